import { canSendAgain, mayHaveArrived, passkeyFailureOf } from '../data/passkey-failure.js';
import { completePasskey, startPasskey } from '../data/passkeys.js';
import {
  browserFailureOf,
  type CreatedCredential,
  type CreationOptions,
  canCreateHere,
  createCredential,
  prepareCreation,
  relyingPartyOf,
  signalUnknown,
} from '../data/web-authn.js';
import type { MfaFailure } from '../model/failure.js';
import { passkeyLimit } from '../model/passkey.js';
import type { PasskeyFailure } from '../model/passkey-failure.js';
import { passkeyOffer } from '../model/passkey-offer.js';
import {
  initialPasskeyRegistration,
  nextPasskeyRegistration,
  type PasskeyChoices,
  type PasskeyRegistration,
  type PasskeyRegistrationEvent,
} from '../model/passkey-registration.js';
import type { PasskeyActions } from './passkey-actions.js';
import type { PasskeyService } from './passkey-service.js';
import { createPreferenceService } from './preference-service.js';
import { type SaveEditsOptions, saveEdits } from './save-edits.js';
import { createStore, type Store } from './store.js';

/** The registration of a passkey, outside of React. */
export interface PasskeyRegistrar
  extends Pick<Store<PasskeyRegistration, PasskeyRegistrationEvent>, 'read' | 'subscribe'> {
  readonly actions: Pick<PasskeyActions, 'create' | 'cancel' | 'retry' | 'startOver' | 'leave' | 'stay'>;
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

/** Begins nothing by itself. */
export function createPasskeyRegistrar(options: SaveEditsOptions, service: PasskeyService): PasskeyRegistrar {
  const { client, queryClient, policy } = options;
  const { read, dispatch, subscribe } = createStore(initialPasskeyRegistration, nextPasskeyRegistration);
  const preference = createPreferenceService(queryClient, options);
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

  async function make(choices: PasskeyChoices, signal: AbortSignal): Promise<Made | PasskeyFailure> {
    const here = canCreateHere();
    if (!here.ok) return { kind: here.reason };
    if (service.readKnown().length >= passkeyLimit) return { kind: 'limit-reached' };
    prepareCreation();
    let creation: CreationOptions;
    try {
      creation = await startPasskey(client, signal);
      signal.throwIfAborted();
    } catch (error) {
      return limitProved(passkeyFailureOf(error), signal);
    }
    dispatch({ type: 'options-given' });
    const relyingPartyId = relyingPartyOf(creation);
    try {
      const credential = await createCredential(creation, signal);
      return { credential, relyingPartyId, choices, mayBeRegistered: false };
    } catch (error) {
      return browserFailureOf(error, relyingPartyId);
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
      const failure = passkeyFailureOf(error, relyingPartyId);
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
    const turnsOn = sent.choices.turnOn && offerNow().canTurnOn;
    dispatch({ type: 'saved', turnsOn });
    if (turnsOn) await turnOn(signal);
  }

  const offerNow = () => passkeyOffer(preference.readState(), policy);

  async function turnOn(signal: AbortSignal) {
    const failure = await saveEdits(options, { passkey: true });
    if (signal.aborted) return;
    // What it needs beside it may have been turned off elsewhere: then there is nothing to try again.
    const { canTurnOn, isFactorOn } = offerNow();
    if (failure === null || !canTurnOn) dispatch({ type: 'turn-on-settled', isOn: isFactorOn });
    else dispatch({ type: 'turn-on-failed', failure });
  }

  return {
    read,
    subscribe,
    actions: {
      async create(choices) {
        if (read().step !== 'explaining') return;
        const { signal } = underWay;
        dispatch({ type: 'started', choices });
        const result = await make(choices, signal);
        const isMade = 'credential' in result;
        if (signal.aborted) {
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
      cancel() {
        const { step } = read();
        if (step !== 'starting' && step !== 'asking') return;
        giveUp();
        dispatch({ type: 'cancelled' });
      },
      async retry() {
        const { step } = read();
        if (step === 'unsaved' && made !== null) {
          dispatch({ type: 'save-retried' });
          await save(made, underWay.signal);
        } else if (step === 'registered') {
          dispatch({ type: 'turn-on-retried' });
          await turnOn(underWay.signal);
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
