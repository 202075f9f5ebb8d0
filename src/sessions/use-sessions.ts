'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import type { MfaFailure } from '../account/failure.js';
import { toFailure } from '../account/to-failure.js';
import { useFlow } from '../core/hooks.js';
import { discardInvalid } from '../core/resource.js';
import { isSessionList } from './decode-sessions.js';
import { createRevokeSessions, type RevocationFlow, type SessionActions } from './revoke-sessions.js';
import { otherSessions, type Session } from './session.js';
import { sessionsQuery } from './sessions-api.js';

/** The user's sessions. */
export type SessionsResult =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
  /** The user pool does not track sessions. Signing out everywhere works all the same. */
  | { readonly status: 'unavailable'; readonly reason: 'not-tracked' }
  | ReadySessions;

/** The sessions once they were read. */
export interface ReadySessions {
  readonly status: 'ready';
  /** This page's comes first, then the latest. */
  readonly sessions: readonly Session[];
  /** Those that can be signed out here, and were not. */
  readonly others: readonly Session[];
  readonly revocation: RevocationFlow;
  /** Why the latest refresh in the background failed: the list is the one from before. */
  readonly refreshFailure: MfaFailure | null;
  readonly actions: SessionActions;
}

/**
 * Lists the sessions of the signed-in user in all apps of the pool, and signs out others. It calls ListUserSessions on mount and
 * RevokeUserSession on `confirmRevoke()`. The service's list takes seconds to follow, so a session that was signed out here is
 * `isRevoked` meanwhile.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useSessions(): SessionsResult {
  const { client, accountId, confirmIdentity } = useAccountKit();
  const queryClient = useQueryClient();
  const flow = useMemo(() => {
    discardInvalid(queryClient, sessionsQuery({ client, accountId }).queryKey, isSessionList);
    return createRevokeSessions({ queryClient, client, accountId, confirmIdentity });
  }, [queryClient, client, accountId, confirmIdentity]);
  const revocation = useFlow(flow);
  const { data, error, refetch } = useQuery(sessionsQuery({ client, accountId }));

  if (data === undefined) {
    if (error === null) return { status: 'loading' };
    const failure = toFailure(error);
    return failure.kind === 'not-available'
      ? { status: 'unavailable', reason: 'not-tracked' }
      : { status: 'failed', failure, retry: () => void refetch() };
  }
  if (data === null) return { status: 'unavailable', reason: 'not-tracked' };
  return {
    status: 'ready',
    sessions: data,
    others: otherSessions(data),
    revocation,
    refreshFailure: error && toFailure(error),
    actions: flow.actions,
  };
}
