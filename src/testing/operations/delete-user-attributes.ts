import { assertDeletable, assertWritable, verifiable } from '../attributes.js';
import { type Check, CONSTRAINTS } from '../constraints.js';
import { stringList } from '../input.js';
import type { Operation } from '../services.js';
import { setAttribute, type User } from '../users.js';
import { authorizedUser } from './authorized.js';

/** Deletes attributes, all or none. It ignores one that the user doesn't have. */
export const deleteUserAttributes: Operation = async (input, services) => {
  const names = stringList(input, 'UserAttributeNames');
  const user = await authorizedUser(input, services, [
    ['userAttributeNames', names, CONSTRAINTS.present],
    ...(names ?? []).map(
      (name, index): Check => [`userAttributeNames.${index + 1}.member`, name, CONSTRAINTS.attributeName],
    ),
  ]);
  for (const name of names ?? []) {
    assertWritable(name, services.pool);
    assertDeletable(name, services.pool);
  }
  for (const name of names ?? []) removeAttribute(user, name);
  return {};
};

/**
 * Deletes one attribute. Assumed: deleting a number or address also deletes its `_verified`. A factor that
 * used it stays in UserMFASettingList, and stays preferred, but the service can't ask for it at sign-in.
 */
export function removeAttribute(user: User, name: string): void {
  setAttribute(user, name, undefined);
  if (verifiable(name)) setAttribute(user, `${name}_verified`, undefined);
}
