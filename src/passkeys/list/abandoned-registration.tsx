'use client';
import type { ReadyPasskeys } from '../use-passkeys.js';
import { PasskeyFailureCallout } from './passkey-failure-callout.js';
import { isHalfDone } from './registration-text.js';
import { UnfinishedPasskey } from './unfinished-passkey.js';
import type { AllPasskeyMessages } from './use-passkey-messages.js';

export interface AbandonedRegistrationProps extends Pick<ReadyPasskeys, 'registration' | 'actions'> {
  readonly common: AllPasskeyMessages;
}

/** The unwanted result of a registration whose user left the dialog before it ended. */
export function AbandonedRegistration({ registration, actions, common }: AbandonedRegistrationProps) {
  const { step, failure } = registration;
  if (isHalfDone(registration)) {
    return (
      <div className="cak-passkeys-notice">
        <UnfinishedPasskey registration={registration} common={common} onRetry={() => void actions.retry()} />
      </div>
    );
  }
  if (step.name !== 'intro' || failure === null) return null;
  return (
    <div className="cak-passkeys-notice">
      <PasskeyFailureCallout {...common} failure={failure} wasRejected={step.hasRejectedCredential} />
    </div>
  );
}
