import { CONSTRAINTS } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { stringMember } from '../input.js';
import type { Operation } from '../services.js';
import { endSession, linkedSessions } from '../user-sessions.js';
import { authorizedCaller } from './authorized.js';
import { assertSessionTracking } from './list-user-sessions.js';

/** Ends another session of the user and its tokens; with `LINKED`, also those that belong to it. */
export const revokeUserSession: Operation = async (input, services) => {
  const sessionId = stringMember(input, 'SessionId');
  const associated = stringMember(input, 'RevokeAssociatedSessions');
  const { user, session: own } = await authorizedCaller(input, services, [
    ['sessionId', sessionId, CONSTRAINTS.present],
    ['revokeAssociatedSessions', associated, CONSTRAINTS.revokeAssociatedSessions],
  ]);
  assertSessionTracking(services.pool);
  const now = services.clock();
  const session = user.sessions.find(
    (one) => one.sessionId === sessionId && one.endedAt === null && one.expiresAt > now,
  );
  if (!session || services.pool.userSessionTracking === 'DISABLED') {
    // Assumed: name and text, also for another user's session.
    throw new ServiceError('ResourceNotFoundException', 'Session does not exist.');
  }
  if (session === own) {
    // "You can't revoke the session that the calling access token belongs to" (API reference). Assumed: the name, which a
    // client must not take for the end of its session, and the text.
    throw new ServiceError('NotAuthorizedException', 'The current session cannot be revoked.');
  }
  endSession(session, now);
  if (associated === 'LINKED') {
    for (const linked of linkedSessions(session, user.sessions)) endSession(linked, now);
  }
  return {};
};
