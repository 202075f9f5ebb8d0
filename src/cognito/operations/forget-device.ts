import type { NoOutput } from './common.js';

/** Input of ForgetDevice. */
export interface ForgetDeviceInput {
  DeviceKey: string;
}

/** Output of ForgetDevice: nothing. */
export type ForgetDeviceOutput = NoOutput;
