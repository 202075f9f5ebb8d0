import type { Consequence } from '../../preference/consequences.js';
import type { MfaText } from '../../preference/messages.js';
import { consequenceText } from '../../preference/preference-text.js';
import { isUnderWay } from '../contact-flow.js';
import type { ContactConsequence } from '../contact-options.js';
import type { StepProps } from './contact-props.js';
import { type ContactStage, shownFlow } from './stage.js';

/** The title of a step. */
export function titleWords(props: StepProps, stage: ContactStage): string {
  const { ready, task, isForFactor, words, text, flowText, mfaText } = props;
  const { flow, offer } = ready;
  switch (stage) {
    case 'enter':
      if (isForFactor) return mfaText.factor[offer.factor].setUp;
      return words.title[task === 'turn-on' ? 'verified' : task];
    case 'code':
      return text.codeTitle;
    case 'verified':
      return flow.step === 'verified' && flow.failure ? flowText.notTurnedOn : words.title.verified;
    case 'done':
      return words.title[isForFactor ? 'on' : 'verified'];
    case 'removal':
      return words.title[offer.removal?.ok === false ? 'needed' : 'remove'];
    case 'removed':
    case 'restored':
      return words.title[stage];
  }
}

/** What leaving now would mean. What is at stake most comes first. */
export function leaveWords({ ready, words: { leaving } }: StepProps): string {
  const { flow, offer, canRestore } = ready;
  if (flow.factor.kind === 'exposed') return leaving.exposed;
  if (flow.factor.kind === 'paused') {
    if (canRestore) return leaving['paused-restorable'];
    return leaving[flow.factor.isCertain ? 'paused' : 'maybe-paused'];
  }
  const shown = shownFlow(flow);
  if (isUnderWay(flow) && shown.step !== 'resending' && shown.step !== 'verifying')
    return leaving['under-way'];
  if (flow.inForce === 'replaced') return leaving.replaced;
  return 'isPending' in shown && shown.isPending && offer.current ? leaving.pending : leaving.unverified;
}

/** The sentence on what a change or a removal brings about, before it is made. */
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

/** What a change or a removal brings about, in words that only it has. */
export type OwnConsequenceWords = Readonly<Record<OwnConsequence, string>>;

type OwnConsequence = Exclude<ContactConsequence['kind'], Consequence['kind']>;

/** A number or address that keeps its direction within a sentence of another one. */
export function isolated(shown: string): string {
  return `\u2066${shown}\u2069`;
}
