/** What an authenticator app shows next to the codes. */
export interface AuthenticatorLabel {
  /** The name of the product. */
  readonly issuer: string;
  /** The user's account; empty for none. */
  readonly accountName: string;
}

/**
 * The address that adds a key to an authenticator app, as a QR code or link. It leaves out algorithm, digits
 * and period: Cognito uses the defaults (AWS TOTP guide), and some apps fail on unexpected parameters.
 */
export function otpauthUri(secret: string, { issuer, accountName }: AuthenticatorLabel): string {
  // A colon separates issuer and account. Some apps decode before they split, so the issuer gets none.
  const product = encodeURIComponent(issuer.replaceAll(':', ' '));
  const label = accountName === '' ? product : `${product}:${encodeURIComponent(accountName)}`;
  return `otpauth://totp/${label}?secret=${encodeURIComponent(secret)}&issuer=${product}`;
}
