import type { MfaState } from '../account/mfa-state.js';
import {
  type CodeDelivery,
  isDestination,
  maskContact,
  requestContactCode,
  updateContact,
} from './contact-api.js';
import { type ContactPreview, doesMore, factorOfContact, previewChange } from './contact-options.js';
import {
  type CodeStep,
  type ContactAction,
  type EnterStep,
  isOldValueKept,
  resendCooldown,
} from './contact-step.js';
import { confirmOnce, notApplied, noteReplaced, readCurrent, writeContact } from './contact-write.js';
import { pauseFactor, pauseUnverified, resumeIfKept } from './paused-factor.js';
import type { ContactFailure } from './to-contact-failure.js';
import { contactFailureOf, isAnswerLost } from './to-contact-failure.js';

type Sent = CodeStep | { readonly step: EnterStep | CodeStep; readonly failure: ContactFailure };

/** A code on its way. */
interface Sending extends ContactAction<EnterStep | CodeStep> {
  /** `null` for the current value. */
  readonly value: string | null;
  /** The step that the user sees meanwhile, and after a failure. */
  readonly here: EnterStep | CodeStep;
}

/**
 * Sends a code to a new value, or to the current one, after everything that must come first: a fresh read,
 * the step-up, and turning off a factor whose codes would go to the new value before it is verified.
 * @param value - `null` for the current value
 * @param shown - what the user saw when they asked: no more than that is done
 * @returns where it leads; `'verified'` where the value is in force and verified, so that no code is needed.
 */
export async function sendCode(
  action: ContactAction<EnterStep | CodeStep>,
  value: string | null,
  shown: ContactPreview,
): Promise<Sent | 'verified'> {
  const { contact, policy, context } = action;
  const enter: EnterStep = { name: 'enter', value: value ?? '' };
  const here = context.step.name === 'code' ? context.step : enter;
  const sending: Sending = { ...action, value, here };
  const changedElsewhere: Sent = { step: enter, failure: { kind: 'changed-elsewhere' } };
  context.setStep(here);

  const { state, match } = await readCurrent(action, value);
  // The user asked for a code to the value that was there.
  if (value === null && state[contact]?.masked !== shown.current?.masked) return changedElsewhere;
  if (match === 'same' && state[contact]?.isVerified) {
    return isEnough(sending, state) ? 'verified' : { step: here, failure: { kind: 'unchanged' } };
  }
  if (match === 'same') {
    if (context.facts.currentValue === 'replaced') await pauseUnverified(action, state);
    const sent = await requestCode(sending, state);
    const isLimited = 'failure' in sent && sent.failure.kind === 'too-many-codes' && here.name === 'enter';
    // The code that was sent before is still good.
    return isLimited ? { step: codeStep(sending, state, 'earlier', false), failure: sent.failure } : sent;
  }
  if (value === null) return changedElsewhere;
  const now = previewChange(state, policy, contact);
  if (!now.availability.ok) return { step: here, failure: { kind: now.availability.reason } };
  if (doesMore(shown, now)) return changedElsewhere;
  const change = state[contact] === null ? 'add-contact' : 'change-contact';
  // The step-up may have taken minutes.
  if (await confirmOnce(action, change, state)) return sendCode(action, value, shown);
  // The pool kept the verified value when the same was sent before, and will again.
  const isKept = here.name === 'code' && here.isPending && isOldValueKept(context.facts);
  if (now.availability.factor !== 'untouched' && !isKept) {
    const failure = await pauseFactor(action, state);
    if (failure) return { step: here, failure };
  }
  return updateValue(sending, state, value);
}

/** Whether a verified value is all that the user needs: to turn the factor on, say. */
function isEnough({ contact, purpose, context, value, here }: Sending, state: MfaState): boolean {
  const isForFactor = purpose === 'factor' && !state.active.includes(factorOfContact(contact));
  return value === null || here.name === 'code' || isForFactor || context.facts.factor.kind === 'paused';
}

async function updateValue(sending: Sending, before: MfaState, value: string): Promise<Sent | 'verified'> {
  const { client, contact, policy, here } = sending;
  const { answer, failure, isLost, reading } = await writeContact(sending, {
    value,
    send: (signal) => updateContact(client, contact, value, signal),
    holds: ({ match }) => match === 'same',
  });
  // Only what the service holds shows whether the pool keeps the old value: no token can read that.
  const isPending = reading
    ? reading.match !== 'same'
    : (policy.verifiesBeforeUpdate?.includes(factorOfContact(contact)) ?? false);
  // Kept, the old value puts nothing at risk.
  if (reading && isPending && !isLost) await resumeIfKept(sending);
  if (reading && !isPending) {
    if (reading.state[contact]?.isVerified) return 'verified';
    noteReplaced(sending, before, reading.state);
    // A refused value may be stored all the same, as where the message could not be sent.
    await pauseUnverified(sending, reading.state);
  }
  if (answer?.value) return codeSent(sending, before, answer.value, isPending);
  if (reading && isLost) return maybeSent(sending, reading.state, isPending);
  if (failure) return { step: here, failure };
  // The service said yes and mentions no code: it has to be asked for one, or did nothing.
  return reading && !isPending
    ? requestCode(sending, reading.state)
    : { step: here, failure: notApplied(sending) };
}

async function requestCode(sending: Sending, state: MfaState): Promise<Sent> {
  const { client, contact, context, here } = sending;
  try {
    const delivery = await requestContactCode(client, contact, context.signal);
    return codeSent(sending, state, delivery, false);
  } catch (error) {
    const reading = isAnswerLost(error) && (await readCurrent(sending, null).catch(() => null));
    context.signal.throwIfAborted();
    return reading
      ? maybeSent(sending, reading.state, false)
      : { step: here, failure: contactFailureOf(error) };
  }
}

/** No clear answer came although the service can be reached: a code may be on its way. */
function maybeSent(sending: Sending, state: MfaState, isPending: boolean): Sent {
  const { here } = sending;
  // An unclear repetition does not take the first code away.
  const origin = here.name === 'code' ? here.origin : 'unclear';
  return { step: codeSent(sending, state, origin, isPending), failure: { kind: 'send-unclear' } };
}

function codeSent(sending: Sending, state: MfaState, from: CodeSource, isPending: boolean) {
  const { context } = sending;
  context.setFacts({ codesSent: context.facts.codesSent + 1 });
  return codeStep(sending, state, from, isPending);
}

/** What the service said of the code, or why one is expected all the same. */
type CodeSource = CodeDelivery | CodeStep['origin'];

function codeStep(
  { contact, now, value }: Sending,
  state: MfaState,
  from: CodeSource,
  isPending: boolean,
): CodeStep {
  const { destination: named, medium } =
    typeof from === 'object' ? from : { destination: null, medium: null };
  const destination = value === null ? state[contact]?.masked : maskContact(contact, value);
  return {
    name: 'code',
    value,
    destination: named ?? destination ?? '',
    medium: medium ?? factorOfContact(contact),
    origin: typeof from === 'object' ? 'sent' : from,
    isElsewhere: named !== null && value !== null && !isDestination(value, named),
    isPending,
    canResendAt: now() + resendCooldown,
    wrongCodes: 0,
  };
}
