import { CONSTRAINTS } from '../constraints.js';
import { assertDeviceTracking, requireDevice } from '../devices.js';
import { stringMember } from '../input.js';
import type { Operation } from '../services.js';
import { authorizedUser } from './authorized.js';

/** Remembers a device, or stops remembering it. Remembering a remembered one succeeds (Amplify Flutter's live tests). */
export const updateDeviceStatus: Operation = async (input, services) => {
  const deviceKey = stringMember(input, 'DeviceKey');
  const status = stringMember(input, 'DeviceRememberedStatus');
  const user = await authorizedUser(input, services, [
    ['deviceKey', deviceKey, CONSTRAINTS.deviceKey],
    ['deviceRememberedStatus', status, CONSTRAINTS.deviceRememberedStatus],
  ]);
  assertDeviceTracking(services.pool);
  const device = requireDevice(user, deviceKey);
  // Assumed: without a status, nothing changes.
  if (status !== undefined) {
    device.isRemembered = status === 'remembered';
    device.lastModifiedAt = services.clock();
  }
  return {};
};
