import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import { isOffered } from '../account/user-pool-policy.js';
import { createCachedState } from '../preference/cached-state.js';
import { factorOffMarker } from '../preference/factor-off-marker.js';
import type { PreferenceEdits } from '../preference/preference.js';
import { saveEdits } from '../preference/save-edits.js';
import { editsOfChoices, type FactorChoices } from '../preference/turn-on-options.js';
import { choicesToRestore, factorOfContact } from './contact-options.js';
import { asBefore, type ContactContext, type ContactFacts, type ContactFlowOptions } from './contact-step.js';

/** Updates the facts. A marker tells a later visit of a factor that stayed off. */
export function setFacts(
  options: ContactFlowOptions,
  context: ContactContext,
  facts: Partial<ContactFacts>,
): void {
  const isPaused = () => context.facts.factor.kind === 'paused';
  const wasPaused = isPaused();
  context.setFacts(facts);
  if (wasPaused || isPaused()) markerOf(options).set(isPaused());
}

/**
 * Turns the factor off before the contact changes. Where the user leaves meanwhile, it is turned on again: nothing else will follow.
 * @returns why it failed, `null` once it is off
 */
export async function pauseFactor(
  options: ContactFlowOptions,
  context: ContactContext,
  state: MfaState,
): Promise<MfaFailure | null> {
  const factor = factorOfContact(options.contact);
  const was = choicesToRestore(state, options.policy, factor);
  const marker = markerOf(options);
  // Set first, because the page may be gone by the answer.
  marker.set(true);
  const failure = await save(options, { [factor]: false });
  if (context.signal.aborted) {
    const isStillOn = failure !== null && !isUnclear(failure);
    if (isStillOn || (await save(options, editsOfChoices(factor, was))) === null) marker.set(false);
    context.signal.throwIfAborted();
  }
  noteTurnedOff(options, context, was, failure);
  return failure;
}

/**
 * Turns off a factor that sends to an unverified destination: the user pool was said to keep the old value, and did not. If the user
 * leaves meanwhile, it stays off.
 */
export async function pauseUnverified(
  options: ContactFlowOptions,
  context: ContactContext,
  state: MfaState,
): Promise<void> {
  if (context.facts.factor.kind !== 'unverified-destination') return;
  const factor = factorOfContact(options.contact);
  markerOf(options).set(true);
  const failure = await save(options, { [factor]: false });
  noteTurnedOff(options, context, choicesToRestore(state, options.policy, factor), failure);
}

function noteTurnedOff(
  options: ContactFlowOptions,
  context: ContactContext,
  was: FactorChoices,
  failure: MfaFailure | null,
) {
  const isOff = failure === null || isUnclear(failure);
  if (isOff && isOffered(options.policy, factorOfContact(options.contact))) {
    setFacts(options, context, { factor: { kind: 'paused', was, isCertain: failure === null } });
    return;
  }
  markerOf(options).set(false);
  // The pool does not offer it, so it cannot be turned on again.
  if (isOff) setFacts(options, context, { factor: asBefore });
}

/**
 * Turns the factor on as chosen.
 * @returns why it failed, `null` once it is on
 */
export async function turnOnFactor(
  options: ContactFlowOptions,
  context: ContactContext,
  choices: FactorChoices,
): Promise<MfaFailure | null> {
  const failure = await save(options, editsOfChoices(factorOfContact(options.contact), choices));
  context.signal.throwIfAborted();
  if (failure === null) setFacts(options, context, { factor: asBefore });
  return failure;
}

/**
 * Turns a paused factor on as it was before the change.
 * @returns why it failed, `null` once it is on
 */
export async function resumeFactor(
  options: ContactFlowOptions,
  context: ContactContext,
): Promise<MfaFailure | null> {
  const { factor } = context.facts;
  const was = factor.kind === 'paused' ? factor.was : { prefer: false, withPasskey: false };
  // The user may have given the preference to another factor meanwhile.
  const isPreferenceFree = createCachedState(options.queryClient, options)()?.preferred === null;
  const choices = { ...was, prefer: was.prefer && isPreferenceFree };
  const failure = await turnOnFactor(options, context, choices);
  const isPasskeyGone = failure?.kind === 'not-set-up' && failure.factor === 'passkey';
  return isPasskeyGone && was.withPasskey
    ? turnOnFactor(options, context, { ...choices, withPasskey: false })
    : failure;
}

/** Turns a paused factor on again where the old value was read to be verified, so that nothing is at risk. */
export async function resumeIfVerified(options: ContactFlowOptions, context: ContactContext): Promise<void> {
  const { factor, currentValue } = context.facts;
  if (factor.kind === 'paused' && currentValue === 'verified') await resumeFactor(options, context);
}

const markerOf = ({ accountId, contact }: ContactFlowOptions) =>
  factorOffMarker(accountId, factorOfContact(contact));

/** No answer came, and what holds could not be read: the factor may be off. */
const unclear: MfaFailure = { kind: 'unreachable', outcome: 'unknown' };

const isUnclear = (failure: MfaFailure) => failure.kind === 'unreachable' && failure.outcome === 'unknown';

async function save(options: ContactFlowOptions, edits: PreferenceEdits): Promise<MfaFailure | null> {
  try {
    return await saveEdits(options, edits);
  } catch {
    // The app may clear its query client at any moment.
    return unclear;
  }
}
