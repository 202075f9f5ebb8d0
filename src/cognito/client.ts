import { sleep, untilAborted } from './abort.js';
import { type GetAccessToken, sharingRefresh } from './access-token.js';
import { readAnswer } from './answer.js';
import { type CognitoEndpointOptions, endpointOf } from './endpoint.js';
import { CognitoError } from './errors.js';
import type { CognitoInput, CognitoOperation, CognitoOutput } from './operations.js';
import { backoff, mayRepeat } from './retry.js';
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
   * Time limit in milliseconds of one attempt, from the request to the end of the answer, and of `getAccessToken`.
   * `Infinity` for none.
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

/** Names of network errors from `fetch` and the sign-in libraries. */
const NO_NETWORK = /^(TypeError|NetworkError|TimeoutError|AbortError)$/;

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
  const readToken = sharingRefresh(getAccessToken, timeout);

  return {
    async call<O extends CognitoOperation>(
      operation: O,
      input: CognitoInput<O>,
      { signal }: { signal?: AbortSignal } = {},
    ): Promise<CognitoOutput<O>> {
      let isRefreshed = false;

      const tokenFor = async (expired?: CognitoError) => {
        let failure: unknown;
        const token = await untilAborted(readToken(expired !== undefined, signal), signal).catch(
          (error: unknown) => void (failure = error),
        );
        signal?.throwIfAborted();
        if (typeof token === 'string' && token) return token;
        // Drop the thrown error: it may contain the refresh token, and its name is enough. A session that
        // can't be renewed is over, unless only the network failed.
        const isOffline = failure instanceof Error && NO_NETWORK.test(failure.name);
        throw expired && !isOffline ? expired : new CognitoError({ operation, code: 'TokenUnavailable' });
      };

      const send = async (token: string) => {
        const body = JSON.stringify({ ...input, AccessToken: token });
        return readAnswer(operation, body, await post(url, operation, body, { fetch, timeout, signal }));
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
