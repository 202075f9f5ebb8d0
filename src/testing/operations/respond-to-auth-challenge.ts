import { CONSTRAINTS, checkConstraints } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { objectMember, requiredParameter, stringMember } from '../input.js';
import type { Operation } from '../services.js';
import {
  answerMessage,
  answerSelection,
  answerSetup,
  answerTotp,
  type ChallengeAnswer,
} from '../sign-in/answer-challenge.js';
import { answerChoice } from '../sign-in/choose-first-factor.js';
import { answerDevicePassword, answerDeviceSrp } from '../sign-in/device.js';
import { answerPasskey } from '../sign-in/passkey.js';
import { assertClient } from './initiate-auth.js';

const CHALLENGE_NAMES = [
  'SMS_MFA',
  'EMAIL_OTP',
  'SOFTWARE_TOKEN_MFA',
  'SELECT_MFA_TYPE',
  'MFA_SETUP',
  'PASSWORD_VERIFIER',
  'CUSTOM_CHALLENGE',
  'SELECT_CHALLENGE',
  'DEVICE_SRP_AUTH',
  'DEVICE_PASSWORD_VERIFIER',
  'ADMIN_NO_SRP_AUTH',
  'NEW_PASSWORD_REQUIRED',
  'SMS_OTP',
  'PASSWORD',
  'WEB_AUTHN',
  'PASSWORD_SRP',
];

/** Continues a sign-in that waits for a code, a device, a passkey, a choice, or the set-up of a factor. */
export const respondToAuthChallenge: Operation = async (input, services) => {
  const name = stringMember(input, 'ChallengeName');
  const clientId = stringMember(input, 'ClientId');
  const sessionId = stringMember(input, 'Session');
  checkConstraints([
    ['challengeName', name, { required: true, values: CHALLENGE_NAMES }],
    ['clientId', clientId, CONSTRAINTS.clientId],
    ['session', sessionId, CONSTRAINTS.session],
  ]);
  assertClient(clientId, services.pool);
  const responses = objectMember(input, 'ChallengeResponses') ?? {};
  const username = requiredParameter(responses, 'USERNAME');
  const { challenge, deviceKey } = services.sessions.get(sessionId ?? '', username);
  const user = services.users.find(username);
  // Assumed: a session that waits for something else is invalid for this answer.
  if (!user || challenge.name !== name) {
    throw new ServiceError('NotAuthorizedException', 'Invalid session for the user.');
  }
  const answer: ChallengeAnswer = { user, sessionId: sessionId ?? '', deviceKey, responses };
  switch (challenge.name) {
    case 'SMS_MFA':
    case 'EMAIL_OTP':
      return answerMessage(challenge, answer, services);
    case 'SOFTWARE_TOKEN_MFA':
      return answerTotp(answer, services);
    case 'SELECT_MFA_TYPE':
      return answerSelection(challenge, answer, services);
    case 'MFA_SETUP':
      return answerSetup(challenge, answer, services);
    case 'SELECT_CHALLENGE':
      return answerChoice(answer, services);
    case 'DEVICE_SRP_AUTH':
      return answerDeviceSrp(challenge, answer, services);
    case 'DEVICE_PASSWORD_VERIFIER':
      return answerDevicePassword(challenge, answer, services);
    case 'WEB_AUTHN':
      return answerPasskey(challenge.challenge, answer, services);
  }
};
