import type { DeviceType } from './common.js';

/** Input of GetDevice. */
export interface GetDeviceInput {
  DeviceKey: string;
}

/** Output of GetDevice. */
export interface GetDeviceOutput {
  Device: DeviceType | undefined;
}
