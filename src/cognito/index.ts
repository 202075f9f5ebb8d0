export {
  type CognitoClient,
  type CognitoClientOptions,
  createCognitoClient,
  type GetAccessToken,
} from './client.js';
export type { CognitoEndpointOptions } from './endpoint.js';
export {
  CognitoError,
  type CognitoErrorCode,
  type CognitoErrorInit,
  type CognitoErrorReason,
} from './errors.js';
export { toCognitoError } from './foreign-error.js';
export type {
  AssociateSoftwareTokenInput,
  AssociateSoftwareTokenOutput,
} from './operations/associate-software-token.js';
export type { ChangePasswordInput, ChangePasswordOutput } from './operations/change-password.js';
export type {
  AttributeType,
  CodeDeliveryDetailsType,
  DeviceType,
  DocumentType,
  NoInput,
  NoOutput,
  Open,
  PreferredMfaSetting,
  UserMFASetting,
} from './operations/common.js';
export type {
  CompleteWebAuthnRegistrationInput,
  CompleteWebAuthnRegistrationOutput,
} from './operations/complete-web-authn-registration.js';
export type {
  ConfirmDeviceInput,
  ConfirmDeviceOutput,
  DeviceSecretVerifierConfigType,
} from './operations/confirm-device.js';
export type { DeleteUserInput, DeleteUserOutput } from './operations/delete-user.js';
export type {
  DeleteUserAttributesInput,
  DeleteUserAttributesOutput,
} from './operations/delete-user-attributes.js';
export type {
  DeleteWebAuthnCredentialInput,
  DeleteWebAuthnCredentialOutput,
} from './operations/delete-web-authn-credential.js';
export type { ForgetDeviceInput, ForgetDeviceOutput } from './operations/forget-device.js';
export type { GetDeviceInput, GetDeviceOutput } from './operations/get-device.js';
export type { GetUserInput, GetUserOutput, MFAOptionType } from './operations/get-user.js';
export type {
  GetUserAttributeVerificationCodeInput,
  GetUserAttributeVerificationCodeOutput,
} from './operations/get-user-attribute-verification-code.js';
export type {
  AuthFactorType,
  GetUserAuthFactorsInput,
  GetUserAuthFactorsOutput,
} from './operations/get-user-auth-factors.js';
export type { GlobalSignOutInput, GlobalSignOutOutput } from './operations/global-sign-out.js';
export type { ListDevicesInput, ListDevicesOutput } from './operations/list-devices.js';
export type {
  ListUserSessionsInput,
  ListUserSessionsOutput,
  SessionDescriptionType,
  SessionLocationType,
} from './operations/list-user-sessions.js';
export type {
  ListWebAuthnCredentialsInput,
  ListWebAuthnCredentialsOutput,
  WebAuthnCredentialDescription,
} from './operations/list-web-authn-credentials.js';
export type { RevokeUserSessionInput, RevokeUserSessionOutput } from './operations/revoke-user-session.js';
export type {
  EmailMfaSettingsType,
  SetUserMFAPreferenceInput,
  SetUserMFAPreferenceOutput,
  SMSMfaSettingsType,
  SoftwareTokenMfaSettingsType,
  WebAuthnMfaSettingsType,
} from './operations/set-user-mfa-preference.js';
export type {
  MFAOptionInputType,
  SetUserSettingsInput,
  SetUserSettingsOutput,
} from './operations/set-user-settings.js';
export type {
  StartWebAuthnRegistrationInput,
  StartWebAuthnRegistrationOutput,
} from './operations/start-web-authn-registration.js';
export type { UpdateDeviceStatusInput, UpdateDeviceStatusOutput } from './operations/update-device-status.js';
export type {
  UpdateUserAttributesInput,
  UpdateUserAttributesOutput,
} from './operations/update-user-attributes.js';
export type {
  VerifySoftwareTokenInput,
  VerifySoftwareTokenOutput,
} from './operations/verify-software-token.js';
export type {
  VerifyUserAttributeInput,
  VerifyUserAttributeOutput,
} from './operations/verify-user-attribute.js';
export type { CognitoInput, CognitoOperation, CognitoOperations, CognitoOutput } from './operations.js';
