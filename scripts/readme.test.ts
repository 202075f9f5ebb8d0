import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { signIn, signOut } from '@aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from '@aws-amplify/auth/cognito';
import { Amplify, ConsoleLogger } from '@aws-amplify/core';
import type { GetAccessToken } from 'cognito-account-kit/cognito';
import { createCognitoEmulator } from 'cognito-account-kit/testing';
import { User, type UserManager } from 'oidc-client-ts';
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createReportingClient } from '../src/account/reporting-client.js';
import type { CognitoClient, CognitoError } from '../src/cognito/index.js';
import { serve } from '../src/testing/test-support/http-server.js';

// Runs the code blocks of README.md that connect an app to the kit, as they stand there.

const folder = resolve('.cache/readme');

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [, title = '', code = ''] of readFileSync('README.md', 'utf8').matchAll(
    /^```ts title=(\S+)\n(.*?)^```/gms,
  )) {
    writeFileSync(join(folder, title), code);
  }
});

const blockOf = (title: string): Promise<unknown> => import(/* @vite-ignore */ join(folder, title));

/** Calls SetUserMFAPreference, and says what the provider reports. */
async function write(client: CognitoClient) {
  const errors: CognitoError[] = [];
  let sessionEnds = 0;
  const reporting = createReportingClient(client, {
    onError: (error) => void errors.push(error),
    onSessionExpired: () => void (sessionEnds += 1),
    isCurrent: () => true,
    userPool: () => ({ mfa: 'optional', factors: ['totp'] }),
  });
  const input = { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false } };
  await reporting.call('SetUserMFAPreference', input).catch(() => undefined);
  return { input, error: errors[0], sessionEnds };
}

/** The emulator as a server, with one user. */
async function emulatorWithAda() {
  const emulator = createCognitoEmulator({
    users: [{ username: 'ada', password: 'Correct-Horse-1', totpSecret: true }],
  });
  const server = await serve(emulator);
  onTestFinished(server.close);
  return { emulator, url: server.url };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('the client that calls a backend', () => {
  /** Sends one request to a backend that answers like this. */
  async function send(answer: (request: Request) => Response) {
    const seen: Request[] = [];
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      const request = new Request(new URL(path, 'https://app.example/'), init);
      seen.push(request.clone());
      return Promise.resolve(answer(request));
    });
    const { client } = (await blockOf('backend-client.ts')) as { client: CognitoClient };
    return { ...(await write(client)), request: seen[0] };
  }

  it('sends JSON that says so, and a header that no other site can send', async () => {
    const { request, input, error } = await send(() => new Response('{}'));
    expect(request?.url).toBe('https://app.example/api/cognito/SetUserMFAPreference');
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(request?.headers.get('x-requested-with')).toBe('cognito-account-kit');
    expect(await request?.json()).toEqual(input);
    expect(error).toBeUndefined();
  });

  it.each<[string, () => Response]>([
    ['401 and a page', () => new Response('<html>Sign in</html>', { status: 401 })],
    ['401 and nothing', () => new Response(null, { status: 401 })],
    [
      'NotAuthorizedException alone',
      () => Response.json({ name: 'NotAuthorizedException' }, { status: 400 }),
    ],
  ])('ends the session after %s', async (_, answer) => {
    const { error, sessionEnds } = await send(answer);
    expect(error).toMatchObject({ reason: 'signed-out', outcome: 'not-applied' });
    expect(sessionEnds).toBe(1);
  });

  it.each<[string, () => Response, object]>([
    [
      'an exception with its text',
      () =>
        Response.json(
          { name: 'InvalidParameterException', message: 'User has not verified software token mfa' },
          { status: 400 },
        ),
      { code: 'InvalidParameterException', reason: 'totp-not-set-up' },
    ],
    [
      '503 and a page',
      () => new Response('<html>', { status: 503 }),
      { code: 'InvalidResponse', retryable: true },
    ],
    ['404 and a page', () => new Response('<html>', { status: 404 }), { reason: 'operation-unknown' }],
    [
      'a lost connection',
      () => {
        throw new TypeError('Failed to fetch');
      },
      { code: 'NetworkError', outcome: 'unknown' },
    ],
  ])('passes on %s', async (_, answer, expected) => {
    const { error, sessionEnds } = await send(answer);
    expect(error).toMatchObject(expected);
    expect(sessionEnds).toBe(0);
  });
});

