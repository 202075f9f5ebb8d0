import type { Factor } from './factor.js';

/** What is missing before a factor can be turned on. */
export type MissingPart =
  | 'authenticator'
  | 'phone-number'
  | 'phone-verification'
  | 'email-address'
  | 'email-verification'
  | 'passkey';

/**
 * Why reading or changing the preference failed, in words that decide what the user reads and what the way on is.
 * It never holds a text of the service: those can carry tokens and codes.
 */
export type MfaFailure = {
  /** The service's own id of the request, for the support desk. */
  readonly reference?: string;
} & (
  | {
      /** No answer: no network, a timeout, or something on the way that blocks the request. */
      readonly kind: 'unreachable';
      /** Whether a write may have been carried out all the same. */
      readonly outcome: 'not-applied' | 'unknown';
    }
  /** The service is too busy, or has a fault of its own; trying again was in vain. */
  | { readonly kind: 'busy' }
  /** This user has tried too often; only time helps. */
  | { readonly kind: 'limit-exceeded' }
  /** The sign-in has expired or was ended elsewhere. */
  | { readonly kind: 'session-ended' }
  /** The access token lacks the scope `aws.cognito.signin.user.admin`: a fault of the app. */
  | { readonly kind: 'scope-missing' }
  /** The service refuses this factor because something is not set up. */
  | { readonly kind: 'not-set-up'; readonly factor: Factor; readonly missing: MissingPart }
  /** A passkey was refused because no other factor is on. */
  | { readonly kind: 'passkey-alone' }
  /** A firewall in front of the service refused the request. */
  | { readonly kind: 'blocked' }
  /** The account cannot be used as it is. */
  | { readonly kind: 'account'; readonly reason: 'password-reset-required' | 'not-confirmed' | 'not-found' }
  /** The service said yes, and did not do it (external users; factors that the pool lacks). */
  | { readonly kind: 'not-applied' }
  /** The state changed elsewhere before the change was sent, and the two do not go together. */
  | { readonly kind: 'changed-elsewhere' }
  | { readonly kind: 'unexpected' }
);

/** What a user can do about a failure. */
export type FailureRemedy = 'retry' | 'set-up' | 'sign-in' | 'none';

/** The way on from a failure. */
export function remedyOf(failure: MfaFailure): FailureRemedy {
  switch (failure.kind) {
    case 'session-ended':
      return 'sign-in';
    case 'not-set-up':
      return 'set-up';
    case 'limit-exceeded':
    case 'scope-missing':
    case 'passkey-alone':
    case 'account':
    case 'changed-elsewhere':
      return 'none';
    case 'unreachable':
    case 'busy':
    case 'blocked':
    case 'not-applied':
    case 'unexpected':
      return 'retry';
  }
}
