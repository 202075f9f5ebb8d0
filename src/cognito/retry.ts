import type { CognitoError } from './errors.js';
import type { CognitoOperation } from './operations.js';

const READS: readonly CognitoOperation[] = [
  'GetUser',
  'GetUserAuthFactors',
  'GetDevice',
  'ListDevices',
  'ListUserSessions',
  'ListWebAuthnCredentials',
];

/**
 * Whether an operation changes nothing and sends nothing. A list, not the prefix: GetUserAttributeVerificationCode
 * sends a message.
 */
export function isRead(operation: CognitoOperation): boolean {
  return READS.includes(operation);
}

/**
 * Whether the client may repeat a failed operation by itself. Reads: after any passing failure. SetUserMFAPreference is
 * idempotent, but only repeated when the service answered: without an answer a later change may have overtaken it.
 * Everything else spends an attempt, a code or a message, or makes a new secret.
 */
export function mayRepeat({ operation, code, retryable }: CognitoError): boolean {
  const isAnswered = code !== 'NetworkError' && code !== 'TimeoutError';
  return retryable && (isRead(operation) || (operation === 'SetUserMFAPreference' && isAnswered));
}

/**
 * Milliseconds to wait after a failed attempt, the first being 1: exponential, with full jitter, so that the clients of
 * an app that was throttled as a whole do not come back together.
 */
export function backoff(attempt: number): number {
  return Math.random() * Math.min(5_000, 250 * 2 ** attempt);
}
