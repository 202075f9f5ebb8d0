import type { Consequence } from '../model/consequences.js';
import type { Factor } from '../model/factor.js';
import type { MfaFailure } from '../model/failure.js';
import type { MfaState } from '../model/mfa-state.js';
import { type FactorSettings, planChange } from '../model/plan-change.js';
import type { MfaPolicy } from '../model/policy.js';
import {
  applyEdits,
  draftOf,
  mergeEdits,
  type PreferenceDraft,
  type PreferenceEdits,
  type PreferenceField,
} from '../model/preference.js';
import type { PreferenceEvent } from '../model/preference-flow.js';
import type { PreferenceService } from './preference-service.js';

/** What the writer needs of the world. Everything is read when it is needed, never kept. */
export interface WriterPorts extends PreferenceService {
  readonly policy: MfaPolicy;
  readonly readEdits: () => PreferenceEdits;
  readonly writeEdits: (edits: PreferenceEdits) => void;
  readonly dispatch: (event: PreferenceEvent) => void;
  readonly failureOf: (error: unknown) => MfaFailure;
  /** After a change was sent, whatever came of it. */
  readonly onSent: () => void;
}

/** How a draft is sent. */
export interface FlushOptions {
  /** It takes an earlier change back. */
  readonly isUndo?: boolean;
  /** An earlier write may have arrived: read what holds before anything is planned. */
  readonly readsFirst?: boolean;
}

/** The changes of one account, one write at a time. */
export interface PreferenceWriter {
  /** Takes an edit into the draft. */
  edit(edit: PreferenceEdits): void;
  /**
   * Sends the draft and whatever is added to it meanwhile, one write after the other, until none differs.
   * What fails goes back to what the service has.
   */
  flush(options?: FlushOptions): Promise<void>;
  /** Sends the draft once. What fails stays in the draft. */
  saveOnce(options?: Pick<FlushOptions, 'readsFirst'>): Promise<void>;
  /** What the draft with one more edit would bring about; empty when it changes nothing or cannot be sent. */
  consequencesOf(edit: PreferenceEdits): readonly Consequence[];
}

