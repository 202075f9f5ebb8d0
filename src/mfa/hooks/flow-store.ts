import {
  initialFlow,
  nextFlow,
  type PreferenceEvent,
  type PreferenceFlow,
} from '../model/preference-flow.js';
import { createStore, type Store } from './store.js';

/** Holds the flow of an account's preference. */
export type FlowStore = Store<PreferenceFlow, PreferenceEvent>;

/** Begins the flow of an account. */
export function createFlowStore(accountId: string): FlowStore {
  return createStore(initialFlow(accountId), nextFlow);
}
