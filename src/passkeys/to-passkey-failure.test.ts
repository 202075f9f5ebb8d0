import { describe, expect, it } from 'vitest';
import { beforeAnyWrite } from '../account/failure.js';
import { CognitoError, type CognitoErrorInit, type CognitoOperation } from '../cognito/index.js';
import { canSendAgain, isOutcomeUnknown, mayHaveArrived, passkeyFailureOf } from './to-passkey-failure.js';

const errorOf = (code: string, more: Partial<CognitoErrorInit> = {}) =>
  new CognitoError({ operation: 'CompleteWebAuthnRegistration', code, ...more });

// Each exception that the API references of the four operations document.
const common = [
  ['ForbiddenException', { kind: 'blocked' }],
  ['InternalErrorException', { kind: 'busy' }],
  ['InvalidParameterException', { kind: 'unexpected' }],
  ['NotAuthorizedException', { kind: 'unexpected' }],
  ['OperationNotEnabledException', { kind: 'not-available' }],
  ['PasswordResetRequiredException', { kind: 'account', reason: 'password-reset-required' }],
  ['TooManyRequestsException', { kind: 'busy' }],
] as const;
const documented: Partial<Record<CognitoOperation, readonly (readonly [code: string, failure: object])[]>> = {
  StartWebAuthnRegistration: [
    ...common,
    ['LimitExceededException', { kind: 'limit-reached' }],
    ['WebAuthnConfigurationMissingException', { kind: 'not-configured' }],
    ['WebAuthnNotEnabledException', { kind: 'not-enabled' }],
  ],
  CompleteWebAuthnRegistration: [
    ...common,
    ['LimitExceededException', { kind: 'limit-reached' }],
    ['WebAuthnChallengeNotFoundException', { kind: 'challenge-expired' }],
    ['WebAuthnClientMismatchException', { kind: 'client-mismatch' }],
    ['WebAuthnCredentialNotSupportedException', { kind: 'credential-not-supported' }],
    ['WebAuthnNotEnabledException', { kind: 'not-enabled' }],
    ['WebAuthnOriginNotAllowedException', { kind: 'wrong-origin', relyingPartyId: 'example.com' }],
    ['WebAuthnRelyingPartyMismatchException', { kind: 'wrong-relying-party' }],
  ],
  // A list or a deletion cannot exceed the limit of passkeys.
  ListWebAuthnCredentials: [...common, ['LimitExceededException', { kind: 'limit-exceeded' }]],
  DeleteWebAuthnCredential: [...common, ['LimitExceededException', { kind: 'limit-exceeded' }]],
};

describe('what an exception means', () => {
  const cases = Object.entries(documented).flatMap(([operation, meanings]) =>
    meanings.map(([code, failure]) => [operation as CognitoOperation, code, failure] as const),
  );

  it.each(cases)('of %s, %s', (operation, code, failure) => {
    expect(passkeyFailureOf(errorOf(code, { operation }), 'example.com')).toEqual(failure);
  });

  it('is the limit of attempts where the text says so', () => {
    expect(passkeyFailureOf(errorOf('LimitExceededException', { reason: 'attempts-exceeded' }))).toEqual({
      kind: 'limit-exceeded',
    });
  });

  it('keeps the id of the request where support will be asked', () => {
    expect(passkeyFailureOf(errorOf('InvalidParameterException', { requestId: 'f00' }))).toEqual({
      kind: 'unexpected',
      reference: 'f00',
    });
  });

  it.each([
    ['WebAuthnNotEnabledException', { kind: 'not-enabled', reference: 'f00' }],
    ['WebAuthnConfigurationMissingException', { kind: 'not-configured', reference: 'f00' }],
    ['WebAuthnOriginNotAllowedException', { kind: 'wrong-origin', relyingPartyId: null, reference: 'f00' }],
    // The user can do something about this one.
    ['WebAuthnChallengeNotFoundException', { kind: 'challenge-expired' }],
  ])('keeps it, or has no use for it: %s', (code, failure) => {
    expect(passkeyFailureOf(errorOf(code, { requestId: 'f00' }))).toEqual(failure);
  });

  it('handles errors that are not of the wire', () => {
    expect(passkeyFailureOf('a string')).toEqual({ kind: 'unexpected' });
  });
});

describe('sending a passkey again', () => {
  it.each([
    ['NetworkError', true, true],
    ['TimeoutError', true, true],
    ['InternalErrorException', true, true],
    ['InvalidResponse', true, true],
    ['TooManyRequestsException', true, false],
    ['ForbiddenException', true, false],
    ['TokenUnavailable', true, false],
    ['NotAuthorizedException', false, false],
    ['LimitExceededException', false, false],
    ['WebAuthnChallengeNotFoundException', false, false],
    ['WebAuthnCredentialNotSupportedException', false, false],
    ['SomethingNewException', false, false],
  ])('after %s is worth it: %s; it may have arrived: %s', (code, isWorthIt, hasArrived) => {
    expect(canSendAgain(errorOf(code))).toBe(isWorthIt);
    expect(mayHaveArrived(errorOf(code))).toBe(hasArrived);
  });

  it('is not worth it after what is no error of the wire', () => {
    expect(canSendAgain(new Error('Something else.'))).toBe(false);
    expect(mayHaveArrived(new Error('Something else.'))).toBe(false);
  });
});

describe('a request that nothing was written before', () => {
  it('has changed nothing', () => {
    const unanswered = passkeyFailureOf(errorOf('TimeoutError', { operation: 'StartWebAuthnRegistration' }));
    expect(unanswered).toEqual({ kind: 'unreachable', outcome: 'unknown' });
    expect(isOutcomeUnknown(unanswered)).toBe(true);
    expect(beforeAnyWrite(unanswered)).toEqual({ kind: 'unreachable', outcome: 'not-applied' });
    expect(isOutcomeUnknown(beforeAnyWrite(unanswered))).toBe(false);
  });

  it('is told as it is where it was answered', () => {
    const busy = { kind: 'busy', reference: 'f00' } as const;
    expect(beforeAnyWrite(busy)).toBe(busy);
    expect(isOutcomeUnknown(busy)).toBe(false);
    expect(isOutcomeUnknown(null)).toBe(false);
  });
});
