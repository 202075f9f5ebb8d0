import type { SensitiveChange } from '../mfa/model/sensitive-change.js';

/**
 * Asks the user to prove that it is them before a sensitive change, in the app's own way: the password, a fresh sign-in, a dialog.
 * `true`: go on; `false`: the user has changed their mind. What it throws counts as `false`.
 */
export type ConfirmIdentity = (change: SensitiveChange) => boolean | Promise<boolean>;

/** Asks, where the app has a way to. Never rejects: a step-up that fails must not let the change through. */
export async function identityIsConfirmed(
  confirmIdentity: ConfirmIdentity | undefined,
  change: SensitiveChange,
): Promise<boolean> {
  if (confirmIdentity === undefined) return true;
  try {
    const answer: unknown = await confirmIdentity(change);
    // Nothing but `true`: an app in JavaScript may give back whatever its dialog does.
    return answer === true;
  } catch (error) {
    reportError(error);
    return false;
  }
}
