import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { EmulatedPool } from '../pool.js';
import {
  type DeviceSecret,
  startDeviceSignIn,
  type VerifierParameters,
  verifierOf,
} from '../test-support/device-client.js';
import { EMAIL, PASSWORD, PHONE, refusal, request, send, signedIn } from '../test-support/signed-in.js';
import type { EmulatedUserInit } from '../users.js';

const DONE = { status: 200, body: {} };
const UNKNOWN = refusal('ResourceNotFoundException', 'Device does not exist.');
const INVALID_TOKEN = refusal('NotAuthorizedException', 'Invalid Refresh Token.');
const INCORRECT = refusal('NotAuthorizedException', 'Incorrect username or password.');
const NOT_TRACKED = refusal(
  'InvalidUserPoolConfigurationException',
  'Device tracking is not enabled for this user pool.',
);
const KEY = 'eu-central-1_00000000-0000-4000-8000-000000000000';
const OTHER_KEY = 'eu-central-1_11111111-1111-4111-8111-111111111111';
const VERIFIER = { PasswordVerifier: 'AQ==', Salt: 'Ag==' };

interface Tokens {
  AccessToken: string;
  RefreshToken: string;
  NewDeviceMetadata?: { DeviceKey: string; DeviceGroupKey: string };
}
interface Listed {
  DeviceKey: string;
  DeviceAttributes: { Name: string; Value: string }[];
}

/** A pool that remembers devices. */
async function devices(pool: Partial<EmulatedPool> = {}, user: Partial<EmulatedUserInit> = {}) {
  const page = await signedIn(user, { rememberedDevices: 'always', ...pool });
  const { emulator, signIn, respond, call } = page;
  const tokensOf = ({ body }: Awaited<ReturnType<typeof signIn>>) => body['AuthenticationResult'] as Tokens;
  const confirm = ({ AccessToken, NewDeviceMetadata }: Tokens, input: object = {}) =>
    send(emulator, 'ConfirmDevice', {
      AccessToken,
      DeviceKey: NewDeviceMetadata?.DeviceKey,
      DeviceSecretVerifierConfig: VERIFIER,
      ...input,
    });
  const renew = ({ RefreshToken }: Tokens, DeviceKey?: string) =>
    send(emulator, 'GetTokensFromRefreshToken', {
      RefreshToken,
      DeviceKey,
      ClientId: emulator.pool.clientId,
    });
  return {
    ...page,
    tokensOf,
    confirm,
    renew,
    signInForTokens: async () => tokensOf(await signIn()),
    /** Signs in, and confirms the device as a client does. */
    addDevice: async (): Promise<DeviceSecret & { tokens: Tokens }> => {
      const tokens = tokensOf(await signIn());
      const { DeviceKey = '', DeviceGroupKey = '' } = tokens.NewDeviceMetadata ?? {};
      const secret = { deviceKey: DeviceKey, deviceGroupKey: DeviceGroupKey, password: 'random' };
      await confirm(tokens, { DeviceSecretVerifierConfig: verifierOf(secret) });
      return { ...secret, tokens };
    },
    /** Signs in from the device up to the challenge for its signature. */
    startFrom: async (secret: DeviceSecret) => {
      const device = startDeviceSignIn(secret);
      const asked = await signIn(PASSWORD, secret.deviceKey);
      const challenge = await respond(asked, { DEVICE_KEY: secret.deviceKey, SRP_A: device.SRP_A });
      const parameters = challenge.body['ChallengeParameters'] as VerifierParameters & object;
      return { asked, challenge, parameters, answer: device.answer };
    },
    list: async (input: object = {}) => {
      const { body } = await call('ListDevices', input);
      return { keys: (body['Devices'] as Listed[]).map(({ DeviceKey }) => DeviceKey), body };
    },
    status: (DeviceKey: string, DeviceRememberedStatus?: string) =>
      call('UpdateDeviceStatus', { DeviceKey, DeviceRememberedStatus }),
  };
}

