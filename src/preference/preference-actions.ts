import type { createFormControl } from 'react-hook-form';
import type { Factor, PreferableFactor } from '../account/factor.js';
import type { SensitiveChange } from '../account/sensitive-change.js';
import { type Consent, createConsent, needsWord } from './confirmed-changes.js';
import type { FlowStore } from './flow-store.js';
import { factorsTurnedOff } from './plan-change.js';
import { editsBetween, type PreferenceEdits, type PreferenceField } from './preference.js';
import type { PreferenceService } from './preference-api.js';
import type { FlushOptions, PreferenceWriter } from './preference-writer.js';
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
  /** Goes ahead with the change that a `confirmation` asks about. */
  readonly confirm: () => void;
  /** Goes ahead with it, and turns the passkey on as well. */
  readonly confirmWithPasskey: () => void;
  /** Leaves everything as it was before the `confirmation`. */
  readonly cancel: () => void;
  /** Reads the preference from the service again, as after `refreshFailure`. */
  readonly refresh: () => void;
  /** The notice was read. */
  readonly dismissNotice: () => void;
  /** What a flow left half done about this factor was read, and is left so. */
  readonly dismissUnfinished: (factor: Factor) => void;
}

/** The form whose values are the edits and nothing else: what the user did not touch is not in it. */
export type EditsForm = ReturnType<typeof createFormControl<PreferenceEdits>>;

interface ActionParts {
  readonly form: EditsForm;
  readonly flow: FlowStore;
  readonly writer: PreferenceWriter;
  /** What the writer may send. */
  readonly consent: Consent;
  readonly apply: ApplyMode;
  readonly service: Pick<PreferenceService, 'readState' | 'refresh' | 'registrationUnderWay'>;
  /** Whether a factor may be turned off. Never rejects. */
  readonly confirmIdentity: (change: SensitiveChange) => boolean | Promise<boolean>;
}

/** Makes a user's actions out of the parts of a session. */
export function createPreferenceActions({
  form,
  flow,
  writer,
  consent,
  apply,
  service,
  confirmIdentity,
}: ActionParts): MfaPreferenceActions {
  let isAsking = false;

  /** Sends; what the user has not agreed to comes back, and is asked about. */
  const send = async (options: FlushOptions) => {
    const rest = await writer.flush(options);
    if (rest) request(rest);
  };

  const submit = (readsFirst = false) => {
    if (apply === 'instantly') return void send({ readsFirst });
    void form.handleSubmit(async () => {
      if (await writer.saveOnce({ readsFirst })) save();
    })();
  };

  /**
   * Lets the app make sure of the user where factors are turned off. One question at a time: the next click comes too soon. What the
   * change means may have become more while it was asked: then the user is asked anew.
   */
  const guard = (edits: PreferenceEdits, proceed: () => void) => {
    const asked = writer.foresee(edits);
    const factors = factorsTurnedOff(asked);
    const settle = (isConfirmed: boolean) => {
      isAsking = false;
      if (!isConfirmed) return;
      const agreed = createConsent();
      agreed.give(asked);
      if (agreed.covers(writer.foresee(edits))) {
        consent.give(asked);
        proceed();
      } else askOr(edits, proceed);
    };
    if (factors.length === 0) {
      settle(true);
      return;
    }
    if (isAsking) return;
    isAsking = true;
    const answer = confirmIdentity({ kind: 'turn-off', factors });
    if (typeof answer === 'boolean') settle(answer);
    else void answer.then(settle);
  };

  /** Asks for the user's word where a change brings about something that is hard to take back. */
  const askOr = (edits: PreferenceEdits, proceed: () => void) => {
    const plan = writer.foresee(edits);
    // The view offers nothing that leads here; an app's own panel might.
    if (plan.kind === 'invalid') return;
    if (needsWord(plan)) {
      flow.dispatch({ type: 'asked', confirmation: { edits, consequences: plan.consequences } });
    } else guard(edits, proceed);
  };

  const request = (edits: PreferenceEdits) =>
    askOr(edits, () => {
      writer.edit(edits);
      submit();
    });

  const save = () => askOr({}, submit);

  const change = (edit: PreferenceEdits) => {
    if (apply === 'on-save') {
      writer.edit(edit);
      return;
    }
    // Whether a passkey is at stake is known only once its registration is. A user who is quicker than that answer sees
    // the change on its way meanwhile.
    const answer = service.registrationUnderWay();
    if (answer === null || writer.foresee(edit).kind !== 'change') {
      request(edit);
      return;
    }
    writer.edit(edit);
    void send({ until: answer });
  };

  const goAhead = (more: PreferenceEdits) => {
    const { confirmation } = flow.read();
    if (confirmation === null) return;
    flow.dispatch({ type: 'answered' });
    const edits = { ...confirmation.edits, ...more };
    guard(edits, () => {
      writer.edit(edits);
      submit();
    });
  };

  return {
    setFactor: (factor, isOn) => change({ [factor]: isOn }),
    prefer: (preferred) => change({ preferred }),
    save,
    discard() {
      if (flow.read().isSaving) return;
      form.reset({});
      flow.dispatch({ type: 'discarded' });
    },
    undo() {
      const { saved } = flow.read();
      // Other edits that are not saved would go out with it.
      if (saved === null || Object.keys(form.getValues()).length > 0) return;
      const edits = editsBetween(saved.after, saved.before);
      guard(edits, () => {
        // The step-up may take long enough for something else to be saved.
        if (flow.read().saved !== saved) return;
        writer.edit(edits);
        void send({ isUndo: true });
      });
    },
    retry(field) {
      const failed = flow.read().failures[field];
      if (failed === undefined) return;
      const readsFirst = failed.failure.kind === 'unreachable' && failed.failure.outcome === 'unknown';
      // What was a small thing when it failed may be the last factor by now.
      askOr(failed.wanted, () => {
        writer.edit(failed.wanted);
        submit(readsFirst);
      });
    },
    confirm: () => goAhead({}),
    confirmWithPasskey: () => goAhead({ passkey: true }),
    cancel: () => flow.dispatch({ type: 'answered' }),
    refresh: service.refresh,
    dismissNotice: () => flow.dispatch({ type: 'dismissed', state: service.readState() }),
    dismissUnfinished: (factor) => unfinishedMarkers(flow.read().accountId).dismiss(factor),
  };
}
