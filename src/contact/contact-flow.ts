import type { SensitiveChange } from '../account/confirm-identity.js';
import { cachedMfaState, mfaKey } from '../account/queries.js';
import { createFlow, type Outcome } from '../core/flow.js';
import type { FactorChoices } from '../preference/turn-on-options.js';
import { type ContactReading, markVerified, maskContact, verifyContact } from './contact-api.js';
import { emptyPreview, factorOfContact, previewChange, previewRemoval } from './contact-options.js';
import {
  asBefore,
  type CodeStep,
  type ContactAction,
  type ContactConfirmation,
  type ContactFacts,
  type ContactFlowOptions,
  type ContactFlowState,
  type ContactStep,
  canRestore,
  contactValue,
  initialFacts,
  isContactUnfinished,
  waitUntil,
} from './contact-step.js';
import { writeContact } from './contact-write.js';
import { pauseUnverified, resumeFactor, turnOnFactor } from './paused-factor.js';
import { removeContact } from './remove-contact.js';
import { sendCode } from './send-code.js';
import type { ContactFailure } from './to-contact-failure.js';
import { contactFailureOf } from './to-contact-failure.js';

/**
 * What a user can do with a phone number or email address. The functions keep their identity and never throw.
 * At another step, or while one of them is running, they do nothing.
 */
export interface ContactChangeActions {
  /**
   * Adds this number or address, or replaces the current one, and has a code sent to it. Where it is there
   * already, unverified, only the code is sent. Call it on an explicit click.
   * @param value - a number in E.164 form ("+14155550100"), or an address; spaces around it do not matter.
   * @returns why no code was sent, `null` when one was, when none was needed, or when the user declined the
   * step-up. `changed-elsewhere`: it would do more than `options` said; nothing was sent, and `options` says
   * it now.
   */
  readonly send: (value: string) => Promise<ContactFailure | null>;
  /**
   * Has a code sent to the current number or address, to verify it. Call it on an explicit click.
   * @returns why no code was sent, `null` when one was.
   */
  readonly sendToCurrent: () => Promise<ContactFailure | null>;
  /**
   * The user has a code for the current, unverified value already. None has to be sent: a code lives for 24
   * hours.
   */
  readonly enterCode: () => void;
  /**
   * Has another code sent; before `canResendAt` it does nothing.
   * @returns why no code was sent, `null` otherwise.
   */
  readonly resend: () => Promise<ContactFailure | null>;
  /** Goes back to the field, with what was typed, to correct it. */
  readonly edit: () => void;
  /**
   * Sends the code, without spaces. Then turns the factor on where the change is for that, or where the
   * change turned it off.
   * @param choices - what the user wants of the factor, where `options.turnOn` is not `null`.
   * @returns why the code was not accepted, `null` when it was.
   */
  readonly confirm: (code: string, choices?: FactorChoices) => Promise<ContactFailure | null>;
  /**
   * Turns the factor on once the value is verified, where that failed or was not yet asked for.
   * @param choices - those that `confirm` was given, if left out.
   */
  readonly turnOn: (choices?: FactorChoices) => Promise<void>;
  /** Asks the user whether to remove the current value. */
  readonly askToRemove: () => void;
  /** The user keeps it after all. */
  readonly keep: () => void;
  /** Removes it, after its factor was turned off. Call it again to retry what failed. */
  readonly remove: () => Promise<void>;
  /** Turns a paused factor on again with the old value. It does nothing where that is no longer verified. */
  readonly restore: () => Promise<void>;
  /**
   * The user wants to leave. `true`: they may. `false`: something would be lost, so the flow now asks
   * (`isLeaving`).
   */
  readonly leave: () => boolean;
  /** The user stays after all. */
  readonly stay: () => void;
}

/** One change of one contact of one user on one page, outside of React. Only this holds what was typed. */
export interface ContactFlow {
  readonly get: () => ContactFlowState;
  /** Made for `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: ContactChangeActions;
  /** Aborts the running action and forgets what was typed. The flow can start again afterwards. */
  readonly close: () => void;
}

type Ending = Outcome<ContactStep, ContactFailure>;

