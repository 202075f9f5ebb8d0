'use client';
import { type MfaFailure, remedyOf } from '../../account/failure.js';
import { Callout } from '../../ui/callout/callout.js';
import { WizardFailure } from '../../wizard/wizard-failure.js';
import type { BoundPasskeyMessages } from '../messages.js';
import type { PasskeyFailure } from '../passkey-failure.js';
import type { AllPasskeyMessages } from './use-passkey-messages.js';

export interface PasskeyFailureCalloutProps
  extends Pick<AllPasskeyMessages, 'messages' | 'mfaMessages' | 'signInAgain'> {
  readonly failure: PasskeyFailure;
  /** The device keeps a passkey that the service rejected. @default false */
  readonly wasRejected?: boolean;
  /** Tries again, where the step has no button of its own for that. */
  readonly onRetry?: (() => void) | undefined;
}

/** Why a passkey could not be created, saved, turned on or deleted, with the remedy that the step itself does not offer. */
export function PasskeyFailureCallout(props: PasskeyFailureCalloutProps) {
  const { failure, wasRejected = false, onRetry, messages, mfaMessages, signInAgain } = props;
  const message = ownMessage(messages, failure);
  return (
    <div className="cak-passkey-failure">
      <WizardFailure
        mfaMessages={mfaMessages}
        signInAgain={signInAgain}
        failure={typeof message === 'string' ? { message, reference: referenceFor(failure) } : message}
        onRetry={onRetry}
      />
      {wasRejected && <Callout isAlert>{messages.leftBehind}</Callout>}
    </div>
  );
}

/** Whether the same action may succeed when it is repeated. */
export function canRepeat(messages: BoundPasskeyMessages, failure: PasskeyFailure): boolean {
  const own = ownMessage(messages, failure);
  return typeof own !== 'string' && remedyOf(own, 'read') === 'retry';
}

/** The passkey catalogue's message for a failure; the failure itself where the shared catalogue has the message. */
function ownMessage(
  { failure: messages }: BoundPasskeyMessages,
  failure: PasskeyFailure,
): string | MfaFailure {
  switch (failure.kind) {
    case 'wrong-origin':
      return failure.relyingPartyId === null
        ? messages[failure.kind].unknown
        : messages[failure.kind].known({ host: failure.relyingPartyId });
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
      return messages[failure.kind];
    default:
      return failure;
  }
}

/** The request ID that a support desk asks for, where the message sends the user there. */
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
