import type { Factor } from '../account/factor.js';
import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { afterNextPaint } from '../core/after-next-paint.js';
import type { Consent } from './confirmed-changes.js';
import { type ChangePlan, type FactorSettings, planChange } from './plan-change.js';
import {
  applyEdits,
  draftOf,
  mergeEdits,
  type PreferenceDraft,
  type PreferenceEdits,
  type PreferenceField,
  preferenceFields,
} from './preference.js';
import type { PreferenceService } from './preference-api.js';
import type { PreferenceEvent } from './preference-flow.js';

/** What the writer needs of the world. Everything is read when it is needed, never kept. */
export interface WriterPorts extends PreferenceService {
  readonly policy: MfaPolicy;
  /** What the user has agreed to; forgotten when nothing is on its way any more. */
  readonly consent: Pick<Consent, 'covers' | 'forget'>;
  readonly readEdits: () => PreferenceEdits;
  readonly writeEdits: (edits: PreferenceEdits) => void;
  readonly dispatch: (event: PreferenceEvent) => void;
  readonly toFailure: (error: unknown) => MfaFailure;
  /** After a change was sent, whatever came of it. */
  readonly onSent: () => void;
}

/** How a draft is sent. */
export interface FlushOptions {
  /** It takes an earlier change back. */
  readonly isUndo?: boolean;
  /** An earlier write may have arrived: read what holds before anything is planned. */
  readonly readsFirst?: boolean;
  /** Nothing is planned before this has settled; the edits show as on their way. */
  readonly until?: Promise<unknown>;
}

/** The changes of one account, one write at a time. */
export interface PreferenceWriter {
  /** Takes an edit into the draft. */
  edit(edit: PreferenceEdits): void;
  /**
   * Sends the draft and whatever is added to it meanwhile, one write after the other, until none differs.
   * What fails goes back to what the service has. Resolves to the edits that were not sent because the user has not agreed to
   * what they would do by now, `null` where there are none; they are no longer in the draft.
   */
  flush(options?: FlushOptions): Promise<PreferenceEdits | null>;
  /**
   * Sends the draft once. What fails stays in the draft. Resolves to whether nothing was sent, because the user has not agreed to
   * what it would do by now.
   */
  saveOnce(options?: Pick<FlushOptions, 'readsFirst'>): Promise<boolean>;
  /** What would be sent for the draft with one more edit. */
  foresee(edit: PreferenceEdits): ChangePlan;
}

