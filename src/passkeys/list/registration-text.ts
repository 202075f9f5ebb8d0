import type { PasskeyText } from '../messages.js';
import type { PasskeyOffer } from '../passkey-options.js';
import type { PasskeyRegistration } from '../passkey-registration.js';
import type { ReadyPasskeys } from '../use-passkeys.js';

/** What a registration is at, or what has come of it; `null` where nothing is on its way or done. */
export function registrationText(
  text: PasskeyText,
  { registration, offer }: Pick<ReadyPasskeys, 'registration' | 'offer'>,
): string | null {
  switch (registration.step) {
    case 'asking':
    case 'saving':
      return text.progress[registration.step];
    case 'turning-on':
      return text.progress.turningOn;
    case 'done':
      return registration.isTurnedOn ? text.done.on : createdText(text, offer);
    default:
      return null;
  }
}

/** What a passkey is good for that was made and not turned on with it. */
function createdText({ done: words }: PasskeyText, offer: PasskeyOffer): string {
  if (offer.canBeFactor && offer.needsAnotherFactor) return words.needsAnother;
  if (offer.signInByPasskey !== 'lost-while-factor-off') return words.ready;
  return offer.canBeFactor ? words.signInLost : words.signInLostForGood;
}

/** A registration of which one half is done. */
export type UnfinishedRegistration = Extract<PasskeyRegistration, { step: 'unsaved' | 'registered' }>;

/** Which words stand for the half that is not done. */
export function unfinishedKind(
  registration: UnfinishedRegistration,
): 'unsaved' | 'perhaps-saved' | 'registered' {
  if (registration.step === 'registered') return registration.step;
  const { failure } = registration;
  // The list could not be read after the answer was lost: neither by the network, nor by a session that has ended meanwhile.
  const isUnknown =
    failure.kind === 'unreachable' ? failure.outcome === 'unknown' : failure.kind === 'session-ended';
  return isUnknown ? 'perhaps-saved' : 'unsaved';
}
