import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { CognitoClient } from '../cognito/index.js';
import {
  decodeRegisteredFactors,
  decodeUserMfa,
  mfaStateOf,
  type RegisteredFactors,
  type UserMfa,
} from './decode-user-mfa.js';
import type { ContactKind } from './factor.js';
import type { MfaState } from './mfa-state.js';
import { decodeAnswer } from './reporting-client.js';

/** The client and account of a query. */
export interface MfaSource {
  readonly client: CognitoClient;
  /** Part of the query key, so that no user sees the data of another. Never a token. */
  readonly accountId: string;
}

/**
 * The common prefix of one account's query keys. Raise the number when `UserMfa`, `RegisteredFactors` or the cached
 * passkeys change their shape: an app may restore a cache that an older version of the kit filled.
 */
export const mfaKey = (accountId: string) => ['cognito-account-kit/1', accountId, 'mfa'] as const;

/**
 * Asks every component of an account to read again, in the background. TanStack Query would let a very first read that is
 * still pending go on; its answer may be from before the change.
 */
export async function refreshAccount(queryClient: QueryClient, accountId: string): Promise<void> {
  const queryKey = mfaKey(accountId);
  await queryClient.cancelQueries({ queryKey, predicate: ({ state }) => state.data === undefined });
  await queryClient.invalidateQueries({ queryKey });
}

/**
 * The app's own values of these never reach the kit. `placeholderData` would show an account the data of the previous
 * one, and a `persister` would store it. As an object, because not all of their types have `undefined`.
 */
const unset: object = {
  placeholderData: undefined,
  initialData: undefined,
  persister: undefined,
  select: undefined,
  suspense: undefined,
  notifyOnChangeProps: undefined,
};

/**
 * Options that all queries share. They state each option that the kit relies on, even where it is TanStack Query's default:
 * the app's `defaultOptions` apply to the kit's queries, too.
 */
export const shared = {
  ...unset,
  enabled: true,
  // The client retries by itself, and knows which errors are worth a retry.
  retry: false,
  retryOnMount: true,
  // "Offline" is the browser's guess. By default the query would wait silently. The panel can show a failed
  // request.
  networkMode: 'always',
  // The state may have changed while the network was away.
  refetchOnReconnect: 'always',
  refetchOnMount: true,
  refetchInterval: false,
  // The kit shows failures. An error that a query throws would replace the app's page.
  throwOnError: false,
  structuralSharing: true,
  // Milliseconds.
  gcTime: 300_000,
} as const;

/** Calls GetUser, bypassing the cache. */
export async function readUserMfa(
  client: CognitoClient,
  options?: { signal: AbortSignal },
): Promise<UserMfa> {
  const output = await client.call('GetUser', {}, options);
  return withVerified(
    client,
    decodeAnswer(client, 'GetUser', () => decodeUserMfa(output)),
  );
}

/**
 * The query for the user's MFA state by GetUser.
 * @internal
 */
export const userMfaQuery = ({ client, accountId }: MfaSource) =>
  queryOptions<UserMfa>({
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
  const output = await client.call('GetUserAuthFactors', {}, options);
  return decodeAnswer(client, 'GetUserAuthFactors', () => decodeRegisteredFactors(output));
}

/** The state as last read; `null` where the cache holds none, as after an app has cleared its query client. */
export function cachedMfaState(queryClient: QueryClient, source: MfaSource): MfaState | null {
  const user = queryClient.getQueryData(userMfaQuery(source).queryKey);
  if (user === undefined) return null;
  return mfaStateOf(user, queryClient.getQueryData(registeredFactorsQuery(source).queryKey) ?? 'unknown');
}

/**
 * The query for registered factors by GetUserAuthFactors. A hint that costs a request: enable it only when
 * needed.
 * @internal
 */
export const registeredFactorsQuery = ({ client, accountId }: MfaSource) =>
  queryOptions<RegisteredFactors>({
    ...shared,
    queryKey: [...mfaKey(accountId), 'registered'],
    queryFn: ({ signal }) => readRegisteredFactors(client, { signal }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

/** Masked values, by client: a client belongs to one account of one page. */
const verified = new WeakMap<CognitoClient, Readonly<Partial<Record<ContactKind, string | null>>>>();

/**
 * Remembers that the service accepted the code for a contact. Where the app client may not read the contact, or whether it
 * is verified, nothing else tells (R17).
 * @param masked - the contact as the panel shows it; `null` once another value has taken its place
 */
export function rememberVerified(client: CognitoClient, contact: ContactKind, masked: string | null): void {
  verified.set(client, { ...verified.get(client), [contact]: masked });
}

/** Adds what is remembered to what GetUser leaves out. What GetUser says wins. */
export function withVerified(client: CognitoClient, user: UserMfa): UserMfa {
  const known = verified.get(client);
  if (known === undefined) return user;
  const contact = (kind: ContactKind) => {
    const masked = known[kind] ?? null;
    const isHidden = user[kind] === null || user[kind].isVerified === null;
    const isSame = user[kind] === null || user[kind].masked === masked;
    return masked !== null && isHidden && isSame ? { masked, isVerified: true } : user[kind];
  };
  return { ...user, phone: contact('phone'), email: contact('email') };
}
