import { decodeClientDataJSON } from '@simplewebauthn/server/helpers';

/** Parses the browser's client data; `undefined` if it's unreadable. */
export function clientDataOf(clientDataJSON: string): ReturnType<typeof decodeClientDataJSON> | undefined {
  try {
    return decodeClientDataJSON(clientDataJSON);
  } catch {
    return undefined;
  }
}

/**
 * Whether a page of `origin` may use the relying party: its host or a subdomain, in a secure context
 * (WebAuthn, 5.1.3).
 */
export function isOriginOf(origin: string, relyingPartyId: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost');
  const isSecure = protocol === 'https:' || (protocol === 'http:' && isLocal);
  return isSecure && (hostname === relyingPartyId || hostname.endsWith(`.${relyingPartyId}`));
}
