import { describe, expect, it } from 'vitest';
import { newKeys } from '../authenticator/passkey-key.js';
import { createSoftwareAuthenticator } from '../authenticator/software-authenticator.js';
import type { EmulatedPool } from '../pool.js';
import {
  type CreationOptions,
  makePasskey,
  type SignInDeviation,
  signWithPasskey,
} from '../test-support/authenticator.js';
import { EMAIL, PASSWORD, PHONE, refusal, send, signedIn } from '../test-support/signed-in.js';
import type { EmulatedUserInit, EmulatedUserPatch } from '../users.js';

interface RequestOptions extends PublicKeyCredentialRequestOptionsJSON {
  readonly rpId: string;
}

const TOKENS = { status: 200, body: { AuthenticationResult: { TokenType: 'Bearer' } } };
const PASSWORD_FIRST = refusal('NotAuthorizedException', 'Password Challenge is Required to SignIn');

/** An emulator with ada, who has a passkey, and can start a sign-in by choice. */
async function withPasskey(user: Partial<EmulatedUserInit> = {}, pool: Partial<EmulatedPool> = {}) {
  const page = await signedIn(user, pool);
  const { emulator, call, respond } = page;
  const keys = await newKeys();
  const { body } = await call('StartWebAuthnRegistration');
  const Credential = await makePasskey(body['CredentialCreationOptions'] as CreationOptions, { keys });
  await call('CompleteWebAuthnRegistration', { Credential });
  const choose = (parameters: object = {}) =>
    send(emulator, 'InitiateAuth', {
      AuthFlow: 'USER_AUTH',
      ClientId: emulator.pool.clientId,
      AuthParameters: { USERNAME: 'ada', ...parameters },
    });
  const begin = () => choose({ PREFERRED_CHALLENGE: 'WEB_AUTHN' });
  type Answer = Awaited<ReturnType<typeof begin>>;
  const finish = async (challenge: Answer, deviation?: SignInDeviation) => {
    const passkey = { id: Credential.id, keys };
    const assertion = await signWithPasskey(passkey, optionsOf(challenge), deviation);
    return respond(challenge, { CREDENTIAL: JSON.stringify(assertion) });
  };
  return { ...page, choose, begin, finish, credentialId: Credential.id };
}

function optionsOf({ body }: { body: Record<string, unknown> }): RequestOptions {
  const { CREDENTIAL_REQUEST_OPTIONS: json = '' } = body['ChallengeParameters'] as Record<string, string>;
  return JSON.parse(json) as RequestOptions;
}

