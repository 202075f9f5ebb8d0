import { describe, expect, it } from 'vitest';
import { EMAIL, PHONE, refusal, send, signedIn } from '../test-support/signed-in.js';

const WRONG_PASSWORD = refusal('NotAuthorizedException', 'Incorrect username or password.');
const SESSION_OVER = refusal('NotAuthorizedException', 'Invalid session for the user, session is expired.');
const MESSAGES = { attributes: { ...PHONE, ...EMAIL } };

describe('InitiateAuth', () => {
  it('returns tokens for the right password when no factor is on', async () => {
    const { signIn } = await signedIn();
    const { body } = await signIn();
    expect(body).toMatchObject({
      AuthenticationResult: { ExpiresIn: 3600, TokenType: 'Bearer' },
      ChallengeParameters: {},
    });
    expect(body).not.toHaveProperty('Session');
  });

  it('gives the same answer for a wrong password, an unknown user, and a user without a password', async () => {
    const { emulator, signIn } = await signedIn();
    emulator.users.add({ username: 'Google_1', isExternalProvider: true });
    const as = (USERNAME: string) =>
      send(emulator, 'InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: 'emulator-client',
        AuthParameters: { USERNAME, PASSWORD: 'Correct-Horse-1' },
      });
    expect(await signIn('wrong')).toEqual(WRONG_PASSWORD);
    expect(await as('nobody')).toEqual(WRONG_PASSWORD);
    expect(await as('Google_1')).toEqual(WRONG_PASSWORD);
  });

  it('locks out from the fifth wrong password on, twice as long each time (AWS guide, lockout behavior)', async () => {
    const { signIn, advance } = await signedIn();
    const locked = refusal('NotAuthorizedException', 'Password attempts exceeded');
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await signIn('wrong')).toEqual(WRONG_PASSWORD);
    expect(await signIn()).toEqual(locked);
    advance(1);
    expect(await signIn('wrong')).toEqual(WRONG_PASSWORD);
    advance(1);
    expect(await signIn()).toEqual(locked);
    advance(1);
    expect(await signIn()).toMatchObject({ status: 200 });
    expect(await signIn('wrong')).toEqual(WRONG_PASSWORD);
    expect(await signIn()).toMatchObject({ status: 200 });
  });

  it('forgets wrong passwords after 15 quiet minutes (AWS guide, lockout behavior)', async () => {
    const { signIn, advance } = await signedIn();
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn('wrong');
    advance(1 + 15 * 60);
    await signIn('wrong');
    expect(await signIn()).toMatchObject({ status: 200 });
  });

  it('refuses a flow that the app client does not allow', async () => {
    const { emulator } = await signedIn();
    expect(
      await send(emulator, 'InitiateAuth', { AuthFlow: 'USER_SRP_AUTH', ClientId: 'emulator-client' }),
    ).toEqual(refusal('InvalidParameterException', 'USER_SRP_AUTH flow not enabled for this client'));
  });

  it('refuses an app client of another pool', async () => {
    const { emulator } = await signedIn();
    expect(
      await send(emulator, 'InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: 'other' }),
    ).toEqual(refusal('ResourceNotFoundException', 'User pool client other does not exist.'));
  });

  it('reports each missing member, in the singular and the plural', async () => {
    const { emulator } = await signedIn();
    const message = async (input: object) => (await send(emulator, 'InitiateAuth', input)).body['message'];
    expect(await message({ AuthFlow: 'USER_PASSWORD_AUTH' })).toBe(
      "1 validation error detected: Value at 'clientId' failed to satisfy constraint: Member must not be null",
    );
    expect(await message({})).toMatch(
      /^2 validation errors detected: Value null at 'authFlow' .*; Value at 'clientId' /,
    );
  });

  it('renews access and ID token, and refuses the refresh token once it is revoked or expired', async () => {
    const { emulator, advance } = await signedIn();
    const { refreshToken } = await emulator.issueTokens('ada');
    const renew = (token = refreshToken) =>
      send(emulator, 'InitiateAuth', {
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        ClientId: 'emulator-client',
        AuthParameters: { REFRESH_TOKEN: token },
      });
    advance(7200);
    const { body } = await renew();
    const result = body['AuthenticationResult'] as Record<string, string>;
    expect(Object.keys(result).sort()).toEqual(['AccessToken', 'ExpiresIn', 'IdToken', 'TokenType']);
    expect(await send(emulator, 'GetUser', { AccessToken: result['AccessToken'] })).toMatchObject({
      status: 200,
    });

    expect(await renew('something-else')).toEqual(
      refusal('NotAuthorizedException', 'Invalid Refresh Token.'),
    );
    advance(31 * 24 * 3600);
    expect(await renew()).toEqual(refusal('NotAuthorizedException', 'Refresh Token has expired'));
    emulator.revokeTokens('ada');
    expect(await renew()).toEqual(refusal('NotAuthorizedException', 'Refresh Token has been revoked'));
  });
});

