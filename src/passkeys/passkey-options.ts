import type { OtherSignInMethods } from '../account/decode-user-mfa.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { isOffered } from '../account/user-pool-policy.js';
import { type Consequence, consequencesOf } from '../preference/consequences.js';
import { applyEdits, draftOf, hasOtherThanPasskey } from '../preference/preference.js';
import type { RegisteredPasskey } from './passkey.js';

/**
 * Whether a user with a passkey can sign in with it alone, as far as their factors decide. No user's token can read whether the
 * user pool accepts passkeys at sign-in at all.
 * - `possible`: no factor prevents it
 * - `lost-while-factor-off`: another factor is on in an optional pool, and the passkey factor is not, so Cognito asks for the
 *   password (AWS MFA guide, the table on passwordless sign-in and MFA)
 * - `unknown`: the documentation does not say
 */
export type PasskeySignIn = 'possible' | 'lost-while-factor-off' | 'unknown';

/** What a passkey is, or could be, to this user. */
export interface PasskeyOptions {
  /** The user pool has passkeys as a factor. */
  readonly canBeFactor: boolean;
  /** The passkey factor is on. */
  readonly isFactorOn: boolean;
  /** No other factor is on, and a passkey cannot be the only one. It can be created now and turned on later. */
  readonly needsAnotherFactor: boolean;
  /** It could be turned on as soon as it exists. */
  readonly canTurnOn: boolean;
  readonly signInByPasskey: PasskeySignIn;
}

/** Determines what a passkey would be to this user. */
export function passkeyOptions(state: MfaState, policy: MfaPolicy): PasskeyOptions {
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
  // A factor that the kit does not know may or may not count.
  return state.unknown.active.length > 0 ? 'unknown' : 'possible';
}

/** What deleting a passkey would bring about. */
export interface PasskeyDeletionPreview {
  /** It is the only one. Without it, no passkey signs in to this account. */
  readonly isLast: boolean;
  /** Whether the user can sign in otherwise, also with another passkey. `checking`: the service is still being asked. */
  readonly otherSignInMethods: OtherSignInMethods | 'checking';
  /** Why it cannot be deleted: it is the only way in to the account. `null` where it can. */
  readonly blocked: 'only-way-in' | null;
  /** It is the only one and the passkey factor is on, so the factor is turned off first. */
  readonly turnsFactorOff: boolean;
  /** What turning the factor off brings about beyond that. */
  readonly consequences: readonly Consequence[];
}

/**
 * Previews the deletion of a passkey.
 * @param withoutPasskeys - whether the user can sign in without any passkey; it matters for the last one only.
 */
export function passkeyDeletionPreview(
  state: MfaState,
  policy: MfaPolicy,
  passkeys: readonly Pick<RegisteredPasskey, 'id'>[],
  id: string,
  withoutPasskeys: OtherSignInMethods | 'checking',
): PasskeyDeletionPreview {
  const draft = draftOf(state);
  const isLast = passkeys.every((passkey) => passkey.id === id);
  const otherSignInMethods = isLast ? withoutPasskeys : 'some';
  const turnsFactorOff = isLast && draft.passkey;
  const consequences = turnsFactorOff
    ? consequencesOf(state, applyEdits(draft, { passkey: false }), policy)
    : [];
  return {
    isLast,
    otherSignInMethods,
    blocked: otherSignInMethods === 'none' ? 'only-way-in' : null,
    turnsFactorOff,
    // The rest of the preview says both already: without the last passkey, no passkey can sign in.
    consequences: consequences.filter(
      ({ kind }) => kind !== 'passkey-sign-in-lost' && kind !== 'passkey-turned-off',
    ),
  };
}

/** What the user was told where nothing is known about them. */
export const previewOfNothing: PasskeyDeletionPreview = {
  isLast: false,
  otherSignInMethods: 'some',
  blocked: null,
  turnsFactorOff: false,
  consequences: [],
};

/** Whether a deletion now means more than the user was told. Losing the only way in does not count: that is `blocked`. */
export function addsToPreview(told: PasskeyDeletionPreview, now: PasskeyDeletionPreview): boolean {
  return (
    (now.isLast && !told.isLast) ||
    (now.turnsFactorOff && !told.turnsFactorOff) ||
    now.consequences.some(({ kind }) => !told.consequences.some((known) => known.kind === kind))
  );
}
