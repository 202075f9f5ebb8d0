import {
  type CognitoClient,
  CognitoError,
  type CognitoOperation,
  type GetUserOutput,
  toCognitoError,
} from '../cognito/index.js';
import { type Mistake, tellDeveloper } from '../cognito/tell-developer.js';
import { report, withTimeLimit } from '../core/outside-world.js';
import { endsSession } from './failure.js';
import { toFailure } from './to-failure.js';
import { mistakeInRefusal, mistakeInUser, type WrittenContacts, writtenIn } from './user-pool-mistakes.js';
import type { MfaPolicy } from './user-pool-policy.js';

/** Where a client reports errors, and whether its account is still current. */
interface Reports {
  readonly onError: (error: CognitoError) => void;
  readonly onSessionExpired: () => void;
  /**
   * Whether the client's account is still signed in. A request of one user must never use the next user's
   * token, and the next user must never get its answer.
   */
  readonly isCurrent: () => boolean;
  /** What the app says of its user pool, to be compared with what the service says. */
  readonly userPool: () => MfaPolicy;
}

/**
 * Milliseconds. The kit's own client is done before that, with all its attempts; a client of the app's own
 * may never be.
 */
const longestCall = 60_000;

/** Milliseconds until every server refuses the tokens of a session that has ended. */
const longestEnd = 10_000;

/** The user ends the session with these themselves. That later requests are refused is then no news. */
const endingOperations = new Set<CognitoOperation>(['GlobalSignOut', 'DeleteUser']);

/**
 * Wraps a client to report every failure in one place and as one type. A custom client may throw errors of
 * its own.
 */
export function createReportingClient(client: CognitoClient, reports: Reports): CognitoClient {
  // Several requests may find the session ended. Report it once, and again only after a renewal.
  let isSessionOver = false;
  // When the user ended it, in milliseconds since the epoch.
  let endedAt = Number.NEGATIVE_INFINITY;
  const assertCurrent = (operation: CognitoOperation) => {
    if (!reports.isCurrent()) throw new CognitoError({ operation, code: 'TokenUnavailable' });
  };
  const reportError = (error: CognitoError) => {
    if (!reports.isCurrent()) return;
    safely(() => reports.onError(error));
    if (!endsSession(toFailure(error)) || isSessionOver) return;
    isSessionOver = true;
    safely(reports.onSessionExpired);
  };
  let written: WrittenContacts = new Map();
  const checkUserPool = (operation: CognitoOperation, input: object, output: object) => {
    if (operation === 'UpdateUserAttributes') written = writtenIn(input);
    if (operation !== 'GetUser') return null;
    const before = written;
    written = new Map();
    return process.env.NODE_ENV === 'development'
      ? mistakeInUser(reports.userPool(), output as GetUserOutput, before)
      : null;
  };
  const reporting: CognitoClient = {
    async call(operation, input, options) {
      try {
        assertCurrent(operation);
        const output = await withTimeLimit(
          client.call(operation, input, options),
          longestCall,
          () => new CognitoError({ operation, code: 'TimeoutError' }),
        );
        assertCurrent(operation);
        if (endingOperations.has(operation)) endedAt = Date.now();
        isSessionOver = Date.now() - endedAt < longestEnd;
        tellDeveloper(() => checkUserPool(operation, input, output));
        return output;
      } catch (cause) {
        // The caller aborted, so there is nothing to report.
        if (options?.signal?.aborted) throw cause;
        const error = toCognitoError(cause, operation);
        if (endingOperations.has(operation) && error.outcome === 'unknown') isSessionOver = true;
        reportError(error);
        tellDeveloper(() =>
          process.env.NODE_ENV === 'development' ? mistakeInError(error, input, reports.userPool()) : null,
        );
        throw error;
      }
    },
  };
  reportUndecodable(reporting, reportError);
  return reporting;
}

/** A wrong access token, about which no user can do anything, or a wrong `userPool`. */
function mistakeInError(error: CognitoError, input: object, userPool: MfaPolicy): Mistake | null {
  const { reason, message } = error;
  // The message names the scope and the cure.
  if (reason === 'scope-missing' || reason === 'id-token') return [reason, message];
  return mistakeInRefusal(userPool, error, input);
}

/** An error that the app's callback throws must not replace the reported one. */
function safely(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    report(error);
  }
}

const reporters = new WeakMap<CognitoClient, (error: CognitoError) => void>();

/** Sets where answers of this client are reported that can't be decoded. */
function reportUndecodable(client: CognitoClient, report: (error: CognitoError) => void): void {
  reporters.set(client, report);
}

/**
 * Decodes an answer that a client gave. One that can't be decoded is a failed request like any other, so the
 * app's `onError` receives it.
 * @throws CognitoError `InvalidResponse` if `decode` throws.
 */
export function decodeAnswer<T>(client: CognitoClient, operation: CognitoOperation, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    const error =
      cause instanceof CognitoError ? cause : new CognitoError({ operation, code: 'InvalidResponse' });
    reporters.get(client)?.(error);
    throw error;
  }
}
