// Entry "cognito-account-kit/headless": the model and the hooks. Nothing here renders, and no stylesheet is needed.

export { type ContactChangeActions, resendCooldown } from './mfa/hooks/contact-actions.js';
export type { PasskeyActions } from './mfa/hooks/passkey-actions.js';
export type { ApplyMode, MfaPreferenceActions } from './mfa/hooks/preference-actions.js';
export type { TotpSetupActions } from './mfa/hooks/totp-setup-session.js';
export {
  type ContactChangeResult,
  type ReadyContactChange,
  type UseContactChangeOptions,
  useContactChange,
} from './mfa/hooks/use-contact-change.js';
export { type FactorLeftOffResult, useFactorLeftOff } from './mfa/hooks/use-factor-left-off.js';
export {
  type MfaPreference,
  type PreferenceNotice,
  type ReadyMfaPreference,
  type UseMfaPreferenceOptions,
  useMfaPreference,
} from './mfa/hooks/use-mfa-preference.js';
export { type MfaStateResult, useMfaState } from './mfa/hooks/use-mfa-state.js';
export {
  type PasskeysResult,
  type ReadyPasskeys,
  type UsePasskeysOptions,
  usePasskeys,
} from './mfa/hooks/use-passkeys.js';
export {
  type ReadyTotpSetup,
  type TotpSetupResult,
  type UseTotpSetupOptions,
  useTotpSetup,
} from './mfa/hooks/use-totp-setup.js';
export { type Consequence, consequencesOf, type Risk, risksOf } from './mfa/model/consequences.js';
export type { ContactFailure, OwnContactFailure } from './mfa/model/contact-failure.js';
export type { ContactFactorInFlow, ContactFlow } from './mfa/model/contact-flow.js';
export type {
  ContactAvailability,
  ContactConsequence,
  ContactFactor,
  ContactOffer,
  ContactPurpose,
} from './mfa/model/contact-offer.js';
export { type Factor, factors, type PreferableFactor, preferableFactors } from './mfa/model/factor.js';
export type { FactorChoices, FactorOffer } from './mfa/model/factor-offer.js';
export {
  type FactorStanding,
  factorStanding,
  type LockReason,
  type MissingPart,
} from './mfa/model/factor-standing.js';
export { type FailureRemedy, type MfaFailure, remedyOf } from './mfa/model/failure.js';
export type { Contact, MfaState, Registration } from './mfa/model/mfa-state.js';
export { type Passkey, type PasskeyKind, passkeyLimit, type RegisteredPasskey } from './mfa/model/passkey.js';
export type {
  CanCreateHere,
  NoPasskeysHere,
  PasskeyFactorFailure,
  PasskeyFailure,
} from './mfa/model/passkey-failure.js';
export type { FactorLeftOff } from './mfa/model/passkey-left-off.js';
export type {
  NicknameFailure,
  NicknameShelf,
  PasskeyNicknames,
  PasskeyRenaming,
  PasskeyRenamings,
} from './mfa/model/passkey-nicknames.js';
export type {
  OtherWaysIn,
  PasskeyOffer,
  PasskeyRemovalOffer,
  PasskeySignIn,
} from './mfa/model/passkey-offer.js';
export type { PasskeyChoices, PasskeyRegistration } from './mfa/model/passkey-registration.js';
export type { PasskeyRemoval } from './mfa/model/passkey-removal.js';
export {
  type ChangePlan,
  type FactorSetting,
  type FactorSettings,
  type PlanProblem,
  planChange,
} from './mfa/model/plan-change.js';
export type { MfaPolicy, RecoveryChannel } from './mfa/model/policy.js';
export {
  applyEdits,
  draftOf,
  editsBetween,
  type PreferenceDraft,
  type PreferenceEdits,
  type PreferenceField,
} from './mfa/model/preference.js';
export type { Confirmation } from './mfa/model/preference-flow.js';
export {
  type FactorView,
  type FieldView,
  type PreferenceView,
  type PreferredOption,
  type PreferredView,
} from './mfa/model/preference-view.js';
export type { ContactKind, SensitiveChange } from './mfa/model/sensitive-change.js';
export { type SignInPreview, signInPreview } from './mfa/model/sign-in-preview.js';
export type { TotpOffer, TotpSetup, TotpSetupFailure } from './mfa/model/totp-setup.js';
export {
  type AccountKitConnection,
  AccountKitProvider,
  type AccountKitProviderProps,
} from './provider/account-kit-provider.js';
export type { ConfirmIdentity } from './provider/confirm-identity.js';
export type { KitMessages } from './provider/kit-messages.js';
