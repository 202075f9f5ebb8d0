import { notifyManager, type QueryClient, QueryObserver } from '@tanstack/react-query';
import { mfaStateOf, needsRegisteredFactors, type UserMfa } from './decode-user-mfa.js';
import type { MfaState } from './mfa-state.js';
import { type MfaSource, registeredFactorsQuery, userMfaQuery } from './queries.js';
import type { MfaPolicy } from './user-pool-policy.js';

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

/** The user's MFA state outside of React, so that a panel can read parts of it without rendering as one. */
export interface MfaStateStore {
  /** What the cache holds now. The same object while nothing in it changed. */
  readonly get: () => MfaStateResult;
  /** Reads the state while somebody listens: at once if the cache is stale, and again when the page gets the focus. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Observes what the cache holds now; a host may have emptied it. Does nothing while nobody listens. */
  readonly sync: () => void;
}

/** Dependencies of the store. */
export interface MfaStateStoreOptions extends MfaSource {
  readonly queryClient: QueryClient;
  readonly userPool: MfaPolicy;
  /** A persister of the host still fills the cache: nothing is read before it is done. */
  readonly isRestoring: boolean;
}

/**
 * Observes the two queries of the MFA state as `useQuery` does. Calls GetUserAuthFactors in the background, and
 * only if an offered factor is off: a factor that is on is registered.
 */
export function createMfaStateStore({
  queryClient,
  userPool,
  isRestoring,
  ...source
}: MfaStateStoreOptions): MfaStateStore {
  const _optimisticResults = isRestoring ? 'isRestoring' : 'optimistic';
  const userOptions = {
    ...queryClient.defaultQueryOptions(userMfaQuery(source)),
    _optimisticResults,
  } as const;
  const registeredOptions = {
    ...queryClient.defaultQueryOptions(registeredFactorsQuery(source)),
    _optimisticResults,
  } as const;
  const user = new QueryObserver(queryClient, userOptions);
  const registered = new QueryObserver(queryClient, { ...registeredOptions, enabled: false });
  const isNeeded = (data: UserMfa | undefined) =>
    data !== undefined && needsRegisteredFactors(data, userPool);
  let result: MfaStateResult | undefined;
  let from: readonly unknown[] = [];

  const sync = () => {
    if (!user.hasListeners()) return;
    user.setOptions(userOptions);
    const { data } = user.getOptimisticResult(userOptions);
    registered.setOptions({ ...registeredOptions, enabled: isNeeded(data) });
  };
  return {
    get() {
      const { data, error, errorUpdatedAt, dataUpdatedAt } = user.getOptimisticResult(userOptions);
      const enabled = isNeeded(data);
      const hint = registered.getOptimisticResult({ ...registeredOptions, enabled });
      const known = hint.data ?? (enabled && hint.isPending ? 'checking' : 'unknown');
      const now = [data, known, error, errorUpdatedAt, dataUpdatedAt];
      if (result === undefined || now.some((value, index) => value !== from[index])) {
        from = now;
        result = {
          state: data && mfaStateOf(data, known),
          error,
          errorAt: errorUpdatedAt,
          readAt: dataUpdatedAt,
          refetch: () => user.refetch(),
        };
      }
      return result;
    },
    sync,
    subscribe(listener) {
      if (isRestoring) return () => undefined;
      const update = notifyManager.batchCalls(() => {
        sync();
        listener();
      });
      const stops = [user.subscribe(update), registered.subscribe(update)];
      sync();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
