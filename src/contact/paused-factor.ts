import { endsSession, type MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import { cachedMfaState } from '../account/queries.js';
import { isOffered } from '../account/user-pool-policy.js';
import { saveEdits } from '../preference/save-preference.js';
import { editsOfChoices, type FactorChoices } from '../preference/turn-on-options.js';
import { factorOffMarker } from '../preference/unfinished-markers.js';
import { choicesToRestore, factorOfContact } from './contact-options.js';
import { asBefore, type ContactAction, type ContactFacts, isOldValueKept } from './contact-step.js';

/** Updates the facts. A marker tells a later visit of a factor that stayed off. */
export function setFacts(action: ContactAction, facts: Partial<ContactFacts>): void {
  const isPaused = () => action.context.facts.factor.kind === 'paused';
  const wasPaused = isPaused();
  action.context.setFacts(facts);
  if (wasPaused || isPaused()) markerOf(action).set(isPaused());
}

/**
 * Turns the factor off before the contact changes. Where the user leaves meanwhile, it is turned on again:
 * nothing else will follow.
 * @returns why it failed, `null` once it is off
 */
export async function pauseFactor(action: ContactAction, state: MfaState): Promise<MfaFailure | null> {
  const factor = factorOfContact(action.contact);
  const was = choicesToRestore(state, action.policy, factor);
  const marker = markerOf(action);
  // Set first, because the page may be gone by the answer.
  marker.set(true);
  const failure = await saveEdits(action, { [factor]: false });
  if (action.context.signal.aborted) {
    if (isOn(failure) || (await saveEdits(action, editsOfChoices(factor, was))) === null) marker.set(false);
    action.context.signal.throwIfAborted();
  }
  noteTurnedOff(action, was, failure);
  return failure;
}

/**
 * Turns off a factor that sends to an unverified destination: the user pool was said to keep the old value,
 * and did not. If the user leaves meanwhile, it stays off.
 */
export async function pauseUnverified(action: ContactAction, state: MfaState): Promise<void> {
  if (action.context.facts.factor.kind !== 'unverified-destination') return;
  const factor = factorOfContact(action.contact);
  markerOf(action).set(true);
  const failure = await saveEdits(action, { [factor]: false });
  noteTurnedOff(action, choicesToRestore(state, action.policy, factor), failure);
}

function noteTurnedOff(action: ContactAction, was: FactorChoices, failure: MfaFailure | null) {
  const isOff = failure === null || isUnclear(failure);
  if (isOff && isOffered(action.policy, factorOfContact(action.contact))) {
    setFacts(action, { factor: { kind: 'paused', was, isCertain: failure === null } });
  } else if (isOff || isOn(failure)) {
    // What the pool does not offer cannot be turned on again.
    markerOf(action).set(false);
    if (isOff) setFacts(action, { factor: asBefore });
  }
}

/** No answer came, and what holds could not be read: the factor may be off. */
const isUnclear = (failure: MfaFailure) => failure.kind === 'unreachable' && failure.outcome === 'unknown';

/**
 * Whether it is certain that turning it off failed. A session that ends may end before the answer or after
 * it.
 */
const isOn = (failure: MfaFailure | null) => failure !== null && !isUnclear(failure) && !endsSession(failure);

/**
 * Turns the factor on as chosen.
 * @returns why it failed, `null` once it is on
 */
export async function turnOnFactor(
  action: ContactAction,
  choices: FactorChoices,
): Promise<MfaFailure | null> {
  const failure = await saveEdits(action, editsOfChoices(factorOfContact(action.contact), choices));
  action.context.signal.throwIfAborted();
  if (failure === null) setFacts(action, { factor: asBefore });
  return failure;
}

/**
 * Turns a paused factor on as it was before the change.
 * @returns why it failed, `null` once it is on
 */
export async function resumeFactor(action: ContactAction): Promise<MfaFailure | null> {
  const { factor } = action.context.facts;
  const was = factor.kind === 'paused' ? factor.was : { prefer: false, withPasskey: false };
  // The user may have given the preference to another factor meanwhile.
  const isPreferenceFree = cachedMfaState(action.queryClient, action)?.preferred === null;
  const choices = { ...was, prefer: was.prefer && isPreferenceFree };
  const failure = await turnOnFactor(action, choices);
  const isPasskeyGone = failure?.kind === 'not-set-up' && failure.factor === 'passkey';
  return isPasskeyGone && was.withPasskey
    ? turnOnFactor(action, { ...choices, withPasskey: false })
    : failure;
}

/** Turns a paused factor on again where the old value was read to be kept, so that nothing is at risk. */
export async function resumeIfKept(action: ContactAction): Promise<void> {
  const { facts } = action.context;
  if (facts.factor.kind === 'paused' && isOldValueKept(facts)) await resumeFactor(action);
}

const markerOf = ({ accountId, contact }: ContactAction) =>
  factorOffMarker(accountId, factorOfContact(contact));
