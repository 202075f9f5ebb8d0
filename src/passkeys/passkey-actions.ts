import type { PasskeyChoices } from './passkey-registration.js';

/** What a user can do with their passkeys. The functions keep their identity and never throw; out of step they do nothing. */
export interface PasskeyActions {
  /**
   * Makes a passkey, after the app's own step-up (`confirmIdentity`): asks the service for its options, the browser for the passkey, and the service to keep it; then turns the
   * factor on as chosen. Call it on an explicit click: browsers show their own dialog.
   */
  readonly create: (choices: PasskeyChoices) => Promise<void>;
  /**
   * Turns the factor on with a passkey that is listed. Out of step where there is none, or the factor cannot be turned on
   * (`offer.canTurnOn`).
   */
  readonly turnOn: () => Promise<void>;
  /** Gives up while the service, the browser or the app's step-up is asked. Nothing was made then. */
  readonly cancel: () => void;
  /** Tries the failed half again: to save a passkey that is made, or to turn on one that is saved. */
  readonly retry: () => Promise<void>;
  /** Back to the explanation, for another passkey. */
  readonly startOver: () => void;
  /** The user wants to leave. `true`: they may; `false`: the registration now asks whether that is meant (`isLeaving`). */
  readonly leave: () => boolean;
  /** The user stays after all. */
  readonly stay: () => void;
  /** Asks whether a passkey is to be deleted. */
  readonly askToDelete: (id: string) => void;
  /**
   * Deletes the passkey that was asked about, after the app's own step-up (`confirmIdentity`). Also a new try. Of one that is the
   * only way in (`removalOffer.blocked`), it asks the service once more whether that is still so, and deletes nothing. While that
   * is being asked it waits, and goes on where the answer is that there is another way.
   */
  readonly confirmDelete: () => Promise<void>;
  /** The user keeps the passkey, or has seen that it is gone. */
  readonly dismissDelete: () => void;
  /** Turns the factor on again that was turned off for a deletion which came to nothing (`factorLeftOff`). Also a new try. */
  readonly turnFactorOn: () => Promise<void>;
  /** The user leaves it off. */
  readonly dismissFactorLeftOff: () => void;
  /**
   * Gives a passkey a nickname in the app's store; blanks alone, or `null`, give it the service's name again.
   * Names are kept one after the other; of several for one passkey that wait, the last is kept. Resolves to whether the store took
   * it.
   */
  readonly rename: (id: string, nickname: string | null) => Promise<boolean>;
  /** The user has seen that a name was not kept. */
  readonly dismissRename: (id: string) => void;
}
