import { ServiceError } from './errors.js';
import type { User } from './users.js';

const HOUR_MS = 60 * 60_000;

/** How often one user can call an operation in an hour ("Quotas in Amazon Cognito", AWS guide). */
const PER_HOUR = {
  ChangePassword: 5,
  GetUserAttributeVerificationCode: 5,
  VerifyUserAttribute: 15,
} as const;

/** An operation with an hourly limit. */
export type AttemptedOperation = keyof typeof PER_HOUR;

/**
 * Counts a call, or refuses it where the hour has seen too many (aws-sdk-android #627). Assumed: calls that succeed
 * count as those that fail do, calls that are refused here do not, and the hour is the last 60 minutes.
 */
export function countAttempt(operation: AttemptedOperation, user: User, now: number): void {
  const recent = (user.attempts.get(operation) ?? []).filter((at) => now - at < HOUR_MS);
  if (recent.length >= PER_HOUR[operation]) {
    throw new ServiceError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
  }
  user.attempts.set(operation, [...recent, now]);
}
