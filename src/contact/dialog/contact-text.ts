import type { Consequence } from '../../preference/consequences.js';
import type { BoundMfaMessages } from '../../preference/messages.js';
import { consequenceText } from '../../preference/preference-text.js';
import type { ContactAvailability, ContactConsequence } from '../contact-options.js';
import type { ContactFlowState } from '../contact-step.js';
import type { StepProps } from './contact-props.js';

/** The title of a step. */
export function titleMessage(props: StepProps): string {
  const { ready, task, isForFactor, ownMessages, messages, flowMessages, mfaMessages } = props;
  const { flow, options } = ready;
  switch (flow.step.name) {
    case 'enter':
      if (isForFactor) return mfaMessages.factor[options.factor].setUp;
      return ownMessages.title[task === 'turn-on' ? 'verified' : task];
    case 'code':
      return messages.codeTitle;
    case 'verified':
      return flow.failure ? flowMessages.notTurnedOn : ownMessages.title.verified;
    case 'done':
      return ownMessages.title[isForFactor ? 'on' : 'verified'];
    case 'removal':
      return ownMessages.title[options.removal?.ok === false ? 'needed' : 'remove'];
    case 'removed':
    case 'restored':
      return ownMessages.title[flow.step.name];
  }
}

/** What the running action does, or has done out of sight, for a screen reader. */
export function statusMessage({ ready: { flow }, messages, flowMessages }: StepProps): string | undefined {
  if (flow.isConfirming) return undefined;
  switch (flow.pending) {
    case 'send':
      return messages.sending;
    case 'resend':
      return messages.code.sending;
    case 'confirm':
      return flow.step.name === 'verified' ? flowMessages.turningOn : flowMessages.code.checking;
    case 'turn-on':
      return flowMessages.turningOn;
    case 'remove':
      return messages.removing;
    case 'restore':
      return messages.restoring;
    default:
      return isResent(flow) ? messages.code.sent : undefined;
  }
}

/** Whether another code was sent, and nothing has happened since. */
export function isResent({ step, facts, pending, failure }: ContactFlowState): boolean {
  return step.name === 'code' && facts.codesSent > 1 && pending === null && failure === null;
}

/** What leaving now would lose, the most serious first. */
export function leaveMessage({ ready, ownMessages: { leaving } }: StepProps): string {
  const { flow, options, canRestore } = ready;
  const { step, pending } = flow;
  const { factor, currentValue } = flow.facts;
  if (factor.kind === 'unverified-destination') return leaving.exposed;
  // The factor is being turned on, and will be.
  if (pending !== null && step.name === 'verified') return leaving['under-way'];
  if (factor.kind === 'paused') {
    if (canRestore) return leaving['paused-restorable'];
    return leaving[factor.isCertain ? 'paused' : 'maybe-paused'];
  }
  if (pending !== null && step.name !== 'code') return leaving['under-way'];
  if (currentValue === 'replaced') return leaving.replaced;
  return step.name === 'code' && step.isPending && options.current ? leaving.pending : leaving.unverified;
}

/** What a change does besides, in as few sentences as say all of it. */
export function changeWarnings(
  preview: ContactAvailability,
  { change, removal }: StepProps['ownMessages'],
  mfaMessages: BoundMfaMessages,
): readonly string[] {
  if (!preview.ok) return [];
  const { isOnlyPassword, isResetLost, hasNewName, others } = effectsOf(preview);
  const isTurnedOff = preview.factor === 'turned-off';
  const isPaused = preview.factor === 'paused';
  return [
    isTurnedOff && change['turned-off'],
    isTurnedOff && isOnlyPassword && removal['only-password'],
    isPaused && change[withReset(isOnlyPassword ? 'only-password' : 'paused', isResetLost)],
    !isPaused && isResetLost && change['reset-lost'],
    hasNewName && change['sign-in-name'],
    ...others.map((consequence) => consequenceText(mfaMessages, consequence, 'before')),
  ].filter((sentence) => sentence !== false);
}

/** What a removal does besides, in as few sentences as say all of it. */
export function removalWarnings(
  preview: ContactAvailability,
  { removal }: StepProps['ownMessages'],
  mfaMessages: BoundMfaMessages,
): readonly string[] {
  if (!preview.ok) return [];
  const { isOnlyPassword, isResetLost, hasNewName, others } = effectsOf(preview);
  const isTurnedOff = preview.factor === 'turned-off';
  return [
    isTurnedOff && removal[withReset(isOnlyPassword ? 'only-password' : 'turned-off', isResetLost)],
    !isTurnedOff && isResetLost && removal['reset-lost'],
    hasNewName && removal['sign-in-name'],
    ...others.map((consequence) => consequenceText(mfaMessages, consequence, 'before')),
  ].filter((sentence) => sentence !== false);
}

function withReset<Key extends string>(key: Key, isResetLost: boolean) {
  return isResetLost ? (`${key}-reset-lost` as const) : key;
}

/** The consequences of a change or removal by what the user has to know of them. */
function effectsOf({ consequences }: Extract<ContactAvailability, { ok: true }>) {
  const has = (...kinds: readonly ContactConsequence['kind'][]) =>
    consequences.some(({ kind }) => kinds.includes(kind));
  const isOnlyPassword = has('no-factor-left');
  return {
    isOnlyPassword,
    // Either no channel is left, or only that of the preferred factor, which gets no codes for it.
    isResetLost: has('password-reset-lost', 'password-reset-blocked'),
    hasNewName: has('sign-in-name-changed', 'sign-in-name-lost'),
    others: consequences.filter(
      (consequence): consequence is Consequence =>
        consequence.kind === 'passkey-sign-in-lost' ||
        // That only the password is left says it.
        (consequence.kind === 'passkey-turned-off' && !isOnlyPassword),
      // A factor that is turned off can no longer be preferred: that goes without saying.
    ),
  };
}

/** A number or address that keeps its direction within a sentence of the other direction. */
export function isolated(shown: string): string {
  return `\u2066${shown}\u2069`;
}
