import { attributesIn, reasonOf } from './error-reason.js';
import { CognitoError } from './errors.js';
import type { CognitoOperation } from './operations.js';
import { redact } from './redact.js';

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
  // "Online" proves nothing, but what is sent while the browser says "offline" does not leave it.
  const isOffline = (globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false;
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
    throw attempt.signal.aborted
      ? new CognitoError({ operation, code: 'TimeoutError' })
      : new CognitoError({ operation, code: 'NetworkError', isUnsent: isOffline });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/**
 * Reads an answer: returns the operation's output, or throws its error.
 * @param body - the request; no part of it may appear in an error.
 * @throws CognitoError
 */
export function readAnswer(
  operation: CognitoOperation,
  body: string,
  [{ status, ok, headers }, text]: Answer,
): object {
  const json = parse(operation, text);
  // The server's own text, redacted: a server may echo the request even in the fields for names.
  const isOwn = (value: string | undefined) => value !== undefined && !body.includes(value);

  // The header comes last: it is often absent, or hidden from browsers. Ignore the status: for one name it's
  // 400 in the API reference and in captures, and 403 or 429 in the AWS SDK's metadata (amplify-js #3540).
  const name = [json?.__type, json?.code, headers.get('x-amzn-errortype')].map(errorNameIn).find(isOwn);
  if (!name && json && ok) return json;

  const message = json?.message ?? json?.Message ?? headers.get('x-amzn-errormessage');
  const said = typeof message === 'string' ? message : '';
  const reason = reasonOf(name ?? '', said, status);
  throw new CognitoError({
    operation,
    code: name ?? (reason === 'signed-out' ? 'TokenUnavailable' : 'InvalidResponse'),
    reason,
    requestId: [requestIdIn(headers.get('x-amzn-requestid'))].find(isOwn),
    // Some servers return the token itself here.
    detail: said && name && name !== 'NotAuthorizedException' ? redact(said, body) : undefined,
    attributes: attributesIn(name ?? '', said),
    status,
  });
}

/** Parses a JSON object; returns undefined for anything else, such as a proxy's page. */
function parse(operation: CognitoOperation, text: string): Record<string, unknown> | undefined {
  // An operation without an output may answer `{}` or an empty body (amplify-js #1165). For a read, an empty
  // body is garbage: as `{}`, it would say that the user has no factor.
  if (!text.trim() && !isRead(operation)) return {};
  try {
    // Only reads contain dates. A passkey's document in another answer might have a member with such a name.
    const json: unknown = JSON.parse(text, isRead(operation) ? reviveDate : undefined);
    return json instanceof Object && !Array.isArray(json) ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Timestamps are epoch seconds, sometimes with a fraction. */
function reviveDate(key: string, value: unknown): unknown {
  return typeof value === 'number' && /Date$|^CreatedAt$/.test(key) ? new Date(value * 1000) : value;
}

/**
 * Reads an exception's name in any of Cognito's forms: `Name`, `namespace#Name` and, in the header, `Name:`.
 * It accepts only a capital followed by letters, so that an echoed token is never taken for a name.
 */
export function errorNameIn(value: unknown): string | undefined {
  return /^(?:[^#:,]*#)?([A-Z][A-Za-z]{0,63})(?:[:,]|$)/.exec(typeof value === 'string' ? value : '')?.[1];
}

/** Returns the value only if it looks like a request id: anything else might be a secret. */
export function requestIdIn(value: unknown): string | undefined {
  return /^[\w-]{1,64}$/.exec(typeof value === 'string' ? value : '')?.[0];
}

/** Not "Get" alone: GetUserAttributeVerificationCode sends a message. */
const READS = /^(GetUser|GetUserAuthFactors|GetDevice|List.+)$/;

/** Whether an operation only reads: it changes nothing and sends no message. */
export function isRead(operation: CognitoOperation): boolean {
  return READS.test(operation);
}

/** The longest delay that `setTimeout` supports; a longer one, such as `Infinity`, would fire at once. */
export const MAX_TIMEOUT = 2 ** 31 - 1;

/**
 * Settles like `promise`, or rejects with the signal's reason as soon as the signal is aborted.
 */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    // The aborting code chose the reason; pass it on unchanged.
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
