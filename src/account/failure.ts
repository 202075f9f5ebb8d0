import type { Factor } from './factor.js';

/** What the user must set up before they can turn a factor on. */
export type MissingPart =
  | 'authenticator'
  | 'phone-number'
  | 'phone-verification'
  | 'email-address'
  | 'email-verification'
  | 'passkey';

/**
 * Why a read or a change failed. The kind decides the message and the remedy. It never contains text of the
 * service, which can include tokens and codes.
 */
export type MfaFailure = {
  /** The service's request ID, for support. */
  readonly reference?: string;
} & (
  | {
      /** No answer: no network, a timeout, or a blocked request. */
      readonly kind: 'unreachable';
      /** `unknown`: the service may have applied the write. */
      readonly outcome: 'not-applied' | 'unknown';
    }
  /** The service is overloaded or broken, and retries failed. */
  | { readonly kind: 'busy' }
  /** Too many attempts. The user has to wait. */
  | { readonly kind: 'limit-exceeded' }
  /** The session expired or was revoked. */
  | { readonly kind: 'session-ended' }
  /** The access token lacks the scope `aws.cognito.signin.user.admin`, or is an ID token: a bug in the app. */
  | { readonly kind: 'scope-missing' }
  /** The service refuses a factor that isn't set up. */
  | { readonly kind: 'not-set-up'; readonly factor: Factor; readonly missing: MissingPart }
  /** The service refuses a passkey without another active factor. */
  | { readonly kind: 'passkey-alone' }
  /** A firewall blocked the request. */
  | { readonly kind: 'blocked' }
  /** The account needs attention before it can be used. `disabled` and `not-found` also end the session. */
  | {
      readonly kind: 'account';
      readonly reason: 'password-reset-required' | 'not-confirmed' | 'not-found' | 'disabled';
    }
  /** The server doesn't know the operation, or the pool doesn't offer it, so it will never work there. */
  | { readonly kind: 'not-available' }
  /** The service accepted the change but didn't apply it (external users, factors that the pool lacks). */
  | { readonly kind: 'not-applied' }
  /** The state changed elsewhere, and the requested change no longer fits. */
  | { readonly kind: 'changed-elsewhere' }
  | { readonly kind: 'unexpected' }
);

/** What a user can do about a failure. */
export type FailureRemedy = 'retry' | 'set-up' | 'sign-in' | 'none';

/** Whether nothing more can be done in this session: the user has to sign in again. */
export function endsSession(failure: { readonly kind: string; readonly reason?: unknown }): boolean {
  const { kind, reason } = failure;
  return (
    kind === 'session-ended' || (kind === 'account' && (reason === 'not-found' || reason === 'disabled'))
  );
}

/**
 * The remedy that the user has for a failure.
 * @param during - a read that failed leaves a page without anything to do
 */
export function remedyOf(failure: MfaFailure, during: 'read' | 'change' = 'change'): FailureRemedy {
  switch (failure.kind) {
    case 'session-ended':
    case 'account':
      // At the sign-in a password is reset and an account is confirmed, and a deleted one is found out.
      return 'sign-in';
    case 'limit-exceeded':
    case 'blocked':
      // Nothing else leads on from a page that shows nothing. A change has its own control.
      return during === 'read' ? 'retry' : 'none';
    case 'not-set-up':
      return 'set-up';
    case 'scope-missing':
    case 'passkey-alone':
    case 'not-available':
    case 'not-applied':
    case 'changed-elsewhere':
      return 'none';
    case 'unreachable':
    case 'busy':
    case 'unexpected':
      return 'retry';
  }
}

/** A failure from before anything was written, or after a read showed that nothing was: the request changed nothing. */
export function beforeAnyWrite<Failure extends { readonly kind: string }>(failure: Failure): Failure {
  return failure.kind === 'unreachable' ? { ...failure, outcome: 'not-applied' } : failure;
}

/** Whether no repetition can succeed: the app, or its server, would have to change. */
export function isPermanent({ kind }: { readonly kind: string }): boolean {
  return kind === 'scope-missing' || kind === 'not-available';
}
