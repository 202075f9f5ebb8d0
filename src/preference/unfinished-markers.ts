import type { ContactFactor, Factor } from '../account/factor.js';
import { attempt } from '../core/outside-world.js';

/**
 * Remembers that something was started and not finished, in this tab and past a reload: only that it is so.
 */
interface UnfinishedMarker {
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

/** Forgets all markers of an account, which no longer exists. */
export function forgetMarkers(accountId: string): void {
  const isOwn = (key: string) =>
    key.startsWith('cognito-account-kit:unfinished-') && key.endsWith(`:${accountId}`);
  for (const key of cached.keys()) if (isOwn(key)) cached.delete(key);
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (isOwn(key)) sessionStorage.removeItem(key);
  });
  for (const listener of listeners) listener();
}

/**
 * Remembers that an authenticator's replacement was begun and not finished. The service does not tell: GetUser lists the factor as
 * before (amplify-js #1226), while codes of the old authenticator may be refused and those of the new one are not known yet. The key
 * is gone with the page.
 */
export function replacementMarker(accountId: string): UnfinishedMarker {
  return unfinishedMarker(accountId, 'replacement');
}

/** Remembers that a factor was turned off for a change of its number or address, until it is on again or meant to stay off. */
export function factorOffMarker(accountId: string, factor: ContactFactor): UnfinishedMarker {
  return unfinishedMarker(accountId, `${factor}-paused`);
}

/** All that flows of an account may have left half done, for the panel. */
interface UnfinishedMarkers {
  /** The factors that are concerned, joined by spaces: a string, so that it compares by value. */
  readonly read: () => string;
  /**
   * Forgets that factors were left off which are on now. To be called when what is on changes, not whenever something is noted: that is
   * done just before a factor is turned off, while it is on.
   */
  readonly forgetOn: (active: string | undefined) => void;
  /** The user has seen it, and leaves it so. */
  readonly dismiss: (factor: Factor) => void;
}

/** The notes of one account. */
export function unfinishedMarkers(accountId: string): UnfinishedMarkers {
  const leftOff = (['sms', 'email'] as const).map((factor) => ({
    factor,
    note: factorOffMarker(accountId, factor),
  }));
  const all = [{ factor: 'totp', note: replacementMarker(accountId) }, ...leftOff];
  return {
    read: () =>
      all
        .filter(({ note }) => note.read())
        .map(({ factor }) => factor)
        .join(' '),
    forgetOn(active = '') {
      for (const { factor, note } of leftOff) if (active.split(' ').includes(factor)) note.set(false);
    },
    dismiss: (dismissed) => all.find(({ factor }) => factor === dismissed)?.note.set(false),
  };
}
