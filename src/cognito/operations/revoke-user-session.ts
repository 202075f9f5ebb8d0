import type { NoOutput } from './common.js';

/**
 * Input of RevokeUserSession. It can't revoke the session of the calling token; GlobalSignOut ends that one.
 */
export interface RevokeUserSessionInput {
  SessionId: string;
  /** Default: `NONE`. */
  RevokeAssociatedSessions?: 'NONE' | 'LINKED' | undefined;
}

/** Output of RevokeUserSession: nothing. */
export type RevokeUserSessionOutput = NoOutput;
