import { report } from '../core/report-error.js';
import type { SensitiveChange } from './sensitive-change.js';

/**
 * Asks the user to prove that it is them before a sensitive change, in the app's own way: the password, a fresh sign-in, a dialog.
 * `true`: go on; `false`: the user has changed their mind. What it throws counts as `false`.
 */
export type ConfirmIdentity = (change: SensitiveChange) => boolean | Promise<boolean>;

/**
 * Asks, where the app has a way to. Never throws and never rejects: a step-up that fails must not let the change through.
 * @returns the answer itself where it is known at once, so that no dialog makes way for a question that nobody sees.
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

/** Nothing but `true`: an app in JavaScript may give back whatever its dialog does. */
function isYes(answer: unknown): boolean {
  return answer === true;
}

function refuse(error: unknown): boolean {
  report(error);
  return false;
}
