import { MAX_TIMEOUT, untilAborted } from './abort.js';
import { CognitoError } from './errors.js';
import type { CognitoOperation } from './operations.js';

/** An HTTP answer and its complete body. */
export type Answer = readonly [response: Response, text: string];

/**
 * Posts one operation, unsigned: the access token in the body is the only authorisation.
 * @throws CognitoError `NetworkError` or `TimeoutError`, without a cause: an error of `fetch` may quote the
 * request.
 * @throws The reason of `signal`, once it is aborted.
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
  // Not AbortSignal.any and AbortSignal.timeout: Safari of 2023 lacks them.
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
      // Cognito allows every origin, and browsers refuse credentials for that.
      credentials: 'omit',
      // A redirect would send the token to another host.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    return [response, await response.text()];
  };
  try {
    // An app's wrapped `fetch` may ignore the signal.
    return await untilAborted(exchange(), attempt.signal);
  } catch {
    signal?.throwIfAborted();
    throw new CognitoError({ operation, code: attempt.signal.aborted ? 'TimeoutError' : 'NetworkError' });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
