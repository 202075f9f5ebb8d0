import { type Factor, preferableFactors } from '../account/factor.js';
import type { MissingPart } from '../account/failure.js';
import type { Contact, MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { isOffered } from '../account/user-pool-policy.js';
import { assertNever } from '../core/assert-never.js';
import { draftOf, hasOtherThanPasskey, type PreferenceDraft } from './preference.js';

/** Why a switch cannot be operated now. */
export type LockReason =
  /** It is the last factor, and the pool requires one. */
  | 'last-factor-required'
  /** A passkey needs another factor that is on. */
  | 'needs-another-factor';

/** What a user can do with a factor, in this pool and with this draft. */
export type FactorAvailability =
  /** The pool does not offer it, and it is not on. */
  | { readonly kind: 'hidden' }
  /** The service is being asked whether it is set up. */
  | { readonly kind: 'checking' }
  | { readonly kind: 'not-set-up'; readonly missing: MissingPart }
  | { readonly kind: 'off'; readonly lock: LockReason | null }
  | { readonly kind: 'on'; readonly lock: LockReason | null };

/**
 * Whether a factor that is off may be sent as on. The service would accept an unverified phone number or address and lock the user
 * out (AWS MFA guide), so the kit refuses it. Nobody can be sure whether an authenticator or a passkey is registered, or whether a contact
 * is verified whose flag the app client may not read: there the service decides. The panel leads a user of such a contact through a code.
 */
export function canTurnOn(state: MfaState, policy: MfaPolicy, factor: Factor): boolean {
  const contact = contactOf(state, factor);
  return (
    isOffered(policy, factor) && (contact === undefined || (contact !== null && contact.isVerified !== false))
  );
}

/** The phone number or address that a factor sends its codes to; `undefined` for a factor that sends none. */
export function contactOf(state: MfaState, factor: Factor): Contact | null | undefined {
  if (factor === 'sms') return state.phone;
  if (factor === 'email') return state.email;
  return undefined;
}

/**
 * What a user can do with a factor. A factor that is on, at the service or in the draft, keeps its switch: the user can take a change
 * back where they made it, also when the factor has lost its set-up since.
 */
export function factorAvailability(
  state: MfaState,
  draft: PreferenceDraft,
  policy: MfaPolicy,
  factor: Factor,
): FactorAvailability {
  if (!draft[factor] && !draftOf(state)[factor]) {
    if (!isOffered(policy, factor)) return { kind: 'hidden' };
    if (isBeingChecked(state, factor)) return { kind: 'checking' };
    const missing = missingPart(state, factor);
    if (missing !== null) return { kind: 'not-set-up', missing };
  }
  if (draft[factor])
    return { kind: 'on', lock: isLastRequired(draft, policy, factor) ? 'last-factor-required' : null };
  const needsAnother = factor === 'passkey' && !hasOtherThanPasskey(draft);
  return { kind: 'off', lock: needsAnother ? 'needs-another-factor' : null };
}

function isBeingChecked(state: MfaState, factor: Factor): boolean {
  return (factor === 'totp' || factor === 'passkey') && state.registered[factor] === 'checking';
}

function missingPart(state: MfaState, factor: Factor): MissingPart | null {
  switch (factor) {
    case 'totp':
      return state.registered.totp === 'registered' ? null : 'authenticator';
    case 'passkey':
      return state.registered.passkey === 'registered' ? null : 'passkey';
    case 'sms':
      if (state.phone === null) return 'phone-number';
      return state.phone.isVerified ? null : 'phone-verification';
    case 'email':
      if (state.email === null) return 'email-address';
      return state.email.isVerified ? null : 'email-verification';
    default:
      return assertNever(factor);
  }
}

function isLastRequired(draft: PreferenceDraft, policy: MfaPolicy, factor: Factor): boolean {
  return (
    policy.mfa === 'required' &&
    factor !== 'passkey' &&
    !preferableFactors.some((other) => other !== factor && draft[other])
  );
}
