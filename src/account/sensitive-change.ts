import type { Factor } from './factor.js';

/** A way to reach the user that Cognito can verify. */
export type ContactKind = 'phone' | 'email';

/**
 * A change that weakens or replaces what protects the account, or adds a way in to it. A valid access token is all that Cognito
 * asks for (amplify-js #14419), so whoever finds a page signed in could make it.
 */
export type SensitiveChange =
  /** Factors are turned off. */
  | { readonly kind: 'turn-off'; readonly factors: readonly Factor[] }
  /** An authenticator app is added: its codes would be asked for from then on, whoever holds it. */
  | { readonly kind: 'add-authenticator' }
  /** Another authenticator app takes the place of the one that is registered. */
  | { readonly kind: 'replace-authenticator' }
  /** A number or address is added where there is none: codes, and those for a new password, could be sent there. */
  | { readonly kind: 'add-contact'; readonly contact: ContactKind }
  /** Another number or address takes the place of the one that the user has, verified or not. */
  | { readonly kind: 'change-contact'; readonly contact: ContactKind }
  /** The number or address is taken away. */
  | { readonly kind: 'remove-contact'; readonly contact: ContactKind }
  /** A passkey is made. It is a way in of its own, which would stay with whoever made it. */
  | { readonly kind: 'create-passkey' }
  /** A passkey is deleted, and these factors are turned off with it: Passkey with the last one, else none. */
  | { readonly kind: 'delete-passkey'; readonly turnsOff: readonly Factor[] };
