'use client';
import { type MfaFailure, remedyOf } from '../account/failure.js';
import type { BoundMfaMessages } from '../preference/messages.js';
import { failureText } from '../preference/preference-text.js';
import { Button } from '../ui/button/button.js';
import { Callout } from '../ui/callout/callout.js';
import type { SetUpHandlers } from './set-up-handlers.js';

export interface FailureCalloutProps {
  /** For `aria-describedby` of the control that failed. */
  readonly id?: string;
  readonly messages: BoundMfaMessages;
  readonly failure: MfaFailure;
  /** @default 'change' */
  readonly during?: 'read' | 'change';
  /** Shown before the failure message. */
  readonly title?: string;
  /** The page still shows usable data, so the message is not an alert. @default false */
  readonly isQuiet?: boolean;
  /** What failed, where several things may have: screen readers hear it with the message and with "Try again". */
  readonly about?: string;
  /** Retries. Without it there is no "Try again" button. */
  readonly onRetry?: () => void;
  /** The step has no control that repeats the change, so `onRetry` is offered as after a failed read. @default false */
  readonly isOnlyRetry?: boolean;
  readonly setUp?: SetUpHandlers | null;
  readonly signInAgain: (() => void) | null | undefined;
}

/** Why something failed, with the user's remedy if there is one. */
export function FailureCallout(props: FailureCalloutProps) {
  const { id, messages, failure, during = 'change', title, isQuiet = false } = props;
  const button = remedyButtonOf(props.isOnlyRetry ? { ...props, during: 'read' } : props);
  return (
    <Callout
      id={id}
      tone={isQuiet ? 'quiet' : 'danger'}
      title={title}
      isAlert={!isQuiet}
      actions={
        button && (
          <Button label={button.label} onClick={button.onClick}>
            {button.text}
          </Button>
        )
      }
    >
      <p className="cak-paragraph">
        {props.about !== undefined && <span className="cak-visually-hidden">{props.about}. </span>}
        {failureText(messages, failure, during)}
      </p>
      {failure.kind === 'account' && !props.signInAgain && (
        <p className="cak-paragraph">{messages.signInHint}</p>
      )}
      {failure.reference !== undefined && isForSupport(failure) && (
        <p className="cak-reference">{messages.failure.reference({ reference: failure.reference })}</p>
      )}
    </Callout>
  );
}

/** Users take only failures without a remedy to support, which asks for the request ID. */
function isForSupport({ kind }: MfaFailure): boolean {
  return kind === 'blocked' || kind === 'unexpected';
}

interface RemedyButton {
  readonly text: string;
  readonly label?: string | undefined;
  readonly onClick: () => void;
}

function remedyButtonOf({
  messages,
  failure,
  during = 'change',
  about,
  onRetry,
  setUp,
  signInAgain,
}: FailureCalloutProps): RemedyButton | null {
  const remedy = remedyOf(failure, during);
  if (remedy === 'retry' && onRetry) {
    const label = about === undefined ? undefined : messages.tryAgainFor({ name: about });
    return { text: messages.tryAgain, label, onClick: onRetry };
  }
  if (remedy === 'sign-in' && signInAgain) return { text: messages.signInAgain, onClick: signInAgain };
  const onSetUp = failure.kind === 'not-set-up' ? setUp?.[failure.factor] : undefined;
  if (failure.kind !== 'not-set-up' || !onSetUp) return null;
  return { text: messages.setUp, label: messages.factor[failure.factor].setUp, onClick: onSetUp };
}
