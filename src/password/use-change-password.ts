'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import type { MfaFailure } from '../account/failure.js';
import { registeredFactorsQuery } from '../account/queries.js';
import { toFailure } from '../account/to-failure.js';
import { useMfaState } from '../account/use-mfa-state.js';
import { useFlow, useLatest } from '../core/hooks.js';
import {
  type ChangePasswordFlow,
  type CheckPassword,
  createChangePassword,
  type PasswordSubmission,
} from './change-password.js';
import type { PasswordFailure } from './to-password-failure.js';

/** Options of `useChangePassword`. */
export interface UseChangePasswordOptions {
  /**
   * Whether the user has a password. Without one they set the first.
   * @default what GetUserAuthFactors says; where that says nothing, the user has one
   */
  hasPassword?: boolean | undefined;
  /** The app's check for leaked passwords. The kit sends no password to anybody but Amazon Cognito. */
  checkPassword?: CheckPassword | undefined;
}

/** A change of the password. */
export type ChangePasswordResult =
  | { readonly status: 'loading' }
  /** The user's state could not be read. */
  | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
  /** An external identity provider signs the user in. */
  | { readonly status: 'unavailable'; readonly reason: 'federated' }
  | ReadyChangePassword;

/** A change of the password once it can be made. */
export interface ReadyChangePassword {
  readonly status: 'ready';
  readonly flow: ChangePasswordFlow;
  /** The user has to enter the current password. Without one, they set the first. */
  readonly hasPassword: boolean;
  /**
   * Sends ChangePassword. Resolves with why it failed, `null` if it did not. Does nothing while a change is running or after
   * one was made.
   */
  readonly change: (submission: PasswordSubmission) => Promise<PasswordFailure | null>;
}

/**
 * Changes the user's password, or sets the first one. Other sessions go on: ChangePassword ends none. What the user types is never
 * cached, and unmounting forgets it.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useChangePassword(options: UseChangePasswordOptions = {}): ChangePasswordResult {
  const { client, accountId, confirmIdentity } = useAccountKit();
  const queryClient = useQueryClient();
  const readOptions = useLatest(options);
  const flow = useMemo(
    () =>
      createChangePassword({
        client,
        confirmIdentity,
        checkPassword: () => readOptions().checkPassword,
        onChanged: () => {
          const { queryKey } = registeredFactorsQuery({ client, accountId });
          queryClient.setQueryData(queryKey, (known) => known && { ...known, password: true });
        },
      }),
    [client, accountId, queryClient, confirmIdentity, readOptions],
  );
  const flowState = useFlow(flow);
  const { state, error, refetch } = useMfaState();
  const isHintNeeded = options.hasPassword === undefined && state?.isFederated === false;
  const hint = useQuery({ ...registeredFactorsQuery({ client, accountId }), enabled: isHintNeeded });

  if (state === undefined) {
    return error
      ? { status: 'failed', failure: toFailure(error), retry: () => void refetch() }
      : { status: 'loading' };
  }
  if (state.isFederated) return { status: 'unavailable', reason: 'federated' };
  if (isHintNeeded && hint.isPending) return { status: 'loading' };
  const hasPassword = flowState.facts.isCurrentNeeded || (options.hasPassword ?? hint.data?.password ?? true);
  return { status: 'ready', flow: flowState, hasPassword, change: flow.change };
}
