import { endsCreation } from '../passkey-failure.js';
import type { ReadyPasskeys } from '../use-passkeys.js';

/** Whether the button for a new passkey leads anywhere. Where it does not, the list says why. */
export function canCreateAnother({ canCreateHere, isFull }: ReadyPasskeys): boolean {
  return canCreateHere.ok && !isFull;
}

/** The same in the dialog, where the last attempt may have shown that every other one would fail too. */
export function canTryToCreate(ready: ReadyPasskeys): boolean {
  const { failure } = ready.registration;
  return canCreateAnother(ready) && !(failure !== null && endsCreation(failure));
}

/**
 * Clears what is shown of an earlier deletion or registration, so that the next registration starts without it. A running
 * registration is shown as it is, and an unsaved passkey is not given up for another.
 */
export function beginCreation({ registration, actions }: ReadyPasskeys): void {
  actions.dismissDelete();
  actions.stay();
  if (registration.step.name !== 'pending-credential') actions.startOver();
}
