import { withinTime } from './abort.js';

/**
 * Gives the user's access token. Called for every request, so it should answer from memory while the token is good.
 *
 * `forceRefresh` is true after Cognito called the last token expired: then get a new one by the refresh token, whatever
 * the clock says. Requests that fail at the same time share that one call. `signal` is that of the call to Cognito.
 * If it then rejects or gives no token, the session counts as expired; unless it rejects as `fetch` does without a network,
 * with a TypeError, NetworkError, TimeoutError or AbortError.
 */
export type GetAccessToken = (request: {
  forceRefresh: boolean;
  signal?: AbortSignal;
}) => string | Promise<string>;

/** Reads the token: as it is, or refreshed. Unknown, because an app without types may give anything. */
type ReadAccessToken = (forceRefresh: boolean, signal: AbortSignal | undefined) => Promise<unknown>;

/**
 * Lets requests that found the same token expired share one refresh: where refresh tokens rotate, two refreshes at once
 * can end the session.
 * @param limit - milliseconds after which a token that has not come counts as failed, with a TimeoutError
 */
export function sharingRefresh(getAccessToken: GetAccessToken, limit: number): ReadAccessToken {
  let refresh: Promise<unknown> | undefined;
  const ask = (request: Parameters<GetAccessToken>[0]) =>
    withinTime((async () => getAccessToken(request))(), limit);
  return async (forceRefresh, signal) => {
    if (!forceRefresh) return ask(signal ? { forceRefresh, signal } : { forceRefresh });
    // Without the signal: one request that is aborted must not take the token from the others.
    refresh ??= ask({ forceRefresh }).finally(() => {
      refresh = undefined;
    });
    return refresh;
  };
}
