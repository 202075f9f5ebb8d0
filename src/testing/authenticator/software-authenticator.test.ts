import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { base64url } from 'jose';
import { describe, expect, it } from 'vitest';
import { createSoftwareAuthenticator, type SoftwareAuthenticator } from './software-authenticator.js';

// A library that shares no code with the authenticator verifies the results.

const CHALLENGE = base64url.encode(new Uint8Array(32).fill(1));

const creation = (more: Partial<PublicKeyCredentialCreationOptionsJSON> = {}) => ({
  rp: { id: 'localhost', name: 'Localhost' },
  user: { id: base64url.encode('ada'), name: 'ada', displayName: 'Ada' },
  challenge: CHALLENGE,
  pubKeyCredParams: [
    { type: 'public-key' as const, alg: -257 },
    { type: 'public-key' as const, alg: -7 },
  ],
  ...more,
});

const verifyMade = (credential: PublicKeyCredential) =>
  verifyRegistrationResponse({
    response: JSON.parse(JSON.stringify(credential)) as RegistrationResponseJSON,
    expectedChallenge: CHALLENGE,
    expectedOrigin: 'http://localhost',
    expectedRPID: 'localhost',
  });

/** Creates a passkey, and returns what a service stores of it. */
async function register(authenticator: SoftwareAuthenticator) {
  const { registrationInfo } = await verifyMade(await authenticator.create({ publicKey: creation() }));
  if (!registrationInfo) throw new Error('The registration does not verify.');
  return registrationInfo.credential;
}

const verifyAsserted = (assertion: PublicKeyCredential, credential: Awaited<ReturnType<typeof register>>) =>
  verifyAuthenticationResponse({
    response: JSON.parse(JSON.stringify(assertion)) as AuthenticationResponseJSON,
    expectedChallenge: CHALLENGE,
    expectedOrigin: 'http://localhost',
    expectedRPID: 'localhost',
    credential,
  });

