'use client';
import type { ContactFlow } from '../model/contact-flow.js';
import type { ContactOffer, ContactPurpose } from '../model/contact-offer.js';
import type { MfaFailure } from '../model/failure.js';
import type { ContactKind } from '../model/sensitive-change.js';
import type { SignInPreview } from '../model/sign-in-preview.js';
import type { ContactChangeActions } from './contact-actions.js';

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
  /** The factor was turned off for the change, and can be turned on again as it was, because the value from before is in force. */
  readonly canRestore: boolean;
  /** How the next sign-in will go, as the service has it now. */
  readonly signIn: SignInPreview;
  readonly actions: ContactChangeActions;
}
