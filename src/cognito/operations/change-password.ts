import type { NoOutput } from './common.js';

/** Input of ChangePassword: at most five for a user in an hour. */
export interface ChangePasswordInput {
  /** Left out for a user who has no password yet. */
  PreviousPassword?: string | undefined;
  ProposedPassword: string;
}

/** Output of ChangePassword: nothing. */
export type ChangePasswordOutput = NoOutput;
