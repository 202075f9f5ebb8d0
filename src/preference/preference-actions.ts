import type { CheckIdentity } from '../account/confirm-identity.js';
import type { Factor, PreferableFactor } from '../account/factor.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import {
  type ConfirmedChanges,
  createConfirmedChanges,
  doesMoreThan,
  factorsTurnedOff,
  needsConfirmation,
} from './plan-change.js';
import {
  editsBetween,
  fieldsOf,
  mergeEdits,
  type PreferenceEdits,
  type PreferenceField,
} from './preference.js';
import type { PreferenceApi } from './preference-api.js';
import { canUndo, type PreferenceEvent, type PreferenceFlow } from './preference-flow.js';
import type { SaveQueue } from './save-queue.js';
import { unfinishedMarkers } from './unfinished-markers.js';

/** When a change is sent: each at once, or all together when the user says so. */
export type ApplyMode = 'instantly' | 'on-save';

/** What a user can do with their preference. The functions keep their identity, and never throw. */
export interface MfaPreferenceActions {
  /** Turns a factor on or off. */
  readonly setFactor: (factor: Factor, isOn: boolean) => void;
  /** Makes a factor the preferred one; `null` = ask me each time. */
  readonly prefer: (factor: PreferableFactor | null) => void;
  /** Sends all edits in one write. Only of use with `apply: 'on-save'`. */
  readonly save: () => void;
  /** Forgets all edits. */
  readonly discard: () => void;
  /** Takes the last saved change back. */
  readonly undo: () => void;
  /** Asks again for what failed for this field. */
  readonly retry: (field: PreferenceField) => void;
  /** Makes the change that a `confirmation` asks about. */
  readonly confirm: () => void;
  /** Makes it, and turns the passkey on as well. */
  readonly confirmWithPasskey: () => void;
  /** Leaves everything as it was before the `confirmation`. */
  readonly cancel: () => void;
  /** Reads the preference from the service again, as after `refreshFailure`. */
  readonly refresh: () => void;
  /** Removes the notice. */
  readonly dismissNotice: () => void;
  /** Removes what the panel says about an unfinished change of this factor, and leaves the factor as it is. */
  readonly dismissUnfinished: (factor: Factor) => void;
}

/** Dependencies of the actions. */
interface ActionOptions {
  readonly api: PreferenceApi;
  readonly queue: SaveQueue;
  readonly confirmed: ConfirmedChanges;
  readonly policy: MfaPolicy;
  readonly apply: ApplyMode;
  readonly readFlow: () => PreferenceFlow;
  readonly dispatch: (event: PreferenceEvent) => void;
  /** The app's step-up: whether a factor may be turned off. Never throws and never rejects. */
  readonly confirmIdentity: CheckIdentity;
}

