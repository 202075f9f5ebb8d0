/** Who sends a request, as far as sessions and devices show it. */
export interface Requester {
  readonly userAgent: string;
  readonly ipAddress: string;
}

/** A loopback address, for requests that don't come through a server. */
const LOCAL_ADDRESS = '127.0.0.1';

/**
 * Reads the sender from a request's headers. In a page, `Request` has no `user-agent`, and the page's own takes its place. A server in
 * front tells the address in `x-forwarded-for`.
 */
export function requesterOf(request?: Request): Requester {
  return {
    userAgent: request?.headers.get('user-agent') ?? ownUserAgent(),
    ipAddress: request?.headers.get('x-forwarded-for')?.split(',')[0]?.trim() || LOCAL_ADDRESS,
  };
}

function ownUserAgent(): string {
  return typeof navigator === 'undefined' ? '' : navigator.userAgent;
}
