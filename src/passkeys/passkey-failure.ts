import type { MfaFailure } from '../account/failure.js';

/** Why the passkey factor could not be turned on or off. */
export type PasskeyFactorFailure =
  | MfaFailure
  /**
   * The service finds no passkey that could be a second step. If the user has one, it was probably created without user
   * verification, a fingerprint or PIN, which the factor demands (SetUserMFAPreference API reference).
   */
  | { readonly kind: 'cannot-be-factor' };

/** Why a passkey could not be created, saved or deleted. */
export type PasskeyFailure =
  | PasskeyFactorFailure
  /** The user closed the browser's dialog, or did not answer it in time: browsers do not tell the two apart. */
  | { readonly kind: 'cancelled' }
  /** The chosen device or password manager already holds a passkey for this account. */
  | { readonly kind: 'exists-here' }
  /** This browser has no passkeys. */
  | { readonly kind: 'no-web-authn' }
  /** The page did not come over HTTPS. Browsers create passkeys on secure pages only. */
  | { readonly kind: 'insecure-origin' }
  /** The user pool's passkeys are not for this page's address: a fault of the app's set-up. */
  | {
      readonly kind: 'wrong-origin';
      /** The host that they are for; `null` where it is not known, or where something other than the host is at fault. */
      readonly relyingPartyId: string | null;
      /** The service's own id of the request, for the support desk; absent where the browser reported the failure. */
      readonly reference?: string;
    }
  /** The passkey was created for a host other than the user pool's, against the options. */
  | { readonly kind: 'wrong-relying-party' }
  /** Nothing that the browser can reach creates passkeys of the kind that the user pool asks for. */
  | { readonly kind: 'not-capable' }
  /** The device or password manager failed while it created the passkey. */
  | { readonly kind: 'device-failed' }
  /** The user has as many passkeys as a user can have. */
  | { readonly kind: 'limit-reached' }
  /** It took too long, or another registration began meanwhile. Starting again helps. */
  | { readonly kind: 'challenge-expired' }
  /** The sign-in changed to another app client between the two halves of the registration. */
  | { readonly kind: 'client-mismatch' }
  /** The user pool does not accept passkeys of this device or password manager. */
  | { readonly kind: 'credential-not-supported' }
  /** Passkeys are off in the user pool. */
  | { readonly kind: 'not-enabled'; readonly reference?: string }
  /** The user pool has no host configured for its passkeys: a fault of its set-up. */
  | { readonly kind: 'not-configured'; readonly reference?: string };

/** Whether another attempt on this page would fail for the same reason. */
export function endsCreation({ kind }: PasskeyFailure): boolean {
  switch (kind) {
    case 'no-web-authn':
    case 'insecure-origin':
    case 'wrong-origin':
    case 'not-capable':
    case 'not-enabled':
    case 'not-configured':
    case 'not-available':
    case 'scope-missing':
    case 'session-ended':
    case 'account':
      return true;
    default:
      return false;
  }
}

/** Why no passkey can be created on this page at all. */
export type NoPasskeysHere = 'no-web-authn' | 'insecure-origin';

/** Whether a passkey can be created on this page. */
export type CanCreateHere = { readonly ok: true } | { readonly ok: false; readonly reason: NoPasskeysHere };
