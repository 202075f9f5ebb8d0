import type { MfaFailure } from '../account/failure.js';
import { Callout } from '../ui/callout/callout.js';
import { FailureCallout } from './failure-callout.js';
import type { FlowWords } from './use-wizard-messages.js';

export interface FlowFailureProps extends Pick<FlowWords, 'mfaText' | 'signInAgain'> {
  /**
   * A failure with its own sentence, and the request ID if that sentence sends the user to support. Or a
   * failure of the service.
   */
  readonly failure: { readonly words: string; readonly reference?: string | undefined } | MfaFailure;
  /** Retries, if the step has no button for it. */
  readonly onRetry?: (() => void) | undefined;
}

/** Why a step failed, with a remedy that the step itself doesn't offer. */
export function FlowFailure({ failure, mfaText, signInAgain, onRetry }: FlowFailureProps) {
  if ('words' in failure) {
    return (
      <Callout tone="danger" isAlert>
        <p className="cak-paragraph">{failure.words}</p>
        {failure.reference !== undefined && (
          <p className="cak-reference">{mfaText.failure.reference({ reference: failure.reference })}</p>
        )}
      </Callout>
    );
  }
  return (
    <FailureCallout
      text={mfaText}
      failure={failure}
      signInAgain={signInAgain}
      {...(onRetry && { onRetry })}
    />
  );
}
