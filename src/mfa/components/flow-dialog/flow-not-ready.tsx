import type { ReactNode } from 'react';
import { Button } from '../../../ui/button/button.js';
import { Sheet, SheetActions, SheetBody } from '../../../ui/sheet/sheet.js';
import type { MfaFailure } from '../../model/failure.js';
import { FailureCallout } from '../mfa-panel/failure-callout.js';
import type { FlowWords } from './use-flow-words.js';

export interface FlowNotReadyProps extends FlowWords {
  readonly title: string;
  readonly styles: readonly string[];
  /** Why the set-up cannot begin: it is being read what the user has, that failed, or there is something to say. */
  readonly reason:
    | { readonly status: 'loading' }
    | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
    | { readonly status: 'unavailable'; readonly words: ReactNode };
  readonly onClose: () => void;
}

/** The sheet of a set-up that cannot begin, or not yet. */
export function FlowNotReady({ title, styles, reason, onClose, ...words }: FlowNotReadyProps) {
  const { flowText, mfaText, signInAgain } = words;
  return (
    <Sheet title={title} step={reason.status} closeLabel={flowText.close} styles={styles} onCancel={onClose}>
      <SheetBody>
        {reason.status === 'loading' && <p className="cak-mfa-paragraph">{flowText.loading}</p>}
        {reason.status === 'failed' && (
          <FailureCallout
            during="read"
            text={mfaText}
            failure={reason.failure}
            onRetry={reason.retry}
            signInAgain={signInAgain}
          />
        )}
        {reason.status === 'unavailable' && reason.words}
      </SheetBody>
      <SheetActions>
        <Button onClick={onClose}>{flowText.close}</Button>
      </SheetActions>
    </Sheet>
  );
}
