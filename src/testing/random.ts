const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A random string of `length` base32 characters: a TOTP secret as the service writes it, without padding. */
export function randomBase32(length: number): string {
  // 256 is a multiple of 32, so the remainder is not biased.
  return Array.from(randomBytes(length), (byte) => BASE32.charAt(byte % 32)).join('');
}

/** A random code of `length` digits, leading zeros included. */
export function randomDigits(length: number): string {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(value % 10 ** length).padStart(length, '0');
}

/** A random token of `bytes` bytes, in hexadecimal. */
export function randomToken(bytes: number): string {
  return Array.from(randomBytes(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Random bytes. */
export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