describe('a sign-in with a passkey', () => {
  it('returns a challenge in the form of the API reference', async () => {
    const { begin, credentialId } = await withPasskey();
    const challenge = await begin();
    expect(challenge).toEqual({
      status: 200,
      body: {
        ChallengeName: 'WEB_AUTHN',
        Session: expect.any(String) as string,
        ChallengeParameters: { CREDENTIAL_REQUEST_OPTIONS: expect.any(String) as string },
        AvailableChallenges: ['PASSWORD', 'WEB_AUTHN'],
      },
    });
    expect(optionsOf(challenge)).toEqual({
      challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      timeout: 180_000,
      rpId: 'localhost',
      allowCredentials: [{ type: 'public-key', id: credentialId, transports: ['internal', 'hybrid'] }],
      userVerification: 'preferred',
    });
  });

  it('returns tokens for the authenticator that created the passkey', async () => {
    const { emulator, call, respond } = await signedIn();
    const authenticator = createSoftwareAuthenticator();
    const start = await call('StartWebAuthnRegistration');
    const made = await authenticator.create({
      publicKey: start.body['CredentialCreationOptions'] as PublicKeyCredentialCreationOptionsJSON,
    });
    await call('CompleteWebAuthnRegistration', { Credential: made });
    for (let round = 1; round <= 2; round++) {
      const challenge = await send(emulator, 'InitiateAuth', {
        AuthFlow: 'USER_AUTH',
        ClientId: emulator.pool.clientId,
        AuthParameters: { USERNAME: 'ada', PREFERRED_CHALLENGE: 'WEB_AUTHN' },
      });
      const used = await authenticator.get({ publicKey: optionsOf(challenge) });
      const answer = await respond(challenge, { CREDENTIAL: JSON.stringify(used) });
      expect(answer).toMatchObject(TOKENS);
      const { AccessToken } = answer.body['AuthenticationResult'] as { AccessToken: string };
      expect((await send(emulator, 'GetUser', { AccessToken })).body).toHaveProperty('Username', 'ada');
    }
  });

  it.each<{ when: string; deviation: SignInDeviation; detail: RegExp }>([
    { when: 'another challenge is signed', deviation: { challenge: 'AAAA' }, detail: /challenge/ },
    {
      when: 'it was signed on another host',
      deviation: { origin: 'https://evil.example' },
      detail: /used on https:\/\/evil\.example/,
    },
    {
      when: 'it was signed on an insecure page',
      deviation: { origin: 'http://x.localhost.example' },
      detail: /used on/,
    },
    {
      when: 'it is for another relying party',
      deviation: { relyingPartyId: 'evil.example' },
      detail: /RP ID/,
    },
    { when: 'the signature is forged', deviation: { isSignatureForged: true }, detail: /signature|invalid/i },
    { when: 'a registration is sent in its place', deviation: { type: 'webauthn.create' }, detail: /type/ },
    { when: 'the passkey is not the user’s', deviation: { id: 'AAAA' }, detail: /none of the user/ },
  ])('fails if $when', async ({ deviation, detail }) => {
    const { begin, finish } = await withPasskey();
    expect(await finish(await begin(), deviation)).toEqual(
      refusal('NotAuthorizedException', expect.stringMatching(detail) as string),
    );
    expect(await finish(await begin())).toMatchObject(TOKENS);
  });

  it('fails if the authenticator’s count decreases, as that of a copy does', async () => {
    const { begin, finish } = await withPasskey();
    expect(await finish(await begin(), { signCount: 5 })).toMatchObject(TOKENS);
    expect(await finish(await begin(), { signCount: 5 })).toMatchObject({ status: 400 });
    expect(await finish(await begin(), { signCount: 6 })).toMatchObject(TOKENS);
  });

  it.each(['', '{', '{}', '[]', '{"id":"AAAA","response":{}}'])(
    'refuses %j, which is no answer',
    async (CREDENTIAL) => {
      const { begin, respond } = await withPasskey();
      expect(await respond(await begin(), { CREDENTIAL })).toMatchObject({ status: 400 });
    },
  );

  it('accepts one answer to a challenge, wrong or right, before it expires (assumed)', async () => {
    const { begin, finish, advance } = await withPasskey();
    const over = refusal('NotAuthorizedException', 'Invalid session for the user, session is expired.');
    const spent = await begin();
    await finish(spent);
    expect(await finish(spent)).toEqual(over);
    const failed = await begin();
    await finish(failed, { isSignatureForged: true });
    expect(await finish(failed)).toEqual(over);
    const late = await begin();
    advance(181);
    expect(await finish(late)).toEqual(over);
  });

  it('refuses a passkey that has been deleted since, and one that no authenticator created', async () => {
    const { emulator, call, begin, finish, credentialId } = await withPasskey();
    const challenge = await begin();
    await call('DeleteWebAuthnCredential', { CredentialId: credentialId });
    expect(await finish(challenge)).toMatchObject({ status: 400 });

    emulator.users.set('ada', { passkeys: [{ credentialId }] });
    expect(await finish(await begin())).toEqual(
      refusal('NotAuthorizedException', expect.stringContaining('no authenticator holds it') as string),
    );
  });

  it('keeps the answer out of the request log, and the public key out of the user’s state', async () => {
    const { emulator, begin, finish } = await withPasskey();
    await finish(await begin());
    expect(emulator.requests.at(-1)).toMatchObject({
      operation: 'RespondToAuthChallenge',
      input: { ChallengeName: 'WEB_AUTHN', ChallengeResponses: { USERNAME: 'ada' } },
    });
    expect(JSON.stringify(emulator.requests)).not.toContain('signature');
    expect(emulator.users.get('ada').passkeys[0]).not.toHaveProperty('publicKey');
  });
});

