import type { ContactFactor, ContactKind } from '../account/factor.js';
import type { Contact, MfaState } from '../account/mfa-state.js';
import { isOffered, type MfaPolicy, type RecoveryChannel } from '../account/user-pool-policy.js';
import { type Consequence, consequencesOf, recoveryChannels, risksOf } from '../preference/consequences.js';
import { contactOf } from '../preference/factor-availability.js';
import { planChange } from '../preference/plan-change.js';
import { applyEdits, draftOf } from '../preference/preference.js';
import { type FactorChoices, type TurnOnOptions, turnOnOptions } from '../preference/turn-on-options.js';

/**
 * What a change of a contact is for: the contact alone, or its factor, which is then turned on once the
 * contact is verified.
 */
export type ContactPurpose = 'contact' | 'factor';

/** A side effect of changing or removing a contact. */
export type ContactConsequence =
  | Consequence
  /** No other verified channel is left to reset the password through. */
  | { readonly kind: 'password-reset-lost'; readonly channel: RecoveryChannel }
  /** From then on the user signs in with the new number or address, no longer with the old one. */
  | { readonly kind: 'sign-in-name-changed' }
  /** The user can no longer sign in with it. */
  | { readonly kind: 'sign-in-name-lost' };

/** Whether a contact can be changed or removed, and the consequences. */
export type ContactAvailability =
  | {
      readonly ok: true;
      /**
       * What happens to its factor. `untouched`: it stays as it is, on or off. `paused`: it is turned off
       * before the change, and on again, preferred if it was, once the new value is verified. `turned-off`:
       * it is turned off for good.
       */
      readonly factor: 'untouched' | 'paused' | 'turned-off';
      /**
       * The other consequences. Where the factor is paused, they end once the new value is verified, except
       * `sign-in-name-changed`.
       */
      readonly consequences: readonly ContactConsequence[];
    }
  /**
   * Its factor would have to be turned off, but is the last one that the user pool requires: set up another
   * first.
   */
  | { readonly ok: false; readonly reason: 'last-factor-required' };

/** What a user can do with a contact. */
export interface ContactOptions {
  readonly contact: ContactKind;
  readonly factor: ContactFactor;
  /** What the user has now; `null` where there is none. */
  readonly current: Contact | null;
  readonly isFactorOn: boolean;
  /** What turning its factor on would do; `null` where the change is not for that, or the factor is on. */
  readonly turnOn: TurnOnOptions | null;
  /** Whether another value can replace it, or be added where there is none. */
  readonly change: ContactAvailability;
  /** Whether it can be removed; `null` where there is none. */
  readonly removal: ContactAvailability | null;
}

const factorByContact = { phone: 'sms', email: 'email' } as const satisfies Record<
  ContactKind,
  ContactFactor
>;

/** The factor that sends its codes to a phone, or to an email address. */
export function factorOfContact(contact: ContactKind): ContactFactor {
  return factorByContact[contact];
}

/**
 * What can be done with a contact; `null` where the change is for a factor that the user pool does not offer.
 */
export function contactOptions(
  state: MfaState,
  policy: MfaPolicy,
  contact: ContactKind,
  purpose: ContactPurpose,
): ContactOptions | null {
  const factor = factorOfContact(contact);
  if (purpose === 'factor' && !isOffered(policy, factor)) return null;
  const isFactorOn = state.active.includes(factor);
  return {
    contact,
    factor,
    current: state[contact],
    isFactorOn,
    turnOn: purpose === 'factor' && !isFactorOn ? turnOnOptions(state, policy, factor) : null,
    change: changeAvailability(state, policy, contact),
    removal: state[contact] && removalAvailability(state, policy, contact),
  };
}

/**
 * Whether another number or address can replace the current one. A factor whose codes would go to the new one
 * before it is verified is turned off for that time: a mistyped value would lock the user out (AWS MFA
 * guide).
 */
