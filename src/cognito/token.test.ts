import { describe, expect, it } from 'vitest';
import { createCognitoClient, type GetAccessToken } from './client.js';
import { CognitoError } from './errors.js';
import { toFailure } from './test-support/failure-of.js';
import { answer, fakeFetch, refusal, type Turn } from './test-support/fake-fetch.js';

const expired = () => refusal('NotAuthorizedException', 'Access Token has expired');
const user = () => answer({ Username: 'ann' });

function clientWith(getAccessToken: GetAccessToken, ...turns: Turn[]) {
  const { fetch, sent } = fakeFetch(...turns);
  const asked: boolean[] = [];
  const client = createCognitoClient({
    region: 'eu-central-1',
    getAccessToken: (request) => {
      asked.push(request.forceRefresh);
      return getAccessToken(request);
    },
    fetch,
  });
  return { client, asked, tokens: () => sent.map(({ body }) => body.AccessToken) };
}

const named = (name: string, members: object = {}) => Object.assign(new Error(''), { name }, members);

/** Rejects with anything, as foreign code may. */
const asError = (thrown: unknown) => thrown as Error;
const rejected = (thrown: unknown) => Promise.reject<string>(asError(thrown));

/** An old token at first, and this error instead of a new one. */
const refusing =
  (thrown: unknown): GetAccessToken =>
  ({ forceRefresh }) =>
    forceRefresh ? rejected(thrown) : 'old';

const oldThenNew: GetAccessToken = ({ forceRefresh }) => (forceRefresh ? 'new' : 'old');

describe('an access token', () => {
  it('is read for every request, and never kept', async () => {
    let count = 0;
    const { client, tokens } = clientWith(() => `token-${++count}`, user(), user());
    await client.call('GetUser', {});
    await client.call('GetUser', {});
    expect(tokens()).toEqual(['token-1', 'token-2']);
  });

  it('may come from a promise', async () => {
    const { client, tokens } = clientWith(() => Promise.resolve('later'), user());
    await client.call('GetUser', {});
    expect(tokens()).toEqual(['later']);
  });

  it('comes with the signal of the call', async () => {
    const signals: unknown[] = [];
    const { client } = clientWith((request) => (signals.push(request.signal), 'token'), user(), user());
    const { signal } = new AbortController();
    await client.call('GetUser', {}, { signal });
    await client.call('GetUser', {});
    expect(signals).toEqual([signal, undefined]);
  });

  it.each<[string, GetAccessToken]>([
    ['fails', () => Promise.reject(new Error('The refresh token was refresh-secret'))],
    [
      'throws',
      () => {
        throw new Error('The refresh token was refresh-secret');
      },
    ],
    ['is empty', () => ''],
    ['is missing', () => undefined],
    ['is not a string', (() => ({ toString: () => 'token' })) as unknown as GetAccessToken],
  ])('that %s fails the call before anything is sent', async (_, getAccessToken) => {
    const { client, tokens } = clientWith(getAccessToken);
    const error = await toFailure(client.call('SetUserMFAPreference', {}));
    expect(error).toMatchObject({ code: 'TokenUnavailable', outcome: 'not-applied' });
    expect(error.cause).toBeUndefined();
    expect(tokens()).toEqual([]);
  });
});

