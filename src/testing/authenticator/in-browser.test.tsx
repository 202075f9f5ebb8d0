import { afterEach, expect, it } from 'vitest';
import { createSoftwareAuthenticator } from './software-authenticator.js';

let uninstall = () => {};
afterEach(() => uninstall());

it('replaces the browser’s authenticator, and passes the browser’s own methods and checks', async () => {
  uninstall = createSoftwareAuthenticator().install(navigator.credentials);
  const made = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON({
      rp: { id: location.hostname, name: 'This page' },
      user: { id: 'YWRh', name: 'ada', displayName: 'Ada' },
      challenge: 'AAAA',
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    }),
  });
  expect(made).toBeInstanceOf(PublicKeyCredential);
  expect(made).toHaveProperty('response', expect.any(AuthenticatorAttestationResponse));
  const used = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON({ challenge: 'AAAA' }),
  });
  expect(used).toBeInstanceOf(PublicKeyCredential);
  expect(used).toHaveProperty('response', expect.any(AuthenticatorAssertionResponse));
  expect(used?.id).toBe(made?.id);
  expect(JSON.parse(JSON.stringify(used))).toHaveProperty('response.userHandle', 'YWRh');

  uninstall();
  expect(Object.getOwnPropertyNames(navigator.credentials)).toEqual([]);
});
