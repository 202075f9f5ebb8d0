import { describe, expect, it, vi } from 'vitest';
import type { CognitoEmulator } from '../testing/index.js';
import { type RenderedPreference, renderPreference } from './test-support/render-preference.js';

/** A page whose tokens come from a source that a test can end. */
async function open(user: Parameters<typeof renderPreference>[0] = {}) {
  let token: (emulator: CognitoEmulator) => Promise<string | undefined> = async (emulator) =>
    (await emulator.issueTokens('ada')).accessToken;
  const page = await renderPreference({ ...user, getAccessToken: (emulator) => token(emulator) });
  return {
    page,
    tokensBecome: (next: () => Promise<string | undefined>) => void (token = next),
  };
}

const failureOf = (page: RenderedPreference) =>
  page.ready().view.factors.find(({ factor }) => factor === 'email')?.failure;

const noToken: [string, () => Promise<string | undefined>][] = [
  ['returns none', () => Promise.resolve(undefined)],
  ['says that nobody is signed in', () => Promise.reject(new Error('Nobody is signed in.'))],
  ['says that the grant is over', () => Promise.reject(new Error('invalid_grant'))],
];

describe('a source of tokens that has ended', () => {
  it.each(noToken)('(it %s) ends the session at the first read', async (_, ended) => {
    const { page, tokensBecome } = await open();
    tokensBecome(ended);
    await page.queryClient.resetQueries();
    await vi.waitFor(() =>
      expect(page.current()).toEqual({
        status: 'failed',
        failure: { kind: 'session-ended' },
        retry: expect.any(Function) as () => void,
      }),
    );
    expect(page.sessionEnds()).toBe(1);
  });

  it.each(noToken)('(it %s) ends it at a change, of which nothing was sent', async (_, ended) => {
    const { page, tokensBecome } = await open();
    await vi.waitFor(() => page.ready());
    tokensBecome(ended);
    await page.change(({ setFactor }) => setFactor('email', true));
    expect(failureOf(page)).toEqual({ kind: 'session-ended' });
    expect(page.sessionEnds()).toBe(1);
    expect(page.writes()).toEqual([]);
  });
});

describe('a source of tokens that is out of reach', () => {
  it.each([
    [
      'network',
      Object.assign(new Error('Network Error'), { name: 'AxiosError', code: 'ERR_NETWORK' }),
      'unreachable',
    ],
    ['time', new DOMException('Timed out.', 'TimeoutError'), 'unreachable'],
    ['service', Object.assign(new Error('Down.'), { status: 503 }), 'busy'],
    ['idea why', new Error('Oops.'), 'unexpected'],
  ])('for want of %s does not end the session, and nothing was changed', async (_, thrown, kind) => {
    const { page, tokensBecome } = await open();
    await vi.waitFor(() => page.ready());
    tokensBecome(() => Promise.reject(thrown));
    await page.change(({ setFactor }) => setFactor('email', true));
    expect(failureOf(page)).toEqual(kind === 'unreachable' ? { kind, outcome: 'not-applied' } : { kind });
    expect(page.sessionEnds()).toBe(0);
    expect(page.writes()).toEqual([]);
  });

  it('is a failure after a limit when it never answers', async () => {
    const { page, tokensBecome } = await open();
    await vi.waitFor(() => page.ready());
    tokensBecome(() => new Promise(() => undefined));
    await page.change(({ setFactor }) => setFactor('email', true));
    expect(failureOf(page)).toEqual({ kind: 'unreachable', outcome: 'not-applied' });
  });
});

describe('a user whom an administrator', () => {
  it.each([
    ['disabled', 'NotAuthorizedException', 'User is disabled.', 'disabled'],
    ['deleted', 'UserNotFoundException', 'User does not exist.', 'not-found'],
  ])('%s learns it, and the session ends', async (_, error, message, reason) => {
    const { page } = await open();
    await vi.waitFor(() => page.ready());
    const reads = page.count('GetUser');
    page.emulator.faults.add({ error, message });
    await page.change(({ setFactor }) => setFactor('email', true));
    expect(failureOf(page)).toMatchObject({ kind: 'account', reason });
    expect(page.sessionEnds()).toBe(1);
    // It would only be refused again.
    expect(page.count('GetUser')).toBe(reads);
  });
});

it('says of an operation that the server does not know that it is not available', async () => {
  const { page } = await open();
  await vi.waitFor(() => page.ready());
  page.emulator.faults.add({ operation: 'SetUserMFAPreference', error: 'UnknownOperationException' });
  await page.change(({ setFactor }) => setFactor('email', true));
  expect(failureOf(page)).toMatchObject({ kind: 'not-available' });
  expect(page.count('SetUserMFAPreference')).toBe(1);
});

it.each([429, 502])('says of the page of a proxy with status %i that the service is busy', async (status) => {
  const { page } = await open();
  await vi.waitFor(() => page.ready());
  page.emulator.faults.add({ operation: 'SetUserMFAPreference', garbage: 'html', status });
  await page.change(({ setFactor }) => setFactor('email', true));
  expect(failureOf(page)).toMatchObject({ kind: 'busy' });
});
