import type { DocumentType, NoOutput } from './common.js';

/** Input of CompleteWebAuthnRegistration. The token must be of the app client that started the registration. */
export interface CompleteWebAuthnRegistrationInput {
  /** What `PublicKeyCredential.toJSON` gives (RegistrationResponseJSON). */
  Credential: DocumentType;
}

/** Output of CompleteWebAuthnRegistration: nothing. */
export type CompleteWebAuthnRegistrationOutput = NoOutput;
