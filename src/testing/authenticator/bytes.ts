/** Bytes in an ArrayBuffer that isn't shared, as WebCrypto requires. */
export type Bytes = Uint8Array<ArrayBuffer>;

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Big-endian, as CBOR and WebAuthn write numbers. */
export function uint16(value: number): Bytes {
  return Uint8Array.of(value >> 8, value & 0xff);
}

/** Big-endian. */
export function uint32(value: number): Bytes {
  return concat(uint16(value >>> 16), uint16(value & 0xffff));
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
