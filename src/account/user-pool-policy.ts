import type { Factor } from './factor.js';
import type { ContactKind } from './sensitive-change.js';

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
  /**
   * The channels whose new number or address takes the place of the old one only once it is verified: the pool's
   * `AttributesRequireVerificationBeforeUpdate`. Where it does so at once, a factor that sends codes there is turned off
   * for the time between, because a mistyped one would lock the user out.
   * @default none, which is safe for every pool
   */
  readonly verifiesBeforeUpdate?: readonly RecoveryChannel[];
  /**
   * What users sign in with: the pool's `UsernameAttributes`, or what of them stands in its `AliasAttributes`. Another number or
   * address is then another name to sign in with, which the user is told before.
   * @default none
   */
  readonly signInNames?: readonly ContactKind[];
}

/** A channel that a code can be sent to, for a password reset too. */
export type RecoveryChannel = 'email' | 'sms';

/** Whether the pool lets its users turn this factor on. */
export function isOffered(policy: MfaPolicy, factor: Factor): boolean {
  return policy.mfa !== 'off' && policy.factors.includes(factor);
}
