import { createStore, type Store } from '../core/store.js';
import { initialFlow, nextFlow, type PreferenceEvent, type PreferenceFlow } from './preference-flow.js';

/** Holds the flow of an account's preference. */
export type FlowStore = Store<PreferenceFlow, PreferenceEvent>;

/** Begins the flow of an account. */
export function createFlowStore(accountId: string): FlowStore {
  return createStore(initialFlow(accountId), nextFlow);
}
