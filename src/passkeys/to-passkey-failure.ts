import { toFailure } from '../account/to-failure.js';
import { CognitoError } from '../cognito/index.js';
import type { PasskeyFailure } from './passkey-failure.js';

/**
 * Says what an error of the four operations on passkeys means. The names are those of their API references.
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
  // For those that only a support desk can help with.
  const reference = requestId && { reference: requestId };
  switch (code) {
    case 'LimitExceededException':
      // One name for the limit of passkeys and for that of attempts. Where nothing is added, it cannot be the former.
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
 * Whether a passkey that could not be saved is worth being sent once more as it is: the request may not have arrived, or was
 * turned away before anybody looked at the passkey.
 */
export function canSendAgain(error: unknown): boolean {
  if (!(error instanceof CognitoError)) return false;
  const { outcome, retryable, code } = error;
  return outcome === 'unknown' || retryable || code === 'ForbiddenException' || code === 'TokenUnavailable';
}

/** A failure of before anything was written: whatever became of the request, nothing has changed by it. */
export function beforeAnyWrite<F extends PasskeyFailure>(failure: F): F {
  return failure.kind === 'unreachable' ? { ...failure, outcome: 'not-applied' } : failure;
}

/** Whether it is not known what came of a write that failed for this. */
export function isOutcomeUnknown(failure: PasskeyFailure | null): boolean {
  return failure?.kind === 'unreachable' && failure.outcome === 'unknown';
}

/** Whether a write may have been carried out although it failed. */
export function mayHaveArrived(error: unknown): boolean {
  return error instanceof CognitoError && error.outcome === 'unknown';
}
