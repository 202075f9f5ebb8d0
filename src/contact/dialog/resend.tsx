import { useId } from 'react';
import { Button } from '../../ui/button/button.js';
import type { StepProps } from './contact-props.js';
import { useSecondsUntil } from './use-seconds-until.js';

export interface ResendProps extends Pick<StepProps, 'messages'> {
  /** The code was sent by email. */
  readonly isEmail: boolean;
  /** Epoch ms. */
  readonly canResendAt: number;
  readonly isPending: boolean;
  readonly isInert: boolean;
  readonly onResend: () => void;
}

/** The button for another code, and when it becomes available. */
export function Resend({
  canResendAt,
  isPending,
  isInert,
  isEmail,
  messages: { code: messages },
  onResend,
}: ResendProps) {
  const id = useId();
  const seconds = useSecondsUntil(canResendAt);
  const isTooSoon = seconds > 0 && !isPending;
  return (
    <div className="cak-contact-resend">
      {isEmail && <p className="cak-contact-resend-text">{messages.spam}</p>}
      <Button
        isPending={isPending}
        isInert={isInert || isTooSoon}
        describedBy={isTooSoon ? id : undefined}
        onClick={onResend}
      >
        {messages.resend}
      </Button>
      {isTooSoon && (
        <>
          {/* Only shown: read aloud, the seconds would drown everything else. */}
          <span className="cak-contact-resend-wait" aria-hidden="true">
            {messages.wait({ seconds })}
          </span>
          <span id={id} className="cak-visually-hidden">
            {messages.soon}
          </span>
        </>
      )}
    </div>
  );
}
