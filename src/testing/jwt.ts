import { fromBase64, fromBase64url, toBase64url } from './base64url.js';
import { isObject } from './input.js';

// JWTs by RS256 (RFC 7515, 7519) on WebCrypto alone. Libraries check `instanceof Uint8Array`, which fails in jsdom: there the page has
// another `Uint8Array` than `TextEncoder` and WebCrypto return.

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const KEY_ID = 'emulator';

export type Claims = Readonly<Record<string, unknown>>;

let keys: Promise<CryptoKeyPair> | undefined;

/** One key pair for all emulators of a page or process: generating an RSA key takes much of a second. */
function keyPair(): Promise<CryptoKeyPair> {
  keys ??= crypto.subtle.generateKey(
    { ...ALGORITHM, modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
    false,
    ['sign', 'verify'],
  );
  return keys;
}

/** Signs claims with the emulators' key. */
export async function signJwt(claims: Claims): Promise<string> {
  const header = toBase64url(JSON.stringify({ kid: KEY_ID, alg: 'RS256' }));
  const signed = `${header}.${toBase64url(JSON.stringify(claims))}`;
  const { privateKey } = await keyPair();
  const signature = await crypto.subtle.sign(ALGORITHM, privateKey, new TextEncoder().encode(signed));
  return `${signed}.${toBase64url(new Uint8Array(signature))}`;
}

/** Returns the claims of a token; `forged` if another key signed it, `malformed` if it is no JWT by RS256. */
export async function verifyJwt(token: string): Promise<Claims | 'forged' | 'malformed'> {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.');
  const parsedHeader = objectIn(header);
  const claims = objectIn(payload);
  if (parsedHeader?.['alg'] !== 'RS256' || !claims || !signature || rest.length > 0) return 'malformed';
  const { publicKey } = await keyPair();
  const signed = new TextEncoder().encode(`${header}.${payload}`);
  // What isn't base64url gives no bytes, and no signature is empty: it never verifies.
  const isOurs = await crypto.subtle.verify(ALGORITHM, publicKey, fromBase64(signature), signed);
  return isOurs ? claims : 'forged';
}

function objectIn(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(fromBase64url(part)));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
