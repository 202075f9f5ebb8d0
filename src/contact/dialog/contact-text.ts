import type { Consequence } from '../../preference/consequences.js';
import type { MfaText } from '../../preference/messages.js';
import { consequenceText } from '../../preference/preference-text.js';
import type { ContactConsequence } from '../contact-options.js';
import type { StepProps } from './contact-props.js';

/** The title of a step. */
export function titleWords(props: StepProps): string {
  const { ready, task, isForFactor, words, text, flowText, mfaText } = props;
  const { flow, options } = ready;
  switch (flow.step.name) {
    case 'enter':
      if (isForFactor) return mfaText.factor[options.factor].setUp;
      return words.title[task === 'turn-on' ? 'verified' : task];
    case 'code':
      return text.codeTitle;
    case 'verified':
      return flow.failure ? flowText.notTurnedOn : words.title.verified;
    case 'done':
      return words.title[isForFactor ? 'on' : 'verified'];
    case 'removal':
      return words.title[options.removal?.ok === false ? 'needed' : 'remove'];
    case 'removed':
    case 'restored':
      return words.title[flow.step.name];
  }
}

/** What leaving now would lose, the most serious first. */
export function leaveWords({ ready, words: { leaving } }: StepProps): string {
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
  mfaText: MfaText,
  own: OwnConsequenceWords,
): string {
  switch (consequence.kind) {
    case 'password-reset-lost':
    case 'sign-in-name-changed':
    case 'sign-in-name-lost':
      return own[consequence.kind];
    default:
      return consequenceText(mfaText, consequence, 'before');
  }
}

/** The consequences that only this feature has words for. */
export type OwnConsequenceWords = Readonly<Record<OwnConsequence, string>>;

type OwnConsequence = Exclude<ContactConsequence['kind'], Consequence['kind']>;

/** A number or address that keeps its direction within a sentence of the other direction. */
export function isolated(shown: string): string {
  return `\u2066${shown}\u2069`;
}
