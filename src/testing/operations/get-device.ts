import { CONSTRAINTS } from '../constraints.js';
import { assertDeviceTracking, type EmulatedDevice, requireDevice } from '../devices.js';
import { stringMember } from '../input.js';
import type { EmulatedPool } from '../pool.js';
import type { Operation } from '../services.js';
import type { User } from '../users.js';
import { authorizedUser } from './authorized.js';

/** Returns a confirmed device, remembered or not. */
export const getDevice: Operation = async (input, services) => {
  const deviceKey = stringMember(input, 'DeviceKey');
  const user = await authorizedUser(input, services, [['deviceKey', deviceKey, CONSTRAINTS.deviceKey]]);
  assertDeviceTracking(services.pool);
  return { Device: describeDevice(requireDevice(user, deviceKey), user, services.pool) };
};

/**
 * A device in the form of AWS's CLI samples, whose last date has whole seconds. Assumed: users get the `dev:` attributes,
 * as the samples have them; a client must not show them.
 */
export function describeDevice(device: EmulatedDevice, user: User, pool: EmulatedPool): object {
  const [region = ''] = pool.id.split('_');
  const attributes = {
    device_status: 'valid',
    ...(device.deviceName === null ? {} : { device_name: device.deviceName }),
    'dev:device_arn': `arn:aws:cognito-idp:${region}:123456789012:owner/${user.username}.${pool.id}/device/${device.deviceKey}`,
    'dev:device_remembered_status': device.isRemembered ? 'remembered' : 'not_remembered',
    last_ip_used: device.lastIpUsed,
  };
  return {
    DeviceKey: device.deviceKey,
    DeviceAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    DeviceCreateDate: device.createdAt / 1000,
    DeviceLastModifiedDate: device.lastModifiedAt / 1000,
    DeviceLastAuthenticatedDate: Math.floor(device.lastAuthenticatedAt / 1000),
  };
}
