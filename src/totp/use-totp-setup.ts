'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAccountKit } from '../account/account-kit-context.js';
import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import { toFailure } from '../account/to-failure.js';
import { useMfaState } from '../account/use-mfa-state.js';
import { draftOf } from '../preference/preference.js';
import { replacementMarker } from '../preference/replacement-marker.js';
import { type SignInPreview, signInPreview } from '../preference/sign-in-preview.js';
import { otpauthUri } from './otpauth-uri.js';
import { type TotpOffer, type TotpSetup, totpOffer } from './totp-setup.js';
import { createTotpSetupSession, type TotpSetupActions } from './totp-setup-session.js';

/** Options of `useTotpSetup`. */
export interface UseTotpSetupOptions {
  /**
   * The name of the product, which authenticator apps show beside the codes.
   * @default the host name of the page
   */
  issuer?: string | undefined;
  /**
   * The account, which they show under it.
   * @default the user's address or number, as masked as the panel shows it
   */
  accountName?: string | undefined;
}

/** The set-up of an authenticator app. */
export type TotpSetupResult =
  | { readonly status: 'loading' }
  /** What is set up already could not be read. */
  | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
  /** An external identity provider decides for this user, or the user pool offers no authenticator apps. */
  | { readonly status: 'unavailable'; readonly reason: 'federated' | 'not-offered' }
  | ReadyTotpSetup;

/** The set-up once it can be begun. */
export interface ReadyTotpSetup {
  readonly status: 'ready';
  readonly setup: TotpSetup;
  readonly offer: TotpOffer;
  /** An earlier replacement was begun in this tab and not finished: what is registered may no longer work. */
  readonly isReplacementUnfinished: boolean;
  /** The address that adds the key to an app, for a QR code or a link. A secret; `null` in steps that have none. */
  readonly uri: string | null;
  /** How the next sign-in will go, as the service has it now. */
  readonly signIn: SignInPreview;
  readonly actions: TotpSetupActions;
}

/**
 * Sets an authenticator app up, or another one in place of a registered one: AssociateSoftwareToken on `start()`,
 * VerifySoftwareToken on `confirm()`, then SetUserMFAPreference by the rules of the panel, read back.
 *
 * The secret is in the result while it is needed, never in a cache, and gone when the component is.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useTotpSetup(options: UseTotpSetupOptions = {}): TotpSetupResult {
  const { client, accountId, userPool: policy, confirmIdentity } = useAccountKit();
  const queryClient = useQueryClient();
  const session = useMemo(
    () => createTotpSetupSession({ queryClient, client, accountId, policy, confirmIdentity }),
    [queryClient, client, accountId, policy, confirmIdentity],
  );
  useEffect(() => session.close, [session]);
  const setup = useSyncExternalStore(session.subscribe, session.read, session.read);
  const note = useMemo(() => replacementMarker(accountId), [accountId]);
  const isReplacementUnfinished = useSyncExternalStore(note.subscribe, note.read, () => false);
  const { state, error, refetch } = useMfaState();

  if (state === undefined) {
    return error
      ? { status: 'failed', failure: toFailure(error), retry: () => void refetch() }
      : { status: 'loading' };
  }
  if (state.isFederated) return { status: 'unavailable', reason: 'federated' };
  const offer = totpOffer(state, policy);
  if (offer === null) return { status: 'unavailable', reason: 'not-offered' };
  return {
    status: 'ready',
    setup,
    offer,
    isReplacementUnfinished: isReplacementUnfinished && offer.isReplacing,
    uri: 'secret' in setup ? otpauthUri(setup.secret, labelOf(options, state)) : null,
    signIn: signInPreview(state, draftOf(state), policy),
    actions: session.actions,
  };
}

function labelOf({ issuer, accountName }: UseTotpSetupOptions, { email, phone }: MfaState) {
  return {
    issuer: issuer ?? location.hostname,
    accountName: accountName ?? email?.masked ?? phone?.masked ?? '',
  };
}