describe('MFA and passkeys', () => {
  const SINGLE = { webAuthnFactorConfiguration: 'SINGLE_FACTOR' } as const;
  const TOTP_ON = { totpSecret: true, userMFASettingList: ['SOFTWARE_TOKEN_MFA'] } as const;
  const BOTH_ON = { totpSecret: true, userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] } as const;

  it.each<{
    when: string;
    user: Partial<EmulatedUserInit>;
    pool?: Partial<EmulatedPool>;
    offers: string[];
  }>([
    {
      when: 'nothing is on in an optional pool',
      user: { totpSecret: true },
      offers: ['PASSWORD', 'WEB_AUTHN'],
    },
    { when: 'a factor is on in an optional pool', user: TOTP_ON, offers: ['PASSWORD'] },
    {
      when: 'an unknown factor is on',
      user: { userMFASettingList: ['NEW_MFA'] },
      offers: ['PASSWORD'],
    },
    { when: 'the passkey factor is on too', user: BOTH_ON, offers: ['PASSWORD', 'WEB_AUTHN'] },
    {
      when: 'the passkey factor is on, and the pool’s passkeys are a single factor',
      user: BOTH_ON,
      pool: SINGLE,
      offers: ['PASSWORD'],
    },
    {
      when: 'a factor is on in a pool with MFA off',
      user: TOTP_ON,
      pool: { mfa: 'OFF' },
      offers: ['PASSWORD', 'WEB_AUTHN'],
    },
    {
      when: 'nothing is on in a pool that requires MFA',
      user: {},
      pool: { mfa: 'ON' },
      offers: ['PASSWORD'],
    },
    {
      when: 'the passkey factor is on in a pool that requires MFA',
      user: BOTH_ON,
      pool: { mfa: 'ON' },
      offers: ['PASSWORD', 'WEB_AUTHN'],
    },
    {
      when: 'the same, and the pool’s passkeys are a single factor',
      user: BOTH_ON,
      pool: { mfa: 'ON', ...SINGLE },
      offers: ['PASSWORD'],
    },
  ])('offers $offers, when $when', async ({ user, pool, offers }) => {
    const { choose, begin, finish } = await withPasskey(user, pool);
    expect((await choose()).body).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      AvailableChallenges: offers,
    });
    const challenge = await begin();
    if (offers.includes('WEB_AUTHN')) expect(await finish(challenge)).toMatchObject(TOKENS);
    else expect(challenge).toEqual(PASSWORD_FIRST);
  });

  it('counts a passkey for both factors only if it verifies its user', async () => {
    const { begin, finish } = await withPasskey(BOTH_ON);
    expect(optionsOf(await begin()).userVerification).toBe('required');
    expect(await finish(await begin(), { isUserVerified: false })).toEqual(
      refusal('NotAuthorizedException', expect.stringContaining('User verification') as string),
    );
    expect(await finish(await begin(), { isUserVerified: true })).toMatchObject(TOKENS);
  });

  it('accepts a passkey without user verification as a single factor, unless the pool requires it', async () => {
    const lenient = await withPasskey();
    expect(await lenient.finish(await lenient.begin(), { isUserVerified: false })).toMatchObject(TOKENS);
    const strict = await withPasskey({}, { webAuthnUserVerification: 'required' });
    expect(optionsOf(await strict.begin()).userVerification).toBe('required');
    expect(await strict.finish(await strict.begin(), { isUserVerified: false })).toMatchObject({
      status: 400,
    });
  });

  it('asks for the password if a factor is turned on in between', async () => {
    const { emulator, begin, finish } = await withPasskey({ totpSecret: true });
    const challenge = await begin();
    emulator.users.set('ada', { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] });
    expect(await finish(challenge)).toEqual(PASSWORD_FIRST);
  });

  it('asks for password and code when the last passkey is deleted while its factor is on (assumed)', async () => {
    const { call, choose, begin, signIn, credentialId } = await withPasskey(BOTH_ON);
    await call('DeleteWebAuthnCredential', { CredentialId: credentialId });
    expect((await call('GetUser')).body['UserMFASettingList']).toEqual(BOTH_ON.userMFASettingList);
    for (const answer of [await choose(), await begin()]) {
      expect(answer.body).toMatchObject({
        ChallengeName: 'SELECT_CHALLENGE',
        AvailableChallenges: ['PASSWORD'],
      });
    }
    expect((await signIn()).body).toHaveProperty('ChallengeName', 'SOFTWARE_TOKEN_MFA');
  });
});

