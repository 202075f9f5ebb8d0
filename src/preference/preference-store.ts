import { type QueryClient, replaceEqualDeep } from '@tanstack/react-query';
import type { CheckIdentity } from '../account/confirm-identity.js';
import type { MfaSource } from '../account/queries.js';
import { toFailure } from '../account/to-failure.js';
import type { MfaStateStore } from '../account/use-mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { describePreference, type MfaPreference, type ReadyMfaPreference } from './mfa-preference.js';
import { createConfirmedChanges } from './plan-change.js';
import { type ApplyMode, createPreferenceActions, type MfaPreferenceActions } from './preference-actions.js';
import { createPreferenceApi } from './preference-api.js';
import { createFlowStore } from './preference-flow.js';
import { onLocalChange } from './save-preference.js';
import { createSaveQueue } from './save-queue.js';
import { subscribeToMarkers, unfinishedMarkers } from './unfinished-markers.js';

/** The preference outside of React, so that each part of a panel renders only when what it shows changes. */
export interface PreferenceStore {
  /** Keeps its identity, and that of its parts, while nothing in it changes. */
  readonly get: () => MfaPreference;
  /**
   * The same once it was read. The last one that was, if it has gone from the cache since: parts of a panel
   * read it until the panel removes them.
   * @throws Error before the first answer
   */
  readonly getReady: () => ReadyMfaPreference;
  /** The preference is read and kept up to date while the store has listeners. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: MfaPreferenceActions;
}

/** Dependencies of the store. */
interface PreferenceStoreOptions extends MfaSource {
  readonly queryClient: QueryClient;
  readonly policy: MfaPolicy;
  readonly apply: ApplyMode;
  /** The app's step-up: whether a factor may be turned off. Never throws and never rejects. */
  readonly confirmIdentity: CheckIdentity;
  readonly mfaState: MfaStateStore;
}

/**
 * Creates the store, with all that one user does to their preference on one page. It reads nothing until it has a listener; another
 * account, client or policy needs another store.
 */
export function createPreferenceStore({ mfaState, ...options }: PreferenceStoreOptions): PreferenceStore {
  const { queryClient, client, accountId, policy, apply } = options;
  const flow = createFlowStore(accountId);
  const { read: readFlow, dispatch } = flow;
  const api = createPreferenceApi(queryClient, { client, accountId });
  const confirmed = createConfirmedChanges();
  const queue = createSaveQueue({ api, policy, confirmed, readFlow, dispatch });
  const actions = createPreferenceActions({ ...options, api, queue, confirmed, readFlow, dispatch });
  const markers = unfinishedMarkers(accountId);
  const listeners = new Set<() => void>();
  let current: MfaPreference | undefined;
  let lastReady: ReadyMfaPreference | undefined;
  let active: string | undefined;
  let disconnect = () => {};

  function read(): MfaPreference {
    const { state, error, errorAt, refetch } = mfaState.get();
    if (state?.isFederated) return { status: 'unavailable', reason: 'federated' };
    if (state) {
      const described = describePreference({
        state,
        error,
        errorAt,
        flow: readFlow(),
        policy,
        apply,
        isSaving: readFlow().isSaving || api.isSaving(),
        isInDoubt: api.doubt() !== null,
        // A server has no storage. The first render of the page must show what the server rendered.
        unfinished: listeners.size > 0 ? markers.read() : '',
      });
      return { ...described, actions };
    }
    if (error) return { status: 'failed', failure: toFailure(error), retry: refetch };
    return { status: 'loading' };
  }

  function forgetOutdatedMarkers() {
    const now = mfaState.get().state?.active.join(' ');
    if (now === active) return;
    active = now;
    markers.forgetOn(active);
  }

  function update() {
    forgetOutdatedMarkers();
    const previous = current;
    current = replaceEqualDeep(previous, read());
    if (current !== previous) for (const listener of listeners) listener();
  }

  function syncAndUpdate() {
    mfaState.sync();
    update();
  }

  function connect() {
    const stops = [
      mfaState.subscribe(update),
      flow.subscribe(syncAndUpdate),
      api.subscribe(() => {
        // While this store saves, its flow notifies: once for the click and once for the answer.
        if (!readFlow().isSaving) syncAndUpdate();
      }),
      subscribeToMarkers(update),
      onLocalChange(accountId, (changes) => dispatch({ type: 'saved-by-another-flow', changes })),
    ];
    update();
    return () => {
      for (const stop of stops) stop();
    };
  }

  function get(): MfaPreference {
    current ??= read();
    return current;
  }

  return {
    actions,
    get,
    getReady() {
      const preference = get();
      if (preference.status === 'ready') lastReady = preference;
      if (lastReady === undefined) throw new Error('The preference has not been read yet.');
      return lastReady;
    },
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) disconnect = connect();
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) disconnect();
      };
    },
  };
}
