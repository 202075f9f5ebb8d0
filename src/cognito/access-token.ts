import { withinTime } from './abort.js';

/**
 * Returns the user's access token. The client calls it for every request, so return a valid token from
 * memory.
 *
 * `forceRefresh` is true after Cognito rejected the last token as expired: get a new one with the refresh
 * token, even if your clock says that the old one is valid. Requests that fail at the same time share that
 * one call. `signal` is the signal of the call to Cognito. If a forced refresh rejects or returns no token,
 * the session counts as expired, unless it rejects as `fetch` does offline: with a TypeError, NetworkError,
 * TimeoutError or AbortError.
 */
export type GetAccessToken = (request: {
  forceRefresh: boolean;
  signal?: AbortSignal;
}) => string | Promise<string>;

/** Reads the token, refreshed if asked. Unknown, because an app without types may return anything. */
type ReadAccessToken = (forceRefresh: boolean, signal: AbortSignal | undefined) => Promise<unknown>;

/**
 * Lets requests with the same expired token share one refresh. Where refresh tokens rotate, two refreshes at
 * once can end the session.
 * @param limit - milliseconds after which a token that hasn't arrived counts as failed, with a TimeoutError
 */
export function sharingRefresh(getAccessToken: GetAccessToken, limit: number): ReadAccessToken {
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
