import type { ReactNode } from 'react';
import type { MfaFailure } from '../account/failure.js';
import { Button } from '../ui/button/button.js';
import { Callout } from '../ui/callout/callout.js';
import { SheetActions, SheetBody } from '../ui/sheet/sheet.js';
import { FailureCallout } from './failure-callout.js';
import type { FlowWords } from './use-wizard-messages.js';

export interface FlowNotReadyProps extends FlowWords {
  /** Why the set-up can't start: the state is loading, the read failed, or the set-up is unavailable. */
  readonly reason:
    | { readonly status: 'loading' }
    | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
    | { readonly status: 'unavailable'; readonly words: ReactNode };
  readonly onClose: () => void;
}

/** The content of a sheet whose set-up can't start, or can't start yet. */
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
