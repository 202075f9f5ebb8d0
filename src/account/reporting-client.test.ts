import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type CognitoClient,
  CognitoError,
  type CognitoErrorReason,
  type CognitoOperation,
} from '../cognito/index.js';
import { readUserMfa } from './queries.js';
import { createReportingClient } from './reporting-client.js';
import type { MfaPolicy } from './user-pool-policy.js';

const userPool: MfaPolicy = { mfa: 'optional', factors: ['totp'] };

function setUp(results: (Error | null)[], isCurrent = () => true) {
  const errors: CognitoError[] = [];
  let sessionEnds = 0;
  const inner = {
    call: () => {
      const result = results.shift();
      return result ? Promise.reject(result) : Promise.resolve({ Username: 'ada', UserAttributes: [] });
    },
  } as CognitoClient;
  const client = createReportingClient(inner, {
    onError: (error) => void errors.push(error),
    onSessionExpired: () => void (sessionEnds += 1),
    isCurrent,
    userPool: () => userPool,
  });
  const call = (signal?: AbortSignal) =>
    client.call('GetUser', {}, signal && { signal }).catch((error: unknown) => error);
  return { call, client, errors, sessionEnds: () => sessionEnds };
}

const revoked = new CognitoError({
  operation: 'GetUser',
  code: 'NotAuthorizedException',
  reason: 'token-revoked',
});

