import type { MfaFailure } from '../account/failure.js';
import { createStore, type Store } from '../core/store.js';
import { passkeyLimit } from './passkey.js';
import type { PasskeyActions } from './passkey-actions.js';
import { completePasskey, startPasskey } from './passkey-api.js';
import type { PasskeyFailure } from './passkey-failure.js';
import { type PasskeyOffer, passkeyOffer } from './passkey-options.js';
import {
  initialPasskeyRegistration,
  isRegistrationConfirming,
  nextPasskeyRegistration,
  type PasskeyChoices,
  type PasskeyRegistration,
  type PasskeyRegistrationEvent,
} from './passkey-registration.js';
import type { PasskeyService, PasskeyServiceOptions } from './passkey-service.js';
import {
  beforeAnyWrite,
  canSendAgain,
  isOutcomeUnknown,
  mayHaveArrived,
  passkeyFailureOf,
} from './to-passkey-failure.js';
import {
  browserFailureOf,
  type CreatedCredential,
  type CreationOptions,
  canCreateHere,
  createCredential,
  hostElsewhere,
  prepareCreation,
  relyingPartyOf,
  signalUnknown,
} from './web-authn.js';

/** The registration of a passkey, outside of React. */
export interface PasskeyRegistrar
  extends Pick<Store<PasskeyRegistration, PasskeyRegistrationEvent>, 'read' | 'subscribe'> {
  readonly actions: Pick<
    PasskeyActions,
    'create' | 'turnOn' | 'cancel' | 'retry' | 'startOver' | 'leave' | 'stay'
  >;
  /** Gives up what is under way. It may begin anew after that. */
  readonly close: () => void;
}

/** A passkey that the browser made and the service may not have yet. */
interface Made {
  readonly credential: CreatedCredential;
  readonly relyingPartyId: string;
  readonly choices: PasskeyChoices;
  /** An answer to it was lost, so the service may have it. */
  mayBeRegistered: boolean;
}

/** What came of sending it: saved, perhaps to be sent again, or refused for good. */
type SendOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'unsaved'; readonly failure: MfaFailure }
  | { readonly kind: 'refused'; readonly failure: PasskeyFailure };

/** The service does not have it and will not, so password managers need not keep it. */
function disown({ credential, relyingPartyId }: Made): void {
  signalUnknown({ relyingPartyId, credentialId: credential.id });
}

/** Nothing is under way, the app's step-up included. */
function canBegin(registration: PasskeyRegistration): boolean {
  return registration.step === 'explaining' && !registration.isConfirming;
}

