import { MAX_TIMEOUT, untilAborted } from './abort.js';
import { CognitoError } from './errors.js';
import type { CognitoOperation } from './operations.js';

/** An HTTP answer, and its body, read to the end. */
export type Answer = readonly [response: Response, text: string];

/**
 * Posts one operation, unsigned: the access token in the body is the whole authorisation.
 * @throws CognitoError `NetworkError` or `TimeoutError`, without a cause: what `fetch` throws may quote the request.
 * @throws The reason of `signal`, once that is aborted.
 */
export async function post(
  url: string,
  operation: CognitoOperation,
  body: string,
  {
    fetch = globalThis.fetch,
    timeout,
    signal,
  }: { fetch: typeof globalThis.fetch | undefined; timeout: number; signal: AbortSignal | undefined },
): Promise<Answer> {
  // AbortSignal.any and AbortSignal.timeout would do, but not in the Safari of 2023.
  const attempt = new AbortController();
  const stop = () => attempt.abort();
  const timer = setTimeout(stop, Math.min(timeout, MAX_TIMEOUT));
  signal?.addEventListener('abort', stop);
  const exchange = async (): Promise<Answer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body,
      signal: attempt.signal,
      cache: 'no-store',
      // Cognito allows every origin, with which browsers refuse credentials.
      credentials: 'omit',
      // A redirect would send the token on to another host.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    return [response, await response.text()];
  };
  try {
    // A `fetch` that an app wraps may ignore the signal.
    return await untilAborted(exchange(), attempt.signal);
  } catch {
    signal?.throwIfAborted();
    throw new CognitoError({ operation, code: attempt.signal.aborted ? 'TimeoutError' : 'NetworkError' });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
