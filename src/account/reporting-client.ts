import { type CognitoClient, CognitoError, type CognitoOperation, toCognitoError } from '../cognito/index.js';
import { report } from '../core/report-error.js';
import { withTimeLimit } from '../core/time-limit.js';

/** Whom a client tells of what went wrong. */
export interface Reports {
  readonly onError: (error: CognitoError) => void;
  readonly onSessionExpired: () => void;
  /**
   * Whether the account that this client is for is still the one that is signed in. A request of one user must never go out
   * with the token of the next, nor its answer count as theirs.
   */
  readonly isCurrent: () => boolean;
}

/** Milliseconds. The kit's own client is done before that, with all its attempts; a client of the app's own may never be. */
const longestCall = 60_000;

const sessionEnds: ReadonlySet<CognitoError['reason']> = new Set([
  'token-expired',
  'token-revoked',
  'token-invalid',
]);

/**
 * Wraps a client so that whatever fails, in whichever hook, is told in one place, and has one form: a client of the
 * app's own may throw errors of its own.
 */
export function createReportingClient(client: CognitoClient, reports: Reports): CognitoClient {
  // Several requests meet the end of a session at once; the app is told once, and again only after it was renewed.
  let isSessionOver = false;
  const assertCurrent = (operation: CognitoOperation) => {
    if (!reports.isCurrent()) throw new CognitoError({ operation, code: 'TokenUnavailable' });
  };
  return {
    async call(operation, input, options) {
      try {
        assertCurrent(operation);
        const output = await withTimeLimit(
          client.call(operation, input, options),
          longestCall,
          () => new CognitoError({ operation, code: 'TimeoutError' }),
        );
        assertCurrent(operation);
        isSessionOver = false;
        return output;
      } catch (cause) {
        // Whoever gave up does not need to be told.
        if (options?.signal?.aborted) throw cause;
        const error = toCognitoError(cause, operation);
        if (!reports.isCurrent()) throw error;
        safely(() => reports.onError(error));
        if (sessionEnds.has(error.reason) && !isSessionOver) {
          isSessionOver = true;
          safely(reports.onSessionExpired);
        }
        throw error;
      }
    },
  };
}

/** What an app's callback throws is the app's; it must not take the place of what is being told. */
function safely(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    report(error);
  }
}
