import type { MfaFailure } from '../account/failure.js';
import { Callout } from '../ui/callout/callout.js';
import { FailureCallout } from './failure-callout.js';
import type { WizardMessages } from './hooks.js';

export interface WizardFailureProps extends Pick<WizardMessages, 'mfaMessages' | 'signInAgain'> {
  /**
   * A failure with its own sentence, and the request ID if that sentence sends the user to support. Or a
   * failure of the service.
   */
  readonly failure: { readonly message: string; readonly reference?: string | undefined } | MfaFailure;
  /** Retries. Given only by a step that has no button for it. */
  readonly onRetry?: (() => void) | undefined;
}

/** Why a step failed, with a remedy that the step itself doesn't offer. */
export function WizardFailure({ failure, mfaMessages, signInAgain, onRetry }: WizardFailureProps) {
  if ('message' in failure) {
    return (
      <Callout tone="danger" isAlert>
        <p className="cak-paragraph">{failure.message}</p>
        {failure.reference !== undefined && (
          <p className="cak-reference">{mfaMessages.failure.reference({ reference: failure.reference })}</p>
        )}
      </Callout>
    );
  }
  return (
    <FailureCallout
      messages={mfaMessages}
      failure={failure}
      signInAgain={signInAgain}
      {...(onRetry && { onRetry, isOnlyRetry: true })}
    />
  );
}

/** A failure with the feature's own sentence, where the change was not made, or may or may not have been. */
export function withOwnMessage(
  messages: { readonly unknown: string; readonly 'not-applied': string },
  failure: MfaFailure,
): WizardFailureProps['failure'] {
  if (failure.kind === 'not-applied') return { message: messages['not-applied'] };
  if (failure.kind === 'unreachable' && failure.outcome === 'unknown') return { message: messages.unknown };
  return failure;
}