/** Creates the writer of one account. */
export function createPreferenceWriter(ports: WriterPorts): PreferenceWriter {
  const { policy, readState, readEdits, writeEdits, dispatch } = ports;
  let isRunning = false;

  const plan = (state: MfaState, edits: PreferenceEdits) =>
    planChange(state, applyEdits(draftOf(state), edits), policy);
  const hasEdits = () => Object.keys(readEdits()).length > 0;

  function begin(edits: PreferenceEdits | null) {
    isRunning = true;
    dispatch({ type: 'saving', edits });
  }

  // Called in the same turn as the last answer is taken in, so that React shows both in one commit.
  function end() {
    isRunning = false;
    ports.consent.forget();
    dispatch({ type: 'idle', keepsBase: hasEdits() });
  }

  /**
   * Reads what an earlier write left behind, and tells of it as saved where it was carried out after all.
   * Answers whether the state could be read; a failure is the edits' own.
   */
  async function canRead(onFailure: OnFailure) {
    const edits = readEdits();
    const read = await settle(ports.readBack());
    if (!read.ok) {
      onFailure(edits, ports.toFailure(read.error));
      return false;
    }
    const after = draftOf(read.value);
    if (plan(read.value, edits).kind === 'none') {
      if (fieldsOf(edits).some((field) => after[field] !== edits[field])) {
        onFailure(edits, { kind: 'changed-elsewhere' });
        return false;
      }
      dispatch({ type: 'saved', change: { edits, consequences: [], before: after, after, isUndo: false } });
    }
    return true;
  }

  /** What is to be sent now; `null` when nothing differs. */
  function nextStep(onFailure: OnFailure): Step | null {
    const before = readState();
    const edits = mergeEdits(before, readEdits(), {});
    const planned = plan(before, edits);
    if (planned.kind === 'change') return { before, edits, plan: planned };
    if (planned.kind === 'invalid') {
      // Each edit was possible when it was made: what it stood on has changed.
      onFailure(edits, { kind: 'changed-elsewhere' });
    } else {
      writeEdits({});
    }
    return null;
  }

  /**
   * Sends a change and reads back what came of it: the answer to a write is empty, and the service was seen to accept
   * changes that it does not apply (amplify-js #2519, #11260), and to apply some that it refuses. What counts is the state.
   */
  async function attempt({ plan: { settings } }: Step): Promise<Attempt> {
    // "Online" proves nothing, but what is sent while the browser says "offline" does not leave it.
    const wasOffline = isOffline();
    const sent = await settle(ports.send(settings));
    ports.onSent();
    const refused = sent.ok ? null : ports.toFailure(sent.error);
    const sendFailure =
      refused?.kind === 'unreachable' && wasOffline
        ? { ...refused, outcome: 'not-applied' as const }
        : refused;
    if (sendFailure?.kind === 'session-ended') return { failure: sendFailure };
    const read = await settle(ports.readBack());
    if (!read.ok) return { failure: unconfirmed(sendFailure, ports.toFailure(read.error)) };
    if (holds(settings, draftOf(read.value))) return { failure: null, state: read.value };
    if (sendFailure?.kind === 'unreachable') return { failure: { ...sendFailure, outcome: 'not-applied' } };
    return { failure: sendFailure ?? { kind: 'not-applied' } };
  }

  function takeIn(
    { before, edits, plan: { consequences } }: Step,
    result: Attempt,
    isUndo: boolean,
    onFailure: OnFailure,
  ) {
    if (result.failure !== null) {
      onFailure(edits, result.failure);
      return;
    }
    writeEdits(mergeEdits(result.state, readEdits(), {}));
    const change = { edits, consequences, before: draftOf(before), after: draftOf(result.state), isUndo };
    dispatch({ type: 'saved', change });
  }

  /** What failed goes back to what the service has; so does all else, where the failure would meet it as well. */
  function giveUp(edits: PreferenceEdits, failure: MfaFailure) {
    const isGeneral = concernsAll(failure);
    const lost = isGeneral ? { ...edits, ...readEdits() } : editsConcerned(edits, failure);
    writeEdits(isGeneral ? {} : editsBeyond(readEdits(), lost));
    dispatch({ type: 'failed', edits: lost, fields: fieldsOf(lost), failure });
  }

  /** The draft stays, and one message stands for the write: beside the factor that it is about, else beside the first. */
  const keep: OnFailure = (edits, failure) => {
    const fields = fieldsOf(edits);
    const about = fields.find((field) => failure.kind === 'not-set-up' && failure.factor === field);
    dispatch({ type: 'failed', edits, fields: [about ?? fields[0] ?? 'preferred'], failure });
  };

  return {
    edit(edit) {
      const state = readState();
      dispatch({ type: 'edited', state, edit });
      // While a write is on its way, a wish that equals the old state is still a wish: the write is about to change it.
      writeEdits(isRunning ? { ...readEdits(), ...edit } : mergeEdits(state, readEdits(), edit));
    },
    async flush({ isUndo = false, readsFirst = false, until } = {}) {
      if (isRunning) return null;
      begin(null);
      await (until ?? afterNextPaint());
      let rest: PreferenceEdits | null = null;
      if (!readsFirst || (await canRead(giveUp))) {
        for (let isFirst = true; hasEdits(); isFirst = false) {
          const step = nextStep(giveUp);
          if (step === null) continue;
          if (ports.consent.covers(step.plan)) {
            takeIn(step, await attempt(step), isUndo && isFirst, giveUp);
          } else {
            rest = step.edits;
            writeEdits({});
          }
        }
      }
      end();
      return rest;
    },
    async saveOnce({ readsFirst = false } = {}) {
      if (isRunning) return false;
      begin(readEdits());
      await afterNextPaint();
      const step = !readsFirst || (await canRead(keep)) ? nextStep(keep) : null;
      const isCovered = step === null || ports.consent.covers(step.plan);
      if (step !== null && isCovered) takeIn(step, await attempt(step), false, keep);
      end();
      return !isCovered;
    },
    foresee: (edit) => plan(readState(), { ...readEdits(), ...edit }),
  };
}

type OnFailure = (edits: PreferenceEdits, failure: MfaFailure) => void;

/** One write: what it stands on, what the user asked for, what is sent. */
interface Step {
  readonly before: MfaState;
  readonly edits: PreferenceEdits;
  /** What is sent for it. */
  readonly plan: Extract<ChangePlan, { kind: 'change' }>;
}

type Attempt = { readonly failure: MfaFailure } | { readonly failure: null; readonly state: MfaState };

/** Sent, and not read back: unless the service refused it, it cannot be said whether it holds. */
function unconfirmed(sendFailure: MfaFailure | null, readFailure: MfaFailure): MfaFailure {
  if (readFailure.kind === 'session-ended') return readFailure;
  const isUnclear = sendFailure === null || ['busy', 'unexpected'].includes(sendFailure.kind);
  return isUnclear ? { kind: 'unreachable', outcome: 'unknown' } : sendFailure;
}

const isOffline = () => typeof navigator === 'object' && 'onLine' in navigator && !navigator.onLine;

const fieldsOf = (edits: PreferenceEdits) => preferenceFields.filter((field) => field in edits);

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

/** Which of the edits that were sent together a failure is about: where it names a factor, that one and a preference for it. */
function editsConcerned(edits: PreferenceEdits, failure: MfaFailure): PreferenceEdits {
  if (failure.kind !== 'not-set-up' || edits[failure.factor] === undefined) return edits;
  const { factor } = failure;
  return { [factor]: edits[factor], ...(edits.preferred === factor && { preferred: factor }) };
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
