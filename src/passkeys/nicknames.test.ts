import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNicknames, type NicknameStore, nicknamesQuery, renameKey, renamingsOf } from './nicknames.js';

const accountId = 'ada';

function create(store: Partial<NicknameStore>) {
  const queryClient = new QueryClient();
  const readStore = (): NicknameStore => ({ read: () => ({}), write: () => undefined, ...store });
  return { queryClient, readStore, nicknames: createNicknames(queryClient, accountId, readStore) };
}

/** The changes of names, as the hook shows them. */
const shown = (queryClient: QueryClient) =>
  renamingsOf(
    queryClient
      .getMutationCache()
      .getAll()
      .map(({ state }) => ({ status: state.status, id: (state.variables as { id: string }).id })),
  );

describe('nicknames', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('reportError', vi.fn());
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('fails to rename where the store never answers, and goes on with the next name', async () => {
    const write = vi.fn(
      (_: string, name: string | null): Promise<void> =>
        name === 'Pixel' ? new Promise(() => undefined) : Promise.resolve(),
    );
    const { queryClient, nicknames } = create({ write });
    const first = nicknames.actions.rename('a', 'Pixel');
    const second = nicknames.actions.rename('b', 'Home');
    expect(shown(queryClient)).toEqual({ a: { status: 'saving' }, b: { status: 'saving' } });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await first).toBe(false);
    expect(await second).toBe(true);
    expect(shown(queryClient)).toEqual({
      a: { status: 'failed', failure: { kind: 'nickname-not-saved' } },
    });
    expect(nicknames.cached()).toEqual({ b: 'Home' });
    expect(reportError).toHaveBeenCalledOnce();
  });

  it('fails to read where the store never answers', async () => {
    const { queryClient, readStore } = create({ read: () => new Promise(() => undefined) });
    const reading = queryClient.fetchQuery(nicknamesQuery(accountId, readStore)).catch(() => 'failed');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await reading).toBe('failed');
  });

  it('shows a failure until the user has seen it, and no longer than the next attempt', async () => {
    let isFull = true;
    const write = () => (isFull ? Promise.reject(new Error('Full.')) : Promise.resolve());
    const { queryClient, nicknames } = create({ write });
    const failed = { a: { status: 'failed', failure: { kind: 'nickname-not-saved' } } };
    await nicknames.actions.rename('a', 'Pixel');
    await vi.advanceTimersByTimeAsync(24 * 60 * 60 * 1000);
    expect(shown(queryClient)).toEqual(failed);
    nicknames.actions.dismissRename('b');
    expect(shown(queryClient)).toEqual(failed);
    nicknames.actions.dismissRename('a');
    expect(shown(queryClient)).toEqual({});
    await nicknames.actions.rename('a', 'Pixel');
    isFull = false;
    const retry = nicknames.actions.rename('a', 'Pixel');
    expect(shown(queryClient)).toEqual({ a: { status: 'saving' } });
    expect(await retry).toBe(true);
    expect(shown(queryClient)).toEqual({});
  });

  it.each(['clear', 'close'] as const)('leaves no rename waiting after %s', async (end) => {
    let answer: () => void = () => undefined;
    const write = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)));
    const { queryClient, nicknames } = create({ write });
    const first = nicknames.actions.rename('a', 'Pixel');
    const second = nicknames.actions.rename('b', 'Home');
    await vi.advanceTimersByTimeAsync(0);
    if (end === 'clear') queryClient.clear();
    else nicknames.close();
    answer();
    expect(await first).toBe(true);
    expect(await second).toBe(false);
    expect(write).toHaveBeenCalledOnce();
  });

  it('forgets the name of a deleted passkey, and shows no failure of that', async () => {
    const { queryClient, nicknames } = create({ write: () => Promise.reject(new Error('Full.')) });
    queryClient.setQueryData(nicknamesQuery(accountId, () => undefined).queryKey, { a: 'Pixel' });
    nicknames.forget('a');
    nicknames.forget('unknown');
    await vi.advanceTimersByTimeAsync(0);
    expect(queryClient.getMutationCache().findAll({ mutationKey: renameKey(accountId) })).toEqual([]);
    expect(reportError).toHaveBeenCalledOnce();
  });
});