export function changeAvailability(
  state: MfaState,
  policy: MfaPolicy,
  contact: ContactKind,
): ContactAvailability {
  const factor = factorOfContact(contact);
  const current = contactOf(state, factor) ?? null;
  const name = ifSignInName(state, policy, contact, { kind: 'sign-in-name-changed' });
  const untouched = { ok: true, factor: 'untouched', consequences: name } as const;
  if (policy.verifiesBeforeUpdate?.includes(factor)) return untouched;
  const after = withContact(state, contact, current && { ...current, isVerified: false });
  if (!state.active.includes(factor)) {
    return {
      ok: true,
      factor: 'untouched',
      consequences: [...consequencesFor(state, after, policy, {}), ...name],
    };
  }
  if (canTurnOff(state, policy, factor)) {
    return {
      ok: true,
      factor: isOffered(policy, factor) ? 'paused' : 'turned-off',
      consequences: [...consequencesFor(state, after, policy, { [factor]: false }), ...name],
    };
  }
  // Its codes go to an unverified value already: to forbid another one would keep the user locked out.
  return current !== null && current.isVerified !== false ? lastFactorRequired : untouched;
}

/**
 * Whether a number or address can be removed. Its factor, which would have nowhere to send to, is turned off
 * before.
 */
export function removalAvailability(
  state: MfaState,
  policy: MfaPolicy,
  contact: ContactKind,
): ContactAvailability {
  const factor = factorOfContact(contact);
  const after = withContact(state, contact, null);
  const isOn = state.active.includes(factor);
  if (isOn && !canTurnOff(state, policy, factor)) return lastFactorRequired;
  return {
    ok: true,
    factor: isOn ? 'turned-off' : 'untouched',
    consequences: [
      ...consequencesFor(state, after, policy, isOn ? { [factor]: false } : {}),
      ...ifSignInName(state, policy, contact, { kind: 'sign-in-name-lost' }),
    ],
  };
}

const lastFactorRequired: ContactAvailability = { ok: false, reason: 'last-factor-required' };

/**
 * How to turn a factor on again as it was: whether it was preferred, and whether the passkey factor was
 * turned off with it.
 */
export function choicesToRestore(state: MfaState, policy: MfaPolicy, factor: ContactFactor): FactorChoices {
  const before = draftOf(state);
  return {
    prefer: before.preferred === factor,
    // A passkey factor that the pool does not offer is refused, and the factor with it.
    withPasskey:
      before.passkey && !applyEdits(before, { [factor]: false }).passkey && isOffered(policy, 'passkey'),
  };
}

function canTurnOff(state: MfaState, policy: MfaPolicy, factor: ContactFactor): boolean {
  return planChange(state, applyEdits(draftOf(state), { [factor]: false }), policy).kind === 'change';
}

/** The consequence where the contact is a name to sign in with. A first value only adds a name. */
function ifSignInName(
  state: MfaState,
  policy: MfaPolicy,
  contact: ContactKind,
  consequence: ContactConsequence,
): readonly ContactConsequence[] {
  return state[contact] !== null && policy.signInNames?.includes(contact) ? [consequence] : [];
}

function withContact(state: MfaState, contact: ContactKind, value: Contact | null): MfaState {
  return { ...state, [contact]: value };
}

function consequencesFor(
  before: MfaState,
  after: MfaState,
  policy: MfaPolicy,
  edits: Readonly<Partial<Record<ContactFactor, false>>>,
): ContactConsequence[] {
  const draft = applyEdits(draftOf(before), edits);
  const known = risksOf(before, draftOf(before), policy).map(({ kind }) => kind);
  const [lost] = recoveryChannels(before, policy);
  return [
    ...consequencesOf(before, draft, policy),
    // The risks of a preference depend on what is verified, too. Turning a factor off adds none.
    ...risksOf(after, draft, policy).filter(({ kind }) => !known.includes(kind)),
    ...(lost !== undefined && recoveryChannels(after, policy).length === 0
      ? [{ kind: 'password-reset-lost', channel: lost } as const]
      : []),
  ];
}

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
