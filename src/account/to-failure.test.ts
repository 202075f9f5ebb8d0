import { describe, expect, it } from 'vitest';
import { CognitoError } from '../cognito/index.js';
import { toFailure } from './to-failure.js';

const error = (code: string, init: object = {}) =>
  new CognitoError({ operation: 'SetUserMFAPreference', code, ...init });

describe('toFailure', () => {
  it.each([
    ['NetworkError', { kind: 'unreachable', outcome: 'unknown' }],
    ['TimeoutError', { kind: 'unreachable', outcome: 'unknown' }],
    ['TooManyRequestsException', { kind: 'busy' }],
    ['InternalErrorException', { kind: 'busy' }],
    ['LimitExceededException', { kind: 'limit-exceeded' }],
    ['ForbiddenException', { kind: 'blocked' }],
    ['PasswordResetRequiredException', { kind: 'account', reason: 'password-reset-required' }],
    ['UserNotConfirmedException', { kind: 'account', reason: 'not-confirmed' }],
    ['UserNotFoundException', { kind: 'account', reason: 'not-found' }],
    ['InvalidParameterException', { kind: 'unexpected' }],
    ['OperationNotEnabledException', { kind: 'unexpected' }],
    ['ResourceNotFoundException', { kind: 'unexpected' }],
    ['InvalidResponse', { kind: 'unexpected' }],
    ['TokenUnavailable', { kind: 'unexpected' }],
    ['SomethingNewException', { kind: 'unexpected' }],
  ])('takes %s as %j', (code, failure) => {
    expect(toFailure(error(code))).toEqual(failure);
  });

  it.each([
    ['token-expired', { kind: 'session-ended' }],
    ['token-revoked', { kind: 'session-ended' }],
    ['token-invalid', { kind: 'session-ended' }],
    ['scope-missing', { kind: 'scope-missing' }],
    ['attempts-exceeded', { kind: 'limit-exceeded' }],
  ] as const)('maps NotAuthorizedException with %s to %j', (reason, failure) => {
    expect(toFailure(error('NotAuthorizedException', { reason }))).toEqual(failure);
  });

  it('does not end the session on the name NotAuthorizedException alone', () => {
    expect(toFailure(error('NotAuthorizedException'))).toEqual({ kind: 'unexpected' });
    expect(toFailure(error('NotAuthorizedException', { reason: 'wrong-password' }))).toEqual({
      kind: 'unexpected',
    });
  });

  it.each([
    ['totp-not-set-up', { kind: 'not-set-up', factor: 'totp', missing: 'authenticator' }],
    ['phone-missing', { kind: 'not-set-up', factor: 'sms', missing: 'phone-number' }],
    ['email-missing', { kind: 'not-set-up', factor: 'email', missing: 'email-address' }],
    ['passkey-missing', { kind: 'not-set-up', factor: 'passkey', missing: 'passkey' }],
    ['companion-missing', { kind: 'passkey-alone' }],
  ] as const)('maps InvalidParameterException with %s to %j', (reason, failure) => {
    expect(toFailure(error('InvalidParameterException', { reason }))).toEqual(failure);
  });

  it('keeps the request ID and no text', () => {
    const failure = toFailure(
      error('ForbiddenException', { requestId: 'r-1', detail: 'Request not allowed' }),
    );
    expect(failure).toEqual({ kind: 'blocked', reference: 'r-1' });
  });

  it('maps other errors to unexpected', () => {
    expect(toFailure(new TypeError('undefined is not a function'))).toEqual({ kind: 'unexpected' });
    expect(toFailure('a string')).toEqual({ kind: 'unexpected' });
  });
});
