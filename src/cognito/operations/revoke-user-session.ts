import type { NoOutput } from './common.js';

/** Input of RevokeUserSession. The session of the calling token cannot be revoked; GlobalSignOut ends it. */
export interface RevokeUserSessionInput {
  SessionId: string;
  /** `NONE` unless stated. */
  RevokeAssociatedSessions?: 'NONE' | 'LINKED' | undefined;
}

/** Output of RevokeUserSession: nothing. */
export type RevokeUserSessionOutput = NoOutput;
