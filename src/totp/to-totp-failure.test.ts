import { describe, expect, it } from 'vitest';
import { CognitoError } from '../cognito/index.js';
import { isRefusal, toTotpFailure } from './to-totp-failure.js';

const error = (code: string, reason?: CognitoError['reason']) =>
  new CognitoError({ operation: 'VerifySoftwareToken', code, reason });

describe('toTotpFailure', () => {
  it.each([
    ['EnableSoftwareTokenMFAException', 'wrong-code'],
    ['CodeMismatchException', 'wrong-code'],
    ['ExpiredCodeException', 'wrong-code'],
    ['ConcurrentModificationException', 'set-up-elsewhere'],
    ['SoftwareTokenMFANotFoundException', 'not-offered'],
    ['InvalidUserPoolConfigurationException', 'not-offered'],
    ['ForbiddenException', 'blocked'],
    ['TooManyRequestsException', 'busy'],
    ['SomethingNewException', 'unexpected'],
  ])('translates %s to %s', (code, kind) => {
    expect(toTotpFailure(error(code))).toEqual({ kind });
  });

  it('distinguishes an unknown key from a pool without authenticator apps', () => {
    expect(toTotpFailure(error('SoftwareTokenMFANotFoundException', 'totp-not-set-up'))).toEqual({
      kind: 'key-lost',
    });
  });

  it('reports the end of the session', () => {
    expect(toTotpFailure(error('NotAuthorizedException', 'token-revoked'))).toEqual({
      kind: 'session-ended',
    });
  });

  it('accepts errors of any other kind', () => {
    expect(toTotpFailure('a string')).toEqual({ kind: 'unexpected' });
  });
});

describe('isRefusal', () => {
  it.each([
    'TooManyRequestsException',
    'LimitExceededException',
    'InvalidParameterException',
    'ForbiddenException',
    'NotAuthorizedException',
    'TokenUnavailable',
  ])('is true for %s: nothing was done', (code) => {
    expect(isRefusal(error(code))).toBe(true);
  });

  it.each(['NetworkError', 'TimeoutError', 'InternalErrorException', 'InvalidResponse'])(
    'is false for %s: it may have been done',
    (code) => {
      expect(isRefusal(error(code))).toBe(false);
    },
  );

  it('is false for errors of any other kind', () => {
    expect(isRefusal(new Error('a bug'))).toBe(false);
  });
});
