import { ServiceError } from './errors.js';

const HOUR_MS = 60 * 60_000;

/** How often one user can call an operation in an hour ("Quotas in Amazon Cognito", AWS guide). */
const PER_HOUR = {
  ChangePassword: 5,
  GetUserAttributeVerificationCode: 5,
  VerifyUserAttribute: 15,
} as const;

/** When a user called each operation with an hourly limit, in epoch ms. */
export type Attempts = Map<keyof typeof PER_HOUR, number[]>;

/**
 * Counts a call, or refuses it where the hour has seen too many (aws-sdk-android #627). Assumed: calls that succeed
 * count as those that fail do, calls that are refused here do not, and the hour is the last 60 minutes.
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
