import { type Bytes, concat, uint16, utf8 } from './bytes.js';

/** The CBOR values in an attestation object and a public key. */
export type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>;

/** Encodes the subset of CBOR (RFC 8949) that an attestation object needs: every length fits in two bytes. */
export function cbor(value: Cbor): Bytes {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return concat(head(3, utf8(value).length), utf8(value));
  // Not `instanceof`: in jsdom, bytes of WebCrypto are of another realm's class.
  if (ArrayBuffer.isView(value)) return concat(head(2, value.length), value);
  return concat(head(5, value.size), ...[...value].flatMap(([key, item]) => [cbor(key), cbor(item)]));
}

function head(major: number, length: number): Bytes {
  if (length < 24) return Uint8Array.of((major << 5) | length);
  if (length < 256) return Uint8Array.of((major << 5) | 24, length);
  return concat(Uint8Array.of((major << 5) | 25), uint16(length));
}
