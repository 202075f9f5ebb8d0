import { Callout } from '../../../ui/callout/callout.js';
import type { TotpSetupFailure } from '../../model/totp-setup.js';
import { FailureCallout } from '../mfa-panel/failure-callout.js';
import type { StepProps } from './setup-props.js';

export interface SetupFailureProps extends Pick<StepProps, 'text' | 'mfaText' | 'signInAgain'> {
  readonly failure: TotpSetupFailure;
  /** Asks again, where the step's own button does not. */
  readonly onRetry?: () => void;
}

/** Why a step failed, with the way on that the step itself does not offer. */
export function SetupFailure({ failure, text, mfaText, signInAgain, onRetry }: SetupFailureProps) {
  switch (failure.kind) {
    case 'wrong-code':
    case 'set-up-elsewhere':
    case 'key-lost':
    case 'not-offered':
      return (
        <Callout tone="danger" isAlert>
          {text.failure[failure.kind]}
        </Callout>
      );
    default:
      return (
        <FailureCallout
          text={mfaText}
          failure={failure}
          signInAgain={signInAgain}
          {...(onRetry && { onRetry })}
        />
      );
  }
}