/** Creates a change. By itself it requests nothing of the service. */
export function createContactFlow(given: ContactFlowOptions): ContactFlow {
  const options = { now: Date.now, ...given, confirmed: new Set<ContactConfirmation>() };
  const { client, contact, policy, queryClient, now } = options;
  const cachedState = () => cachedMfaState(queryClient, options);
  const flow = createFlow<ContactStep, ContactFacts, ContactFailure, SensitiveChange>({
    step: { name: 'enter', value: '' },
    facts: initialFacts,
    toFailure: contactFailureOf,
    confirmIdentity: options.confirmIdentity,
    isUnfinished: isContactUnfinished,
  });
  const step = () => flow.get().step;
  const isFactorOn = () => cachedState()?.active.includes(factorOfContact(contact)) ?? false;

  /** What the user sees as they ask. */
  function shown(preview: typeof previewChange) {
    const state = cachedState();
    return state === null ? emptyPreview : preview(state, policy, contact);
  }

  /**
   * The value is verified; that turning the factor on failed is not a failure of the action that led here.
   */
  const unlessVerified = (failure: ContactFailure | null) => (step().name === 'verified' ? null : failure);

  async function send(at: 'enter' | 'code', value: string | null) {
    const preview = shown(previewChange);
    const failure = await flow.run(at, at === 'enter' ? 'send' : 'resend', async (context) => {
      const action = { ...options, context };
      const sent = await sendCode(action, value, preview);
      return sent === 'verified' ? finish(action, null) : sent;
    });
    return failure?.kind === 'send-unclear' ? null : unlessVerified(failure);
  }

  async function verify(action: ContactAction<CodeStep>, code: string, choices: FactorChoices | null) {
    const { context } = action;
    const { value } = context.step;
    const { isApplied, answer, failure, reading } = await writeContact(action, {
      value,
      send: (signal) => verifyContact(client, contact, code, signal),
      holds: ({ match, state }) => match === 'same' && state[contact]?.isVerified === true,
    });
    if (reading && context.facts.currentValue === 'replaced') await pauseUnverified(action, reading.state);
    // An app client that may not read the attribute, or whether it is verified, sees neither: then the answer decides.
    const isHidden =
      reading === null ||
      reading.match === 'none' ||
      (reading.match === 'same' && reading.state[contact]?.isVerified === null);
    if (isApplied || (answer !== null && isHidden)) {
      if (isHidden) markVerified(options, contact, maskedIn(value, reading));
      return finish(action, choices);
    }
    return refuse(context.step, failure ?? { kind: 'not-applied' });
  }

  /** The value that the code was for, as the panel shows it. */
  function maskedIn(value: string | null, reading: ContactReading | null): string | null {
    return value === null ? (reading?.state[contact]?.masked ?? null) : maskContact(contact, value);
  }

  /** Turns the factor on where it has to be, once the value is verified. */
  async function finish(action: ContactAction, choices: FactorChoices | null): Promise<Ending> {
    const { context } = action;
    const { factor } = context.facts;
    const isUnverified = factor.kind === 'unverified-destination';
    context.setFacts({ currentValue: 'verified', factor: isUnverified ? asBefore : factor });
    const isForFactor = options.purpose === 'factor' && !isFactorOn();
    if (factor.kind === 'paused' || (isForFactor && choices !== null)) return turnOn(action, choices);
    // The user was not asked yet, because no code was needed.
    return isForFactor ? { name: 'verified', choices } : { name: 'done' };
  }

  async function turnOn(action: ContactAction, choices: FactorChoices | null): Promise<Ending> {
    const verified: ContactStep = { name: 'verified', choices };
    action.context.setStep(verified);
    const failure = await (choices ? turnOnFactor(action, choices) : resumeFactor(action));
    return failure ? { step: verified, failure } : { name: 'done' };
  }

  /** What the user wants of the factor; `null` where it stays, or comes back as it was. */
  function choicesFor(wanted: FactorChoices | undefined): FactorChoices | null {
    if (options.purpose === 'contact' || isFactorOn()) return null;
    const { factor } = flow.get().facts;
    const was = factor.kind === 'paused' ? factor.was : null;
    return {
      prefer: (wanted?.prefer ?? false) || (was?.prefer ?? false),
      withPasskey: (wanted?.withPasskey ?? false) || (was?.withPasskey ?? false),
    };
  }

  const actions: ContactChangeActions = {
    async send(text) {
      const value = contactValue(contact, text);
      if (value !== null) return send('enter', value);
      return flow.run('enter', 'send', () =>
        Promise.resolve({ step: { name: 'enter', value: text.trim() }, failure: { kind: 'not-valid' } }),
      );
    },
    sendToCurrent: () => send('enter', null),
    enterCode() {
      const current = cachedState()?.[contact];
      if (!current || current.isVerified || step().name !== 'enter') return;
      flow.go({
        name: 'code',
        value: null,
        destination: current.masked,
        medium: factorOfContact(contact),
        origin: 'earlier',
        isElsewhere: false,
        isPending: false,
        canResendAt: now(),
        wrongCodes: 0,
      });
    },
    async resend() {
      const here = step();
      return here.name === 'code' && waitUntil(here.canResendAt, now()) === 0
        ? send('code', here.value)
        : null;
    },
    edit() {
      const here = step();
      if (here.name === 'code') flow.go({ name: 'enter', value: here.value ?? '' });
    },
    async confirm(code, wanted) {
      const choices = choicesFor(wanted);
      return unlessVerified(
        await flow.run('code', 'confirm', (context) =>
          verify({ ...options, context }, code.replace(/\s/g, ''), choices),
        ),
      );
    },
    async turnOn(wanted) {
      await flow.run('verified', 'turn-on', (context) =>
        turnOn({ ...options, context }, wanted ?? context.step.choices),
      );
    },
    askToRemove() {
      const here = step();
      if (here.name === 'enter' && cachedState()?.[contact]) flow.go({ ...here, name: 'removal' });
    },
    keep() {
      const here = step();
      if (here.name === 'removal') flow.go({ ...here, name: 'enter' });
    },
    async remove() {
      const preview = shown(previewRemoval);
      await flow.run('removal', 'remove', (context) => removeContact({ ...options, context }, preview));
    },
    async restore() {
      if (!canRestore(flow.get())) return;
      // To have it turned on again answers the question about leaving, too.
      flow.stay();
      await flow.run(['enter', 'code', 'removal'], 'restore', async (context) => {
        const failure = await resumeFactor({ ...options, context });
        return failure ? { step: context.step, failure } : { name: 'restored' };
      });
    },
    leave: flow.leave,
    stay: flow.stay,
  };

  return {
    get: flow.get,
    subscribe: flow.subscribe,
    actions,
    close() {
      const isAborted = flow.get().pending !== null;
      options.confirmed.clear();
      flow.close();
      // The request that was given up may have arrived.
      if (isAborted) void queryClient.invalidateQueries({ queryKey: mfaKey(options.accountId) });
    },
  };
}

function refuse(step: CodeStep, failure: ContactFailure): Ending {
  // No code helps with a value of another account.
  if (failure.kind === 'taken') return { step: { name: 'enter', value: step.value ?? '' }, failure };
  const wrongCodes = step.wrongCodes + (failure.kind === 'wrong-code' ? 1 : 0);
  return { step: { ...step, wrongCodes }, failure };
}
