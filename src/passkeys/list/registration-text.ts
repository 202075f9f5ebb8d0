import { endsSession } from '../../account/failure.js';
import type { BoundPasskeyMessages } from '../messages.js';
import type { PasskeyOptions } from '../passkey-options.js';
import type { PasskeyRegistration } from '../register-passkey.js';
import type { ReadyPasskeys } from '../use-passkeys.js';

/** A registration whose first half is done while the second waits for the user. */
export function isHalfDone({ step, pending }: PasskeyRegistration): boolean {
  return pending === null && (step.name === 'pending-credential' || step.name === 'saved-credential');
}

/** The progress or the result of a registration; `null` where there is neither. */
export function registrationText(
  messages: BoundPasskeyMessages,
  { registration, options }: Pick<ReadyPasskeys, 'registration' | 'options'>,
): string | null {
  if (isHalfDone(registration)) return null;
  const { step } = registration;
  switch (step.name) {
    case 'intro':
      return null;
    case 'browser':
      return messages.progress.asking;
    case 'pending-credential':
      return messages.progress.saving;
    case 'saved-credential':
      return messages.progress.turningOn;
    case 'done':
      return step.isTurnedOn ? messages.done.on : createdText(messages, options);
  }
}

/** What a passkey is good for that was created without turning the factor on. */
function createdText({ done: messages }: BoundPasskeyMessages, options: PasskeyOptions): string {
  if (options.canBeFactor && options.needsAnotherFactor) return messages.needsAnother;
  if (options.signInByPasskey !== 'lost-while-factor-off') return messages.ready;
  return options.canBeFactor ? messages.signInLost : messages.signInLostForGood;
}

/** Which message describes the missing half. */
export function unfinishedKind({
  step,
  failure,
}: Pick<PasskeyRegistration, 'step' | 'failure'>): 'unsaved' | 'perhaps-saved' | 'registered' {
  if (step.name === 'saved-credential') return 'registered';
  // The list could not be read after the write: the network failed, or the session has ended meanwhile.
  const isUnknown =
    failure?.kind === 'unreachable'
      ? failure.outcome === 'unknown'
      : failure !== null && endsSession(failure);
  return isUnknown ? 'perhaps-saved' : 'unsaved';
}
