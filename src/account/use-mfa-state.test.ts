import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CognitoError, type CognitoOperation } from '../cognito/index.js';
import { createMfaStateStore, type MfaStateResult } from './use-mfa-state.js';

afterEach(() => void vi.useRealTimers());

it('asks GetUserAuthFactors again a minute after it failed, not with each component, and hides no row for it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const calls: CognitoOperation[] = [];
  const client = {
    call(operation: CognitoOperation) {
      calls.push(operation);
      return operation === 'GetUser'
        ? Promise.resolve({ Username: 'ada', UserAttributes: [] } as never)
        : Promise.reject(new CognitoError({ operation, code: 'InternalErrorException' }));
    },
  };
  const queryClient = new QueryClient();
  const open = () => {
    const store = createMfaStateStore({
      queryClient,
      client,
      accountId: 'ada',
      userPool: { mfa: 'optional', factors: ['totp'] },
      isRestoring: false,
    });
    const seen: MfaStateResult[] = [];
    const record = () => void seen.push(store.get());
    const close = store.subscribe(record);
    record();
    return { seen, close };
  };
  const asked = () => calls.filter((operation) => operation === 'GetUserAuthFactors').length;
  const registrations = ({ seen }: ReturnType<typeof open>) =>
    seen.flatMap(({ state }) => (state ? [state.registered.totp] : []));

  const panel = open();
  await vi.waitFor(() => expect(registrations(panel).at(-1)).toBe('unknown'));
  expect(asked()).toBe(1);
  for (let opened = 0; opened < 3; opened += 1) {
    const dialog = open();
    await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0));
    expect(new Set(registrations(dialog))).toEqual(new Set(['unknown']));
    dialog.close();
  }
  expect(asked()).toBe(1);
  vi.setSystemTime(Date.now() + 61_000);
  const later = open();
  await vi.waitFor(() => expect(asked()).toBe(2));
  await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(new Set(registrations(later))).toEqual(new Set(['unknown']));
  later.close();
  panel.close();
});

it.each([1, 2])(
  'reads again where the app clears its cache %i times during the first read',
  async (clears) => {
    const queryClient = new QueryClient();
    let answer: (() => void) | undefined;
    let reads = 0;
    const client = {
      call(operation: CognitoOperation) {
        if (operation === 'GetUser') reads += 1;
        return new Promise<never>((resolve) => {
          answer = () => resolve({ Username: 'ada', UserAttributes: [] } as never);
        });
      },
    };
    const store = createMfaStateStore({
      queryClient,
      client,
      accountId: 'ada',
      userPool: { mfa: 'optional', factors: ['sms'] },
      isRestoring: false,
    });
    const close = store.subscribe(() => undefined);
    for (let cleared = 0; cleared < clears; cleared += 1) {
      const before = reads;
      queryClient.clear();
      await vi.waitFor(() => expect(reads).toBe(before + 1), { timeout: 5_000 });
    }
    answer?.();
    await vi.waitFor(() => expect(store.get().state).toBeDefined());

    // The panel is gone, or was loaded: an app that clears its cache at a sign-out must not be asked for a token.
    const before = reads;
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    queryClient.clear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reads).toBe(before);
    close();
  },
);

describe('createMfaStateStore', () => {
  /** A store whose service answers when the test says so, and what it was asked. */
  function setUp(isRestoring = false) {
    const pending: { readonly operation: CognitoOperation; readonly answer: (output: object) => void }[] = [];
    const client = {
      call: (operation: CognitoOperation) =>
        new Promise<never>((resolve) => {
          pending.push({ operation, answer: (output) => resolve(output as never) });
        }),
    };
    const queryClient = new QueryClient();
    const store = createMfaStateStore({
      queryClient,
      client,
      accountId: 'ada',
      userPool: { mfa: 'optional', factors: ['totp'] },
      isRestoring,
    });
    const asked = () => pending.map(({ operation }) => operation);
    const user = { Username: 'ada', UserAttributes: [] };
    return { store, queryClient, pending, asked, user };
  }

  it('asks nothing while the app restores its cache', async () => {
    const { store, asked } = setUp(true);
    const close = store.subscribe(() => expect.unreachable('Nothing was asked.'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked()).toEqual([]);
    close();
  });

  it('is checking until GetUserAuthFactors has answered, and reads again when it is told to', async () => {
    const { store, pending, asked, user } = setUp();
    const close = store.subscribe(() => undefined);
    expect(store.get().state).toBeUndefined();
    await vi.waitFor(() => expect(asked()).toEqual(['GetUser']));
    pending[0]?.answer(user);
    await vi.waitFor(() => expect(asked()).toEqual(['GetUser', 'GetUserAuthFactors']));
    expect(store.get().state?.registered.totp).toBe('checking');
    pending[1]?.answer({ Username: 'ada', ConfiguredUserAuthFactors: ['SOFTWARE_TOKEN'] });
    await vi.waitFor(() => expect(store.get().state?.registered.totp).toBe('registered'));
    void store.get().refetch();
    await vi.waitFor(() => expect(asked().filter((operation) => operation === 'GetUser')).toHaveLength(2));
    close();
  });

  it('reads nothing again once nobody listens', async () => {
    const { store, queryClient, asked } = setUp();
    const close = store.subscribe(() => undefined);
    await vi.waitFor(() => expect(asked()).toEqual(['GetUser']));
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    queryClient.clear();
    close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toEqual(['GetUser']);
  });
});
