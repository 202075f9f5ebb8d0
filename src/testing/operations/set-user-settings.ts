import { CONSTRAINTS } from '../constraints.js';
import { objectList } from '../input.js';
import type { Operation } from '../services.js';
import { authorizedUser } from './authorized.js';

/** Does nothing: "no longer supported", in favour of SetUserMFAPreference (SetUserSettings API reference). */
export const setUserSettings: Operation = async (input, services) => {
  const options = objectList(input, 'MFAOptions');
  await authorizedUser(input, services, [['mFAOptions', options, CONSTRAINTS.present]]);
  return {};
};
