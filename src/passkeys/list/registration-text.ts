import type { PasskeyText } from '../messages.js';
import type { PasskeyOptions } from '../passkey-options.js';
import type { PasskeyRegistration } from '../register-passkey.js';
import type { ReadyPasskeys } from '../use-passkeys.js';

/** A registration whose first half is done while the second waits for the user. */
export function isHalfDone({ step, pending }: PasskeyRegistration): boolean {
  return pending === null && (step.name === 'pending-credential' || step.name === 'saved-credential');
}

/** The progress or the result of a registration; `null` where there is neither. */
export function registrationText(
  text: PasskeyText,
  { registration, options }: Pick<ReadyPasskeys, 'registration' | 'options'>,
): string | null {
  if (isHalfDone(registration)) return null;
  const { step } = registration;
  switch (step.name) {
    case 'intro':
      return null;
    case 'browser':
      return text.progress.asking;
    case 'pending-credential':
      return text.progress.saving;
    case 'saved-credential':
      return text.progress.turningOn;
    case 'done':
      return step.isTurnedOn ? text.done.on : createdText(text, options);
  }
}

/** What a passkey is good for that was created without turning the factor on. */
function createdText({ done: words }: PasskeyText, options: PasskeyOptions): string {
  if (options.canBeFactor && options.needsAnotherFactor) return words.needsAnother;
  if (options.signInByPasskey !== 'lost-while-factor-off') return words.ready;
  return options.canBeFactor ? words.signInLost : words.signInLostForGood;
}

/** Which message describes the missing half. */
export function unfinishedKind({
  step,
  failure,
}: Pick<PasskeyRegistration, 'step' | 'failure'>): 'unsaved' | 'perhaps-saved' | 'registered' {
  if (step.name === 'saved-credential') return 'registered';
  // The list could not be read after the write: the network failed, or the session has ended meanwhile.
  const isUnknown =
    failure?.kind === 'unreachable' ? failure.outcome === 'unknown' : failure?.kind === 'session-ended';
  return isUnknown ? 'perhaps-saved' : 'unsaved';
}
