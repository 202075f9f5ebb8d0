import { hashKey, type QueryClient, queryOptions } from '@tanstack/react-query';
import { endsSession } from '../account/failure.js';
import { type MfaSource, mfaKey, shared } from '../account/queries.js';
import { decodeAnswer } from '../account/reporting-client.js';
import { failureOfWrite, toFailure } from '../account/to-failure.js';
import type { CognitoClient } from '../cognito/index.js';
import { readFresh } from '../core/resource.js';
import { broadcastChange } from '../core/tab-sync.js';
import { verifiedWrite } from '../core/verified-write.js';
import { decodeProfile, type Profile } from './decode-profile.js';
import type { ProfileAttribute } from './profile-attribute.js';
import { isSameValue, type ProfileValues } from './profile-values.js';
import { isRefusal, type ProfileFailure, toProfileFailure } from './to-profile-failure.js';

async function readProfile(
  client: CognitoClient,
  names: readonly string[],
  options?: { signal: AbortSignal },
): Promise<Profile> {
  const output = await client.call('GetUser', {}, options);
  return decodeAnswer(client, 'GetUser', () => decodeProfile(output, names));
}

/**
 * The query for these attributes, by a GetUser of its own: the user's MFA state is cached without them.
 * @internal
 */
export const profileQuery = ({ client, accountId }: MfaSource, names: readonly string[]) =>
  queryOptions<Profile>({
    ...shared,
    queryKey: [...mfaKey(accountId), 'profile', names],
    queryFn: ({ signal }) => readProfile(client, names, { signal }),
    staleTime: 5_000,
    refetchOnWindowFocus: 'always',
  });

/**
 * Saves the changes in one UpdateUserAttributes and reads them back. Not through the query client's mutations: their cache would
 * keep what was typed.
 * @returns why they were not saved; `null` if they were. It rejects only once the signal is aborted.
 */
export async function saveProfile(
  { queryClient, ...source }: MfaSource & { readonly queryClient: QueryClient },
  attributes: readonly ProfileAttribute[],
  changes: ProfileValues,
  signal: AbortSignal,
): Promise<ProfileFailure | null> {
  const { client, accountId } = source;
  const names = attributes.map(({ name }) => name);
  const changed = attributes.filter(({ name }) => name in changes);
  const result = await verifiedWrite(
    {
      async send() {
        const UserAttributes = Object.entries(changes).map(([Name, Value]) => ({ Name, Value }));
        try {
          await client.call('UpdateUserAttributes', { UserAttributes }, { signal });
        } finally {
          // Refused or aborted, it may have arrived.
          broadcastChange(accountId);
        }
      },
      read: () =>
        readFresh(queryClient, profileQuery(source, names).queryKey, () =>
          readProfile(client, names, { signal }),
        ),
      holds: ({ values }) =>
        changed.every((attribute) => isSameValue(attribute, values[attribute.name], changes[attribute.name])),
      isRefusal,
      isFinal: (error) => endsSession(toFailure(error)),
    },
    signal,
  );
  if (result.outcome === 'applied') {
    const own = hashKey(profileQuery(source, names).queryKey);
    // Forms of this page with other attributes.
    void queryClient.invalidateQueries({
      queryKey: [...mfaKey(accountId), 'profile'],
      predicate: ({ queryHash }) => queryHash !== own,
    });
    return null;
  }
  return failureOfWrite(result, (error) => toProfileFailure(error, changes));
}
