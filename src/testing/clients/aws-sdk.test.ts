import {
  AliasExistsException,
  AssociateSoftwareTokenCommand,
  ChangePasswordCommand,
  CodeMismatchException,
  CognitoIdentityProviderClient,
  CompleteWebAuthnRegistrationCommand,
  ConfirmDeviceCommand,
  DeleteUserAttributesCommand,
  DeleteUserCommand,
  DeleteWebAuthnCredentialCommand,
  EnableSoftwareTokenMFAException,
  ForgetDeviceCommand,
  GetDeviceCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserAttributeVerificationCodeCommand,
  GetUserAuthFactorsCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  InternalErrorException,
  InvalidParameterException,
  InvalidPasswordException,
  InvalidUserPoolConfigurationException,
  LimitExceededException,
  ListDevicesCommand,
  ListUserSessionsCommand,
  type ListUserSessionsCommandOutput,
  ListWebAuthnCredentialsCommand,
  type ListWebAuthnCredentialsCommandOutput,
  NotAuthorizedException,
  OperationNotEnabledException,
  PasswordHistoryPolicyViolationException,
  ResourceNotFoundException,
  RespondToAuthChallengeCommand,
  type RespondToAuthChallengeCommandInput,
  RevokeTokenCommand,
  RevokeUserSessionCommand,
  SetUserMFAPreferenceCommand,
  SetUserSettingsCommand,
  SignUpCommand,
  StartWebAuthnRegistrationCommand,
  TooManyRequestsException,
  UpdateDeviceStatusCommand,
  UpdateUserAttributesCommand,
  UserNotFoundException,
  VerifySoftwareTokenCommand,
  VerifyUserAttributeCommand,
  WebAuthnOriginNotAllowedException,
  WebAuthnRelyingPartyMismatchException,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSoftwareAuthenticator } from '../authenticator/software-authenticator.js';
import { type CognitoEmulator, createCognitoEmulator } from '../emulator.js';
import type { EmulatedPool } from '../pool.js';
import { type CreationOptions, type Deviation, makePasskey } from '../test-support/authenticator.js';
import { startDeviceSignIn, type VerifierParameters, verifierOf } from '../test-support/device-client.js';
import { serve } from '../test-support/http-server.js';
import { EMAIL, PASSWORD, PHONE } from '../test-support/signed-in.js';

let emulator: CognitoEmulator;
let client: CognitoIdentityProviderClient;
let close: () => Promise<void>;
let now: number;

beforeEach(() => start());

async function start(pool: Partial<EmulatedPool> = {}): Promise<void> {
  now = Date.now();
  emulator = createCognitoEmulator({
    pool,
    users: [
      {
        username: 'ada',
        password: PASSWORD,
        attributes: { ...PHONE, ...EMAIL },
        totpSecret: true,
        passkeys: 1,
      },
    ],
    clock: () => now,
  });
  const server = await serve(emulator);
  close = server.close;
  client = clientOf(server.url);
}

/** Starts again, with another pool. */
async function restart(pool: Partial<EmulatedPool>): Promise<void> {
  client.destroy();
  await close();
  await start(pool);
}

afterEach(async () => {
  client.destroy();
  await close();
});

const clientOf = (endpoint: string) =>
  new CognitoIdentityProviderClient({ region: 'eu-central-1', endpoint, maxAttempts: 1 });

const signIn = () =>
  client.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: 'emulator-client',
      AuthParameters: { USERNAME: 'ada', PASSWORD },
    }),
  );

const respond = (
  ChallengeName: RespondToAuthChallengeCommandInput['ChallengeName'],
  Session: string | undefined,
  responses: Record<string, string>,
) =>
  client.send(
    new RespondToAuthChallengeCommand({
      ChallengeName,
      Session,
      ClientId: 'emulator-client',
      ChallengeResponses: { USERNAME: 'ada', ...responses },
    }),
  );

const lastCode = () => emulator.outbox.at(-1)?.code ?? '';

