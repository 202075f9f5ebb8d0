import { describe, expect, it } from 'vitest';
import { createSoftwareAuthenticator } from './software-authenticator.js';

/**
 * Creates a passkey on a page and signs in with it; both requests name the relying party, or neither does.
 */
async function passkeyOn(origin: string, relyingPartyId: string | undefined) {
  const authenticator = createSoftwareAuthenticator({ origin });
  const create = authenticator.create({
    publicKey: {
      rp: { name: '', ...(relyingPartyId !== undefined && { id: relyingPartyId }) },
      user: { id: 'YWRh', name: 'ada', displayName: 'Ada' },
      challenge: 'AAAA',
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    },
  });
  const [made] = await Promise.allSettled([create]);
  const get = authenticator.get({
    publicKey: { challenge: 'AAAA', ...(relyingPartyId !== undefined && { rpId: relyingPartyId }) },
  });
  const [used] = await Promise.allSettled([get]);
  return { made, used, passkeys: authenticator.passkeys };
}

describe('the relying party of a software authenticator', () => {
  it.each([
    { origin: 'https://example.com', id: 'example.com' },
    { origin: 'https://example.com', id: undefined, is: 'example.com' },
    { origin: 'https://account.example.com:8443', id: 'example.com' },
    { origin: 'https://1.2.3.4.example.com', id: 'example.com' },
    { origin: 'http://localhost:5173', id: 'localhost' },
    { origin: 'http://app.localhost:5173', id: undefined, is: 'app.localhost' },
    { origin: 'https://intranet', id: 'intranet' },
  ])('is $id on $origin', async ({ origin, id, is = id }) => {
    const { made, used, passkeys } = await passkeyOn(origin, id);
    expect(passkeys).toMatchObject([{ relyingPartyId: is }]);
    expect([made.status, used.status]).toEqual(['fulfilled', 'fulfilled']);
  });

  // Each result is that of Chromium 156.
  it.each([
    { why: 'another host', origin: 'https://example.com', id: 'evil.example' },
    { why: 'a host that only ends alike', origin: 'https://notexample.com', id: 'example.com' },
    { why: 'a host below the page’s', origin: 'https://example.com', id: 'account.example.com' },
    { why: 'no host', origin: 'http://localhost:5173', id: '' },
    { why: 'a public suffix', origin: 'https://example.com', id: 'com' },
    { why: 'a host without a dot above the page’s', origin: 'http://app.localhost:5173', id: 'localhost' },
    { why: 'an IPv4 address', origin: 'http://127.0.0.1:5173', id: '127.0.0.1' },
    { why: 'the end of an address', origin: 'http://127.0.0.1:5173', id: '0.0.1' },
    { why: 'the address of the page', origin: 'http://127.0.0.1:5173', id: undefined },
    { why: 'an IPv6 address', origin: 'http://[::1]:5173', id: '[::1]' },
    { why: 'the IPv6 address of the page', origin: 'http://[::1]:5173', id: undefined },
  ])('is never $why: $id on $origin', async ({ origin, id }) => {
    const { made, used, passkeys } = await passkeyOn(origin, id);
    expect(passkeys).toEqual([]);
    for (const answer of [made, used]) {
      expect(answer).toMatchObject({ status: 'rejected', reason: { name: 'SecurityError' } });
    }
  });
});
