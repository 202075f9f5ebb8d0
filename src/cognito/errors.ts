import { type CognitoErrorReason, reasonOf } from './error-reason.js';
import type { CognitoOperation } from './operations.js';

export type { CognitoErrorReason } from './error-reason.js';

/**
 * What went wrong: the name of an AWS exception without its namespace, or one of the client's own:
 * - `NetworkError`: no answer came. In a browser this is also what a blocked request looks like.
 * - `TimeoutError`: no answer came in time.
 * - `InvalidResponse`: what came is not an answer of Cognito.
 * - `TokenUnavailable`: `getAccessToken` failed or gave no token; nothing was sent.
 */
export type CognitoErrorCode =
  | 'NetworkError'
  | 'TimeoutError'
  | 'InvalidResponse'
  | 'TokenUnavailable'
  | 'NotAuthorizedException'
  | 'InvalidParameterException'
  | 'TooManyRequestsException'
  | 'LimitExceededException'
  | 'InternalErrorException'
  | (string & {});

/** What a {@link CognitoError} is made of; the rest follows from `code`. */
export interface CognitoErrorInit {
  operation: CognitoOperation;
  code: CognitoErrorCode;
  reason?: CognitoErrorReason | undefined;
  requestId?: string | undefined;
  detail?: string | undefined;
  /** The HTTP status, where an answer came. It never outweighs `code`. */
  status?: number | undefined;
}

/** The codes of requests that no answer came to. */
export const UNANSWERED = /^(Network|Timeout)Error$/;

/** What a developer can do about it, by reason or code. */
const CURES: Partial<Record<CognitoErrorCode | CognitoErrorReason, string>> = {
  'scope-missing':
    'Request the scope aws.cognito.signin.user.admin at sign-in; the app client must allow it.',
  'token-invalid': 'getAccessToken must give an access token of this user pool, not an ID token.',
  NetworkError: 'No answer: offline, wrong endpoint, or blocked (extension, proxy, connect-src).',
  InvalidResponse: 'The answer was not from Cognito: check the endpoint and proxies.',
  TokenUnavailable: 'getAccessToken failed or gave no token.',
};

/**
 * A failed operation. `message` is for developers; show users something of your own, chosen by `code` and `reason`.
 * It holds nothing that the request held and has no `cause`, so it may be logged.
 */
export class CognitoError extends Error {
  // `declare`, because an emitted field would only be assigned twice.

  /** What went wrong. */
  declare readonly code: CognitoErrorCode;
  /** Why, where the name of the exception is overloaded and its text is known. */
  declare readonly reason?: CognitoErrorReason | undefined;
  /** The operation that was called. */
  declare readonly operation: CognitoOperation;
  /** The id under which AWS support finds the request. */
  declare readonly requestId?: string | undefined;
  /**
   * `unknown`: the request may have been carried out, so read back before it is sent again. `not-applied`: the
   * service refused it, or it was never sent.
   */
  declare readonly outcome: 'not-applied' | 'unknown';
  /** Whether the cause is likely to pass by itself. Whether a repetition is safe is a matter of `outcome`. */
  declare readonly retryable: boolean;
  /**
   * The service's own text, with everything that the request held blotted out. Never that of a
   * NotAuthorizedException, which may hold the token. For logs, not for users.
   */
  declare readonly detail?: string | undefined;

  constructor({ operation, code, reason, requestId, detail, status = 0 }: CognitoErrorInit) {
    const failed = code === 'InternalErrorException';
    const unanswered = UNANSWERED.test(code);
    const invalid = code === 'InvalidResponse';
    const outcome = failed || unanswered || invalid || status >= 500 ? 'unknown' : 'not-applied';
    super(
      `${operation} failed with ${code}${reason ? ` (${reason})` : ''}. ${
        outcome === 'unknown' ? 'It may have been applied: read back before a retry.' : 'It was not applied.'
      } ${CURES[unanswered ? 'NetworkError' : (reason ?? code)] ?? 'See its API reference.'}`,
    );
    this.name = 'CognitoError';
    this.operation = operation;
    this.code = code;
    this.reason = reason;
    this.requestId = requestId;
    this.detail = detail;
    this.outcome = outcome;
    // A named exception is judged by its name: an emulator answers 500 to an operation that it will never know.
    this.retryable =
      failed || unanswered || code === 'TooManyRequestsException' || (invalid && status >= 500);
  }
}

/**
 * Makes a {@link CognitoError} of whatever a stand-in client threw: an exception of the AWS SDK or Amplify, a failed
 * `fetch`, an aborted or timed-out request, anything. Texts of foreign errors are never kept, because what the request
 * held is not known here.
 *
 * Check your own `signal` first: an abort becomes a NetworkError of unknown outcome.
 */
export function toCognitoError(error: unknown, operation: CognitoOperation): CognitoError {
  if (error instanceof CognitoError) return error;
  const foreign = Object(error) as ForeignError;
  const code = codeOf(foreign);
  return new CognitoError({
    operation,
    code,
    reason: reasonOf(code, textOf(foreign.message)),
    requestId: requestIdIn(foreign.$metadata?.requestId),
    status: foreign.$metadata?.httpStatusCode,
  });
}

/** The members that errors of the AWS SDK, of Amplify, of Node and of the DOM have; each may be absent or anything. */
interface ForeignError {
  name?: unknown;
  code?: unknown;
  message?: unknown;
  /** The SDK's mark of an error that the service answered; its network errors carry `$metadata` too. */
  $fault?: unknown;
  $metadata?: { requestId?: unknown; httpStatusCode?: number };
}

function codeOf({ name, code, $fault }: ForeignError): CognitoErrorCode {
  // `code` holds the name in version 2 of the AWS SDK and in amazon-cognito-identity-js.
  for (const each of [errorNameIn(name), errorNameIn(code)]) {
    // The SDK says "Unknown" and "UnknownError" when an answer named no exception.
    if (each && (each.endsWith('Exception') || ($fault && !/^Unknown(Error)?$/.test(each)))) return each;
  }
  if (name === 'TimeoutError') return name;
  // Node's `ECONNREFUSED` and its like stand in `code`.
  return /^E[A-Z]+$/.test(textOf(code)) || /^(Type|Abort|Network)Error$/.test(textOf(name))
    ? 'NetworkError'
    : 'InvalidResponse';
}

/**
 * The name of an exception in one of the forms in which Cognito gives it: `Name`, `namespace#Name`, and, in the header,
 * `Name:`. A capital and letters only, so that an echoed token is never taken for a name.
 */
export function errorNameIn(value: unknown): string | undefined {
  return /^(?:[^#:,]*#)?([A-Z][A-Za-z]{0,63})(?:[:,]|$)/.exec(textOf(value))?.[1];
}

/** A request id, if it looks like one: whatever else stands there might be a secret. */
export function requestIdIn(value: unknown): string | undefined {
  return /^[\w-]{1,64}$/.exec(textOf(value))?.[0];
}

/** Foreign values may be anything, even an object that `String` throws at. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
