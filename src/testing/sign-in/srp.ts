import { fromBase64 } from '../base64url.js';
import type { DeviceVerifier } from '../devices.js';
import { randomToken } from '../random.js';

// The service's half of SRP-6a, as amplify-js and AWS's guide on devices describe it: SHA-256 and the group of 3072 bits of RFC 5054, whose
// generator is 2 here. Numbers are hashed in the form of Java's BigInteger: whole bytes, the first bit zero.

const N = BigInt(
  `0x${[
    'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD',
    'EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED',
    'EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F',
    '83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B',
    'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510',
    '15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7',
    'ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C',
    'BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
  ].join('')}`,
);
const G = 2n;

/** An exchange that the service has started; only who knows the secret of the verifier finds its key. */
export interface SrpExchange {
  /** `SRP_B`, in hexadecimal. */
  readonly publicValue: string;
  /** The key of 16 bytes that signs the answer. */
  readonly key: ArrayBuffer;
}

/** Starts an exchange for the client's `SRP_A`; `null` if that is no number that the protocol allows. */
export async function startSrp(
  clientValue: string,
  { passwordVerifier }: DeviceVerifier,
): Promise<SrpExchange | null> {
  if (!/^[0-9a-f]+$/i.test(clientValue)) return null;
  const a = BigInt(`0x${clientValue}`);
  if (a % N === 0n) return null;
  const secret = BigInt(`0x${randomToken(128)}`);
  const verifier = BigInt(`0x${passwordVerifier}`);
  const multiplier = await hashed(N, G);
  const b = (multiplier * verifier + power(G, secret)) % N;
  const scrambler = await hashed(a, b);
  const shared = power((a * power(verifier, scrambler)) % N, secret);
  return { publicValue: b.toString(16), key: await derivedKey(shared, scrambler) };
}

/** Whether the key of an exchange has signed these parts (base64 of HMAC-SHA-256). */
export async function isSignedBy(
  key: ArrayBuffer,
  signature: string,
  parts: readonly (string | Uint8Array)[],
): Promise<boolean> {
  const encoder = new TextEncoder();
  const bytes = parts.flatMap((part) => [...(typeof part === 'string' ? encoder.encode(part) : part)]);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const hmac = await crypto.subtle.importKey('raw', key, algorithm, false, ['verify']);
  return crypto.subtle.verify(algorithm, hmac, fromBase64(signature), Uint8Array.from(bytes));
}

async function hashed(...numbers: bigint[]): Promise<bigint> {
  const digest = await crypto.subtle.digest('SHA-256', bytesOf(numbers.map(javaHex).join('')));
  return BigInt(`0x${hexOf(new Uint8Array(digest))}`);
}

async function derivedKey(shared: bigint, scrambler: bigint): Promise<ArrayBuffer> {
  const material = await crypto.subtle.importKey('raw', bytesOf(javaHex(shared)), 'HKDF', false, [
    'deriveBits',
  ]);
  const algorithm = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: bytesOf(javaHex(scrambler)),
    info: new TextEncoder().encode('Caldera Derived Key'),
  };
  return crypto.subtle.deriveBits(algorithm, material, 128);
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}

function javaHex(number: bigint): string {
  const hex = number.toString(16);
  const whole = hex.length % 2 === 0 ? hex : `0${hex}`;
  return /^[89a-f]/.test(whole) ? `00${whole}` : whole;
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

/** Writes bytes in hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
