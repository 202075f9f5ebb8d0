import type { MfaFailure } from '../account/failure.js';
import { toFailure } from '../account/to-failure.js';
import { CognitoError } from '../cognito/index.js';

/** Why an action of the set-up failed. */
export type TotpSetupFailure =
  | MfaFailure
  /** The code is not from the app, or has expired. */
  | { readonly kind: 'wrong-code' }
  /** Another set-up of the same account ran at the same moment. */
  | { readonly kind: 'set-up-elsewhere' }
  /** The service no longer knows the key that the app was given. */
  | { readonly kind: 'key-lost' }
  /** The user pool offers no authenticator apps, although the app says that it does. */
  | { readonly kind: 'not-offered' };

/** Translates an error of the two operations of the set-up. */
export function toTotpFailure(error: unknown): TotpSetupFailure {
  return (error instanceof CognitoError ? ownFailure(error) : undefined) ?? toFailure(error);
}

/** Whether this error proves that nothing was done: the service refused the request, or it was never sent. */
export function isRefusal(error: unknown): boolean {
  return error instanceof CognitoError && error.outcome === 'not-applied';
}

function ownFailure({ code, reason }: CognitoError): TotpSetupFailure | undefined {
  switch (code) {
    // The first was seen at enrolment (aws-amplify-auth-starters #15), the others are documented.
    case 'EnableSoftwareTokenMFAException':
    case 'CodeMismatchException':
    case 'ExpiredCodeException':
      return { kind: 'wrong-code' };
    case 'ConcurrentModificationException':
      return { kind: 'set-up-elsewhere' };
    case 'SoftwareTokenMFANotFoundException':
      return { kind: reason === 'totp-not-set-up' ? 'key-lost' : 'not-offered' };
    case 'InvalidUserPoolConfigurationException':
      return { kind: 'not-offered' };
    default:
      return undefined;
  }
}
