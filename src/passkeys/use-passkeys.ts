'use client';
import { useMutationState, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import type { CheckIdentity } from '../account/confirm-identity.js';
import { isUserMfa, mfaStateOf } from '../account/decode-user-mfa.js';
import { beforeAnyWrite, type MfaFailure } from '../account/failure.js';
import { userMfaQuery } from '../account/queries.js';
import { toFailure } from '../account/to-failure.js';
import { useLatest } from '../core/hooks.js';
import { discardInvalid } from '../core/resource.js';
import type { SaveEditsOptions } from '../preference/save-preference.js';
import { isPasskeyList } from './decode-passkeys.js';
import {
  createDeletePasskey,
  type DeletionActions,
  type DisabledFactor,
  isDeletionUnfinished,
  type PasskeyDeletion,
} from './delete-passkey.js';
import {
  createNicknames,
  type NicknameActions,
  type NicknameStore,
  type NicknamesStatus,
  nicknamesQuery,
  type PasskeyRenamings,
  renamedId,
  renameKey,
  renamingsOf,
} from './nicknames.js';
import { namePasskeys, type Passkey, passkeyLimit, type RegisteredPasskey } from './passkey.js';
import { createPasskeyApi, passkeysQuery } from './passkey-api.js';
import type { CanCreateHere } from './passkey-failure.js';
import {
  type PasskeyDeletionPreview,
  type PasskeyOptions,
  passkeyDeletionPreview,
  passkeyOptions,
} from './passkey-options.js';
import {
  createRegisterPasskey,
  isRegistrationUnfinished,
  type PasskeyRegistration,
  type RegistrationActions,
} from './register-passkey.js';
import { canCreateHere, canCreateOnServer } from './web-authn.js';

/** Options of `usePasskeys`. */
export interface UsePasskeysOptions {
  /**
   * Where the app keeps the names that users give to their passkeys. It may be defined inline.
   * @default none: passkeys have the names that Cognito made up
   */
  nicknames?: NicknameStore | undefined;
}

/** The passkeys of the signed-in user. */
export type PasskeysResult =
  | { readonly status: 'loading' }
  /** The list, or what is on, could not be read. */
  | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
  /** The user signs in through an external identity provider, where passkeys of this user pool are of no use. */
  | { readonly status: 'unavailable'; readonly reason: 'federated' }
  | ReadyPasskeys;

/** What a user can do with their passkeys. The functions keep their identity, never throw, and do nothing at another step. */
export interface PasskeyActions extends RegistrationActions, DeletionActions, NicknameActions {}

/** The passkeys once they were read. */
export interface ReadyPasskeys {
  readonly status: 'ready';
  /** The oldest comes first. */
  readonly passkeys: readonly Passkey[];
  /** How many there can be: 20. */
  readonly limit: number;
  /** There are as many as there can be. */
  readonly isFull: boolean;
  /** Whether the app's store has returned its names; `none` where the app has no store, and nothing can be renamed. */
  readonly nicknames: 'none' | NicknamesStatus;
  /** Whether a passkey can be created on this page. The list is of use either way. */
  readonly canCreateHere: CanCreateHere;
  /** What a passkey is, or could be, to this user. */
  readonly options: PasskeyOptions;
  readonly registration: PasskeyRegistration;
  readonly deletion: PasskeyDeletion;
  /** What the deletion in question would bring about; `null` without one. */
  readonly deletionPreview: PasskeyDeletionPreview | null;
  /**
   * The passkey factor is disabled by an unfinished deletion; `null` otherwise. It stays until the factor is on again
   * (`turnFactorOn()`) or the user leaves it off (`dismissDisabledFactor()`).
   */
  readonly disabledFactor: DisabledFactor | null;
  /** The running and failed changes of names, by credential id. */
  readonly renamings: PasskeyRenamings;
  /** Leaving the page now would leave something half done: worth a question (`beforeunload`). */
  readonly isUnfinished: boolean;
  /** The app's own step-up is open: a dialog makes way for it. */
  readonly isConfirming: boolean;
  /** Why the latest refresh in the background failed: the list is the one from before. */
  readonly refreshFailure: MfaFailure | null;
  readonly actions: PasskeyActions;
}

/**
 * Lists the passkeys of the signed-in user; creates, deletes and renames them. It calls ListWebAuthnCredentials on mount,
 * StartWebAuthnRegistration and CompleteWebAuthnRegistration around the browser's own dialog on `create()`, and
 * DeleteWebAuthnCredential on `confirmDelete()`. Where a passkey is a factor as well, it calls SetUserMFAPreference by the rules of
 * the panel. It reads back what it wrote: only the list proves success.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function usePasskeys({ nicknames: store }: UsePasskeysOptions = {}): PasskeysResult {
  const { client, accountId, userPool: policy, confirmIdentity } = useAccountKit();
  const queryClient = useQueryClient();
  const readStore = useLatest(store);
  const flows = useMemo(
    () => createFlows({ queryClient, client, accountId, policy }, confirmIdentity, readStore),
    [queryClient, client, accountId, policy, confirmIdentity, readStore],
  );
  const registration = useFlow(flows.registration);
  const deletion = useFlow(flows.deletion);
  const disabledFactor = useFlow(flows.deletion.disabledFactor);
  const here = useSyncExternalStore(neverChanges, canCreateHere, canCreateOnServer);
  const source = { client, accountId };
  const user = useQuery(userMfaQuery(source));
  // A federated user has none, and the service's answer to them is not documented.
  const list = useQuery({ ...passkeysQuery(source), enabled: user.data?.isFederated === false });
  // Without a store, no query at all.
  const nicknameQueries = store === undefined ? [] : [nicknamesQuery(accountId, readStore)];
  const [names] = useQueries({ queries: nicknameQueries });
  const renames = useMutationState({
    filters: {
      mutationKey: renameKey(accountId),
      predicate: ({ state }) => renamedId(state) !== undefined,
    },
    select: ({ state }) => ({ status: state.status, id: renamedId(state) ?? '' }),
  });

  useEffect(() => flows.close, [flows]);
  useEffect(() => {
    if (list.data) flows.noteList(list.data);
  }, [flows, list.data]);

  const isFactorOn = user.data?.active.includes('passkey') ?? false;
  useEffect(() => {
    if (isFactorOn) flows.deletion.noteFactorOn();
  }, [flows, isFactorOn]);

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
  const { step } = deletion;
  const refreshError = user.error ?? list.error;
  return {
    status: 'ready',
    passkeys: namePasskeys(list.data, names?.data ?? {}),
    limit: passkeyLimit,
    isFull: list.data.length >= passkeyLimit,
    nicknames: names === undefined ? 'none' : names.error ? 'failed' : names.data ? 'ready' : 'loading',
    canCreateHere: here,
    options: passkeyOptions(state, policy),
    registration,
    deletion,
    deletionPreview:
      step.name === 'question'
        ? passkeyDeletionPreview(state, policy, list.data, step.passkey.id, step.otherSignInMethods)
        : null,
    disabledFactor: isFactorOn || list.data.length === 0 ? null : disabledFactor,
    renamings: renamingsOf(renames),
    isUnfinished: isRegistrationUnfinished(registration) || isDeletionUnfinished(deletion),
    isConfirming: registration.isConfirming || deletion.isConfirming,
    refreshFailure: refreshError && beforeAnyWrite(toFailure(refreshError)),
    actions: flows.actions,
  };
}

/** The flows of one user on one page. A new account, client or policy gets new ones. */
function createFlows(
  source: SaveEditsOptions,
  confirmIdentity: CheckIdentity,
  readStore: () => NicknameStore | undefined,
) {
  const { queryClient, accountId, policy } = source;
  discardInvalid(queryClient, userMfaQuery(source).queryKey, isUserMfa);
  discardInvalid(queryClient, passkeysQuery(source).queryKey, isPasskeyList);
  const api = createPasskeyApi(source);
  const nicknames = createNicknames(queryClient, accountId, readStore);
  const registration = createRegisterPasskey({
    api,
    confirmIdentity,
    readOptions() {
      const state = api.cachedState();
      return state && passkeyOptions(state, policy);
    },
  });
  const deletion = createDeletePasskey({
    api,
    confirmIdentity,
    readPasskeys: () => namePasskeys(api.cachedList(), readStore() ? nicknames.cached() : {}),
    preview(passkeys, id, otherSignInMethods) {
      const state = api.cachedState();
      return state && passkeyDeletionPreview(state, policy, passkeys, id, otherSignInMethods);
    },
    onDeleted: nicknames.forget,
  });
  const actions: PasskeyActions = { ...registration.actions, ...deletion.actions, ...nicknames.actions };
  return {
    registration,
    deletion,
    actions,
    noteList(passkeys: readonly RegisteredPasskey[]) {
      registration.noteList(passkeys);
      deletion.noteList(passkeys);
    },
    close: () => {
      registration.close();
      deletion.close();
      nicknames.close();
    },
  };
}

const neverChanges = () => () => undefined;

interface Readable<State> {
  readonly get: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}

function useFlow<State>({ get, subscribe }: Readable<State>): State {
  return useSyncExternalStore(subscribe, get, get);
}
