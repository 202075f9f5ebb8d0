import type { Open } from './common.js';

/** Input of ListUserSessions. */
export interface ListUserSessionsInput {
  NextToken?: string | undefined;
}

/** Where a session was last active, as Cognito estimates it. */
export interface SessionLocationType {
  City?: string | undefined;
  Country?: string | undefined;
}

/** One of the user's sessions. */
export interface SessionDescriptionType {
  SessionId?: string | undefined;
  SessionType?: Open<'TOKEN' | 'SSO'> | undefined;
  ClientId?: string | undefined;
  CreateDate?: Date | undefined;
  LastActiveDate?: Date | undefined;
  DeviceType?: string | undefined;
  LastIPAddress?: string | undefined;
  LastLocation?: SessionLocationType | undefined;
  OriginSessionId?: string | undefined;
  /** Whether the request's access token belongs to this session. */
  IsCurrentSession?: boolean | undefined;
}

/** Output of ListUserSessions. Eventually consistent: a new session may be missing for some seconds. */
export interface ListUserSessionsOutput {
  Sessions?: SessionDescriptionType[] | undefined;
  NextToken?: string | undefined;
}
