import type { MfaFailure } from '../account/failure.js';
import { FailureCallout } from './failure-callout.js';
import type { WizardMessages } from './hooks.js';

export interface OutdatedNoticeProps extends Pick<WizardMessages, 'mfaMessages' | 'signInAgain'> {
  /** Why the last read failed; `null` if it did not. */
  readonly failure: MfaFailure | null;
}

/** Says that what a surface shows may be out of date. */
export function OutdatedNotice({ failure, mfaMessages, signInAgain }: OutdatedNoticeProps) {
  if (failure === null) return null;
  return (
    <div className="cak-section cak-message">
      <FailureCallout
        during="read"
        isQuiet
        title={mfaMessages.notice.outdated}
        messages={mfaMessages}
        failure={failure}
        signInAgain={signInAgain}
      />
    </div>
  );
}
