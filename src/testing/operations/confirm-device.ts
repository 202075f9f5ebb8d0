import { fromBase64 } from '../base64url.js';
import { CONSTRAINTS } from '../constraints.js';
import { assertDeviceTracking, type DeviceVerifier } from '../devices.js';
import { ServiceError } from '../errors.js';
import { type Input, objectMember, stringMember } from '../input.js';
import type { Operation } from '../services.js';
import { hexOf } from '../sign-in/srp.js';
import { authorizedCaller } from './authorized.js';

/**
 * Confirms the device of the caller's sign-in. A pool that always remembers devices remembers it with that; in the other, the
 * user decides (AWS guide on devices).
 */
export const confirmDevice: Operation = async (input, services) => {
  const deviceKey = stringMember(input, 'DeviceKey');
  const deviceName = stringMember(input, 'DeviceName');
  const config = objectMember(input, 'DeviceSecretVerifierConfig');
  const caller = await authorizedCaller(input, services, [
    ['deviceKey', deviceKey, CONSTRAINTS.deviceKey],
    ['deviceName', deviceName, CONSTRAINTS.deviceName],
  ]);
  const { pool } = services;
  assertDeviceTracking(pool);
  const device = caller.user.devices.find((one) => one.deviceKey === deviceKey);
  if (!device || caller.deviceKey !== deviceKey) {
    // amplify-js #2705, #8469: a key that doesn't belong to the sign-in of the token.
    throw new ServiceError('InvalidParameterException', 'Invalid device key given.');
  }
  if (device.verifier) {
    // The name: API model. Assumed: the text.
    throw new ServiceError('DeviceKeyExistsException', 'Device already exists.');
  }
  device.verifier = verifierIn(config);
  device.deviceName = deviceName ?? null;
  device.isRemembered = pool.rememberedDevices === 'always';
  device.lastModifiedAt = services.clock();
  return { UserConfirmationNecessary: pool.rememberedDevices === 'opt-in' };
};

/** Assumed: the verifier is required, and the name and text without a valid one. */
function verifierIn(config: Input | undefined): DeviceVerifier {
  const passwordVerifier = hexOf(fromBase64((config && stringMember(config, 'PasswordVerifier')) ?? ''));
  const salt = hexOf(fromBase64((config && stringMember(config, 'Salt')) ?? ''));
  if (passwordVerifier && salt) return { passwordVerifier, salt };
  throw new ServiceError('InvalidParameterException', 'Invalid device secret verifier config.');
}
