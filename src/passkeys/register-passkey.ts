import type { CheckIdentity, SensitiveChange } from '../account/confirm-identity.js';
import { beforeAnyWrite } from '../account/failure.js';
import { createFlow, type FlowState, type Outcome } from '../core/flow.js';
import { untilAborted } from '../core/outside-world.js';
import { passkeyLimit, type RegisteredPasskey } from './passkey.js';
import type { PasskeyApi } from './passkey-api.js';
import type { PasskeyFailure } from './passkey-failure.js';
import type { PasskeyOptions } from './passkey-options.js';
import { canSendAgain, isOutcomeUnknown, mayHaveArrived, passkeyFailureOf } from './to-passkey-failure.js';
import {
  browserFailureOf,
  type CreatedCredential,
  type CreationOptions,
  canCreateHere,
  createCredential,
  hostElsewhere,
  prepareCreation,
  relyingPartyOf,
  signalUnknownCredential,
} from './web-authn.js';

/** What a user wants from a new passkey. */
export interface PasskeyChoices {
  /** Turn the passkey factor on once the passkey is saved, where that is possible. */
  readonly turnOn: boolean;
}

/** A passkey that the service has: a new one, with its id; or one that existed before, to turn the factor on with. */
export type SavedCredential =
  | { readonly isNew: true; readonly id: string }
  | { readonly isNew: false; readonly id: null };

/** What the user sees of a registration. */
export type RegistrationStep =
  /** Explains what a passkey is. While `create` is pending here, the service is asked for what the browser needs. */
  | {
      readonly name: 'intro';
      /** What was chosen for the last attempt; `null` before the first. */
      readonly choices: PasskeyChoices | null;
      /** The service rejected the last passkey for good, so a device or password manager holds one that does not work. */
      readonly hasRejectedCredential: boolean;
    }
  /** The browser asks the user. */
  | { readonly name: 'browser'; readonly choices: PasskeyChoices }
  /**
   * The browser created a passkey. While an action is pending, it is being saved. Otherwise `failure` says why that is not
   * certain; it can be sent again as it is.
   */
  | { readonly name: 'pending-credential'; readonly id: string; readonly choices: PasskeyChoices }
  /**
   * The service has a passkey. While an action is pending, the factor is being turned on. Otherwise `failure` says why it is
   * not on.
   */
  | (SavedCredential & { readonly name: 'saved-credential'; readonly choices: PasskeyChoices })
  /** `isTurnedOn`: the factor was turned on with it. */
  | (SavedCredential & { readonly name: 'done'; readonly isTurnedOn: boolean });

/** The registration of a passkey. */
export type PasskeyRegistration = Omit<FlowState<RegistrationStep, object, PasskeyFailure>, 'facts'>;

/** What a user can do about a registration. The functions keep their identity, never throw, and do nothing at another step. */
export interface RegistrationActions {
  /**
   * Creates a passkey, after the app's own step-up (`confirmIdentity`). Asks the service for its options, the browser for the
   * passkey, and the service to save it; then turns the factor on as chosen. Call it on an explicit click: browsers show their
   * own dialog.
   */
  readonly create: (choices: PasskeyChoices) => Promise<void>;
  /** Turns the factor on with a listed passkey. Does nothing without one, or where `options.canTurnOn` is `false`. */
  readonly turnOn: () => Promise<void>;
  /** Gives up while the service, the browser or the app's step-up is being asked. No passkey exists then. */
  readonly cancel: () => void;
  /** Tries the failed half again: saves the pending passkey, or turns the factor on with the saved one. */
  readonly retry: () => Promise<void>;
  /** Goes back to the introduction, for another passkey. */
  readonly startOver: () => void;
  /** The user wants to leave. `true`: they may. `false`: the registration now asks whether they mean it (`isLeaving`). */
  readonly leave: () => boolean;
  /** The user stays after all. */
  readonly stay: () => void;
}

/** The registration of a passkey, outside of React. */
export interface RegisterPasskey {
  readonly get: () => PasskeyRegistration;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: RegistrationActions;
  /** Tells the flow what the list shows now: a later read may settle whether a passkey was saved. */
  readonly noteList: (passkeys: readonly RegisteredPasskey[]) => void;
  /** Ends what is running and forgets it. The flow can start again afterwards. */
  readonly close: () => void;
}

/** Dependencies of the registration. */
export interface RegisterPasskeyOptions {
  readonly api: PasskeyApi;
  readonly confirmIdentity: CheckIdentity;
  /** What a passkey could be, by the cached state; `null` while that is not known. */
  readonly readOptions: () => PasskeyOptions | null;
}

