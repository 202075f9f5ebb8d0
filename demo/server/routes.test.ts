import { describe, expect, it } from 'vitest';
import type { DemoConfig, PhoneContent } from '../config/demo-config.js';
import { PASSWORD } from './accounts.js';
import { emulatorRoutes, userPoolRoutes } from './routes.js';
import { Sandboxes } from './sandboxes.js';

function demo(routes = emulatorRoutes()) {
  const send = async (path: string, init?: RequestInit) => {
    const response = await routes(new Request(`http://demo${path}`, init));
    if (!response) throw new Error(`The demo has no route for ${path}.`);
    return response;
  };
  const get = async <T>(path: string) => (await (await send(path)).json()) as T;
  const post = (path: string, body: object) => send(path, { method: 'POST', body: JSON.stringify(body) });
  const call = (path: string, operation: string, input: object) =>
    send(path, {
      method: 'POST',
      headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
      body: JSON.stringify(input),
    });
  const signIn = async (path: string, username: string, clientId = 'alder-demo') => {
    const response = await call(path, 'InitiateAuth', {
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME: username, PASSWORD },
    });
    return (await response.json()) as {
      __type?: string;
      ChallengeName?: string;
      AuthenticationResult?: object;
    };
  };
  const tokensOf = async (path: string, options: object = {}) =>
    (await (await post(`${path}/tokens`, options)).json()) as { accessToken: string };
  return { routes, send, get, post, call, signIn, tokensOf };
}

describe('the demo accounts', () => {
  it.each([
    ['nothing-on', undefined],
    ['totp-preferred', 'SOFTWARE_TOKEN_MFA'],
    ['two-on', 'SELECT_MFA_TYPE'],
    ['all-on', 'SOFTWARE_TOKEN_MFA'],
    ['required', 'SOFTWARE_TOKEN_MFA'],
    ['federated', undefined],
    ['remembered', 'SMS_MFA'],
    ['fresh', undefined],
  ])('%s is asked for %s after the password', async (username, challenge) => {
    const { get, signIn } = demo();
    const config = await get<DemoConfig>('/config.json');
    if (config.kind !== 'emulator') throw new Error('The demo does not use its emulator.');
    const home = config.accounts.find((account) => account.username === username)?.pool ?? 'optional';
    const { endpoint, clientId } = config.pools[home];
    const answer = await signIn(endpoint, username, clientId);
    expect(answer.__type).toBeUndefined();
    expect(answer.ChallengeName).toBe(challenge);
    expect(Boolean(answer.AuthenticationResult)).toBe(challenge === undefined);
  });
});

describe('sandboxes', () => {
  it('keep their users apart', async () => {
    const { get, post } = demo();
    await post('/emulator/a/users/fresh', { attributes: { nickname: 'Fin' } });
    expect(await get('/emulator/a/users/fresh')).toHaveProperty('attributes.nickname', 'Fin');
    expect(await get('/emulator/b/users/fresh')).not.toHaveProperty('attributes.nickname');
  });

  it('appear in the endpoints of the page’s configuration', async () => {
    const { get } = demo();
    expect(await get('/config.json?sandbox=a%2Fb')).toMatchObject({
      pools: { required: { endpoint: '/emulator/a%2Fb/required/', policy: { mfa: 'required' } } },
      phone: '/emulator/a%2Fb/phone',
    });
  });

  it('are dropped above the limit, least recently used first', () => {
    const sandboxes = new Sandboxes(2);
    const first = sandboxes.get('first');
    const second = sandboxes.get('second');
    sandboxes.get('first');
    sandboxes.get('third');
    expect(sandboxes.get('first')).toBe(first);
    expect(sandboxes.get('second')).not.toBe(second);
  });
});

