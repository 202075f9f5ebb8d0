'use client';
import type { MfaFailure } from '../../account/failure.js';
import { Button } from '../../ui/button/button.js';
import { Callout } from '../../ui/callout/callout.js';
import { FlowFailure } from '../../wizard/wizard-failure.js';
import type { PasskeyText } from '../messages.js';
import type { PasskeyFailure } from '../passkey-failure.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface PasskeyFailureCalloutProps extends Pick<PasskeyWords, 'text' | 'mfaText' | 'signInAgain'> {
  readonly failure: PasskeyFailure;
  /** The device has kept a passkey that the service has refused. @default false */
  readonly wasMade?: boolean;
  /** Asks again, where the step's own button does not. */
  readonly onRetry?: (() => void) | undefined;
}

/** Why a passkey could not be made, saved, turned on or deleted, with the way on that the step itself does not offer. */
export function PasskeyFailureCallout(props: PasskeyFailureCalloutProps) {
  const { failure, wasMade = false, onRetry, text, mfaText, signInAgain } = props;
  const sentence = ownSentence(text, failure);
  const reference = referenceFor(failure);
  return (
    <div className="cak-passkey-failure">
      {typeof sentence === 'string' ? (
        <Callout
          tone="danger"
          isAlert
          actions={onRetry && <Button onClick={onRetry}>{mfaText.tryAgain}</Button>}
        >
          <p className="cak-paragraph">{sentence}</p>
          {reference !== undefined && (
            <p className="cak-reference">{mfaText.failure.reference({ reference })}</p>
          )}
        </Callout>
      ) : (
        <FlowFailure mfaText={mfaText} signInAgain={signInAgain} failure={sentence} onRetry={onRetry} />
      )}
      {wasMade && <Callout isAlert>{text.leftBehind}</Callout>}
    </div>
  );
}

/** The sentence that the catalogue of passkeys has for a failure; the failure itself, where it is one of the service's. */
function ownSentence({ failure: words }: PasskeyText, failure: PasskeyFailure): string | MfaFailure {
  switch (failure.kind) {
    case 'wrong-origin':
      return failure.relyingPartyId === null
        ? words[failure.kind].unknown
        : words[failure.kind].known({ host: failure.relyingPartyId });
    case 'wrong-relying-party':
    case 'challenge-expired':
    case 'client-mismatch':
    case 'credential-not-supported':
    case 'cancelled':
    case 'exists-here':
    case 'no-web-authn':
    case 'insecure-origin':
    case 'not-capable':
    case 'device-failed':
    case 'limit-reached':
    case 'not-enabled':
    case 'not-configured':
    case 'cannot-be-factor':
      return words[failure.kind];
    default:
      return failure;
  }
}

/** The number that a support desk asks for, with what sends the user there. */
function referenceFor(failure: PasskeyFailure): string | undefined {
  switch (failure.kind) {
    case 'wrong-origin':
      return failure.relyingPartyId === null ? failure.reference : undefined;
    case 'not-enabled':
    case 'not-configured':
      return failure.reference;
    default:
      return undefined;
  }
}
