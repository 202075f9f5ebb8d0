import type { MfaFailure } from '../account/failure.js';

/** Why a step of a change of a phone number or email address failed. */
export type ContactFailure = MfaFailure | OwnContactFailure;

/** The failures that only such a change has. */
export type OwnContactFailure = {
  /** The service's own id of the request, for the support desk. */
  readonly reference?: string;
} & (
  | {
      /** It is no number in international form, or no address. */
      readonly kind: 'not-valid';
    }
  /** It is the current value, and verified. Nothing was sent. */
  | { readonly kind: 'unchanged' }
  /** Another account has it. */
  | { readonly kind: 'taken' }
  /** The service could not send the message. */
  | { readonly kind: 'not-delivered' }
  /** The user pool is not set up to send such messages: a fault of the app. */
  | { readonly kind: 'cannot-send' }
  /** No answer came: a code may be on its way, or not. */
  | { readonly kind: 'send-unclear' }
  /** It was not the code that was sent. */
  | { readonly kind: 'wrong-code' }
  /** The code is too old (it lives for 24 hours), or was used already. */
  | { readonly kind: 'code-expired' }
  /** No more codes are sent to this user for now: five an hour (AWS quotas page). */
  | { readonly kind: 'too-many-codes' }
  /** No more codes of this user are checked for now: fifteen an hour (AWS quotas page). */
  | { readonly kind: 'too-many-tries' }
  /** A Lambda function of the user pool refused it, or failed. */
  | { readonly kind: 'refused-by-app' }
  /** The app client may not write it: a fault of the app. */
  | { readonly kind: 'not-writable' }
  /** The user pool lets nobody change it. */
  | { readonly kind: 'not-changeable' }
  /** The user pool requires another attribute, which the user has not: a fault of the app. */
  | { readonly kind: 'account-incomplete' }
  /** The user pool wants every user to have one. */
  | { readonly kind: 'required-by-pool' }
  /** Its factor would have to be turned off, but is the last one, and the user pool requires one. */
  | { readonly kind: 'last-factor-required' }
);
