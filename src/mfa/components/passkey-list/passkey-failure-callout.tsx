'use client';
import type { PasskeyFailure } from '../../model/passkey-failure.js';
import type { PasskeyText } from '../../passkeys.messages.js';
import { FlowFailure } from '../flow-dialog/flow-failure.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface PasskeyFailureCalloutProps extends Pick<PasskeyWords, 'text' | 'mfaText' | 'signInAgain'> {
  readonly failure: PasskeyFailure;
  /** Asks again, where the step's own button does not. */
  readonly onRetry?: (() => void) | undefined;
}

/** Why a passkey could not be made, saved or deleted, with the way on that the step itself does not offer. */
export function PasskeyFailureCallout({ failure, text, onRetry, ...words }: PasskeyFailureCalloutProps) {
  const sentence = ownSentence(text, failure);
  return typeof sentence === 'string' ? (
    <FlowFailure {...words} failure={{ words: sentence }} />
  ) : (
    <FlowFailure {...words} failure={sentence} onRetry={onRetry} />
  );
}

/** The sentence that the catalogue of passkeys has for a failure; the failure itself, where it is one of the service's. */
function ownSentence({ failure: words, leftBehind }: PasskeyText, failure: PasskeyFailure) {
  switch (failure.kind) {
    case 'wrong-origin':
      return failure.relyingPartyId === null
        ? words[failure.kind].unknown
        : words[failure.kind].known({ host: failure.relyingPartyId });
    case 'wrong-relying-party':
    case 'challenge-expired':
    case 'client-mismatch':
    case 'credential-not-supported':
      return `${words[failure.kind]} ${leftBehind}`;
    case 'cancelled':
    case 'exists-here':
    case 'no-web-authn':
    case 'insecure-origin':
    case 'not-capable':
    case 'device-failed':
    case 'limit-reached':
    case 'not-enabled':
    case 'not-configured':
      return words[failure.kind];
    default:
      return failure;
  }
}
