import { isPermanent } from '../../account/failure.js';
import { WizardFailure } from '../../wizard/wizard-failure.js';
import type { ContactFailure, OwnContactFailure } from '../to-contact-failure.js';
import type { StepProps } from './contact-props.js';

export interface ContactFailureBoxProps
  extends Pick<StepProps, 'ownMessages' | 'mfaMessages' | 'signInAgain'> {
  readonly failure: ContactFailure;
}

/** Why a step failed, with the remedy that the step itself does not have. */
export function ContactFailureBox({ failure, ownMessages, ...rest }: ContactFailureBoxProps) {
  return (
    <WizardFailure
      {...rest}
      failure={isOwn(failure, ownMessages) ? sentenceOf(failure, ownMessages) : failure}
    />
  );
}

function sentenceOf(failure: OwnContactFailure, { failure: messages }: StepProps['ownMessages']) {
  const isForSupport = supportKinds.has(failure.kind);
  return { message: messages[failure.kind], reference: isForSupport ? failure.reference : undefined };
}

/** The failures whose sentence sends the user to support. */
const supportKinds: ReadonlySet<OwnContactFailure['kind']> = new Set([
  'not-writable',
  'not-changeable',
  'account-incomplete',
  'cannot-send',
  'refused-by-app',
]);

/** Whether the same button would fail again for any input. */
export function endsChange(failure: ContactFailure): boolean {
  return finalKinds.has(failure.kind) || isPermanent(failure);
}

const finalKinds: ReadonlySet<ContactFailure['kind']> = new Set([
  'not-writable',
  'not-changeable',
  'account-incomplete',
  'cannot-send',
  'required-by-pool',
]);

/** What is wrong with a number or address, to show at the field; `undefined` where something else failed. */
export function refusalOf(
  failure: ContactFailure | null,
  ownMessages: StepProps['ownMessages'],
): string | undefined {
  switch (failure?.kind) {
    case 'not-valid':
    case 'unchanged':
    case 'taken':
    case 'refused-by-app':
      return ownMessages.failure[failure.kind];
    default:
      return undefined;
  }
}

function isOwn(
  failure: ContactFailure,
  { failure: messages }: StepProps['ownMessages'],
): failure is OwnContactFailure {
  return Object.hasOwn(messages, failure.kind);
}
