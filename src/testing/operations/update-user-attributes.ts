import { sendAttributeCode } from '../attribute-codes.js';
import {
  assertComplete,
  assertConform,
  assertDeletable,
  assertFormat,
  assertNotTaken,
  assertWritable,
  verifiable,
} from '../attributes.js';
import { type Check, CONSTRAINTS } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { type Input, objectList, stringMember } from '../input.js';
import type { VerifiableAttribute } from '../pool.js';
import type { Operation, Services } from '../services.js';
import { setAttribute, type User } from '../users.js';
import { authorizedUser } from './authorized.js';
import { removeAttribute } from './delete-user-attributes.js';

interface Update {
  readonly name: string;
  readonly value: string;
}

/**
 * Changes attributes; a new number or address gets a code. It checks everything before it changes anything
 * (Amplify Flutter's live test user_attributes_test). Assumed: a federated user's attributes change like
 * anyone's. Assumed: its codes have no hourly limit, and don't count towards that of
 * GetUserAttributeVerificationCode; the quotas page lists none for this operation.
 */
export const updateUserAttributes: Operation = async (input, services) => {
  const attributes = objectList(input, 'UserAttributes');
  const user = await authorizedUser(input, services, [
    ['userAttributes', attributes, CONSTRAINTS.present],
    ...(attributes ?? []).flatMap(checksOf),
  ]);
  const updates = (attributes ?? []).map(readUpdate);
  for (const update of updates) check(update, user, services);
  assertConform(updates, services.pool);
  assertComplete(
    user,
    updates.map(({ name }) => name),
    services.pool,
  );
  const sent = updates.flatMap((update) => apply(update, user, services));
  // Assumed: the member is absent, not empty, if no code was sent.
  return sent.length > 0 ? { CodeDeliveryDetailsList: sent } : {};
};

function checksOf(attribute: Input, index: number): Check[] {
  const member = `userAttributes.${index + 1}.member`;
  return [
    [`${member}.name`, stringMember(attribute, 'Name'), CONSTRAINTS.attributeName],
    [`${member}.value`, stringMember(attribute, 'Value'), CONSTRAINTS.attributeValue],
  ];
}

function readUpdate(attribute: Input): Update {
  const name = stringMember(attribute, 'Name') ?? '';
  const value = stringMember(attribute, 'Value');
  if (value !== undefined) return { name, value };
  throw new ServiceError('InvalidParameterException', `Attribute value for ${name} must not be null`);
}

function check({ name, value }: Update, user: User, services: Services): void {
  assertWritable(name, services.pool);
  if (value === '') {
    assertDeletable(name, services.pool);
    return;
  }
  assertFormat(name, value);
  const attribute = verifiable(name);
  if (attribute) assertNotTaken(attribute, value, user, 'update', services);
}

/** Makes one change; returns the `CodeDeliveryDetails` of its code, if any. */
function apply({ name, value }: Update, user: User, services: Services): object[] {
  // "To delete an attribute, submit it with a blank value" (UpdateUserAttributes API reference).
  if (value === '') {
    removeAttribute(user, name);
    return [];
  }
  const attribute = verifiable(name);
  if (attribute) return applyVerifiable(attribute, value, user, services);
  setAttribute(user, name, value);
  return [];
}

function applyVerifiable(
  attribute: VerifiableAttribute,
  value: string,
  user: User,
  services: Services,
): object[] {
  // The value is unchanged: no code is sent (amazon-cognito-identity-js #350, amplify-cli #13833). Assumed:
  // it stays verified if it was, and a pending value is dropped.
  if (value === user.attributes[attribute]) {
    setAttribute(user, attribute, value);
    return [];
  }
  if (services.pool.attributesRequireVerificationBeforeUpdate.includes(attribute)) {
    // The old value stays, for GetUser and for messages, until the new one is verified; repeating the same
    // update sends another code (UpdateUserAttributes API reference; amplify-flutter #3756). Assumed: GetUser
    // doesn't show a pending first value either.
    user.pendingAttributes.set(attribute, value);
    user.attributeCodes = user.attributeCodes.filter(
      (sent) => sent.attribute !== attribute || sent.value === user.attributes[attribute],
    );
    return [sendAttributeCode(attribute, value, user, services)];
  }
  // An MFA factor that uses the attribute stays on, and its codes go to the new value from now on.
  setAttribute(user, attribute, value);
  setAttribute(user, `${attribute}_verified`, 'false');
  if (!services.pool.autoVerifiedAttributes.includes(attribute)) return [];
  return [sendAttributeCode(attribute, value, user, services)];
}
