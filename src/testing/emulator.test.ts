import { describe, expect, it } from 'vitest';
import { createCognitoEmulator } from './emulator.js';
import { PASSWORD, PHONE, send, signedIn } from './test-support/signed-in.js';

const getUser = (accessToken: string): [string, RequestInit] => [
  'https://cognito.example/',
  {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser' },
    body: JSON.stringify({ AccessToken: accessToken }),
  },
];

describe('emulator.fetch', () => {
  it('can replace the global fetch', async () => {
    const { emulator, accessToken } = await signedIn();
    const response = await emulator.fetch(...getUser(accessToken));
    expect(await response.json()).toMatchObject({ Username: 'ada' });
  });

  it('rejects with a TypeError when the connection is lost, as a browser does', async () => {
    const { emulator, accessToken } = await signedIn();
    emulator.faults.add({ drop: 'before' });
    await expect(emulator.fetch(...getUser(accessToken))).rejects.toThrow(TypeError);
  });

  it('rejects with an AbortError when the request is aborted, before or while it is answered', async () => {
    const { emulator, accessToken } = await signedIn();
    const [url, init] = getUser(accessToken);
    await expect(emulator.fetch(url, { ...init, signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    emulator.faults.add({ hang: true });
    const abort = new AbortController();
    const answer = emulator.fetch(url, { ...init, signal: abort.signal });
    abort.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('emulator.users', () => {
  it('returns copies that never change and cannot change the user', async () => {
    const { emulator } = await signedIn({ attributes: PHONE });
    const before = emulator.users.get('ada');
    emulator.users.set('ada', { attributes: { phone_number: '+1' }, userMFASettingList: ['SMS_MFA'] });
    expect(before).toMatchObject({ attributes: PHONE, userMFASettingList: [] });
    Object.assign(before.attributes, { phone_number: '+2' });
    expect(emulator.users.get('ada').attributes['phone_number']).toBe('+1');
  });

  it('merges attributes, and removes undefined ones', async () => {
    const { emulator } = await signedIn({ attributes: PHONE });
    emulator.users.set('ada', { attributes: { phone_number: undefined, email: 'ada@example.com' } });
    expect(emulator.users.get('ada').attributes).toEqual({
      phone_number_verified: 'true',
      email: 'ada@example.com',
    });
  });

  it('adds and lists users, and explains why it refuses a name', () => {
    const { users } = createCognitoEmulator({ users: [{ username: 'ada' }] });
    users.add({ username: 'eve' });
    expect(users.list().map(({ username }) => username)).toEqual(['ada', 'eve']);
    expect(() => users.add({ username: 'eve' })).toThrow('already has a user "eve"');
    expect(() => users.get('bob')).toThrow('no user "bob" (known: ada, eve)');
  });
});

describe('emulator.requests', () => {
  it('logs requests without tokens, passwords, sessions and codes', async () => {
    const { emulator, call, signIn, respond } = await signedIn({
      attributes: PHONE,
      userMFASettingList: ['SMS_MFA'],
    });
    await call('SetUserMFAPreference', { SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false } });
    const challenge = await signIn();
    await respond(challenge, { SMS_MFA_CODE: emulator.outbox[0]?.code });
    const at = Date.UTC(2026, 10, 22, 12);
    expect(emulator.requests).toEqual([
      {
        operation: 'SetUserMFAPreference',
        input: { SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false } },
        at,
      },
      {
        operation: 'InitiateAuth',
        input: {
          AuthFlow: 'USER_PASSWORD_AUTH',
          ClientId: 'emulator-client',
          AuthParameters: { USERNAME: 'ada' },
        },
        at,
      },
      {
        operation: 'RespondToAuthChallenge',
        input: {
          ChallengeName: 'SMS_MFA',
          ClientId: 'emulator-client',
          ChallengeResponses: { USERNAME: 'ada' },
        },
        at,
      },
    ]);
  });
});

describe('emulator.totpCode', () => {
  it('returns the code of the authenticator that was scanned last', async () => {
    const { emulator, call } = await signedIn({ totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' });
    const registered = emulator.totpCode('ada');
    await call('AssociateSoftwareToken');
    expect(emulator.totpCode('ada')).not.toBe(registered);
  });

  it('throws for a user without one', async () => {
    const { emulator } = await signedIn();
    expect(() => emulator.totpCode('ada')).toThrow('"ada" has no authenticator app');
  });
});

describe('two emulators', () => {
  it('share nothing', async () => {
    const first = await signedIn();
    const second = createCognitoEmulator({
      users: [{ username: 'ada', password: PASSWORD, attributes: PHONE, userMFASettingList: ['SMS_MFA'] }],
    });
    await send(second, 'InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: 'emulator-client',
      AuthParameters: { USERNAME: 'ada', PASSWORD },
    });
    expect(second.outbox).toHaveLength(1);
    expect(first.emulator.outbox).toEqual([]);
    expect(first.emulator.requests).toEqual([]);
  });
});
