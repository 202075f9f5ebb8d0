import type { CheckIdentity, SensitiveChange } from '../account/confirm-identity.js';
import type { OtherSignInMethods } from '../account/decode-user-mfa.js';
import { beforeAnyWrite } from '../account/failure.js';
import { toFailure } from '../account/to-failure.js';
import { createFlow, type FlowState } from '../core/flow.js';
import type { Passkey, RegisteredPasskey } from './passkey.js';
import { type PasskeyApi, presenceOf } from './passkey-api.js';
import type { PasskeyFactorFailure, PasskeyFailure } from './passkey-failure.js';
import { addsToPreview, type PasskeyDeletionPreview, previewOfNothing } from './passkey-options.js';
import { isOutcomeUnknown } from './to-passkey-failure.js';
import { signalUnknownCredential } from './web-authn.js';

/** What the user sees of a deletion. */
export type DeletionStep =
  | { readonly name: 'idle' }
  /** The user is asked whether they mean it. While `delete` is pending, the passkey is being deleted. */
  | (Target & { readonly name: 'question' })
  /** The list no longer shows it. `wasGone`: it had been deleted elsewhere. */
  | (Target & { readonly name: 'deleted'; readonly wasGone: boolean });

interface Target {
  readonly passkey: Passkey;
  /** Whether the user can sign in without a passkey; asked for the last one only. */
  readonly otherSignInMethods: OtherSignInMethods | 'checking';
}

/** What holds at every step of a deletion. */
export interface DeletionFacts {
  /** The passkey factor was turned off for this deletion, with or without success in the rest. */
  readonly isFactorOff: boolean;
  /** The running deletion has sent a write. */
  readonly hasSent: boolean;
}

/** The deletion of a passkey. */
export type PasskeyDeletion = FlowState<DeletionStep, DeletionFacts, PasskeyFailure>;

/** The passkey factor is disabled by an unfinished deletion, so the user has a passkey that is no second step any more. */
export interface DisabledFactor {
  /** It is being turned on again. */
  readonly isTurningOn: boolean;
  /** Why turning it on again failed. */
  readonly failure: PasskeyFactorFailure | null;
}

/** What a user can do about a deletion. The functions keep their identity, never throw, and do nothing at another step. */
export interface DeletionActions {
  /** Asks whether a passkey is to be deleted. */
  readonly askToDelete: (id: string) => void;
  /**
   * Deletes the passkey in question, after the app's own step-up (`confirmIdentity`). Also a new attempt. Where it is the only
   * way in (`deletionPreview.blocked`), it asks the service again whether that is still so, and deletes nothing. While that
   * answer is outstanding it waits, and goes on where there is another way in.
   */
  readonly confirmDelete: () => Promise<void>;
  /** The user keeps the passkey, or has seen that it is gone. */
  readonly dismissDelete: () => void;
  /** Turns the factor on again that an unfinished deletion disabled (`disabledFactor`). Also a new attempt. */
  readonly turnFactorOn: () => Promise<void>;
  /** The user leaves it off. */
  readonly dismissDisabledFactor: () => void;
}

/** The deletion of passkeys, outside of React. */
export interface DeletePasskey {
  readonly get: () => PasskeyDeletion;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: DeletionActions;
  readonly disabledFactor: {
    /** The same object until it changes. */
    readonly get: () => DisabledFactor | null;
    readonly subscribe: (listener: () => void) => () => void;
  };
  /** Tells the flow what the list shows now: a later read may settle whether a passkey was deleted. */
  readonly noteList: (passkeys: readonly RegisteredPasskey[]) => void;
  /** Tells the flow that the factor is on. */
  readonly noteFactorOn: () => void;
  /** Ends what is running and forgets it. The flow can start again afterwards. */
  readonly close: () => void;
}

/** Dependencies of the deletion. */
export interface DeletePasskeyOptions {
  readonly api: PasskeyApi;
  readonly confirmIdentity: CheckIdentity;
  /** The listed passkeys, with their names. */
  readonly readPasskeys: () => readonly Passkey[];
  /** What a deletion would bring about, by the cached state; `null` while that is not known. */
  readonly preview: (
    passkeys: readonly RegisteredPasskey[],
    id: string,
    otherSignInMethods: OtherSignInMethods | 'checking',
  ) => PasskeyDeletionPreview | null;
  /** Called after a passkey was deleted. */
  readonly onDeleted: (id: string) => void;
}

