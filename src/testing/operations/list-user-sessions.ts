import { CONSTRAINTS } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { stringMember } from '../input.js';
import type { EmulatedPool } from '../pool.js';
import type { Operation } from '../services.js';
import { isListed, type UserSession } from '../user-sessions.js';
import { exponentDate } from '../wire-date.js';
import { authorizedCaller } from './authorized.js';

/**
 * Lists the user's active sessions of all app clients by page. Assumed: oldest first, so that a client has to find its
 * own one and sort; and pages of 125, the size that AdminListUserSessions documents.
 */
export const listUserSessions: Operation = async (input, services) => {
  const nextToken = stringMember(input, 'NextToken');
  const { user, session: own } = await authorizedCaller(input, services, [
    ['nextToken', nextToken, CONSTRAINTS.nextToken],
  ]);
  const { pool } = services;
  assertSessionTracking(pool);
  if (pool.userSessionTracking === 'DISABLED') return { Sessions: [] };
  const start = nextToken === undefined ? 0 : startOf(nextToken, user.sessions);
  const listed = user.sessions
    .slice(start)
    .filter((session) => isListed(session, services.clock(), pool.listUserSessionsDelay * 1000));
  const page = listed.slice(0, pool.listUserSessionsPageSize);
  const last = page.at(-1);
  return {
    Sessions: page.map((session) => describe(session, session === own)),
    ...(last && listed.length > page.length ? { NextToken: btoa(last.sessionId) } : {}),
  };
};

/**
 * Refuses what a pool without session tracking can't do. Assumed: name and text; the API model says of the name only "not
 * available for the current user pool configuration". `withoutUserSessionTracking` sets the other possibility.
 */
export function assertSessionTracking(pool: EmulatedPool): void {
  if (pool.userSessionTracking === 'ENABLED' || pool.withoutUserSessionTracking === 'empty-list') return;
  throw new ServiceError(
    'OperationNotEnabledException',
    'User session tracking is not enabled for this user pool.',
  );
}

/** A token names the last session of its page; one that has ended since still has its place. */
function startOf(token: string, sessions: readonly UserSession[]): number {
  const index = sessions.findIndex(({ sessionId }) => btoa(sessionId) === token);
  if (index >= 0) return index + 1;
  // Assumed: name and text.
  throw new ServiceError('InvalidParameterException', 'Invalid pagination token.');
}

/** In the form of the API reference's sample. */
function describe(session: UserSession, isCurrent: boolean): object {
  return {
    SessionId: session.sessionId,
    SessionType: session.sessionType,
    ...(session.clientId === null ? {} : { ClientId: session.clientId }),
    CreateDate: exponentDate(session.createdAt),
    LastActiveDate: exponentDate(session.lastActiveAt),
    DeviceType: session.deviceType,
    LastIPAddress: session.lastIpAddress,
    LastLocation: { City: session.lastLocation.city, Country: session.lastLocation.country },
    ...(session.originSessionId === null ? {} : { OriginSessionId: session.originSessionId }),
    IsCurrentSession: isCurrent,
  };
}
