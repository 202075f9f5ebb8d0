import { type CognitoErrorReason, reasonOf } from './error-reason.js';
import type { CognitoOperation } from './operations.js';

export type { CognitoErrorReason } from './error-reason.js';

/**
 * What went wrong: the name of an AWS exception without its namespace, or one of the client's own:
 * - `NetworkError`: no answer came. In a browser, a blocked request looks the same.
 * - `TimeoutError`: no answer came in time.
 * - `InvalidResponse`: the answer was not from Cognito.
 * - `TokenUnavailable`: `getAccessToken` failed or returned no token; nothing was sent.
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

/** The fields of a {@link CognitoError}; the rest follows from `code`. */
export interface CognitoErrorInit {
  operation: CognitoOperation;
  code: CognitoErrorCode;
  reason?: CognitoErrorReason | undefined;
  requestId?: string | undefined;
  detail?: string | undefined;
  /** The HTTP status, if an answer came. `code` takes precedence over it. */
  status?: number | undefined;
}

/** Codes of requests that got no answer. */
export const UNANSWERED = /^(Network|Timeout)Error$/;

/** What a developer can do, by reason or code. */
const CURES: Partial<Record<CognitoErrorCode | CognitoErrorReason, string>> = {
  'scope-missing':
    'Request the scope aws.cognito.signin.user.admin at sign-in; the app client must allow it.',
  'token-invalid': 'getAccessToken must give an access token of this user pool, not an ID token.',
  NetworkError: 'No answer: offline, wrong endpoint, or blocked (extension, proxy, connect-src).',
  InvalidResponse: 'The answer was not from Cognito: check the endpoint and proxies.',
  TokenUnavailable: 'getAccessToken failed or gave no token.',
};

/**
 * A failed operation. `message` is for developers; show users your own text, chosen by `code` and `reason`.
 * The error contains nothing from the request and has no `cause`, so it's safe to log.
 */
export class CognitoError extends Error {
  // `declare`, because an emitted field would be assigned twice.

  /** What went wrong. */
  declare readonly code: CognitoErrorCode;
  /** The reason, if the exception's name is overloaded and its text is known. */
  declare readonly reason?: CognitoErrorReason | undefined;
  /** The operation that was called. */
  declare readonly operation: CognitoOperation;
  /** The request id, by which AWS support finds the request. */
  declare readonly requestId?: string | undefined;
  /**
   * `unknown`: the service may have applied the request, so read back before you send it again.
   * `not-applied`: the service refused it, or it was never sent.
   */
  declare readonly outcome: 'not-applied' | 'unknown';
  /** Whether the cause is likely to pass by itself. `outcome` says whether a repetition is safe. */
  declare readonly retryable: boolean;
  /**
   * The service's own text, with everything from the request redacted. Absent for a NotAuthorizedException,
   * whose text may contain the token. For logs, not for users.
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
    // Judge a named exception by its name: an emulator answers 500 to an operation that it doesn't implement.
    this.retryable =
      failed || unanswered || code === 'TooManyRequestsException' || (invalid && status >= 500);
  }
}

/**
 * Converts anything that another client threw into a {@link CognitoError}: an exception of the AWS SDK or
 * Amplify, a failed `fetch`, an aborted or timed-out request. It drops the texts of foreign errors, because
 * it can't know what the request contained.
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

/** Members of errors from the AWS SDK, Amplify, Node and the DOM; each may be absent or of any type. */
interface ForeignError {
  name?: unknown;
  code?: unknown;
  message?: unknown;
  /** The SDK sets it on errors that the service answered; its network errors have `$metadata` too. */
  $fault?: unknown;
  $metadata?: { requestId?: unknown; httpStatusCode?: number };
}

function codeOf({ name, code, $fault }: ForeignError): CognitoErrorCode {
  // `code` holds the name in version 2 of the AWS SDK and in amazon-cognito-identity-js.
  for (const each of [errorNameIn(name), errorNameIn(code)]) {
    // The SDK uses "Unknown" and "UnknownError" when an answer names no exception.
    if (each && (each.endsWith('Exception') || ($fault && !/^Unknown(Error)?$/.test(each)))) return each;
  }
  if (name === 'TimeoutError') return name;
  // Node puts `ECONNREFUSED` and the like in `code`.
  return /^E[A-Z]+$/.test(textOf(code)) || /^(Type|Abort|Network)Error$/.test(textOf(name))
    ? 'NetworkError'
    : 'InvalidResponse';
}

/**
 * Reads an exception's name in any of Cognito's forms: `Name`, `namespace#Name` and, in the header, `Name:`.
 * It accepts only a capital followed by letters, so that an echoed token is never taken for a name.
 */
export function errorNameIn(value: unknown): string | undefined {
  return /^(?:[^#:,]*#)?([A-Z][A-Za-z]{0,63})(?:[:,]|$)/.exec(textOf(value))?.[1];
}

/** Returns the value only if it looks like a request id: anything else might be a secret. */
export function requestIdIn(value: unknown): string | undefined {
  return /^[\w-]{1,64}$/.exec(textOf(value))?.[0];
}

/** A foreign value may be anything, even an object on which `String` throws. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