describe('an expired token', () => {
  it('is refreshed once, and the request sent again, for every operation', async () => {
    const { client, asked, tokens } = clientWith(oldThenNew, expired(), answer({}));
    expect(await client.call('ChangePassword', { ProposedPassword: 'x' })).toEqual({});
    expect(asked).toEqual([false, true]);
    expect(tokens()).toEqual(['old', 'new']);
  });

  it('is refreshed even when nothing else may be repeated', async () => {
    const { fetch, sent } = fakeFetch(expired(), user());
    const client = createCognitoClient({
      region: 'eu-central-1',
      getAccessToken: oldThenNew,
      fetch,
      maxAttempts: 1,
    });
    await client.call('GetUser', {});
    expect(sent).toHaveLength(2);
  });

  it('fails the call when the refresh returns the same token', async () => {
    const { client, asked, tokens } = clientWith(() => 'old', expired());
    expect(await toFailure(client.call('GetUser', {}))).toMatchObject({ reason: 'token-expired' });
    expect(asked).toEqual([false, true]);
    expect(tokens()).toEqual(['old']);
  });

  it('fails the call when the refreshed token is expired too', async () => {
    const { client, asked, tokens } = clientWith(oldThenNew, expired(), expired());
    expect(await toFailure(client.call('GetUser', {}))).toMatchObject({ reason: 'token-expired' });
    expect(asked).toEqual([false, true]);
    expect(tokens()).toEqual(['old', 'new']);
  });

  it('ends the session when it cannot be refreshed', async () => {
    const { client } = clientWith(({ forceRefresh }) => {
      if (forceRefresh) throw new Error('Refresh token refresh-secret has expired');
      return 'old';
    }, expired());
    expect(await toFailure(client.call('GetUser', {}))).toMatchObject({ reason: 'token-expired' });
  });

  it.each(['TypeError', 'NetworkError', 'TimeoutError'])(
    'that cannot be refreshed for a %s is not',
    async (name) => {
      const { client } = clientWith(({ forceRefresh }) => {
        if (forceRefresh) throw Object.assign(new Error('Failed to fetch'), { name });
        return 'old';
      }, expired());
      expect(await toFailure(client.call('GetUser', {}))).toMatchObject({ code: 'TokenUnavailable' });
    },
  );

  it.each<[string, unknown]>([
    ['no network, by axios', named('AxiosError', { code: 'ERR_NETWORK' })],
    ['no answer in time, by axios', named('AxiosError', { code: 'ECONNABORTED' })],
    ['no network, by amazon-cognito-identity-js', { code: 'NetworkError', message: 'Network error' }],
    ['no network, by name', named('NetworkError')],
    ['no answer in time', new DOMException('Too late.', 'TimeoutError')],
    ['no answer in time, by oidc-client-ts', named('ErrorTimeout')],
    ['an abort', new DOMException('Aborted.', 'AbortError')],
    ['a failed fetch in Chromium', new TypeError('Failed to fetch')],
    ['a failed fetch in WebKit', new TypeError('Load failed')],
    [
      'a failed fetch in Node',
      new TypeError('fetch failed', { cause: named('Error', { code: 'EAI_AGAIN' }) }),
    ],
    ['a network error that Amplify wraps', named('Unknown', { underlyingError: named('NetworkError') })],
    [
      'a network error that the app wraps',
      new Error('No token.', { cause: new TypeError('Failed to fetch') }),
    ],
  ])('is a failure that may pass when the refresh finds %s', async (_, thrown) => {
    const { client, tokens } = clientWith(refusing(thrown), expired());
    expect(await toFailure(client.call('GetUser', {}))).toMatchObject({
      code: 'TokenUnavailable',
      reason: 'provider-unreachable',
      outcome: 'not-applied',
      retryable: true,
    });
    expect(tokens()).toEqual(['old']);
  });

  it.each<[string, unknown]>([
    ['503, by axios', named('AxiosError', { code: 'ERR_BAD_RESPONSE', response: { status: 503 } })],
    ['429', named('HTTPError', { response: { status: 429 } })],
    ['503, by the AWS SDK', named('ServiceUnavailable', { $metadata: { httpStatusCode: 503 } })],
    ['TooManyRequestsException', named('TooManyRequestsException')],
  ])('is a failure that may pass when the identity provider answers %s', async (_, thrown) => {
    const { client } = clientWith(refusing(thrown), expired());
    expect(await toFailure(client.call('GetUser', {}))).toMatchObject({
      code: 'TokenUnavailable',
      reason: 'provider-busy',
    });
  });

  it.each<[string, unknown]>([
    ['a bug', new TypeError("Cannot read properties of undefined (reading 'accessToken')")],
    ['an error that says nothing', new Error('Oops')],
    ['a wrong client secret', named('ResponseBodyError', { error: 'invalid_client', status: 401 })],
    ['403', named('AxiosError', { response: { status: 403 } })],
    ['nothing', undefined],
  ])('is not the end of the session when the refresh throws %s', async (_, thrown) => {
    const { client } = clientWith(refusing(thrown), expired());
    expect(await toFailure(client.call('GetUser', {}))).toMatchObject({
      code: 'TokenUnavailable',
      reason: undefined,
    });
  });

  it.each<[string, unknown]>([
    ['NotAuthorizedException', named('NotAuthorizedException')],
    [
      'NotAuthorizedException with status 400',
      named('NotAuthorizedException', { $metadata: { httpStatusCode: 400 } }),
    ],
    ['UserUnAuthenticatedException', named('UserUnAuthenticatedException')],
    ['TokenRevokedException', named('TokenRevokedException')],
    ['UserNotFoundException', named('UserNotFoundException')],
    ['an exception by its code', { code: 'NotAuthorizedException', message: 'Refresh Token has expired' }],
    ['an exception in its cause', new Error('No token.', { cause: named('NotAuthorizedException') })],
    ['invalid_grant', named('ErrorResponse', { error: 'invalid_grant' })],
    ['login_required', named('ErrorResponse', { error: 'login_required' })],
    [
      'invalid_grant in the answer of axios',
      named('AxiosError', {
        code: 'ERR_BAD_REQUEST',
        response: { status: 400, data: { error: 'invalid_grant' } },
      }),
    ],
    ['invalid_grant in its text', new Error('400: {"error":"invalid_grant"}')],
    ['401', named('HTTPError', { response: { status: 401 } })],
    ['"No current user"', 'No current user'],
    ['"The user is not authenticated"', 'The user is not authenticated'],
    ['"Nobody is signed in."', new Error('Nobody is signed in.')],
  ])('ends the session when the refresh throws %s', async (_, thrown) => {
    const { client } = clientWith(refusing(thrown), expired());
    expect(await toFailure(client.call('GetUser', {}))).toMatchObject({ reason: 'token-expired' });
    const first = clientWith(() => rejected(thrown));
    expect(await toFailure(first.client.call('SetUserMFAPreference', {}))).toMatchObject({
      code: 'TokenUnavailable',
      reason: 'signed-out',
      outcome: 'not-applied',
    });
    expect(first.tokens()).toEqual([]);
  });

  it.each([undefined, null, ''])('ends the session when the refresh returns %j', async (none) => {
    const { client } = clientWith(({ forceRefresh }) => (forceRefresh ? none : 'old'), expired());
    expect(await toFailure(client.call('GetUser', {}))).toMatchObject({ reason: 'token-expired' });
  });

  it('of a user whom an administrator disabled says so when the refresh does', async () => {
    const disabled = named('NotAuthorizedException', { message: 'User is disabled.' });
    const { client } = clientWith(refusing(disabled), expired());
    expect(await toFailure(client.call('GetUser', {}))).toMatchObject({ reason: 'user-disabled' });
  });

  it('is refreshed once for simultaneous requests', async () => {
    const byToken: Turn = ({ body }) => (body.AccessToken === 'old' ? expired() : user());
    const { client, asked } = clientWith(
      async (request) => {
        await Promise.resolve();
        return oldThenNew(request);
      },
      byToken,
      byToken,
      byToken,
      byToken,
    );
    await Promise.all([client.call('GetUser', {}), client.call('GetUserAuthFactors', {})]);
    expect(asked).toEqual([false, false, true]);
  });

  it('is refreshed again when it expires again', async () => {
    const { client, asked } = clientWith(oldThenNew, expired(), user(), expired(), user());
    await client.call('GetUser', {});
    await client.call('GetUser', {});
    expect(asked).toEqual([false, true, false, true]);
  });
});

