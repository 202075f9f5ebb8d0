'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import type { MfaFailure } from '../account/failure.js';
import { registeredFactorsQuery } from '../account/queries.js';
import { toFailure } from '../account/to-failure.js';
import { useMfaState } from '../account/use-mfa-state.js';
import { discardInvalid } from '../core/resource.js';
import { isPasskeyList } from '../passkeys/decode-passkeys.js';
import { passkeysQuery } from '../passkeys/passkey-api.js';
import { canCreateHere, canCreateOnServer } from '../passkeys/web-authn.js';
import { isSessionList } from '../sessions/decode-sessions.js';
import { sessionsQuery } from '../sessions/sessions-api.js';
import { type Finding, findingsOf } from './findings.js';

/** What the user had better change. */
export type SecurityCheckupResult =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
  /** An external identity provider protects this user's account. */
  | { readonly status: 'unavailable'; readonly reason: 'federated' }
  | ReadySecurityCheckup;

/** The findings once it is known which methods are on. */
export interface ReadySecurityCheckup {
  readonly status: 'ready';
  /** The gravest first, three at most. Empty: nothing that the page has read needs a change. */
  readonly findings: readonly Finding[];
  /** Why the latest refresh in the background failed: the findings are those from before. */
  readonly refreshFailure: MfaFailure | null;
}

/**
 * Finds what the user had better change. It reads what `MfaPanel` reads and no more: what is known of passkeys and sessions is what
 * other parts of the page have read, and nothing is said of the rest.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useSecurityCheckup(): SecurityCheckupResult {
  const { client, accountId, userPool: policy } = useAccountKit();
  const queryClient = useQueryClient();
  const queries = useMemo(() => {
    const source = { client, accountId };
    const passkeys = passkeysQuery(source);
    const sessions = sessionsQuery(source);
    discardInvalid(queryClient, passkeys.queryKey, isPasskeyList);
    discardInvalid(queryClient, sessions.queryKey, isSessionList);
    return { passkeys, sessions, registered: registeredFactorsQuery(source) };
  }, [queryClient, client, accountId]);
  const { state, error, refetch } = useMfaState();
  const registered = useQuery({ ...queries.registered, enabled: false }).data;
  const passkeys = useQuery({ ...queries.passkeys, enabled: false }).data;
  const sessions = useQuery({ ...queries.sessions, enabled: false });
  const { ok: canCreatePasskey } = useSyncExternalStore(neverChanges, canCreateHere, canCreateOnServer);

  const failure = error && toFailure(error);
  if (state === undefined)
    return failure ? { status: 'failed', failure, retry: () => void refetch() } : { status: 'loading' };
  if (state.isFederated) return { status: 'unavailable', reason: 'federated' };
  const findings = findingsOf({
    state,
    policy,
    otherSignInMethods: registered?.otherFirstFactors ?? 'unknown',
    passkeys: passkeys?.length ?? null,
    sessions: sessions.data ?? null,
    sessionsReadAt: sessions.dataUpdatedAt,
    canCreatePasskey,
  });
  return findings === null ? { status: 'loading' } : { status: 'ready', findings, refreshFailure: failure };
}

const neverChanges = () => () => undefined;
