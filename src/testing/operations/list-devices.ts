import { CONSTRAINTS } from '../constraints.js';
import { assertDeviceTracking, type EmulatedDevice } from '../devices.js';
import { ServiceError } from '../errors.js';
import { numberMember, stringMember } from '../input.js';
import type { Operation } from '../services.js';
import { authorizedUser } from './authorized.js';
import { describeDevice } from './get-device.js';

/** A page holds at most 60 (API model). */
const LARGEST_PAGE = 60;

/**
 * Lists the user's remembered devices by page, and no others (Amplify Flutter's live test device_tracking_test, identity-js
 * #199). Assumed: oldest first, and `Limit` 0 counts as absent.
 */
export const listDevices: Operation = async (input, services) => {
  const limit = numberMember(input, 'Limit');
  const token = stringMember(input, 'PaginationToken');
  const user = await authorizedUser(input, services, [
    ['limit', limit, CONSTRAINTS.deviceLimit],
    ['paginationToken', token, CONSTRAINTS.paginationToken],
  ]);
  assertDeviceTracking(services.pool);
  const devices = user.devices.filter(({ isRemembered }) => isRemembered);
  const start = token === undefined ? 0 : startOf(token, devices);
  const page = devices.slice(start, start + (limit || LARGEST_PAGE));
  const last = page.at(-1);
  return {
    Devices: page.map((device) => describeDevice(device, user, services.pool)),
    ...(last && start + page.length < devices.length ? { PaginationToken: btoa(last.deviceKey) } : {}),
  };
};

/** A token names the last device of its page, so that forgetting one doesn't shift later pages. */
function startOf(token: string, devices: readonly EmulatedDevice[]): number {
  const index = devices.findIndex(({ deviceKey }) => btoa(deviceKey) === token);
  if (index >= 0) return index + 1;
  // Assumed: name and text, also if that device was forgotten since.
  throw new ServiceError('InvalidParameterException', 'Invalid pagination token.');
}
