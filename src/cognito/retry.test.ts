import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCognitoClient } from './client.js';
import type { CognitoOperation } from './operations.js';
import { toFailure } from './test-support/failure-of.js';
import { answer, fakeFetch, refusal, silence, type Turn } from './test-support/fake-fetch.js';
import { operations, sampleInputs } from './test-support/sample-inputs.js';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const reads: CognitoOperation[] = [
  'GetUser',
  'GetUserAuthFactors',
  'GetDevice',
  'ListDevices',
  'ListUserSessions',
  'ListWebAuthnCredentials',
];
const others = operations.filter((name) => !reads.includes(name) && name !== 'SetUserMFAPreference');

/**
 * Calls an operation on a network that always fails the same way; returns the error and the number of
 * requests.
 */
async function exhaust(operation: CognitoOperation, turn: () => Turn, maxAttempts?: number) {
  const { fetch, sent } = fakeFetch(...Array.from({ length: 9 }, turn));
  const client = createCognitoClient({
    region: 'eu-central-1',
    getAccessToken: () => 'token',
    fetch,
    maxAttempts,
  });
  const call = toFailure(client.call(operation, sampleInputs[operation]));
  await vi.runAllTimersAsync();
  return { error: await call, count: sent.length };
}

const busy: [string, () => Turn][] = [
  ['TooManyRequestsException', () => refusal('TooManyRequestsException')],
  ['InternalErrorException', () => refusal('InternalErrorException', 'Oops.', 500)],
  ['a page with status 502', () => answer('<html>', { status: 502 })],
  ['an empty answer with status 503', () => answer('', { status: 503 })],
];
const unanswered: [string, () => Turn][] = [
  ['a failed connection', () => new TypeError('Failed to fetch')],
  ['silence', () => silence],
];
const final: [string, () => Turn][] = [
  ['LimitExceededException', () => refusal('LimitExceededException', 'Attempt limit exceeded')],
  ['an operation that an emulator does not know', () => refusal('CognitoLocal#Unsupported', 'No.', 500)],
  ['a revoked token', () => refusal('NotAuthorizedException', 'Access Token has been revoked')],
  ['a page with status 404', () => answer('<html>', { status: 404 })],
  ['garbage with status 200', () => answer('<html>')],
];

describe.each(reads)('%s', (operation) => {
  it.each([...busy, ...unanswered])('is sent three times after %s', async (_, turn) => {
    expect(await exhaust(operation, turn)).toMatchObject({ count: 3, error: { retryable: true } });
  });

  it.each(final)('is sent once after %s', async (_, turn) => {
    expect(await exhaust(operation, turn)).toMatchObject({ count: 1, error: { retryable: false } });
  });
});

describe('SetUserMFAPreference', () => {
  it.each(busy)('is sent three times after %s, because it is idempotent', async (_, turn) => {
    expect((await exhaust('SetUserMFAPreference', turn)).count).toBe(3);
  });

  it.each([...unanswered, ...final])('is sent once after %s', async (_, turn) => {
    expect((await exhaust('SetUserMFAPreference', turn)).count).toBe(1);
  });
});

describe.each(others)('%s', (operation) => {
  it.each([...busy, ...unanswered, ...final])('is never repeated, not even after %s', async (_, turn) => {
    expect((await exhaust(operation, turn)).count).toBe(1);
  });
});

describe('a repetition', () => {
  it('reads the token again and succeeds once the service has recovered', async () => {
    let count = 0;
    const { fetch, sent } = fakeFetch(
      refusal('TooManyRequestsException'),
      answer('', { status: 503 }),
      answer({ Username: 'ann' }),
    );
    const client = createCognitoClient({
      region: 'eu-central-1',
      getAccessToken: () => `token-${++count}`,
      fetch,
    });
    const call = client.call('GetUser', {});
    await vi.runAllTimersAsync();
    expect(await call).toEqual({ Username: 'ann' });
    expect(sent.map(({ body }) => body.AccessToken)).toEqual(['token-1', 'token-2', 'token-3']);
  });

  it('does not refresh the token twice in one call', async () => {
    const expired = () => refusal('NotAuthorizedException', 'Access Token has expired');
    const { fetch, sent } = fakeFetch(expired(), answer('', { status: 503 }), expired());
    const asked: boolean[] = [];
    const client = createCognitoClient({
      region: 'eu-central-1',
      getAccessToken: ({ forceRefresh }) => (asked.push(forceRefresh), forceRefresh ? 'new' : 'old'),
      fetch,
    });
    const call = toFailure(client.call('GetUser', {}));
    await vi.runAllTimersAsync();
    expect(await call).toMatchObject({ reason: 'token-expired' });
    expect(asked).toEqual([false, true, false]);
    expect(sent).toHaveLength(3);
  });

  it.each([
    [1, 1],
    [5, 5],
    [0, 1],
  ])('is limited by maxAttempts: %i sends %i', async (maxAttempts, count) => {
    const turn = () => refusal('TooManyRequestsException');
    expect((await exhaust('GetUser', turn, maxAttempts)).count).toBe(count);
  });

  it('waits for a random part of a time that doubles up to five seconds', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(1);
    const times: number[] = [];
    const fetch = () => {
      times.push(Date.now());
      return Promise.resolve(refusal('TooManyRequestsException'));
    };
    const call = () =>
      toFailure(
        createCognitoClient({
          region: 'eu-central-1',
          getAccessToken: () => 'token',
          fetch,
          maxAttempts: 7,
        }).call('GetUser', {}),
      );

    const slow = call();
    await vi.runAllTimersAsync();
    await slow;
    expect(times.slice(1).map((time, index) => time - (times[index] ?? 0))).toEqual([
      500, 1_000, 2_000, 4_000, 5_000, 5_000,
    ]);

    random.mockReturnValue(0);
    const start = Date.now();
    const quick = call();
    await vi.runAllTimersAsync();
    await quick;
    expect(Date.now() - start).toBeLessThan(10);
  });

  it('stops at once when the caller aborts during the wait', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { fetch, sent } = fakeFetch(refusal('TooManyRequestsException'));
    const client = createCognitoClient({ region: 'eu-central-1', getAccessToken: () => 'token', fetch });
    const controller = new AbortController();
    const reason = new Error('The page was left.');
    const start = Date.now();
    const call = expect(client.call('GetUser', {}, { signal: controller.signal })).rejects.toBe(reason);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toHaveLength(1);
    controller.abort(reason);
    await call;
    expect(Date.now() - start).toBe(100);
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(1);
  });
});

