import { reasonOf } from './error-reason.js';
import { CognitoError, errorNameIn, requestIdIn } from './errors.js';
import type { CognitoOperation } from './operations.js';
import { redact } from './redact.js';
import { isRead } from './retry.js';
import type { Answer } from './transport.js';

/**
 * Reads an answer: the operation's output, or the error that it stands for.
 * @param body - the request, of which nothing may come back in an error.
 * @throws CognitoError
 */
export function readAnswer(
  operation: CognitoOperation,
  body: string,
  [{ status, ok, headers }, text]: Answer,
): object {
  const json = parse(operation, text);
  // What a server says of its own; one that echoes the request may do so even where its names stand.
  const isOwn = (value: string | undefined) => value !== undefined && !body.includes(value);

  // The header comes last: it is often absent, or hidden from browsers. The status is not asked: for one name it is
  // 400 in the API reference and in captures, and 403 or 429 in the AWS SDK's metadata (amplify-js #3540).
  const name = [json?.__type, json?.code, headers.get('x-amzn-errortype')].map(errorNameIn).find(isOwn);
  if (!name && json && ok) return json;

  const message = json?.message ?? json?.Message ?? headers.get('x-amzn-errormessage');
  const said = typeof message === 'string' ? message : '';
  throw new CognitoError({
    operation,
    code: name ?? 'InvalidResponse',
    reason: reasonOf(name ?? '', said),
    requestId: [requestIdIn(headers.get('x-amzn-requestid'))].find(isOwn),
    // Servers have been seen to answer the token itself here.
    detail: said && name && name !== 'NotAuthorizedException' ? redact(said, body) : undefined,
    status,
  });
}

/** The members of a JSON object, or undefined for whatever else a proxy may answer. */
function parse(operation: CognitoOperation, text: string): Record<string, unknown> | undefined {
  // Where there is nothing to answer, the body may be `{}` or truly empty (amplify-js #1165). An empty read is garbage:
  // taken for `{}`, it would say that the user has no factor.
  if (!text.trim() && !isRead(operation)) return {};
  try {
    // Dates are in reads alone; elsewhere a passkey's document might have a member of such a name.
    const json: unknown = JSON.parse(text, isRead(operation) ? reviveDate : undefined);
    return json instanceof Object && !Array.isArray(json) ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Timestamps are epoch seconds, perhaps with a fraction. */
function reviveDate(key: string, value: unknown): unknown {
  return typeof value === 'number' && /Date$|^CreatedAt$/.test(key) ? new Date(value * 1000) : value;
}
