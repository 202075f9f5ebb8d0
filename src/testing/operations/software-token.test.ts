import { describe, expect, it } from 'vitest';
import { refusal, send, signedIn } from '../test-support/signed-in.js';
import { totpAt } from '../totp.js';

const MISMATCH = refusal(
  'EnableSoftwareTokenMFAException',
  'Code mismatch and fail enable Software Token MFA',
);
const NO_POOL_TOTP = refusal(
  'SoftwareTokenMFANotFoundException',
  'Software Token MFA has not been enabled by the userPool',
);

describe('AssociateSoftwareToken', () => {
  it('returns a new secret each time, and no session', async () => {
    const { call } = await signedIn();
    const first = await call('AssociateSoftwareToken');
    const second = await call('AssociateSoftwareToken');
    expect(Object.keys(first.body)).toEqual(['SecretCode']);
    expect(first.body['SecretCode']).toMatch(/^[A-Z2-7]{16,}$/);
    expect(second.body['SecretCode']).not.toBe(first.body['SecretCode']);
  });

  it('keeps the MFA settings, but makes the old authenticator useless at sign-in (amplify-js #1226)', async () => {
    const { call, signIn } = await signedIn({
      totpSecret: true,
      userMFASettingList: ['SOFTWARE_TOKEN_MFA'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    });
    await call('AssociateSoftwareToken');
    expect((await call('GetUser')).body).toMatchObject({
      UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
      PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    });
    expect((await signIn()).body).toHaveProperty('AuthenticationResult');
  });

  it.each([
    { pool: 'does not offer TOTP (AWS TOTP guide)', settings: { factors: ['SMS_MFA'] as const } },
    { pool: 'has MFA off (assumed)', settings: { mfa: 'OFF' as const } },
  ])('is refused by a pool that $pool', async ({ settings }) => {
    const { call } = await signedIn({}, settings);
    expect(await call('AssociateSoftwareToken')).toEqual(NO_POOL_TOTP);
  });
});

describe('VerifySoftwareToken', () => {
  it('registers the authenticator without turning the factor on (amplify-js #1226)', async () => {
    const { emulator, call } = await signedIn();
    const { body } = await call('AssociateSoftwareToken');
    const verified = await call('VerifySoftwareToken', {
      UserCode: emulator.totpCode('ada'),
      FriendlyDeviceName: 'My phone',
    });
    expect(verified).toEqual({ status: 200, body: { Status: 'SUCCESS' } });
    expect(emulator.users.get('ada')).toMatchObject({
      totpSecret: body['SecretCode'],
      pendingTotpSecret: null,
      totpFriendlyDeviceName: 'My phone',
      userMFASettingList: [],
    });
  });

  it.each([
    { when: '30 seconds early', seconds: 30, accepted: true },
    { when: '30 seconds late', seconds: -30, accepted: true },
    { when: '60 seconds early', seconds: 60, accepted: false },
    { when: '60 seconds late', seconds: -60, accepted: false },
  ])('accepts a code $when: $accepted (AWS TOTP guide)', async ({ seconds, accepted }) => {
    const { emulator, call, advance } = await signedIn();
    await call('AssociateSoftwareToken');
    advance(seconds);
    const code = emulator.totpCode('ada');
    advance(-seconds);
    const answer = await call('VerifySoftwareToken', { UserCode: code });
    expect(answer).toEqual(accepted ? { status: 200, body: { Status: 'SUCCESS' } } : MISMATCH);
  });

  it('accepts the right code after a wrong one, for the same secret (Amplify Swift, testSuccessfulTOTPSetupWithInitialError)', async () => {
    const { emulator, call } = await signedIn();
    await call('AssociateSoftwareToken');
    const right = emulator.totpCode('ada');
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0');
    expect(await call('VerifySoftwareToken', { UserCode: wrong })).toEqual(MISMATCH);
    expect(await call('VerifySoftwareToken', { UserCode: right })).toMatchObject({ status: 200 });
  });

  it('replaces the old authenticator and leaves the factor on', async () => {
    const { emulator, call } = await signedIn({
      totpSecret: true,
      userMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    });
    const { totpSecret: old } = emulator.users.get('ada');
    await call('AssociateSoftwareToken');
    await call('VerifySoftwareToken', { UserCode: emulator.totpCode('ada') });
    const after = emulator.users.get('ada');
    expect(after.totpSecret).not.toBe(old);
    expect(after.userMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
  });

  it('has nothing to verify without a pending secret (assumed)', async () => {
    const { call } = await signedIn({ totpSecret: true });
    expect(await call('VerifySoftwareToken', { UserCode: '123456' })).toEqual(
      refusal('SoftwareTokenMFANotFoundException', 'Software Token MFA does not exist for the user.'),
    );
  });

  it.each([
    {
      code: 'abcdef',
      message:
        "1 validation error detected: Value 'abcdef' at 'userCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9]+",
    },
    {
      code: '12 45',
      message:
        "2 validation errors detected: Value '12 45' at 'userCode' failed to satisfy constraint: Member must have length greater than or equal to 6; Value '12 45' at 'userCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9]+",
    },
  ])('echoes a code that breaks the API model: "$code"', async ({ code, message }) => {
    const { call } = await signedIn();
    expect(await call('VerifySoftwareToken', { UserCode: code })).toEqual(
      refusal('InvalidParameterException', message),
    );
  });
});

describe('setting up TOTP at sign-in, in a pool that requires MFA', () => {
  const required = () => signedIn({}, { mfa: 'ON', factors: ['SOFTWARE_TOKEN_MFA'] });

  it('goes from MFA_SETUP through a secret and a code to tokens, and turns the factor on', async () => {
    const { emulator, signIn, respond } = await required();
    const setup = await signIn();
    const associated = await send(emulator, 'AssociateSoftwareToken', { Session: setup.body['Session'] });
    const code = totpAt(String(associated.body['SecretCode']), Date.UTC(2026, 10, 22, 12));
    const verified = await send(emulator, 'VerifySoftwareToken', {
      Session: associated.body['Session'],
      UserCode: code,
    });
    expect(verified.body['Status']).toBe('SUCCESS');
    const done = await respond(
      { status: 200, body: { ChallengeName: 'MFA_SETUP', Session: verified.body['Session'] } },
      {},
    );
    expect(done.body).toHaveProperty('AuthenticationResult.AccessToken');
    expect(emulator.users.get('ada').userMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
  });

  it('does not continue before a code is verified', async () => {
    const { signIn, respond } = await required();
    expect(await respond(await signIn(), {})).toMatchObject({
      body: { __type: 'InvalidParameterException' },
    });
  });

  it('ends with the session', async () => {
    const { emulator, signIn, advance } = await required();
    const setup = await signIn();
    advance(180);
    expect(await send(emulator, 'AssociateSoftwareToken', { Session: setup.body['Session'] })).toEqual(
      refusal('NotAuthorizedException', 'Invalid session for the user, session is expired.'),
    );
  });
});
