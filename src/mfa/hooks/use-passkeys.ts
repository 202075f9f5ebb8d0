'use client';
import type { MfaFailure } from '../model/failure.js';
import type { Passkey } from '../model/passkey.js';
import type { CanCreateHere } from '../model/passkey-failure.js';
import type { NicknameShelf, PasskeyNicknames, PasskeyRenaming } from '../model/passkey-nicknames.js';
import type { PasskeyOffer, PasskeyRemovalOffer } from '../model/passkey-offer.js';
import type { PasskeyRegistration } from '../model/passkey-registration.js';
import type { PasskeyRemoval } from '../model/passkey-removal.js';
import type { PasskeyActions } from './passkey-actions.js';

/** Options of `usePasskeys`. */
export interface UsePasskeysOptions {
  /**
   * Where the app keeps the names that users give to their passkeys. It may be written in place.
   * @default none: the names are those that Cognito made up
   */
  nicknames?: PasskeyNicknames | undefined;
}

/** The passkeys of the signed-in user. */
export type PasskeysResult =
  | { readonly status: 'loading' }
  /** The list, or what is on beside it, could not be read. */
  | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
  /** The user signs in through an external identity provider, where passkeys of this user pool are of no use. */
  | { readonly status: 'unavailable'; readonly reason: 'federated' }
  | ReadyPasskeys;

/** The passkeys once they were read. */
export interface ReadyPasskeys {
  readonly status: 'ready';
  /** The oldest first. */
  readonly passkeys: readonly Passkey[];
  /** How many there can be: 20. */
  readonly limit: number;
  /** There are as many as there can be. */
  readonly isFull: boolean;
  /** Whether the app's store has given its names; `none` where the app has no store, and nothing can be renamed. */
  readonly nicknames: 'none' | NicknameShelf['status'];
  /** Whether a passkey can be made on this page. The list is of use either way. */
  readonly canCreateHere: CanCreateHere;
  readonly offer: PasskeyOffer;
  readonly registration: PasskeyRegistration;
  readonly removal: PasskeyRemoval;
  /** What the deletion that is asked about would bring about; `null` while none is. */
  readonly removalOffer: PasskeyRemovalOffer | null;
  readonly renaming: PasskeyRenaming;
  /** The app's own step-up is being shown: a dialog steps aside for it. */
  readonly isConfirming: boolean;
  /** Why the latest refresh in the background failed: what is shown is what was known before. */
  readonly refreshFailure: MfaFailure | null;
  readonly actions: PasskeyActions;
}
