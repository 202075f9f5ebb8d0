import { describe, expect, it } from 'vitest';
import { attributesIn, type CognitoErrorReason, reasonOf } from './error-reason.js';

describe('the reason of an overloaded exception', () => {
  it.each<[name: string, text: string, reason: CognitoErrorReason | undefined, source: string]>([
    [
      'NotAuthorizedException',
      'Access Token does not have required scopes',
      'scope-missing',
      'amplify-js #1906, #5921; aws-sdk-android #1813',
    ],
    [
      'NotAuthorizedException',
      'Access Token has been revoked',
      'token-revoked',
      'amplify-js #3540; aws-sdk-java #2449',
    ],
    ['NotAuthorizedException', 'Access Token has expired', 'token-expired', 'public applications'],
    ['NotAuthorizedException', 'Invalid Access Token', 'token-invalid', 'moto #8027'],
    [
      'NotAuthorizedException',
      'Could not verify signature for Access Token',
      'token-invalid',
      'public applications',
    ],
    ['NotAuthorizedException', 'Invalid token', 'token-invalid', 'moto'],
    [
      'NotAuthorizedException',
      'Incorrect username or password.',
      'wrong-password',
      'amplify-js #1580; amplify-swift #1329',
    ],
    [
      'NotAuthorizedException',
      'A client attempted to write unauthorized attribute',
      'attribute-not-writable',
      'public applications',
    ],
    [
      'NotAuthorizedException',
      'Invalid session for the user, session is expired.',
      undefined,
      'a sign-in session, not the token',
    ],
    [
      'NotAuthorizedException',
      'Password attempts exceeded',
      'attempts-exceeded',
      'amazon-cognito-identity-js #479',
    ],
    [
      'NotAuthorizedException',
      'Password Challenge is Required to SignIn',
      undefined,
      'occurs only at sign-in',
    ],
    ['NotAuthorizedException', '', undefined, 'an answer without a text'],
    ['NotAuthorizedException', 'User is disabled.', 'user-disabled', 'public applications'],
    ['UserUnAuthenticatedException', 'User needs to be authenticated.', 'signed-out', 'aws-amplify'],
    ['TokenRevokedException', '', 'signed-out', 'aws-amplify'],
    ['RefreshTokenReuseException', '', 'signed-out', 'aws-amplify'],
    ['UnknownOperationException', '', 'operation-unknown', 'the protocol awsJson'],
    ['Unsupported', 'GetUserAuthFactors', 'operation-unknown', 'cognito-local'],
    ['NotImplemented', '', 'operation-unknown', 'moto'],
    ['UserNotFoundException', 'User does not exist.', undefined, 'the name tells'],
    [
      'LimitExceededException',
      'Attempt limit exceeded, please try after some time.',
      'attempts-exceeded',
      'aws-sdk-android #627',
    ],
    ['LimitExceededException', 'Passkey limit reached.', undefined, 'text unknown; not about attempts'],
    ['TooManyRequestsException', 'Rate exceeded', undefined, 'amplify-js #3554'],
    ['ForbiddenException', 'Request not allowed due to WAF block.', undefined, 'the name tells'],
    [
      'InvalidParameterException',
      'user.email: Attribute cannot be updated.\n',
      'attribute-immutable',
      'amplify-js #3526',
    ],
    [
      'InvalidParameterException',
      'Attributes did not conform to the schema: given_name: The attribute is required\n',
      'attribute-required',
      'amplify-js #10491',
    ],
    [
      'InvalidParameterException',
      'Invalid attributes given, birthdate is missing',
      'attribute-required',
      'the form of the guide on attributes',
    ],
    [
      'InvalidParameterException',
      'Attributes did not conform to the schema: custom:x: Attribute does not exist in the schema.',
      'attribute-not-in-schema',
      'amplify-flutter #509',
    ],
    [
      'InvalidParameterException',
      'Type for attribute {custom:x} could not be determined',
      'attribute-not-in-schema',
      'id49413132590',
    ],
    [
      'InvalidParameterException',
      'User pool does not have SMS configuration to send messages.',
      'sms-not-configured',
      'amplify-js #166, #214',
    ],
    ['InvalidParameterException', 'Invalid phone number format.', undefined, 'about the value'],
    [
      'InvalidParameterException',
      'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
      'totp-not-set-up',
      'aws-sdk-js-v3 #4645',
    ],
    [
      'InvalidParameterException',
      'User has not set up software token mfa',
      'totp-not-set-up',
      'amplify-js #944, #1875, #3844',
    ],
    [
      'InvalidParameterException',
      'User has not verified software token mfa',
      'totp-not-set-up',
      'amplify-js #1343, #7016',
    ],
    [
      'InvalidParameterException',
      'User has not associated a software token',
      'totp-not-set-up',
      'cognito-local',
    ],
    [
      'InvalidParameterException',
      'User does not have a phone_number set to turn on SMS MFA',
      'phone-missing',
      'amplify-js #618',
    ],
    [
      'InvalidParameterException',
      'User does not have delivery config set to turn on SMS_MFA',
      'phone-missing',
      'the newer wording, by analogy',
    ],
    [
      'InvalidParameterException',
      'User does not have delivery config set to turn on EMAIL_OTP',
      'email-missing',
      'by analogy',
    ],
    [
      'InvalidParameterException',
      'WebAuthn MFA requires enabling an additional MFA setting.',
      'companion-missing',
      'public applications',
    ],
    [
      'InvalidParameterException',
      'User does not have applicable WebAuthn credentials to enable WebAuthn MFA.',
      'passkey-missing',
      'public applications',
    ],
    [
      'InvalidParameterException',
      'Attribute value for phone_number must not be null',
      undefined,
      'attribute writes',
    ],
    [
      'InvalidParameterException',
      "1 validation error detected: Value '12' at 'userCode' failed to satisfy constraint: Member must have length greater than or equal to 6",
      undefined,
      'public applications',
    ],
    [
      'InvalidParameterException',
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
      undefined,
      'ForgotPassword',
    ],
    [
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA has not been enabled by the userPool',
      undefined,
      'AWS guide to TOTP: the pool lacks it',
    ],
    [
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA does not exist for the user.',
      'totp-not-set-up',
      'amazon-cognito-identity-js #630',
    ],
    [
      'EnableSoftwareTokenMFAException',
      'Code mismatch and fail enable Software Token MFA',
      undefined,
      'the name tells',
    ],
    [
      'CodeMismatchException',
      'Invalid verification code provided, please try again.',
      undefined,
      'the name tells',
    ],
    [
      'ExpiredCodeException',
      'Invalid code provided, please request a code again.',
      undefined,
      'the name tells',
    ],
    [
      'InvalidPasswordException',
      'Password does not conform to policy: Password must have numeric characters',
      undefined,
      'the name tells',
    ],
    ['AliasExistsException', 'An account with the given email already exists.', undefined, 'the name tells'],
  ])('%s: "%s" is %s (%s)', (name, text, reason) => {
    expect(reasonOf(name, text)).toBe(reason);
  });

  it.each<[name: string, status: number, reason: CognitoErrorReason | undefined]>([
    ['', 401, 'signed-out'],
    ['NotAuthorizedException', 401, 'signed-out'],
    ['NotAuthorizedException', 400, undefined],
    ['UserNotConfirmedException', 401, undefined],
    ['', 404, 'operation-unknown'],
    ['', 405, 'operation-unknown'],
    ['', 501, 'operation-unknown'],
    ['ResourceNotFoundException', 404, undefined],
    ['', 403, undefined],
    ['', 500, undefined],
  ])('of "%s" without a known text, status %i, is %s', (name, status, reason) => {
    expect(reasonOf(name, '', status)).toBe(reason);
  });

  it('prefers a known text to the status', () => {
    expect(reasonOf('NotAuthorizedException', 'Incorrect username or password.', 401)).toBe('wrong-password');
  });

  it.each(['token ', 'config ', 'has not '])('takes no time for a long text of "%s"', (part) => {
    const text = part.repeat(100_000 / part.length);
    const start = performance.now();
    reasonOf('NotAuthorizedException', text);
    reasonOf('InvalidParameterException', text);
    expect(performance.now() - start).toBeLessThan(100);
  });

  it('ignores a known text inside another exception', () => {
    const echo = "1 validation error detected: Value 'Access Token has been revoked' at 'userCode'";
    expect(reasonOf('InvalidParameterException', echo)).toBeUndefined();
  });
});

describe('the attributes that an exception names', () => {
  it.each([
    ['user.email: Attribute cannot be updated.\n', ['email']],
    [
      'Attributes did not conform to the schema: birthdate: String must be no shorter than 10 characters',
      ['birthdate'],
    ],
    [
      'Invalid user attributes: custom:team: Attribute does not exist in the schema.\nname.formatted: The attribute name.formatted is required\n',
      ['custom:team', 'name'],
    ],
    ['Type for attribute {custom:x} could not be determined', ['custom:x']],
    ['Invalid email address format.', []],
    ['1 validation error detected: secret: hunter2', []],
  ])('in "%s" are %j', (text, names) => {
    expect(attributesIn('InvalidParameterException', text)).toEqual(names);
  });

  it('are of no other exception', () => {
    expect(attributesIn('NotAuthorizedException', 'user.email: Attribute cannot be updated.')).toEqual([]);
  });
});