/** A passkey that the browser created and the service may not have yet. */
interface PendingCredential {
  readonly credential: CreatedCredential;
  readonly relyingPartyId: string;
  readonly choices: PasskeyChoices;
  /** It is on its way, or an answer about it was lost. */
  mayBeRegistered: boolean;
}

type End = Outcome<RegistrationStep, PasskeyFailure>;
type Intro = Extract<RegistrationStep, { name: 'intro' }>;
type Saved = Extract<RegistrationStep, { name: 'saved-credential' }>;

const intro = (choices: PasskeyChoices | null): Intro => ({
  name: 'intro',
  choices,
  hasRejectedCredential: false,
});

function doneWith({ isNew, id }: SavedCredential, isTurnedOn: boolean): RegistrationStep {
  return isNew ? { name: 'done', isNew, id, isTurnedOn } : { name: 'done', isNew, id, isTurnedOn };
}

/** Password managers need not keep a passkey that the service does not have and will not get. */
function discard({ credential, relyingPartyId }: PendingCredential): void {
  signalUnknownCredential({ relyingPartyId, credentialId: credential.id });
}

/** Leaving now would lose a passkey that may not be saved, or the news whether the factor is on. */
export function isRegistrationUnfinished({
  step,
  pending,
}: Pick<PasskeyRegistration, 'step' | 'pending'>): boolean {
  return step.name === 'pending-credential' || (step.name === 'saved-credential' && pending !== null);
}

