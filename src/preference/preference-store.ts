import { replaceEqualDeep } from '@tanstack/react-query';
import { toFailure } from '../account/to-failure.js';
import type { MfaStateStore } from '../account/use-mfa-state.js';
import { subscribeToMarkers } from '../core/unfinished-marker.js';
import { onLocalChange } from './local-changes.js';
import { describePreference, type MfaPreference, type ReadyMfaPreference } from './mfa-preference.js';
import type { MfaPreferenceActions } from './preference-actions.js';
import { createPreferenceSession, type SessionOptions } from './preference-session.js';
import { unfinishedMarkers } from './unfinished-markers.js';

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
export interface PreferenceStoreOptions extends SessionOptions {
  readonly mfaState: MfaStateStore;
}

/** Creates the store. It reads nothing until it has a listener; another account needs another store. */
export function createPreferenceStore({ mfaState, ...options }: PreferenceStoreOptions): PreferenceStore {
  const { accountId, policy, apply } = options;
  const session = createPreferenceSession(options);
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
        flow: session.readFlow(),
        policy,
        apply,
        isSaving: session.isSaving(),
        isInDoubt: session.isInDoubt(),
        // A server has no storage. The first render of the page must show what the server rendered.
        unfinished: listeners.size > 0 ? markers.read() : '',
      });
      return { ...described, actions: session.actions };
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

  function connect() {
    const stops = [
      mfaState.subscribe(update),
      session.subscribe(() => {
        mfaState.sync();
        update();
      }),
      subscribeToMarkers(update),
      onLocalChange(accountId, session.addLocalChange),
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
    actions: session.actions,
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
