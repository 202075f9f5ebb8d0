import { type CognitoError, UNANSWERED } from './errors.js';
import type { CognitoOperation } from './operations.js';

/** Not "Get" alone: GetUserAttributeVerificationCode sends a message. */
const READS = /^(GetUser|GetUserAuthFactors|GetDevice|List.+)$/;

/** Whether an operation only reads: it changes nothing and sends nothing. */
export function isRead(operation: CognitoOperation): boolean {
  return READS.test(operation);
}

/**
 * Whether the client may repeat a failed operation by itself. Reads: after any passing failure. SetUserMFAPreference is
 * idempotent, but only repeated when the service answered: without an answer a later change may have overtaken it.
 * Everything else spends an attempt, a code or a message, or makes a new secret.
 */
export function mayRepeat({ operation, code, retryable }: CognitoError): boolean {
  return retryable && (isRead(operation) || (operation === 'SetUserMFAPreference' && !UNANSWERED.test(code)));
}

/**
 * Milliseconds to wait after a failed attempt, the first being 1: exponential, with full jitter, so that the clients of
 * an app that was throttled as a whole do not come back together.
 */
export function backoff(attempt: number): number {
  return Math.random() * Math.min(5_000, 250 * 2 ** attempt);
}
