import type { CognitoInput, CognitoOperation } from '../operations.js';

/** A valid input for each of the 24 operations. */
export const sampleInputs: { readonly [O in CognitoOperation]: CognitoInput<O> } = {
  GetUser: {},
  GetUserAuthFactors: {},
  SetUserMFAPreference: { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } },
  SetUserSettings: { MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }] },
  AssociateSoftwareToken: {},
  VerifySoftwareToken: { UserCode: '123456' },
  UpdateUserAttributes: { UserAttributes: [{ Name: 'locale', Value: 'de-AT' }] },
  DeleteUserAttributes: { UserAttributeNames: ['locale'] },
  GetUserAttributeVerificationCode: { AttributeName: 'email' },
  VerifyUserAttribute: { AttributeName: 'email', Code: '654321' },
  ChangePassword: { PreviousPassword: 'Old-Horse-1', ProposedPassword: 'New-Horse-2' },
  StartWebAuthnRegistration: {},
  CompleteWebAuthnRegistration: { Credential: { id: 'abc', type: 'public-key' } },
  ListWebAuthnCredentials: { MaxResults: 20 },
  DeleteWebAuthnCredential: { CredentialId: 'abc' },
  ListDevices: { Limit: 60 },
  GetDevice: { DeviceKey: 'eu-central-1_0a' },
  ConfirmDevice: { DeviceKey: 'eu-central-1_0a', DeviceName: 'Laptop' },
  UpdateDeviceStatus: { DeviceKey: 'eu-central-1_0a', DeviceRememberedStatus: 'remembered' },
  ForgetDevice: { DeviceKey: 'eu-central-1_0a' },
  ListUserSessions: {},
  RevokeUserSession: { SessionId: 'tkn0123456789012345678901234' },
  GlobalSignOut: {},
  DeleteUser: {},
};

export const operations = Object.keys(sampleInputs) as CognitoOperation[];
