import { ServiceError } from '../errors.js';
import { type Input, requiredParameter, stringMember } from '../input.js';
import type { Services } from '../services.js';
import type { User } from '../users.js';
import { afterPassword } from './advance.js';
import { assertNotLockedOut, countFailedSignIn, forgetFailedSignIns } from './lockout.js';

/** Continues a sign-in whose `parameters` contain the password. */
export async function signInWithPassword(user: User, parameters: Input, services: Services): Promise<object> {
  const password = requiredParameter(parameters, 'PASSWORD');
  const now = services.clock();
  assertNotLockedOut(user, now);
  if (user.password === null || user.password !== password) {
    countFailedSignIn(user, now);
    throw incorrect();
  }
  forgetFailedSignIns(user);
  return afterPassword(user, services, stringMember(parameters, 'DEVICE_KEY'));
}

/** The same text for a wrong name and a wrong password (amplify-js #1580). */
export function incorrect(): ServiceError {
  return new ServiceError('NotAuthorizedException', 'Incorrect username or password.');
}
