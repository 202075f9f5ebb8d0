'use client';
import { type MfaFailure, remedyOf } from '../account/failure.js';
import type { MfaText } from '../preference/messages.js';
import { failureText } from '../preference/preference-text.js';
import { Button } from '../ui/button/button.js';
import { Callout } from '../ui/callout/callout.js';
import type { SetUpHandlers } from './set-up-handlers.js';

export interface FailureCalloutProps {
  /** For `aria-describedby` of what failed. */
  readonly id?: string;
  readonly text: MfaText;
  readonly failure: MfaFailure;
  /** @default 'change' */
  readonly during?: 'read' | 'change';
  /** Said before the sentence on the failure. */
  readonly title?: string;
  /** What is shown is still of use: said quietly. @default false */
  readonly isQuiet?: boolean;
  /** Asks again; without it there is no "Try again". */
  readonly onRetry?: () => void;
  readonly setUp?: SetUpHandlers | null;
  readonly signInAgain: (() => void) | null | undefined;
}

/** What failed, and the way on where there is one. */
export function FailureCallout(props: FailureCalloutProps) {
  const { id, text, failure, during = 'change', title, isQuiet = false } = props;
  const wayOn = wayOnFrom(props);
  return (
    <Callout
      id={id}
      tone={isQuiet ? 'quiet' : 'danger'}
      title={title}
      isAlert={!isQuiet}
      actions={
        wayOn && (
          <Button label={wayOn.label} onClick={wayOn.go}>
            {wayOn.words}
          </Button>
        )
      }
    >
      <p className="cak-paragraph">{failureText(text, failure, during)}</p>
      {failure.reference !== undefined && isForSupport(failure) && (
        <p className="cak-reference">{text.failure.reference({ reference: failure.reference })}</p>
      )}
    </Callout>
  );
}

/** Only what the user can do nothing about ends at a support desk, which asks for the number. */
function isForSupport({ kind }: MfaFailure): boolean {
  return kind === 'blocked' || kind === 'unexpected';
}

interface WayOn {
  readonly words: string;
  readonly label?: string;
  readonly go: () => void;
}

function wayOnFrom({ text, failure, onRetry, setUp, signInAgain }: FailureCalloutProps): WayOn | null {
  const remedy = remedyOf(failure);
  if (remedy === 'retry' && onRetry) return { words: text.tryAgain, go: onRetry };
  if (remedy === 'sign-in' && signInAgain) return { words: text.signInAgain, go: signInAgain };
  const goSetUp = failure.kind === 'not-set-up' ? setUp?.[failure.factor] : undefined;
  if (failure.kind !== 'not-set-up' || !goSetUp) return null;
  return { words: text.setUp, label: text.factor[failure.factor].setUp, go: goSetUp };
}
