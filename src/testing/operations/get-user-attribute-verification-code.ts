import { countAttempt } from '../attempts.js';
import { sendAttributeCode } from '../attribute-codes.js';
import { requireVerifiable } from '../attributes.js';
import { CONSTRAINTS } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { stringMember } from '../input.js';
import type { Operation } from '../services.js';
import { authorizedUser } from './authorized.js';

/**
 * Sends a code for the user's current number or address, verified or not. A pending new value gets none:
 * repeat the same UpdateUserAttributes for that (amplify-flutter #3756).
 */
export const getUserAttributeVerificationCode: Operation = async (input, services) => {
  const name = stringMember(input, 'AttributeName');
  const user = await authorizedUser(input, services, [['attributeName', name, CONSTRAINTS.attributeName]]);
  const attribute = requireVerifiable(name ?? '');
  countAttempt('GetUserAttributeVerificationCode', user, services.clock());
  const value = user.attributes[attribute];
  if (value === undefined) {
    // Assumed: name and text, also while a first value is pending (amplify-js #13432 and #14659 report that
    // no message came).
    throw new ServiceError('InvalidParameterException', `User does not have a ${attribute} to verify.`);
  }
  return { CodeDeliveryDetails: sendAttributeCode(attribute, value, user, services) };
};
