import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { afterNextPaint } from '../core/outside-world.js';
import type { ConfirmedChanges } from './plan-change.js';
import { type ChangePlan, planChange } from './plan-change.js';
import {
  applyEdits,
  consistentEdits,
  draftOf,
  editsBetween,
  editsWhere,
  fieldsOf,
  mergeEdits,
  type PreferenceEdits,
} from './preference.js';
import type { PreferenceApi } from './preference-api.js';
import type { PreferenceEvent, PreferenceFlow } from './preference-flow.js';
import { type SaveResult, savePreference } from './save-preference.js';

/** Dependencies of the queue. Everything is read when it is needed, never kept. */
export interface SaveQueueOptions {
  readonly api: PreferenceApi;
  readonly policy: MfaPolicy;
  /** What the user has agreed to; forgotten once nothing is being saved. */
  readonly confirmed: Pick<ConfirmedChanges, 'covers' | 'forget'>;
  readonly readFlow: () => PreferenceFlow;
  readonly dispatch: (...events: readonly PreferenceEvent[]) => void;
}

/** The changes of one account, one write at a time. */
export interface SaveQueue {
  /** Adds an edit to the draft. */
  edit(edit: PreferenceEdits): void;
  /**
   * Sends the draft and what is added to it meanwhile, one write after the other, until nothing differs. What fails goes back to
   * what the service has.
   * @returns the edits that were not sent because the user has not agreed to what they would do by now, `null` where there are
   * none; they are no longer in the draft. It never rejects.
   */
  flush(options?: { readonly isUndo?: boolean }): Promise<PreferenceEdits | null>;
  /**
   * Sends the draft once. What fails stays in the draft.
   * @returns whether nothing was sent because the user has not agreed to what it would do by now. It never rejects.
   */
  saveOnce(): Promise<boolean>;
  /** What would be sent for the draft with one more edit; `null` where the state is not known. */
  preview(edit: PreferenceEdits): ChangePlan | null;
}

