import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { subscribeToMarkers, unfinishedMarker } from './unfinished-markers.js';

const keyOf = (account: string) => `cognito-account-kit:unfinished-replacement:${account}`;

let accounts = 0;
/** Each test has an account of its own: what was read once is kept as long as the page lives. */
const newAccount = () => `account-${++accounts}`;

describe('unfinishedMarker', () => {
  const stored = new Map<string, string>();
  const storage = {
    getItem: vi.fn((key: string) => stored.get(key) ?? null),
    setItem: vi.fn((key: string, value: string) => void stored.set(key, value)),
    removeItem: vi.fn((key: string) => void stored.delete(key)),
  };
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', storage);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.clearAllMocks();
    stored.clear();
  });

  it('finds what was left unfinished before a reload, of this account and this kind alone', () => {
    const account = newAccount();
    stored.set(keyOf(account), '1');
    expect(unfinishedMarker(account, 'replacement').read()).toBe(true);
    expect(unfinishedMarker(account, 'change').read()).toBe(false);
    expect(unfinishedMarker(newAccount(), 'replacement').read()).toBe(false);
  });

  it('keeps for the next reload only that something is unfinished, and nothing once it is finished', () => {
    const account = newAccount();
    const marker = unfinishedMarker(account, 'replacement');
    marker.set(true);
    expect([...stored]).toEqual([[keyOf(account), '1']]);
    expect(marker.read()).toBe(true);
    marker.set(false);
    expect([...stored]).toEqual([]);
    expect(marker.read()).toBe(false);
  });

  it('reads the storage once', () => {
    const marker = unfinishedMarker(newAccount(), 'replacement');
    marker.read();
    marker.read();
    expect(storage.getItem).toHaveBeenCalledOnce();
  });

  it('notifies all listeners of what changes, until they unsubscribe', () => {
    const marker = unfinishedMarker(newAccount(), 'replacement');
    const [own, any] = [vi.fn(), vi.fn()];
    const unsubscribe = [marker.subscribe(own), subscribeToMarkers(any)];
    marker.set(true);
    marker.set(true);
    expect([own, any].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    unsubscribe[0]?.();
    marker.set(false);
    expect([own, any].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
    unsubscribe[1]?.();
    marker.set(true);
    expect([own, any].map(({ mock }) => mock.calls.length)).toEqual([1, 2]);
  });

  it('does not write what the storage already says', () => {
    const marker = unfinishedMarker(newAccount(), 'replacement');
    marker.read();
    marker.set(false);
    expect(storage.removeItem).not.toHaveBeenCalled();
  });

  function refuse(): never {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  }

  it.each([
    ['has no storage', undefined],
    ['blocks its storage', { getItem: refuse, setItem: refuse, removeItem: refuse }],
  ])('lives as long as the page where the browser %s', (_title, unusable) => {
    vi.stubGlobal('sessionStorage', unusable);
    const marker = unfinishedMarker(newAccount(), 'replacement');
    expect(marker.read()).toBe(false);
    marker.set(true);
    expect(marker.read()).toBe(true);
    marker.set(false);
    expect(marker.read()).toBe(false);
  });
});
