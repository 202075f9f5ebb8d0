import { ServiceError } from '../errors.js';
import { type Input, requiredParameter, stringMember } from '../input.js';
import type { Services } from '../services.js';
import type { User } from '../users.js';
import { challenge } from './advance.js';
import type { ChallengeAnswer } from './answer-challenge.js';
import { type FirstFactor, firstFactorsOf, passkeySignIn } from './first-factor.js';
import { askForPasskey, passwordRequired } from './passkey.js';
import { incorrect, signInWithPassword } from './password.js';

/**
 * Starts a sign-in by choice (`USER_AUTH`): with the challenge that the client prefers, or else with a list
 * of choices ("Choice-based authentication", AWS guide).
 */
export async function chooseFirstFactor(user: User, parameters: Input, services: Services): Promise<object> {
  const preferred = stringMember(parameters, 'PREFERRED_CHALLENGE');
  const choices = firstFactorsOf(user, services.pool);
  const chosen = choices.find((choice) => choice === preferred);
  if (chosen) return begin(chosen, user, parameters, services);
  // In the guide, a list follows if the preferred one isn't available. Public applications observed a refusal
  // for a passkey that MFA rules out.
  if (preferred === 'WEB_AUTHN' && passkeySignIn(user, services.pool).kind === 'password-required') {
    throw passwordRequired();
  }
  // Assumed: a user without any choice gets the answer for a wrong password.
  if (choices.length === 0) throw incorrect();
  const session = services.sessions.open(user.username, { name: 'SELECT_CHALLENGE' });
  return { ...challenge('SELECT_CHALLENGE', session, {}), AvailableChallenges: choices };
}

/**
 * SELECT_CHALLENGE: the answer is a first factor's name, with the password if it's that. For a passkey, its
 * own challenge follows, as amplify-js expects; the API reference shows CREDENTIAL with the name, without an
 * earlier challenge.
 */
export async function answerChoice(
  { user, sessionId, responses }: ChallengeAnswer,
  services: Services,
): Promise<object> {
  const answer = requiredParameter(responses, 'ANSWER');
  const chosen = firstFactorsOf(user, services.pool).find((choice) => choice === answer);
  // Assumed: name and text.
  if (!chosen)
    throw new ServiceError('InvalidParameterException', 'The selected challenge is not available.');
  // A wrong password leaves the session open.
  const next = await begin(chosen, user, responses, services);
  services.sessions.close(sessionId);
  return next;
}

function begin(
  factor: FirstFactor,
  user: User,
  parameters: Input,
  services: Services,
): object | Promise<object> {
  return factor === 'PASSWORD'
    ? signInWithPassword(user, parameters, services)
    : askForPasskey(user, services);
}
