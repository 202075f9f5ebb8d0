/** Why a step of the sign-in failed. */
export type SignInProblem =
  | 'wrong-password'
  | 'wrong-code'
  | 'spent-code'
  | 'session-over'
  | 'too-many-attempts'
  | 'busy'
  | 'unreachable'
  | 'not-confirmed'
  | 'reset-required'
  | 'unsupported'
  | 'unknown';

/** A step of the sign-in that failed. Holds nothing of what was sent. */
export class SignInError extends Error {
  override name = 'SignInError';
  readonly problem: SignInProblem;

  constructor(problem: SignInProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** What the user reads. */
export const problemTexts: Readonly<Record<SignInProblem, string>> = {
  'wrong-password': 'The username or password is not right.',
  'wrong-code': 'That code is not right. Check it and try again.',
  'spent-code': 'That code has expired or was used before. Use the next one.',
  'session-over': 'The time to answer ran out. Sign in again.',
  'too-many-attempts': 'Too many attempts. Wait a while, then try again.',
  busy: 'The service is busy. Try again in a moment.',
  unreachable: 'We could not reach the sign-in service. Check your connection and try again.',
  'not-confirmed': 'This account is not confirmed yet. Confirm it, then sign in.',
  'reset-required': 'The password of this account must be reset before you can sign in.',
  unsupported: 'This account needs a step at sign-in that this demo does not have.',
  unknown: 'Something went wrong on our side. Try again.',
};

/** The problem behind an exception of the service; `step` tells apart what shares a name. */
export function problemOf(
  exception: string,
  text: string,
  step: 'password' | 'challenge' | 'refresh',
): SignInProblem {
  switch (exception) {
    case 'NotAuthorizedException':
      // One name for a wrong password, a lockout and a sign-in that is over; only the text tells the lockout.
      if (/attempts exceeded/i.test(text)) return 'too-many-attempts';
      return step === 'password' ? 'wrong-password' : 'session-over';
    case 'UserNotFoundException':
      // Where the pool tells that the user does not exist, the page still does not.
      return 'wrong-password';
    case 'InvalidPasswordException':
      // Emulators' name for it: cognito-local has no other.
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
    case 'UserNotConfirmedException':
      return 'not-confirmed';
    case 'PasswordResetRequiredException':
      return 'reset-required';
    default:
      return 'unknown';
  }
}
