import type { SensitiveChange } from '../account/sensitive-change.js';
import { createCachedState } from '../preference/cached-state.js';
import { resendCooldown } from './contact-actions.js';
import type { ContactFailure } from './contact-failure.js';
import type { ContactPurpose } from './contact-options.js';
import type { ContactForesight } from './contact-preview.js';
import { createContactRemoving } from './contact-removing.js';
import { createContactSending } from './contact-sending.js';
import type { ContactServiceOptions } from './contact-service.js';
import { type ContactStepPorts, createContactStepTools } from './contact-step-tools.js';
import { maskContact } from './decode-destination.js';

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

/**
 * What is asked of the service in the steps of a change. Each tells the flow what came of it, and resolves with why it failed.
 * Once its signal is aborted, each rejects with the reason, and tells nothing.
 */
export interface ContactSteps {
  /**
   * Has a code sent, after whatever must come before that.
   * @param told - what it would bring about by what the user was shown: no more than that is done.
   */
  readonly send: (value: string | null, told: ContactForesight) => Promise<ContactFailure | null>;
  readonly verify: (value: string | null, code: string) => Promise<ContactFailure | null>;
  readonly turnOn: () => Promise<void>;
  /** The same as of `send` is true of `told`. */
  readonly remove: (told: ContactForesight) => Promise<void>;
  readonly restore: () => Promise<void>;
}

/** The steps of one contact, until `signal` is aborted. */
export function createContactSteps(
  ports: ContactStepPorts & ContactChangeOptions,
  signal: AbortSignal,
): ContactSteps {
  const { contact, purpose, read, dispatch, now: clock = Date.now } = ports;
  const tools = createContactStepTools(ports, signal);
  const { service, contactFactor, lookAgain, protectReplaced, isOn, isVerified } = tools;
  const sendTo = createContactSending(ports, tools);
  const takeAway = createContactRemoving(ports, tools);
  const readKnown = createCachedState(ports.queryClient, ports);

  async function takeAsVerified() {
    const state = readKnown();
    dispatch({ type: 'verified', isForFactor: purpose === 'factor' && !(state !== null && isOn(state)) });
    await turnOn();
  }

  async function turnOn() {
    const flow = read();
    if (flow.step !== 'turning-on') return;
    const failure = await (flow.choices ? contactFactor.turnOn(flow.choices) : contactFactor.bringBack());
    dispatch(failure ? { type: 'turn-on-failed', failure } : { type: 'turned-on' });
  }

  return {
    async send(value, told) {
      const sent = await sendTo(value, told);
      const shown = value === null ? readKnown()?.[contact]?.masked : maskContact(contact, value);
      const canResendAt = clock() + resendCooldown;
      switch (sent.kind) {
        case 'declined':
          return null;
        case 'failed':
          dispatch({ type: 'send-failed', failure: sent.failure });
          return sent.failure;
        case 'verified':
          await takeAsVerified();
          return null;
        case 'remembered': {
          const { failure } = sent;
          dispatch({ type: 'code-remembered', destination: shown ?? '', canResendAt, failure });
          return failure;
        }
        case 'sent': {
          const { isPending, isUnclear } = sent;
          const destination = sent.destination ?? shown ?? '';
          dispatch({ type: 'code-sent', destination, isPending, isUnclear, canResendAt });
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
      await takeAsVerified();
      return null;
    },
    turnOn,
    async remove(told) {
      const failure = await takeAway(told);
      if (failure === 'declined') return;
      dispatch(failure ? { type: 'removal-failed', failure } : { type: 'removed' });
    },
    async restore() {
      const failure = await contactFactor.bringBack();
      dispatch(failure ? { type: 'restore-failed', failure } : { type: 'restored' });
    },
  };
}
