import type { ContactFlow, ContactFlowEvent } from '../model/contact-flow.js';
import { choicesToRestore, factorOfContact } from '../model/contact-offer.js';
import { editsOfChoices, type FactorChoices } from '../model/factor-offer.js';
import { isOffered } from '../model/factor-standing.js';
import type { MfaFailure } from '../model/failure.js';
import type { MfaState } from '../model/mfa-state.js';
import type { ContactService, ContactServiceOptions } from './contact-service.js';
import { createPreferenceService } from './preference-service.js';

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
}

/** Turns the factor of a contact off and on, and tells the flow when it is off. */
export function createContactFactor(ports: ContactFlowPorts, service: ContactService): ContactFactorSwitch {
  const { policy, contact, read, dispatch } = ports;
  const factor = factorOfContact(contact);
  const stored = createPreferenceService(ports.queryClient, ports);

  function noteOff(failure: MfaFailure | null, was: FactorChoices) {
    const isLost = failure?.kind === 'unreachable' && failure.outcome === 'unknown';
    if (failure !== null && !isLost) return;
    // What the pool does not offer cannot be turned on again: nothing is left to do about it.
    if (isOffered(policy, factor)) dispatch({ type: 'paused', was, isCertain: !isLost });
    else dispatch({ type: 'read', isVerified: read().inForce === 'verified', isFactorOn: false });
  }

  const turnOn = (choices: FactorChoices) => service.save(editsOfChoices(factor, choices));

  return {
    turnOn,
    async turnOffFirst(state) {
      const was = choicesToRestore(state, policy, factor);
      const failure = await service.saveFirst({ [factor]: false }, editsOfChoices(factor, was));
      noteOff(failure, was);
      return failure;
    },
    async protect(state) {
      const was = choicesToRestore(state, policy, factor);
      noteOff(await service.save({ [factor]: false }), was);
    },
    async bringBack() {
      const now = read().factor;
      const was = now.kind === 'paused' ? now.was : { prefer: false, withPasskey: false };
      // The user may have given the preference to another factor meanwhile.
      const choices = { ...was, prefer: was.prefer && stored.readState().preferred === null };
      const failure = await turnOn(choices);
      const isPasskeyGone = failure?.kind === 'not-set-up' && failure.factor === 'passkey';
      return isPasskeyGone && was.withPasskey ? turnOn({ ...choices, withPasskey: false }) : failure;
    },
  };
}
