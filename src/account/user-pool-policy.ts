import type { ContactKind, Factor } from './factor.js';

/**
 * What the user pool allows. User tokens can't read it (GetUserPoolMfaConfig needs IAM), so the app states
 * it.
 */
export interface MfaPolicy {
  /** The pool's MFA enforcement: off, the user's choice, or required for all users. */
  readonly mfa: 'off' | 'optional' | 'required';
  /** The factors that the pool offers. The panel also shows other factors that are on for the user. */
  readonly factors: readonly Factor[];
  /**
   * The channels through which the pool sends password reset codes.
   * @default both, if the user has verified them
   */
  readonly recovery?: readonly RecoveryChannel[];
  /**
   * The channels that keep the old number or address until the new one is verified: the pool's
   * `AttributesRequireVerificationBeforeUpdate`. For other channels the kit turns the factor off until the
   * user verifies the new value, because a typo would lock the user out.
   * @default none, which is safe for every pool
   */
  readonly verifiesBeforeUpdate?: readonly RecoveryChannel[];
  /**
   * The contacts that users sign in with: the pool's `UsernameAttributes` or `AliasAttributes`. The kit warns
   * users that a change of such a contact also changes their sign-in name.
   * @default none
   */
  readonly signInNames?: readonly ContactKind[];
  /**
   * Device tracking, in a pool where a remembered device replaces the second step
   * (`ChallengeRequiredOnNewDevice`): whether it remembers every device, or those for which the user agrees
   * (`DeviceOnlyRememberedOnUserPrompt`). The preview of the next sign-in then says that a remembered device
   * isn't asked for a code. State it only if your sign-in sends the device key.
   * @default none: no device is remembered
   */
  readonly rememberedDevices?: 'always' | 'opt-in';
  /**
   * Whether the pool asks for a code when a sign-in looks unusual: threat protection with `MFA_IF_CONFIGURED`
   * or `MFA_REQUIRED`. It concerns only users without a factor on, in a pool whose `mfa` is `optional`.
   * @default false
   */
  readonly adaptiveAuthentication?: boolean;
  /**
   * The pool's `PasswordPolicy`, shown as a list of requirements where the user chooses a password.
   * @default none: the service alone decides, and says no more than that it refuses
   */
  readonly passwordPolicy?: PasswordPolicy;
}

/** What a password must have: the pool's `PasswordPolicy`, in its own terms. Letters and digits of Basic Latin count. */
export interface PasswordPolicy {
  /** In characters, 6 to 99. */
  readonly minimumLength: number;
  /** @default false */
  readonly requireUppercase?: boolean;
  /** @default false */
  readonly requireLowercase?: boolean;
  /** @default false */
  readonly requireNumbers?: boolean;
  /** @default false */
  readonly requireSymbols?: boolean;
}

/** A channel for codes, also for password resets. */
export type RecoveryChannel = 'email' | 'sms';

/** Whether the pool lets its users turn this factor on. */
export function isOffered(policy: MfaPolicy, factor: Factor): boolean {
  return policy.mfa !== 'off' && policy.factors.includes(factor);
}
