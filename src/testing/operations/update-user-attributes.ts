import { sendAttributeCode } from '../attribute-codes.js';
import { assertDeletable, assertFormat, assertNotTaken, assertWritable, verifiable } from '../attributes.js';
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
 * Changes attributes; a new number or address gets a code. All is checked before anything changes (Amplify Flutter's
 * live test user_attributes_test). Assumed: a federated user's attributes change as anyone's. Assumed: the codes that it
 * sends are without an hourly limit, and do not count towards that of GetUserAttributeVerificationCode; the quotas page
 * names none for this operation.
 */
export const updateUserAttributes: Operation = async (input, services) => {
  const attributes = objectList(input, 'UserAttributes');
  const user = await authorizedUser(input, services, [
    ['userAttributes', attributes, CONSTRAINTS.present],
    ...(attributes ?? []).flatMap(checksOf),
  ]);
  const updates = (attributes ?? []).map(readUpdate);
  for (const update of updates) check(update, user, services);
  const sent = updates.flatMap((update) => apply(update, user, services));
  // Assumed: the member is absent, not empty, where no code was sent.
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

/** Makes one change; returns the `CodeDeliveryDetails` of the code that it sent, if any. */
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
  // The value that is there already: no code is sent (amazon-cognito-identity-js #350, amplify-cli #13833). Assumed:
  // it stays verified if it was, and another value that waits is given up.
  if (value === user.attributes[attribute]) {
    setAttribute(user, attribute, value);
    return [];
  }
  if (services.pool.attributesRequireVerificationBeforeUpdate.includes(attribute)) {
    // The old value stays, for GetUser and for messages, until the new one is verified; sending the same update anew
    // is the way to another code (UpdateUserAttributes API reference; amplify-flutter #3756). Assumed: there is
    // nothing to see of a first value, either.
    user.pendingAttributes.set(attribute, value);
    user.attributeCodes = user.attributeCodes.filter(
      (sent) => sent.attribute !== attribute || sent.value === user.attributes[attribute],
    );
    return [sendAttributeCode(attribute, value, user, services)];
  }
  // An MFA factor that uses the attribute stays on, and its codes go to the new value from here on.
  setAttribute(user, attribute, value);
  setAttribute(user, `${attribute}_verified`, 'false');
  if (!services.pool.autoVerifiedAttributes.includes(attribute)) return [];
  return [sendAttributeCode(attribute, value, user, services)];
}
