import type { SensitiveChange } from '../account/sensitive-change.js';
import { untilAborted } from '../core/until-aborted.js';

/** Whether a sensitive change may be made. Never rejects. */
export type AskIdentity = (change: SensitiveChange) => boolean | Promise<boolean>;

/** What an action asks with: part of the context of `createFlow`. */
interface Asking {
  readonly signal: AbortSignal;
  readonly confirm: (change: SensitiveChange) => Promise<void>;
}

/** Opens the app's step-up for one change at a time. */
export interface StepUpTurns {
  /** What the flows ask. */
  readonly confirmIdentity: AskIdentity;
  /** Waits until no other step-up is open, then asks. */
  readonly confirm: (context: Asking, change: SensitiveChange) => Promise<void>;
}

/** Shared by flows whose step-ups must not open over each other. */
export function createStepUpTurns(ask: AskIdentity): StepUpTurns {
  let open: Promise<void> | null = null;
  return {
    confirmIdentity(change) {
      const answer = ask(change);
      if (typeof answer !== 'boolean') open = answer.then(() => void (open = null));
      return answer;
    },
    async confirm({ signal, confirm }, change) {
      while (open !== null) await untilAborted(open, signal);
      await confirm(change);
    },
  };
}
