import { untilAborted } from './outside-world.js';

/** What a view shows of a flow. */
export interface FlowState<Step, Facts, Failure> {
  /** What the user sees. */
  readonly step: Step;
  /** What holds at every step, such as "the old authenticator no longer works". */
  readonly facts: Facts;
  /** The name of the action that is running, `null` while none is. No other action can start meanwhile. */
  readonly pending: string | null;
  /** Why the last action failed. The next action clears it. */
  readonly failure: Failure | null;
  /** The app's step-up is open. */
  readonly isConfirming: boolean;
  /** The user asked to leave and has not yet said whether to lose what is unfinished. */
  readonly isLeaving: boolean;
}

/** Where an action leads: to a step, or to a step with the reason why it went no further. */
export type Outcome<Step, Failure> = Step | { readonly step: Step; readonly failure: Failure };

/** What an action works with. After `close` every method throws, so a closed flow writes nothing. */
export interface ActionContext<Here, Step, Facts, Change> {
  /** The step at which the action started. */
  readonly step: Here;
  /** The facts as they are now. */
  readonly facts: Facts;
  /** Aborted by `close`. */
  readonly signal: AbortSignal;
  /** Asks the app's step-up. A user who declines ends the action without a failure. */
  readonly confirm: (change: Change) => Promise<void>;
  readonly setFacts: (facts: Partial<Facts>) => void;
  /** Shows another step while the action is still running. */
  readonly setStep: (step: Step) => void;
}

/** The steps of a union that have one of these names. */
export type StepNamed<Step, Name> = Extract<Step, { readonly name: Name }>;

/** A procedure of several steps, outside of React. */
export interface Flow<Step extends { readonly name: string }, Facts, Failure, Change> {
  readonly get: () => FlowState<Step, Facts, Failure>;
  /** Made for `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Runs an action. It does nothing at a step other than `at`, or while another action runs.
   * @returns why it failed; `null` when it did not, or did not run.
   */
  readonly run: <Name extends Step['name']>(
    at: Name | readonly Name[],
    action: string,
    body: (
      context: ActionContext<StepNamed<Step, Name>, Step, Facts, Change>,
    ) => Promise<Outcome<Step, Failure>>,
  ) => Promise<Failure | null>;
  /** Shows another step at once and clears the failure; does nothing while an action runs. */
  readonly go: (step: Step) => void;
  /** The user wants to leave. `false`: something would be lost, so the flow now asks (`isLeaving`). */
  readonly leave: () => boolean;
  /** The user stays after all. */
  readonly stay: () => void;
  /** Aborts the running action and forgets everything. The flow can start again afterwards. */
  readonly close: () => void;
}

/** How a flow begins, and what it depends on. */
export interface FlowOptions<Step, Facts, Failure, Change> {
  readonly step: Step;
  readonly facts: Facts;
  /** Turns what an action threw into a failure. */
  readonly toFailure: (error: unknown) => Failure;
  /** The app's step-up. It never throws; where it answers without a promise, no view makes way for it. */
  readonly confirmIdentity: (change: Change, signal: AbortSignal) => boolean | Promise<boolean>;
  /** Whether leaving now would lose something. */
  readonly isUnfinished: (
    state: Pick<FlowState<Step, Facts, Failure>, 'step' | 'facts' | 'pending' | 'isConfirming'>,
  ) => boolean;
}

/** Ends an action without an outcome: the flow was closed, or the user declined the step-up. */
class ActionEnded extends Error {}

/** Creates a flow at its first step. */
export function createFlow<Step extends { readonly name: string }, Facts extends object, Failure, Change>({
  step,
  facts,
  toFailure,
  confirmIdentity,
  isUnfinished,
}: FlowOptions<Step, Facts, Failure, Change>): Flow<Step, Facts, Failure, Change> {
  type State = FlowState<Step, Facts, Failure>;
  const initial: State = { step, facts, pending: null, failure: null, isConfirming: false, isLeaving: false };
  const listeners = new Set<() => void>();
  let state = initial;
  let controller = new AbortController();

  function set(change: Partial<State>) {
    const next = { ...state, ...change };
    // The question clears itself once nothing is left to lose.
    state = next.isLeaving && !isUnfinished(next) ? { ...next, isLeaving: false } : next;
    for (const listener of listeners) listener();
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async run(at, action, body) {
      const names: readonly string[] = [at].flat();
      if (state.pending !== null || !names.includes(state.step.name)) return null;
      const { signal } = controller;
      const setIfOpen = (change: Partial<State>) => {
        if (signal.aborted) throw new ActionEnded();
        set(change);
      };
      set({ pending: action, failure: null });
      try {
        const outcome = await body({
          step: state.step as Parameters<typeof body>[0]['step'],
          get facts() {
            return state.facts;
          },
          signal,
          async confirm(change) {
            const answer = confirmIdentity(change, signal);
            if (typeof answer !== 'boolean') setIfOpen({ isConfirming: true });
            const isConfirmed = typeof answer === 'boolean' ? answer : await untilAborted(answer, signal);
            setIfOpen({ isConfirming: false });
            if (!isConfirmed) throw new ActionEnded();
          },
          setFacts: (changed) => setIfOpen({ facts: { ...state.facts, ...changed } }),
          setStep: (shown) => setIfOpen({ step: shown }),
        });
        // A step has a name; an outcome with a failure has none.
        const end = 'name' in outcome ? { step: outcome, failure: null } : outcome;
        if (!signal.aborted) set({ ...end, pending: null });
        return end.failure;
      } catch (error) {
        if (error instanceof ActionEnded || signal.aborted) {
          if (!signal.aborted) set({ pending: null });
          return null;
        }
        const failure = toFailure(error);
        set({ pending: null, isConfirming: false, failure });
        return failure;
      }
    },
    go(next) {
      if (state.pending === null) set({ step: next, failure: null });
    },
    leave() {
      if (!isUnfinished(state)) return true;
      set({ isLeaving: true });
      return false;
    },
    stay: () => set({ isLeaving: false }),
    close() {
      controller.abort();
      controller = new AbortController();
      set(initial);
    },
  };
}