/** Creates the flow. It does nothing by itself. */
export function createRegisterPasskey({
  api,
  confirmIdentity,
  readOptions,
}: RegisterPasskeyOptions): RegisterPasskey {
  const flow = createFlow<RegistrationStep, object, PasskeyFailure, SensitiveChange>({
    step: intro(null),
    facts: {},
    toFailure: passkeyFailureOf,
    confirmIdentity,
    isUnfinished: isRegistrationUnfinished,
  });
  // Not part of the state, which views show: only the service needs the document.
  let pendingCredential: PendingCredential | null = null;

  function failedPrecondition(): PasskeyFailure | null {
    const here = canCreateHere();
    if (!here.ok) return { kind: here.reason };
    return api.cachedList().length >= passkeyLimit ? { kind: 'limit-reached' } : null;
  }

  /** The service uses one exception for two limits. A fresh list tells them apart, and shows what to delete. */
  async function withLimitChecked(failure: PasskeyFailure, signal: AbortSignal): Promise<PasskeyFailure> {
    if (failure.kind !== 'limit-reached') return failure;
    const list = await api.readList(signal).catch(() => null);
    signal.throwIfAborted();
    return list !== null && list.passkeys.length < passkeyLimit ? { kind: 'limit-exceeded' } : failure;
  }

  async function createInBrowser(
    creation: CreationOptions,
    choices: PasskeyChoices,
    signal: AbortSignal,
  ): Promise<PendingCredential> {
    const relyingPartyId = relyingPartyOf(creation);
    const creating = createCredential(creation, signal).then((credential) => {
      const created = { credential, relyingPartyId, choices, mayBeRegistered: false };
      // The user gave up in the very moment in which it was created.
      if (signal.aborted) discard(created);
      return created;
    });
    return untilAborted(creating, signal);
  }

  async function save(
    pending: PendingCredential,
    signal: AbortSignal,
    setStep: (step: RegistrationStep) => void,
  ): Promise<End> {
    const { credential, choices, relyingPartyId } = pending;
    const step = { name: 'pending-credential', id: credential.id, choices } as const;
    setStep(step);
    const wasLost = pending.mayBeRegistered;
    pending.mayBeRegistered = true;
    const result = await api.register(credential, wasLost, signal);
    if (result.outcome === 'applied') {
      pendingCredential = null;
      const next = afterSaving(credential.id, choices);
      return next.name === 'saved-credential' ? turnFactorOn(next, false, signal, setStep) : next;
    }
    const { error, failure } = result;
    if (result.outcome === 'not-applied' && error !== undefined && !canSendAgain(error)) {
      pendingCredential = null;
      discard(pending);
      const reason = passkeyFailureOf(error, hostElsewhere(relyingPartyId));
      return {
        step: { name: 'intro', choices, hasRejectedCredential: true },
        failure: await withLimitChecked(reason, signal),
      };
    }
    pending.mayBeRegistered =
      wasLost || result.outcome === 'unknown' || error === undefined || mayHaveArrived(error);
    return { step, failure };
  }

  /** The step that follows once the list shows a new passkey. */
  function afterSaving(id: string, choices: PasskeyChoices): RegistrationStep {
    const saved: Saved = { name: 'saved-credential', isNew: true, id, choices };
    // Where the app has cleared its cache, turning the factor on begins with a read of what is on.
    return choices.turnOn && (readOptions()?.canTurnOn ?? true) ? saved : doneWith(saved, false);
  }

  async function turnFactorOn(
    saved: Saved,
    wasLost: boolean,
    signal: AbortSignal,
    setStep: (step: RegistrationStep) => void,
  ): Promise<End> {
    setStep(saved);
    const failure = await api.turnFactor(true, wasLost, signal);
    const options = readOptions();
    if (failure === null) return doneWith(saved, options?.isFactorOn ?? true);
    if (options?.isFactorOn) return doneWith(saved, true);
    // The factor's companion may have been turned off elsewhere. A new passkey is saved all the same, so that is no failure.
    // Where turning it on is all that the user wanted, it is one.
    return saved.isNew && options?.canTurnOn === false ? doneWith(saved, false) : { step: saved, failure };
  }

  return {
    get: flow.get,
    subscribe: flow.subscribe,
    actions: {
      async create(choices) {
        await flow.run('intro', 'create', async (context) => {
          const { signal, confirm, setStep } = context;
          setStep(intro(choices));
          const precondition = failedPrecondition();
          if (precondition !== null) return { step: intro(choices), failure: precondition };
          prepareCreation();
          await confirm({ kind: 'create-passkey' });
          let creation: CreationOptions;
          try {
            creation = await api.start(signal);
          } catch (error) {
            signal.throwIfAborted();
            // It only asked for a challenge.
            const failure = await withLimitChecked(beforeAnyWrite(passkeyFailureOf(error)), signal);
            return { step: intro(choices), failure };
          }
          setStep({ name: 'browser', choices });
          try {
            pendingCredential = await createInBrowser(creation, choices, signal);
          } catch (error) {
            const failure = browserFailureOf(error, hostElsewhere(relyingPartyOf(creation)));
            return { step: intro(choices), failure };
          }
          return save(pendingCredential, signal, setStep);
        });
      },
      async turnOn() {
        if (api.cachedList().length === 0 || !readOptions()?.canTurnOn) return;
        await flow.run('intro', 'turn-on', ({ signal, setStep }) => {
          const saved = { isNew: false, id: null, choices: { turnOn: true } } as const;
          return turnFactorOn({ ...saved, name: 'saved-credential' }, false, signal, setStep);
        });
      },
      cancel() {
        const { step, pending } = flow.get();
        if (pending !== 'create' || (step.name !== 'intro' && step.name !== 'browser')) return;
        flow.close();
        flow.go(intro(step.choices));
      },
      async retry() {
        const wasLost = isOutcomeUnknown(flow.get().failure);
        await flow.run(['pending-credential', 'saved-credential'], 'retry', ({ step, signal, setStep }) => {
          if (step.name === 'saved-credential') return turnFactorOn(step, wasLost, signal, setStep);
          return pendingCredential === null
            ? Promise.resolve(step)
            : save(pendingCredential, signal, setStep);
        });
      },
      startOver() {
        if (flow.get().pending !== null) return;
        if (pendingCredential !== null && !pendingCredential.mayBeRegistered) discard(pendingCredential);
        pendingCredential = null;
        flow.go(intro(null));
      },
      leave: flow.leave,
      stay: flow.stay,
    },
    noteList(passkeys) {
      const { step, failure } = flow.get();
      if (step.name !== 'pending-credential' || !passkeys.some(({ id }) => id === step.id)) return;
      void flow.run('pending-credential', 'settle', ({ step: { id, choices } }) => {
        pendingCredential = null;
        const next = afterSaving(id, choices);
        // No click asked for what is left to do, so it waits for one.
        const waits = next.name === 'saved-credential' && failure !== null;
        return Promise.resolve(waits ? { step: next, failure: beforeAnyWrite(failure) } : next);
      });
    },
    close() {
      const { step, pending } = flow.get();
      if (pendingCredential !== null && !pendingCredential.mayBeRegistered) discard(pendingCredential);
      pendingCredential = null;
      flow.close();
      if (step.name === 'pending-credential' && pending !== null) api.refresh();
    },
  };
}
