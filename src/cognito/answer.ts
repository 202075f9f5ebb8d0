import { reasonOf } from './error-reason.js';
import { CognitoError } from './errors.js';
import { errorNameIn, requestIdIn } from './foreign-error.js';
import type { CognitoOperation } from './operations.js';
import { redact } from './redact.js';
import { isRead } from './retry.js';
import type { Answer } from './transport.js';

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