describe('the timeout', () => {
  const clientWith = (timeout: number | undefined, ...turns: Turn[]) => {
    const { fetch, sent } = fakeFetch(...turns);
    const client = createCognitoClient({
      region: 'eu-central-1',
      getAccessToken: () => 'token',
      fetch,
      timeout,
    });
    return { client, sent };
  };

  it('is ten seconds by default', async () => {
    const { client, sent } = clientWith(undefined, silence);
    const call = toFailure(client.call('ChangePassword', { ProposedPassword: 'x' }));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(sent[0]?.init.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent[0]?.init.signal?.aborted).toBe(true);
    expect(await call).toMatchObject({ code: 'TimeoutError', outcome: 'unknown', retryable: true });
  });

  it('restarts for each attempt', async () => {
    const late: Turn = () =>
      new Promise((resolve) => setTimeout(() => resolve(answer({ Username: 'ann' })), 900));
    const { client } = clientWith(1_000, silence, late);
    const call = client.call('GetUser', {});
    await vi.runAllTimersAsync();
    expect(await call).toEqual({ Username: 'ann' });
  });

  it('also ends a wait for an access token that never arrives, and sends nothing', async () => {
    let asked = 0;
    const { fetch, sent } = fakeFetch(answer({ Username: 'ann' }));
    const client = createCognitoClient({
      region: 'eu-central-1',
      getAccessToken: () => (++asked === 1 ? new Promise<string>(() => undefined) : 'token'),
      fetch,
      timeout: 1_000,
    });
    const call = toFailure(client.call('GetUser', {}));
    await vi.runAllTimersAsync();
    expect(await call).toMatchObject({ code: 'TokenUnavailable', outcome: 'not-applied' });
    expect(sent).toHaveLength(0);
    expect(await client.call('GetUser', {})).toEqual({ Username: 'ann' });
  });

  it('also ends an answer that never completes', async () => {
    const { client } = clientWith(1_000, new Response(new ReadableStream()));
    const call = toFailure(client.call('DeleteUser', {}));
    await vi.runAllTimersAsync();
    expect(await call).toMatchObject({ code: 'TimeoutError' });
  });

  it('also ends a fetch that ignores its signal', async () => {
    const { client } = clientWith(1_000, () => new Promise(() => {}));
    const call = toFailure(client.call('DeleteUser', {}));
    await vi.runAllTimersAsync();
    expect(await call).toMatchObject({ code: 'TimeoutError' });
  });

  it('is off when it is Infinity', async () => {
    const slow: Turn = () => new Promise((resolve) => setTimeout(() => resolve(answer({})), 3_600_000));
    const { client } = clientWith(Infinity, slow);
    const call = client.call('DeleteUser', {});
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(await call).toEqual({});
  });

  it('leaves no timer behind after an answer', async () => {
    const { client } = clientWith(undefined, answer({}));
    await client.call('DeleteUser', {});
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('an abort by the caller', () => {
  it('sends nothing when it comes before the call', async () => {
    const { fetch, sent } = fakeFetch(answer({ Username: 'ann' }));
    const client = createCognitoClient({ region: 'eu-central-1', getAccessToken: () => 'token', fetch });
    const reason = new Error('Too late.');
    await expect(client.call('GetUser', {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(sent).toHaveLength(0);
  });

  it.each(['GetUser', 'DeleteUser'] as const)(
    'during the request (%s) aborts the fetch, and rejects with the reason of the signal',
    async (operation) => {
      const { fetch, sent } = fakeFetch(silence);
      const client = createCognitoClient({ region: 'eu-central-1', getAccessToken: () => 'token', fetch });
      const controller = new AbortController();
      const reason = new Error('The page was left.');
      const call = expect(client.call(operation, {}, { signal: controller.signal })).rejects.toBe(reason);
      await vi.advanceTimersByTimeAsync(5);
      controller.abort(reason);
      await call;
      expect(sent).toHaveLength(1);
      expect(sent[0]?.init.signal?.aborted).toBe(true);
    },
  );

  it('changes nothing after the answer, and leaves no listener behind', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { fetch } = fakeFetch(refusal('TooManyRequestsException'), answer({ Username: 'ann' }));
    const client = createCognitoClient({ region: 'eu-central-1', getAccessToken: () => 'token', fetch });
    const controller = new AbortController();
    const call = client.call('GetUser', {}, { signal: controller.signal });
    await vi.runAllTimersAsync();
    const user = await call;
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    controller.abort();
    expect(user).toEqual({ Username: 'ann' });
  });
});
