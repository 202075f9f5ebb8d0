import type { PreferenceEdits } from './preference.js';

type Listener = (changes: PreferenceEdits) => void;

const listeners = new Map<string, Set<Listener>>();

/**
 * Listens for what other flows on this page save of an account's preference: to the user it is their own doing, not a change from
 * elsewhere.
 * @returns a function that ends it
 */
export function onLocalChange(accountId: string, listener: Listener): () => void {
  const known = listeners.get(accountId) ?? new Set();
  listeners.set(accountId, known.add(listener));
  return () => {
    known.delete(listener);
    if (known.size === 0) listeners.delete(accountId);
  };
}

/** Tells of what was saved. */
export function notifyPage(accountId: string, changes: PreferenceEdits): void {
  for (const listener of listeners.get(accountId) ?? []) listener(changes);
}
