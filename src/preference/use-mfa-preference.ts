'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import { useMfaStateStore } from '../account/use-mfa-state.js';
import type { MfaPreference } from './mfa-preference.js';
import type { ApplyMode } from './preference-actions.js';
import { createPreferenceStore, type PreferenceStore } from './preference-store.js';

/** Options of `useMfaPreference`. */
export interface UseMfaPreferenceOptions {
  /**
   * When a change is sent.
   * @default 'instantly'
   */
  apply?: ApplyMode;
}

/**
 * Reads the MFA preference of the signed-in user and changes it through SetUserMFAPreference.
 *
 * Each change is planned on the latest known state, sent as one write that names only what changes, and read back:
 * what is shown as saved is what the service says.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useMfaPreference(options: UseMfaPreferenceOptions = {}): MfaPreference {
  const store = usePreferenceStore(options);
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/**
 * The store that `useMfaPreference` renders. A new account, client, policy or `apply` makes a new one.
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function usePreferenceStore({ apply = 'instantly' }: UseMfaPreferenceOptions): PreferenceStore {
  const { client, accountId, userPool: policy, confirmIdentity } = useAccountKit();
  const queryClient = useQueryClient();
  const mfaState = useMfaStateStore();
  return useMemo(
    () => createPreferenceStore({ queryClient, client, accountId, policy, apply, confirmIdentity, mfaState }),
    [queryClient, client, accountId, policy, apply, confirmIdentity, mfaState],
  );
}
