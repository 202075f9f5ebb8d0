import { maskContact } from '../data/contact-destination.js';
import type { ContactFailure } from '../model/contact-failure.js';
import {
  type ContactPurpose,
  changeAvailability,
  factorOfContact,
  removalAvailability,
} from '../model/contact-offer.js';
import type { MfaState } from '../model/mfa-state.js';
import type { SensitiveChange } from '../model/sensitive-change.js';
import { resendCooldown } from './contact-actions.js';
import { type ContactFlowPorts, createContactFactor } from './contact-factor.js';
import {
  type ContactAnswer,
  type ContactReading,
  type ContactServiceOptions,
  createContactService,
} from './contact-service.js';
import { createPreferenceService } from './preference-service.js';

/** What a change of a contact stands on. */
export interface ContactChangeOptions extends ContactServiceOptions {
  readonly purpose: ContactPurpose;
  /** Whether a sensitive change may be made. Never rejects. */
  readonly confirmIdentity: (change: SensitiveChange) => boolean | Promise<boolean>;
  /**
   * The time in epoch ms.
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

/** The flow that the steps belong to. */
export interface ContactStepPorts extends ContactChangeOptions, ContactFlowPorts {
  /** What the user has proved already to be allowed to do: once for a flow is enough. */
  readonly proven: Set<SensitiveChange['kind']>;
}

/**
 * What is asked of the service in the steps of a change. Each tells the flow what came of it, and resolves with why it failed.
 * Once its signal is aborted, each rejects with the reason, and tells nothing.
 */
export interface ContactSteps {
  /** Has a code sent, after whatever must come before that. */
  readonly send: (value: string | null) => Promise<ContactFailure | null>;
  readonly verify: (value: string | null, code: string) => Promise<ContactFailure | null>;
  readonly turnOn: () => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly restore: () => Promise<void>;
}

type Sent =
  | {
      readonly kind: 'sent';
      readonly destination: string | null;
      readonly isPending: boolean;
      readonly isUnclear: boolean;
    }
  /** No code is needed. */
  | { readonly kind: 'verified' }
  | { readonly kind: 'failed'; readonly failure: ContactFailure }
  /** The user has changed their mind. */
  | { readonly kind: 'declined' };

/** The steps of one contact, until `signal` is aborted. */
export function createContactSteps(ports: ContactStepPorts, signal: AbortSignal): ContactSteps {
  const { contact, purpose, policy, proven, read, dispatch, now: clock = Date.now } = ports;
  const factor = factorOfContact(contact);
  const service = createContactService(ports, signal);
  const contactFactor = createContactFactor(ports, service);
  const stored = createPreferenceService(ports.queryClient, ports);
  const verifiesBeforeUpdate = policy.verifiesBeforeUpdate?.includes(factor) ?? false;

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

  /**
   * Has the user prove that it is them, where there is something to lose: a contact that protects nothing yet is anybody's to
   * set. `given` just now: it may have taken minutes, so that what was read before is to be read again.
   */
  async function prove(kind: 'change-contact' | 'remove-contact', state: MfaState) {
    if (proven.has(kind) || !(isVerified(state) || isOn(state))) return 'not-needed';
    dispatch({ type: 'identity-asked' });
    const answer = ports.confirmIdentity({ kind, contact });
    const isConfirmed = typeof answer === 'boolean' ? answer : await answer;
    signal.throwIfAborted();
    dispatch({ type: 'identity-told', isConfirmed });
    if (!isConfirmed) return 'declined';
    proven.add(kind);
    return 'given';
  }

  async function sendTo(value: string | null): Promise<Sent> {
    const known = await look(value);
    if (!known.ok) return failed(known.failure);
    const { state, match } = known.value;
    if (match === 'same' && isVerified(state)) return unchanged(value, state);
    if (match === 'same') {
      await protectReplaced(state);
      return requestCode();
    }
    if (value === null) return failed({ kind: 'changed-elsewhere' });
    const availability = changeAvailability(state, policy, contact);
    if (!availability.ok) return failed({ kind: availability.reason });
    const proof = await prove('change-contact', state);
    if (proof === 'declined') return { kind: 'declined' };
    if (proof === 'given') return sendTo(value);
    const failure = availability.factor === 'untouched' ? null : await contactFactor.turnOffFirst(state);
    return failure ? failed(failure) : update(value);
  }

  /** It is there and verified: for a factor that is to be turned on, or was turned off for the change, that is all it takes. */
  function unchanged(value: string | null, state: MfaState): Sent {
    const isAllWanted = value === null || read().step === 'resending' || read().factor.kind === 'paused';
    return isAllWanted || isForFactor(state) ? { kind: 'verified' } : failed({ kind: 'unchanged' });
  }

  const isForFactor = (state: MfaState) => purpose === 'factor' && !isOn(state);

  /** Learnt late, because the first look after the update failed: the new value is in force, and the factor is on. */
  async function protectReplaced(state: MfaState) {
    const { inForce, factor: now } = read();
    if (inForce === 'replaced' && now.kind === 'exposed') await contactFactor.protect(state);
  }

  async function requestCode(): Promise<Sent> {
    const answer = await service.requestCode();
    if (answer.ok) return sentTo(answer.value.destination, false);
    return afterRefusal(answer, answer.isLost ? await lookAgain(null) : null, false);
  }

  async function update(value: string): Promise<Sent> {
    const answer = await service.update(value);
    const isSessionOver = !answer.ok && answer.failure.kind === 'session-ended';
    // Refused, it may have been stored all the same, as where the message could not be sent.
    const after = isSessionOver ? null : await lookAgain(value);
    // Which of the two a pool does, no token can read: only what it holds now tells.
    const isPending = after === null ? verifiesBeforeUpdate : after.match !== 'same';
    if (after !== null && !isPending && isVerified(after.state)) return { kind: 'verified' };
    if (after !== null && !isPending && read().factor.kind === 'exposed')
      await contactFactor.protect(after.state);
    if (!answer.ok) return afterRefusal(answer, after, isPending);
    // A pool that does not verify this attribute by itself sends no code, unless it is asked for one.
    if (answer.value === null && after !== null && !isPending) return requestCode();
    return sentTo(answer.value?.destination ?? null, isPending);
  }

  async function lookAgain(value: string | null): Promise<ContactReading | null> {
    const reading = await look(value);
    return reading.ok ? reading.value : null;
  }

  async function turnOn() {
    const flow = read();
    if (flow.step !== 'turning-on') return;
    const failure = await (flow.choices ? contactFactor.turnOn(flow.choices) : contactFactor.bringBack());
    dispatch(failure ? { type: 'turn-on-failed', failure } : { type: 'turned-on' });
  }

  async function takeAway(): Promise<ContactFailure | 'declined' | null> {
    const known = await look(null);
    if (!known.ok) return known.failure;
    const { state, match } = known.value;
    if (match === 'none') return null;
    const availability = removalAvailability(state, policy, contact);
    if (!availability.ok) return { kind: availability.reason };
    const proof = await prove('remove-contact', state);
    if (proof === 'declined') return 'declined';
    if (proof === 'given') return takeAway();
    const failure = availability.factor === 'untouched' ? null : await contactFactor.turnOffFirst(state);
    if (failure) return failure;
    const answer = await service.remove();
    if (!answer.ok && answer.failure.kind === 'session-ended') return answer.failure;
    const after = await lookAgain(null);
    if (after?.match === 'none') return null;
    if (!answer.ok) return answer.failure;
    return after === null ? null : { kind: 'not-applied' };
  }

  return {
    async send(value) {
      const sent = await sendTo(value);
      switch (sent.kind) {
        case 'declined':
          return null;
        case 'failed':
          dispatch({ type: 'send-failed', failure: sent.failure });
          return sent.failure;
        case 'verified':
          dispatch({ type: 'verified', isForFactor: isForFactor(stored.readState()) });
          await turnOn();
          return null;
        case 'sent': {
          const { isPending, isUnclear } = sent;
          const shown = value === null ? stored.readState()[contact]?.masked : maskContact(contact, value);
          dispatch({
            type: 'code-sent',
            destination: sent.destination ?? shown ?? '',
            isPending,
            isUnclear,
            canResendAt: clock() + resendCooldown,
          });
          return null;
        }
      }
    },
    async verify(value, code) {
      const answer = await service.verify(code);
      const refuse = (failure: ContactFailure) => {
        dispatch({ type: 'code-refused', failure });
        return failure;
      };
      if (!answer.ok && answer.failure.kind === 'session-ended') return refuse(answer.failure);
      // Whatever the answer says: it may be the second to a code that was accepted when the first was lost.
      const after = await lookAgain(value);
      if (after !== null) await protectReplaced(after.state);
      const isTheOne = after?.match === 'same' && isVerified(after.state);
      if (!answer.ok && !isTheOne) return refuse(answer.failure);
      // An app client that may not read the attribute shows none: then the answer has to do.
      if (after !== null && after.match !== 'none' && !isTheOne) return refuse({ kind: 'not-applied' });
      dispatch({ type: 'verified', isForFactor: isForFactor(stored.readState()) });
      await turnOn();
      return null;
    },
    turnOn,
    async remove() {
      const failure = await takeAway();
      if (failure === 'declined') return;
      dispatch(failure ? { type: 'removal-failed', failure } : { type: 'removed' });
    },
    async restore() {
      const failure = await contactFactor.bringBack();
      dispatch(failure ? { type: 'restore-failed', failure } : { type: 'restored' });
    },
  };
}

const sentTo = (destination: string | null, isPending: boolean): Sent => ({
  kind: 'sent',
  destination,
  isPending,
  isUnclear: false,
});

const failed = (failure: ContactFailure): Sent => ({ kind: 'failed', failure });

/** Without an answer, and yet in touch with the service: a code may be on its way. */
function afterRefusal(
  { failure, isLost }: Extract<ContactAnswer<unknown>, { ok: false }>,
  after: ContactReading | null,
  isPending: boolean,
): Sent {
  return isLost && after !== null
    ? { kind: 'sent', destination: null, isPending, isUnclear: true }
    : failed(failure);
}
