import { useState } from 'react';

/** A question to the user with a pending answer. */
export interface StepUp {
  /** The open question, which can be answered once; `null` for none. */
  readonly question: StepUpQuestion | null;
  /** For `AccountKitProvider`: asks the user, and resolves to whether they proved their identity. */
  readonly confirmIdentity: () => Promise<boolean>;
}

/** Each question has its own dialog, so that a late answer can't answer a newer question. */
export interface StepUpQuestion {
  readonly id: number;
  readonly settle: (isConfirmed: boolean) => void;
}

/** Answers once the dialog has closed. */
export function useStepUp(): StepUp {
  const [question, setQuestion] = useState<StepUpQuestion | null>(null);
  const confirmIdentity = () =>
    new Promise<boolean>((resolve) => {
      const asked: StepUpQuestion = {
        id: Date.now(),
        settle(isConfirmed) {
          resolve(isConfirmed);
          setQuestion((current) => (current === asked ? null : current));
        },
      };
      // A new question cancels the previous one.
      question?.settle(false);
      setQuestion(asked);
    });
  return { question, confirmIdentity };
}
