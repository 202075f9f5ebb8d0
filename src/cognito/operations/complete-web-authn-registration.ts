import type { DocumentType, NoOutput } from './common.js';

/**
 * Input of CompleteWebAuthnRegistration. The token must come from the app client that started the
 * registration.
 */
export interface CompleteWebAuthnRegistrationInput {
  /** The result of `PublicKeyCredential.toJSON` (RegistrationResponseJSON). */
  Credential: DocumentType;
}

/** Output of CompleteWebAuthnRegistration: nothing. */
export type CompleteWebAuthnRegistrationOutput = NoOutput;
