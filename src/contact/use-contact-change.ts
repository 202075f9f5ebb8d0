'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import type { ContactKind } from '../account/factor.js';
import type { MfaFailure } from '../account/failure.js';
import { toFailure } from '../account/to-failure.js';
import { useMfaState } from '../account/use-mfa-state.js';
import { draftOf } from '../preference/preference.js';
import { type SignInPreview, signInPreview } from '../preference/sign-in-preview.js';
import { type ContactChangeActions, createContactFlow } from './contact-flow.js';
import {
  type ContactOptions,
  type ContactPurpose,
  contactOptions,
  factorOfContact,
} from './contact-options.js';
import { type ContactFlowState, canRestore } from './contact-step.js';
import { useFactorDisabledByChange } from './use-factor-disabled-by-change.js';

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
  /** An external identity provider decides for this user, or the user pool does not offer the factor. */
  | { readonly status: 'unavailable'; readonly reason: 'federated' | 'not-offered' }
  | ReadyContactChange;

/** The change once it can start. */
export interface ReadyContactChange {
  readonly status: 'ready';
  readonly flow: ContactFlowState;
  /** What can be done with the current value. It follows the service: a paused factor is off. */
  readonly options: ContactOptions;
  /**
   * The factor was turned off for the change and can be turned on again, because the old value is still
   * verified.
   */
  readonly canRestore: boolean;
  /**
   * An earlier, unfinished change in this tab turned the factor off, and it is still off. See
   * `useFactorDisabledByChange`.
   */
  readonly isFactorDisabledByChange: boolean;
  /** How the next sign-in will go by the current state. */
  readonly signIn: SignInPreview;
  readonly actions: ContactChangeActions;
}

/**
 * Adds, changes, verifies or removes the phone number or email address of the user: UpdateUserAttributes or
 * GetUserAttributeVerificationCode, then VerifyUserAttribute; or DeleteUserAttributes. A factor that would
 * send codes to an unverified value is turned off first and on again afterwards, by the rules of the panel.
 *
 * The result holds what the user types while it is needed. It is in no cache, and unmounting forgets it.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useContactChange({
  contact,
  purpose = 'contact',
}: UseContactChangeOptions): ContactChangeResult {
  const { client, accountId, userPool: policy, confirmIdentity } = useAccountKit();
  const queryClient = useQueryClient();
  const change = useMemo(
    () => createContactFlow({ queryClient, client, accountId, policy, confirmIdentity, contact, purpose }),
    [queryClient, client, accountId, policy, confirmIdentity, contact, purpose],
  );
  useEffect(() => change.close, [change]);
  const flow = useSyncExternalStore(change.subscribe, change.get, change.get);
  const { isDisabled } = useFactorDisabledByChange(factorOfContact(contact));
  const { state, error, refetch } = useMfaState();

  if (state === undefined) {
    return error
      ? { status: 'failed', failure: toFailure(error), retry: () => void refetch() }
      : { status: 'loading' };
  }
  if (state.isFederated) return { status: 'unavailable', reason: 'federated' };
  const options = contactOptions(state, policy, contact, purpose);
  if (options === null) return { status: 'unavailable', reason: 'not-offered' };
  return {
    status: 'ready',
    flow,
    options,
    canRestore: canRestore(flow),
    isFactorDisabledByChange: isDisabled && flow.facts.factor.kind !== 'paused',
    signIn: signInPreview(state, draftOf(state), policy),
    actions: change.actions,
  };
}
