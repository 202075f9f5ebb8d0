import { describe, expect, it } from 'vitest';
import { CognitoError, type CognitoErrorReason } from '../cognito/index.js';
import { toProfileFailure } from './to-profile-failure.js';

interface Case {
  readonly code: string;
  readonly reason?: CognitoErrorReason;
  /** What the service's text names. */
  readonly names?: readonly string[];
}

const failureOf = ({ code, reason, names }: Case, changes: Readonly<Record<string, string>>) =>
  toProfileFailure(
    new CognitoError({ operation: 'UpdateUserAttributes', code, reason, attributes: names }),
    changes,
  );

const one = { nickname: 'Ace' };
const two = { nickname: 'Ace', website: '' };

describe('an error of UpdateUserAttributes', () => {
  it.each<[string, readonly string[], Case, Readonly<Record<string, string>>]>([
    ['not-writable', ['nickname'], { code: 'NotAuthorizedException', reason: 'attribute-not-writable' }, one],
    ['not-writable', [], { code: 'NotAuthorizedException', reason: 'attribute-not-writable' }, two],
    [
      'not-changeable',
      ['nickname'],
      { code: 'InvalidParameterException', reason: 'attribute-immutable', names: ['nickname'] },
      two,
    ],
    [
      'not-in-schema',
      ['nickname'],
      { code: 'InvalidParameterException', reason: 'attribute-not-in-schema', names: ['nickname'] },
      two,
    ],
    ['not-valid', ['nickname'], { code: 'InvalidParameterException', names: ['nickname'] }, two],
    [
      'not-valid',
      ['nickname', 'website'],
      { code: 'InvalidParameterException', names: ['website', 'nickname'] },
      two,
    ],
    ['not-valid', [], { code: 'InvalidParameterException' }, two],
    ['not-valid', ['nickname'], { code: 'InvalidParameterException' }, one],
    // It names another one than was sent.
    ['not-valid', [], { code: 'InvalidParameterException', names: ['gender'] }, one],
    ['required-by-pool', ['website'], { code: 'InvalidParameterException', names: ['website'] }, two],
    [
      'required-by-pool',
      ['website'],
      { code: 'InvalidParameterException', reason: 'attribute-required', names: ['website'] },
      two,
    ],
    [
      'account-incomplete',
      [],
      { code: 'InvalidParameterException', reason: 'attribute-required', names: ['gender'] },
      one,
    ],
    [
      'taken',
      ['preferred_username'],
      { code: 'AliasExistsException' },
      { ...two, preferred_username: 'ace' },
    ],
    ['taken', ['nickname'], { code: 'UsernameExistsException' }, one],
    ['refused-by-app', [], { code: 'UserLambdaValidationException' }, one],
    ['refused-by-app', [], { code: 'UnexpectedLambdaException' }, one],
    ['refused-by-app', [], { code: 'InvalidLambdaResponseException' }, one],
    ['cannot-send', [], { code: 'CodeDeliveryFailureException' }, one],
    ['cannot-send', [], { code: 'InvalidEmailRoleAccessPolicyException' }, one],
    ['cannot-send', [], { code: 'InvalidSmsRoleAccessPolicyException' }, one],
    ['cannot-send', [], { code: 'InvalidSmsRoleTrustRelationshipException' }, one],
  ])('is %s about %j', (kind, attributes, error, changes) => {
    expect(failureOf(error, changes)).toEqual({ kind, attributes });
  });

  it.each([
    ['busy', { code: 'TooManyRequestsException' }],
    ['limit-exceeded', { code: 'LimitExceededException' }],
    ['blocked', { code: 'ForbiddenException' }],
    ['session-ended', { code: 'NotAuthorizedException', reason: 'token-revoked' as const }],
    ['account', { code: 'UserNotFoundException' }],
    ['account', { code: 'PasswordResetRequiredException' }],
    ['account', { code: 'UserNotConfirmedException' }],
    ['unexpected', { code: 'CodeMismatchException' }],
    ['unexpected', { code: 'ExpiredCodeException' }],
    ['unexpected', { code: 'ResourceNotFoundException' }],
  ])('is %s as everywhere', (kind, error) => {
    expect(failureOf(error, one)).toMatchObject({ kind });
    expect(failureOf(error, one)).not.toHaveProperty('attributes');
  });

  it('keeps the id of the request for support', () => {
    const error = new CognitoError({
      operation: 'UpdateUserAttributes',
      code: 'AliasExistsException',
      requestId: 'r1',
    });
    expect(toProfileFailure(error, one)).toMatchObject({ reference: 'r1' });
  });

  it('of anything else is unexpected', () => {
    expect(toProfileFailure(new Error('x'), one)).toEqual({ kind: 'unexpected' });
  });
});
