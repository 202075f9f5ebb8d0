import { ServiceError } from './errors.js';

const HOUR_MS = 60 * 60_000;

/** Calls that one user may make per hour, by operation ("Quotas in Amazon Cognito", AWS guide). */
const PER_HOUR = {
  ChangePassword: 5,
  GetUserAttributeVerificationCode: 5,
  VerifyUserAttribute: 15,
} as const;

/** The times (epoch ms) of a user's calls of each operation with an hourly limit. */
export type Attempts = Map<keyof typeof PER_HOUR, number[]>;

/**
 * Counts a call, or refuses it above the hourly limit (aws-sdk-android #627). Assumed: successful and failed
 * calls count, calls that are refused here don't, and the hour is the last 60 minutes.
 */
export function countAttempt(
  operation: keyof typeof PER_HOUR,
  { attempts }: { readonly attempts: Attempts },
  now: number,
): void {
  const recent = (attempts.get(operation) ?? []).filter((at) => now - at < HOUR_MS);
  if (recent.length >= PER_HOUR[operation]) {
    throw new ServiceError('LimitExceededException', 'Attempt limit exceeded, please try after some time.');
  }
  attempts.set(operation, [...recent, now]);
}
