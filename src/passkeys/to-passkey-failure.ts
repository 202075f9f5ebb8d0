import { toFailure } from '../account/to-failure.js';
import { CognitoError } from '../cognito/index.js';
import type { PasskeyFailure } from './passkey-failure.js';

/**
 * Interprets an error of the four operations on passkeys. The names are those of their API references.
 * @param relyingPartyId - the host that the passkeys are for, where it is known: it tells users where to go.
 */
export function passkeyFailureOf(error: unknown, relyingPartyId: string | null = null): PasskeyFailure {
  return (
    (error instanceof CognitoError ? ownMeaningOf(error, relyingPartyId) : undefined) ?? toFailure(error)
  );
}

function ownMeaningOf(
  { code, reason, operation, requestId }: CognitoError,
  relyingPartyId: string | null,
): PasskeyFailure | undefined {
  // For failures that only a support desk can help with.
  const reference = requestId && { reference: requestId };
  switch (code) {
    case 'LimitExceededException':
      // One name for the limit of passkeys and for that of attempts. Only an operation that adds one can hit the former.
      return operation.endsWith('WebAuthnRegistration') && reason === undefined
        ? { kind: 'limit-reached' }
        : undefined;
    case 'WebAuthnNotEnabledException':
      return { kind: 'not-enabled', ...reference };
    case 'WebAuthnConfigurationMissingException':
      return { kind: 'not-configured', ...reference };
    case 'WebAuthnChallengeNotFoundException':
      return { kind: 'challenge-expired' };
    case 'WebAuthnClientMismatchException':
      return { kind: 'client-mismatch' };
    case 'WebAuthnCredentialNotSupportedException':
      return { kind: 'credential-not-supported' };
    case 'WebAuthnOriginNotAllowedException':
      return { kind: 'wrong-origin', relyingPartyId, ...reference };
    case 'WebAuthnRelyingPartyMismatchException':
      return { kind: 'wrong-relying-party' };
    default:
      return undefined;
  }
}

/**
 * Whether a passkey that could not be saved can be sent again as it is: the request may not have arrived, or the service refused
 * it before looking at the passkey.
 */
export function canSendAgain(error: unknown): boolean {
  if (!(error instanceof CognitoError)) return false;
  const { outcome, retryable, code } = error;
  return outcome === 'unknown' || retryable || code === 'ForbiddenException' || code === 'TokenUnavailable';
}

/** Whether the result of a write that failed like this is not known. */
export function isOutcomeUnknown(failure: PasskeyFailure | null): boolean {
  return failure?.kind === 'unreachable' && failure.outcome === 'unknown';
}

/** Whether a write may have been applied although it failed. */
export function mayHaveArrived(error: unknown): boolean {
  return error instanceof CognitoError && error.outcome === 'unknown';
}