describe('the AWS SDK as the client, with the session of Amplify', () => {
  it("writes, reads Cognito's exceptions, and ends the session after the sign-out", async () => {
    const { emulator, url } = await emulatorWithAda();
    vi.stubEnv('AWS_ENDPOINT_URL', url);
    // Amplify warns about custom endpoints, which this test needs.
    ConsoleLogger.LOG_LEVEL = 'ERROR';
    const { id: userPoolId, clientId: userPoolClientId } = emulator.pool;
    const auth = { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint: url } };
    cognitoUserPoolsTokenProvider.setAuthConfig(auth);
    Amplify.configure({ Auth: auth }, { Auth: { tokenProvider: cognitoUserPoolsTokenProvider } });
    await signIn({
      username: 'ada',
      password: 'Correct-Horse-1',
      options: { authFlowType: 'USER_PASSWORD_AUTH' },
    });

    const { client } = (await blockOf('aws-sdk-client.ts')) as { client: CognitoClient };
    expect(await write(client)).toMatchObject({ error: undefined, sessionEnds: 0 });
    expect(emulator.users.get('ada').userMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);

    emulator.faults.add({ operation: 'SetUserMFAPreference', error: 'ForbiddenException', times: 1 });
    expect(await write(client)).toMatchObject({ error: { code: 'ForbiddenException' }, sessionEnds: 0 });

    const calls = () =>
      emulator.requests.filter(({ operation }) => operation === 'SetUserMFAPreference').length;
    await signOut();
    const before = calls();
    expect(await write(client)).toMatchObject({ error: { reason: 'signed-out' }, sessionEnds: 1 });
    expect(calls()).toBe(before);
  });
});

describe('the session of oidc-client-ts', () => {
  const signedIn = (expiresIn: number) =>
    new User({
      access_token: 'token-1',
      refresh_token: 'refresh-1',
      token_type: 'Bearer',
      expires_at: Math.floor(Date.now() / 1000) + expiresIn,
      profile: { sub: 'ada', iss: '', aud: '', exp: 0, iat: 0 },
    });

  async function session(user: User | null, answer: () => Response) {
    const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Example';
    vi.stubGlobal('fetch', (url: string) =>
      Promise.resolve(
        url.includes('openid-configuration')
          ? Response.json({ issuer, token_endpoint: `${issuer}/token` })
          : answer(),
      ),
    );
    const { users, getAccessToken } = (await blockOf('session-oidc.ts')) as {
      users: UserManager;
      getAccessToken: GetAccessToken;
    };
    await users.storeUser(user);
    return getAccessToken;
  }

  const renewed = () => Response.json({ access_token: 'token-2', token_type: 'Bearer', expires_in: 3600 });

  it('returns the token, and a new one on request or after its end', async () => {
    const getAccessToken = await session(signedIn(3600), renewed);
    expect(await getAccessToken({ forceRefresh: false })).toBe('token-1');
    expect(await getAccessToken({ forceRefresh: true })).toBe('token-2');
    const fromExpired = await session(signedIn(-60), renewed);
    expect(await fromExpired({ forceRefresh: false })).toBe('token-2');
  });

  it('returns nothing where nobody is signed in', async () => {
    const getAccessToken = await session(null, renewed);
    expect(await getAccessToken({ forceRefresh: false })).toBeUndefined();
    expect(await getAccessToken({ forceRefresh: true })).toBeUndefined();
  });

  it('ends the session where the refresh token has ended', async () => {
    const refuse = () => Response.json({ error: 'invalid_grant' }, { status: 400 });
    const getAccessToken = await session(signedIn(-60), refuse);
    const { createCognitoClient } = await import('../src/cognito/index.js');
    const client = createCognitoClient({ endpoint: 'https://cognito.invalid/', getAccessToken });
    expect(await write(client)).toMatchObject({ error: { reason: 'signed-out' }, sessionEnds: 1 });
  });
});
