import { FlowFailure } from '../../wizard/wizard-failure.js';
import type { ContactFailure, OwnContactFailure } from '../contact-failure.js';
import type { StepProps } from './contact-props.js';

export interface ContactFailureBoxProps extends Pick<StepProps, 'words' | 'mfaText' | 'signInAgain'> {
  readonly failure: ContactFailure;
  /** Tries again, where the step's own button does not. */
  readonly onRetry?: () => void;
}

/** Why a step failed, with the remedy that the step itself does not have. */
export function ContactFailureBox({ failure, words, ...rest }: ContactFailureBoxProps) {
  return <FlowFailure {...rest} failure={isOwn(failure, words) ? sentenceOf(failure, words) : failure} />;
}

function sentenceOf(failure: OwnContactFailure, { failure: words }: StepProps['words']) {
  const isForSupport = failure.kind === 'not-writable' || failure.kind === 'refused-by-app';
  return { words: words[failure.kind], reference: isForSupport ? failure.reference : undefined };
}

/** What is wrong with a number or address, to show at the field; `undefined` where something else failed. */
export function refusalOf(failure: ContactFailure | null, words: StepProps['words']): string | undefined {
  switch (failure?.kind) {
    case 'not-valid':
    case 'unchanged':
    case 'taken':
    case 'refused-by-app':
      return words.failure[failure.kind];
    default:
      return undefined;
  }
}

function isOwn(
  failure: ContactFailure,
  { failure: words }: StepProps['words'],
): failure is OwnContactFailure {
  return Object.hasOwn(words, failure.kind);
}
