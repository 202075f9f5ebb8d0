import type { OtherWaysIn } from '../account/decode-user-mfa.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { isOffered } from '../account/user-pool-policy.js';
import { type Consequence, consequencesOf } from '../preference/consequences.js';
import { applyEdits, draftOf, hasOtherThanPasskey } from '../preference/preference.js';
import type { RegisteredPasskey } from './passkey.js';

/**
 * Whether somebody with a passkey can sign in by it alone, as far as their factors decide on it. Whether the user pool takes
 * passkeys at sign-in at all, no user's token can read.
 * - `possible`: nothing stands in the way
 * - `lost-while-factor-off`: another factor is on in an optional pool, and the passkey factor is not: the password is asked
 *   for (AWS MFA guide, the table on passwordless sign-in and MFA)
 * - `unknown`: the sources are silent on it
 */
export type PasskeySignIn = 'possible' | 'lost-while-factor-off' | 'unknown';

/** What a passkey is, or could be, to this user. */
export interface PasskeyOffer {
  /** The user pool has passkeys as a factor. */
  readonly canBeFactor: boolean;
  /** The passkey factor is on. */
  readonly isFactorOn: boolean;
  /** No other factor is on, and a passkey never stands alone: it can be made now and turned on later. */
  readonly needsAnotherFactor: boolean;
  /** It could be turned on as soon as it is made. */
  readonly canTurnOn: boolean;
  readonly signInByPasskey: PasskeySignIn;
}

/** Says what a passkey would be to this user. */
export function passkeyOffer(state: MfaState, policy: MfaPolicy): PasskeyOffer {
  const draft = draftOf(state);
  const canBeFactor = isOffered(policy, 'passkey');
  const needsAnotherFactor = !hasOtherThanPasskey(draft);
  return {
    canBeFactor,
    isFactorOn: draft.passkey,
    needsAnotherFactor,
    canTurnOn: canBeFactor && !draft.passkey && !needsAnotherFactor,
    signInByPasskey: passkeySignIn(state, policy),
  };
}

function passkeySignIn(state: MfaState, policy: MfaPolicy): PasskeySignIn {
  const draft = draftOf(state);
  if (policy.mfa === 'off' || draft.passkey) return 'possible';
  if (policy.mfa === 'required') return 'unknown';
  if (hasOtherThanPasskey(draft)) return 'lost-while-factor-off';
  // A factor that the kit does not know may count as one, or not.
  return state.unknown.active.length > 0 ? 'unknown' : 'possible';
}

/** What deleting a passkey would bring about. */
export interface PasskeyRemovalOffer {
  /** It is the only one: without it nobody signs in to this account by passkey. */
  readonly isLast: boolean;
  /** Whether there is another way in to the account; another passkey is one. `checking`: the service is still being asked. */
  readonly otherWaysIn: OtherWaysIn | 'checking';
  /** Why it cannot be deleted: it is the only way in to the account. `null` where it can. */
  readonly blocked: 'only-way-in' | null;
  /** It is the only one and the passkey factor is on, so the factor is turned off first. */
  readonly turnsFactorOff: boolean;
  /** What turning the factor off brings about beyond that. */
  readonly consequences: readonly Consequence[];
}

/**
 * Foresees the deletion of a passkey.
 * @param beside - whether the user can sign in without a passkey; it matters for the last one alone.
 */
export function passkeyRemovalOffer(
  state: MfaState,
  policy: MfaPolicy,
  passkeys: readonly Pick<RegisteredPasskey, 'id'>[],
  id: string,
  beside: OtherWaysIn | 'checking',
): PasskeyRemovalOffer {
  const draft = draftOf(state);
  const isLast = passkeys.every((passkey) => passkey.id === id);
  const otherWaysIn = isLast ? beside : 'some';
  const turnsFactorOff = isLast && draft.passkey;
  const consequences = turnsFactorOff
    ? consequencesOf(state, applyEdits(draft, { passkey: false }), policy)
    : [];
  return {
    isLast,
    otherWaysIn,
    blocked: otherWaysIn === 'none' ? 'only-way-in' : null,
    turnsFactorOff,
    // Both are said already: with the last passkey the sign-in by it is gone whatever is on.
    consequences: consequences.filter(
      ({ kind }) => kind !== 'passkey-sign-in-lost' && kind !== 'passkey-turned-off',
    ),
  };
}

/** What was told where nothing is known of the user: nothing. */
export const nothingTold: PasskeyRemovalOffer = {
  isLast: false,
  otherWaysIn: 'some',
  blocked: null,
  turnsFactorOff: false,
  consequences: [],
};

/** Whether a deletion has come to mean more than the user was told. A lost way in is no matter of this: it is `blocked`. */
export function addsToRemoval(told: PasskeyRemovalOffer, now: PasskeyRemovalOffer): boolean {
  return (
    (now.isLast && !told.isLast) ||
    (now.turnsFactorOff && !told.turnsFactorOff) ||
    now.consequences.some(({ kind }) => !told.consequences.some((known) => known.kind === kind))
  );
}
