import type { MfaFailure } from '../account/failure.js';
import { toFailure } from '../account/to-failure.js';
import { CognitoError } from '../cognito/index.js';

/** Why the password was not changed. */
export type PasswordFailure =
  | MfaFailure
  /** The current password is wrong. The session goes on. */
  | { readonly kind: 'wrong-password' }
  /** The user set a first password and has one already, which has to be entered. */
  | { readonly kind: 'password-exists' }
  /** The current password is refused after an answer was lost: the change may have been made then. */
  | { readonly kind: 'maybe-changed' }
  /** The service refuses the new password, by the pool's policy or as a leaked one. */
  | { readonly kind: 'password-refused' }
  /** The user had this password before, or has it now. */
  | { readonly kind: 'used-before' }
  /** The app's `checkPassword` knows the new password as leaked. */
  | { readonly kind: 'leaked' };

/** Translates an error of ChangePassword. */
export function toPasswordFailure(error: unknown): PasswordFailure {
  if (!(error instanceof CognitoError)) return toFailure(error);
  if (error.reason === 'wrong-password') return { kind: 'wrong-password' };
  switch (error.code) {
    case 'PasswordHistoryPolicyViolationException':
      return { kind: 'used-before' };
    // The second was seen for short passwords (amazon-cognito-identity-js #311).
    case 'InvalidPasswordException':
    case 'InvalidParameterException':
      return { kind: 'password-refused' };
    default:
      return toFailure(error);
  }
}
