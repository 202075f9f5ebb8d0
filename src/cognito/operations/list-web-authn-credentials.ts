/** Input of ListWebAuthnCredentials. */
export interface ListWebAuthnCredentialsInput {
  NextToken?: string | undefined;
  /** 0 to 20. */
  MaxResults?: number | undefined;
}

/** A registered passkey. */
export interface WebAuthnCredentialDescription {
  CredentialId: string | undefined;
  /** Chosen by Cognito; no operation renames a passkey. */
  FriendlyCredentialName: string | undefined;
  RelyingPartyId: string | undefined;
  AuthenticatorAttachment?: string | undefined;
  AuthenticatorTransports: string[] | undefined;
  CreatedAt: Date | undefined;
}

/** Output of ListWebAuthnCredentials. */
export interface ListWebAuthnCredentialsOutput {
  Credentials: WebAuthnCredentialDescription[] | undefined;
  NextToken?: string | undefined;
}
