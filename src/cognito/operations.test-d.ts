import type {
  AssociateSoftwareTokenCommandInput,
  AssociateSoftwareTokenCommandOutput,
  ChangePasswordCommandInput,
  ChangePasswordCommandOutput,
  CompleteWebAuthnRegistrationCommandInput,
  CompleteWebAuthnRegistrationCommandOutput,
  ConfirmDeviceCommandInput,
  ConfirmDeviceCommandOutput,
  DeleteUserAttributesCommandInput,
  DeleteUserAttributesCommandOutput,
  DeleteUserCommandInput,
  DeleteUserCommandOutput,
  DeleteWebAuthnCredentialCommandInput,
  DeleteWebAuthnCredentialCommandOutput,
  ForgetDeviceCommandInput,
  ForgetDeviceCommandOutput,
  GetDeviceCommandInput,
  GetDeviceCommandOutput,
  GetUserAttributeVerificationCodeCommandInput,
  GetUserAttributeVerificationCodeCommandOutput,
  GetUserAuthFactorsCommandInput,
  GetUserAuthFactorsCommandOutput,
  GetUserCommandInput,
  GetUserCommandOutput,
  GlobalSignOutCommandInput,
  GlobalSignOutCommandOutput,
  ListDevicesCommandInput,
  ListDevicesCommandOutput,
  ListUserSessionsCommandInput,
  ListUserSessionsCommandOutput,
  ListWebAuthnCredentialsCommandInput,
  ListWebAuthnCredentialsCommandOutput,
  RevokeUserSessionCommandInput,
  RevokeUserSessionCommandOutput,
  SetUserMFAPreferenceCommandInput,
  SetUserMFAPreferenceCommandOutput,
  SetUserSettingsCommandInput,
  SetUserSettingsCommandOutput,
  StartWebAuthnRegistrationCommandInput,
  StartWebAuthnRegistrationCommandOutput,
  UpdateDeviceStatusCommandInput,
  UpdateDeviceStatusCommandOutput,
  UpdateUserAttributesCommandInput,
  UpdateUserAttributesCommandOutput,
  VerifySoftwareTokenCommandInput,
  VerifySoftwareTokenCommandOutput,
  VerifyUserAttributeCommandInput,
  VerifyUserAttributeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import { expectTypeOf } from 'vitest';
import type { CognitoClient } from './client.js';
import type { DocumentType, NoInput } from './operations/common.js';
import type { CognitoInput, CognitoOperation, CognitoOperations, CognitoOutput } from './operations.js';

/** The operations that an access token authorises, as the AWS SDK types them. */
interface Sdk {
  GetUser: { input: GetUserCommandInput; output: GetUserCommandOutput };
  GetUserAuthFactors: { input: GetUserAuthFactorsCommandInput; output: GetUserAuthFactorsCommandOutput };
  SetUserMFAPreference: {
    input: SetUserMFAPreferenceCommandInput;
    output: SetUserMFAPreferenceCommandOutput;
  };
  SetUserSettings: { input: SetUserSettingsCommandInput; output: SetUserSettingsCommandOutput };
  AssociateSoftwareToken: {
    input: AssociateSoftwareTokenCommandInput;
    output: AssociateSoftwareTokenCommandOutput;
  };
  VerifySoftwareToken: { input: VerifySoftwareTokenCommandInput; output: VerifySoftwareTokenCommandOutput };
  UpdateUserAttributes: {
    input: UpdateUserAttributesCommandInput;
    output: UpdateUserAttributesCommandOutput;
  };
  DeleteUserAttributes: {
    input: DeleteUserAttributesCommandInput;
    output: DeleteUserAttributesCommandOutput;
  };
  GetUserAttributeVerificationCode: {
    input: GetUserAttributeVerificationCodeCommandInput;
    output: GetUserAttributeVerificationCodeCommandOutput;
  };
  VerifyUserAttribute: { input: VerifyUserAttributeCommandInput; output: VerifyUserAttributeCommandOutput };
  ChangePassword: { input: ChangePasswordCommandInput; output: ChangePasswordCommandOutput };
  StartWebAuthnRegistration: {
    input: StartWebAuthnRegistrationCommandInput;
    output: StartWebAuthnRegistrationCommandOutput;
  };
  CompleteWebAuthnRegistration: {
    input: CompleteWebAuthnRegistrationCommandInput;
    output: CompleteWebAuthnRegistrationCommandOutput;
  };
  ListWebAuthnCredentials: {
    input: ListWebAuthnCredentialsCommandInput;
    output: ListWebAuthnCredentialsCommandOutput;
  };
  DeleteWebAuthnCredential: {
    input: DeleteWebAuthnCredentialCommandInput;
    output: DeleteWebAuthnCredentialCommandOutput;
  };
  ListDevices: { input: ListDevicesCommandInput; output: ListDevicesCommandOutput };
  GetDevice: { input: GetDeviceCommandInput; output: GetDeviceCommandOutput };
  ConfirmDevice: { input: ConfirmDeviceCommandInput; output: ConfirmDeviceCommandOutput };
  UpdateDeviceStatus: { input: UpdateDeviceStatusCommandInput; output: UpdateDeviceStatusCommandOutput };
  ForgetDevice: { input: ForgetDeviceCommandInput; output: ForgetDeviceCommandOutput };
  ListUserSessions: { input: ListUserSessionsCommandInput; output: ListUserSessionsCommandOutput };
  RevokeUserSession: { input: RevokeUserSessionCommandInput; output: RevokeUserSessionCommandOutput };
  GlobalSignOut: { input: GlobalSignOutCommandInput; output: GlobalSignOutCommandOutput };
  DeleteUser: { input: DeleteUserCommandInput; output: DeleteUserCommandOutput };
}

type Each<T> = Record<CognitoOperation, T>;
type Extends<From, To> = [From] extends [To] ? true : false;

/** Members that the client adds, or that belong to the sign-in form of an operation. */
type Given = 'AccessToken' | 'Session';

/**
 * A type without our two deviations: extensible sets are open, and required inputs exclude `undefined`.
 * Everything else must match member by member.
 */
type Comparable<T> = DocumentType extends T
  ? 'document'
  : T extends Date
    ? Date
    : T extends string
      ? string
      : T extends (infer Item)[]
        ? Comparable<Item>[]
        : T extends NoInput
          ? object
          : T extends object
            ? { [Member in keyof T]: Comparable<Exclude<T[Member], undefined>> }
            : T;

// The same 24 operations.
expectTypeOf<keyof CognitoOperations>().toEqualTypeOf<keyof Sdk>();

// The SDK accepts our inputs; our types accept the SDK's outputs.
expectTypeOf<{
  [O in CognitoOperation]: Extends<CognitoInput<O> & { AccessToken: string }, Sdk[O]['input']>;
}>().toEqualTypeOf<Each<true>>();
expectTypeOf<{
  [O in CognitoOperation]: Extends<Sdk[O]['output'], CognitoOutput<O>>;
}>().toEqualTypeOf<Each<true>>();

// And the reverse: no member is missing, misspelt, or of another type.
expectTypeOf<{
  [O in CognitoOperation]: Comparable<CognitoInput<O>>;
}>().toEqualTypeOf<{ [O in CognitoOperation]: Comparable<Omit<Sdk[O]['input'], Given>> }>();
expectTypeOf<{
  [O in CognitoOperation]: Comparable<CognitoOutput<O>>;
}>().toEqualTypeOf<{ [O in CognitoOperation]: Comparable<Omit<Sdk[O]['output'], '$metadata'>> }>();

// The comparison itself can fail.
expectTypeOf<Comparable<{ Mistake?: string }>>().not.toEqualTypeOf<Comparable<{ Member?: string }>>();
expectTypeOf<Comparable<{ Member?: string }>>().not.toEqualTypeOf<Comparable<{ Member: string }>>();
expectTypeOf<Comparable<{ Member: Date }>>().not.toEqualTypeOf<Comparable<{ Member: number }>>();
expectTypeOf<Extends<{ Member: string | undefined }, { Member: string }>>().toEqualTypeOf<false>();

declare const client: CognitoClient;

// Each operation has its own input and output.
expectTypeOf(client.call('GetUser', {})).resolves.toEqualTypeOf<CognitoOutput<'GetUser'>>();
expectTypeOf(client.call('GetDevice', { DeviceKey: 'key' })).resolves.toEqualTypeOf<
  CognitoOutput<'GetDevice'>
>();
expectTypeOf(client.call('SetUserMFAPreference', {})).resolves.toEqualTypeOf<
  CognitoOutput<'SetUserMFAPreference'>
>();

// @ts-expect-error the client adds the access token
void client.call('GetUser', { AccessToken: 'token' });
// @ts-expect-error a required member is missing
void client.call('VerifySoftwareToken', {});
// @ts-expect-error AWS spells it SMSMfaSettings
void client.call('SetUserMFAPreference', { SmsMfaSettings: { Enabled: true } });
// @ts-expect-error a passkey cannot be preferred
void client.call('SetUserMFAPreference', { WebAuthnMfaSettings: { Enabled: true, PreferredMfa: true } });
// @ts-expect-error an access token does not authorise it
void client.call('InitiateAuth', {});
// @ts-expect-error the session form belongs to sign-in
void client.call('VerifySoftwareToken', { UserCode: '123456', Session: 'session' });
