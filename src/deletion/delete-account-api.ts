import type { MfaSource } from '../account/queries.js';
import { readUserMfa } from '../account/queries.js';
import { CognitoError } from '../cognito/index.js';
import { verifiedWrite, type WriteResult } from '../core/verified-write.js';

/**
 * Sends DeleteUser. After a lost answer GetUser tells: a user who does not exist any more was deleted, by whoever it was.
 * Never repeated by itself.
 * @throws the reason of `signal` when that is aborted; nothing else.
 */
export async function deleteUser(
  { client }: Pick<MfaSource, 'client'>,
  signal: AbortSignal,
): Promise<WriteResult<'exists' | 'gone'>> {
  let isAccepted = false as boolean;
  const result = await verifiedWrite<'exists' | 'gone'>(
    {
      async send(aborts) {
        await client.call('DeleteUser', {}, { signal: aborts });
        isAccepted = true;
      },
      async read(aborts) {
        try {
          await readUserMfa(client, { signal: aborts });
          return 'exists';
        } catch (error) {
          if (isGone(error)) return 'gone';
          throw error;
        }
      },
      holds: (user) => user === 'gone',
      isRefusal: (error) => error instanceof CognitoError && error.outcome === 'not-applied',
      isFinal: (error) =>
        error instanceof CognitoError &&
        error.code === 'NotAuthorizedException' &&
        error.outcome === 'not-applied',
    },
    signal,
  );
  // Cognito may answer an old token with "not authorized" as well, which proves nothing by itself.
  return result.outcome === 'unknown' && isAccepted ? { outcome: 'applied', value: 'gone' } : result;
}

function isGone(error: unknown): boolean {
  return error instanceof CognitoError && error.code === 'UserNotFoundException';
}