describe('a sign-in without a device', () => {
  it('gets the key of a new one with its tokens (AWS guide on devices)', async () => {
    const { signInForTokens } = await devices();
    const { NewDeviceMetadata } = await signInForTokens();
    expect(NewDeviceMetadata).toEqual({
      DeviceKey: expect.stringMatching(/^eu-central-1_[0-9a-f-]{36}$/) as string,
      DeviceGroupKey: expect.stringMatching(/^-\w+$/) as string,
    });
  });

  it('gets it after the second step as well', async () => {
    const { emulator, signIn, respond, tokensOf } = await devices(
      {},
      { attributes: PHONE, userMFASettingList: ['SMS_MFA'] },
    );
    const asked = await signIn();
    const done = await respond(asked, { SMS_MFA_CODE: emulator.outbox.at(-1)?.code });
    expect(tokensOf(done).NewDeviceMetadata).toBeDefined();
  });

  it.each<[string, Partial<EmulatedPool>, Partial<EmulatedUserInit>]>([
    ['where the pool remembers none', { rememberedDevices: 'off' }, {}],
    ['to a federated user (AWS guide on devices)', {}, { isExternalProvider: true }],
  ])('gets none %s', async (_, pool, user) => {
    const { signInForTokens } = await devices(pool, user);
    expect(await signInForTokens()).not.toHaveProperty('NewDeviceMetadata');
  });

  it('cannot renew its tokens until the device is confirmed (aws-sdk-cpp #851)', async () => {
    const { signInForTokens, renew, confirm } = await devices();
    const tokens = await signInForTokens();
    const { DeviceKey } = tokens.NewDeviceMetadata ?? {};
    expect(await renew(tokens, DeviceKey)).toEqual(INVALID_TOKEN);
    await confirm(tokens);
    expect(await renew(tokens, DeviceKey)).toMatchObject({ status: 200 });
    expect(await renew(tokens)).toEqual(INVALID_TOKEN);
    expect(await renew(tokens, OTHER_KEY)).toEqual(INVALID_TOKEN);
  });

  it('renews by REFRESH_TOKEN_AUTH with DEVICE_KEY, too', async () => {
    const { emulator, addDevice } = await devices();
    const { tokens, deviceKey } = await addDevice();
    const renew = (parameters: object) =>
      send(emulator, 'InitiateAuth', {
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        ClientId: emulator.pool.clientId,
        AuthParameters: { REFRESH_TOKEN: tokens.RefreshToken, ...parameters },
      });
    expect(await renew({})).toEqual(INVALID_TOKEN);
    expect(await renew({ DEVICE_KEY: deviceKey })).toMatchObject({ status: 200 });
  });

  it('has device_key in its access token once the device is confirmed (AWS guide on access tokens; when: assumed)', async () => {
    const { signInForTokens, confirm, renew } = await devices();
    const tokens = await signInForTokens();
    expect(decodeJwt(tokens.AccessToken)).not.toHaveProperty('device_key');
    await confirm(tokens);
    const { DeviceKey } = tokens.NewDeviceMetadata ?? {};
    const renewed = (await renew(tokens, DeviceKey)).body['AuthenticationResult'] as Tokens;
    expect(decodeJwt(renewed.AccessToken)).toMatchObject({ device_key: DeviceKey });
  });
});

describe('ConfirmDevice', () => {
  it('remembers the device in a pool that always does', async () => {
    const { signInForTokens, confirm, list } = await devices();
    const tokens = await signInForTokens();
    expect((await list()).keys).toEqual([]);
    expect(await confirm(tokens)).toEqual({ status: 200, body: { UserConfirmationNecessary: false } });
    expect((await list()).keys).toEqual([tokens.NewDeviceMetadata?.DeviceKey]);
  });

  it('leaves the decision to the user in a pool with opt-in (Amplify Flutter, device_tracking_test)', async () => {
    const { signInForTokens, confirm, list, status } = await devices({ rememberedDevices: 'opt-in' });
    const tokens = await signInForTokens();
    const { DeviceKey = '' } = tokens.NewDeviceMetadata ?? {};
    expect(await confirm(tokens)).toEqual({ status: 200, body: { UserConfirmationNecessary: true } });
    expect((await list()).keys).toEqual([]);
    expect(await status(DeviceKey, 'remembered')).toEqual(DONE);
    expect((await list()).keys).toEqual([DeviceKey]);
  });

  it('refuses a key that is not that of the token’s sign-in (amplify-js #2705)', async () => {
    const { signInForTokens, confirm } = await devices();
    const [one, other] = [await signInForTokens(), await signInForTokens()];
    const wrong = refusal('InvalidParameterException', 'Invalid device key given.');
    expect(await confirm(one, { DeviceKey: other.NewDeviceMetadata?.DeviceKey })).toEqual(wrong);
    expect(await confirm(one, { DeviceKey: KEY })).toEqual(wrong);
  });

  it('refuses a second time, and a missing or broken verifier (assumed)', async () => {
    const { signInForTokens, confirm } = await devices();
    const tokens = await signInForTokens();
    for (const DeviceSecretVerifierConfig of [undefined, {}, { ...VERIFIER, Salt: '!' }]) {
      expect(await confirm(tokens, { DeviceSecretVerifierConfig })).toEqual(
        refusal('InvalidParameterException', 'Invalid device secret verifier config.'),
      );
    }
    await confirm(tokens);
    expect(await confirm(tokens)).toEqual(refusal('DeviceKeyExistsException', 'Device already exists.'));
  });

  it('keeps verifier and salt out of the request log', async () => {
    const { emulator, signInForTokens, confirm } = await devices();
    await confirm(await signInForTokens());
    expect(emulator.requests.at(-1)?.input).toEqual({
      DeviceKey: expect.any(String) as string,
      DeviceSecretVerifierConfig: {},
    });
  });
});

