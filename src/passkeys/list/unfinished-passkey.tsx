'use client';
import type { ReadyPasskeys } from '../use-passkeys.js';
import { PasskeyFailureCallout } from './passkey-failure-callout.js';
import { type UnfinishedRegistration, unfinishedKind } from './registration-text.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface UnfinishedPasskeyProps extends Pick<ReadyPasskeys, 'actions'> {
  readonly registration: UnfinishedRegistration;
  readonly words: PasskeyWords;
}

/** The passkey is made: saving it failed, or turning it on did. That alone is tried again. */
export function UnfinishedPasskey({ registration, actions, words }: UnfinishedPasskeyProps) {
  return (
    <div className="cak-passkey-unfinished">
      <p className="cak-paragraph">{words.text.unfinished[unfinishedKind(registration)]}</p>
      <PasskeyFailureCallout {...words} failure={registration.failure} onRetry={() => void actions.retry()} />
    </div>
  );
}
