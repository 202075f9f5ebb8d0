import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import { isOffered } from '../account/user-pool-policy.js';
import { createCachedState } from '../preference/cached-state.js';
import { factorOffMarker } from '../preference/factor-off-marker.js';
import { editsOfChoices, type FactorChoices } from '../preference/turn-on-options.js';
import type { ContactFlow, ContactFlowEvent } from './contact-flow.js';
import { choicesToRestore, factorOfContact } from './contact-options.js';
import { type ContactService, type ContactServiceOptions, isUnclear } from './contact-service.js';

/** The flow of a change, and what it stands on. */
export interface ContactFlowPorts extends ContactServiceOptions {
  readonly read: () => ContactFlow;
  readonly dispatch: (event: ContactFlowEvent) => void;
}

/** The factor that sends its codes to the contact, while that changes. Each resolves with why it failed. */
export interface ContactFactorSwitch {
  /** Turns it off, before anything else is changed. */
  readonly turnOffFirst: (state: MfaState) => Promise<MfaFailure | null>;
  /**
   * Turns it off after all: the user pool was said to keep the old value until the new one is verified, and did not. Where that
   * fails, too, the flow knows the factor as exposed.
   */
  readonly protect: (state: MfaState) => Promise<void>;
  /** Turns it on as chosen. */
  readonly turnOn: (choices: FactorChoices) => Promise<MfaFailure | null>;
  /** Turns it on as it was before the change. */
  readonly bringBack: () => Promise<MfaFailure | null>;
  /**
   * The same, where it is paused and the value from before was read to be in force and verified: nothing is at risk then. Where that
   * fails, the flow knows it as paused still.
   */
  readonly unpause: () => Promise<void>;
}

/** Turns the factor of a contact off and on, tells the flow when it is off, and notes it before: the page may be gone by then. */
export function createContactFactor(ports: ContactFlowPorts, service: ContactService): ContactFactorSwitch {
  const { policy, contact, read, dispatch } = ports;
  const factor = factorOfContact(contact);
  const readKnown = createCachedState(ports.queryClient, ports);
  const note = factorOffMarker(ports.accountId, factor);
  const forget = () => note.set(false);

  function tellOff(failure: MfaFailure | null, was: FactorChoices) {
    const isLost = failure !== null && isUnclear(failure);
    if (failure !== null && !isLost) {
      forget();
    } else if (isOffered(policy, factor)) {
      dispatch({ type: 'paused', was, isCertain: !isLost });
    } else {
      // What the pool does not offer cannot be turned on again: nothing is left to do about it.
      forget();
      dispatch({ type: 'read', isVerified: read().inForce === 'verified', isFactorOn: false });
    }
  }

  const turnOn = (choices: FactorChoices) => service.save(editsOfChoices(factor, choices));

  async function bringBack() {
    const now = read().factor;
    const was = now.kind === 'paused' ? now.was : { prefer: false, withPasskey: false };
    // The user may have given the preference to another factor meanwhile.
    const choices = { ...was, prefer: was.prefer && readKnown()?.preferred === null };
    const failure = await turnOn(choices);
    const isPasskeyGone = failure?.kind === 'not-set-up' && failure.factor === 'passkey';
    return isPasskeyGone && was.withPasskey ? turnOn({ ...choices, withPasskey: false }) : failure;
  }

  return {
    turnOn,
    async turnOffFirst(state) {
      const was = choicesToRestore(state, policy, factor);
      note.set(true);
      const failure = await service.saveFirst({ [factor]: false }, editsOfChoices(factor, was), forget);
      tellOff(failure, was);
      return failure;
    },
    async protect(state) {
      const was = choicesToRestore(state, policy, factor);
      note.set(true);
      tellOff(await service.save({ [factor]: false }), was);
    },
    bringBack,
    async unpause() {
      const { factor: now, inForce } = read();
      if (now.kind !== 'paused' || inForce !== 'verified') return;
      const failure = await bringBack();
      if (failure === null) dispatch({ type: 'read', isVerified: true, isFactorOn: true });
    },
  };
}
