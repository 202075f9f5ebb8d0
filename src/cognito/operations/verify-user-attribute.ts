import type { NoOutput } from './common.js';

/** Input of VerifyUserAttribute. */
export interface VerifyUserAttributeInput {
  AttributeName: string;
  /** The code that the user received; valid for 24 hours. */
  Code: string;
}

/** Output of VerifyUserAttribute: nothing. */
export type VerifyUserAttributeOutput = NoOutput;
