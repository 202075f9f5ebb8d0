// Entry "cognito-account-kit": the panel and its parts, the provider, the hook. The model's functions and types stand in
// "cognito-account-kit/headless".
export type { EmailDialogProps, PhoneDialogProps } from './mfa/components/contact-dialog/contact-props.js';
export { EmailDialog } from './mfa/components/contact-dialog/email-dialog.js';
export { PhoneDialog } from './mfa/components/contact-dialog/phone-dialog.js';
export { MfaConnectionNotice } from './mfa/components/mfa-panel/mfa-connection-notice.js';
export { MfaFactorList } from './mfa/components/mfa-panel/mfa-factor-list.js';
export { MfaFactorRow, type MfaFactorRowProps } from './mfa/components/mfa-panel/mfa-factor-row.js';
export { MfaPanel, type MfaPanelProps } from './mfa/components/mfa-panel/mfa-panel.js';
export { MfaPanelRoot, type MfaPanelRootProps } from './mfa/components/mfa-panel/mfa-panel-root.js';
export { MfaPreferredMethod } from './mfa/components/mfa-panel/mfa-preferred-method.js';
export { MfaRisks } from './mfa/components/mfa-panel/mfa-risks.js';
export { MfaSaveBar } from './mfa/components/mfa-panel/mfa-save-bar.js';
export { MfaSignInPreview } from './mfa/components/mfa-panel/mfa-sign-in-preview.js';
export { MfaStatusLine } from './mfa/components/mfa-panel/mfa-status-line.js';
export { type SetUpHandlers, useMfaPanel } from './mfa/components/mfa-panel/panel-slices.js';
export { PasskeyDialog } from './mfa/components/passkey-dialog/passkey-dialog.js';
export type { PasskeyDialogProps, PasskeyPurpose } from './mfa/components/passkey-dialog/passkey-props.js';
export { PasskeyList, type PasskeyListProps } from './mfa/components/passkey-list/passkey-list.js';
export type { TotpSetupDialogProps } from './mfa/components/totp-setup-dialog/setup-props.js';
export { TotpSetupDialog } from './mfa/components/totp-setup-dialog/totp-setup-dialog.js';
export type { ContactMessages } from './mfa/contact.messages.js';
export type { FlowMessages } from './mfa/flow.messages.js';
export type { ApplyMode, MfaPreferenceActions } from './mfa/hooks/preference-actions.js';
export {
  type MfaPreference,
  type ReadyMfaPreference,
  type UseMfaPreferenceOptions,
  useMfaPreference,
} from './mfa/hooks/use-mfa-preference.js';
export type { MfaMessages } from './mfa/mfa.messages.js';
export type { Factor, PreferableFactor } from './mfa/model/factor.js';
export type { PasskeyNicknames } from './mfa/model/passkey-nicknames.js';
export type { MfaPolicy } from './mfa/model/policy.js';
export type { ContactKind, SensitiveChange } from './mfa/model/sensitive-change.js';
export type { PasskeyMessages } from './mfa/passkeys.messages.js';
export type { TotpSetupMessages } from './mfa/totp-setup.messages.js';
export {
  type AccountKitConnection,
  AccountKitProvider,
  type AccountKitProviderProps,
} from './provider/account-kit-provider.js';
export type { ConfirmIdentity } from './provider/confirm-identity.js';
export type { KitMessages } from './provider/kit-messages.js';