/** Creates the queue of one account. */
export function createSaveQueue({ api, policy, confirmed, readFlow, dispatch }: SaveQueueOptions): SaveQueue {
  const readEdits = () => readFlow().edits;
  const editsSet = (edits: PreferenceEdits) => ({ type: 'edits-set', edits }) as const;
  const writeEdits = (edits: PreferenceEdits) => dispatch(editsSet(edits));

  const save = () =>
    api.inTurn(() =>
      savePreference({ api, policy, readEdits, isConfirmed: (plan) => confirmed.covers(plan) }),
    );

  /** Called in the same turn as the last answer is stored, so that React shows both in one commit. */
  function end() {
    if (!readFlow().isSaving) return;
    confirmed.forget();
    dispatch({ type: 'idle', keepsBase: fieldsOf(readEdits()).length > 0 });
  }

  /** Runs while the panel says "saving", which ends with it in any case. */
  async function whileSaving<T>(sending: PreferenceEdits | null, body: () => Promise<T>): Promise<T> {
    dispatch({ type: 'saving', edits: sending });
    try {
      await afterNextPaint();
      return await body();
    } finally {
      end();
    }
  }

  /** Stores what was saved; what was edited meanwhile stays, as far as it still differs. */
  function settle(state: MfaState, change: Extract<SaveResult, { kind: 'saved' }>['change']) {
    const { base } = readFlow();
    // What changed between the user's first edit and the read before the write is news as well.
    const elsewhere = {
      ...(base && editsBetween(base, change.before)),
      ...change.elsewhere,
    };
    dispatch(editsSet(mergeEdits(state, readEdits(), {})), {
      type: 'saved',
      change: { ...change, elsewhere: editsWhere(elsewhere, (field) => change.edits[field] === undefined) },
    });
  }

  /** Nothing was sent, because it holds already. It is told where it was not known before. */
  function settleUnchanged({ state, edits, wasInDoubt }: Extract<SaveResult, { kind: 'unchanged' }>) {
    writeEdits(mergeEdits(state, readEdits(), {}));
    const after = draftOf(state);
    if (!wasInDoubt || fieldsOf(edits).length === 0) return;
    const change = { edits, consequences: [], before: after, after, elsewhere: {}, isUndo: false };
    dispatch({ type: 'saved', change });
  }

  /** What failed goes back to what the service has; so does everything else, where the failure would meet it as well. */
  function giveUp(edits: PreferenceEdits, failure: MfaFailure) {
    const isGeneral = concernsAll(failure);
    const lost = isGeneral ? { ...edits, ...readEdits() } : editsConcerned(edits, failure);
    const kept = isGeneral ? {} : editsWhere(readEdits(), (field) => lost[field] !== readEdits()[field]);
    dispatch(editsSet(kept), {
      type: 'failed',
      edits: lost,
      fields: fieldsOf(lost),
      failure,
      failedAt: Date.now(),
    });
  }

  /** The draft stays, and one message speaks for the write: at the factor that it is about, else at the first. */
  function keepDraft(edits: PreferenceEdits, failure: MfaFailure) {
    const fields = fieldsOf(edits);
    const about = fields.find((field) => failure.kind === 'not-set-up' && failure.factor === field);
    dispatch({
      type: 'failed',
      edits,
      fields: [about ?? fields[0] ?? 'preferred'],
      failure,
      failedAt: Date.now(),
    });
  }

  return {
    edit(edit) {
      const state = api.cachedState();
      const { isSaving, edits } = readFlow();
      const all = { ...edits, ...edit };
      const kept = () => {
        if (state === null) return all;
        // Keep an edit even if it matches the cached state: a pending write, or one of unknown outcome, may change that state.
        return isSaving ? consistentEdits(state, all) : mergeEdits(state, edits, edit);
      };
      dispatch({ type: 'edited', state, edit }, editsSet(kept()));
    },
    async flush({ isUndo = false } = {}) {
      if (readFlow().isSaving) return null;
      return whileSaving(null, async () => {
        let unconfirmed: PreferenceEdits | null = null;
        let hasFailed = false;
        for (let isFirst = true; fieldsOf(readEdits()).length > 0; isFirst = false) {
          const result = await save();
          switch (result.kind) {
            case 'saved':
              settle(result.state, { ...result.change, isUndo: isUndo && isFirst });
              break;
            case 'unchanged':
              settleUnchanged(result);
              break;
            case 'unconfirmed':
              unconfirmed = result.edits;
              writeEdits({});
              break;
            case 'outdated':
              // What rested on a change that failed is gone with it. Otherwise another tab or device made the difference.
              if (hasFailed)
                writeEdits(editsWhere(readEdits(), (field) => result.edits[field] === undefined));
              else giveUp(result.edits, { kind: 'changed-elsewhere' });
              break;
            case 'failed':
              giveUp(result.edits, result.failure);
              hasFailed = true;
              break;
          }
        }
        end();
        return unconfirmed;
      });
    },
    async saveOnce() {
      if (readFlow().isSaving) return false;
      return whileSaving(readEdits(), async () => {
        const result = await save();
        if (result.kind === 'saved') settle(result.state, result.change);
        else if (result.kind === 'unchanged') settleUnchanged(result);
        else if (result.kind === 'outdated') keepDraft(result.edits, { kind: 'changed-elsewhere' });
        else if (result.kind === 'failed') keepDraft(result.edits, result.failure);
        end();
        return result.kind === 'unconfirmed';
      });
    },
    preview(edit) {
      const state = api.cachedState();
      if (state === null) return null;
      return planChange(state, applyEdits(draftOf(state), { ...readEdits(), ...edit }), policy);
    },
  };
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

/** The edits that a failure is about: where it names a factor, that one and a preference for it. */
function editsConcerned(edits: PreferenceEdits, failure: MfaFailure): PreferenceEdits {
  if (failure.kind !== 'not-set-up' || edits[failure.factor] === undefined) return edits;
  const { factor } = failure;
  return editsWhere(
    edits,
    (field) => field === factor || (field === 'preferred' && edits.preferred === factor),
  );
}
