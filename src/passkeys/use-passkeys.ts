'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAccountKit } from '../account/account-kit-context.js';
import { mfaStateOf } from '../account/decode-user-mfa.js';
import type { MfaFailure } from '../account/failure.js';
import { mfaKey, userMfaQuery } from '../account/queries.js';
import { toFailure } from '../account/to-failure.js';
import { listenToTabs } from '../core/tab-sync.js';
import { useLatest } from '../core/use-latest.js';
import { namePasskeys, type Passkey, passkeyLimit } from './passkey.js';
import type { PasskeyActions } from './passkey-actions.js';
import { passkeysQuery } from './passkey-api.js';
import type { FactorLeftOff } from './passkey-factor-off.js';
import type { CanCreateHere } from './passkey-failure.js';
import type { NicknameShelf, PasskeyNicknames, PasskeyRenamings } from './passkey-nicknames.js';
import {
  type PasskeyOffer,
  type PasskeyRemovalOffer,
  passkeyOffer,
  passkeyRemovalOffer,
} from './passkey-options.js';
import {
  isRegistrationConfirming,
  isRegistrationUnfinished,
  type PasskeyRegistration,
} from './passkey-registration.js';
import { isRemovalUnfinished, type PasskeyRemoval } from './passkey-removal.js';
import { createPasskeySession } from './passkey-session.js';
import { beforeAnyWrite } from './to-passkey-failure.js';
import { canCreateHere, canCreateOnServer } from './web-authn.js';

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
  /**
   * The passkey factor was turned off for a deletion that then came to nothing, and is off still; `null` otherwise. It stays until
   * the factor is on again (`turnFactorOn()`) or the user leaves it off (`dismissFactorLeftOff()`).
   */
  readonly factorLeftOff: FactorLeftOff | null;
  /** The changes of names that are under way or failed, by credential id. */
  readonly renamings: PasskeyRenamings;
  /** Leaving the page now would leave something half done: worth a question (`beforeunload`). */
  readonly isUnfinished: boolean;
  /** The app's own step-up is being shown: a dialog steps aside for it. */
  readonly isConfirming: boolean;
  /** Why the latest refresh in the background failed: what is shown is what was known before. */
  readonly refreshFailure: MfaFailure | null;
  readonly actions: PasskeyActions;
}

/**
 * Lists the passkeys of the signed-in user, makes further ones, deletes and names them: ListWebAuthnCredentials when it is
 * mounted, StartWebAuthnRegistration and CompleteWebAuthnRegistration around the browser's own dialog on `create()`,
 * DeleteWebAuthnCredential on `confirmDelete()`; and where a passkey is a factor as well, SetUserMFAPreference by the rules of
 * the panel. What was written is read back.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function usePasskeys({ nicknames: store }: UsePasskeysOptions = {}): PasskeysResult {
  const { client, accountId, userPool: policy, confirmIdentity } = useAccountKit();
  const queryClient = useQueryClient();
  const readNicknameStore = useLatest(store);
  const session = useMemo(
    () =>
      createPasskeySession({ queryClient, client, accountId, policy, confirmIdentity, readNicknameStore }),
    [queryClient, client, accountId, policy, confirmIdentity, readNicknameStore],
  );
  const registration = useStore(session.registration);
  const removal = useStore(session.removal);
  const leftOff = useStore(session.removal.leftOff);
  const names = useStore(session.names);
  const here = useSyncExternalStore(neverChanges, canCreateHere, canCreateOnServer);
  const source = { client, accountId };
  const user = useQuery(userMfaQuery(source));
  // A user of another provider has none, and what the service answers them is not known.
  const list = useQuery({ ...passkeysQuery(source), enabled: user.data?.isFederated === false });
  const hasStore = store !== undefined;

  useEffect(() => session.close, [session]);
  useEffect(
    () => listenToTabs(accountId, () => void queryClient.invalidateQueries({ queryKey: mfaKey(accountId) })),
    [queryClient, accountId],
  );
  useEffect(() => {
    if (hasStore) void session.names.load();
    // Whoever had the list read anew, here or in another tab, may have given a name as well.
  }, [session, hasStore, list.dataUpdatedAt]);

  const isFactorOn = user.data?.active.includes('passkey') ?? false;
  useEffect(() => {
    if (isFactorOn) session.removal.noteFactorOn();
  }, [session, isFactorOn]);

  if (user.data?.isFederated) return { status: 'unavailable', reason: 'federated' };
  if (user.data === undefined || list.data === undefined) {
    const failed = user.data === undefined ? user : list;
    return failed.error
      ? {
          status: 'failed',
          failure: beforeAnyWrite(toFailure(failed.error)),
          retry: () => void failed.refetch(),
        }
      : { status: 'loading' };
  }
  const state = mfaStateOf(user.data, 'unknown');
  const refreshError = user.error ?? list.error;
  return {
    status: 'ready',
    passkeys: namePasskeys(list.data, hasStore ? names.names : {}),
    limit: passkeyLimit,
    isFull: list.data.length >= passkeyLimit,
    nicknames: hasStore ? names.status : 'none',
    canCreateHere: here,
    offer: passkeyOffer(state, policy),
    registration,
    removal,
    removalOffer:
      'passkey' in removal && removal.step !== 'deleted'
        ? passkeyRemovalOffer(state, policy, list.data, removal.passkey.id, removal.otherWaysIn)
        : null,
    factorLeftOff: isFactorOn || list.data.length === 0 ? null : leftOff,
    renamings: names.renamings,
    isUnfinished: isRegistrationUnfinished(registration) || isRemovalUnfinished(removal),
    isConfirming:
      isRegistrationConfirming(registration) || (removal.step === 'asked' && removal.isConfirming),
    refreshFailure: refreshError && beforeAnyWrite(toFailure(refreshError)),
    actions: session.actions,
  };
}

const neverChanges = () => () => undefined;

/** What `useSyncExternalStore` reads. */
interface Readable<State> {
  readonly read: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}

function useStore<State>({ read, subscribe }: Readable<State>): State {
  return useSyncExternalStore(subscribe, read, read);
}
