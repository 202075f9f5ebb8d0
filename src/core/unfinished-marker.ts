/**
 * What a flow can leave half done that the service does not tell later.
 * `replacement`: an authenticator is being replaced. `sms-paused`, `email-paused`: the factor was turned off for a change of its
 * number or address.
 */
export type UnfinishedKind = 'replacement' | 'sms-paused' | 'email-paused';

/** Remembers that something was begun and not finished, in this tab and past a reload: that it is so, and nothing else. */
export interface UnfinishedNote {
  readonly read: () => boolean;
  readonly set: (isUnfinished: boolean) => void;
  /** Made for `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
}

const listeners = new Set<() => void>();

/** Tells of every note that is set or taken away. Made for `useSyncExternalStore`. */
export function subscribeToNotes(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** By key; what a storage that is blocked cannot keep, lives as long as the page. */
const known = new Map<string, boolean>();

/** The note of one account. */
export function unfinishedNote(accountId: string, kind: UnfinishedKind): UnfinishedNote {
  const key = `cognito-account-kit:unfinished-${kind}:${accountId}`;
  return {
    read() {
      const isUnfinished = known.get(key) ?? stored((storage) => storage.getItem(key)) !== null;
      known.set(key, isUnfinished);
      return isUnfinished;
    },
    set(isUnfinished) {
      if (known.get(key) === isUnfinished) return;
      known.set(key, isUnfinished);
      stored((storage) => (isUnfinished ? storage.setItem(key, '1') : storage.removeItem(key)));
      for (const listener of listeners) listener();
    },
    subscribe: subscribeToNotes,
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
