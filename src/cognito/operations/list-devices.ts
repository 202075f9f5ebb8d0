import type { DeviceType } from './common.js';

/** Input of ListDevices. */
export interface ListDevicesInput {
  /** 0 to 60. */
  Limit?: number | undefined;
  PaginationToken?: string | undefined;
}

/** Output of ListDevices. */
export interface ListDevicesOutput {
  Devices?: DeviceType[] | undefined;
  PaginationToken?: string | undefined;
}
