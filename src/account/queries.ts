import { queryOptions } from '@tanstack/react-query';
import type { CognitoClient } from '../cognito/index.js';
import {
  decodeRegisteredFactors,
  decodeUserMfa,
  type RegisteredFactors,
  type UserMfa,
} from './decode-user-mfa.js';

/** Where a query reads, and for whom. */
export interface MfaSource {
  readonly client: CognitoClient;
  /** Part of the key, so that one user's answers are never shown to the next. Never a token. */
  readonly accountId: string;
}

/** The root of every key of this feature for one account. */
export const mfaKey = (accountId: string) => ['cognito-account-kit', accountId, 'mfa'] as const;

/** What all queries of this feature have in common. */
export const shared = {
  // The client has its own bounded retries, and knows which errors are worth one.
  retry: false,
  // "Offline" is the browser's guess. With the default the query would wait in silence; a failed request can be shown.
  networkMode: 'always',
  // What was read before the network went away may have changed since, however short that was.
  refetchOnReconnect: 'always',
} as const;

/** Asks GetUser, past the cache. */
export async function readUserMfa(
  client: CognitoClient,
  options?: { signal: AbortSignal },
): Promise<UserMfa> {
  return decodeUserMfa(await client.call('GetUser', {}, options));
}

/** What GetUser says of the user's MFA. */
export const userMfaQuery = ({ client, accountId }: MfaSource) =>
  queryOptions({
    ...shared,
    queryKey: [...mfaKey(accountId), 'user'],
    queryFn: ({ signal }) => readUserMfa(client, { signal }),
    // Two components that mount one after the other share one request.
    staleTime: 5_000,
    // Another tab or device may have changed it meanwhile; a security setting is shown as it is.
    refetchOnWindowFocus: 'always',
  });

/** Asks GetUserAuthFactors, past the cache. */
export async function readRegisteredFactors(
  client: CognitoClient,
  options?: { signal: AbortSignal },
): Promise<RegisteredFactors> {
  return decodeRegisteredFactors(await client.call('GetUserAuthFactors', {}, options));
}

/** What GetUserAuthFactors says of registered factors. A hint: it costs a request, so it is asked only when needed. */
export const registeredFactorsQuery = ({ client, accountId }: MfaSource) =>
  queryOptions({
    ...shared,
    queryKey: [...mfaKey(accountId), 'registered'],
    queryFn: ({ signal }) => readRegisteredFactors(client, { signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
