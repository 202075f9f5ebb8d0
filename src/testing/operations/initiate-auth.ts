import { CONSTRAINTS, checkConstraints } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { type Input, objectMember, requiredParameter, stringMember } from '../input.js';
import type { EmulatedPool } from '../pool.js';
import type { Operation, Services } from '../services.js';
import { afterPassword, authenticationResult } from '../sign-in/advance.js';
import { assertNotLockedOut, countFailedSignIn, forgetFailedSignIns } from '../sign-in/lockout.js';

const AUTH_FLOWS = [
  'USER_SRP_AUTH',
  'REFRESH_TOKEN_AUTH',
  'REFRESH_TOKEN',
  'CUSTOM_AUTH',
  'ADMIN_NO_SRP_AUTH',
  'USER_PASSWORD_AUTH',
  'ADMIN_USER_PASSWORD_AUTH',
  'USER_AUTH',
];

/** Starts a sign-in with a password, or renews tokens. The app client allows these two flows and no other. */
export const initiateAuth: Operation = async (input, services) => {
  const flow = stringMember(input, 'AuthFlow');
  const clientId = stringMember(input, 'ClientId');
  checkConstraints([
    ['authFlow', flow, { required: true, values: AUTH_FLOWS }],
    ['clientId', clientId, CONSTRAINTS.clientId],
  ]);
  assertClient(clientId, services.pool);
  const parameters = objectMember(input, 'AuthParameters') ?? {};
  switch (flow) {
    case 'USER_PASSWORD_AUTH':
      return signIn(parameters, services);
    case 'REFRESH_TOKEN_AUTH':
    case 'REFRESH_TOKEN':
      return refresh(parameters, services);
    default:
      // Assumed: the text.
      throw new ServiceError('InvalidParameterException', `${String(flow)} flow not enabled for this client`);
  }
};

/** Refuses an app client that is not the pool's. */
export function assertClient(clientId: string | undefined, pool: EmulatedPool): void {
  if (clientId === pool.clientId) return;
  // Assumed: the text.
  throw new ServiceError('ResourceNotFoundException', `User pool client ${String(clientId)} does not exist.`);
}

async function signIn(parameters: Input, services: Services): Promise<object> {
  const username = requiredParameter(parameters, 'USERNAME');
  const password = requiredParameter(parameters, 'PASSWORD');
  const user = services.users.find(username);
  // Assumed: the app client hides whether a user exists (PreventUserExistenceErrors ENABLED), as new clients do.
  if (!user) throw incorrect();
  const now = services.clock();
  assertNotLockedOut(user, now);
  if (user.password === null || user.password !== password) {
    countFailedSignIn(user, now);
    throw incorrect();
  }
  forgetFailedSignIns(user);
  return afterPassword(user, services);
}

async function refresh(parameters: Input, services: Services): Promise<object> {
  const tokens = await services.tokens.refresh(requiredParameter(parameters, 'REFRESH_TOKEN'));
  return { AuthenticationResult: authenticationResult(tokens, services.pool), ChallengeParameters: {} };
}

/** The same words for a wrong name and a wrong password (amplify-js #1580). */
function incorrect(): ServiceError {
  return new ServiceError('NotAuthorizedException', 'Incorrect username or password.');
}
