import type { ReactNode } from 'react';
import type { MfaFailure } from '../account/failure.js';
import { Button } from '../ui/button/button.js';
import { Callout } from '../ui/callout/callout.js';
import { SheetActions, SheetBody } from '../ui/sheet/sheet.js';
import { FailureCallout } from './failure-callout.js';
import type { WizardMessages } from './use-wizard-messages.js';

export interface WizardNotReadyProps extends WizardMessages {
  /** Why the set-up can't start: the state is loading, the read failed, or the set-up is unavailable. */
  readonly reason:
    | { readonly status: 'loading' }
    | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
    | { readonly status: 'unavailable'; readonly message: ReactNode };
  readonly onClose: () => void;
}

/** The content of a sheet whose set-up can't start, or can't start yet. */
export function WizardNotReady({
  reason,
  onClose,
  flowMessages,
  mfaMessages,
  signInAgain,
}: WizardNotReadyProps) {
  return (
    <>
      <SheetBody>
        {reason.status === 'loading' && <p className="cak-paragraph">{flowMessages.loading}</p>}
        {reason.status === 'failed' && (
          <FailureCallout
            during="read"
            messages={mfaMessages}
            failure={reason.failure}
            onRetry={reason.retry}
            signInAgain={signInAgain}
          />
        )}
        {reason.status === 'unavailable' && <Callout icon="shield">{reason.message}</Callout>}
      </SheetBody>
      <SheetActions>
        <Button onClick={onClose}>
          {reason.status === 'unavailable' ? flowMessages.understood : flowMessages.cancel}
        </Button>
      </SheetActions>
    </>
  );
}
