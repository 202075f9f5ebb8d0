/** Holds state outside of React, so that code between two renders reads the current state. */
export interface Store<State, Event> {
  readonly read: () => State;
  /** Takes in all events, one after the other, and notifies once. */
  readonly dispatch: (...events: readonly Event[]) => void;
  /** Made for `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Begins a flow that `next` alone can change. */
export function createStore<State, Event>(
  initial: State,
  next: (state: State, event: Event) => State,
): Store<State, Event> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    dispatch(...events) {
      state = events.reduce(next, state);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