describe('createSoftwareAuthenticator', () => {
  it('creates a passkey that verifies, and signs in with it', async () => {
    const authenticator = createSoftwareAuthenticator();
    const passkey = await register(authenticator);
    expect(authenticator.passkeys).toEqual([{ credentialId: passkey.id, relyingPartyId: 'localhost' }]);

    const assertion = await authenticator.get({ publicKey: { challenge: CHALLENGE, rpId: 'localhost' } });
    const { verified, authenticationInfo } = await verifyAsserted(assertion, passkey);
    expect(verified).toBe(true);
    expect(authenticationInfo).toMatchObject({ newCounter: 1, userVerified: true });
    expect(assertion.toJSON().response).toHaveProperty('userHandle', base64url.encode('ada'));
  });

  it('counts the signatures of each passkey', async () => {
    const authenticator = createSoftwareAuthenticator();
    const passkey = await register(authenticator);
    const get = () => authenticator.get({ publicKey: { challenge: CHALLENGE } });
    await get();
    const { authenticationInfo } = await verifyAsserted(await get(), passkey);
    expect(authenticationInfo.newCounter).toBe(2);
  });

  it('returns the browser’s binary members too', async () => {
    const { rawId, id, response } = await createSoftwareAuthenticator().create({ publicKey: creation() });
    expect(base64url.encode(new Uint8Array(rawId))).toBe(id);
    const attestation = response as AuthenticatorAttestationResponse;
    expect(attestation.attestationObject.byteLength).toBeGreaterThan(100);
    const key = await crypto.subtle.importKey(
      'spki',
      attestation.getPublicKey() ?? new ArrayBuffer(0),
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    );
    expect(key.type).toBe('public');
  });

  it('accepts binary options, as the browser does', async () => {
    const authenticator = createSoftwareAuthenticator();
    const bytes = (text: string) => Uint8Array.from(base64url.decode(text));
    const { user, rp, pubKeyCredParams } = creation();
    const credential = await authenticator.create({
      publicKey: {
        rp,
        pubKeyCredParams,
        challenge: bytes(CHALLENGE).buffer,
        user: { ...user, id: bytes(user.id) },
      },
    });
    const { registrationInfo } = await verifyMade(credential);
    expect(registrationInfo?.credential.id).toBe(credential.id);
    const assertion = await authenticator.get({
      publicKey: {
        challenge: bytes(CHALLENGE),
        allowCredentials: [{ type: 'public-key', id: bytes(credential.id).buffer }],
      },
    });
    expect(assertion.id).toBe(credential.id);
  });

  it('chooses the newest passkey, or the allowed one', async () => {
    const authenticator = createSoftwareAuthenticator();
    const first = await register(authenticator);
    const second = await register(authenticator);
    const get = (more: object = {}) => authenticator.get({ publicKey: { challenge: CHALLENGE, ...more } });
    expect(await get()).toHaveProperty('id', second.id);
    const allowCredentials = [{ type: 'public-key', id: first.id }];
    expect(await get({ allowCredentials })).toHaveProperty('id', first.id);
  });

  it.each<[string, Partial<PublicKeyCredentialCreationOptionsJSON>, string]>([
    ['for another host', { rp: { id: 'evil.example', name: '' } }, 'SecurityError'],
    ['with another algorithm', { pubKeyCredParams: [{ type: 'public-key', alg: -8 }] }, 'NotSupportedError'],
  ])('creates no passkey %s', async (_, more, name) => {
    const authenticator = createSoftwareAuthenticator();
    await expect(authenticator.create({ publicKey: creation(more) })).rejects.toMatchObject({ name });
    expect(authenticator.passkeys).toEqual([]);
  });

  it('creates no second passkey when the first is excluded', async () => {
    const authenticator = createSoftwareAuthenticator();
    const { id } = await register(authenticator);
    const publicKey = creation({ excludeCredentials: [{ type: 'public-key', id }] });
    await expect(authenticator.create({ publicKey })).rejects.toMatchObject({ name: 'InvalidStateError' });
  });

  it('refuses to sign in to an account that it does not know', async () => {
    const authenticator = createSoftwareAuthenticator();
    const get = (allowCredentials: PublicKeyCredentialDescriptorJSON[]) =>
      authenticator.get({ publicKey: { challenge: CHALLENGE, allowCredentials } });
    await expect(get([])).rejects.toMatchObject({ name: 'NotAllowedError' });
    await register(authenticator);
    await expect(get([{ type: 'public-key', id: 'AAAA' }])).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });

  it('refuses a request for user verification, unless it verifies its user', async () => {
    const authenticator = createSoftwareAuthenticator({ isUserVerified: false });
    const required = creation({ authenticatorSelection: { userVerification: 'required' } });
    await expect(authenticator.create({ publicKey: required })).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    await authenticator.create({ publicKey: creation() });
    const get = (userVerification: string) =>
      authenticator.get({ publicKey: { challenge: CHALLENGE, userVerification } });
    expect(await get('preferred')).toHaveProperty('type', 'public-key');
    await expect(get('required')).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  it('does nothing once the request is aborted', async () => {
    const authenticator = createSoftwareAuthenticator();
    const signal = AbortSignal.abort();
    await expect(authenticator.create({ publicKey: creation(), signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(authenticator.passkeys).toEqual([]);
  });

  it('creates and uses nothing when it is aborted meanwhile, and rejects with the reason', async () => {
    const authenticator = createSoftwareAuthenticator();
    const reason = new Error('no patience');
    const abortedAtOnce = <T>(start: (signal: AbortSignal) => Promise<T>) => {
      const abort = new AbortController();
      const answer = start(abort.signal);
      abort.abort(reason);
      return answer;
    };
    await expect(
      abortedAtOnce((signal) => authenticator.create({ publicKey: creation(), signal })),
    ).rejects.toBe(reason);
    expect(authenticator.passkeys).toEqual([]);

    await register(authenticator);
    await expect(
      abortedAtOnce((signal) => authenticator.get({ publicKey: { challenge: CHALLENGE }, signal })),
    ).rejects.toBe(reason);
  });

  it('replaces the browser’s methods until it is uninstalled', async () => {
    const none = () => Promise.resolve(null);
    // The browser's methods are on the prototype.
    const credentials = Object.create({ create: none, get: none }) as CredentialsContainer;
    const authenticator = createSoftwareAuthenticator();
    const uninstall = authenticator.install(credentials);
    const made = await credentials.create({
      publicKey: {
        rp: { name: 'Localhost' },
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        challenge: new Uint8Array(32),
        user: { id: new Uint8Array(4), name: 'ada', displayName: 'Ada' },
      },
    });
    expect(authenticator.passkeys).toHaveLength(1);
    expect(await credentials.get({ publicKey: { challenge: new Uint8Array(32) } })).toHaveProperty(
      'id',
      made?.id,
    );
    uninstall();
    expect(await credentials.get()).toBeNull();
    expect(await credentials.create()).toBeNull();
  });
});
