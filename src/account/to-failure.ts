import { CognitoError } from '../cognito/index.js';
import type { MfaFailure } from './failure.js';

/**
 * Converts an error of the wire to a failure of the model. It reads only names and reasons: the texts of the
 * service stay in the wire layer.
 */
export function toFailure(error: unknown): MfaFailure {
  if (!(error instanceof CognitoError)) return { kind: 'unexpected' };
  return { ...meaningOf(error), ...(error.requestId && { reference: error.requestId }) };
}

function meaningOf(error: CognitoError): MfaFailure {
  return meaningOfReason(error) ?? meaningOfCode(error);
}

function meaningOfReason({ reason }: CognitoError): MfaFailure | undefined {
  switch (reason) {
    case 'token-expired':
    case 'token-revoked':
    case 'token-invalid':
    case 'signed-out':
      return { kind: 'session-ended' };
    case 'user-disabled':
      return { kind: 'account', reason: 'disabled' };
    // Signing in again would give the same token.
    case 'id-token':
    case 'scope-missing':
      return { kind: 'scope-missing' };
    case 'provider-unreachable':
      return { kind: 'unreachable', outcome: 'not-applied' };
    case 'provider-busy':
      return { kind: 'busy' };
    case 'operation-unknown':
      return { kind: 'not-available' };
    case 'attempts-exceeded':
      return { kind: 'limit-exceeded' };
    case 'totp-not-set-up':
      return { kind: 'not-set-up', factor: 'totp', missing: 'authenticator' };
    case 'phone-missing':
      return { kind: 'not-set-up', factor: 'sms', missing: 'phone-number' };
    case 'email-missing':
      return { kind: 'not-set-up', factor: 'email', missing: 'email-address' };
    case 'passkey-missing':
      return { kind: 'not-set-up', factor: 'passkey', missing: 'passkey' };
    case 'companion-missing':
      return { kind: 'passkey-alone' };
    default:
      return undefined;
  }
}

function meaningOfCode({ code, outcome, retryable }: CognitoError): MfaFailure {
  switch (code) {
    case 'NetworkError':
    case 'TimeoutError':
      return { kind: 'unreachable', outcome };
    case 'TooManyRequestsException':
    case 'InternalErrorException':
      return { kind: 'busy' };
    case 'LimitExceededException':
      return { kind: 'limit-exceeded' };
    case 'ForbiddenException':
      return { kind: 'blocked' };
    case 'PasswordResetRequiredException':
      return { kind: 'account', reason: 'password-reset-required' };
    case 'UserNotConfirmedException':
      return { kind: 'account', reason: 'not-confirmed' };
    case 'UserNotFoundException':
      return { kind: 'account', reason: 'not-found' };
    case 'InvalidResponse':
      // The page of a proxy with 5xx or 429.
      return { kind: retryable ? 'busy' : 'unexpected' };
    default:
      return { kind: 'unexpected' };
  }
}
