/**
 * Remembers that an authenticator's replacement was begun and not finished, in this tab and past a reload. The service does not
 * tell: GetUser lists the factor as before (amplify-js #1226), while codes of the old authenticator may be refused and those of
 * the new one are not known yet. All that is kept is that it is so; the key is gone with the page.
 */
export interface UnfinishedReplacement {
  readonly read: () => boolean;
  readonly set: (isUnfinished: boolean) => void;
  /** Made for `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
}

const listeners = new Set<() => void>();
/** By account; what a storage that is blocked cannot keep, lives as long as the page. */
const known = new Map<string, boolean>();

/** The note of one account. */
export function unfinishedReplacement(accountId: string): UnfinishedReplacement {
  const key = `cognito-account-kit:unfinished-replacement:${accountId}`;
  return {
    read() {
      const isUnfinished = known.get(accountId) ?? stored((storage) => storage.getItem(key)) !== null;
      known.set(accountId, isUnfinished);
      return isUnfinished;
    },
    set(isUnfinished) {
      if (known.get(accountId) === isUnfinished) return;
      known.set(accountId, isUnfinished);
      stored((storage) => (isUnfinished ? storage.setItem(key, '1') : storage.removeItem(key)));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Browsers throw for storage that is blocked or full, and a server that renders has none. */
function stored<T>(access: (storage: Storage) => T): T | null {
  try {
    return access(sessionStorage);
  } catch {
    return null;
  }
}
