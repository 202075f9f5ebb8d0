import { isIdToken, reasonOfTokenError, throwingMistake, typeMistake } from './access-token.js';
import { type CognitoEndpointOptions, endpointOf } from './endpoint.js';
import { CognitoError, type CognitoErrorReason, UNANSWERED } from './errors.js';
import type { CognitoInput, CognitoOperation, CognitoOutput } from './operations.js';
import { tellDeveloper } from './tell-developer.js';
import { isRead, MAX_TIMEOUT, post, readAnswer, untilAborted } from './transport.js';

/**
 * Returns the user's access token. The client calls it for every request, so return a valid token from
 * memory.
 *
 * `forceRefresh` is true after Cognito rejected the last token as expired: get a new one with the refresh
 * token, even if your clock says that the old one is valid. Requests that fail at the same time share that
 * one call. `signal` is the signal of the call to Cognito.
 *
 * No token (`undefined`, `null` or `''`) means that nobody is signed in: the session has ended. An error ends
 * it only if it says so: by a name such as NotAuthorizedException or UserUnAuthenticatedException, by OAuth's
 * `invalid_grant`, or by the status 401. Any other error, and no answer within the time limit, is a failure
 * that the user can retry.
 */
export type GetAccessToken = (request: {
  forceRefresh: boolean;
  signal?: AbortSignal;
}) => string | null | undefined | Promise<string | null | undefined>;

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

      let unclear: CognitoError | undefined;
      for (let count = 1; ; count++) {
        try {
          // Only the service promises this shape: decoders must tolerate absent members.
          return await attempt();
        } catch (error) {
          if (!(error instanceof CognitoError)) throw error;
          if (count >= maxAttempts || !mayRepeat(error)) {
            // That the repetition never left the browser says nothing of the request before it.
            throw error.code === 'NetworkError' ? (unclear ?? error) : error;
          }
          if (error.outcome === 'unknown') unclear = error;
        }
        await sleep(backoff(count), signal);
      }
    },
  };
}

/** Reads the token, refreshed if asked. Unknown, because an app without types may return anything. */
type ReadAccessToken = (forceRefresh: boolean, signal: AbortSignal | undefined) => Promise<unknown>;

/**
 * Lets requests with the same expired token share one refresh. Where refresh tokens rotate, two refreshes at
 * once can end the session.
 * @param limit - milliseconds after which a token that hasn't arrived counts as failed, with a TimeoutError
 */
function sharingRefresh(getAccessToken: GetAccessToken, limit: number): ReadAccessToken {
  let refresh: Promise<unknown> | undefined;
  const ask = (request: Parameters<GetAccessToken>[0]) =>
    withinTime((async () => getAccessToken(request))(), limit);
  return async (forceRefresh, signal) => {
    if (!forceRefresh) return ask(signal ? { forceRefresh, signal } : { forceRefresh });
    // No signal: aborting one request must not fail the refresh for the others.
    refresh ??= ask({ forceRefresh }).finally(() => {
      refresh = undefined;
    });
    return refresh;
  };
}

/**
 * Whether the client may repeat a failed operation by itself. It repeats reads after any transient failure of
 * the service; `getAccessToken` is the app's own, which knows better when to ask again.
 * SetUserMFAPreference is idempotent, but is repeated only if the service answered: without an answer, a
 * later change may have overtaken it. Every other operation spends an attempt, a code or a message, or
 * creates a new secret.
 */
function mayRepeat({ operation, code, retryable }: CognitoError): boolean {
  if (!retryable || code === 'TokenUnavailable') return false;
  return isRead(operation) || (operation === 'SetUserMFAPreference' && !UNANSWERED.test(code));
}

/**
 * Milliseconds to wait after a failed attempt; the first attempt is 1. Exponential with full jitter, so that
 * the clients of a throttled app don't all return at once.
 */
function backoff(attempt: number): number {
  return Math.random() * Math.min(5_000, 250 * 2 ** attempt);
}

/** Waits, or rejects with the signal's reason as soon as the signal is aborted. */
function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return untilAborted(new Promise((resolve) => setTimeout(resolve, milliseconds)), signal);
}

/** Settles like `promise`, or rejects with a TimeoutError after this many milliseconds. */
function withinTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new DOMException('No answer came in time.', 'TimeoutError'));
    const timer = setTimeout(stop, Math.min(milliseconds, MAX_TIMEOUT));
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
