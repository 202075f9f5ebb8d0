import type { MfaFailure } from '../account/failure.js';
import { toFailure } from '../account/to-failure.js';
import { CognitoError } from '../cognito/index.js';
import type { PasswordChange } from './password-api.js';

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

/**
 * Translates an error of ChangePassword.
 * @param sent - the passwords; `null` for none
 */
export function toPasswordFailure(error: unknown, { current, next }: PasswordChange): PasswordFailure {
  if (!(error instanceof CognitoError)) return toFailure(error);
  // Nothing can be read back.
  if (error.outcome === 'unknown') return { kind: 'unreachable', outcome: 'unknown' };
  if (error.reason === 'wrong-password') return { kind: 'wrong-password' };
  switch (error.code) {
    case 'PasswordHistoryPolicyViolationException':
      return { kind: 'used-before' };
    case 'InvalidPasswordException':
      return { kind: 'password-refused' };
    // It was seen for short passwords (amazon-cognito-identity-js #311), and the API's pattern has no spaces.
    case 'InvalidParameterException':
      return { kind: hasSpace(current ?? '') && !hasSpace(next) ? 'wrong-password' : 'password-refused' };
    default:
      return toFailure(error);
  }
}

/** Pasted with the password, say. */
function hasSpace(password: string): boolean {
  return /\s/.test(password);
}
