import type { NoOutput } from './common.js';

/** Input of UpdateDeviceStatus. */
export interface UpdateDeviceStatusInput {
  DeviceKey: string;
  DeviceRememberedStatus?: 'remembered' | 'not_remembered' | undefined;
}

/** Output of UpdateDeviceStatus: nothing. */
export type UpdateDeviceStatusOutput = NoOutput;
