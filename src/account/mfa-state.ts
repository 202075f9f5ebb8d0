import type { Factor, PreferableFactor } from './factor.js';

/** A phone number or an email address of the user. */
export interface Contact {
  /** Enough of it to be recognised, never all of it: "+•••••••1234", "a•••@example.com". */
  readonly masked: string;
  /** Cognito accepts an unverified contact as a factor, and so locks the user out of a mistyped one. */
  readonly isVerified: boolean;
}

/**
 * Whether a factor that is off could simply be turned on.
 * `unknown`: not reported, which proves nothing (GetUserAuthFactors tells of some registrations only).
 * `checking`: not yet answered.
 */
export type Registration = 'registered' | 'unknown' | 'checking';

/** What the service said about one user's MFA, in the model's words. Plain JSON. */
export interface MfaState {
  /** The factors that are on. */
  readonly active: readonly Factor[];
  /** The factor asked for at sign-in; `null`: none, the user is asked each time. */
  readonly preferred: PreferableFactor | null;
  /** What this version of the kit does not know, by its wire name: shown, never lost, never overwritten. */
  readonly unknown: { readonly active: readonly string[]; readonly preferred: string | null };
  readonly phone: Contact | null;
  readonly email: Contact | null;
  readonly registered: { readonly totp: Registration; readonly passkey: Registration };
  /** The user signs in through an external identity provider, which alone decides on MFA. */
  readonly isFederated: boolean;
}
