import { queryOptions } from '@tanstack/react-query';
import { endsSession } from '../account/failure.js';
import { type MfaSource, mfaKey, readUserMfa, shared } from '../account/queries.js';
import { decodeAnswer } from '../account/reporting-client.js';
import { toFailure } from '../account/to-failure.js';
import { type CognitoClient, CognitoError } from '../cognito/index.js';
import { readPages } from '../core/resource.js';
import { verifiedWrite, type WriteResult } from '../core/verified-write.js';
import { decodeSessions } from './decode-sessions.js';
import type { RevocationScope, Session } from './session.js';

/**
 * Asks ListUserSessions for all pages, past the cache: the current session first, then the latest. `null` where the pool does not
 * track sessions.
 * @throws CognitoError
 */
export async function readSessions(
  client: CognitoClient,
  options?: { signal: AbortSignal },
): Promise<readonly Session[] | null> {
  try {
    const { items } = await readPages(async (token) => {
      const page = await client.call('ListUserSessions', token ? { NextToken: token } : {}, options);
      const items = decodeAnswer(client, 'ListUserSessions', () => decodeSessions(page));
      return { items, next: page.NextToken };
    });
    // The user has at least this one, so a pool that lists none tracks none.
    if (items.length === 0) return null;
    return [...withRevoked(client, items)].sort(
      (a, b) => Number(b.isCurrent) - Number(a.isCurrent) || (b.lastActiveAt ?? 0) - (a.lastActiveAt ?? 0),
    );
  } catch (error) {
    // What a pool without tracking answers is not documented; the name is that of the administrator's operations.
    if (error instanceof CognitoError && error.code === 'OperationNotEnabledException') return null;
    throw error;
  }
}

/** The ids of the sessions that were signed out on this page, and when, by client: a client belongs to one account. */
const revokedBy = new WeakMap<CognitoClient, Map<string, number>>();

/** Marks the sessions that were signed out on this page and are listed all the same. */
export function withRevoked(client: CognitoClient, sessions: readonly Session[]): readonly Session[] {
  const revoked = revokedBy.get(client);
  return revoked ? sessions.map((session) => ({ ...session, isRevoked: revoked.has(session.id) })) : sessions;
}

/** Milliseconds until a list that lags is read again: it is "eventually consistent" (AWS's guide on sessions). */
const nextLook = 3_000;

/** Milliseconds for which a session that was signed out is expected to stay listed. */
const longestLag = 30_000;

/** How often a list without the session of this page is read before that is believed. */
const mostLooks = 5;

/** Whether the list lags behind the sign-in of this page, or behind what was signed out here. */
function isBehind(client: CognitoClient, sessions: readonly Session[], looks: number): boolean {
  if (!sessions.some(({ isCurrent }) => isCurrent)) return looks < mostLooks;
  const latest = Math.max(0, ...(revokedBy.get(client)?.values() ?? []));
  return sessions.some(({ isRevoked }) => isRevoked) && Date.now() - latest < longestLag;
}

/**
 * The user's sessions. Fetched only where a list is shown, and again for as long as it lags.
 * @internal
 */
export const sessionsQuery = ({ client, accountId }: MfaSource) =>
  queryOptions<readonly Session[] | null>({
    ...shared,
    queryKey: [...mfaKey(accountId), 'sessions'],
    queryFn: ({ signal }) => readSessions(client, { signal }),
    staleTime: 5_000,
    refetchOnWindowFocus: 'always',
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data && isBehind(client, data, dataUpdateCount) ? nextLook : false,
  });

/**
 * Revokes a session. The list takes seconds to follow, so an accepted request counts; after a lost answer the list tells.
 * @throws the reason of `signal` when that is aborted; nothing else.
 */
export async function revokeSession(
  client: CognitoClient,
  { id, scope }: { readonly id: string; readonly scope: RevocationScope },
  signal: AbortSignal,
): Promise<WriteResult<'ended' | 'listed'>> {
  let isAccepted = false as boolean;
  const result = await verifiedWrite<'ended' | 'listed'>(
    {
      async send(aborts) {
        try {
          await client.call(
            'RevokeUserSession',
            { SessionId: id, RevokeAssociatedSessions: scope === 'linked' ? 'LINKED' : 'NONE' },
            { signal: aborts },
          );
        } catch (error) {
          if (!isUnknownSession(error)) throw error;
        }
        isAccepted = true;
      },
      async read(aborts) {
        if (isAccepted) return 'ended';
        const sessions = await readSessions(client, { signal: aborts });
        return sessions?.some((session) => session.id === id) ? 'listed' : 'ended';
      },
      holds: (session) => session === 'ended',
      isRefusal: (error) => error instanceof CognitoError && error.outcome === 'not-applied',
      isFinal: (error) => error instanceof CognitoError && error.outcome === 'not-applied',
    },
    signal,
  );
  if (result.outcome === 'applied') {
    const revoked = revokedBy.get(client) ?? new Map<string, number>();
    revokedBy.set(client, revoked.set(id, Date.now()));
  }
  return result;
}

/** It has ended already. */
function isUnknownSession(error: unknown): boolean {
  return error instanceof CognitoError && error.code === 'ResourceNotFoundException';
}

/**
 * Sends GlobalSignOut, which ends every session of the user, this one included. After a lost answer GetUser tells: a token that is
 * refused was revoked.
 * @throws the reason of `signal` when that is aborted; nothing else.
 */
export async function signOutEverywhere(
  { client }: Pick<MfaSource, 'client'>,
  signal: AbortSignal,
): Promise<WriteResult<'signed-in' | 'signed-out'>> {
  let isAccepted = false as boolean;
  return verifiedWrite<'signed-in' | 'signed-out'>(
    {
      async send(aborts) {
        await client.call('GlobalSignOut', {}, { signal: aborts });
        isAccepted = true;
      },
      async read(aborts) {
        // It takes a moment until every server refuses the tokens: what the service said counts.
        if (isAccepted) return 'signed-out';
        try {
          await readUserMfa(client, { signal: aborts });
          return 'signed-in';
        } catch (error) {
          // A session that only expired, or was ended alone, proves nothing.
          if (error instanceof CognitoError && error.reason === 'token-revoked') return 'signed-out';
          throw error;
        }
      },
      holds: (session) => session === 'signed-out',
      isRefusal: (error) => error instanceof CognitoError && error.outcome === 'not-applied',
      isFinal: (error) => endsSession(toFailure(error)),
    },
    signal,
  );
}
