'use client';
import { useQuery } from '@tanstack/react-query';
import { useAccountKit } from './account-kit-context.js';
import { mfaStateOf, needsRegisteredFactors } from './decode-user-mfa.js';
import type { MfaState } from './mfa-state.js';
import { registeredFactorsQuery, userMfaQuery } from './queries.js';

/** The user's MFA state, or why it could not be read. */
export interface MfaStateResult {
  /** `undefined` until the first answer. */
  readonly state: MfaState | undefined;
  /** Why the latest read failed. `state` is then the cached state, if there is one. */
  readonly error: Error | null;
  /** When the latest read failed, in milliseconds since the epoch. */
  readonly errorAt: number;
  /**
   * When the latest answer came, in milliseconds since the epoch: an answer can settle a doubt without a new
   * state.
   */
  readonly readAt: number;
  /** Reads again. */
  readonly refetch: () => unknown;
}

/**
 * Reads the user's MFA state. Calls GetUserAuthFactors in the background, and only if an offered factor is
 * off: a factor that is on is registered.
 */
export function useMfaState(): MfaStateResult {
  const { client, accountId, userPool } = useAccountKit();
  const source = { client, accountId };
  const query = useQuery(userMfaQuery(source));
  const user = query.data;
  const isNeeded = user !== undefined && needsRegisteredFactors(user, userPool);
  const registered = useQuery({ ...registeredFactorsQuery(source), enabled: isNeeded });
  return {
    state:
      user &&
      mfaStateOf(user, registered.data ?? (isNeeded && registered.isPending ? 'checking' : 'unknown')),
    error: query.error,
    errorAt: query.errorUpdatedAt,
    readAt: query.dataUpdatedAt,
    refetch: query.refetch,
  };
}
