'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import type { ContactFactor, ContactKind } from '../account/factor.js';
import type { MfaFailure } from '../account/failure.js';
import { toFailure } from '../account/to-failure.js';
import { useMfaState } from '../account/use-mfa-state.js';
import { useFlow } from '../core/hooks.js';
import { draftOf } from '../preference/preference.js';
import { type SignInPreview, signInPreview } from '../preference/sign-in-preview.js';
import { factorOffMarker } from '../preference/unfinished-markers.js';
import { type ContactChangeActions, createContactFlow } from './contact-flow.js';
import {
  type ContactOptions,
  type ContactPurpose,
  contactOptions,
  factorOfContact,
} from './contact-options.js';
import { type ContactFlowState, canRestore } from './contact-step.js';

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
  const flow = useFlow(change);
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

/** Whether an unfinished change of a number or address has disabled its factor. */
export interface FactorDisabledByChange {
  /**
   * The factor was turned off in this tab for a change of its number or address, the change was not finished,
   * and the factor is still off. The service does not know why.
   */
  readonly isDisabled: boolean;
  /** The user has seen it, and leaves the factor off. Keeps its identity. */
  readonly dismiss: () => void;
}

/**
 * Tells of a factor that an unfinished change has disabled, past a reload too. It requests nothing beyond
 * what the panel reads, and forgets it once the factor is on again.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function useFactorDisabledByChange(factor: ContactFactor): FactorDisabledByChange {
  const { accountId } = useAccountKit();
  const marker = useMemo(() => factorOffMarker(accountId, factor), [accountId, factor]);
  const isMarked = useSyncExternalStore(marker.subscribe, marker.read, () => false);
  const active = useMfaState().state?.active;
  const isOn = active?.includes(factor) ?? false;
  // Not on every mark: the marker is set just before the factor is turned off, while it is still on.
  useEffect(() => {
    if (isOn) marker.set(false);
  }, [marker, isOn]);
  return {
    isDisabled: isMarked && active !== undefined && !isOn,
    dismiss: useCallback(() => marker.set(false), [marker]),
  };
}
