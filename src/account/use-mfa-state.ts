'use client';
import {
  notifyManager,
  type QueryClient,
  QueryObserver,
  replaceEqualDeep,
  useIsRestoring,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { discardInvalid } from '../core/resource.js';
import { useAccountKit } from './account-kit-provider.js';
import { isRegisteredFactors, isUserMfa, mfaStateOf, needsRegisteredFactors } from './decode-user-mfa.js';
import type { MfaState } from './mfa-state.js';
import { type MfaSource, registeredFactorsQuery, userMfaQuery } from './queries.js';
import type { MfaPolicy } from './user-pool-policy.js';

/** Reads the user's MFA state, and renders again when it changes. */
export function useMfaState(): MfaStateResult {
  const store = useMfaStateStore();
  // Each render: an app that empties its cache notifies nobody, and mostly renders its page again.
  useEffect(() => store.sync());
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** The store of the nearest provider's account. It reads nothing until it has a listener. */
export function useMfaStateStore(): MfaStateStore {
  const { client, accountId, userPool } = useAccountKit();
  const queryClient = useQueryClient();
  const isRestoring = useIsRestoring();
  return useMemo(
    () => createMfaStateStore({ queryClient, client, accountId, userPool, isRestoring }),
    [queryClient, client, accountId, userPool, isRestoring],
  );
}

/** The user's MFA state, or why it could not be read. */
export interface MfaStateResult {
  /** `undefined` until the first answer. */
  readonly state: MfaState | undefined;
  /** Why the latest read failed. `state` is then the cached state, if there is one. */
  readonly error: Error | null;
  /** When the latest read failed, in milliseconds since the epoch. */
  readonly errorAt: number;
  /** Reads again. */
  readonly refetch: () => unknown;
}

/** The user's MFA state outside of React. */
export interface MfaStateStore {
  /** The same object while nothing in it changes. */
  readonly get: () => MfaStateResult;
  /**
   * Reads the state while it has listeners: at once if the cache is stale, and again when the page gets the
   * focus. Also notifies of answers that change nothing: they can settle a doubt.
   */
  readonly subscribe: (listener: () => void) => () => void;
  /** Observes the cache's present queries: the app may have emptied it, which notifies nobody. */
  readonly sync: () => void;
}

/** Dependencies of the store. */
interface MfaStateStoreOptions extends MfaSource {
  readonly queryClient: QueryClient;
  readonly userPool: MfaPolicy;
  /** A persister of the app still fills the cache. Nothing is read before it is done. */
  readonly isRestoring: boolean;
}

/** Milliseconds before GetUserAuthFactors is called again after it failed. Without the hint, the panel works as well. */
const hintPause = 60_000;

/**
 * Milliseconds from the removal of the query to the next read. An app whose session has ended empties its cache and removes the
 * panel, in this order: the panel must be gone by then.
 */
const removalPause = 500;

/**
 * Creates the store. It calls GetUserAuthFactors only if an offered factor is off: a factor that is on is
 * registered.
 */
export function createMfaStateStore(options: MfaStateStoreOptions): MfaStateStore {
  const { queryClient, userPool, isRestoring, client, accountId } = options;
  const userQuery = userMfaQuery({ client, accountId });
  const registeredQuery = registeredFactorsQuery({ client, accountId });
  discardInvalid(queryClient, userQuery.queryKey, isUserMfa);
  discardInvalid(queryClient, registeredQuery.queryKey, isRegisteredFactors);
  const user = new QueryObserver(queryClient, userQuery);
  const registered = new QueryObserver(queryClient, { ...registeredQuery, enabled: false });
  const refetch = () => user.refetch();
  let result: MfaStateResult | undefined;

  function isHintNeeded(): boolean {
    const { data } = user.getCurrentResult();
    return data !== undefined && needsRegisteredFactors(data, userPool);
  }

  /** It failed a moment ago. Each dialog that opens would ask again, and each request may be repeated. */
  function hasHintFailed(): boolean {
    const { data, status, errorUpdatedAt } = registered.getCurrentQuery().state;
    const age = Date.now() - errorUpdatedAt;
    return status === 'error' && data === undefined && age >= 0 && age < hintPause;
  }

  function sync() {
    if (!user.hasListeners()) return;
    user.setOptions(userQuery);
    registered.setOptions({ ...registeredQuery, enabled: isHintNeeded() && !hasHintFailed() });
  }

  /**
   * An app that empties its cache during the first read takes the query away from its observer, which would wait for ever. Once
   * the state is known, nothing is read: the app most likely signs the user out.
   */
  function watchRemoval() {
    const { queryHash } = user.getCurrentQuery();
    const readIfUnknown = () => {
      if (user.getCurrentResult().data === undefined) sync();
    };
    return queryClient.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'removed' && query.queryHash === queryHash) setTimeout(readIfUnknown, removalPause);
    });
  }

  return {
    get() {
      const { data, error, errorUpdatedAt } = user.getCurrentResult();
      const hint = registered.getCurrentResult();
      // Once it has failed, asking again must not turn rows that are shown into skeletons.
      const isFirst = hint.isPending && registered.getCurrentQuery().state.errorUpdateCount === 0;
      const known = hint.data ?? (isHintNeeded() && isFirst ? 'checking' : 'unknown');
      const state = data && mfaStateOf(data, known);
      result = replaceEqualDeep(result, { state, error, errorAt: errorUpdatedAt, refetch });
      return result;
    },
    sync,
    subscribe(listener) {
      if (isRestoring) return () => undefined;
      const update = notifyManager.batchCalls(() => {
        sync();
        listener();
      });
      const stops = [user.subscribe(update), registered.subscribe(update), watchRemoval()];
      sync();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
