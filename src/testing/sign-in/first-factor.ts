import type { EmulatedPool } from '../pool.js';
import type { User } from '../users.js';

/** A first factor for a sign-in by choice. One-time passwords and SRP aren't emulated. */
export type FirstFactor = 'PASSWORD' | 'WEB_AUTHN';

/** Whether a user can sign in with a passkey instead of a password. */
export type PasskeySignInAvailability =
  | { readonly kind: 'possible'; readonly requireUserVerification: boolean }
  /** The pool doesn't offer passkeys, or the user has none. */
  | { readonly kind: 'not-available' }
  /** The user's MFA, or the pool's, requires a password first. */
  | { readonly kind: 'password-required' };

/** The first factors that the pool allows and the user has, in the order of the API reference's sample. */
export function firstFactorsOf(user: User, pool: EmulatedPool): FirstFactor[] {
  const hasPassword = user.password !== null && pool.allowedFirstAuthFactors.includes('PASSWORD');
  return [
    ...(hasPassword ? (['PASSWORD'] as const) : []),
    ...(passkeySignIn(user, pool).kind === 'possible' ? (['WEB_AUTHN'] as const) : []),
  ];
}

/**
 * Decides by the table "passwordless factors and MFA" of the MFA guide, extended by `WebAuthnMfaSettings`.
 *
 * A user with MFA can't sign in with a passkey, because it's a single factor. The exception: passkey MFA is
 * on for the user, in a pool with multi-factor passkeys. Then a passkey that verifies its user counts for
 * both (WebAuthnConfigurationType, WebAuthnMfaSettingsType). Assumed: only active factors count as MFA, not
 * registered ones.
 */
export function passkeySignIn(user: User, pool: EmulatedPool): PasskeySignInAvailability {
  const isOffered =
    pool.allowedFirstAuthFactors.includes('WEB_AUTHN') && pool.webAuthnRelyingPartyId !== null;
  if (!isOffered || user.passkeys.length === 0) return { kind: 'not-available' };

  const isPasskeyMfaOn =
    pool.webAuthnFactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION' &&
    user.userMFASettingList.includes('WEB_AUTHN_MFA');
  const hasMfa = pool.mfa === 'ON' || (pool.mfa === 'OPTIONAL' && user.userMFASettingList.length > 0);
  if (hasMfa && !isPasskeyMfaOn) return { kind: 'password-required' };
  return {
    kind: 'possible',
    requireUserVerification: hasMfa || pool.webAuthnUserVerification === 'required',
  };
}
