import type { Factor } from './factor.js';

/**
 * What the user pool allows. No token of a user can read it (GetUserPoolMfaConfig needs IAM), so the app states it.
 */
export interface MfaPolicy {
  /** The pool's MFA enforcement: never asked for, up to each user, or required of everybody. */
  readonly mfa: 'off' | 'optional' | 'required';
  /** The factors that the pool offers. A factor that is on for a user is shown even when it stands not in here. */
  readonly factors: readonly Factor[];
  /**
   * The channels through which the pool sends password reset codes.
   * @default both: what the user has verified counts.
   */
  readonly recovery?: readonly RecoveryChannel[];
}

/** A channel that a password reset code can be sent to. */
export type RecoveryChannel = 'email' | 'sms';
