import { type CognitoError, UNANSWERED } from './errors.js';
import type { CognitoOperation } from './operations.js';

/** Not "Get" alone: GetUserAttributeVerificationCode sends a message. */
const READS = /^(GetUser|GetUserAuthFactors|GetDevice|List.+)$/;

/** Whether an operation only reads: it changes nothing and sends no message. */
export function isRead(operation: CognitoOperation): boolean {
  return READS.test(operation);
}

/**
 * Whether the client may repeat a failed operation by itself. It repeats reads after any transient failure of
 * the service; `getAccessToken` is the app's own, which knows better when to ask again.
 * SetUserMFAPreference is idempotent, but is repeated only if the service answered: without an answer, a
 * later change may have overtaken it. Every other operation spends an attempt, a code or a message, or
 * creates a new secret.
 */
export function mayRepeat({ operation, code, retryable }: CognitoError): boolean {
  if (!retryable || code === 'TokenUnavailable') return false;
  return isRead(operation) || (operation === 'SetUserMFAPreference' && !UNANSWERED.test(code));
}

/**
 * Milliseconds to wait after a failed attempt; the first attempt is 1. Exponential with full jitter, so that
 * the clients of a throttled app don't all return at once.
 */
export function backoff(attempt: number): number {
  return Math.random() * Math.min(5_000, 250 * 2 ** attempt);
}
