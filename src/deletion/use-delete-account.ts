'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import { useFlow, useLatest } from '../core/hooks.js';
import {
  type BeforeDelete,
  createDeleteAccount,
  type DeleteAccountFailure,
  type DeleteAccountFlow,
} from './delete-account.js';

/** Options of `useDeleteAccount`. */
export interface UseDeleteAccountOptions {
  /**
   * Deletes what the app itself keeps of the user, and can stop the deletion. Called after the step-up, and not again once it has
   * succeeded.
   */
  onBeforeDelete?: BeforeDelete | undefined;
}

/** The deletion of the account. */
export interface DeleteAccountResult {
  readonly flow: DeleteAccountFlow;
  /**
   * Sends DeleteUser, for good. Ask the user first. Afterwards nothing of the account is left in the kit's cache and storage, and
   * the provider's `onAccountDeleted` is called. Resolves with why it failed, `null` if it did not.
   */
  readonly deleteAccount: () => Promise<DeleteAccountFailure | null>;
}

/**
 * Deletes the signed-in user's account. Tokens that other services check by themselves stay valid there until they expire. A user of
 * an external identity provider loses the profile in this user pool only.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useDeleteAccount(options: UseDeleteAccountOptions = {}): DeleteAccountResult {
  const { client, accountId, confirmIdentity, leave } = useAccountKit();
  const queryClient = useQueryClient();
  const readOptions = useLatest(options);
  const readLeave = useLatest(leave);
  const flow = useMemo(
    () =>
      createDeleteAccount({
        queryClient,
        client,
        accountId,
        confirmIdentity,
        onBeforeDelete: () => readOptions().onBeforeDelete,
        onDeleted: () => readLeave()('deleted'),
      }),
    [queryClient, client, accountId, confirmIdentity, readOptions, readLeave],
  );
  return {
    flow: useFlow(flow),
    deleteAccount: flow.deleteAccount,
  };
}