describe('a sign-in from a remembered device', () => {
  const withMfa = { attributes: { ...PHONE, ...EMAIL } };

  it('skips the second step with the device’s signature, and gets no new device (AWS guide on devices)', async () => {
    const { emulator, addDevice, startFrom, respond, tokensOf } = await devices({}, withMfa);
    const device = await addDevice();
    emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'] });
    const { asked, challenge, parameters, answer } = await startFrom(device);
    expect(asked.body).toMatchObject({
      ChallengeName: 'DEVICE_SRP_AUTH',
      ChallengeParameters: { DEVICE_KEY: device.deviceKey, USERNAME: 'ada' },
    });
    expect(challenge.body).toMatchObject({
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      ChallengeParameters: { DEVICE_KEY: device.deviceKey, USERNAME: 'ada' },
    });
    const done = tokensOf(await respond(challenge, answer(parameters)));
    expect(done).not.toHaveProperty('NewDeviceMetadata');
    expect(decodeJwt(done.AccessToken)).toMatchObject({ device_key: device.deviceKey });
    expect(emulator.outbox).toEqual([]);
  });

  it('is refused with another secret, another block, another time or another key', async () => {
    const { emulator, addDevice, startFrom, respond } = await devices({}, withMfa);
    const device = await addDevice();
    emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'] });
    const stolen = await startFrom({ ...device, password: 'guessed' });
    expect(await respond(stolen.challenge, stolen.answer(stolen.parameters))).toEqual(INCORRECT);
    const deviations = [
      { PASSWORD_CLAIM_SECRET_BLOCK: btoa('other') },
      { TIMESTAMP: 'Mon Nov 23 12:00:00 UTC 2026' },
      { DEVICE_KEY: OTHER_KEY },
      { PASSWORD_CLAIM_SIGNATURE: '!' },
    ];
    for (const deviation of deviations) {
      const { challenge, parameters, answer } = await startFrom(device);
      const changed = { ...answer(parameters), ...deviation };
      expect(await respond(challenge, changed)).toEqual(INCORRECT);
      // An answer uses up its challenge.
      expect(await respond(challenge, answer(parameters))).toMatchObject({ status: 400 });
    }
  });

  it.each(['0', 'no number', ''])('is refused with the public value "%s"', async (SRP_A) => {
    const { emulator, addDevice, signIn, respond } = await devices({}, withMfa);
    const { deviceKey } = await addDevice();
    emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'] });
    const asked = await signIn(PASSWORD, deviceKey);
    expect(await respond(asked, { DEVICE_KEY: deviceKey, SRP_A })).toEqual(INCORRECT);
  });

  it('is refused once the device is forgotten, also between its two challenges', async () => {
    const { emulator, addDevice, startFrom, respond, call, signIn } = await devices({}, withMfa);
    const device = await addDevice();
    emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'] });
    const { challenge, parameters, answer } = await startFrom(device);
    await call('ForgetDevice', { DeviceKey: device.deviceKey });
    expect(await respond(challenge, answer(parameters))).toEqual(INCORRECT);
    expect(await signIn(PASSWORD, device.deviceKey)).toEqual(UNKNOWN);
    expect((await signIn()).body).toMatchObject({ ChallengeName: 'SMS_MFA' });
  });

  it('asks for the second step once the device is no longer remembered, and keeps the device', async () => {
    const { emulator, addDevice, signIn, respond, status, tokensOf } = await devices({}, withMfa);
    const { deviceKey } = await addDevice();
    emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'] });
    await status(deviceKey, 'not_remembered');
    const asked = await signIn(PASSWORD, deviceKey);
    expect(asked.body).toMatchObject({ ChallengeName: 'SMS_MFA' });
    const done = tokensOf(await respond(asked, { SMS_MFA_CODE: emulator.outbox.at(-1)?.code }));
    expect(done).not.toHaveProperty('NewDeviceMetadata');
    expect(decodeJwt(done.AccessToken)).toMatchObject({ device_key: deviceKey });
  });

  it('keeps its device through the choice of a factor', async () => {
    const { emulator, signIn, respond, tokensOf } = await devices(
      {},
      {
        ...withMfa,
        userMFASettingList: ['SMS_MFA', 'EMAIL_OTP'],
        devices: [{ deviceKey: KEY, isRemembered: false }],
      },
    );
    const chosen = await respond(await signIn(PASSWORD, KEY), { ANSWER: 'EMAIL_OTP' });
    const done = tokensOf(await respond(chosen, { EMAIL_OTP_CODE: emulator.outbox.at(-1)?.code }));
    expect(decodeJwt(done.AccessToken)).toMatchObject({ device_key: KEY });
  });

  it('dates its last authentication', async () => {
    const { emulator, signIn, advance } = await devices({}, { devices: [{ deviceKey: KEY }] });
    advance(60);
    await signIn(PASSWORD, KEY);
    const [device] = emulator.users.get('ada').devices;
    expect(device).toMatchObject({ lastAuthenticatedAt: Date.UTC(2026, 10, 22, 12, 1) });
    expect(device?.createdAt).toBe(Date.UTC(2026, 10, 22, 12));
  });
});

