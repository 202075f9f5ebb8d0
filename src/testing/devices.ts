import { ServiceError } from './errors.js';
import type { EmulatedPool } from './pool.js';
import { randomToken } from './random.js';

/** A device that the user has confirmed, as GetDevice and ListDevices return it. */
export interface EmulatedDevice {
  /** `<region>_<uuid>`, as `DEVICE_KEY` of InitiateAuth has it. */
  readonly deviceKey: string;
  /** The attribute `device_name`, which the client wrote at ConfirmDevice; `null` for none. */
  readonly deviceName: string | null;
  /** Whether it replaces the second step of a sign-in. ListDevices lists no others. */
  readonly isRemembered: boolean;
  /** The attribute `last_ip_used`. */
  readonly lastIpUsed: string;
  /** `DeviceCreateDate`, in epoch ms by the emulator's clock. */
  readonly createdAt: number;
  /** `DeviceLastModifiedDate` in epoch ms. */
  readonly lastModifiedAt: number;
  /** `DeviceLastAuthenticatedDate` in epoch ms. */
  readonly lastAuthenticatedAt: number;
}

/** A device as operations use it. */
export interface Device extends EmulatedDevice {
  /** The user's half of `NewDeviceMetadata` that no later answer repeats. */
  readonly deviceGroupKey: string;
  deviceName: string | null;
  isRemembered: boolean;
  lastIpUsed: string;
  lastModifiedAt: number;
  lastAuthenticatedAt: number;
  /** What ConfirmDevice stored of the device's secret; `null` until then, when the device doesn't exist for the user. */
  verifier: DeviceVerifier | null;
}

/** The password verifier and salt of device SRP, in hexadecimal. */
export interface DeviceVerifier {
  readonly passwordVerifier: string;
  readonly salt: string;
}

/** The user whose devices they are. */
interface Owner {
  readonly devices: Device[];
}

/** Whether the pool tracks the devices of this user: native users only (AWS guide on devices). */
export function isTracked(user: { readonly isExternalProvider: boolean }, pool: EmulatedPool): boolean {
  return pool.rememberedDevices !== 'off' && !user.isExternalProvider;
}

/** Creates the device of a sign-in that named none. The client has to confirm it. */
export function newDevice(user: Owner, pool: EmulatedPool, now: number, ipAddress: string): Device {
  const device: Device = {
    ...describedDevice({ pool, now, ipAddress }),
    isRemembered: false,
    deviceGroupKey: `-${randomToken(4)}`,
    verifier: null,
  };
  user.devices.push(device);
  return device;
}

/** Creates confirmed devices whose secret nobody holds. */
export function seedDevices(
  init: readonly Partial<EmulatedDevice>[],
  defaults: { readonly pool: EmulatedPool; readonly now: number; readonly ipAddress: string },
): Device[] {
  return init.map((device) => ({
    ...describedDevice(defaults, device.createdAt),
    ...device,
    deviceGroupKey: `-${randomToken(4)}`,
    verifier: { passwordVerifier: randomToken(256), salt: randomToken(16) },
  }));
}

function describedDevice(
  { pool, now, ipAddress }: { pool: EmulatedPool; now: number; ipAddress: string },
  createdAt = now,
): EmulatedDevice {
  return {
    deviceKey: `${pool.id.split('_')[0]}_${crypto.randomUUID()}`,
    deviceName: null,
    isRemembered: true,
    lastIpUsed: ipAddress,
    createdAt,
    lastModifiedAt: createdAt,
    lastAuthenticatedAt: createdAt,
  };
}

/** Finds a confirmed device of the user. */
export function findDevice(user: Owner, deviceKey: string | undefined): Device | undefined {
  return user.devices.find((device) => device.deviceKey === deviceKey && device.verifier !== null);
}

/**
 * Like `findDevice`, but throws for any other key. The text: identity-js #200, amplify-android #2603, for sign-ins and
 * UpdateDeviceStatus. Assumed: GetDevice and ForgetDevice have it too, and a device that wasn't confirmed counts as unknown.
 */
export function requireDevice(user: Owner, deviceKey: string | undefined): Device {
  const device = findDevice(user, deviceKey);
  if (device) return device;
  throw new ServiceError('ResourceNotFoundException', 'Device does not exist.');
}

/** Assumed: name and text in a pool that doesn't track devices. The API model documents the name for all five operations. */
export function assertDeviceTracking(pool: EmulatedPool): void {
  if (pool.rememberedDevices !== 'off') return;
  throw new ServiceError(
    'InvalidUserPoolConfigurationException',
    'Device tracking is not enabled for this user pool.',
  );
}

/** Returns the public view of a device. */
export function publicDevice(device: Device): EmulatedDevice {
  const { deviceKey, deviceName, isRemembered, lastIpUsed, createdAt, lastModifiedAt, lastAuthenticatedAt } =
    device;
  return { deviceKey, deviceName, isRemembered, lastIpUsed, createdAt, lastModifiedAt, lastAuthenticatedAt };
}