describe('a sign-in by choice', () => {
  const answer = (ANSWER: string, more: object = {}) => ({ ANSWER, ...more });

  it('offers a list if a pool without passkeys is asked for one (AWS guide)', async () => {
    const { emulator } = await signedIn({ passkeys: 1 }, { allowedFirstAuthFactors: ['PASSWORD'] });
    const { body } = await send(emulator, 'InitiateAuth', {
      AuthFlow: 'USER_AUTH',
      ClientId: emulator.pool.clientId,
      AuthParameters: { USERNAME: 'ada', PREFERRED_CHALLENGE: 'WEB_AUTHN' },
    });
    expect(body).toMatchObject({ ChallengeName: 'SELECT_CHALLENGE', AvailableChallenges: ['PASSWORD'] });
  });

  it('continues with a passkey that the user chooses from the list', async () => {
    const { choose, finish, respond } = await withPasskey();
    const challenge = await respond(await choose(), answer('WEB_AUTHN'));
    expect(challenge.body).toHaveProperty('ChallengeName', 'WEB_AUTHN');
    expect(await finish(challenge)).toMatchObject(TOKENS);
  });

  it('accepts the password at once, or with the choice, and then asks for MFA', async () => {
    const { choose, respond } = await withPasskey({ attributes: PHONE, userMFASettingList: ['SMS_MFA'] });
    const asked = { body: { ChallengeName: 'SMS_MFA' } };
    expect(await choose({ PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD })).toMatchObject(asked);
    expect(await respond(await choose(), answer('PASSWORD', { PASSWORD }))).toMatchObject(asked);
  });

  it('refuses a wrong password like any sign-in, and allows another try', async () => {
    const { choose, respond } = await withPasskey();
    const wrong = refusal('NotAuthorizedException', 'Incorrect username or password.');
    expect(await choose({ PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: 'Wrong-Horse-1' })).toEqual(wrong);
    const list = await choose();
    expect(await respond(list, answer('PASSWORD', { PASSWORD: 'Wrong-Horse-1' }))).toEqual(wrong);
    expect(await respond(list, answer('PASSWORD', { PASSWORD }))).toMatchObject(TOKENS);
    expect(await respond(list, answer('PASSWORD', { PASSWORD }))).toMatchObject({ status: 400 });
  });

  it('locks passwords after five wrong ones, but still accepts a passkey', async () => {
    const { choose, begin, finish } = await withPasskey();
    const attempt = (password: string) => choose({ PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: password });
    for (let i = 0; i < 5; i++) await attempt('Wrong-Horse-1');
    expect(await attempt(PASSWORD)).toEqual(refusal('NotAuthorizedException', 'Password attempts exceeded'));
    expect(await finish(await begin())).toMatchObject(TOKENS);
  });

  it.each<{ what: string; responses: object; patch?: EmulatedUserPatch }>([
    { what: 'nothing', responses: {} },
    { what: 'a factor that is not emulated', responses: answer('EMAIL_OTP') },
    { what: 'a passkey that is gone', responses: answer('WEB_AUTHN'), patch: { passkeys: [] } },
    { what: 'a password without one', responses: answer('PASSWORD') },
  ])('refuses the choice of $what', async ({ responses, patch = {} }) => {
    const { emulator, choose, respond } = await withPasskey({ attributes: EMAIL });
    const list = await choose();
    emulator.users.set('ada', patch);
    expect(await respond(list, responses)).toMatchObject({
      status: 400,
      body: { __type: 'InvalidParameterException' },
    });
  });

  it('answers an unknown user, or one without a first factor, as with a wrong password (assumed)', async () => {
    const { emulator, choose } = await withPasskey();
    emulator.users.add({ username: 'eve' });
    for (const USERNAME of ['nobody', 'eve']) {
      expect(await choose({ USERNAME })).toEqual(
        refusal('NotAuthorizedException', 'Incorrect username or password.'),
      );
    }
  });
});