/** Leaving now would leave something half done: the factor is off, or about to be, and the passkey may still exist. */
export function isDeletionUnfinished({
  step,
  facts,
  pending,
}: Pick<PasskeyDeletion, 'step' | 'facts' | 'pending'>): boolean {
  return step.name === 'question' && (facts.isFactorOff || (pending !== null && facts.hasSent));
}

/** That the service could not be asked does not revoke what it said before. */
function latestAnswer(before: Target['otherSignInMethods'], now: OtherSignInMethods) {
  return now === 'unknown' && before !== 'checking' ? before : now;
}

/** Creates the flow. It does nothing by itself. */
export function createDeletePasskey({
  api,
  confirmIdentity,
  readPasskeys,
  preview,
  onDeleted,
}: DeletePasskeyOptions): DeletePasskey {
  const flow = createFlow<DeletionStep, DeletionFacts, PasskeyFailure, SensitiveChange>({
    step: { name: 'idle' },
    facts: { isFactorOff: false, hasSent: false },
    toFailure,
    confirmIdentity,
    isUnfinished: isDeletionUnfinished,
  });
  const factor = createDisabledFactor(api);
  let check = { controller: new AbortController(), done: Promise.resolve() };
  // The answer to the last attempt was lost, and no read has settled it since.
  let mayBeDeleted = false;

  /** Asks in the background whether the user can sign in without a passkey. */
  function startCheck(): Promise<void> {
    check.controller.abort();
    const controller = new AbortController();
    const ask = async () => {
      const answer = await api.readOtherSignInMethods(controller.signal);
      const { step } = flow.get();
      if (controller.signal.aborted || step.name !== 'question') return;
      const otherSignInMethods = latestAnswer(step.otherSignInMethods, answer);
      if (otherSignInMethods !== step.otherSignInMethods) flow.go({ ...step, otherSignInMethods });
    };
    check = { controller, done: ask() };
    return check.done;
  }

  /** The deletion that the user can answer now. */
  function question() {
    const { step, pending } = flow.get();
    return step.name === 'question' && pending === null && !factor.get()?.isTurningOn ? step : null;
  }

  /** A user who turns away from a deletion may forget that the factor is off. */
  function noteDisabled() {
    if (question() !== null && flow.get().facts.isFactorOff) factor.disable();
  }

  function reset() {
    check.controller.abort();
    mayBeDeleted = false;
    flow.close();
  }

  function deleted(target: Target, wasGone: boolean): DeletionStep {
    const { id, relyingPartyId } = target.passkey;
    mayBeDeleted = false;
    signalUnknownCredential({ relyingPartyId, credentialId: id });
    onDeleted(id);
    // Without a passkey there is nothing to turn on again.
    if (api.cachedList().every((passkey) => passkey.id === id)) factor.close();
    return { ...target, name: 'deleted', wasGone };
  }

  /** Reads what a deletion means now; `null` where there is nothing left to delete. */
  async function readPreview({ passkey, otherSignInMethods }: Target, signal: AbortSignal) {
    const list = await api.readList(signal);
    if (presenceOf(list, passkey.id) === 'absent') return null;
    // For the last one only, it matters what is on and how else the user can sign in.
    const isLast = list.passkeys.length <= 1;
    const [answer] = isLast
      ? await Promise.all([api.readOtherSignInMethods(signal), api.readState(signal)])
      : [null];
    const methods = answer === null ? otherSignInMethods : latestAnswer(otherSignInMethods, answer);
    return {
      methods,
      now: preview(list.passkeys, passkey.id, methods) ?? previewOfNothing,
    };
  }

  const runDeletion = () =>
    flow.run('question', 'delete', async (context) => {
      const { signal, confirm, setFacts, setStep } = context;
      let { step } = context;
      const { id } = step.passkey;
      const told = preview(api.cachedList(), id, step.otherSignInMethods) ?? previewOfNothing;
      setFacts({ hasSent: false });
      await confirm({
        kind: 'delete-passkey',
        turnsOff: told.turnsFactorOff ? ['passkey'] : [],
      });
      let latest: Awaited<ReturnType<typeof readPreview>>;
      try {
        latest = await readPreview(step, signal);
      } catch (error) {
        signal.throwIfAborted();
        const failure = toFailure(error);
        return { step, failure: mayBeDeleted ? failure : beforeAnyWrite(failure) };
      }
      mayBeDeleted = false;
      if (latest === null) return deleted(step, true);
      step = { ...step, otherSignInMethods: latest.methods };
      setStep(step);
      if (latest.now.blocked !== null) return step;
      // The user agreed to something else.
      if (addsToPreview(told, latest.now)) return { step, failure: { kind: 'changed-elsewhere' } };
      setFacts({ hasSent: true });
      if (latest.now.turnsFactorOff) {
        // AWS doesn't document the factor's state after its last passkey is deleted, so turn it off first.
        const failure = await api.turnFactor(false, false, signal);
        if (failure !== null) return { step, failure };
        setFacts({ isFactorOff: true });
      }
      const result = await api.remove(id, signal);
      if (result.outcome === 'applied') return deleted(step, result.wasGone);
      mayBeDeleted = result.outcome === 'unknown';
      return { step, failure: result.failure };
    });

  return {
    get: flow.get,
    subscribe: flow.subscribe,
    disabledFactor: factor,
    noteFactorOn: factor.close,
    actions: {
      askToDelete(id) {
        const passkey = readPasskeys().find((each) => each.id === id);
        if (passkey === undefined || flow.get().pending !== null) return;
        noteDisabled();
        reset();
        const isLast = api.cachedList().length <= 1;
        const cached = api.cachedOtherSignInMethods();
        const otherSignInMethods = isLast && cached === 'unknown' ? 'checking' : cached;
        flow.go({ name: 'question', passkey, otherSignInMethods });
        if (isLast) void startCheck();
      },
      async confirmDelete() {
        const asked = question();
        if (asked === null) return;
        if (asked.otherSignInMethods === 'checking') {
          await check.done;
          const now = question();
          // Any other answer is news to the user.
          if (now?.passkey !== asked.passkey || now.otherSignInMethods !== 'some') return;
        }
        const told = preview(api.cachedList(), asked.passkey.id, asked.otherSignInMethods);
        if (told !== null && told.blocked !== null) {
          await startCheck();
          return;
        }
        // The deletion asks for itself; a late answer must not clear its failure.
        check.controller.abort();
        await runDeletion();
      },
      dismissDelete() {
        if (flow.get().pending !== null) return;
        noteDisabled();
        reset();
      },
      async turnFactorOn() {
        if (flow.get().pending === null) await factor.turnOn();
      },
      dismissDisabledFactor: factor.dismiss,
    },
    noteList(passkeys) {
      const { step, failure } = flow.get();
      const isListed = step.name === 'question' && passkeys.some(({ id }) => id === step.passkey.id);
      if (step.name !== 'question' || !mayBeDeleted || isListed) return;
      void flow.run('question', 'settle', async ({ signal }) => {
        // The cached list does not say whether it is complete.
        const list = await api.readList(signal).catch(() => null);
        signal.throwIfAborted();
        if (list !== null && presenceOf(list, step.passkey.id) === 'absent') return deleted(step, false);
        return failure === null ? step : { step, failure };
      });
    },
    close() {
      const { pending } = flow.get();
      reset();
      factor.close();
      if (pending !== null) api.refresh();
    },
  };
}

