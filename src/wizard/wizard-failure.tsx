import type { MfaFailure } from '../account/failure.js';
import { Callout } from '../ui/callout/callout.js';
import { FailureCallout } from './failure-callout.js';
import type { FlowWords } from './use-wizard-messages.js';

export interface FlowFailureProps extends Pick<FlowWords, 'mfaText' | 'signInAgain'> {
  /**
   * What the set-up itself has a sentence for, with the number that a support desk asks for where it sends the user there; or what
   * an error of the service means.
   */
  readonly failure: { readonly words: string; readonly reference?: string | undefined } | MfaFailure;
  /** Asks again, where the step's own button does not. */
  readonly onRetry?: (() => void) | undefined;
}

/** Why a step failed, with the way on that the step itself does not offer. */
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