describe('ListDevices and GetDevice', () => {
  const described = {
    deviceKey: KEY,
    deviceName: 'Firefox on Linux',
    lastIpUsed: '203.0.113.7',
    createdAt: 1_000_250,
    lastModifiedAt: 2_000_500,
    lastAuthenticatedAt: 3_000_750,
  };

  it('return a device with its attributes and dates (AWS CLI samples)', async () => {
    const { call, list } = await devices({}, { devices: [described] });
    const { body } = await call('GetDevice', { DeviceKey: KEY });
    expect(body['Device']).toEqual({
      DeviceKey: KEY,
      DeviceAttributes: [
        { Name: 'device_status', Value: 'valid' },
        { Name: 'device_name', Value: 'Firefox on Linux' },
        { Name: 'dev:device_arn', Value: expect.stringContaining(`device/${KEY}`) as string },
        { Name: 'dev:device_remembered_status', Value: 'remembered' },
        { Name: 'last_ip_used', Value: '203.0.113.7' },
      ],
      DeviceCreateDate: 1000.25,
      DeviceLastModifiedDate: 2000.5,
      DeviceLastAuthenticatedDate: 3000,
    });
    expect((await list()).body['Devices']).toEqual([body['Device']]);
  });

  it('keep the dates that a user was given, and the name that a client wrote', async () => {
    const { emulator, signInForTokens, confirm } = await devices();
    const name = { DeviceName: 'macOS 14.2.1 arm' };
    await confirm(await signInForTokens(), name);
    emulator.users.add({ username: 'eve', devices: [{ createdAt: 5000 }] });
    expect(emulator.users.get('ada').devices).toMatchObject([{ deviceName: 'macOS 14.2.1 arm' }]);
    expect(emulator.users.get('eve').devices).toMatchObject([
      { createdAt: 5000, lastAuthenticatedAt: 5000, deviceName: null, isRemembered: true },
    ]);
  });

  it('show only remembered devices in the list, although the others exist (identity-js #199)', async () => {
    const { call, list } = await devices({}, { devices: [{ ...described, isRemembered: false }] });
    expect((await list()).keys).toEqual([]);
    expect(await call('GetDevice', { DeviceKey: KEY })).toMatchObject({ status: 200 });
  });

  it('list by page (API model: at most 60)', async () => {
    const all = Array.from({ length: 61 }, (_, index) => ({ deviceKey: `eu-central-1_${index}` }));
    const { list, call } = await devices({}, { devices: all });
    const first = await list();
    expect(first.keys).toHaveLength(60);
    const second = await list({ PaginationToken: first.body['PaginationToken'] });
    expect(second.keys).toEqual(['eu-central-1_60']);
    expect(second.body).not.toHaveProperty('PaginationToken');
    expect((await list({ Limit: 2 })).keys).toEqual(['eu-central-1_0', 'eu-central-1_1']);
    expect((await list({ Limit: 0 })).keys).toHaveLength(60);
    expect(await call('ListDevices', { Limit: 61 })).toMatchObject({
      body: { message: expect.stringContaining("'limit'") as string },
    });
    expect(await call('ListDevices', { PaginationToken: 'nonsense' })).toEqual(
      refusal('InvalidParameterException', 'Invalid pagination token.'),
    );
  });

  it('do not know another user’s device, or one that is not confirmed', async () => {
    const { emulator, call, signInForTokens, status } = await devices();
    emulator.users.add({ username: 'eve', devices: [{ deviceKey: KEY }] });
    const { NewDeviceMetadata } = await signInForTokens();
    for (const DeviceKey of [KEY, NewDeviceMetadata?.DeviceKey ?? '']) {
      expect(await call('GetDevice', { DeviceKey })).toEqual(UNKNOWN);
      expect(await call('ForgetDevice', { DeviceKey })).toEqual(UNKNOWN);
      expect(await status(DeviceKey, 'remembered')).toEqual(UNKNOWN);
    }
  });
});

