import { useState } from 'react';

/** A question to the user that somebody waits for. */
export interface StepUp {
  readonly isAsking: boolean;
  /** For `AccountKitProvider`: asks, and resolves to whether the user has proved that it is them. */
  readonly confirmIdentity: () => Promise<boolean>;
  readonly settle: (isConfirmed: boolean) => void;
}

/** Holds the answer back until the dialog is done. */
export function useStepUp(): StepUp {
  const [answer, setAnswer] = useState<((isConfirmed: boolean) => void) | null>(null);
  return {
    isAsking: answer !== null,
    confirmIdentity: () => new Promise((resolve) => setAnswer(() => resolve)),
    settle(isConfirmed) {
      answer?.(isConfirmed);
      setAnswer(null);
    },
  };
}
