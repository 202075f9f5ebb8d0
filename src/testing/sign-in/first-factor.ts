import type { EmulatedPool } from '../pool.js';
import type { User } from '../users.js';

/** A first factor that a sign-in by choice can begin with here: one-time passwords and SRP are not emulated. */
export type FirstFactor = 'PASSWORD' | 'WEB_AUTHN';

/** Whether a user can sign in with a passkey in the place of a password. */
export type PasskeySignInAvailability =
  | { readonly kind: 'possible'; readonly requireUserVerification: boolean }
  /** The pool does not have it, or the user has no passkey. */
  | { readonly kind: 'not-available' }
  /** The user's MFA, or the pool's, wants a password first. */
  | { readonly kind: 'password-required' };

/** The first factors that the pool's policy allows and the user can give, in the order of the API reference's sample. */
export function firstFactorsOf(user: User, pool: EmulatedPool): FirstFactor[] {
  const hasPassword = user.password !== null && pool.allowedFirstAuthFactors.includes('PASSWORD');
  return [
    ...(hasPassword ? (['PASSWORD'] as const) : []),
    ...(passkeySignIn(user, pool).kind === 'possible' ? (['WEB_AUTHN'] as const) : []),
  ];
}

/**
 * Decides by the table "passwordless factors and MFA" of the MFA guide, and by what `WebAuthnMfaSettings` added to it.
 *
 * A user with MFA cannot sign in with a passkey, which would be one factor; unless passkey MFA is on for the user, in a
 * pool whose passkeys are multi-factor. Then a passkey that verifies its user counts for both (WebAuthnConfigurationType,
 * WebAuthnMfaSettingsType). Assumed: MFA is what is on for the user; what is merely registered does not count.
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