describe('a token that Cognito refuses for another reason', () => {
  it.each([
    ['Access Token has been revoked', 'token-revoked'],
    ['Access Token does not have required scopes', 'scope-missing'],
    ['Invalid Access Token', 'token-invalid'],
    ['Incorrect username or password.', 'wrong-password'],
    ['Something new', undefined],
  ])('("%s") is not refreshed', async (message, reason) => {
    const { client, asked, tokens } = clientWith(oldThenNew, refusal('NotAuthorizedException', message));
    const error = await toFailure(client.call('ChangePassword', { ProposedPassword: 'x' }));
    expect(error).toMatchObject({ code: 'NotAuthorizedException', reason, detail: undefined });
    expect(asked).toEqual([false]);
    expect(tokens()).toEqual(['old']);
  });
});

describe('no token', () => {
  it.each([undefined, null, ''])('(%j) is the end of the session, and nothing is sent', async (none) => {
    const { client, tokens } = clientWith(() => none);
    expect(await toFailure(client.call('SetUserMFAPreference', {}))).toMatchObject({
      code: 'TokenUnavailable',
      reason: 'signed-out',
      outcome: 'not-applied',
      retryable: false,
    });
    expect(tokens()).toEqual([]);
  });

  it('is not what another value than a string is', async () => {
    const { client } = clientWith((() => ({ accessToken: 'token' })) as unknown as GetAccessToken);
    const error = await toFailure(client.call('GetUser', {}));
    expect(error).toMatchObject({ code: 'TokenUnavailable', reason: undefined });
  });
});

