import type { ReactNode } from 'react';
import type { MfaFailure } from '../account/failure.js';
import { Button } from '../ui/button/button.js';
import { Callout } from '../ui/callout/callout.js';
import { SheetActions, SheetBody } from '../ui/sheet/sheet.js';
import { FailureCallout } from './failure-callout.js';
import type { FlowWords } from './use-wizard-messages.js';

export interface FlowNotReadyProps extends FlowWords {
  /** Why the set-up cannot begin: it is being read what the user has, that failed, or there is something to say. */
  readonly reason:
    | { readonly status: 'loading' }
    | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
    | { readonly status: 'unavailable'; readonly words: ReactNode };
  readonly onClose: () => void;
}

/** What stands in the sheet of a set-up that cannot begin, or not yet. */
export function FlowNotReady({ reason, onClose, flowText, mfaText, signInAgain }: FlowNotReadyProps) {
  return (
    <>
      <SheetBody>
        {reason.status === 'loading' && <p className="cak-paragraph">{flowText.loading}</p>}
        {reason.status === 'failed' && (
          <FailureCallout
            during="read"
            text={mfaText}
            failure={reason.failure}
            onRetry={reason.retry}
            signInAgain={signInAgain}
          />
        )}
        {reason.status === 'unavailable' && <Callout icon="shield">{reason.words}</Callout>}
      </SheetBody>
      <SheetActions>
        <Button onClick={onClose}>
          {reason.status === 'unavailable' ? flowText.understood : flowText.cancel}
        </Button>
      </SheetActions>
    </>
  );
}
