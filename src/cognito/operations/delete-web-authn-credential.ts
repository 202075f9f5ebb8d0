import type { NoOutput } from './common.js';

/** Input of DeleteWebAuthnCredential. */
export interface DeleteWebAuthnCredentialInput {
  CredentialId: string;
}

/** Output of DeleteWebAuthnCredential: nothing. */
export type DeleteWebAuthnCredentialOutput = NoOutput;