describe('an ID token', () => {
  const claims = (members: object) => `e30.${btoa(JSON.stringify(members)).replaceAll('=', '')}.c2ln`;

  it('in place of an access token is not taken for the end of the session', async () => {
    const { client } = clientWith(
      () => claims({ token_use: 'id' }),
      refusal('NotAuthorizedException', 'Invalid Access Token'),
    );
    const error = await toFailure(client.call('GetUser', {}));
    expect(error).toMatchObject({ code: 'NotAuthorizedException', reason: 'id-token' });
    expect(error.message).toContain('return the access token');
  });

  it.each([claims({ token_use: 'access' }), claims({}), 'opaque', 'a.%%%.b'])(
    'is not what %s is',
    async (token) => {
      const { client } = clientWith(() => token, refusal('NotAuthorizedException', 'Invalid Access Token'));
      expect(await toFailure(client.call('GetUser', {}))).toMatchObject({ reason: 'token-invalid' });
    },
  );
});

describe('an abort while the call waits for the token', () => {
  it('rejects at once with its reason, and sends nothing', async () => {
    const controller = new AbortController();
    const { client, tokens } = clientWith(() => new Promise<string>(() => {}));
    const call = client.call('GetUser', {}, { signal: controller.signal });
    const reason = new Error('The page was left.');
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(tokens()).toEqual([]);
  });

  it('does not cancel a refresh that other requests share', async () => {
    const controller = new AbortController();
    let finish: (token: string) => void = () => {};
    const byToken: Turn = ({ body }) => (body.AccessToken === 'old' ? expired() : user());
    const { client, asked } = clientWith(
      ({ forceRefresh }) =>
        forceRefresh
          ? new Promise<string>((resolve) => {
              finish = resolve;
            })
          : 'old',
      byToken,
      byToken,
      byToken,
    );
    const left = client.call('GetUser', {}, { signal: controller.signal });
    const kept = client.call('GetUser', {});
    await expect.poll(() => asked.filter(Boolean)).toHaveLength(1);
    controller.abort();
    await expect(left).rejects.toBe(controller.signal.reason);
    finish('new');
    expect(await kept).toEqual({ Username: 'ann' });
    await expect(left).rejects.not.toBeInstanceOf(CognitoError);
  });
});
