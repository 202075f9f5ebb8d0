import { decodeDate } from '../account/decode-date.js';
import { CognitoError, type ListDevicesOutput } from '../cognito/index.js';
import { withoutInvisible } from '../core/text.js';
import { type Device, deviceLabel } from './device.js';

/**
 * Decodes one page of devices. Only what is shown is kept: the attributes `dev:…` contain the account of the pool. A device without a
 * key is left out: it could be neither identified nor forgotten.
 * @param currentKey - the key of the device of this page, if that is known
 * @throws CognitoError `InvalidResponse` when the output is not an answer of ListDevices.
 */
export function decodeDevices({ Devices }: ListDevicesOutput, currentKey: string | null): Device[] {
  // An answer without a list does not come from Cognito, and "no devices" would be a lie.
  if (!Array.isArray(Devices)) throw new CognitoError({ operation: 'ListDevices', code: 'InvalidResponse' });
  return Devices.flatMap(({ DeviceKey, DeviceAttributes, DeviceLastAuthenticatedDate }) => {
    if (!DeviceKey) return [];
    const attributes = new Map((DeviceAttributes ?? []).map(({ Name, Value }) => [Name, Value]));
    return [
      {
        id: DeviceKey,
        isCurrent: DeviceKey === currentKey,
        label: deviceLabel(withoutInvisible(attributes.get('device_name') ?? '').trim()),
        address: withoutInvisible(attributes.get('last_ip_used') ?? '').trim() || null,
        lastSignInAt: decodeDate(DeviceLastAuthenticatedDate),
      },
    ];
  });
}

/** Whether data has the shape of a list of devices. */
export function isDeviceList(data: unknown): data is readonly Device[] {
  const isDevice = (entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry && 'isCurrent' in entry;
  return Array.isArray(data) && data.every(isDevice);
}
