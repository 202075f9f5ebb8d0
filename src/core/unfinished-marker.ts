import { attempt } from './outside-world.js';

/**
 * Remembers that something was started and not finished, in this tab and past a reload: only that it is so.
 */
export interface UnfinishedMarker {
  readonly read: () => boolean;
  readonly set: (isUnfinished: boolean) => void;
  /** Made for `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
}

const listeners = new Set<() => void>();

/** Notifies of every marker that is set or removed. For `useSyncExternalStore`. */
export function subscribeToMarkers(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** By key. Where the browser blocks its storage, a marker lives as long as the page. */
const cached = new Map<string, boolean>();

/**
 * The marker of one account.
 * @param kind - what was left unfinished, such as "replacement"
 */
export function unfinishedMarker(accountId: string, kind: string): UnfinishedMarker {
  const key = `cognito-account-kit:unfinished-${kind}:${accountId}`;
  return {
    read() {
      const isUnfinished = cached.get(key) ?? (attempt(() => sessionStorage.getItem(key)) ?? null) !== null;
      cached.set(key, isUnfinished);
      return isUnfinished;
    },
    set(isUnfinished) {
      if (cached.get(key) === isUnfinished) return;
      cached.set(key, isUnfinished);
      attempt(() => (isUnfinished ? sessionStorage.setItem(key, '1') : sessionStorage.removeItem(key)));
      for (const listener of listeners) listener();
    },
    subscribe: subscribeToMarkers,
  };
}
