import {
  initialFlow,
  nextFlow,
  type PreferenceEvent,
  type PreferenceFlow,
} from '../model/preference-flow.js';

/** Holds a flow outside of React, so that what runs between two renders reads what is, not what was rendered. */
export interface FlowStore {
  readonly read: () => PreferenceFlow;
  readonly dispatch: (event: PreferenceEvent) => void;
  /** Made for `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Begins the flow of an account. */
export function createFlowStore(accountId: string): FlowStore {
  let flow = initialFlow(accountId);
  const listeners = new Set<() => void>();
  return {
    read: () => flow,
    dispatch(event) {
      flow = nextFlow(flow, event);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
