import { CONSTRAINTS, checkConstraints } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { type Input, objectMember, requiredParameter, stringMember } from '../input.js';
import type { EmulatedPool } from '../pool.js';
import type { Operation, Services } from '../services.js';
import { authenticationResult } from '../sign-in/advance.js';
import { chooseFirstFactor } from '../sign-in/choose-first-factor.js';
import { incorrect, signInWithPassword } from '../sign-in/password.js';
import type { User } from '../users.js';

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

/**
 * Starts a sign-in with a password or by choice, or renews tokens. The app client allows only these three
 * flows.
 */
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
      return signInWithPassword(userOf(parameters, services), parameters, services);
    case 'USER_AUTH':
      return chooseFirstFactor(userOf(parameters, services), parameters, services);
    case 'REFRESH_TOKEN_AUTH':
    case 'REFRESH_TOKEN':
      return refresh(parameters, services);
    default:
      // Assumed: the text.
      throw new ServiceError('InvalidParameterException', `${String(flow)} flow not enabled for this client`);
  }
};

/** Refuses a client that isn't the pool's app client. */
export function assertClient(clientId: string | undefined, pool: EmulatedPool): void {
  if (clientId === pool.clientId) return;
  // Assumed: the text.
  throw new ServiceError('ResourceNotFoundException', `User pool client ${String(clientId)} does not exist.`);
}

/**
 * Assumed: the app client hides whether a user exists (PreventUserExistenceErrors ENABLED), as new clients
 * do.
 */
function userOf(parameters: Input, { users }: Pick<Services, 'users'>): User {
  const user = users.find(requiredParameter(parameters, 'USERNAME'));
  if (!user) throw incorrect();
  return user;
}

async function refresh(parameters: Input, services: Services): Promise<object> {
  const tokens = await services.tokens.refresh(
    requiredParameter(parameters, 'REFRESH_TOKEN'),
    services.requester,
    stringMember(parameters, 'DEVICE_KEY'),
  );
  return { AuthenticationResult: authenticationResult(tokens, services.pool), ChallengeParameters: {} };
}
