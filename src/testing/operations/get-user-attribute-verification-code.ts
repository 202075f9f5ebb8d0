import { countAttempt } from '../attempts.js';
import { sendAttributeCode } from '../attribute-codes.js';
import { requireVerifiable } from '../attributes.js';
import { CONSTRAINTS } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { stringMember } from '../input.js';
import type { Operation } from '../services.js';
import { authorizedUser } from './authorized.js';

/**
 * Sends a code for the number or address that the user has now, verified or not. A new value that waits to be verified
 * gets none: for that, the same UpdateUserAttributes is sent anew (amplify-flutter #3756).
 */
export const getUserAttributeVerificationCode: Operation = async (input, services) => {
  const name = stringMember(input, 'AttributeName');
  const user = await authorizedUser(input, services, [['attributeName', name, CONSTRAINTS.attributeName]]);
  const attribute = requireVerifiable(name ?? '');
  countAttempt('GetUserAttributeVerificationCode', user, services.clock());
  const value = user.attributes[attribute];
  if (value === undefined) {
    // Assumed: name and text, also where a first value waits to be verified (amplify-js #13432 and #14659 report that
    // no message came).
    throw new ServiceError('InvalidParameterException', `User does not have a ${attribute} to verify.`);
  }
  return { CodeDeliveryDetails: sendAttributeCode(attribute, value, user, services) };
};