describe('the demo phone', () => {
  it('shows the authenticator’s current and next code', async () => {
    const { get } = demo();
    const { authenticator, messages } = await get<PhoneContent>('/emulator/a/phone?username=totp-preferred');
    expect(authenticator?.code).toMatch(/^\d{6}$/);
    expect(authenticator?.nextCode).toMatch(/^\d{6}$/);
    expect(authenticator?.secondsLeft).toBeGreaterThan(0);
    expect(authenticator?.secondsLeft).toBeLessThanOrEqual(30);
    expect(messages).toEqual([]);
  });

  it('shows only its own user’s messages, newest first', async () => {
    const { get, post, signIn } = demo();
    const smsAlone = { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' };
    await post('/emulator/a/users/nothing-on', smsAlone);
    await signIn('/emulator/a/optional/', 'nothing-on');
    await post('/emulator/a/users/two-on', smsAlone);
    await signIn('/emulator/a/optional/', 'two-on');
    await signIn('/emulator/a/optional/', 'nothing-on');
    const { messages } = await get<PhoneContent>('/emulator/a/phone?username=nothing-on');
    const sms = { medium: 'SMS', destination: '+12065550142', purpose: 'sign-in' };
    expect(messages).toMatchObject([
      { id: 2, ...sms },
      { id: 0, ...sms },
    ]);
  });

  it('shows messages to an unverified address, and an unverified authenticator', async () => {
    const { get, call, tokensOf } = demo();
    const { accessToken: AccessToken } = await tokensOf('/emulator/a/users/fresh');
    const pool = '/emulator/a/optional/';
    const phone = { Name: 'phone_number', Value: '+4917012341234' };
    await call(pool, 'UpdateUserAttributes', { AccessToken, UserAttributes: [phone] });
    await call(pool, 'AssociateSoftwareToken', { AccessToken });
    const { messages, authenticator } = await get<PhoneContent>('/emulator/a/phone?username=fresh');
    expect(messages).toMatchObject([
      { medium: 'SMS', destination: phone.Value, purpose: 'attribute-verification' },
    ]);
    expect(authenticator?.code).toMatch(/^\d{6}$/);
  });

  it('is empty for a user without messages and authenticator', async () => {
    const { get } = demo();
    const empty = { messages: [], authenticator: null };
    expect(await get('/emulator/a/phone?username=fresh')).toEqual(empty);
    expect(await get('/emulator/a/phone?username=nobody')).toEqual(empty);
  });
});

describe('the device of a browser', () => {
  const place = '/emulator/a/device?username=remembered';
  const device = { key: 'eu-central-1_1', groupKey: '-g', secret: 's' };

  it('is kept for a year in a cookie that no script can read', async () => {
    const { post } = demo();
    const { headers } = await post(place, device);
    expect(headers.get('set-cookie')).toMatch(
      /^demo-device-remembered=\S+; Path=\/emulator\/a\/device; HttpOnly; SameSite=Strict; Max-Age=31536000$/,
    );
  });

  it('is given back to its user alone', async () => {
    const { post, send } = demo();
    const [cookie = ''] = (await post(place, device)).headers.get('set-cookie')?.split(';') ?? [];
    const keptFor = async (username: string) => {
      const response = await send(`/emulator/a/device?username=${username}`, { headers: { cookie } });
      return (await response.json()) as unknown;
    };
    expect(await keptFor('remembered')).toEqual(device);
    expect(await keptFor('someone-else')).toBeNull();
  });
});

describe('the controls', () => {
  it('add faults and remove them', async () => {
    const { post, send, signIn } = demo();
    await post('/emulator/a/optional/faults', {
      operation: 'InitiateAuth',
      error: 'TooManyRequestsException',
    });
    expect(await signIn('/emulator/a/optional/', 'fresh')).toMatchObject({
      __type: 'TooManyRequestsException',
    });
    await send('/emulator/a/optional/faults', { method: 'DELETE' });
    expect(await signIn('/emulator/a/optional/', 'fresh')).toHaveProperty('AuthenticationResult');
  });

  it('issue tokens with the given options, and revoke them', async () => {
    const { send, call, tokensOf } = demo();
    const getUser = async (AccessToken: string) => {
      const response = await call('/emulator/a/optional/', 'GetUser', { AccessToken });
      return (await response.json()) as { message?: string; Username?: string };
    };
    const tokensWith = async (options: object) =>
      (await tokensOf('/emulator/a/users/fresh', options)).accessToken;
    expect(await getUser(await tokensWith({ scope: 'openid' }))).toMatchObject({
      message: 'Access Token does not have required scopes',
    });
    const token = await tokensWith({});
    expect(await getUser(token)).toMatchObject({ Username: 'fresh' });
    await send('/emulator/a/users/fresh/revoke', { method: 'POST' });
    expect(await getUser(token)).toMatchObject({ message: 'Access Token has been revoked' });
  });

  it('list the requests to the service', async () => {
    const { get, signIn } = demo();
    await signIn('/emulator/a/optional/', 'fresh');
    expect(await get('/emulator/a/optional/requests')).toMatchObject([{ operation: 'InitiateAuth' }]);
  });

  it.each(['/emulator/a/nope', '/emulator/a/users/nobody', '/emulator/a/optional/nope'])(
    'say that there is no %s',
    async (path) => {
      const { send } = demo();
      expect((await send(path)).status).toBe(404);
    },
  );
});

describe('with an external user pool', () => {
  const pool = {
    endpoint: 'http://localhost:9229/',
    clientId: 'abc',
    policy: { mfa: 'optional', factors: ['totp'] },
  } as const;

  it('the configuration names it, and there is no emulator', async () => {
    const { get, routes } = demo(userPoolRoutes(pool));
    expect(await get('/config.json')).toEqual({ kind: 'user-pool', pool });
    expect(await routes(new Request('http://demo/emulator/demo/phone'))).toBeUndefined();
  });
});
