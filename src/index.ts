// Entry "cognito-account-kit": the panel and its parts, the provider, the hook. The functions and types of the rules are in
// "cognito-account-kit/headless".

export {
  type AccountKitConnection,
  AccountKitProvider,
  type AccountKitProviderProps,
  type SessionEnd,
} from './account/account-kit-provider.js';
export type { ConfirmIdentity, SensitiveChange } from './account/confirm-identity.js';
export type { ContactKind, Factor, PreferableFactor } from './account/factor.js';
export type { MfaPolicy } from './account/user-pool-policy.js';
export type { EmailDialogProps, PhoneDialogProps } from './contact/dialog/contact-props.js';
export { EmailDialog } from './contact/dialog/email-dialog.js';
export { PhoneDialog } from './contact/dialog/phone-dialog.js';
export type { ContactMessages } from './contact/messages.js';
export type { KitMessages } from './kit-messages.js';
export { MfaConnectionNotice } from './panel/mfa-connection-notice.js';
export { MfaFactorList } from './panel/mfa-factor-list.js';
export { MfaFactorRow, type MfaFactorRowProps } from './panel/mfa-factor-row.js';
export { MfaPanel, type MfaPanelProps } from './panel/mfa-panel.js';
export { MfaPanelRoot, type MfaPanelRootProps } from './panel/mfa-panel-root.js';
export { MfaPreferredMethod } from './panel/mfa-preferred-method.js';
export { MfaRisks } from './panel/mfa-risks.js';
export { MfaSaveBar } from './panel/mfa-save-bar.js';
export { MfaStatusLine } from './panel/mfa-status-line.js';
export { useMfaPanel } from './panel/panel-context.js';
export { PasskeyDialog } from './passkeys/dialog/passkey-dialog.js';
export type { PasskeyDialogProps, PasskeyPurpose } from './passkeys/dialog/passkey-props.js';
export { PasskeyList, type PasskeyListProps } from './passkeys/list/passkey-list.js';
export type { PasskeyMessages } from './passkeys/messages.js';
export type { NicknameStore } from './passkeys/nicknames.js';
export type { MfaMessages } from './preference/messages.js';
export type { MfaPreference, ReadyMfaPreference } from './preference/mfa-preference.js';
export type { ApplyMode, MfaPreferenceActions } from './preference/preference-actions.js';
export { type UseMfaPreferenceOptions, useMfaPreference } from './preference/use-mfa-preference.js';
export {
  type MfaPreferenceForm,
  type MfaPreferenceFormValues,
  type UseMfaPreferenceFormOptions,
  useMfaPreferenceForm,
} from './preference/use-mfa-preference-form.js';
export type { TotpSetupDialogProps } from './totp/dialog/setup-props.js';
export { TotpSetupDialog } from './totp/dialog/totp-setup-dialog.js';
export type { TotpSetupMessages } from './totp/messages.js';
export type { FlowMessages } from './wizard/messages.js';
export type { SetUpHandlers } from './wizard/set-up-handlers.js';
