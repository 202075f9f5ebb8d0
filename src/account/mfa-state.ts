import type { Factor, PreferableFactor } from './factor.js';

/** A phone number or an email address of the user. */
export interface Contact {
  /** Enough of the value for the user to recognise it: "+•••••••1234", "a•••@example.com". */
  readonly masked: string;
  /**
   * Cognito accepts an unverified contact as a factor, so a typo can lock the user out. `null`: the app client may not read
   * it, which says nothing.
   */
  readonly isVerified: boolean | null;
}

/**
 * Whether a factor that is off is ready to be turned on.
 * `unknown`: not reported, which proves nothing (GetUserAuthFactors reports some registrations only).
 * `checking`: the request is running.
 */
export type Registration = 'registered' | 'unknown' | 'checking';

/** The MFA state of one user, in the model's terms. Plain JSON. */
export interface MfaState {
  /** The factors that are on. */
  readonly active: readonly Factor[];
  /** The factor that sign-in asks for. `null`: the user chooses each time. */
  readonly preferred: PreferableFactor | null;
  /** Wire names that this version doesn't know. The panel shows them, and writes keep them. */
  readonly unknown: { readonly active: readonly string[]; readonly preferred: string | null };
  readonly phone: Contact | null;
  readonly email: Contact | null;
  readonly registered: { readonly totp: Registration; readonly passkey: Registration };
  /** The user is known to sign in without a password: with a passkey, or a code. Absent where nothing tells. */
  readonly isPasswordless?: true;
  /** An external identity provider signs the user in and controls MFA. A linked one does not count. */
  readonly isFederated: boolean;
}
