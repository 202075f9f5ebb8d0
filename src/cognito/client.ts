import { sleep, untilAborted } from './abort.js';
import { type GetAccessToken, sharingRefresh } from './access-token.js';
import { readAnswer } from './answer.js';
import { type CognitoEndpointOptions, endpointOf } from './endpoint.js';
import { CognitoError } from './errors.js';
import type { CognitoInput, CognitoOperation, CognitoOutput } from './operations.js';
import { backoff, mayRepeat } from './retry.js';
import { post } from './transport.js';

/**
 * All that the kit asks of a client. The AWS SDK's client or a backend of your own can stand behind it; what they throw
 * is normalised by {@link toCognitoError}.
 */
export interface CognitoClient {
  /**
   * Calls one operation on behalf of the signed-in user.
   * @throws CognitoError when it failed; the reason of `signal` when that was aborted.
   */
  call<O extends CognitoOperation>(
    operation: O,
    input: CognitoInput<O>,
    options?: { signal?: AbortSignal },
  ): Promise<CognitoOutput<O>>;
}

/** Options of {@link createCognitoClient}. */
export type CognitoClientOptions = CognitoEndpointOptions & {
  /** Gives the user's access token; the only way in which the client comes to it. It is never kept. */
  getAccessToken: GetAccessToken;
  /**
   * Used instead of the global `fetch`, with its contract.
   * @default globalThis.fetch, looked up at each request
   */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * Milliseconds that one attempt may take, from the request to the end of the answer, and that `getAccessToken` may take.
   * `Infinity` for no limit.
   * @default 10_000
   */
  timeout?: number | undefined;
  /**
   * How often a request is sent at most. Only reads, and SetUserMFAPreference while the service is busy, are ever
   * repeated; the one repetition with a refreshed token does not count.
   * @default 3
   */
  maxAttempts?: number | undefined;
};

/** What `fetch` and the sign-in libraries call a failure of the network. */
const NO_NETWORK = /^(TypeError|NetworkError|TimeoutError|AbortError)$/;

/**
 * Makes a client for the operations that an access token authorises. It has no state but a token refresh in flight.
 *
 * @example
 * const client = createCognitoClient({ region: 'eu-central-1', getAccessToken });
 * const { PreferredMfaSetting } = await client.call('GetUser', {});
 *
 * @throws TypeError when the region is not one.
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
        // Whatever was thrown is dropped, for it may hold the refresh token; its name tells enough. A session that cannot be
        // renewed is over, unless it was only the network that failed.
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
          // Whatever the operation: the service refused it before it did anything.
          return send(fresh);
        }
      };

      for (let count = 1; ; count++) {
        try {
          // The shape is the service's promise: whoever decodes it must bear an absent member.
          return await attempt();
        } catch (error) {
          if (count >= maxAttempts || !(error instanceof CognitoError) || !mayRepeat(error)) throw error;
        }
        await sleep(backoff(count), signal);
      }
    },
  };
}