describe('createReportingClient', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(['GlobalSignOut', 'DeleteUser'] as const)(
    'does not report the end of a session that the user ended by %s',
    async (operation) => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const lost = new CognitoError({ operation, code: 'NetworkError' });
      for (const outcome of [null, lost]) {
        const { call, client, sessionEnds } = setUp([outcome, revoked, null, revoked]);
        await client.call(operation, {}).catch(() => undefined);
        await call();
        expect(sessionEnds()).toBe(0);
        // It goes on after all, and ends later.
        vi.setSystemTime(Date.now() + 10_000);
        await call();
        await call();
        expect(sessionEnds()).toBe(1);
      }
    },
  );

  it('does not take an answer for the session going on that a slow server gives after its end', async () => {
    const { call, client, sessionEnds } = setUp([null, null, revoked]);
    await client.call('GlobalSignOut', {});
    await call();
    await call();
    expect(sessionEnds()).toBe(0);
  });

  it('reports each failure once and rethrows it', async () => {
    const limit = new CognitoError({ operation: 'GetUser', code: 'LimitExceededException' });
    const { call, errors, sessionEnds } = setUp([limit, null]);
    expect(await call()).toBe(limit);
    await call();
    expect(errors).toEqual([limit]);
    expect(sessionEnds()).toBe(0);
  });

  it('reports the end of a session once, and again only after a renewal', async () => {
    const { call, errors, sessionEnds } = setUp([revoked, revoked, null, revoked]);
    await call();
    await call();
    expect(sessionEnds()).toBe(1);
    await call();
    await call();
    expect(sessionEnds()).toBe(2);
    expect(errors).toHaveLength(3);
  });

  it.each([
    new CognitoError({ operation: 'GetUser', code: 'TokenUnavailable', reason: 'signed-out' }),
    new CognitoError({ operation: 'GetUser', code: 'UserNotFoundException' }),
    new CognitoError({ operation: 'GetUser', code: 'NotAuthorizedException', reason: 'user-disabled' }),
    Object.assign(new Error('No session.'), { status: 401 }),
    Object.assign(new Error('No session.'), { name: 'NotAuthorizedException' }),
  ])('takes %s for the end of the session', async (error) => {
    const { call, sessionEnds } = setUp([error]);
    await call();
    expect(sessionEnds()).toBe(1);
  });

  it.each(['provider-unreachable', 'provider-busy', 'id-token', 'scope-missing', undefined] as const)(
    'does not take a missing token with %s for it',
    async (reason) => {
      const { call, sessionEnds, errors } = setUp([
        new CognitoError({ operation: 'GetUser', code: 'TokenUnavailable', reason }),
      ]);
      await call();
      expect(sessionEnds()).toBe(0);
      expect(errors).toHaveLength(1);
    },
  );

  it('reports an answer that cannot be decoded, too', async () => {
    const errors: CognitoError[] = [];
    const client = createReportingClient(
      { call: () => Promise.resolve({} as never) },
      {
        onError: (error) => void errors.push(error),
        onSessionExpired: () => undefined,
        isCurrent: () => true,
        userPool: () => userPool,
      },
    );
    const thrown = await readUserMfa(client).catch((error: unknown) => error);
    expect(errors).toEqual([thrown]);
    expect(errors).toMatchObject([{ operation: 'GetUser', code: 'InvalidResponse' }]);
    const broken = { Username: 'ada', UserAttributes: 'none' };
    const other = createReportingClient(
      { call: () => Promise.resolve(broken as never) },
      {
        onError: (error) => void errors.push(error),
        onSessionExpired: () => undefined,
        isCurrent: () => true,
        userPool: () => userPool,
      },
    );
    await expect(readUserMfa(other)).rejects.toBeInstanceOf(CognitoError);
    expect(errors).toHaveLength(2);
  });

  it('does not end the session on the error name alone, which a wrong password shares', async () => {
    const wrong = new CognitoError({
      operation: 'ChangePassword',
      code: 'NotAuthorizedException',
      reason: 'wrong-password',
    });
    const unclear = new CognitoError({ operation: 'GetUser', code: 'NotAuthorizedException' });
    const { call, sessionEnds } = setUp([wrong, unclear]);
    await call();
    await call();
    expect(sessionEnds()).toBe(0);
  });

  it("gives the errors of an app's own client the form of the kit's", async () => {
    const foreign = Object.assign(new Error('Access Token has been revoked'), {
      name: 'NotAuthorizedException',
    });
    const { call, errors, sessionEnds } = setUp([foreign]);
    expect(await call()).toBeInstanceOf(CognitoError);
    expect(errors[0]).toMatchObject({ code: 'NotAuthorizedException', reason: 'token-revoked' });
    expect(sessionEnds()).toBe(1);
  });

  it("rethrows the service's error and reports the session even if a callback throws", async () => {
    const thrown = new Error('The log of the app is full.');
    const written = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let sessionEnds = 0;
    const client = createReportingClient(
      { call: () => Promise.reject(revoked) },
      {
        onError: () => {
          throw thrown;
        },
        onSessionExpired: () => void (sessionEnds += 1),
        isCurrent: () => true,
        userPool: () => userPool,
      },
    );
    await expect(client.call('GetUser', {})).rejects.toBe(revoked);
    expect(sessionEnds).toBe(1);
    expect(written).toHaveBeenCalledWith(thrown);
    written.mockRestore();
  });

  it('sends nothing and accepts no response for an account that is no longer signed in', async () => {
    const gone = setUp([null], () => false);
    expect(await gone.call()).toMatchObject({ code: 'TokenUnavailable' });
    let isCurrent = true;
    const going = setUp([null], () => isCurrent);
    const answer = going.call();
    isCurrent = false;
    expect(await answer).toMatchObject({ code: 'TokenUnavailable' });
    expect([...gone.errors, ...going.errors]).toEqual([]);
  });

  it('does not report requests that the caller aborted', async () => {
    const reason = new DOMException('aborted', 'AbortError');
    const { call, errors } = setUp([reason]);
    expect(await call(AbortSignal.abort(reason))).toBe(reason);
    expect(errors).toEqual([]);
  });

  it('ends a call that a client of the app never answers', async () => {
    vi.useFakeTimers();
    const errors: CognitoError[] = [];
    const client = createReportingClient(
      { call: () => new Promise(() => undefined) },
      {
        onError: (error) => void errors.push(error),
        onSessionExpired: () => undefined,
        isCurrent: () => true,
        userPool: () => userPool,
      },
    );
    const call = client.call('GetUser', {}).catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    expect(await call).toMatchObject({ code: 'TimeoutError', outcome: 'unknown' });
    expect(errors).toHaveLength(1);
    vi.useRealTimers();
  });
});

