import { createStore } from '../core/store.js';
import { createCachedState } from '../preference/cached-state.js';
import { factorOffMarker } from '../preference/factor-off-marker.js';
import { createPreferenceService } from '../preference/preference-api.js';
import type { FactorChoices } from '../preference/turn-on-options.js';
import type { ContactChangeActions } from './contact-actions.js';
import { type ContactFlow, canRestore, initialContactFlow, isUnderWay } from './contact-flow.js';
import { nextContactFlow } from './contact-flow-next.js';
import { factorOfContact } from './contact-options.js';
import { type ContactForesight, foreseeChange, foreseeRemoval, nothingForetold } from './contact-preview.js';
import type { ContactProofKind } from './contact-step-tools.js';
import { type ContactChangeOptions, type ContactSteps, createContactSteps } from './contact-steps.js';
import { contactValue } from './contact-value.js';

/** One change of one contact of one user on one page, outside of React. What was typed is in here and nowhere else. */
export interface ContactSession {
  readonly read: () => ContactFlow;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: ContactChangeActions;
  /** Ends it: gives up what is under way and forgets what was typed. It may begin anew after that. */
  readonly close: () => void;
}

/** Begins a change. It asks nothing of the service by itself. */
export function createContactSession(options: ContactChangeOptions): ContactSession {
  const { contact, purpose, queryClient, now = Date.now } = options;
  const { read, dispatch, subscribe } = createStore(initialContactFlow, nextContactFlow);
  const stored = createPreferenceService(queryClient, options);
  const readKnown = createCachedState(queryClient, options);
  const proven = new Set<ContactProofKind>();
  const note = factorOffMarker(options.accountId, factorOfContact(contact));
  let isPausedHere = false;
  // Noted in the same turn, because the user may leave the page in the next.
  subscribe(() => {
    const isPaused = read().factor.kind === 'paused';
    if (isPaused) note.set(true);
    else if (isPausedHere) note.set(false);
    isPausedHere = isPaused;
  });
  let underWay = new AbortController();

  /** Takes a step. What is left of one when the flow is closed comes to nothing. */
  async function take<T>(step: (steps: ContactSteps) => Promise<T>): Promise<T | null> {
    const { signal } = underWay;
    try {
      return await step(createContactSteps({ ...options, read, dispatch, proven }, signal));
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }

  /** What the user was shown when they asked. */
  function told(foresee: typeof foreseeChange): ContactForesight {
    const state = readKnown();
    return state === null ? nothingForetold : foresee(state, options.policy, contact);
  }

  function sendTo(value: string | null) {
    const shown = told(foreseeChange);
    dispatch({ type: 'send-asked', value });
    return take((steps) => steps.send(value, shown));
  }

  /** What the user wants of the factor, where it is about to be turned on; `null` where it stays, or comes back as it was. */
  function choicesFor(wanted: FactorChoices | undefined): FactorChoices | null {
    const { factor } = read();
    if (purpose === 'contact' || readKnown()?.active.includes(factorOfContact(contact))) return null;
    const was = factor.kind === 'paused' ? factor.was : null;
    return {
      prefer: (wanted?.prefer ?? false) || (was?.prefer ?? false),
      withPasskey: (wanted?.withPasskey ?? false) || (was?.withPasskey ?? false),
    };
  }

  const actions: ContactChangeActions = {
    async send(text) {
      if (read().step !== 'entering') return null;
      const value = contactValue(contact, text);
      if (value !== null) return sendTo(value);
      const failure = { kind: 'not-valid' } as const;
      dispatch({ type: 'value-refused', value: text.trim(), failure });
      return failure;
    },
    sendToCurrent: async () => (read().step === 'entering' ? sendTo(null) : null),
    enterCode() {
      const current = readKnown()?.[contact] ?? null;
      if (current === null || current.isVerified) return;
      dispatch({
        type: 'code-remembered',
        destination: current.masked,
        canResendAt: now(),
        failure: null,
      });
    },
    async resend() {
      const flow = read();
      if (flow.step !== 'code' || now() < flow.canResendAt) return null;
      const shown = told(foreseeChange);
      dispatch({ type: 'resend-asked' });
      return take((steps) => steps.send(flow.value, shown));
    },
    edit: () => dispatch({ type: 'value-edited' }),
    async confirm(code, wanted) {
      const flow = read();
      if (flow.step !== 'code') return null;
      dispatch({ type: 'code-entered', choices: choicesFor(wanted) });
      return take((steps) => steps.verify(flow.value, code.replace(/\s/g, '')));
    },
    async turnOn(wanted) {
      const flow = read();
      if (flow.step !== 'verified') return;
      dispatch({ type: 'turn-on-asked', choices: wanted ?? flow.choices });
      await take((steps) => steps.turnOn());
    },
    askToRemove() {
      if (readKnown()?.[contact]) dispatch({ type: 'removal-asked' });
    },
    keep: () => dispatch({ type: 'removal-dropped' }),
    async remove() {
      if (read().step !== 'asking-removal') return;
      const shown = told(foreseeRemoval);
      dispatch({ type: 'removal-begun' });
      await take((steps) => steps.remove(shown));
    },
    async restore() {
      if (!canRestore(read())) return;
      dispatch({ type: 'restore-asked' });
      await take((steps) => steps.restore());
    },
    leave() {
      dispatch({ type: 'leave-asked' });
      return !read().isLeaving;
    },
    stay: () => dispatch({ type: 'stayed' }),
  };

  return {
    read,
    subscribe,
    actions,
    close() {
      const isGivenUp = isUnderWay(read());
      underWay.abort();
      underWay = new AbortController();
      proven.clear();
      // What is paused stays noted: nobody turns it on any more.
      isPausedHere = false;
      dispatch({ type: 'closed' });
      // What was given up may have arrived.
      if (isGivenUp) stored.refresh();
    },
  };
}
