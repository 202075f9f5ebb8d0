import { CONSTRAINTS } from '../constraints.js';
import { assertDeviceTracking, requireDevice } from '../devices.js';
import { stringMember } from '../input.js';
import type { Operation } from '../services.js';
import { authorizedUser } from './authorized.js';

/**
 * Deletes a device, also another one than the caller's (amplify-js #12161). Its access token stays valid, and its refresh token
 * fails from now on (amplify-js #2962). The answer has no body: the API model has no output for it.
 */
export const forgetDevice: Operation = async (input, services) => {
  const deviceKey = stringMember(input, 'DeviceKey');
  const user = await authorizedUser(input, services, [['deviceKey', deviceKey, CONSTRAINTS.deviceKey]]);
  assertDeviceTracking(services.pool);
  const forgotten = requireDevice(user, deviceKey);
  user.devices = user.devices.filter((device) => device !== forgotten);
  return undefined;
};
