'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAccountKit } from '../account/account-kit-context.js';
import type { MfaFailure } from '../account/failure.js';
import type { ContactKind } from '../account/sensitive-change.js';
import { toFailure } from '../account/to-failure.js';
import { useMfaState } from '../account/use-mfa-state.js';
import { draftOf } from '../preference/preference.js';
import { type SignInPreview, signInPreview } from '../preference/sign-in-preview.js';
import type { ContactChangeActions } from './contact-actions.js';
import { type ContactFlow, canRestore } from './contact-flow.js';
import { type ContactOffer, type ContactPurpose, contactOffer, factorOfContact } from './contact-options.js';
import { createContactSession } from './contact-session.js';
import { useFactorLeftOff } from './use-factor-left-off.js';

/** Options of `useContactChange`. Another contact or purpose is another change. */
export interface UseContactChangeOptions {
  readonly contact: ContactKind;
  /**
   * `factor`: once the contact is verified, its factor is turned on.
   * @default 'contact'
   */
  readonly purpose?: ContactPurpose | undefined;
}

/** The change of a phone number or email address. */
export type ContactChangeResult =
  | { readonly status: 'loading' }
  /** What the user has could not be read. */
  | { readonly status: 'failed'; readonly failure: MfaFailure; readonly retry: () => void }
  /** An external identity provider decides for this user, or the user pool does not offer the factor that it is for. */
  | { readonly status: 'unavailable'; readonly reason: 'federated' | 'not-offered' }
  | ReadyContactChange;

/** The change once it can be begun. */
export interface ReadyContactChange {
  readonly status: 'ready';
  readonly flow: ContactFlow;
  /** What can be done with what the user has now. It moves with the flow: a paused factor is off. */
  readonly offer: ContactOffer;
  /** The factor was turned off for the change, and can be turned on again: the value from before is in force. */
  readonly canRestore: boolean;
  /**
   * An earlier change, not this one, turned the factor off in this tab and was not finished; it is off still. See
   * `useFactorLeftOff`.
   */
  readonly isFactorLeftOff: boolean;
  /** How the next sign-in will go, as the service has it now. */
  readonly signIn: SignInPreview;
  readonly actions: ContactChangeActions;
}

/**
 * Adds, changes, verifies or removes the phone number or email address of the user: UpdateUserAttributes or
 * GetUserAttributeVerificationCode, then VerifyUserAttribute; or DeleteUserAttributes. A factor whose codes would go astray
 * meanwhile is turned off before, and on again after, by the rules of the panel.
 *
 * What the user types is in the result while it is needed, never in a cache, and gone when the component is.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useContactChange({
  contact,
  purpose = 'contact',
}: UseContactChangeOptions): ContactChangeResult {
  const { client, accountId, userPool: policy, confirmIdentity } = useAccountKit();
  const queryClient = useQueryClient();
  const session = useMemo(
    () => createContactSession({ queryClient, client, accountId, policy, confirmIdentity, contact, purpose }),
    [queryClient, client, accountId, policy, confirmIdentity, contact, purpose],
  );
  useEffect(() => session.close, [session]);
  const flow = useSyncExternalStore(session.subscribe, session.read, session.read);
  const { isLeftOff } = useFactorLeftOff(factorOfContact(contact));
  const { state, error, refetch } = useMfaState();

  if (state === undefined) {
    return error
      ? { status: 'failed', failure: toFailure(error), retry: () => void refetch() }
      : { status: 'loading' };
  }
  if (state.isFederated) return { status: 'unavailable', reason: 'federated' };
  const offer = contactOffer(state, policy, contact, purpose);
  if (offer === null) return { status: 'unavailable', reason: 'not-offered' };
  return {
    status: 'ready',
    flow,
    offer,
    canRestore: canRestore(flow),
    isFactorLeftOff: isLeftOff && flow.factor.kind !== 'paused',
    signIn: signInPreview(state, draftOf(state), policy),
    actions: session.actions,
  };
}