describe('a contradiction between userPool and the service', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  /** What the console shows after these calls, each with its answer or error. Each mistake is told once per page. */
  async function toldAfter(
    stated: MfaPolicy,
    calls: readonly (readonly [CognitoOperation, object, object])[],
    environment = 'development',
  ) {
    vi.stubEnv('NODE_ENV', environment);
    const answers = calls.map(([, , answer]) => answer);
    const client = createReportingClient(
      {
        call() {
          const answer = answers.shift();
          return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as never);
        },
      },
      {
        onError: () => undefined,
        onSessionExpired: () => undefined,
        isCurrent: () => true,
        userPool: () => stated,
      },
    );
    for (const [operation, input] of calls)
      await client.call(operation, input as never).catch(() => undefined);
    return vi.mocked(console.error).mock.calls.map(([text]) => String(text));
  }

  const withSms = { Username: 'ada', UserAttributes: [], UserMFASettingList: ['SMS_MFA'] };
  const replaced = {
    Username: 'ada',
    UserAttributes: [
      { Name: 'phone_number', Value: '+15550109999' },
      { Name: 'phone_number_verified', Value: 'false' },
    ],
  };
  const write = { UserAttributes: [{ Name: 'phone_number', Value: '+15550109999' }] };
  const protective: MfaPolicy = { ...userPool, verifiesBeforeUpdate: ['sms'] };
  const refusal = (reason: CognitoErrorReason) =>
    new CognitoError({ operation: 'GetUser', code: 'NotAuthorizedException', reason });

  it('is told to nobody in production', async () => {
    expect(await toldAfter(userPool, [['GetUser', {}, withSms]], 'production')).toEqual([]);
  });

  it('is told to the developer when GetUser shows it, and by no other answer', async () => {
    expect(await toldAfter(userPool, [['GetUserAuthFactors', {}, withSms]])).toEqual([]);
    expect(await toldAfter(userPool, [['GetUser', {}, withSms]])).toEqual([
      expect.stringContaining('userPool.factors does not fit'),
    ]);
  });

  it('is told of a contact that was replaced just before, and of no other', async () => {
    expect(await toldAfter(protective, [['GetUser', {}, replaced]])).toEqual([]);
    expect(
      await toldAfter(protective, [
        ['UpdateUserAttributes', write, {}],
        ['GetUser', {}, { Username: 'ada', UserAttributes: [] }],
        ['GetUser', {}, replaced],
      ]),
    ).toEqual([]);
    expect(
      await toldAfter(protective, [
        ['UpdateUserAttributes', write, {}],
        ['GetUserAuthFactors', {}, {}],
        ['GetUser', {}, replaced],
      ]),
    ).toEqual([expect.stringContaining('userPool.verifiesBeforeUpdate')]);
  });

  it('is told of a refusal, and so is a token that no user can do anything about', async () => {
    const aliasExists = new CognitoError({ operation: 'UpdateUserAttributes', code: 'AliasExistsException' });
    expect(await toldAfter(userPool, [['UpdateUserAttributes', write, aliasExists]])).toEqual([
      expect.stringContaining('userPool.signInNames'),
    ]);
    vi.mocked(console.error).mockClear();
    expect(
      await toldAfter(userPool, [
        ['GetUser', {}, refusal('scope-missing')],
        ['GetUser', {}, refusal('id-token')],
        ['GetUser', {}, refusal('token-revoked')],
      ]),
    ).toEqual(
      (['scope-missing', 'id-token'] as const).map(
        (reason) => `cognito-account-kit: ${refusal(reason).message}`,
      ),
    );
  });
});
