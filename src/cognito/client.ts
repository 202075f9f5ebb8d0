import { sleep, untilAborted } from './abort.js';
import {
  type GetAccessToken,
  isIdToken,
  reasonOfTokenError,
  sharingRefresh,
  throwingMistake,
  typeMistake,
} from './access-token.js';
import { readAnswer } from './answer.js';
import { type CognitoEndpointOptions, endpointOf } from './endpoint.js';
import { CognitoError, type CognitoErrorReason } from './errors.js';
import type { CognitoInput, CognitoOperation, CognitoOutput } from './operations.js';
import { backoff, mayRepeat } from './retry.js';
import { tellDeveloper } from './tell-developer.js';
import { post } from './transport.js';

/**
 * The client that the kit needs. You can implement it with the AWS SDK or your own backend; {@link
 * toCognitoError} normalises what they throw.
 */
export interface CognitoClient {
  /**
   * Calls one operation on behalf of the signed-in user.
   * @throws CognitoError when the operation failed; the reason of `signal` when it was aborted.
   */
  call<O extends CognitoOperation>(
    operation: O,
    input: CognitoInput<O>,
    options?: { signal?: AbortSignal },
  ): Promise<CognitoOutput<O>>;
}

/** Options of {@link createCognitoClient}. */
export type CognitoClientOptions = CognitoEndpointOptions & {
  /** Returns the user's access token. The client gets the token only from here and never stores it. */
  getAccessToken: GetAccessToken;
  /**
   * Replaces the global `fetch`, with the same contract.
   * @default globalThis.fetch, looked up at each request
   */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * Time limit in milliseconds of one attempt, from the request to the end of the answer, and of
   * `getAccessToken`, for which it is at most 30 seconds. `Infinity` for none.
   * @default 10_000
   */
  timeout?: number | undefined;
  /**
   * Maximum attempts per call. Only reads are repeated, and SetUserMFAPreference while the service is busy.
   * The one repetition with a refreshed token doesn't count.
   * @default 3
   */
  maxAttempts?: number | undefined;
};

/** Longest wait for `getAccessToken`, in milliseconds: a caller's own limit must not pass before it. */
const LONGEST_TOKEN_WAIT = 30_000;

/**
 * Creates a client for the operations that an access token authorises. Its only state is a token refresh in
 * flight.
 *
 * @example
 * const client = createCognitoClient({ region: 'eu-central-1', getAccessToken });
 * const { PreferredMfaSetting } = await client.call('GetUser', {});
 *
 * @throws TypeError when the region is invalid.
 */
export function createCognitoClient(options: CognitoClientOptions): CognitoClient {
  const { fetch, timeout = 10_000, maxAttempts = 3, getAccessToken } = options;
  const url = endpointOf(options);
  const readToken = sharingRefresh(getAccessToken, Math.min(timeout, LONGEST_TOKEN_WAIT));

  return {
    async call<O extends CognitoOperation>(
      operation: O,
      input: CognitoInput<O>,
      { signal }: { signal?: AbortSignal } = {},
    ): Promise<CognitoOutput<O>> {
      let isRefreshed = false;

      const tokenFor = async (expired?: CognitoError) => {
        let reason: CognitoErrorReason | undefined;
        try {
          const token = await untilAborted(readToken(expired !== undefined, signal), signal);
          if (typeof token === 'string' && token) return token;
          if (token)
            tellDeveloper(() => (process.env.NODE_ENV === 'development' ? typeMistake(token) : null));
          else reason = 'signed-out';
        } catch (error) {
          signal?.throwIfAborted();
          // Drop the thrown error: it may contain the refresh token.
          reason = reasonOfTokenError(error);
          tellDeveloper(() =>
            process.env.NODE_ENV === 'development' ? throwingMistake(error, reason) : null,
          );
        }
        signal?.throwIfAborted();
        throw expired && reason === 'signed-out'
          ? expired
          : new CognitoError({ operation, code: 'TokenUnavailable', reason });
      };

      const send = async (token: string) => {
        const body = JSON.stringify({ ...input, AccessToken: token });
        const answer = await post(url, operation, body, { fetch, timeout, signal });
        try {
          return readAnswer(operation, body, answer);
        } catch (error) {
          if (!(error instanceof CognitoError) || error.reason !== 'token-invalid' || !isIdToken(token))
            throw error;
          const { code, requestId } = error;
          throw new CognitoError({ operation, code, reason: 'id-token', requestId });
        }
      };

      const attempt = async () => {
        const token = await tokenFor();
        try {
          return await send(token);
        } catch (error) {
          if (!(error instanceof CognitoError) || error.reason !== 'token-expired' || isRefreshed)
            throw error;
          isRefreshed = true;
          const fresh = await tokenFor(error);
          if (fresh === token) throw error;
          // Safe for every operation: the service refused it before it did anything.
          return send(fresh);
        }
      };

      for (let count = 1; ; count++) {
        try {
          // Only the service promises this shape: decoders must tolerate absent members.
          return await attempt();
        } catch (error) {
          if (count >= maxAttempts || !(error instanceof CognitoError) || !mayRepeat(error)) throw error;
        }
        await sleep(backoff(count), signal);
      }
    },
  };
}
