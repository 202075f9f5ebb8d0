import type { Contact, MfaState } from '../account/mfa-state.js';
import type { ContactKind } from '../account/sensitive-change.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { type ContactAvailability, changeAvailability, removalAvailability } from './contact-options.js';

/** What a change or removal of a contact means by one reading: what there is, and what comes of it. */
export interface ContactForesight {
  readonly current: Contact | null;
  readonly availability: ContactAvailability;
}

/** What is told where nothing is known of the user: nothing. */
export const nothingForetold: ContactForesight = {
  current: null,
  availability: { ok: true, factor: 'untouched', consequences: [] },
};

/** What a change would mean. */
export function foreseeChange(state: MfaState, policy: MfaPolicy, contact: ContactKind): ContactForesight {
  return { current: state[contact], availability: changeAvailability(state, policy, contact) };
}

/** What a removal would mean. */
export function foreseeRemoval(state: MfaState, policy: MfaPolicy, contact: ContactKind): ContactForesight {
  return { current: state[contact], availability: removalAvailability(state, policy, contact) };
}

/**
 * Whether it has come to mean more than the user was told when they asked for it: another number or address would be replaced or
 * removed, the factor be turned off that was to stay on, or something else would come of it. That it is no longer possible at all is
 * no matter of this: that is said as what it is.
 */
export function meansMore(told: ContactForesight, now: ContactForesight): boolean {
  if (now.current !== null && now.current.masked !== told.current?.masked) return true;
  if (!now.availability.ok) return false;
  if (!told.availability.ok) return true;
  const known = told.availability.consequences;
  return (
    howMuchOff[now.availability.factor] > howMuchOff[told.availability.factor] ||
    now.availability.consequences.some(({ kind }) => !known.some((each) => each.kind === kind))
  );
}

/** What becomes of the factor, from the least to the most. */
const howMuchOff = { untouched: 0, paused: 1, 'turned-off': 2 } as const;
