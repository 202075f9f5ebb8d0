'use client';
import { useIsRestoring, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAccountKit } from './account-kit-context.js';
import { createMfaStateStore, type MfaStateResult, type MfaStateStore } from './mfa-state-store.js';

/** Reads the user's MFA state, and renders again when it changes. */
export function useMfaState(): MfaStateResult {
  const store = useMfaStateStore();
  // Each render: an app that empties its cache notifies nobody, and mostly renders its page again.
  useEffect(() => store.sync());
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** The store of the nearest provider's account. It reads nothing until it has a listener. */
export function useMfaStateStore(): MfaStateStore {
  const { client, accountId, userPool } = useAccountKit();
  const queryClient = useQueryClient();
  const isRestoring = useIsRestoring();
  return useMemo(
    () => createMfaStateStore({ queryClient, client, accountId, userPool, isRestoring }),
    [queryClient, client, accountId, userPool, isRestoring],
  );
}
