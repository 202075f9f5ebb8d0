import { fromBase64url, toBase64url } from '../base64url.js';
import { randomBytes } from '../random.js';
import { attestationObject, authenticatorData, clientDataJson, signedBytes } from './authenticator-data.js';
import type { Bytes } from './bytes.js';
import { coseKey, ES256, newKeys, sign } from './passkey-key.js';
import { assertedCredential, madeCredential } from './public-key-credential.js';
import { relyingPartyOf } from './relying-party.js';

/** Options of {@link createSoftwareAuthenticator}. */
export interface SoftwareAuthenticatorOptions {
  /** Whether it verifies its user by PIN, fingerprint or face. Default `true`. */
  isUserVerified?: boolean;
  /** The page's origin. Default: the page's own; `http://localhost` without a page. */
  origin?: string;
}

/** A passkey in a software authenticator. */
export interface SoftwarePasskey {
  /** Base64url without padding, as in ListWebAuthnCredentials. */
  readonly credentialId: string;
  readonly relyingPartyId: string;
}

/**
 * Replaces the browser and the authenticator behind `navigator.credentials`. It creates and uses passkeys at
 * once, without a prompt. Options can be binary, as for the browser, or the service's JSON.
 */
export interface SoftwareAuthenticator {
  /**
   * Creates a passkey. Rejects with the names of WebAuthn, section 5.1.3: `InvalidStateError` if it holds one
   * of `excludeCredentials`; `SecurityError` for a relying party that doesn't include the page, or on a page
   * that is opened by its IP address; `NotSupportedError` if the options don't allow ES256; `NotAllowedError`
   * if it can't do the required user verification. If aborted before it's done, it rejects with the signal's
   * reason and keeps nothing.
   */
  readonly create: (options: SoftwareCreation) => Promise<PublicKeyCredential>;
  /**
   * Signs in with the newest matching passkey. Rejects as `create` does; `NotAllowedError` if none matches.
   */
  readonly get: (options: SoftwareAssertion) => Promise<PublicKeyCredential>;
  /**
   * Replaces `create` and `get` of `navigator.credentials`; returns a function that restores them. Without an argument it also adds
   * what a simulated browser lacks for passkeys: `navigator.credentials` and `PublicKeyCredential`.
   */
  readonly install: (credentials?: CredentialsContainer) => () => void;
  /** Its passkeys, oldest first. Each access returns a copy. */
  readonly passkeys: readonly SoftwarePasskey[];
}

/** The argument of `navigator.credentials.create`, for a passkey. */
export interface SoftwareCreation {
  publicKey?: PublicKeyCredentialCreationOptions | PublicKeyCredentialCreationOptionsJSON;
  signal?: AbortSignal;
}

/** The argument of `navigator.credentials.get`, for a passkey. */
export interface SoftwareAssertion {
  publicKey?: PublicKeyCredentialRequestOptions | PublicKeyCredentialRequestOptionsJSON;
  signal?: AbortSignal;
}

interface Held extends SoftwarePasskey {
  readonly keys: CryptoKeyPair;
  readonly userHandle: Bytes;
  signCount: number;
}

/**
 * Creates an authenticator in software, for stories and tests without a virtual authenticator of the browser.
 * Its keys live as long as it does.
 *
 * ```ts
 * const uninstall = createSoftwareAuthenticator().install();
 * ```
 */
