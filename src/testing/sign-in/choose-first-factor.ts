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
 * Begins a sign-in by choice, `USER_AUTH`: with the challenge that the client prefers, else with a list to choose from
 * ("Choice-based authentication", AWS guide).
 */
export async function chooseFirstFactor(user: User, parameters: Input, services: Services): Promise<object> {
  const preferred = stringMember(parameters, 'PREFERRED_CHALLENGE');
  const choices = firstFactorsOf(user, services.pool);
  const chosen = choices.find((choice) => choice === preferred);
  if (chosen) return begin(chosen, user, parameters, services);
  // The guide has a list follow on whatever is not available. What public applications met for a passkey that MFA stands in
  // the way of is a refusal.
  if (preferred === 'WEB_AUTHN' && passkeySignIn(user, services.pool).kind === 'password-required') {
    throw passwordRequired();
  }
  // Assumed: whoever has nothing to choose from is told no more than with a wrong password.
  if (choices.length === 0) throw incorrect();
  const session = services.sessions.open(user.username, { name: 'SELECT_CHALLENGE' });
  return { ...challenge('SELECT_CHALLENGE', session, {}), AvailableChallenges: choices };
}

/**
 * SELECT_CHALLENGE: the answer is a first factor's name, with the password beside it. A passkey's own challenge follows, as
 * amplify-js expects; the API reference shows CREDENTIAL beside the name, for which no challenge was given out.
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
