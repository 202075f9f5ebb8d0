// Entry "cognito-account-kit/headless": the model and the hooks. Nothing here renders, and no stylesheet is needed.

export {
  type AccountKitConnection,
  AccountKitProvider,
  type AccountKitProviderProps,
  type SessionEnd,
} from './account/account-kit-provider.js';
export type { ConfirmIdentity, SensitiveChange } from './account/confirm-identity.js';
export type { OtherSignInMethods } from './account/decode-user-mfa.js';
export type { ContactFactor, ContactKind } from './account/factor.js';
export { type Factor, factors, type PreferableFactor, preferableFactors } from './account/factor.js';
export type { MissingPart } from './account/failure.js';
export { type FailureRemedy, type MfaFailure, remedyOf } from './account/failure.js';
export type { Contact, MfaState, Registration } from './account/mfa-state.js';
export type { MfaStateResult } from './account/use-mfa-state.js';
export { useMfaState } from './account/use-mfa-state.js';
export type { MfaPolicy, PasswordPolicy, RecoveryChannel } from './account/user-pool-policy.js';
export {
  type CheckupAccount,
  type CheckupWay,
  type Finding,
  findingsOf,
  mostFindings,
} from './checkup/findings.js';
export {
  type ReadySecurityCheckup,
  type SecurityCheckupResult,
  useSecurityCheckup,
} from './checkup/use-security-checkup.js';
export type { ContactChangeActions } from './contact/contact-flow.js';
export type {
  ContactAvailability,
  ContactConsequence,
  ContactOptions,
  ContactPurpose,
} from './contact/contact-options.js';
export type {
  ContactFactorStatus,
  ContactFacts,
  ContactFlowState,
  ContactStep,
} from './contact/contact-step.js';
export { resendCooldown } from './contact/contact-step.js';
export type { ContactFailure, OwnContactFailure } from './contact/to-contact-failure.js';
export {
  type ContactChangeResult,
  type FactorDisabledByChange,
  type ReadyContactChange,
  type UseContactChangeOptions,
  useContactChange,
  useFactorDisabledByChange,
} from './contact/use-contact-change.js';
export type { FlowState } from './core/flow.js';
export type {
  BeforeDelete,
  DeleteAccountFacts,
  DeleteAccountFailure,
  DeleteAccountFlow,
  DeleteAccountStep,
} from './deletion/delete-account.js';
export {
  type DeleteAccountResult,
  type UseDeleteAccountOptions,
  useDeleteAccount,
} from './deletion/use-delete-account.js';
export type { Device } from './devices/device.js';
export type { DeviceEnd } from './devices/devices-api.js';
export type { DeviceActions, DeviceFlow, DeviceStep } from './devices/end-device.js';
export {
  type DevicesResult,
  type ReadyDevices,
  type UseDevicesOptions,
  useDevices,
} from './devices/use-devices.js';
export type { KitMessages } from './kit-messages.js';
export type { DisabledFactor, PasskeyDeletion } from './passkeys/delete-passkey.js';
export type {
  NicknameFailure,
  NicknameStore,
  NicknamesStatus,
  PasskeyRenaming,
  PasskeyRenamings,
} from './passkeys/nicknames.js';
export { type Passkey, type PasskeyKind, passkeyLimit, type RegisteredPasskey } from './passkeys/passkey.js';
export type {
  CanCreateHere,
  NoPasskeysHere,
  PasskeyFactorFailure,
  PasskeyFailure,
} from './passkeys/passkey-failure.js';
export type { PasskeyDeletionPreview, PasskeyOptions, PasskeySignIn } from './passkeys/passkey-options.js';
export type { PasskeyChoices, PasskeyRegistration } from './passkeys/register-passkey.js';
export {
  type PasskeyActions,
  type PasskeysResult,
  type ReadyPasskeys,
  type UsePasskeysOptions,
  usePasskeys,
} from './passkeys/use-passkeys.js';
export type {
  ChangePasswordFacts,
  ChangePasswordFlow,
  ChangePasswordStep,
  CheckPassword,
  PasswordSubmission,
} from './password/change-password.js';
export type { PasswordChange } from './password/password-api.js';
export {
  longestPassword,
  type PasswordRequirement,
  passwordRules,
  requirementsOf,
  unmetRequirements,
} from './password/password-policy.js';
export type { PasswordFailure } from './password/to-password-failure.js';
export {
  type ChangePasswordResult,
  type ReadyChangePassword,
  type UseChangePasswordOptions,
  useChangePassword,
} from './password/use-change-password.js';
export { type Consequence, consequencesOf, type Risk, risksOf } from './preference/consequences.js';
export {
  type FactorAvailability,
  factorAvailability,
  type LockReason,
} from './preference/factor-availability.js';
export type { MfaPreference, PreferenceNotice, ReadyMfaPreference } from './preference/mfa-preference.js';
export {
  type ChangePlan,
  type FactorSetting,
  type FactorSettings,
  type PlanProblem,
  planChange,
} from './preference/plan-change.js';
export {
  applyEdits,
  draftOf,
  editsBetween,
  type PreferenceDraft,
  type PreferenceEdits,
  type PreferenceField,
} from './preference/preference.js';
export type { ApplyMode, MfaPreferenceActions } from './preference/preference-actions.js';
export type { Confirmation } from './preference/preference-flow.js';
export {
  type FactorView,
  type FieldView,
  type PreferenceView,
  type PreferredOption,
  type PreferredView,
} from './preference/preference-view.js';
export { type SignInPreview, signInPreview } from './preference/sign-in-preview.js';
export type { FactorChoices, TurnOnOptions } from './preference/turn-on-options.js';
export { type UseMfaPreferenceOptions, useMfaPreference } from './preference/use-mfa-preference.js';
export {
  type MfaPreferenceForm,
  type MfaPreferenceFormValues,
  type UseMfaPreferenceFormOptions,
  useMfaPreferenceForm,
} from './preference/use-mfa-preference-form.js';
export {
  type AttributeKind,
  type AttributeSpec,
  type ProfileAttribute,
  profileAttributes,
  type StandardAttribute,
} from './profile/profile-attribute.js';
export {
  changesBetween,
  conflictsIn,
  type ProfileDraft,
  type ProfileProblem,
  type ProfileValues,
  problemOf,
  rebaseDraft,
} from './profile/profile-values.js';
export type { OwnProfileFailure, ProfileFailure } from './profile/to-profile-failure.js';
export {
  type ProfileFacts,
  type ProfileFlow,
  type ProfileResult,
  type ProfileStep,
  type ReadyProfile,
  type UseProfileOptions,
  useProfile,
} from './profile/use-profile.js';
export type { GlobalSignOutFlow, GlobalSignOutStep } from './sessions/global-sign-out.js';
export type {
  RevocationFacts,
  RevocationFlow,
  RevocationStep,
  SessionActions,
} from './sessions/revoke-sessions.js';
export { otherSessions, type RevocationScope, revocationScope, type Session } from './sessions/session.js';
export { type GlobalSignOutResult, useGlobalSignOut } from './sessions/use-global-sign-out.js';
export { type ReadySessions, type SessionsResult, useSessions } from './sessions/use-sessions.js';
export type { TotpSetupFailure } from './totp/to-totp-failure.js';
export type { TotpProof } from './totp/totp-api.js';
export type {
  TotpOptions,
  TotpSetupActions,
  TotpSetupFacts,
  TotpSetupFlow,
  TotpSetupStep,
} from './totp/totp-flow.js';
export {
  type ReadyTotpSetup,
  type TotpSetupResult,
  type UseTotpSetupOptions,
  useTotpSetup,
} from './totp/use-totp-setup.js';
