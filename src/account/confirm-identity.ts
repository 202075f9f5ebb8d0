import { report } from '../core/report-error.js';
import type { SensitiveChange } from './sensitive-change.js';

/**
 * The app's step-up before a sensitive change: a password, a new sign-in, a dialog. `true` confirms the
 * change, `false` cancels it. An error counts as `false`.
 */
export type ConfirmIdentity = (change: SensitiveChange) => boolean | Promise<boolean>;

/**
 * Whether a sensitive change may be made. A plain boolean if the answer is known at once. Never throws and never
 * rejects. A change whose signal is aborted before its turn is refused without a question.
 */
export type CheckIdentity = (change: SensitiveChange, signal?: AbortSignal) => boolean | Promise<boolean>;

/**
 * Creates the check for everything that one account does on a page. The app's step-ups never open over each other: a change
 * waits until the earlier ones are answered.
 * @param read - returns the app's current step-up
 */
export function createIdentityCheck(read: () => ConfirmIdentity | undefined): CheckIdentity {
  let last: Promise<boolean> | null = null;
  return (change, signal) => {
    const ask = () => !signal?.aborted && identityIsConfirmed(read(), change);
    const answer = last === null ? ask() : last.then(ask);
    if (typeof answer === 'boolean') return answer;
    const turn = answer.finally(() => {
      if (last === turn) last = null;
    });
    last = turn;
    return turn;
  };
}

/**
 * Runs the app's step-up, if it has one. Never throws and never rejects: a failed step-up must not allow the
 * change.
 * @returns a plain boolean if the step-up answers at once, so that the kit's dialog doesn't close for
 * nothing.
 */
export function identityIsConfirmed(
  confirmIdentity: ConfirmIdentity | undefined,
  change: SensitiveChange,
): boolean | Promise<boolean> {
  if (confirmIdentity === undefined) return true;
  try {
    const answer: unknown = confirmIdentity(change);
    return isThenable(answer) ? Promise.resolve(answer).then(isYes, refuse) : isYes(answer);
  } catch (error) {
    return refuse(error);
  }
}

function isThenable(answer: unknown): answer is PromiseLike<unknown> {
  return typeof answer === 'object' && answer !== null && 'then' in answer;
}

/** Accepts `true` only: a step-up in plain JavaScript may return anything. */
function isYes(answer: unknown): boolean {
  return answer === true;
}

function refuse(error: unknown): boolean {
  report(error);
  return false;
}
