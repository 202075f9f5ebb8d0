import { ServiceError } from '../errors.js';
import { type Input, requiredParameter } from '../input.js';
import type { CodeFactor } from '../pool.js';
import type { Services } from '../services.js';
import { totpStep } from '../totp.js';
import type { User } from '../users.js';
import { askFor, completed } from './advance.js';
import type { ChallengeOf, MfaSetup } from './sessions.js';

/** An answer to the challenge of an open sign-in. */
export interface ChallengeAnswer {
  readonly user: User;
  readonly sessionId: string;
  /** The device that the sign-in has named. */
  readonly deviceKey: string | undefined;
  /** `ChallengeResponses` of the request. */
  readonly responses: Input;
}

/** SMS_MFA and EMAIL_OTP: the code that was sent. */
export function answerMessage(
  challenge: ChallengeOf<'SMS_MFA' | 'EMAIL_OTP'>,
  answer: ChallengeAnswer,
  services: Services,
): Promise<object> {
  const isSms = challenge.name === 'SMS_MFA';
  const code = requiredParameter(answer.responses, isSms ? 'SMS_MFA_CODE' : 'EMAIL_OTP_CODE');
  if (code !== challenge.code) {
    services.sessions.fail(answer.sessionId);
    // Two texts were observed for MFA challenges, this one in amplify-js #3066. Assumed: this one is for the
    // message factors, the other for TOTP.
    throw new ServiceError('CodeMismatchException', 'Invalid code or auth state for the user.');
  }
  // The code proves access to the phone or mailbox: the first MFA verifies the attribute (MFA guide).
  answer.user.attributes[isSms ? 'phone_number_verified' : 'email_verified'] = 'true';
  return finish(challenge.name, answer, services);
}

/** SOFTWARE_TOKEN_MFA: an unused code of the registered authenticator. */
export function answerTotp(answer: ChallengeAnswer, services: Services): Promise<object> {
  const { user, responses, sessionId } = answer;
  const code = requiredParameter(responses, 'SOFTWARE_TOKEN_MFA_CODE');
  // No authenticator, or its replacement started after the challenge (identity-js #630, amplify-js #1226).
  if (user.totpSecret === null || user.pendingTotpSecret !== null) {
    throw new ServiceError(
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA does not exist for the user.',
    );
  }
  const step = totpStep(user.totpSecret, code, services.clock());
  if (step === null) {
    services.sessions.fail(sessionId);
    throw new ServiceError('CodeMismatchException', 'Invalid code received for user');
  }
  // The code that verified the authenticator counts as used too (Amplify Swift's MFASignInTests).
  if (user.spentTotpSteps.has(step)) {
    throw new ServiceError('ExpiredCodeException', 'Your software token has already been used once.');
  }
  user.spentTotpSteps.add(step);
  return finish('SOFTWARE_TOKEN_MFA', answer, services);
}

/** SELECT_MFA_TYPE: the answer is a factor's name; that factor's challenge follows. */
export function answerSelection(
  { choices }: ChallengeOf<'SELECT_MFA_TYPE'>,
  { user, sessionId, responses, deviceKey }: ChallengeAnswer,
  services: Services,
): object {
  const chosen = requiredParameter(responses, 'ANSWER');
  const factor = choices.find((choice) => choice === chosen);
  if (!factor) {
    // Assumed: name and text. EMAIL_MFA, as one page of the API reference spells it, isn't a choice.
    throw new ServiceError(
      'InvalidParameterException',
      'The selected MFA type is not one of the offered ones.',
    );
  }
  services.sessions.close(sessionId);
  return askFor(factor, user, services, deviceKey);
}

/**
 * MFA_SETUP: the authenticator was associated and verified with this sign-in's session. Assumed: this
 * completes the sign-in. In the MFA guide the service asks for another code, which Amplify's flow doesn't
 * expect.
 */
export function answerSetup(
  { isVerified }: MfaSetup,
  answer: ChallengeAnswer,
  services: Services,
): Promise<object> {
  if (!isVerified) {
    // Assumed: name and text; setting up email this way isn't emulated either.
    throw new ServiceError('InvalidParameterException', 'User has not verified software token mfa');
  }
  return finish('SOFTWARE_TOKEN_MFA', answer, services);
}

function finish(
  factor: CodeFactor,
  { user, sessionId, deviceKey }: ChallengeAnswer,
  services: Services,
): Promise<object> {
  services.sessions.close(sessionId);
  // A pool that requires MFA turns on the factor of the sign-in, without preferring it (Amplify Flutter's
  // tests).
  if (services.pool.mfa === 'ON' && !user.userMFASettingList.includes(factor)) {
    user.userMFASettingList.push(factor);
  }
  return completed(user, services, deviceKey);
}
