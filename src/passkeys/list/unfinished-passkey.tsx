'use client';
import type { ReadyPasskeys } from '../use-passkeys.js';
import { PasskeyFailureCallout } from './passkey-failure-callout.js';
import { unfinishedKind } from './registration-text.js';
import type { AllPasskeyMessages } from './use-passkey-messages.js';

export interface UnfinishedPasskeyProps extends Pick<ReadyPasskeys, 'registration'> {
  readonly common: AllPasskeyMessages;
  /** Repeats what failed, where the surface has no button of its own for that. */
  readonly onRetry?: (() => void) | undefined;
}

/** The passkey exists, but saving it or turning it on failed. */
export function UnfinishedPasskey({ registration, common, onRetry }: UnfinishedPasskeyProps) {
  const { failure } = registration;
  return (
    <div className="cak-passkey-unfinished">
      <p className="cak-paragraph">{common.messages.unfinished[unfinishedKind(registration)]}</p>
      {failure && <PasskeyFailureCallout {...common} failure={failure} onRetry={onRetry} />}
    </div>
  );
}
