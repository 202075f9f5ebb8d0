import type { ContactKind } from '../account/factor.js';
import type { Contact, MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { type ContactAvailability, changeAvailability, removalAvailability } from './contact-options.js';

/** What a change or removal of a contact would do, by one reading of the state. */
export interface ContactPreview {
  readonly current: Contact | null;
  readonly availability: ContactAvailability;
}

/** The preview where nothing is known of the user. */
export const emptyPreview: ContactPreview = {
  current: null,
  availability: { ok: true, factor: 'untouched', consequences: [] },
};

/** What a change would do. */
export function previewChange(state: MfaState, policy: MfaPolicy, contact: ContactKind): ContactPreview {
  return { current: state[contact], availability: changeAvailability(state, policy, contact) };
}

/** What a removal would do. */
export function previewRemoval(state: MfaState, policy: MfaPolicy, contact: ContactKind): ContactPreview {
  return { current: state[contact], availability: removalAvailability(state, policy, contact) };
}

/**
 * Whether the action would now do more than the user was shown: another value would be replaced or removed,
 * the factor turned off that was to stay on, or there is a new consequence. An action that is no longer
 * possible does not count: that has its own failure.
 */
export function doesMore(shown: ContactPreview, now: ContactPreview): boolean {
  if (now.current !== null && now.current.masked !== shown.current?.masked) return true;
  if (!now.availability.ok) return false;
  if (!shown.availability.ok) return true;
  const known = shown.availability.consequences;
  return (
    severity[now.availability.factor] > severity[shown.availability.factor] ||
    now.availability.consequences.some(({ kind }) => !known.some((each) => each.kind === kind))
  );
}

/** What happens to the factor, from the least to the most. */
const severity = { untouched: 0, paused: 1, 'turned-off': 2 } as const;
