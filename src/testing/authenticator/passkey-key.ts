import { fromBase64url } from '../base64url.js';
import { type Bytes, concat } from './bytes.js';
import type { Cbor } from './cbor.js';

/** The COSE number of ECDSA over P-256 with SHA-256, the only algorithm of these keys. */
export const ES256 = -7;

/** Generates a key pair for one passkey. */
export function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
}

/** Encodes the public key as an authenticator does (RFC 9053, section 7.1.1). */
export async function coseKey(key: CryptoKey, algorithm = ES256): Promise<Cbor> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', key);
  return new Map<number, Cbor>([
    [1, 2],
    [3, algorithm],
    [-1, 1],
    [-2, fromBase64url(x)],
    [-3, fromBase64url(y)],
  ]);
}

/** Signs in WebAuthn's format: an ASN.1 sequence of r and s, which WebCrypto only concatenates. */
export async function sign(key: CryptoKey, bytes: Bytes): Promise<Bytes> {
  const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes));
  const integers = concat(derInteger(raw.slice(0, 32)), derInteger(raw.slice(32)));
  return concat(Uint8Array.of(0x30, integers.length), integers);
}

function derInteger(bytes: Bytes): Bytes {
  const trimmed = bytes.slice(bytes.findIndex((byte) => byte !== 0));
  // A set highest bit would make it negative.
  const value = (trimmed[0] ?? 0) & 0x80 ? concat(Uint8Array.of(0), trimmed) : trimmed;
  return concat(Uint8Array.of(0x02, value.length), value);
}
