import type { Operation } from '../services.js';
import { authorizedUser } from './authorized.js';

/**
 * Deletes the user at once, without a password and without a way back. The answer has no body: the API model has no
 * output for it. Assumed: the name can be taken again at once (AWS's guide on attributes: "after you delete it").
 */
export const deleteUser: Operation = async (input, services) => {
  const user = await authorizedUser(input, services);
  services.users.remove(user);
  return undefined;
};
