import { describe, expect, it } from 'vitest';
import { CognitoError, type CognitoErrorReason, type CognitoOperation } from '../cognito/index.js';
import { contactFailureOf, isAnswerLost } from './to-contact-failure.js';

const [update, ask, verify, remove] = [
  'UpdateUserAttributes',
  'GetUserAttributeVerificationCode',
  'VerifyUserAttribute',
  'DeleteUserAttributes',
] as const;

describe('contactFailureOf', () => {
  it.each<[CognitoOperation, string, string]>([
    [update, 'AliasExistsException', 'taken'],
    [update, 'UsernameExistsException', 'taken'],
    [verify, 'AliasExistsException', 'taken'],
    [update, 'CodeDeliveryFailureException', 'not-delivered'],
    [ask, 'InvalidEmailRoleAccessPolicyException', 'cannot-send'],
    [ask, 'InvalidSmsRoleAccessPolicyException', 'cannot-send'],
    [update, 'InvalidSmsRoleTrustRelationshipException', 'cannot-send'],
    [update, 'UserLambdaValidationException', 'refused-by-app'],
    [update, 'UnexpectedLambdaException', 'refused-by-app'],
    [ask, 'InvalidLambdaResponseException', 'refused-by-app'],
    [verify, 'CodeMismatchException', 'wrong-code'],
    [verify, 'ExpiredCodeException', 'code-expired'],
    [update, 'CodeMismatchException', 'unexpected'],
    [update, 'ExpiredCodeException', 'unexpected'],
    [update, 'CodeMismatchException', 'unexpected'],
    [update, 'ExpiredCodeException', 'unexpected'],
    [verify, 'LimitExceededException', 'too-many-tries'],
    [ask, 'LimitExceededException', 'too-many-codes'],
    [update, 'LimitExceededException', 'too-many-codes'],
    [remove, 'LimitExceededException', 'limit-exceeded'],
    [update, 'InvalidParameterException', 'not-valid'],
    [verify, 'InvalidParameterException', 'wrong-code'],
    [remove, 'InvalidParameterException', 'required-by-pool'],
    [ask, 'InvalidParameterException', 'unexpected'],
    [update, 'TooManyRequestsException', 'busy'],
    [update, 'InternalErrorException', 'busy'],
    [update, 'ForbiddenException', 'blocked'],
    [update, 'PasswordResetRequiredException', 'account'],
    [update, 'UserNotConfirmedException', 'account'],
    [update, 'UserNotFoundException', 'account'],
    [update, 'ResourceNotFoundException', 'unexpected'],
    [update, 'OperationNotEnabledException', 'not-available'],
    [update, 'SomethingNewException', 'unexpected'],
  ])('reads from %s %s as %s', (operation, code, kind) => {
    expect(contactFailureOf(new CognitoError({ operation, code }))).toMatchObject({ kind });
  });

  it('distinguishes an attribute that the app may not write from a session that has ended', () => {
    const notAuthorized = (reason: CognitoError['reason']) =>
      contactFailureOf(new CognitoError({ operation: update, code: 'NotAuthorizedException', reason }));
    expect(notAuthorized('attribute-not-writable')).toEqual({ kind: 'not-writable' });
    expect(notAuthorized('token-revoked')).toEqual({ kind: 'session-ended' });
    expect(notAuthorized('scope-missing')).toEqual({ kind: 'scope-missing' });
    expect(notAuthorized(undefined)).toEqual({ kind: 'unexpected' });
  });

  it.each<[CognitoOperation, CognitoErrorReason, string]>([
    [update, 'attribute-immutable', 'not-changeable'],
    [remove, 'attribute-immutable', 'not-changeable'],
    [update, 'attribute-required', 'account-incomplete'],
    [update, 'sms-not-configured', 'cannot-send'],
    [ask, 'sms-not-configured', 'cannot-send'],
  ])(
    'blames what the user typed for nothing that is not: %s refused by %s is %s',
    (operation, reason, kind) => {
      const error = new CognitoError({ operation, code: 'InvalidParameterException', reason });
      expect(contactFailureOf(error)).toEqual({ kind });
    },
  );

  it("carries the service's reference, and none of its texts", () => {
    const failure = contactFailureOf(
      new CognitoError({
        operation: update,
        code: 'CodeDeliveryFailureException',
        requestId: 'abc-1',
        detail: 'could not send to +14155550199',
      }),
    );
    expect(failure).toEqual({ kind: 'not-delivered', reference: 'abc-1' });
  });

  it('accepts an error that is not of the wire', () => {
    expect(contactFailureOf('a string')).toEqual({ kind: 'unexpected' });
  });
});

describe('isAnswerLost', () => {
  it.each([
    ['NetworkError', true],
    ['TimeoutError', true],
    ['InternalErrorException', true],
    ['InvalidResponse', true],
    ['TokenUnavailable', false],
    ['TooManyRequestsException', false],
    ['CodeMismatchException', false],
  ])('after %s: %s', (code, isLost) => {
    expect(isAnswerLost(new CognitoError({ operation: update, code }))).toBe(isLost);
  });

  it('after an error that is not of the wire', () => {
    expect(isAnswerLost(new Error('?'))).toBe(true);
  });
});
