import type { Operation } from '../services.js';
import { authorizedUser } from './authorized.js';

/**
 * Revokes all tokens of the user. It requires a valid token: a user who is already signed out everywhere gets
 * NotAuthorizedException (amplify-js #3540), which a client must treat as success.
 */
export const globalSignOut: Operation = async (input, services) => {
  const user = await authorizedUser(input, services);
  services.tokens.revokeAll(user);
  return {};
};
