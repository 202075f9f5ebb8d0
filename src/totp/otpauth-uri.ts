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

/**
 * An account name that no other account of the same user has: "a•••@example.com (7K3QX2)". Microsoft Authenticator replaces an
 * entry by a new one with the same label, and a masked address is no identity. The same account always gets the same name.
 * @param masked - what the user recognises; `undefined` for none
 */
export function defaultAccountName(masked: string | undefined, accountId: string): string {
  const mark = markOf(accountId);
  return masked === undefined ? mark : `${masked} (${mark})`;
}

/** Crockford's base 32: no letter looks like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six characters made of a text. It tells accounts apart; it protects nothing. FNV-1a, 32 bits. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return Array.from({ length: 6 }, (_, place) => alphabet.charAt((hash >>> (place * 5)) & 31)).join('');
}
