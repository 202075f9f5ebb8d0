import { ServiceError } from '../errors.js';
import { type Input, requiredParameter } from '../input.js';
import type { Services } from '../services.js';
import type { User } from '../users.js';
import { afterPassword } from './advance.js';
import { assertNotLockedOut, countFailedSignIn, forgetFailedSignIns } from './lockout.js';

/** Goes on with a sign-in whose `parameters` carry the password. */
export async function signInWithPassword(user: User, parameters: Input, services: Services): Promise<object> {
  const password = requiredParameter(parameters, 'PASSWORD');
  const now = services.clock();
  assertNotLockedOut(user, now);
  if (user.password === null || user.password !== password) {
    countFailedSignIn(user, now);
    throw incorrect();
  }
  forgetFailedSignIns(user);
  return afterPassword(user, services);
}

/** The same words for a wrong name and a wrong password (amplify-js #1580). */
export function incorrect(): ServiceError {
  return new ServiceError('NotAuthorizedException', 'Incorrect username or password.');
}
