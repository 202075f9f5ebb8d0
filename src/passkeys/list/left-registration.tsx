'use client';
import type { ReadyPasskeys } from '../use-passkeys.js';
import { PasskeyFailureCallout } from './passkey-failure-callout.js';
import { UnfinishedPasskey } from './unfinished-passkey.js';
import type { PasskeyWords } from './use-passkey-words.js';

export interface LeftRegistrationProps extends Pick<ReadyPasskeys, 'registration' | 'actions'> {
  readonly words: PasskeyWords;
}

/** What has come of a registration whose user left the dialog in the middle of it, where it is not what they wanted. */
export function LeftRegistration({ registration, actions, words }: LeftRegistrationProps) {
  switch (registration.step) {
    case 'unsaved':
    case 'registered':
      return (
        <div className="cak-passkeys-notice">
          <UnfinishedPasskey registration={registration} actions={actions} words={words} />
        </div>
      );
    case 'explaining':
      return (
        registration.failure && (
          <div className="cak-passkeys-notice">
            <PasskeyFailureCallout {...words} failure={registration.failure} wasMade={registration.wasMade} />
          </div>
        )
      );
    default:
      return null;
  }
}
