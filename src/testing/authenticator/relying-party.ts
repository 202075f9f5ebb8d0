/**
 * Returns the relying party of a page: the requested one, or else the page's host (WebAuthn, section 5.1.3).
 * Throws a `SecurityError` if the requested one is neither the host nor a registrable domain above it, or if
 * the page is opened by its IP address, which is not a domain.
 *
 * It knows only public suffixes without a dot, such as `com`; it accepts a longer one, such as `co.uk`, which
 * browsers refuse.
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
  // By the Public Suffix List's default rule, "*", every host without a dot is a public suffix: its
  // subdomains can't use `localhost` either.
  if (!relyingPartyId.includes('.')) {
    throw refused(`The relying party "${relyingPartyId}" is a public suffix, which belongs to nobody.`);
  }
  return relyingPartyId;
}

/**
 * Expects hosts as `URL` formats them: an IPv6 address in brackets, an IPv4 address as four decimal numbers.
 */
function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname);
}

function refused(message: string): DOMException {
  return new DOMException(message, 'SecurityError');
}
