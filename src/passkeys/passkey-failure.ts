import type { MfaFailure } from '../account/failure.js';

/** Why the passkey factor could not be turned on or off. */
export type PasskeyFactorFailure =
  | MfaFailure
  /**
   * The service finds no passkey that could be a second step. The likely cause where there is one: it was made without user
   * verification, a fingerprint or PIN, which the factor demands (SetUserMFAPreference API reference).
   */
  | { readonly kind: 'cannot-be-factor' };

/** Why a passkey could not be made, saved or deleted. */
export type PasskeyFailure =
  | PasskeyFactorFailure
  /** The user closed the browser's dialog, or did not answer it in time: browsers do not tell the two apart. */
  | { readonly kind: 'cancelled' }
  /** The device or password manager that was chosen holds a passkey for this account already. */
  | { readonly kind: 'exists-here' }
  /** This browser has no passkeys. */
  | { readonly kind: 'no-web-authn' }
  /** The page did not come over HTTPS, and browsers make passkeys on secure pages alone. */
  | { readonly kind: 'insecure-origin' }
  /** This page's address is not one that the user pool's passkeys are for: a fault of the app's set-up. */
  | {
      readonly kind: 'wrong-origin';
      /**
       * The host that they are for; `null` where it is not known, and where this page is on it or below it, so that something
       * else than its host is at fault.
       */
      readonly relyingPartyId: string | null;
      /** The service's own id of the request, for the support desk; absent where the browser said so. */
      readonly reference?: string;
    }
  /** The passkey was made for another host than the user pool's: whatever made it did not do as it was told. */
  | { readonly kind: 'wrong-relying-party' }
  /** Nothing that the browser can reach makes passkeys of the kind that the user pool asks for. */
  | { readonly kind: 'not-capable' }
  /** The device or password manager failed while it made the passkey. */
  | { readonly kind: 'device-failed' }
  /** The user has as many passkeys as a user can have. */
  | { readonly kind: 'limit-reached' }
  /** It took too long, or another registration began meanwhile. A new start is all it needs. */
  | { readonly kind: 'challenge-expired' }
  /** The sign-in changed to another app client between the two halves of the registration. */
  | { readonly kind: 'client-mismatch' }
  /** The user pool does not take passkeys of this device or password manager. */
  | { readonly kind: 'credential-not-supported' }
  /** Passkeys are off in the user pool. */
  | { readonly kind: 'not-enabled'; readonly reference?: string }
  /** The user pool does not know which host its passkeys are for: a fault of its set-up. */
  | { readonly kind: 'not-configured'; readonly reference?: string };

/** Why no passkey can be made on this page at all. */
export type NoPasskeysHere = 'no-web-authn' | 'insecure-origin';

/** Whether a passkey can be made on this page. */
export type CanCreateHere = { readonly ok: true } | { readonly ok: false; readonly reason: NoPasskeysHere };
