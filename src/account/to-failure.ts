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
      return { kind: 'session-ended' };
    case 'scope-missing':
      return { kind: 'scope-missing' };
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

function meaningOfCode({ code, outcome }: CognitoError): MfaFailure {
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
    default:
      return { kind: 'unexpected' };
  }
}
