import { countAttempt } from '../attempts.js';
import { valueVerifiedBy } from '../attribute-codes.js';
import { assertNotTaken, requireVerifiable } from '../attributes.js';
import { CONSTRAINTS } from '../constraints.js';
import { stringMember } from '../input.js';
import type { Operation } from '../services.js';
import { setAttribute } from '../users.js';
import { authorizedUser } from './authorized.js';

/** Verifies a number or address with the code that was sent to it; a new value replaces the old one. */
export const verifyUserAttribute: Operation = async (input, services) => {
  const name = stringMember(input, 'AttributeName');
  const code = stringMember(input, 'Code');
  const user = await authorizedUser(input, services, [
    ['attributeName', name, CONSTRAINTS.attributeName],
    ['code', code, CONSTRAINTS.confirmationCode],
  ]);
  const attribute = requireVerifiable(name ?? '');
  const now = services.clock();
  countAttempt('VerifyUserAttribute', user, now);
  const value = valueVerifiedBy(code ?? '', attribute, user, now);
  assertNotTaken(attribute, value, user, 'verification', services);
  if (value === user.attributes[attribute]) {
    // Assumed: a pending new value stays pending, with its own code, when the current one is verified.
    user.attributeCodes = user.attributeCodes.filter(
      (sent) => sent.attribute !== attribute || sent.value !== value,
    );
  } else {
    setAttribute(user, attribute, value);
  }
  setAttribute(user, `${attribute}_verified`, 'true');
  return {};
};
