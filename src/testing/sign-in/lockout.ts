import { ServiceError } from '../errors.js';
import type { User } from '../users.js';

const FREE_ATTEMPTS = 5;
const LONGEST_MS = 15 * 60_000;

/** Refuses any password, right or wrong, while the user is locked out (identity-js #479, #506). */
export function assertNotLockedOut(user: User, now: number): void {
  if (now < user.lockedUntil) throw new ServiceError('NotAuthorizedException', 'Password attempts exceeded');
}

/** Five wrong passwords are free; each further one locks for twice as long: 1, 2, 4 … seconds, up to 15 minutes. */
export function countFailedSignIn(user: User, now: number): void {
  user.failedSignIns += 1;
  const excess = user.failedSignIns - FREE_ATTEMPTS;
  if (excess >= 0) user.lockedUntil = now + Math.min(1000 * 2 ** excess, LONGEST_MS);
}

/** A right password starts the count anew. */
export function forgetFailedSignIns(user: User): void {
  user.failedSignIns = 0;
  user.lockedUntil = 0;
}
