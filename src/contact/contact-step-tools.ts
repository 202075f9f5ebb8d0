import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import type { SensitiveChange } from '../account/sensitive-change.js';
import { type ContactFactorSwitch, type ContactFlowPorts, createContactFactor } from './contact-factor.js';
import { factorOfContact } from './contact-options.js';
import { type ContactReading, type ContactService, createContactService } from './contact-service.js';

/** The flow that the steps of a change belong to. */
export interface ContactStepPorts extends ContactFlowPorts {
  /** Whether a sensitive change may be made. Never rejects. */
  readonly confirmIdentity: (change: SensitiveChange) => boolean | Promise<boolean>;
  /** What the user has proved already to be allowed to do: once for a flow is enough. */
  readonly proven: Set<ContactProofKind>;
}

/** What is asked of the user's identity in a change of a contact. */
export type ContactProofKind = Extract<
  SensitiveChange['kind'],
  'add-contact' | 'change-contact' | 'remove-contact'
>;

/** What the steps of a change have in common, until its signal is aborted. */
export interface ContactStepTools {
  readonly service: ContactService;
  readonly contactFactor: ContactFactorSwitch;
  /** Reads what the service has, and tells the flow. */
  readonly look: (
    value: string | null,
  ) => Promise<
    | { readonly ok: true; readonly value: ContactReading }
    | { readonly ok: false; readonly failure: MfaFailure }
  >;
  /** The same; `null` where it cannot be read. */
  readonly lookAgain: (value: string | null) => Promise<ContactReading | null>;
  /** Turns the factor off where it was learnt late, after a look that failed, that the new value is in force and the factor on. */
  readonly protectReplaced: (state: MfaState) => Promise<void>;
  /**
   * Has the user prove that it is them. `given` just now: it may have taken minutes, so that what was read before is to be read
   * again.
   */
  readonly prove: (kind: ContactProofKind, state: MfaState) => Promise<'not-needed' | 'given' | 'declined'>;
  readonly isOn: (state: MfaState) => boolean;
  readonly isVerified: (state: MfaState) => boolean;
}

/** Makes what the steps of one contact have in common. */
export function createContactStepTools(ports: ContactStepPorts, signal: AbortSignal): ContactStepTools {
  const { contact, proven, read, dispatch } = ports;
  const factor = factorOfContact(contact);
  const service = createContactService(ports, signal);
  const contactFactor = createContactFactor(ports, service);
  const isOn = (state: MfaState) => state.active.includes(factor);
  const isVerified = (state: MfaState) => state[contact]?.isVerified ?? false;

  async function look(value: string | null) {
    const reading = await service.look(value);
    if (reading.ok) {
      const { state } = reading.value;
      dispatch({ type: 'read', isVerified: isVerified(state), isFactorOn: isOn(state) });
    }
    return reading;
  }

  function isProven(kind: ContactProofKind, state: MfaState): boolean {
    switch (kind) {
      case 'remove-contact':
        return proven.has(kind);
      case 'add-contact':
        return proven.has(kind) || proven.has('change-contact');
      case 'change-contact':
        // A first value that is corrected before anything depends on it is still the one that is being added.
        return proven.has(kind) || (proven.has('add-contact') && !isVerified(state) && !isOn(state));
    }
  }

  return {
    service,
    contactFactor,
    look,
    async lookAgain(value) {
      const reading = await look(value);
      return reading.ok ? reading.value : null;
    },
    async protectReplaced(state) {
      const { inForce, factor: now } = read();
      if (inForce === 'replaced' && now.kind === 'exposed') await contactFactor.protect(state);
    },
    async prove(kind, state) {
      if (isProven(kind, state)) return 'not-needed';
      dispatch({ type: 'identity-asked' });
      const answer = ports.confirmIdentity({ kind, contact });
      const isConfirmed = typeof answer === 'boolean' ? answer : await answer;
      signal.throwIfAborted();
      dispatch({ type: 'identity-told', isConfirmed });
      if (!isConfirmed) return 'declined';
      proven.add(kind);
      return 'given';
    },
    isOn,
    isVerified,
  };
}