describe('RespondToAuthChallenge', () => {
  it.each([
    {
      factor: 'SMS_MFA',
      parameter: 'SMS_MFA_CODE',
      shown: { CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS', CODE_DELIVERY_DESTINATION: '+*******1234' },
      sent: { medium: 'SMS', destination: '+4917012341234', purpose: 'sign-in' },
      verified: 'phone_number_verified',
    },
    {
      factor: 'EMAIL_OTP',
      parameter: 'EMAIL_OTP_CODE',
      shown: { CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL', CODE_DELIVERY_DESTINATION: 'a***@e***' },
      sent: { medium: 'EMAIL', destination: 'ada@example.com', purpose: 'sign-in' },
      verified: 'email_verified',
    },
  ])(
    'completes $factor with the code that was sent, and verifies the attribute (MFA guide)',
    async (test) => {
      const { emulator, signIn, respond } = await signedIn({
        attributes: { phone_number: PHONE.phone_number, email: EMAIL.email },
        userMFASettingList: [test.factor],
      });
      const challenge = await signIn();
      expect(challenge.body).toMatchObject({ ChallengeName: test.factor, ChallengeParameters: test.shown });
      const [message] = emulator.outbox;
      expect(message).toMatchObject({ username: 'ada', ...test.sent });
      const done = await respond(challenge, { [test.parameter]: message?.code });
      expect(done.body).toHaveProperty('AuthenticationResult.AccessToken');
      expect(emulator.users.get('ada').attributes[test.verified]).toBe('true');
    },
  );

  it('lets a wrong code be corrected in the same session, five times (amplify-js #3066)', async () => {
    const { emulator, signIn, respond } = await signedIn({ ...MESSAGES, userMFASettingList: ['SMS_MFA'] });
    const mismatch = refusal('CodeMismatchException', 'Invalid code or auth state for the user.');
    const first = await signIn();
    expect(await respond(first, { SMS_MFA_CODE: 'wrong' })).toEqual(mismatch);
    expect(await respond(first, { SMS_MFA_CODE: emulator.outbox[0]?.code })).toMatchObject({ status: 200 });

    const second = await signIn();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await respond(second, { SMS_MFA_CODE: 'wrong' })).toEqual(mismatch);
    }
    expect(await respond(second, { SMS_MFA_CODE: emulator.outbox[1]?.code })).toEqual(SESSION_OVER);
  });

  it('accepts a session once, and for three minutes', async () => {
    const { emulator, signIn, respond, advance } = await signedIn({
      ...MESSAGES,
      userMFASettingList: ['SMS_MFA'],
    });
    const used = await signIn();
    await respond(used, { SMS_MFA_CODE: emulator.outbox[0]?.code });
    expect(await respond(used, { SMS_MFA_CODE: emulator.outbox[0]?.code })).toEqual(SESSION_OVER);

    const late = await signIn();
    advance(180);
    expect(await respond(late, { SMS_MFA_CODE: emulator.outbox[1]?.code })).toEqual(SESSION_OVER);
  });

  it('completes SOFTWARE_TOKEN_MFA with the authenticator’s code', async () => {
    const { emulator, signIn, respond } = await signedIn({
      totpSecret: true,
      userMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    });
    const challenge = await signIn();
    const code = emulator.totpCode('ada');
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    expect(challenge.body['ChallengeParameters']).toEqual({ USER_ID_FOR_SRP: 'ada' });
    expect(await respond(challenge, { SOFTWARE_TOKEN_MFA_CODE: wrong })).toEqual(
      refusal('CodeMismatchException', 'Invalid code received for user'),
    );
    expect(await respond(challenge, { SOFTWARE_TOKEN_MFA_CODE: code })).toMatchObject({ status: 200 });
  });

  it('accepts a TOTP code once, including the code of the set-up (Amplify Swift, MFASignInTests)', async () => {
    const { emulator, call, signIn, respond, advance } = await signedIn();
    await call('AssociateSoftwareToken');
    const code = emulator.totpCode('ada');
    await call('VerifySoftwareToken', { UserCode: code, FriendlyDeviceName: 'My phone' });
    await call('SetUserMFAPreference', { SoftwareTokenMfaSettings: { Enabled: true } });

    const challenge = await signIn();
    expect(challenge.body['ChallengeParameters']).toMatchObject({ FRIENDLY_DEVICE_NAME: 'My phone' });
    expect(await respond(challenge, { SOFTWARE_TOKEN_MFA_CODE: code })).toEqual(
      refusal('ExpiredCodeException', 'Your software token has already been used once.'),
    );
    advance(30);
    expect(await respond(challenge, { SOFTWARE_TOKEN_MFA_CODE: emulator.totpCode('ada') })).toMatchObject({
      status: 200,
    });
  });

  it('accepts no TOTP code twice, and none after five wrong ones', async () => {
    const { emulator, signIn, respond, advance } = await signedIn({
      totpSecret: true,
      userMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    });
    const answer = async (code: string) => respond(await signIn(), { SOFTWARE_TOKEN_MFA_CODE: code });
    const code = emulator.totpCode('ada');
    expect(await answer(code)).toMatchObject({ status: 200 });
    expect(await answer(code)).toMatchObject({ body: { __type: 'ExpiredCodeException' } });

    advance(30);
    const right = emulator.totpCode('ada');
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0');
    const challenge = await signIn();
    for (let attempt = 0; attempt < 5; attempt += 1)
      await respond(challenge, { SOFTWARE_TOKEN_MFA_CODE: wrong });
    expect(await respond(challenge, { SOFTWARE_TOKEN_MFA_CODE: right })).toEqual(SESSION_OVER);
  });

  it('does not count the old authenticator’s codes as used by the new one', async () => {
    const { emulator, call, signIn, respond, advance } = await signedIn({
      totpSecret: true,
      userMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    });
    const answer = async (code: string) => respond(await signIn(), { SOFTWARE_TOKEN_MFA_CODE: code });
    advance(30);
    const early = emulator.totpCode('ada');
    advance(-30);
    expect(await answer(early)).toMatchObject({ status: 200 });

    await call('AssociateSoftwareToken');
    await call('VerifySoftwareToken', { UserCode: emulator.totpCode('ada') });
    advance(30);
    expect(await answer(emulator.totpCode('ada'))).toMatchObject({ status: 200 });
  });

  it('refuses the old authenticator once the set-up of a new one starts (amplify-js #1226, identity-js #630)', async () => {
    const { emulator, call, signIn, respond } = await signedIn({
      totpSecret: true,
      userMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    });
    const challenge = await signIn();
    const code = emulator.totpCode('ada');
    await call('AssociateSoftwareToken');
    expect(await respond(challenge, { SOFTWARE_TOKEN_MFA_CODE: code })).toEqual(
      refusal('SoftwareTokenMFANotFoundException', 'Software Token MFA does not exist for the user.'),
    );
  });

  it('asks for the factor that the user chooses in SELECT_MFA_TYPE', async () => {
    const { emulator, signIn, respond } = await signedIn({
      ...MESSAGES,
      totpSecret: true,
      userMFASettingList: ['SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'],
    });
    const select = await signIn();
    expect(select.body).toMatchObject({
      ChallengeName: 'SELECT_MFA_TYPE',
      ChallengeParameters: { MFAS_CAN_CHOOSE: '["SMS_MFA","EMAIL_OTP","SOFTWARE_TOKEN_MFA"]' },
    });
    expect(emulator.outbox).toEqual([]);
    expect(await respond(select, { ANSWER: 'EMAIL_MFA' })).toMatchObject({
      body: { __type: 'InvalidParameterException' },
    });
    const email = await respond(select, { ANSWER: 'EMAIL_OTP' });
    expect(email.body['ChallengeName']).toBe('EMAIL_OTP');
    expect(await respond(select, { ANSWER: 'SMS_MFA' })).toEqual(SESSION_OVER);
    expect(await respond(email, { EMAIL_OTP_CODE: emulator.outbox[0]?.code })).toMatchObject({ status: 200 });
  });

  it('refuses the session of another user, and an answer to another challenge', async () => {
    const { emulator, signIn, respond } = await signedIn({ ...MESSAGES, userMFASettingList: ['SMS_MFA'] });
    emulator.users.add({ username: 'eve', password: 'x' });
    const challenge = await signIn();
    const code = emulator.outbox[0]?.code;
    expect(await respond(challenge, { USERNAME: 'eve', SMS_MFA_CODE: code })).toEqual(SESSION_OVER);
    const other = { ...challenge, body: { ...challenge.body, ChallengeName: 'SOFTWARE_TOKEN_MFA' } };
    expect(await respond(other, { SOFTWARE_TOKEN_MFA_CODE: '123456' })).toEqual(
      refusal('NotAuthorizedException', 'Invalid session for the user.'),
    );
  });

  it('turns on the factor of the sign-in if the pool requires MFA, without preferring it (Amplify Flutter)', async () => {
    const { emulator, signIn, respond } = await signedIn({ attributes: PHONE }, { mfa: 'ON' });
    await respond(await signIn(), { SMS_MFA_CODE: emulator.outbox[0]?.code });
    expect(emulator.users.get('ada')).toMatchObject({
      userMFASettingList: ['SMS_MFA'],
      preferredMfaSetting: null,
    });
  });
});

describe('GlobalSignOut', () => {
  it('revokes every token of the user, and no other user’s', async () => {
    const { emulator, call } = await signedIn();
    emulator.users.add({ username: 'eve' });
    const { accessToken } = await emulator.issueTokens('eve');
    expect(await call('GlobalSignOut')).toEqual({ status: 200, body: {} });
    expect(await call('GetUser')).toEqual(refusal('NotAuthorizedException', 'Access Token has been revoked'));
    expect(await send(emulator, 'GetUser', { AccessToken: accessToken })).toMatchObject({ status: 200 });
  });

  it('fails for a user who is already signed out everywhere (amplify-js #3540)', async () => {
    const { call } = await signedIn();
    await call('GlobalSignOut');
    expect(await call('GlobalSignOut')).toEqual(
      refusal('NotAuthorizedException', 'Access Token has been revoked'),
    );
  });
});
