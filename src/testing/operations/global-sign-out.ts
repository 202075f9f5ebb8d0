import type { Operation } from '../services.js';
import { authorizedUser } from './authorized.js';

/**
 * Revokes all tokens of the user. It asks for a token that still holds: a user who is signed out everywhere already
 * gets NotAuthorizedException (amplify-js #3540), which a client must take for success.
 */
export const globalSignOut: Operation = async (input, services) => {
  const user = await authorizedUser(input, services);
  services.tokens.revokeAll(user.username);
  return {};
};
