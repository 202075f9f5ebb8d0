import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { CognitoClient } from '../cognito/index.js';
import {
  decodeRegisteredFactors,
  decodeUserMfa,
  type RegisteredFactors,
  type UserMfa,
} from './decode-user-mfa.js';

/** The client and account of a query. */
export interface MfaSource {
  readonly client: CognitoClient;
  /** Part of the query key, so that no user sees the data of another. Never a token. */
  readonly accountId: string;
}

/** The common prefix of one account's query keys. */
export const mfaKey = (accountId: string) => ['cognito-account-kit', accountId, 'mfa'] as const;

/**
 * Asks every component of an account to read again, in the background. TanStack Query would let a very first read that is
 * still pending go on; its answer may be from before the change.
 */
export async function refreshAccount(queryClient: QueryClient, accountId: string): Promise<void> {
  const queryKey = mfaKey(accountId);
  await queryClient.cancelQueries({ queryKey, predicate: ({ state }) => state.data === undefined });
  await queryClient.invalidateQueries({ queryKey });
}

/** Options that all queries share. */
export const shared = {
  // The client retries by itself, and knows which errors are worth a retry.
  retry: false,
  // "Offline" is the browser's guess. By default the query would wait silently. The panel can show a failed
  // request.
  networkMode: 'always',
  // The state may have changed while the network was away.
  refetchOnReconnect: 'always',
} as const;

/** Calls GetUser, bypassing the cache. */
export async function readUserMfa(
  client: CognitoClient,
  options?: { signal: AbortSignal },
): Promise<UserMfa> {
  return decodeUserMfa(await client.call('GetUser', {}, options));
}

/** The query for the user's MFA state by GetUser. */
export const userMfaQuery = ({ client, accountId }: MfaSource) =>
  queryOptions({
    ...shared,
    queryKey: [...mfaKey(accountId), 'user'],
    queryFn: ({ signal }) => readUserMfa(client, { signal }),
    // Components that mount one after another share a request.
    staleTime: 5_000,
    // Another tab or device may have changed it, and a security setting must never look outdated.
    refetchOnWindowFocus: 'always',
  });

/** Calls GetUserAuthFactors, bypassing the cache. */
export async function readRegisteredFactors(
  client: CognitoClient,
  options?: { signal: AbortSignal },
): Promise<RegisteredFactors> {
  return decodeRegisteredFactors(await client.call('GetUserAuthFactors', {}, options));
}

/**
 * The query for registered factors by GetUserAuthFactors. A hint that costs a request: enable it only when
 * needed.
 */
export const registeredFactorsQuery = ({ client, accountId }: MfaSource) =>
  queryOptions({
    ...shared,
    queryKey: [...mfaKey(accountId), 'registered'],
    queryFn: ({ signal }) => readRegisteredFactors(client, { signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
