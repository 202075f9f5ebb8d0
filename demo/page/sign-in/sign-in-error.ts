/** Why a sign-in step failed. */
export type SignInProblem =
  | 'wrong-password'
  | 'wrong-code'
  | 'no-passkey'
  | 'passkeys-off'
  | 'passkey-needs-password'
  | 'passkey-not-used'
  | 'passkey-of-other-address'
  | 'wrong-passkey'
  | 'no-webauthn'
  | 'spent-code'
  | 'session-over'
  | 'unknown-device'
  | 'too-many-attempts'
  | 'busy'
  | 'unreachable'
  | 'not-confirmed'
  | 'reset-required'
  | 'unsupported'
  | 'unknown';

/** A failed sign-in step. Contains nothing from the request. */
export class SignInError extends Error {
  override name = 'SignInError';
  readonly problem: SignInProblem;

  constructor(problem: SignInProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** The message for the user. */
export const problemTexts: Readonly<Record<SignInProblem, string>> = {
  'wrong-password': 'The username or password is not right.',
  'wrong-code': 'That code is not right. Check it and try again.',
  'no-passkey': 'This account has no passkey to sign in with. Use your password.',
  'passkeys-off': 'This service does not offer sign-in with a passkey. Use your password.',
  'passkey-needs-password':
    "A passkey can't sign you in until it's also your second step. Use your password, then turn it on in your account settings.",
  'passkey-not-used':
    'No passkey was used. The prompt was closed, the time ran out, or this device has no passkey of this account.',
  'passkey-of-other-address':
    'The passkeys of this service belong to another address than the one of this page. Use your password.',
  'wrong-passkey': 'That passkey was not accepted. Use your password.',
  'no-webauthn': 'This browser cannot sign in with passkeys. Use your password.',
  'spent-code': 'That code has expired or was used before. Use the next one.',
  'session-over': 'The time to answer ran out. Sign in again.',
  'unknown-device': 'This device is no longer known. Sign in again.',
  'too-many-attempts': 'Too many attempts. Wait a while, then try again.',
  busy: 'The service is busy. Try again in a moment.',
  unreachable: 'We could not reach the sign-in service. Check your connection and try again.',
  'not-confirmed': 'This account is not confirmed yet. Confirm it, then sign in.',
  'reset-required': 'The password of this account must be reset before you can sign in.',
  unsupported: 'This account needs a step at sign-in that this demo does not have.',
  unknown: 'Something went wrong on our side. Try again.',
};

/** The step that the service refused. */
export type SignInStage = 'password' | 'challenge' | 'passkey' | 'passkey-answer' | 'refresh';

/** Maps an exception of the service to a problem; `step` disambiguates a shared name. */
export function problemOf(exception: string, text: string, step: SignInStage): SignInProblem {
  switch (exception) {
    case 'NotAuthorizedException':
      // The name covers a wrong password, a lockout, an ended sign-in and a passkey that MFA rules out. Only
      // the text distinguishes them.
      if (/attempts exceeded/i.test(text)) return 'too-many-attempts';
      return unauthorized(text, step);
    case 'UserNotFoundException':
      // Even if the pool reveals that the user doesn't exist, the page doesn't.
      return unauthorized(text, step);
    case 'InvalidParameterException':
      // An app client without choice-based sign-in doesn't have this flow.
      return step === 'passkey' ? 'passkeys-off' : 'unknown';
    case 'InvalidPasswordException':
      // An emulator's name for it: cognito-local uses only this one.
      return 'wrong-password';
    case 'CodeMismatchException':
      return 'wrong-code';
    case 'ExpiredCodeException':
      return 'spent-code';
    case 'LimitExceededException':
      return 'too-many-attempts';
    case 'TooManyRequestsException':
    case 'InternalErrorException':
      return 'busy';
    case 'ResourceNotFoundException':
      // The name also covers an app client that doesn't exist.
      return /device/i.test(text) ? 'unknown-device' : 'unknown';
    case 'UserNotConfirmedException':
      return 'not-confirmed';
    case 'PasswordResetRequiredException':
      return 'reset-required';
    default:
      return 'unknown';
  }
}

function unauthorized(text: string, step: SignInStage): SignInProblem {
  switch (step) {
    case 'password':
      return 'wrong-password';
    case 'passkey':
      return /password challenge is required/i.test(text) ? 'passkey-needs-password' : 'no-passkey';
    case 'passkey-answer':
      if (/password challenge is required/i.test(text)) return 'passkey-needs-password';
      return /session/i.test(text) ? 'session-over' : 'wrong-passkey';
    case 'challenge':
    case 'refresh':
      return 'session-over';
  }
}
