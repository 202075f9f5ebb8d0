const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Returns `length` random base32 characters, without padding, as in the service's TOTP secrets. */
export function randomBase32(length: number): string {
  // 256 is a multiple of 32, so the remainder has no bias.
  return Array.from(randomBytes(length), (byte) => BASE32.charAt(byte % 32)).join('');
}

/** Returns a random code of `length` digits; it may start with zeros. */
export function randomDigits(length: number): string {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(value % 10 ** length).padStart(length, '0');
}

/** Returns a random token of `bytes` bytes in hexadecimal. */
export function randomToken(bytes: number): string {
  return Array.from(randomBytes(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns `length` random bytes. */
export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
