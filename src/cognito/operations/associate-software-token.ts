import type { NoInput } from './common.js';

/** Input of AssociateSoftwareToken. `Session`, the alternative to the access token, belongs to sign-in. */
export type AssociateSoftwareTokenInput = NoInput;

/**
 * Output of AssociateSoftwareToken. Each call creates a new secret, and an abandoned second set-up may turn
 * the factor off (API reference of AssociateSoftwareToken; amplify-js #1226).
 */
export interface AssociateSoftwareTokenOutput {
  /** The base32 key for the authenticator app. A secret: keep it out of caches and logs. */
  SecretCode?: string | undefined;
  /** Only in the sign-in form of the operation. */
  Session?: string | undefined;
}
