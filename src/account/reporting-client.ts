import { type CognitoClient, CognitoError, type CognitoOperation, toCognitoError } from '../cognito/index.js';
import { report } from '../core/report-error.js';
import { withTimeLimit } from '../core/time-limit.js';

/** Where a client reports errors, and whether its account is still current. */
export interface Reports {
  readonly onError: (error: CognitoError) => void;
  readonly onSessionExpired: () => void;
  /**
   * Whether the client's account is still signed in. A request of one user must never use the next user's
   * token, and the next user must never get its answer.
   */
  readonly isCurrent: () => boolean;
}

/**
 * Milliseconds. The kit's own client is done before that, with all its attempts; a client of the app's own
 * may never be.
 */
const longestCall = 60_000;

const sessionEnds: ReadonlySet<CognitoError['reason']> = new Set([
  'token-expired',
  'token-revoked',
  'token-invalid',
]);

/**
 * Wraps a client to report every failure in one place and as one type. A custom client may throw errors of
 * its own.
 */
export function createReportingClient(client: CognitoClient, reports: Reports): CognitoClient {
  // Several requests may find the session ended. Report it once, and again only after a renewal.
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
        // The caller aborted, so there is nothing to report.
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

/** An error that the app's callback throws must not replace the reported one. */
function safely(callback: () => void): void {
  try {
    callback();
  } catch (error) {
    report(error);
  }
}
