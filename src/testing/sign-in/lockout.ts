import { ServiceError } from '../errors.js';
import type { User } from '../users.js';

// "Lockout behavior for failed sign-in attempts", AWS guide on authentication: from the fifth wrong password
// in a row, the nth locks for 2^(n-5) seconds, up to about 15 minutes; 15 quiet minutes reset the count.
const FREE_ATTEMPTS = 5;
const LONGEST_MS = 15 * 60_000;

/** Refuses any password, right or wrong, while the user is locked out (identity-js #479, #506). */
export function assertNotLockedOut(user: User, now: number): void {
  if (now < user.lockedUntil) throw new ServiceError('NotAuthorizedException', 'Password attempts exceeded');
  if (user.lockedUntil > 0 && now - user.lockedUntil >= LONGEST_MS) forgetFailedSignIns(user);
}

/** Counts a wrong password. The service doesn't check, or count, passwords during a lockout. */
export function countFailedSignIn(user: User, now: number): void {
  user.failedSignIns += 1;
  const excess = user.failedSignIns - FREE_ATTEMPTS;
  if (excess >= 0) user.lockedUntil = now + Math.min(1000 * 2 ** excess, LONGEST_MS);
}

/** Resets the count after a right password. */
export function forgetFailedSignIns(user: User): void {
  user.failedSignIns = 0;
  user.lockedUntil = 0;
}
