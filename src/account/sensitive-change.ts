import type { Factor } from './factor.js';

/** A way to reach the user that Cognito can verify. */
export type ContactKind = 'phone' | 'email';

/**
 * A change that weakens or replaces a protection of the account, or adds a sign-in method. Cognito requires
 * only a valid access token (amplify-js #14419), so anyone at an unlocked device could make it.
 */
export type SensitiveChange =
  /** Turns factors off. */
  | { readonly kind: 'turn-off'; readonly factors: readonly Factor[] }
  /** Adds an authenticator app. Sign-in then asks for its codes, no matter who owns the app. */
  | { readonly kind: 'add-authenticator' }
  /** Replaces the registered authenticator app. */
  | { readonly kind: 'replace-authenticator' }
  /** Adds a number or address. It could then receive sign-in and password reset codes. */
  | { readonly kind: 'add-contact'; readonly contact: ContactKind }
  /** Replaces the user's number or address, verified or not. */
  | { readonly kind: 'change-contact'; readonly contact: ContactKind }
  /** Removes the number or address. */
  | { readonly kind: 'remove-contact'; readonly contact: ContactKind }
  /** Creates a passkey: a sign-in method that its creator keeps. */
  | { readonly kind: 'create-passkey' }
  /** Deletes a passkey, and turns these factors off with it: Passkey with the last one, else none. */
  | { readonly kind: 'delete-passkey'; readonly turnsOff: readonly Factor[] };