/** Creates the writer of one account. */
export function createPreferenceWriter(ports: WriterPorts): PreferenceWriter {
  const { policy, readState, readEdits, writeEdits, dispatch } = ports;
  let isRunning = false;

  const plan = (state: MfaState, edits: PreferenceEdits) =>
    planChange(state, applyEdits(draftOf(state), edits), policy);

  /** Sends what differs. Answers whether there is a reason to look for more. */
  async function sendOnce(isUndo: boolean, onFailure: (edits: PreferenceEdits, failure: MfaFailure) => void) {
    const state = readState();
    const edits = mergeEdits(state, readEdits(), {});
    const planned = plan(state, edits);
    if (planned.kind === 'none') {
      writeEdits({});
      return false;
    }
    if (planned.kind === 'invalid') {
      // The edit was possible when it was made: what it stood on has changed.
      onFailure(edits, { kind: 'changed-elsewhere' });
      return true;
    }
    const result = await attempt(planned.settings);
    if (result.failure) {
      onFailure(edits, result.failure);
      return true;
    }
    writeEdits(mergeEdits(result.state, readEdits(), {}));
    dispatch({
      type: 'saved',
      change: {
        edits,
        consequences: planned.consequences,
        before: draftOf(state),
        after: draftOf(result.state),
        isUndo,
      },
    });
    return true;
  }

  /**
   * Sends a change and reads back what came of it: the answer to a write is empty, and the service was seen to accept
   * changes that it does not apply (amplify-js #2519, #11260), and to apply some that it refuses. What counts is the state.
   */
  async function attempt(settings: FactorSettings) {
    const sent = await settle(ports.send(settings));
    ports.onSent();
    const sendFailure = sent.ok ? null : ports.failureOf(sent.error);
    if (sendFailure?.kind === 'session-ended') return { failure: sendFailure };
    const read = await settle(ports.readBack());
    if (!read.ok) {
      const readFailure = ports.failureOf(read.error);
      // Sent and not read back: it cannot be said whether it holds.
      if (sendFailure === null)
        return {
          failure:
            readFailure.kind === 'unreachable'
              ? { ...readFailure, outcome: 'unknown' as const }
              : readFailure,
        };
      return { failure: sendFailure };
    }
    if (holds(settings, draftOf(read.value))) return { failure: null, state: read.value };
    if (sendFailure?.kind === 'unreachable')
      return { failure: { ...sendFailure, outcome: 'not-applied' as const } };
    return { failure: sendFailure ?? { kind: 'not-applied' as const } };
  }

  async function canRead(onFailure: (edits: PreferenceEdits, failure: MfaFailure) => void) {
    const read = await settle(ports.readBack());
    if (!read.ok) onFailure(readEdits(), ports.failureOf(read.error));
    return read.ok;
  }

  const hasEdits = () => Object.keys(readEdits()).length > 0;

  async function run(work: () => Promise<void>) {
    if (isRunning) return;
    isRunning = true;
    dispatch({ type: 'saving' });
    try {
      await work();
    } finally {
      isRunning = false;
      dispatch({ type: 'idle', keepsBase: hasEdits() });
    }
  }

  return {
    edit(edit) {
      const state = readState();
      dispatch({ type: 'edited', state, edit });
      // While a write is on its way, a wish that equals the old state is still a wish: the write is about to change it.
      writeEdits(isRunning ? { ...readEdits(), ...edit } : mergeEdits(state, readEdits(), edit));
    },
    flush: ({ isUndo = false, readsFirst = false } = {}) =>
      run(async () => {
        const giveUp = (edits: PreferenceEdits, failure: MfaFailure) => {
          const rest = concernsAll(failure) ? {} : editsBeyond(readEdits(), edits);
          const lost = concernsAll(failure) ? { ...edits, ...readEdits() } : edits;
          writeEdits(rest);
          dispatch({ type: 'failed', edits: lost, failure });
        };
        if (readsFirst && !(await canRead(giveUp))) return;
        let isFirst = true;
        // Asked again after the last answer: an edit may have come in while that answer was on its way to here.
        do while (await sendOnce(isUndo && isFirst, giveUp)) isFirst = false;
        while (hasEdits());
      }),
    saveOnce: ({ readsFirst = false } = {}) =>
      run(async () => {
        const keep = (edits: PreferenceEdits, failure: MfaFailure) =>
          dispatch({ type: 'failed', edits, failure });
        if (!readsFirst || (await canRead(keep))) await sendOnce(false, keep);
      }),
    consequencesOf(edit) {
      const state = readState();
      const planned = plan(state, { ...readEdits(), ...edit });
      return planned.kind === 'change' ? planned.consequences : [];
    },
  };
}

/** Whether the state is what was asked for. Compared is only what was sent. */
function holds(settings: FactorSettings, state: PreferenceDraft): boolean {
  return (Object.entries(settings) as [Factor, { enabled: boolean; preferred: boolean }][]).every(
    ([factor, { enabled, preferred }]) =>
      state[factor] === enabled && (state.preferred === factor) === preferred,
  );
}

/** A failure that every other change would meet as well. */
function concernsAll({ kind }: MfaFailure): boolean {
  return (
    kind !== 'not-set-up' &&
    kind !== 'passkey-alone' &&
    kind !== 'not-applied' &&
    kind !== 'changed-elsewhere'
  );
}

/** What was edited beyond, or differently from, what was sent. */
function editsBeyond(edits: PreferenceEdits, sent: PreferenceEdits): PreferenceEdits {
  return Object.fromEntries(
    Object.entries(edits).filter(([field, value]) => sent[field as PreferenceField] !== value),
  );
}

type Settled<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

async function settle<T>(promise: Promise<T>): Promise<Settled<T>> {
  try {
    return { ok: true, value: await promise };
  } catch (error) {
    return { ok: false, error };
  }
}
