import type { NoOutput } from './common.js';

/** Input of ChangePassword: at most five per user and hour. */
export interface ChangePasswordInput {
  /** Omit it for a user who has no password yet. */
  PreviousPassword?: string | undefined;
  ProposedPassword: string;
}

/** Output of ChangePassword: nothing. */
export type ChangePasswordOutput = NoOutput;