export function createSoftwareAuthenticator(
  options: SoftwareAuthenticatorOptions = {},
): SoftwareAuthenticator {
  const { isUserVerified = true } = options;
  const held: Held[] = [];

  const create = async ({ publicKey, signal }: SoftwareCreation) => {
    signal?.throwIfAborted();
    if (!publicKey)
      throw new TypeError('The options have no "publicKey": this authenticator has passkeys alone.');
    const origin = originOf(options);
    const relyingPartyId = relyingPartyOf(publicKey.rp.id, origin);
    const excluded = new Set((publicKey.excludeCredentials ?? []).map(({ id }) => base64urlOf(id)));
    if (held.some(({ credentialId }) => excluded.has(credentialId))) {
      throw new DOMException('The authenticator holds a passkey of this account.', 'InvalidStateError');
    }
    if (!publicKey.pubKeyCredParams.some(({ alg }) => alg === ES256)) {
      throw new DOMException('The authenticator makes ES256 keys alone.', 'NotSupportedError');
    }
    assertVerification(publicKey.authenticatorSelection?.userVerification, isUserVerified);
    const keys = await newKeys();
    const credentialId = Uint8Array.from(randomBytes(32));
    const clientData = clientDataJson({
      type: 'webauthn.create',
      challenge: base64urlOf(publicKey.challenge),
      origin,
    });
    const made = { credentialId, publicKey: await coseKey(keys.publicKey) };
    const data = await authenticatorData({ relyingPartyId, isUserVerified, signCount: 0, made });
    const credential = madeCredential({
      credentialId,
      clientData,
      authenticatorData: data,
      attestationObject: attestationObject(data),
      publicKey: new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey)),
      algorithm: ES256,
    });
    // The service doesn't know a passkey whose creation was aborted, so the next attempt must be able to
    // replace it.
    signal?.throwIfAborted();
    held.push({
      credentialId: credential.id,
      relyingPartyId,
      keys,
      userHandle: bytesOf(publicKey.user.id),
      signCount: 0,
    });
    return credential;
  };

  const get = async ({ publicKey, signal }: SoftwareAssertion) => {
    signal?.throwIfAborted();
    if (!publicKey)
      throw new TypeError('The options have no "publicKey": this authenticator has passkeys alone.');
    const origin = originOf(options);
    const relyingPartyId = relyingPartyOf(publicKey.rpId, origin);
    assertVerification(publicKey.userVerification, isUserVerified);
    const allowed = (publicKey.allowCredentials ?? []).map(({ id }) => base64urlOf(id));
    const passkey = held.findLast(
      (candidate) =>
        candidate.relyingPartyId === relyingPartyId &&
        (allowed.length === 0 || allowed.includes(candidate.credentialId)),
    );
    if (!passkey) throw new DOMException('The authenticator holds no passkey that fits.', 'NotAllowedError');
    passkey.signCount += 1;
    const clientData = clientDataJson({
      type: 'webauthn.get',
      challenge: base64urlOf(publicKey.challenge),
      origin,
    });
    const data = await authenticatorData({ relyingPartyId, isUserVerified, signCount: passkey.signCount });
    const signature = await sign(passkey.keys.privateKey, await signedBytes(data, clientData));
    signal?.throwIfAborted();
    return assertedCredential({
      credentialId: fromBase64url(passkey.credentialId),
      clientData,
      authenticatorData: data,
      signature,
      userHandle: passkey.userHandle,
    });
  };

  return {
    create,
    get,
    install(credentials) {
      const removeMissing = credentials ? undefined : addMissing();
      const restore = replaceMethods(credentials ?? navigator.credentials, { create, get });
      return () => {
        restore();
        removeMissing?.();
      };
    },
    get passkeys() {
      return held.map(({ credentialId, relyingPartyId }) => ({ credentialId, relyingPartyId }));
    },
  };
}

/** Own properties shadow the browser's methods, which are on the prototype. */
function replaceMethods(
  credentials: CredentialsContainer,
  methods: Pick<SoftwareAuthenticator, 'create' | 'get'>,
) {
  const names = ['create', 'get'] as const;
  for (const name of names) {
    Object.defineProperty(credentials, name, { value: methods[name], configurable: true, writable: true });
  }
  return () => names.forEach((name) => Reflect.deleteProperty(credentials, name));
}

/** In place of `PublicKeyCredential`. Its parsers change nothing: the authenticator takes JSON. */
const SoftwareCredential = Object.assign(function PublicKeyCredential() {}, {
  parseCreationOptionsFromJSON: (options: unknown) => options,
  parseRequestOptionsFromJSON: (options: unknown) => options,
});

/** Adds the interfaces of passkeys that the page lacks; returns a function that removes them. */
function addMissing(): () => void {
  const missing = [
    { owner: globalThis, name: 'PublicKeyCredential', value: SoftwareCredential },
    { owner: navigator, name: 'credentials', value: {} },
  ].filter(({ owner, name }) => Reflect.get(owner, name) == null);
  for (const { owner, name, value } of missing)
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return () => missing.forEach(({ owner, name }) => Reflect.deleteProperty(owner, name));
}

function originOf({ origin }: SoftwareAuthenticatorOptions): string {
  return origin ?? (typeof location === 'undefined' ? 'http://localhost' : location.origin);
}

function assertVerification(wanted: string | undefined, isUserVerified: boolean): void {
  if (wanted !== 'required' || isUserVerified) return;
  // A browser skips an authenticator that can't do it, and then has none left.
  throw new DOMException('The authenticator cannot verify its user.', 'NotAllowedError');
}

function bytesOf(value: BufferSource | string): Bytes {
  if (typeof value === 'string') return fromBase64url(value);
  return ArrayBuffer.isView(value)
    ? Uint8Array.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
    : new Uint8Array(value.slice());
}

function base64urlOf(value: BufferSource | string): string {
  return typeof value === 'string' ? value : toBase64url(bytesOf(value));
}
