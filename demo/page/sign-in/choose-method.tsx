import { useState } from 'react';
import type { DemoPool } from '../../config/demo-config.js';
import { StepHeading } from '../ui/step-heading.js';
import { problemTexts, SignInError } from './sign-in-error.js';
import { type CodeChallenge, respond, type SignInStep } from './sign-in-service.js';

interface ChooseMethodProps {
  pool: DemoPool;
  step: Extract<SignInStep, { kind: 'select' }>;
  onStep: (step: SignInStep) => Promise<void>;
  onBack: (reason?: string) => void;
}

const methods = {
  SOFTWARE_TOKEN_MFA: { name: 'Authenticator app', line: 'A code from the app on your phone' },
  SMS_MFA: { name: 'Text message', line: 'A code sent to your phone number' },
  EMAIL_OTP: { name: 'Email', line: 'A code sent to your email address' },
} as const satisfies Record<CodeChallenge, { name: string; line: string }>;

/** The step for "Ask me each time": the user chooses a factor. */
export function ChooseMethod({ pool, step, onStep, onBack }: ChooseMethodProps) {
  const [sending, setSending] = useState<CodeChallenge | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const choose = async (choice: CodeChallenge) => {
    setSending(choice);
    setFailure(null);
    try {
      await onStep(await respond(pool, step, 'SELECT_MFA_TYPE', choice));
    } catch (error) {
      const problem = error instanceof SignInError ? error.problem : 'unknown';
      if (problem === 'session-over') {
        onBack(problemTexts[problem]);
        return;
      }
      setFailure(problemTexts[problem]);
      setSending(null);
    }
  };

  return (
    <div className="form">
      <StepHeading takesFocus>Choose how to confirm it is you</StepHeading>
      {failure && (
        <p className="callout" data-tone="danger" role="alert">
          {failure}
        </p>
      )}
      <ul className="choices" role="list">
        {step.choices.map((choice) => (
          <li key={choice}>
            <button
              className="choice"
              type="button"
              aria-disabled={sending ? true : undefined}
              aria-describedby={`${choice}-line`}
              onClick={() => {
                if (!sending) void choose(choice);
              }}
            >
              {methods[choice].name}
            </button>
            <p className="choice-line" id={`${choice}-line`}>
              {methods[choice].line}
            </p>
          </li>
        ))}
      </ul>
      <button className="link" type="button" onClick={() => onBack()}>
        Back to sign-in
      </button>
    </div>
  );
}
