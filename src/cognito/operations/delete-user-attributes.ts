import type { NoOutput } from './common.js';

/** Input of DeleteUserAttributes. */
export interface DeleteUserAttributesInput {
  UserAttributeNames: string[];
}

/** Output of DeleteUserAttributes: nothing. */
export type DeleteUserAttributesOutput = NoOutput;
