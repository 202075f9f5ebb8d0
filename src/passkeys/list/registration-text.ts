import { endsSession } from '../../account/failure.js';
import type { BoundPasskeyMessages } from '../messages.js';
import type { PasskeyOptions } from '../passkey-options.js';
import type { PasskeyRegistration } from '../register-passkey.js';
import type { ReadyPasskeys } from '../use-passkeys.js';

/** A registration whose first half is done while the second waits for the user. */
export function isHalfDone({ step, pending }: PasskeyRegistration): boolean {
  return pending === null && (step.name === 'pending-credential' || step.name === 'saved-credential');
}

/** The progress or the result of a registration, in the list; `null` where there is neither. */
export function registrationText(
  messages: BoundPasskeyMessages,
  { registration, options }: Pick<ReadyPasskeys, 'registration' | 'options'>,
): string | null {
  const { step } = registration;
  if (step.name !== 'done') return progressText(messages, registration);
  const text = doneText(messages, options, step.isTurnedOn);
  return step.isTurnedOn ? text : `${messages.done.saved} ${text}`;
}

/** What a registration is doing; `null` where it waits for the user. */
export function progressText(
  { progress: messages }: BoundPasskeyMessages,
  registration: PasskeyRegistration,
): string | null {
  const { step, pending } = registration;
  if (isHalfDone(registration)) return null;
  switch (step.name) {
    case 'intro':
      return pending === null ? null : messages.starting;
    case 'browser':
      return messages.asking;
    case 'pending-credential':
      return messages.saving;
    case 'saved-credential':
      return messages.turningOn;
    case 'done':
      return null;
  }
}

/** What a passkey is good for, now that it exists. */
export function doneText(
  { explain, done }: BoundPasskeyMessages,
  options: PasskeyOptions,
  isTurnedOn: boolean,
): string {
  if (isTurnedOn) return done.on;
  if (options.canBeFactor && options.needsAnotherFactor) return explain.needsAnother;
  if (options.signInByPasskey !== 'lost-while-factor-off') return done.ready;
  return options.canBeFactor ? explain.signInLost : explain.signInLostForGood;
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
