'use client';
import { useMemo } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import type { MfaFailure } from '../account/failure.js';
import { useFlow, useLatest } from '../core/hooks.js';
import { createGlobalSignOut, type GlobalSignOutFlow } from './global-sign-out.js';

/** The sign-out of all sessions. */
export interface GlobalSignOutResult {
  readonly flow: GlobalSignOutFlow;
  /**
   * Sends GlobalSignOut. Afterwards the provider's `onSessionExpired` is called, with the reason `signed-out`. Resolves with why it
   * failed, `null` if it did not.
   */
  readonly signOut: () => Promise<MfaFailure | null>;
}

/**
 * Signs the user out of every session, this one included. Tokens that other services check by themselves stay valid there until they
 * expire, and a browser that managed login remembers can sign in again without a question until its page `/logout` is visited.
 *
 * @throws Error outside of `AccountKitProvider`.
 */
export function useGlobalSignOut(): GlobalSignOutResult {
  const { client, accountId, leave } = useAccountKit();
  const readLeave = useLatest(leave);
  const flow = useMemo(
    () => createGlobalSignOut({ client, accountId, onSignedOut: () => readLeave()('signed-out') }),
    [client, accountId, readLeave],
  );
  return { flow: useFlow(flow), signOut: flow.signOut };
}
