import type { CognitoErrorReason } from './error-reason.js';
import type { CognitoOperation } from './operations.js';

export type { CognitoErrorReason } from './error-reason.js';

/**
 * What went wrong: the name of an AWS exception without its namespace, or one of the client's own:
 * - `NetworkError`: no answer came. In a browser, a blocked request looks the same.
 * - `TimeoutError`: no answer came in time.
 * - `InvalidResponse`: the answer was not from Cognito.
 * - `TokenUnavailable`: `getAccessToken` failed or returned no token, or the app's own client knows of no
 *   session. Nothing was sent to Cognito. `reason` says more.
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
  attributes?: readonly string[] | undefined;
  /** The HTTP status, if an answer came. `code` takes precedence over it. */
  status?: number | undefined;
  /** The request never left the browser. @default false */
  isUnsent?: boolean | undefined;
}

/** Codes of requests that got no answer. */
export const UNANSWERED = /^(Network|Timeout)Error$/;

/** What a developer can do, by reason or code. Not in a production build: there the documentation says it. */
const CURES: Partial<Record<CognitoErrorCode | CognitoErrorReason, string>> = {
  'scope-missing':
    'Request the scope aws.cognito.signin.user.admin at sign-in; the app client must allow it.',
  'token-invalid': 'getAccessToken must give an access token of this user pool, not an ID token.',
  'id-token': 'getAccessToken gave an ID token: return the access token.',
  'signed-out': 'Nobody is signed in: getAccessToken gave no token, or the client was refused.',
  'provider-unreachable': 'getAccessToken failed because it could not reach the identity provider.',
  'provider-busy': 'getAccessToken failed because the identity provider did.',
  'operation-unknown': 'The server does not know this operation: check the endpoint.',
  NetworkError: 'No answer: offline, wrong endpoint, or blocked (extension, proxy, connect-src).',
  InvalidResponse: 'The answer was not from Cognito: check the endpoint and proxies.',
  TokenUnavailable: 'getAccessToken failed or gave no token.',
};

/**
 * A failed operation. `message` is for developers; show users your own text, chosen by `code` and `reason`.
 * The error contains nothing from the request but names of attributes, and has no `cause`, so it's safe to log.
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
  /** The names of the user's attributes that an InvalidParameterException is about. Absent where it names none. */
  declare readonly attributes?: readonly string[] | undefined;

  constructor(init: CognitoErrorInit) {
    const { operation, code, reason, requestId, detail, attributes, status = 0, isUnsent = false } = init;
    const failed = code === 'InternalErrorException';
    const unanswered = UNANSWERED.test(code);
    const invalid = code === 'InvalidResponse' && status !== 429;
    // A proxy in front of the service: nobody else answers like this without a name.
    const busy = code === 'InvalidResponse' && (status === 429 || (status >= 500 && status !== 501));
    const provider = reason === 'provider-unreachable' || reason === 'provider-busy';
    const isUnclear = (unanswered && !isUnsent) || failed || invalid || status >= 500;
    const outcome = isUnclear ? 'unknown' : 'not-applied';
    super(
      `${operation} failed with ${code}${reason ? ` (${reason})` : ''}. ${
        outcome === 'unknown' ? 'It may have been applied: read back before a retry.' : 'It was not applied.'
      }${cureOf(unanswered ? 'NetworkError' : (reason ?? code))}`,
    );
    this.name = 'CognitoError';
    this.operation = operation;
    this.code = code;
    this.reason = reason;
    this.requestId = requestId;
    this.detail = detail;
    this.attributes = attributes?.length ? attributes : undefined;
    this.outcome = outcome;
    // Judge a named exception by its name: an emulator answers 500 to an operation that it doesn't implement.
    this.retryable = failed || unanswered || busy || provider || code === 'TooManyRequestsException';
  }
}

function cureOf(name: CognitoErrorCode | CognitoErrorReason): string {
  try {
    // Bundlers replace this expression and drop what it guards. A page without one has no `process`, which throws.
    if (process.env.NODE_ENV !== 'production') return ` ${CURES[name] ?? 'See its API reference.'}`;
  } catch {
    // Told without a cure.
  }
  return '';
}
