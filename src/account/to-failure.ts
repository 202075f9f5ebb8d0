import { CognitoError, type CognitoErrorCode, type CognitoErrorReason } from '../cognito/index.js';
import type { WriteResult } from '../core/verified-write.js';
import { beforeAnyWrite, endsSession, type MfaFailure } from './failure.js';

/**
 * Converts an error of the wire to a failure of the model. It reads only names and reasons: the texts of the
 * service stay in the wire layer.
 */
export function toFailure(error: unknown): MfaFailure {
  if (!(error instanceof CognitoError)) return { kind: 'unexpected' };
  return { ...meaningOf(error), ...(error.requestId && { reference: error.requestId }) };
}

type UnappliedWrite = Exclude<WriteResult<unknown>, { readonly outcome: 'applied' }>;

/**
 * Why a write was not applied, or may or may not have been.
 * @param translate - makes a failure of the feature's own of an error
 */
export function failureOfWrite(result: UnappliedWrite): MfaFailure;
export function failureOfWrite<Own extends { readonly kind: string }>(
  result: UnappliedWrite,
  translate: (error: unknown) => Own | MfaFailure,
): Own | MfaFailure;
export function failureOfWrite<Own extends { readonly kind: string }>(
  result: UnappliedWrite,
  translate: (error: unknown) => Own | MfaFailure = toFailure,
): Own | MfaFailure {
  if (result.error === undefined) return { kind: 'not-applied' };
  const failure = translate(result.error);
  if (endsSession(failure)) return failure;
  if (result.outcome === 'unknown') return { kind: 'unreachable', outcome: 'unknown' };
  return beforeAnyWrite(failure);
}

function meaningOf({ code, reason, outcome, retryable }: CognitoError): MfaFailure {
  const known = (reason && meaningOfReason[reason]) ?? meaningOfCode.get(code);
  if (known) return known;
  if (code === 'NetworkError' || code === 'TimeoutError') return { kind: 'unreachable', outcome };
  // The page of a proxy with 5xx or 429.
  return { kind: code === 'InvalidResponse' && retryable ? 'busy' : 'unexpected' };
}

const meaningOfReason: Partial<Record<CognitoErrorReason, MfaFailure>> = {
  'token-expired': { kind: 'session-ended' },
  'token-revoked': { kind: 'session-ended' },
  'token-invalid': { kind: 'session-ended' },
  'signed-out': { kind: 'session-ended' },
  'user-disabled': { kind: 'account', reason: 'disabled' },
  // Signing in again would give the same token.
  'id-token': { kind: 'scope-missing' },
  'scope-missing': { kind: 'scope-missing' },
  'provider-unreachable': { kind: 'unreachable', outcome: 'not-applied' },
  'provider-busy': { kind: 'busy' },
  'operation-unknown': { kind: 'not-available' },
  'attempts-exceeded': { kind: 'limit-exceeded' },
  'totp-not-set-up': { kind: 'not-set-up', factor: 'totp', missing: 'authenticator' },
  'phone-missing': { kind: 'not-set-up', factor: 'sms', missing: 'phone-number' },
  'email-missing': { kind: 'not-set-up', factor: 'email', missing: 'email-address' },
  'passkey-missing': { kind: 'not-set-up', factor: 'passkey', missing: 'passkey' },
  'companion-missing': { kind: 'passkey-alone' },
};

const meaningOfCode = new Map<CognitoErrorCode, MfaFailure>([
  ['TooManyRequestsException', { kind: 'busy' }],
  ['InternalErrorException', { kind: 'busy' }],
  ['LimitExceededException', { kind: 'limit-exceeded' }],
  ['ForbiddenException', { kind: 'blocked' }],
  // Of the pool's configuration, or of a region that only reads: no repetition helps.
  ['OperationNotEnabledException', { kind: 'not-available' }],
  ['InvalidUserPoolConfigurationException', { kind: 'not-available' }],
  ['PasswordResetRequiredException', { kind: 'account', reason: 'password-reset-required' }],
  ['UserNotConfirmedException', { kind: 'account', reason: 'not-confirmed' }],
  ['UserNotFoundException', { kind: 'account', reason: 'not-found' }],
]);
