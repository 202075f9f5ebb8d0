import { attributesIn, reasonOf, UNKNOWN_OPERATION } from './error-reason.js';
import { CognitoError, type CognitoErrorCode } from './errors.js';
import type { CognitoOperation } from './operations.js';
import { errorNameIn, requestIdIn } from './transport.js';

/**
 * Converts anything that another client threw into a {@link CognitoError}: an exception of the AWS SDK or
 * Amplify, a failed `fetch`, an aborted or timed-out request. It drops the texts of foreign errors, because
 * it can't know what the request contained.
 *
 * Check your own `signal` first: an abort becomes a NetworkError of unknown outcome.
 */
export function toCognitoError(error: unknown, operation: CognitoOperation): CognitoError {
  if (error instanceof CognitoError) return error;
  const { name = '', text, status, requestId, ...foreign } = readForeignError(error);
  const isPassedOn =
    name === 'NotAuthorizedException' && !foreign.isFromSdk && !OTHER_MEANINGS.test(operation);
  const reason =
    reasonOf(name, text, status) ?? (foreign.isSignedOut || isPassedOn ? 'signed-out' : undefined);
  const code = name || (reason === 'signed-out' ? 'TokenUnavailable' : codeWithoutName(foreign, status));
  return new CognitoError({
    operation,
    code,
    reason,
    requestId,
    status,
    attributes: attributesIn(name, text),
  });
}

/** Operations that answer NotAuthorizedException also for a wrong password or an attribute. */
const OTHER_MEANINGS = /^(ChangePassword|(Update|Delete)UserAttributes)$/;

function codeWithoutName(
  { isTimeout, isUnanswered }: { isTimeout: boolean; isUnanswered: boolean },
  status: number,
): CognitoErrorCode {
  if (isTimeout) return 'TimeoutError';
  return isUnanswered && status === 0 ? 'NetworkError' : 'InvalidResponse';
}

/** What an error of foreign code says about its cause. */
export interface ForeignError {
  /** The name of an exception of the service, if it has one. */
  readonly name: string | undefined;
  /** Its text, and those of the errors that it wraps. Never keep it: it may contain a token. */
  readonly text: string;
  /** The HTTP status; 0 if unknown. */
  readonly status: number;
  readonly requestId: string | undefined;
  /** Whether the AWS SDK has read it from an answer, so that the text is the service's. */
  readonly isFromSdk: boolean;
  /** It says that nobody is signed in, or that the grant is over. */
  readonly isSignedOut: boolean;
  /** No answer came. */
  readonly isUnanswered: boolean;
  /** No answer came in time. */
  readonly isTimeout: boolean;
}

/** Members of errors from the AWS SDK, Amplify, OAuth libraries, axios, Node and the DOM; each of any type. */
interface Layer {
  name?: unknown;
  code?: unknown;
  /** OAuth's error code. */
  error?: unknown;
  __type?: unknown;
  message?: unknown;
  status?: unknown;
  statusCode?: unknown;
  /** The SDK sets it on errors that the service answered; its network errors have `$metadata` too. */
  $fault?: unknown;
  $metadata?: { requestId?: unknown; httpStatusCode?: unknown } | null;
  cause?: unknown;
  /** Amplify's `cause`. */
  underlyingError?: unknown;
  /** The answer that an HTTP client got, and its body. */
  response?: unknown;
  data?: unknown;
}

/** OAuth's error codes that only a new sign-in can end. */
const SIGN_IN_REQUIRED =
  /^(invalid_grant|(login|interaction|consent|account_selection)_required|UserUnAuthenticatedException)$/;

/** OAuth's error codes for a fault of the app, which come with the status 401, too. */
const WRONG_CLIENT = /^(invalid|unauthorized)_client$/;

/** Texts of libraries that throw errors without a name: amazon-cognito-identity-js, Amplify 5, apps' own. */
const SIGNED_OUT =
  /\b(invalid_grant|login_required)\b|\bno(body is| one is| current user)\b|\b(not|isn't) (signed|logged) in\b|\b(not |un)authenticated\b|\b(token|session)\b.{0,99}\b(expired|revoked)\b/i;

const UNANSWERED =
  /^(Abort|Cancell?ed|Network|Networking|\w*Timeout)(Error|Exception)?$|^ErrorTimeout$|^(ERR_(NETWORK|CANCELED|INTERNET)|UND_ERR_|EAI_)\w*$|^E(CONN|HOST|NET|ADDR|TIMEDOUT|NOTFOUND|PIPE)[A-Z]*$/;

const UNANSWERED_TEXT =
  /\bnetwork ?(error|request failed|timed? ?out)|failed to fetch|fetch failed|load failed|\btimed? ?out\b|\boffline\b/i;

/** A TypeError is what `fetch` throws without a connection, and what a bug throws. */
const BUG = /\b(undefined|null|not an?|not iterable|property|properties)\b/i;

/** Reads anything that was thrown, and what it wraps. */
export function readForeignError(thrown: unknown): ForeignError {
  const layers = layersOf(thrown);
  const words = layers.flatMap(wordsOf);
  const name = layers.map(exceptionIn).find(Boolean);
  const text = layers
    .map(({ message }) => message)
    .filter(isText)
    .map((message) => message.slice(0, 1_000))
    .join('\n');
  const status =
    layers.flatMap((each) => [each.$metadata?.httpStatusCode, each.status, each.statusCode]).find(isStatus) ??
    0;
  const isFailedFetch = layers.some((each) => each.name === 'TypeError' && !BUG.test(textOf(each.message)));
  const isUnanswered = isFailedFetch || words.some((word) => UNANSWERED.test(word));
  return {
    name,
    text,
    status,
    requestId: layers.map(({ $metadata }) => requestIdIn($metadata?.requestId)).find(Boolean),
    isFromSdk: layers.some(({ $fault }) => $fault),
    isSignedOut:
      words.some((word) => SIGN_IN_REQUIRED.test(word)) ||
      (status === 401 && !words.some((word) => WRONG_CLIENT.test(word))) ||
      (!name && !isUnanswered && status < 500 && SIGNED_OUT.test(text)),
    isUnanswered: isUnanswered || (!name && UNANSWERED_TEXT.test(text)),
    isTimeout: words.includes('TimeoutError'),
  };
}

/** `code` holds the name in version 2 of the AWS SDK and in amazon-cognito-identity-js. */
function wordsOf({ name, code, __type, error }: Layer): string[] {
  return [name, code, __type, error].filter(isText);
}

function exceptionIn(layer: Layer): string | undefined {
  return wordsOf(layer)
    .map(errorNameIn)
    .find(
      (name = '') =>
        name.endsWith('Exception') ||
        UNKNOWN_OPERATION.test(name) ||
        // The SDK uses "Unknown" and "UnknownError" when an answer names no exception.
        (layer.$fault && !/^(Unknown(Error)?)?$/.test(name)),
    );
}

/** The error and what it wraps, outermost first. A few: an error may wrap itself. */
function layersOf(thrown: unknown): Layer[] {
  const found: unknown[] = [thrown];
  for (let index = 0; index < found.length && found.length < 20; index++) {
    const each = found[index];
    if (typeof each === 'string') found[index] = { message: each };
    const { cause, underlyingError, response, data } = Object(each) as Layer;
    found.push(...[cause, underlyingError, response, data].filter((inner) => inner != null));
  }
  return found.map((each) => Object(each) as Layer);
}

function isStatus(value: unknown): value is number {
  return typeof value === 'number' && value >= 100 && value < 600;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A foreign value may be anything, even an object on which `String` throws. */
function textOf(value: unknown): string {
  return isText(value) ? value : '';
}