/** Begins nothing by itself. */
export function createPasskeyRegistrar(
  { client, policy, confirmIdentity }: PasskeyServiceOptions,
  service: PasskeyService,
): PasskeyRegistrar {
  const { read, dispatch, subscribe } = createStore(initialPasskeyRegistration, nextPasskeyRegistration);
  let underWay = new AbortController();
  // Not in the flow's state, which views show: nobody needs the document but the service.
  let made: Made | null = null;

  function giveUp() {
    underWay.abort();
    underWay = new AbortController();
  }

  /** Nobody waits for it to be saved any more. Of one that the service certainly does not have, password managers are told. */
  function forget() {
    if (made !== null && read().step === 'unsaved' && !made.mayBeRegistered) disown(made);
    made = null;
  }

  /** What stands in the way before anybody is asked. */
  function obstacle(): PasskeyFailure | null {
    const here = canCreateHere();
    if (!here.ok) return { kind: here.reason };
    return service.readKnown().length >= passkeyLimit ? { kind: 'limit-reached' } : null;
  }

  async function make(choices: PasskeyChoices, signal: AbortSignal): Promise<Made | PasskeyFailure> {
    let creation: CreationOptions;
    try {
      creation = await startPasskey(client, signal);
      signal.throwIfAborted();
    } catch (error) {
      // A challenge was asked for, no more.
      return limitProved(beforeAnyWrite(passkeyFailureOf(error)), signal);
    }
    dispatch({ type: 'options-given' });
    const relyingPartyId = relyingPartyOf(creation);
    try {
      const credential = await createCredential(creation, signal);
      return { credential, relyingPartyId, choices, mayBeRegistered: false };
    } catch (error) {
      return browserFailureOf(error, hostElsewhere(relyingPartyId));
    }
  }

  /** One exception stands for two limits. The list, read anew, tells them apart, and shows what could be deleted. */
  async function limitProved(failure: PasskeyFailure, signal: AbortSignal): Promise<PasskeyFailure> {
    if (failure.kind !== 'limit-reached') return failure;
    const passkeys = await service.readBack(signal).catch(() => null);
    return passkeys !== null && passkeys.length < passkeyLimit ? { kind: 'limit-exceeded' } : failure;
  }

  async function send(sent: Made, signal: AbortSignal): Promise<SendOutcome> {
    const { credential, relyingPartyId } = sent;
    try {
      await completePasskey(client, credential, signal);
    } catch (error) {
      const outcome = await service.settle(
        error,
        {
          holds: (passkeys) => passkeys.some(({ id }) => id === credential.id),
          wasLostBefore: sent.mayBeRegistered,
        },
        signal,
      );
      if (outcome.kind === 'done') return outcome;
      const failure = passkeyFailureOf(error, hostElsewhere(relyingPartyId));
      if (outcome.kind === 'not-done' && !canSendAgain(error))
        return { kind: 'refused', failure: await limitProved(failure, signal) };
      sent.mayBeRegistered ||= mayHaveArrived(error);
      return { kind: 'unsaved', failure: outcome.failure };
    }
    await service.takeIn(signal);
    return { kind: 'done' };
  }

  async function save(sent: Made, signal: AbortSignal) {
    const outcome = await send(sent, signal);
    if (signal.aborted) return;
    if (outcome.kind === 'unsaved') {
      dispatch({ type: 'not-saved', failure: outcome.failure });
      return;
    }
    made = null;
    if (outcome.kind === 'refused') {
      disown(sent);
      dispatch({ type: 'failed', failure: outcome.failure });
      return;
    }
    // Where the app has cleared its cache, turning it on begins by reading what is on.
    const turnsOn = sent.choices.turnOn && (offerNow()?.canTurnOn ?? true);
    dispatch({ type: 'saved', turnsOn });
    if (turnsOn) await turnFactorOn(signal, false);
  }

  function offerNow(): PasskeyOffer | null {
    const state = service.readState();
    return state && passkeyOffer(state, policy);
  }

  async function turnFactorOn(signal: AbortSignal, wasLost: boolean) {
    const failure = await service.turnFactor(true, wasLost);
    if (signal.aborted) return;
    const registration = read();
    const isNew = registration.step === 'turning-on' && registration.isNew;
    const offer = offerNow();
    // What it needs beside it may have been turned off elsewhere. A new passkey is made all the same, so that is no failure; where
    // turning it on is all that was wanted, it is.
    if (failure === null) dispatch({ type: 'turn-on-settled', isOn: offer?.isFactorOn ?? true });
    else if (offer?.isFactorOn) dispatch({ type: 'turn-on-settled', isOn: true });
    else if (isNew && offer?.canTurnOn === false) dispatch({ type: 'turn-on-settled', isOn: false });
    else dispatch({ type: 'turn-on-failed', failure });
  }

  return {
    read,
    subscribe,
    actions: {
      async create(choices) {
        if (!canBegin(read())) return;
        const { signal } = underWay;
        const isOver = () => signal.aborted;
        const hindrance = obstacle();
        if (hindrance !== null) {
          dispatch({ type: 'started', choices });
          dispatch({ type: 'failed', failure: hindrance });
          return;
        }
        prepareCreation();
        dispatch({ type: 'identity-asked', choices });
        const answer = confirmIdentity({ kind: 'create-passkey' });
        const isConfirmed = typeof answer === 'boolean' ? answer : await answer;
        if (isOver()) return;
        if (!isConfirmed) {
          dispatch({ type: 'identity-refused' });
          return;
        }
        dispatch({ type: 'started', choices });
        const result = await make(choices, signal);
        const isMade = 'credential' in result;
        if (isOver()) {
          // Made in the very moment in which the user gave up.
          if (isMade) disown(result);
        } else if (isMade) {
          made = result;
          dispatch({ type: 'made', id: result.credential.id });
          await save(result, signal);
        } else {
          dispatch({ type: 'failed', failure: result });
        }
      },
      async turnOn() {
        if (!canBegin(read()) || service.readKnown().length === 0 || !offerNow()?.canTurnOn) return;
        dispatch({ type: 'turn-on-asked' });
        await turnFactorOn(underWay.signal, false);
      },
      cancel() {
        const registration = read();
        const { step } = registration;
        if (step !== 'starting' && step !== 'asking' && !isRegistrationConfirming(registration)) return;
        giveUp();
        dispatch({ type: 'cancelled' });
      },
      async retry() {
        const registration = read();
        if (registration.step === 'unsaved' && made !== null) {
          dispatch({ type: 'save-retried' });
          await save(made, underWay.signal);
        } else if (registration.step === 'registered') {
          dispatch({ type: 'turn-on-retried' });
          await turnFactorOn(underWay.signal, isOutcomeUnknown(registration.failure));
        }
      },
      startOver() {
        if (read().step === 'unsaved') forget();
        dispatch({ type: 'begun-anew' });
      },
      leave() {
        dispatch({ type: 'leave-asked' });
        return !read().isLeaving;
      },
      stay: () => dispatch({ type: 'stayed' }),
    },
    close() {
      const isOnItsWay = read().step === 'saving';
      giveUp();
      forget();
      dispatch({ type: 'closed' });
      if (isOnItsWay) service.leave();
    },
  };
}
