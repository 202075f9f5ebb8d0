import { type CognitoClient, type CognitoError, toCognitoError } from '../cognito/index.js';

/** Whom a client tells of what went wrong. */
export interface Reports {
  readonly onError: (error: CognitoError) => void;
  readonly onSessionExpired: () => void;
}

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
  return {
    async call(operation, input, options) {
      try {
        const output = await client.call(operation, input, options);
        isSessionOver = false;
        return output;
      } catch (cause) {
        // Whoever gave up does not need to be told.
        if (options?.signal?.aborted) throw cause;
        const error = toCognitoError(cause, operation);
        reports.onError(error);
        if (sessionEnds.has(error.reason) && !isSessionOver) {
          isSessionOver = true;
          reports.onSessionExpired();
        }
        throw error;
      }
    },
  };
}
