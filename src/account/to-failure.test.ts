import { describe, expect, it } from 'vitest';
import { CognitoError } from '../cognito/index.js';
import { endsSession, remedyOf } from './failure.js';
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
    ['OperationNotEnabledException', { kind: 'not-available' }],
    ['InvalidUserPoolConfigurationException', { kind: 'not-available' }],
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
    ['signed-out', { kind: 'session-ended' }],
    ['user-disabled', { kind: 'account', reason: 'disabled' }],
    ['id-token', { kind: 'scope-missing' }],
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

  it.each([
    ['signed-out', { kind: 'session-ended' }],
    ['user-disabled', { kind: 'account', reason: 'disabled' }],
    ['provider-unreachable', { kind: 'unreachable', outcome: 'not-applied' }],
    ['provider-busy', { kind: 'busy' }],
  ] as const)('maps TokenUnavailable with %s to %j', (reason, failure) => {
    expect(toFailure(error('TokenUnavailable', { reason }))).toEqual(failure);
  });

  it.each([
    [429, { kind: 'busy' }],
    [502, { kind: 'busy' }],
    [501, { kind: 'unexpected' }],
    [403, { kind: 'unexpected' }],
  ])("maps a proxy's page with status %i to %j", (status, failure) => {
    expect(toFailure(error('InvalidResponse', { status }))).toEqual(failure);
  });

  it('says of an operation that the server does not know that it is not available', () => {
    const failure = toFailure(error('UnknownOperationException', { reason: 'operation-unknown' }));
    expect(failure).toEqual({ kind: 'not-available' });
    expect(remedyOf(failure)).toBe('none');
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

describe('endsSession', () => {
  it.each([
    ['session-ended', { kind: 'session-ended' }],
    ['a deleted user', { kind: 'account', reason: 'not-found' }],
    ['a disabled user', { kind: 'account', reason: 'disabled' }],
  ] as const)('says yes to %s, and the user can sign in again', (_, failure) => {
    expect(endsSession(failure)).toBe(true);
    expect(remedyOf(failure)).toBe('sign-in');
  });

  it.each([
    { kind: 'account', reason: 'password-reset-required' },
    { kind: 'scope-missing' },
    { kind: 'unreachable', outcome: 'not-applied' },
  ] as const)('says no to %j', (failure) => {
    expect(endsSession(failure)).toBe(false);
  });
});
