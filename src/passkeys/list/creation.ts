import type { ReadyPasskeys } from '../use-passkeys.js';

/** Whether the button for a new passkey leads anywhere; where it does not, the list says why. */
export function canCreateAnother({ canCreateHere, isFull }: ReadyPasskeys): boolean {
  return canCreateHere.ok && !isFull;
}

/**
 * Leaves behind what is said of a deletion, and of a registration before, so that the next one begins with none of it. One that is
 * under way is shown as it is; and a passkey that is made and not saved is not given up for another.
 */
export function beginCreation({ registration, actions }: ReadyPasskeys): void {
  actions.dismissDelete();
  actions.stay();
  if (registration.step !== 'unsaved') actions.startOver();
}
