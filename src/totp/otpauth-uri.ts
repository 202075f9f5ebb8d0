/** What an authenticator app shows next to the codes. */
export interface AuthenticatorLabel {
  /** The name of the product. */
  readonly issuer: string;
  /** The user's account; empty for none. */
  readonly accountName: string;
}

/**
 * The address that adds a key to an authenticator app, for a QR code or a link. It leaves out algorithm, digits and period: Cognito
 * uses the defaults (AWS TOTP guide), and some apps fail on parameters that they don't expect.
 */
export function otpauthUri(secret: string, { issuer, accountName }: AuthenticatorLabel): string {
  // A colon separates issuer and account. Some apps decode before they split, so the issuer must not contain one.
  const product = encodeURIComponent(issuer.replaceAll(':', ' '));
  const label = accountName === '' ? product : `${product}:${encodeURIComponent(accountName)}`;
  return `otpauth://totp/${label}?secret=${encodeURIComponent(secret)}&issuer=${product}`;
}