describe('UpdateDeviceStatus', () => {
  it('remembers, also twice, and stops remembering (Amplify Flutter’s live tests)', async () => {
    const { emulator, status, advance } = await devices({}, { devices: [{ deviceKey: KEY }] });
    const isRemembered = () => emulator.users.get('ada').devices[0]?.isRemembered;
    advance(1);
    expect(await status(KEY, 'remembered')).toEqual(DONE);
    expect(isRemembered()).toBe(true);
    expect(await status(KEY, 'not_remembered')).toEqual(DONE);
    expect(isRemembered()).toBe(false);
    const modified = emulator.users.get('ada').devices[0]?.lastModifiedAt;
    expect(modified).toBe(Date.UTC(2026, 10, 22, 12, 0, 1));
  });

  it('changes nothing without a status (assumed), and refuses another one', async () => {
    const { emulator, status } = await devices({}, { devices: [{ deviceKey: KEY }] });
    expect(await status(KEY)).toEqual(DONE);
    expect(emulator.users.get('ada').devices).toMatchObject([{ isRemembered: true }]);
    expect(await status(KEY, 'trusted')).toMatchObject({ body: { __type: 'InvalidParameterException' } });
  });
});

describe('ForgetDevice', () => {
  it('deletes a device, also another than the caller’s, and answers without a body (amplify-js #12161; API model)', async () => {
    const { emulator, accessToken, call, list } = await devices(
      {},
      { devices: [{ deviceKey: KEY }, { deviceKey: OTHER_KEY }] },
    );
    const answer = await emulator.handle(
      request('ForgetDevice', { AccessToken: accessToken, DeviceKey: KEY }),
    );
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect((await list()).keys).toEqual([OTHER_KEY]);
    expect(await call('ForgetDevice', { DeviceKey: KEY })).toEqual(UNKNOWN);
  });

  it('lets the device’s access token live, and its tokens renew no more (amplify-js #2962)', async () => {
    const { emulator, addDevice, renew } = await devices();
    const { tokens, deviceKey } = await addDevice();
    const { AccessToken } = tokens;
    await send(emulator, 'ForgetDevice', { AccessToken, DeviceKey: deviceKey });
    expect(await send(emulator, 'GetUser', { AccessToken })).toMatchObject({ status: 200 });
    expect(await renew(tokens, deviceKey)).toEqual(INVALID_TOKEN);
  });
});

describe('emulator.issueTokens', () => {
  it('issues tokens of one of the user’s devices', async () => {
    const { emulator, renew } = await devices({}, { devices: [{ deviceKey: KEY }] });
    const { accessToken, refreshToken } = await emulator.issueTokens('ada', { deviceKey: KEY });
    expect(decodeJwt(accessToken)).toMatchObject({ device_key: KEY });
    const tokens = { AccessToken: accessToken, RefreshToken: refreshToken };
    expect(await renew(tokens)).toEqual(INVALID_TOKEN);
    expect(await renew(tokens, KEY)).toMatchObject({ status: 200 });
  });
});

it.each(['ListDevices', 'GetDevice', 'ConfirmDevice', 'UpdateDeviceStatus', 'ForgetDevice'])(
  '%s is refused in a pool that tracks no devices (API model; the case: assumed)',
  async (operation) => {
    const { call } = await devices({ rememberedDevices: 'off' });
    expect(await call(operation, { DeviceKey: KEY })).toEqual(NOT_TRACKED);
  },
);

it.each(['not a key', `${KEY}0123456789`, ''])('"%s" is no device key (API model)', async (DeviceKey) => {
  const { call } = await devices();
  expect(await call('GetDevice', { DeviceKey })).toMatchObject({
    body: { message: expect.stringContaining("'deviceKey'") as string },
  });
});