/** Remembers that an unfinished deletion disabled the factor, until it is on again or the user leaves it off. */
function createDisabledFactor(api: PasskeyApi) {
  type Step = { readonly name: 'none' } | { readonly name: 'disabled' };
  const flow = createFlow<Step, object, PasskeyFactorFailure, never>({
    step: { name: 'none' },
    facts: {},
    toFailure,
    confirmIdentity: () => true,
    isUnfinished: () => false,
  });
  let seen: { of: ReturnType<typeof flow.get>; shown: DisabledFactor | null } | null = null;

  function show({ step, pending, failure }: ReturnType<typeof flow.get>): DisabledFactor | null {
    return step.name === 'none' ? null : { isTurningOn: pending !== null, failure };
  }

  return {
    subscribe: flow.subscribe,
    close: flow.close,
    get() {
      const state = flow.get();
      if (seen?.of !== state) seen = { of: state, shown: show(state) };
      return seen.shown;
    },
    /** Keeps the failure of an earlier attempt to turn it on. */
    disable() {
      if (flow.get().step.name === 'none') flow.go({ name: 'disabled' });
    },
    dismiss: () => flow.go({ name: 'none' }),
    async turnOn() {
      const wasLost = isOutcomeUnknown(flow.get().failure);
      await flow.run('disabled', 'turn-on', async ({ step, signal }) => {
        const failure = await api.turnFactor(true, wasLost, signal);
        return failure === null ? { name: 'none' } : { step, failure };
      });
    },
  };
}
