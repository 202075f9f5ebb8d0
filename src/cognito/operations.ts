import type {
  AssociateSoftwareTokenInput,
  AssociateSoftwareTokenOutput,
} from './operations/associate-software-token.js';
import type { ChangePasswordInput, ChangePasswordOutput } from './operations/change-password.js';
import type {
  CompleteWebAuthnRegistrationInput,
  CompleteWebAuthnRegistrationOutput,
} from './operations/complete-web-authn-registration.js';
import type { ConfirmDeviceInput, ConfirmDeviceOutput } from './operations/confirm-device.js';
import type { DeleteUserInput, DeleteUserOutput } from './operations/delete-user.js';
import type {
  DeleteUserAttributesInput,
  DeleteUserAttributesOutput,
} from './operations/delete-user-attributes.js';
import type {
  DeleteWebAuthnCredentialInput,
  DeleteWebAuthnCredentialOutput,
} from './operations/delete-web-authn-credential.js';
import type { ForgetDeviceInput, ForgetDeviceOutput } from './operations/forget-device.js';
import type { GetDeviceInput, GetDeviceOutput } from './operations/get-device.js';
import type { GetUserInput, GetUserOutput } from './operations/get-user.js';
import type {
  GetUserAttributeVerificationCodeInput,
  GetUserAttributeVerificationCodeOutput,
} from './operations/get-user-attribute-verification-code.js';
import type {
  GetUserAuthFactorsInput,
  GetUserAuthFactorsOutput,
} from './operations/get-user-auth-factors.js';
import type { GlobalSignOutInput, GlobalSignOutOutput } from './operations/global-sign-out.js';
import type { ListDevicesInput, ListDevicesOutput } from './operations/list-devices.js';
import type { ListUserSessionsInput, ListUserSessionsOutput } from './operations/list-user-sessions.js';
import type {
  ListWebAuthnCredentialsInput,
  ListWebAuthnCredentialsOutput,
} from './operations/list-web-authn-credentials.js';
import type { RevokeUserSessionInput, RevokeUserSessionOutput } from './operations/revoke-user-session.js';
import type {
  SetUserMFAPreferenceInput,
  SetUserMFAPreferenceOutput,
} from './operations/set-user-mfa-preference.js';
import type { SetUserSettingsInput, SetUserSettingsOutput } from './operations/set-user-settings.js';
import type {
  StartWebAuthnRegistrationInput,
  StartWebAuthnRegistrationOutput,
} from './operations/start-web-authn-registration.js';
import type { UpdateDeviceStatusInput, UpdateDeviceStatusOutput } from './operations/update-device-status.js';
import type {
  UpdateUserAttributesInput,
  UpdateUserAttributesOutput,
} from './operations/update-user-attributes.js';
import type {
  VerifySoftwareTokenInput,
  VerifySoftwareTokenOutput,
} from './operations/verify-software-token.js';
import type {
  VerifyUserAttributeInput,
  VerifyUserAttributeOutput,
} from './operations/verify-user-attribute.js';

/**
 * The 24 operations that an access token authorises, with AWS's names. They are unsigned: the token in the
 * body is the only authorisation. The inputs omit `AccessToken`, because the client adds it.
 */
export interface CognitoOperations {
  GetUser: { input: GetUserInput; output: GetUserOutput };
  GetUserAuthFactors: { input: GetUserAuthFactorsInput; output: GetUserAuthFactorsOutput };
  SetUserMFAPreference: { input: SetUserMFAPreferenceInput; output: SetUserMFAPreferenceOutput };
  SetUserSettings: { input: SetUserSettingsInput; output: SetUserSettingsOutput };
  AssociateSoftwareToken: { input: AssociateSoftwareTokenInput; output: AssociateSoftwareTokenOutput };
  VerifySoftwareToken: { input: VerifySoftwareTokenInput; output: VerifySoftwareTokenOutput };
  UpdateUserAttributes: { input: UpdateUserAttributesInput; output: UpdateUserAttributesOutput };
  DeleteUserAttributes: { input: DeleteUserAttributesInput; output: DeleteUserAttributesOutput };
  GetUserAttributeVerificationCode: {
    input: GetUserAttributeVerificationCodeInput;
    output: GetUserAttributeVerificationCodeOutput;
  };
  VerifyUserAttribute: { input: VerifyUserAttributeInput; output: VerifyUserAttributeOutput };
  ChangePassword: { input: ChangePasswordInput; output: ChangePasswordOutput };
  StartWebAuthnRegistration: {
    input: StartWebAuthnRegistrationInput;
    output: StartWebAuthnRegistrationOutput;
  };
  CompleteWebAuthnRegistration: {
    input: CompleteWebAuthnRegistrationInput;
    output: CompleteWebAuthnRegistrationOutput;
  };
  ListWebAuthnCredentials: { input: ListWebAuthnCredentialsInput; output: ListWebAuthnCredentialsOutput };
  DeleteWebAuthnCredential: { input: DeleteWebAuthnCredentialInput; output: DeleteWebAuthnCredentialOutput };
  ListDevices: { input: ListDevicesInput; output: ListDevicesOutput };
  GetDevice: { input: GetDeviceInput; output: GetDeviceOutput };
  ConfirmDevice: { input: ConfirmDeviceInput; output: ConfirmDeviceOutput };
  UpdateDeviceStatus: { input: UpdateDeviceStatusInput; output: UpdateDeviceStatusOutput };
  ForgetDevice: { input: ForgetDeviceInput; output: ForgetDeviceOutput };
  ListUserSessions: { input: ListUserSessionsInput; output: ListUserSessionsOutput };
  RevokeUserSession: { input: RevokeUserSessionInput; output: RevokeUserSessionOutput };
  GlobalSignOut: { input: GlobalSignOutInput; output: GlobalSignOutOutput };
  DeleteUser: { input: DeleteUserInput; output: DeleteUserOutput };
}

/** The name of an operation. */
export type CognitoOperation = keyof CognitoOperations;

/** The input of an operation; `{}` where it requires nothing. */
export type CognitoInput<O extends CognitoOperation> = CognitoOperations[O]['input'];

/** The output of an operation. */
export type CognitoOutput<O extends CognitoOperation> = CognitoOperations[O]['output'];
