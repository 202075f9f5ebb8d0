/**
 * The relying party of a page: the one that it asks for, which must be its host or a registrable domain above it, or else
 * its host (WebAuthn, section 5.1.3). Throws a `SecurityError` for any other, and on a page that is opened by its IP
 * address, which is no domain.
 *
 * Of public suffixes it knows those without a dot, as `com`: a longer one, as `co.uk`, passes here and in no browser.
 */
export function relyingPartyOf(wanted: string | undefined, origin: string): string {
  const { hostname } = new URL(origin);
  const relyingPartyId = wanted ?? hostname;
  if (isAddress(hostname)) {
    throw refused(`The page is opened by its IP address, ${hostname}, for which there are no passkeys.`);
  }
  if (hostname === relyingPartyId) return relyingPartyId;
  if (!hostname.endsWith(`.${relyingPartyId}`)) {
    throw refused(`The relying party "${relyingPartyId}" is not the page's own host, ${hostname}.`);
  }
  // By the Public Suffix List's default rule, "*", each host without a dot is a public suffix: `localhost` is none of its
  // subdomains' either.
  if (!relyingPartyId.includes('.')) {
    throw refused(`The relying party "${relyingPartyId}" is a public suffix, which belongs to nobody.`);
  }
  return relyingPartyId;
}

/** As `URL` writes hosts: an IPv6 address stands in brackets, an IPv4 address has four decimal numbers. */
function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname);
}

function refused(message: string): DOMException {
  return new DOMException(message, 'SecurityError');
}
