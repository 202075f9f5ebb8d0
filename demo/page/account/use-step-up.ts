import { useState } from 'react';

/** A question to the user that somebody waits for. */
export interface StepUp {
  /** The open question, to be answered once; `null` while there is none. */
  readonly question: StepUpQuestion | null;
  /** For `AccountKitProvider`: asks, and resolves to whether the user has proved that it is them. */
  readonly confirmIdentity: () => Promise<boolean>;
}

/** One question: another one is another dialog, and an answer that comes late is no answer to it. */
export interface StepUpQuestion {
  readonly id: number;
  readonly settle: (isConfirmed: boolean) => void;
}

/** Holds the answer back until the dialog is done. */
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
      // Whoever asks anew has given the question before up.
      question?.settle(false);
      setQuestion(asked);
    });
  return { question, confirmIdentity };
}
