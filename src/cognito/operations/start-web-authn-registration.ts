import type { DocumentType, NoInput } from './common.js';

/** Input of StartWebAuthnRegistration. */
export type StartWebAuthnRegistrationInput = NoInput;

/** Output of StartWebAuthnRegistration. */
export interface StartWebAuthnRegistrationOutput {
  /** The input of `PublicKeyCredential.parseCreationOptionsFromJSON`; binary members are base64url. */
  CredentialCreationOptions: DocumentType | undefined;
}