describe('the AWS SDK, over HTTP', () => {
  it('sets a preference, reads it back, and is asked for that factor at the next sign-in', async () => {
    const { AuthenticationResult } = await signIn();
    const AccessToken = AuthenticationResult?.AccessToken;
    await client.send(
      new SetUserMFAPreferenceCommand({
        AccessToken,
        SMSMfaSettings: { Enabled: true, PreferredMfa: true },
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
        WebAuthnMfaSettings: { Enabled: true },
      }),
    );
    const user = await client.send(new GetUserCommand({ AccessToken }));
    expect(user.PreferredMfaSetting).toBe('SMS_MFA');
    expect(user.UserMFASettingList).toEqual(['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA']);

    const challenge = await signIn();
    expect(challenge.ChallengeName).toBe('SMS_MFA');
    const done = await respond('SMS_MFA', challenge.Session, { SMS_MFA_CODE: lastCode() });
    expect(done.AuthenticationResult?.AccessToken).toEqual(expect.any(String));
  });

  it('chooses among several factors, and completes each', async () => {
    emulator.users.set('ada', { userMFASettingList: ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'] });
    const codes = {
      SMS_MFA: () => ({ SMS_MFA_CODE: lastCode() }),
      EMAIL_OTP: () => ({ EMAIL_OTP_CODE: lastCode() }),
      SOFTWARE_TOKEN_MFA: () => ({ SOFTWARE_TOKEN_MFA_CODE: emulator.totpCode('ada') }),
    };
    const select = await signIn();
    const choices = JSON.parse(
      select.ChallengeParameters?.['MFAS_CAN_CHOOSE'] ?? '',
    ) as (keyof typeof codes)[];
    expect(choices).toEqual(Object.keys(codes));
    for (const factor of choices) {
      const { Session } = await signIn();
      const challenge = await respond('SELECT_MFA_TYPE', Session, { ANSWER: factor });
      expect(challenge.ChallengeName).toBe(factor);
      const done = await respond(factor, challenge.Session, codes[factor]());
      expect(done.AuthenticationResult?.RefreshToken).toEqual(expect.any(String));
    }
  });

  it('sets up an authenticator, and shows it in GetUserAuthFactors', async () => {
    emulator.users.set('ada', { totpSecret: null });
    const { accessToken: AccessToken } = await emulator.issueTokens('ada');
    const { SecretCode } = await client.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    expect(SecretCode).toBe(emulator.users.get('ada').pendingTotpSecret);
    const code = emulator.totpCode('ada');
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    await expect(
      client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: wrong })),
    ).rejects.toBeInstanceOf(EnableSoftwareTokenMFAException);
    const { Status } = await client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: code }));
    expect(Status).toBe('SUCCESS');
    const factors = await client.send(new GetUserAuthFactorsCommand({ AccessToken }));
    expect(factors.ConfiguredUserAuthFactors).toContain('SOFTWARE_TOKEN');
    expect(factors.UserMFASettingList).toBeUndefined();
  });

  it('renews its tokens, and signs out everywhere', async () => {
    const { AuthenticationResult } = await signIn();
    const renewed = await client.send(
      new InitiateAuthCommand({
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        ClientId: 'emulator-client',
        AuthParameters: { REFRESH_TOKEN: AuthenticationResult?.RefreshToken ?? '' },
      }),
    );
    const AccessToken = renewed.AuthenticationResult?.AccessToken;
    await client.send(new GlobalSignOutCommand({ AccessToken }));
    const refused = client.send(new GetUserCommand({ AccessToken }));
    await expect(refused).rejects.toBeInstanceOf(NotAuthorizedException);
    await expect(refused).rejects.toThrow('Access Token has been revoked');
  });

  it('changes an address, verifies it, and deletes it', async () => {
    const { accessToken: AccessToken } = await emulator.issueTokens('ada');
    const email = { Name: 'email', Value: 'ada@lovelace.example' };
    const update = () =>
      client.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes: [email] }));
    const verify = (Code: string) =>
      client.send(new VerifyUserAttributeCommand({ AccessToken, AttributeName: 'email', Code }));
    const shown = async () => {
      const { UserAttributes } = await client.send(new GetUserCommand({ AccessToken }));
      return UserAttributes?.find(({ Name }) => Name === 'email')?.Value;
    };

    const { CodeDeliveryDetailsList } = await update();
    expect(CodeDeliveryDetailsList).toEqual([
      { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@l***' },
    ]);
    await expect(verify('000')).rejects.toBeInstanceOf(CodeMismatchException);
    expect(await shown()).toBe(EMAIL.email);
    await verify(lastCode());
    expect(await shown()).toBe(email.Value);
    await client.send(new DeleteUserAttributesCommand({ AccessToken, UserAttributeNames: ['email'] }));
    expect(await shown()).toBeUndefined();
  });

  it('requests codes up to the hourly limit', async () => {
    const { accessToken: AccessToken } = await emulator.issueTokens('ada');
    const ask = () =>
      client.send(
        new GetUserAttributeVerificationCodeCommand({ AccessToken, AttributeName: 'phone_number' }),
      );
    for (let call = 1; call <= 5; call++) {
      expect((await ask()).CodeDeliveryDetails).toMatchObject({ Destination: '+*******1234' });
    }
    await expect(ask()).rejects.toBeInstanceOf(LimitExceededException);
  });

  it('gets an error when another user has the alias', async () => {
    await restart({ usernameAttributes: ['email'] });
    emulator.users.set('ada', { attributes: { email: undefined } });
    emulator.users.add({ username: 'eve', attributes: EMAIL });
    const { accessToken: AccessToken } = await emulator.issueTokens('ada');
    await expect(
      client.send(
        new UpdateUserAttributesCommand({
          AccessToken,
          UserAttributes: [{ Name: 'email', Value: EMAIL.email }],
        }),
      ),
    ).rejects.toBeInstanceOf(AliasExistsException);
  });

  it('changes the password', async () => {
    const { accessToken: AccessToken } = await emulator.issueTokens('ada');
    const change = (PreviousPassword: string, ProposedPassword: string) =>
      client.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword }));
    await expect(change('Wrong-Horse-1', 'Battery-Staple-2')).rejects.toBeInstanceOf(NotAuthorizedException);
    await expect(change(PASSWORD, 'staple')).rejects.toBeInstanceOf(InvalidPasswordException);
    await change(PASSWORD, 'Battery-Staple-2');
    await expect(signIn()).rejects.toBeInstanceOf(NotAuthorizedException);
  });

  it('registers a passkey, lists all page by page, and deletes them', async () => {
    const { accessToken: AccessToken } = await emulator.issueTokens('ada');
    const register = async (deviation?: Deviation) => {
      const { CredentialCreationOptions } = await client.send(
        new StartWebAuthnRegistrationCommand({ AccessToken }),
      );
      const Credential = await makePasskey(CredentialCreationOptions as CreationOptions & object, deviation);
      return client.send(new CompleteWebAuthnRegistrationCommand({ AccessToken, Credential }));
    };
    await expect(register({ origin: 'https://evil.example' })).rejects.toBeInstanceOf(
      WebAuthnOriginNotAllowedException,
    );
    await expect(register({ relyingPartyId: 'evil.example' })).rejects.toBeInstanceOf(
      WebAuthnRelyingPartyMismatchException,
    );
    await register();

    const list = (NextToken?: string): Promise<ListWebAuthnCredentialsCommandOutput> =>
      client.send(new ListWebAuthnCredentialsCommand({ AccessToken, MaxResults: 1, NextToken }));
    const first = await list();
    const second = await list(first.NextToken);
    expect(second.NextToken).toBeUndefined();
    const credentials = [...(first.Credentials ?? []), ...(second.Credentials ?? [])];
    expect(credentials).toHaveLength(2);
    expect(credentials[1]).toMatchObject({
      FriendlyCredentialName: 'Passkey 2',
      RelyingPartyId: 'localhost',
      AuthenticatorTransports: ['internal', 'hybrid'],
      CreatedAt: new Date(now),
    });
    for (const { CredentialId } of credentials) {
      await client.send(new DeleteWebAuthnCredentialCommand({ AccessToken, CredentialId }));
    }
    expect(emulator.users.get('ada').passkeys).toEqual([]);
  });

  it('signs in with a passkey, chosen or preferred', async () => {
    const { accessToken: AccessToken } = await emulator.issueTokens('ada');
    const authenticator = createSoftwareAuthenticator();
    const { CredentialCreationOptions } = await client.send(
      new StartWebAuthnRegistrationCommand({ AccessToken }),
    );
    const made = await authenticator.create({
      publicKey: CredentialCreationOptions as unknown as PublicKeyCredentialCreationOptionsJSON,
    });
    await client.send(
      new CompleteWebAuthnRegistrationCommand({
        AccessToken,
        Credential: JSON.parse(JSON.stringify(made)) as Record<string, string>,
      }),
    );
    const begin = (AuthParameters: Record<string, string>) =>
      client.send(
        new InitiateAuthCommand({ AuthFlow: 'USER_AUTH', ClientId: 'emulator-client', AuthParameters }),
      );

    const list = await begin({ USERNAME: 'ada' });
    expect(list.AvailableChallenges).toEqual(['PASSWORD', 'WEB_AUTHN']);
    const chosen = await respond('SELECT_CHALLENGE', list.Session, { ANSWER: 'WEB_AUTHN' });
    const preferred = await begin({ USERNAME: 'ada', PREFERRED_CHALLENGE: 'WEB_AUTHN' });
    for (const { ChallengeName, ChallengeParameters, Session } of [chosen, preferred]) {
      expect(ChallengeName).toBe('WEB_AUTHN');
      const { CREDENTIAL_REQUEST_OPTIONS: json = '' } = ChallengeParameters ?? {};
      const used = await authenticator.get({
        publicKey: JSON.parse(json) as PublicKeyCredentialRequestOptionsJSON,
      });
      const done = await respond('WEB_AUTHN', Session, { CREDENTIAL: JSON.stringify(used) });
      expect(done.AuthenticationResult?.AccessToken).toEqual(expect.any(String));
    }

    emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'] });
    const refused = begin({ USERNAME: 'ada', PREFERRED_CHALLENGE: 'WEB_AUTHN' });
    await expect(refused).rejects.toBeInstanceOf(NotAuthorizedException);
  });

  it('renews its tokens with GetTokensFromRefreshToken, and revokes them', async () => {
    const { AuthenticationResult } = await signIn();
    const refresh = { RefreshToken: AuthenticationResult?.RefreshToken, ClientId: 'emulator-client' };
    const renewed = await client.send(new GetTokensFromRefreshTokenCommand(refresh));
    const AccessToken = renewed.AuthenticationResult?.AccessToken;
    await client.send(new GetUserCommand({ AccessToken }));
    await client.send(new RevokeTokenCommand({ Token: refresh.RefreshToken, ClientId: refresh.ClientId }));
    await expect(client.send(new GetUserCommand({ AccessToken }))).rejects.toThrow(
      'Access Token has been revoked',
    );
  });

  it('reads refusals and faults as its own exceptions, with their request ID', async () => {
    const { accessToken: AccessToken } = await emulator.issueTokens('ada');
    const alone = client.send(
      new SetUserMFAPreferenceCommand({ AccessToken, WebAuthnMfaSettings: { Enabled: true } }),
    );
    await expect(alone).rejects.toBeInstanceOf(InvalidParameterException);
    await expect(alone).rejects.toMatchObject({
      message: 'WebAuthn MFA requires enabling an additional MFA setting.',
      $metadata: { httpStatusCode: 400, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    });
    const getUser = () => client.send(new GetUserCommand({ AccessToken }));
    emulator.faults.add({ error: 'TooManyRequestsException', times: 1 });
    await expect(getUser()).rejects.toBeInstanceOf(TooManyRequestsException);
    emulator.faults.add({ error: 'InternalErrorException', times: 1 });
    await expect(getUser()).rejects.toBeInstanceOf(InternalErrorException);
    emulator.faults.add({ drop: 'before', times: 1 });
    await expect(getUser()).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect(getUser()).resolves.toMatchObject({ Username: 'ada' });
  });

  it('lists its sessions page by page, with their dates, and revokes another one', async () => {
    await restart({ userSessionTracking: 'ENABLED', listUserSessionsPageSize: 1 });
    const { AuthenticationResult } = await signIn();
    const AccessToken = AuthenticationResult?.AccessToken;
    now += 1117;
    const other = await emulator.issueTokens('ada', { session: { deviceType: 'Chrome 125 / macOS 15.0' } });
    const list = (NextToken?: string): Promise<ListUserSessionsCommandOutput> =>
      client.send(new ListUserSessionsCommand({ AccessToken, NextToken }));
    const first = await list();
    expect(first.Sessions).toMatchObject([{ IsCurrentSession: true, DeviceType: 'unknown' }]);
    const { Sessions: [session] = [], NextToken } = await list(first.NextToken);
    expect(NextToken).toBeUndefined();
    expect(session).toMatchObject({
      SessionId: expect.stringMatching(/^tkn[a-z0-9]{25}$/) as string,
      SessionType: 'TOKEN',
      ClientId: 'emulator-client',
      CreateDate: new Date(now),
      LastActiveDate: new Date(now),
      DeviceType: 'Chrome 125 / macOS 15.0',
      LastIPAddress: '127.0.0.1',
      LastLocation: { Country: 'unknown' },
      IsCurrentSession: false,
    });
    const revoke = (SessionId?: string) =>
      client.send(
        new RevokeUserSessionCommand({ AccessToken, SessionId, RevokeAssociatedSessions: 'LINKED' }),
      );
    await revoke(session?.SessionId);
    await expect(client.send(new GetUserCommand({ AccessToken: other.accessToken }))).rejects.toThrow(
      'Access Token has been revoked',
    );
    await expect(revoke(session?.SessionId)).rejects.toBeInstanceOf(ResourceNotFoundException);
    await expect(revoke(first.Sessions?.[0]?.SessionId)).rejects.toBeInstanceOf(NotAuthorizedException);
  });

  it('confirms, remembers, reads, lists and forgets a device, which then has no second step', async () => {
    await restart({ rememberedDevices: 'opt-in' });
    const { AuthenticationResult } = await signIn();
    const AccessToken = AuthenticationResult?.AccessToken;
    const { DeviceKey = '', DeviceGroupKey = '' } = AuthenticationResult?.NewDeviceMetadata ?? {};
    const secret = { deviceKey: DeviceKey, deviceGroupKey: DeviceGroupKey, password: 'random' };
    const confirmed = await client.send(
      new ConfirmDeviceCommand({
        AccessToken,
        DeviceKey,
        DeviceName: 'Test runner',
        DeviceSecretVerifierConfig: verifierOf(secret),
      }),
    );
    expect(confirmed.UserConfirmationNecessary).toBe(true);
    const list = () => client.send(new ListDevicesCommand({ AccessToken, Limit: 60 }));
    expect((await list()).Devices).toEqual([]);
    await client.send(
      new UpdateDeviceStatusCommand({ AccessToken, DeviceKey, DeviceRememberedStatus: 'remembered' }),
    );
    const { Devices: [device] = [] } = await list();
    expect(device).toMatchObject({ DeviceKey, DeviceCreateDate: new Date(now) });
    expect(device?.DeviceAttributes).toContainEqual({ Name: 'device_name', Value: 'Test runner' });
    expect((await client.send(new GetDeviceCommand({ AccessToken, DeviceKey }))).Device).toEqual(device);

    emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'] });
    const signInFromDevice = () =>
      client.send(
        new InitiateAuthCommand({
          AuthFlow: 'USER_PASSWORD_AUTH',
          ClientId: 'emulator-client',
          AuthParameters: { USERNAME: 'ada', PASSWORD, DEVICE_KEY: DeviceKey },
        }),
      );
    const asked = await signInFromDevice();
    expect(asked.ChallengeName).toBe('DEVICE_SRP_AUTH');
    const { SRP_A, answer } = startDeviceSignIn(secret);
    const challenge = await respond('DEVICE_SRP_AUTH', asked.Session, { DEVICE_KEY: DeviceKey, SRP_A });
    const parameters = challenge.ChallengeParameters as VerifierParameters & Record<string, string>;
    const done = await respond('DEVICE_PASSWORD_VERIFIER', challenge.Session, answer(parameters));
    expect(done.AuthenticationResult?.AccessToken).toEqual(expect.any(String));
    expect(emulator.outbox).toEqual([]);

    await client.send(new ForgetDeviceCommand({ AccessToken, DeviceKey }));
    await expect(signInFromDevice()).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  it('is told what the pool does not do, and which password was used before', async () => {
    await restart({
      passwordPolicy: { ...emulator.pool.passwordPolicy, passwordHistorySize: 1 },
    });
    const { accessToken: AccessToken } = await emulator.issueTokens('ada');
    await expect(client.send(new ListUserSessionsCommand({ AccessToken }))).rejects.toBeInstanceOf(
      OperationNotEnabledException,
    );
    await expect(client.send(new ListDevicesCommand({ AccessToken }))).rejects.toBeInstanceOf(
      InvalidUserPoolConfigurationException,
    );
    const same = { PreviousPassword: PASSWORD, ProposedPassword: PASSWORD };
    await expect(client.send(new ChangePasswordCommand({ AccessToken, ...same }))).rejects.toBeInstanceOf(
      PasswordHistoryPolicyViolationException,
    );
  });

  it('deletes the user, and before that has no effect with the legacy settings', async () => {
    const { accessToken: AccessToken } = await emulator.issueTokens('ada');
    const MFAOptions = [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' } as const];
    await client.send(new SetUserSettingsCommand({ AccessToken, MFAOptions }));
    expect(emulator.users.get('ada').userMFASettingList).toEqual([]);
    await client.send(new DeleteUserCommand({ AccessToken }));
    await expect(client.send(new GetUserCommand({ AccessToken }))).rejects.toBeInstanceOf(
      UserNotFoundException,
    );
    await expect(signIn()).rejects.toBeInstanceOf(NotAuthorizedException);
  });

  it('gets a clear error for an operation that the emulator does not implement', async () => {
    await expect(
      client.send(new SignUpCommand({ ClientId: 'emulator-client', Username: 'eve' })),
    ).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message: expect.stringContaining('SignUp') as string,
    });
  });
});
