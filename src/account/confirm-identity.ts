import type { QueryClient } from '@tanstack/react-query';
import { report } from '../core/outside-world.js';
import { createPageMemory } from '../core/page-memory.js';
import type { ContactKind, Factor } from './factor.js';

/**
 * A change that weakens or replaces a protection of the account, or adds a sign-in method. Cognito requires
 * only a valid access token (amplify-js #14419), so anyone at an unlocked device could make it.
 */
export type SensitiveChange =
  /** Turns factors off. */
  | { readonly kind: 'turn-off'; readonly factors: readonly Factor[] }
  /** Adds an authenticator app. Sign-in then asks for its codes, no matter who owns the app. */
  | { readonly kind: 'add-authenticator' }
  /** Replaces the registered authenticator app. */
  | { readonly kind: 'replace-authenticator' }
  /** Adds a number or address. It could then receive sign-in and password reset codes. */
  | { readonly kind: 'add-contact'; readonly contact: ContactKind }
  /** Replaces the user's number or address, verified or not. */
  | { readonly kind: 'change-contact'; readonly contact: ContactKind }
  /** Removes the number or address. */
  | { readonly kind: 'remove-contact'; readonly contact: ContactKind }
  /** Creates a passkey: a sign-in method that its creator keeps. */
  | { readonly kind: 'create-passkey' }
  /** Deletes a passkey, and turns these factors off with it: Passkey with the last one, else none. */
  | { readonly kind: 'delete-passkey'; readonly turnsOff: readonly Factor[] }
  /** Sets the first password of a user without one. A change of a password asks for the current one instead. */
  | { readonly kind: 'set-password' }
  /** Signs out other sessions of the user. */
  | { readonly kind: 'sign-out-sessions' }
  /** Deletes the account, for good. */
  | { readonly kind: 'delete-account' };

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

/** The last of the step-ups of an account that are open or wait. A provider may leave while one is open, and come back. */
const turnsOf = createPageMemory<{ last: Promise<boolean> | null }>(() => ({ last: null }));

/**
 * Creates the check for everything that one account does on a page. The app's step-ups never open over each other: a change
 * waits until the earlier ones are answered.
 * @param read - returns the app's current step-up
 */
export function createIdentityCheck(
  queryClient: QueryClient,
  accountId: string,
  read: () => ConfirmIdentity | undefined,
): CheckIdentity {
  const turns = turnsOf(queryClient, accountId);
  return (change, signal) => {
    const ask = () => !signal?.aborted && identityIsConfirmed(read(), change);
    const answer = turns.last === null ? ask() : turns.last.then(ask);
    if (typeof answer === 'boolean') return answer;
    const turn = answer.finally(() => {
      if (turns.last === turn) turns.last = null;
    });
    turns.last = turn;
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