/** Creates what a user can do with the preference of one account. */
export function createPreferenceActions({
  api,
  queue,
  confirmed,
  policy,
  apply,
  readFlow,
  dispatch,
  confirmIdentity,
}: ActionOptions): MfaPreferenceActions {
  /** Sends each edit at once; asks about what the user has not agreed to. */
  const flush = async (isUndo = false) => {
    const unconfirmed = await queue.flush({ isUndo });
    if (unconfirmed !== null) request(unconfirmed);
  };

  const submit = () => {
    if (apply === 'instantly') void flush();
    else
      void queue.saveOnce().then((isUnconfirmed) => {
        if (isUnconfirmed) save();
      });
  };

  /**
   * Has the app confirm the user's identity where factors are turned off. While it is asked, the change may come to mean more: then
   * the user is asked again.
   */
  const requireStepUp = (edits: PreferenceEdits, proceed: () => void): void => {
    const asked = queue.preview(edits);
    // Without a known state, the queue reads first, and what needs a step-up comes back as not confirmed.
    const factors = asked === null ? [] : factorsTurnedOff(asked);
    const agree = () => {
      const latest = queue.preview(edits);
      const agreed = createConfirmedChanges();
      if (asked !== null) agreed.add(asked);
      if (latest !== null && !agreed.covers(latest)) {
        requireConfirmation(edits, proceed);
        return;
      }
      if (asked !== null) confirmed.add(asked);
      proceed();
    };
    const answer = factors.length === 0 || confirmIdentity({ kind: 'turn-off', factors });
    const settle = (isConfirmed: boolean) => {
      if (isConfirmed) agree();
    };
    if (typeof answer === 'boolean') settle(answer);
    else void answer.then(settle);
  };

  /** Asks the user about a change that is hard to undo. */
  const requireConfirmation = (edits: PreferenceEdits, proceed: () => void): void => {
    const plan = queue.preview(edits);
    // The view offers nothing that leads here; an app's own panel might.
    if (plan?.kind === 'invalid') return;
    if (plan !== null && needsConfirmation(plan)) {
      dispatch({ type: 'asked', confirmation: { edits, consequences: plan.consequences } });
    } else requireStepUp(edits, proceed);
  };

  const editAndSubmit = (edits: PreferenceEdits) => () => {
    queue.edit(edits);
    submit();
  };

  const request = (edits: PreferenceEdits) => requireConfirmation(edits, editAndSubmit(edits));

  const save = () => {
    const state = api.cachedState();
    // What no longer fits is not shown any more, so it is not saved either.
    if (state !== null) dispatch({ type: 'edits-set', edits: mergeEdits(state, readFlow().edits, {}) });
    requireConfirmation({}, submit);
  };

  const change = (edit: PreferenceEdits) => {
    if (apply === 'on-save') {
      // Without a state the panel shows nothing: the click was on what has just gone, and must not take effect later.
      if (api.cachedState() !== null) queue.edit(edit);
    }
    // Whether a passkey is at stake is known only once its registration is. The change shows as being saved until then.
    else if (api.isHintPending() && queue.preview(edit)?.kind === 'change') editAndSubmit(edit)();
    else request(edit);
  };

  const answer = (more: PreferenceEdits) => {
    const { confirmation } = readFlow();
    if (confirmation === null) return;
    dispatch({ type: 'answered' });
    const edits = { ...confirmation.edits, ...more };
    const plan = queue.preview(edits);
    // Another tab or device may have changed what it does while the question was open.
    if (plan !== null && doesMoreThan(confirmation.consequences, plan))
      requireConfirmation(edits, editAndSubmit(edits));
    else requireStepUp(edits, editAndSubmit(edits));
  };

  return {
    setFactor: (factor, isOn) => change({ [factor]: isOn }),
    prefer: (preferred) => change({ preferred }),
    save,
    discard() {
      if (!readFlow().isSaving) dispatch({ type: 'discarded' });
    },
    undo() {
      const { saved, edits: open } = readFlow();
      const state = api.cachedState();
      // Other edits that are not saved would be sent with it, and changes of another device would be undone.
      if (
        saved === null ||
        fieldsOf(open).length > 0 ||
        state === null ||
        !canUndo(readFlow(), state, policy)
      )
        return;
      const edits = editsBetween(saved.after, saved.before);
      requireStepUp(edits, () => {
        // The step-up may take long enough for something else to be saved.
        if (readFlow().saved !== saved) return;
        queue.edit(edits);
        void flush(true);
      });
    },
    retry(field) {
      const failed = readFlow().failures[field];
      // What was a small thing when it failed may be the last factor by now.
      if (failed !== undefined) request(failed.wanted);
    },
    confirm: () => answer({}),
    confirmWithPasskey: () => answer({ passkey: true }),
    cancel: () => dispatch({ type: 'answered' }),
    refresh: api.refresh,
    dismissNotice: () => dispatch({ type: 'dismissed', state: api.cachedState() }),
    dismissUnfinished: (factor) => unfinishedMarkers(readFlow().accountId).dismiss(factor),
  };
}
