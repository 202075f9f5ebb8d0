import type { NoInput } from './common.js';

/** Input of AssociateSoftwareToken. `Session`, the alternative to the access token, belongs to sign-in. */
export type AssociateSoftwareTokenInput = NoInput;

/**
 * Output of AssociateSoftwareToken. Each call makes a new secret, and an abandoned second set-up may switch the
 * factor off (API reference of AssociateSoftwareToken; amplify-js #1226).
 */
export interface AssociateSoftwareTokenOutput {
  /** The base32 key of the authenticator app, used as it is. A secret: keep it out of caches and logs. */
  SecretCode?: string | undefined;
  /** Only of the sign-in form of the operation. */
  Session?: string | undefined;
}
