import { base64url } from 'jose';

/** The options of StartWebAuthnRegistration, as far as an authenticator reads them. */
export interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id: string };
}

/** How a page or an authenticator departs from what it was asked for. */
export interface Deviation {
  /** The page's origin. Default `http://localhost:5173`. */
  origin?: string;
  challenge?: string;
  /** The relying party that the passkey is bound to. */
  relyingPartyId?: string;
  /** The operation that the client data names. Default `webauthn.create`. */
  type?: string;
  /** Default `none`. `packed` is signed with the passkey's own key. */
  attestation?: 'none' | 'packed';
  /** Turns over one bit of the attestation's signature. */
  isSignatureForged?: boolean;
  /** COSE number of the key's algorithm, as the key claims. Default -7, ES256. */
  algorithm?: number;
  isUserVerified?: boolean;
  /** The ID of the credential, for one that was made before. */
  credentialId?: Uint8Array;
}

type Bytes = Uint8Array<ArrayBuffer>;
type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>;

/** Makes a passkey as a browser and its authenticator do, and returns what `credential.toJSON()` gives. */
export async function makePasskey(options: CreationOptions, deviation: Deviation = {}) {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
  const credentialId = deviation.credentialId ?? crypto.getRandomValues(new Uint8Array(32));
  const clientData = utf8(
    JSON.stringify({
      type: deviation.type ?? 'webauthn.create',
      challenge: deviation.challenge ?? options.challenge,
      origin: deviation.origin ?? 'http://localhost:5173',
      crossOrigin: false,
    }),
  );
  const authData = concat(
    await sha256(utf8(deviation.relyingPartyId ?? options.rp.id)),
    flags(deviation.isUserVerified ?? true),
    new Uint8Array(4),
    new Uint8Array(16),
    uint16(credentialId.length),
    credentialId,
    cbor(await coseKey(keys.publicKey, deviation.algorithm ?? -7)),
  );
  const attestation = new Map<string, Cbor>([
    ['fmt', deviation.attestation ?? 'none'],
    ['attStmt', await statement(keys.privateKey, concat(authData, await sha256(clientData)), deviation)],
    ['authData', authData],
  ]);
  const id = base64url.encode(credentialId);
  return {
    id,
    rawId: id,
    type: 'public-key',
    authenticatorAttachment: 'platform',
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url.encode(clientData),
      attestationObject: base64url.encode(cbor(attestation)),
      transports: ['internal', 'hybrid'],
    },
  };
}

/** User present, verified or not, backed up, with credential data (WebAuthn, 6.1). */
function flags(isUserVerified: boolean): Bytes {
  return Uint8Array.of(0x01 | (isUserVerified ? 0x04 : 0) | 0x08 | 0x10 | 0x40);
}

async function coseKey(key: CryptoKey, algorithm: number): Promise<Cbor> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', key);
  return new Map<number, Cbor>([
    [1, 2],
    [3, algorithm],
    [-1, 1],
    [-2, base64url.decode(x)],
    [-3, base64url.decode(y)],
  ]);
}

async function statement(key: CryptoKey, signed: Bytes, deviation: Deviation): Promise<Cbor> {
  if (deviation.attestation !== 'packed') return new Map();
  const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, signed));
  if (deviation.isSignatureForged) raw[40] = (raw[40] ?? 0) ^ 1;
  return new Map<string, Cbor>([
    ['alg', -7],
    ['sig', der(raw)],
  ]);
}

/** WebCrypto signs as r || s, WebAuthn carries an ASN.1 sequence of the two. */
function der(raw: Bytes): Bytes {
  const integers = concat(derInteger(raw.slice(0, 32)), derInteger(raw.slice(32)));
  return concat(Uint8Array.of(0x30, integers.length), integers);
}

function derInteger(bytes: Bytes): Bytes {
  const trimmed = bytes.slice(bytes.findIndex((byte) => byte !== 0));
  // A set highest bit would make it negative.
  const value = (trimmed[0] ?? 0) & 0x80 ? concat(Uint8Array.of(0), trimmed) : trimmed;
  return concat(Uint8Array.of(0x02, value.length), value);
}

/** As much of CBOR (RFC 8949) as an attestation object needs. */
function cbor(value: Cbor): Bytes {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return concat(head(3, utf8(value).length), utf8(value));
  if (value instanceof Uint8Array) return concat(head(2, value.length), value);
  return concat(head(5, value.size), ...[...value].flatMap(([key, item]) => [cbor(key), cbor(item)]));
}

function head(major: number, length: number): Bytes {
  if (length < 24) return Uint8Array.of((major << 5) | length);
  if (length < 256) return Uint8Array.of((major << 5) | 24, length);
  return concat(Uint8Array.of((major << 5) | 25), uint16(length));
}

function uint16(value: number): Bytes {
  return Uint8Array.of(value >> 8, value & 0xff);
}

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function concat(...parts: readonly Uint8Array[]): Bytes {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
