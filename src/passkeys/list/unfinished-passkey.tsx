'use client';
import type { ReadyPasskeys } from '../use-passkeys.js';
import { PasskeyFailureCallout } from './passkey-failure-callout.js';
import { unfinishedKind } from './registration-text.js';
import type { AllPasskeyMessages } from './use-passkey-messages.js';

export interface UnfinishedPasskeyProps extends Pick<ReadyPasskeys, 'registration' | 'actions'> {
  readonly common: AllPasskeyMessages;
}

/** The passkey exists, but saving it or turning it on failed. "Try again" repeats only that. */
export function UnfinishedPasskey({ registration, actions, common }: UnfinishedPasskeyProps) {
  const { failure } = registration;
  return (
    <div className="cak-passkey-unfinished">
      <p className="cak-paragraph">{common.messages.unfinished[unfinishedKind(registration)]}</p>
      {failure && (
        <PasskeyFailureCallout {...common} failure={failure} onRetry={() => void actions.retry()} />
      )}
    </div>
  );
}
