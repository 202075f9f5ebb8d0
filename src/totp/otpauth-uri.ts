/** What an authenticator app shows beside the codes. */
export interface AuthenticatorLabel {
  /** Whose codes they are: the name of the product. */
  readonly issuer: string;
  /** Whose account; empty for none. */
  readonly accountName: string;
}

/**
 * The address that adds a key to an authenticator app: scanned as a QR code, or followed on the same device. Algorithm, digits
 * and period are left out: Cognito has the defaults (AWS TOTP guide), and some apps choke on what they need not read.
 */
export function otpauthUri(secret: string, { issuer, accountName }: AuthenticatorLabel): string {
  // A colon parts the issuer from the account, and some apps split after they have decoded: none may stand in the issuer.
  const product = encodeURIComponent(issuer.replaceAll(':', ' '));
  const label = accountName === '' ? product : `${product}:${encodeURIComponent(accountName)}`;
  return `otpauth://totp/${label}?secret=${encodeURIComponent(secret)}&issuer=${product}`;
}
