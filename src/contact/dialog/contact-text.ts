import type { Consequence } from '../../preference/consequences.js';
import type { BoundMfaMessages } from '../../preference/messages.js';
import { consequenceText } from '../../preference/preference-text.js';
import type { ContactConsequence } from '../contact-options.js';
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

/** What leaving now would lose, the most serious first. */
export function leaveMessage({ ready, ownMessages: { leaving } }: StepProps): string {
  const { flow, options, canRestore } = ready;
  const { step, pending } = flow;
  const { factor, currentValue } = flow.facts;
  if (factor.kind === 'unverified-destination') return leaving.exposed;
  if (factor.kind === 'paused') {
    if (canRestore) return leaving['paused-restorable'];
    return leaving[factor.isCertain ? 'paused' : 'maybe-paused'];
  }
  if (pending !== null && step.name !== 'code') return leaving['under-way'];
  if (currentValue === 'replaced') return leaving.replaced;
  return step.name === 'code' && step.isPending && options.current ? leaving.pending : leaving.unverified;
}

/** The sentence on a consequence, before the change or removal. */
export function contactConsequenceText(
  consequence: ContactConsequence,
  mfaMessages: BoundMfaMessages,
  own: OwnConsequenceWords,
): string {
  switch (consequence.kind) {
    case 'password-reset-lost':
    case 'sign-in-name-changed':
    case 'sign-in-name-lost':
      return own[consequence.kind];
    default:
      return consequenceText(mfaMessages, consequence, 'before');
  }
}

/** The consequences that only this feature has words for. */
export type OwnConsequenceWords = Readonly<Record<OwnConsequence, string>>;

type OwnConsequence = Exclude<ContactConsequence['kind'], Consequence['kind']>;

/** A number or address that keeps its direction within a sentence of the other direction. */
export function isolated(shown: string): string {
  return `\u2066${shown}\u2069`;
}
