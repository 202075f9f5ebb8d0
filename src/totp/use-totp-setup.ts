'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import { toFailure } from '../account/to-failure.js';
import { useMfaState } from '../account/use-mfa-state.js';
import { useFlow } from '../core/hooks.js';
import { draftOf } from '../preference/preference.js';
import { type SignInPreview, signInPreview } from '../preference/sign-in-preview.js';
import { replacementMarker } from '../preference/unfinished-markers.js';
import { defaultAccountName, otpauthUri } from './otpauth-uri.js';
import {
  createTotpFlow,
  type TotpOptions,
  type TotpSetupActions,
  type TotpSetupFlow,
  totpOptions,
} from './totp-flow.js';

/** Options of `useTotpSetup`. */
export interface UseTotpSetupOptions {
  /**
   * The name of the product. Authenticator apps show it next to the codes.
   * @default the host name of the page
   */
  issuer?: string | undefined;
  /**
   * The account. Authenticator apps show it under the issuer.
   * @default the user's email address or phone number, masked as in the panel, and a mark made of the account's ID: some apps
   * replace the entry of another account with the same label, and two of one user's accounts can have the same mask
   */
  accountName?: string | undefined;
}

/** The set-up of an authenticator app. */
export type TotpSetupResult =
  | { readonly status: 'loading' }
  /** The user's state could not be read. */
  | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
  /** An external identity provider decides for this user, or the user pool offers no authenticator apps. */
  | { readonly status: 'unavailable'; readonly reason: 'federated' | 'not-offered' }
  | ReadyTotpSetup;

/** The set-up once it can start. */
export interface ReadyTotpSetup {
  readonly status: 'ready';
  readonly flow: TotpSetupFlow;
  /** What the set-up would mean for this user. */
  readonly options: TotpOptions;
  /** A replacement was started in this tab and not finished, so the old authenticator may no longer work. */
  readonly isReplacementUnfinished: boolean;
  /** The address that adds the key to an app. A secret; `null` outside of the step `enrol`. */
  readonly uri: string | null;
  /** How the next sign-in will go, by what the service holds now. */
  readonly signIn: SignInPreview;
  readonly actions: TotpSetupActions;
}

/**
 * Sets up an authenticator app, or replaces the registered one. It sends AssociateSoftwareToken on `start()`,
 * VerifySoftwareToken on `confirm()`, then SetUserMFAPreference by the rules of the panel, and reads back.
 *
 * The result holds the secret while it is needed. It is never cached, and unmounting forgets it.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useTotpSetup(labels: UseTotpSetupOptions = {}): TotpSetupResult {
  const { client, accountId, userPool: policy, confirmIdentity } = useAccountKit();
  const queryClient = useQueryClient();
  const flow = useMemo(
    () => createTotpFlow({ queryClient, client, accountId, policy, confirmIdentity }),
    [queryClient, client, accountId, policy, confirmIdentity],
  );
  const flowState = useFlow(flow);
  const marker = useMemo(() => replacementMarker(accountId), [accountId]);
  const isMarked = useSyncExternalStore(marker.subscribe, marker.read, () => false);
  const { state, error, refetch } = useMfaState();

  if (state === undefined) {
    return error
      ? { status: 'failed', failure: toFailure(error), retry: () => void refetch() }
      : { status: 'loading' };
  }
  if (state.isFederated) return { status: 'unavailable', reason: 'federated' };
  const options = totpOptions(state, policy);
  if (options === null) return { status: 'unavailable', reason: 'not-offered' };
  const { step } = flowState;
  return {
    status: 'ready',
    flow: flowState,
    options,
    isReplacementUnfinished: isMarked && options.isReplacing,
    uri: step.name === 'enrol' ? otpauthUri(step.secret, labelOf(labels, state, accountId)) : null,
    signIn: signInPreview(state, draftOf(state), policy),
    actions: flow.actions,
  };
}

function labelOf(
  { issuer, accountName }: UseTotpSetupOptions,
  { email, phone }: MfaState,
  accountId: string,
) {
  return {
    issuer: issuer ?? location.hostname,
    accountName: accountName ?? defaultAccountName(email?.masked ?? phone?.masked, accountId),
  };
}
