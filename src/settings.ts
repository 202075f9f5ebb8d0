// Entry "cognito-account-kit/settings": the surfaces of an account page other than the panel. Each loads its own styles, so an app
// that shows only the panel pays for none of them.

export type { PasswordPolicy } from './account/user-pool-policy.js';
export type { CheckupWayOptions, CheckupWays } from './checkup/checkup-ways.js';
export type { CheckupWay } from './checkup/findings.js';
export type { CheckupMessages } from './checkup/messages.js';
export { SecurityCheckup, type SecurityCheckupProps } from './checkup/security-checkup.js';
export { ContactSection, type ContactSectionProps } from './contact/section/contact-section.js';
export type { BeforeDelete } from './deletion/delete-account.js';
export { DeleteAccountDialog } from './deletion/dialog/delete-account-dialog.js';
export type { DeleteAccountDialogProps } from './deletion/dialog/delete-account-props.js';
export type { DeletionMessages } from './deletion/messages.js';
export {
  DeleteAccountSection,
  type DeleteAccountSectionProps,
} from './deletion/section/delete-account-section.js';
export { DeviceList, type DeviceListProps } from './devices/list/device-list.js';
export type { DeviceMessages } from './devices/messages.js';
export type { CheckPassword } from './password/change-password.js';
export { ChangePasswordDialog } from './password/dialog/change-password-dialog.js';
export type { ChangePasswordDialogProps } from './password/dialog/password-props.js';
export type { PasswordMessages } from './password/messages.js';
export { PasswordSection, type PasswordSectionProps } from './password/section/password-section.js';
export { ProfileForm, type ProfileFormProps } from './profile/form/profile-form.js';
export type { ProfileMessages } from './profile/messages.js';
export type { AttributeKind, AttributeSpec, StandardAttribute } from './profile/profile-attribute.js';
export { SignOutEverywhereDialog } from './sessions/dialog/sign-out-everywhere-dialog.js';
export { SessionList, type SessionListProps } from './sessions/list/session-list.js';
export type { SessionMessages } from './sessions/messages.js';
export {
  AccountSettings,
  type AccountSettingsProps,
  type SettingsSection,
} from './settings/account-settings.js';
export type { SettingsMessages } from './settings/messages.js';
