'use client';
import type { ReadyPasskeys } from '../use-passkeys.js';
import { PasskeyFailureCallout } from './passkey-failure-callout.js';
import { unfinishedKind } from './registration-text.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface UnfinishedPasskeyProps extends Pick<ReadyPasskeys, 'registration' | 'actions'> {
  readonly words: PasskeyWords;
}

/** The passkey exists, but saving it or turning it on failed. "Try again" repeats only that. */
export function UnfinishedPasskey({ registration, actions, words }: UnfinishedPasskeyProps) {
  const { failure } = registration;
  return (
    <div className="cak-passkey-unfinished">
      <p className="cak-paragraph">{words.text.unfinished[unfinishedKind(registration)]}</p>
      {failure && <PasskeyFailureCallout {...words} failure={failure} onRetry={() => void actions.retry()} />}
    </div>
  );
}
