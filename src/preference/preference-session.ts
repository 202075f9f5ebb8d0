import type { QueryClient } from '@tanstack/react-query';
import type { CheckIdentity } from '../account/confirm-identity.js';
import type { MfaSource } from '../account/queries.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { createStore } from '../core/store.js';
import { createConfirmedChanges } from './confirmed-changes.js';
import type { PreferenceEdits } from './preference.js';
import { type ApplyMode, createPreferenceActions, type MfaPreferenceActions } from './preference-actions.js';
import { createPreferenceApi } from './preference-api.js';
import { initialFlow, nextFlow, type PreferenceFlow } from './preference-flow.js';
import { createSaveQueue } from './save-queue.js';

/** What one user does to their preference on one page, outside of React. */
export interface PreferenceSession {
  readonly readFlow: () => PreferenceFlow;
  /** Notifies when anything changes that this session reads. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: MfaPreferenceActions;
  /** Whether a change of this account is being saved, also one of a component that is gone. */
  readonly isSaving: () => boolean;
  /** Whether nobody knows what became of a write of this account. */
  readonly isInDoubt: () => boolean;
  /** Another flow on this page saved something. */
  readonly addLocalChange: (changes: PreferenceEdits) => void;
}

/** Dependencies of a session. */
export interface SessionOptions extends MfaSource {
  readonly queryClient: QueryClient;
  readonly policy: MfaPolicy;
  readonly apply: ApplyMode;
  /** The app's step-up: whether a factor may be turned off. Never throws and never rejects. */
  readonly confirmIdentity: CheckIdentity;
}

/** Creates a session. It does nothing by itself; a new account, client or policy means a new session. */
export function createPreferenceSession(options: SessionOptions): PreferenceSession {
  const { queryClient, client, accountId, policy } = options;
  const flow = createStore(initialFlow(accountId), nextFlow);
  const { read: readFlow, dispatch } = flow;
  const api = createPreferenceApi(queryClient, { client, accountId });
  const confirmed = createConfirmedChanges();
  const queue = createSaveQueue({ api, policy, confirmed, readFlow, dispatch });
  return {
    readFlow,
    subscribe(listener) {
      // While this session saves, its flow notifies: once for the click and once for the answer.
      const notifyOfOthers = () => {
        if (!readFlow().isSaving) listener();
      };
      const stops = [flow.subscribe(listener), api.subscribe(notifyOfOthers)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    isSaving: () => readFlow().isSaving || api.isSaving(),
    isInDoubt: () => api.doubt() !== null,
    addLocalChange: (changes) => dispatch({ type: 'saved-by-another-flow', changes }),
    actions: createPreferenceActions({ ...options, api, queue, confirmed, readFlow, dispatch }),
  };
}
