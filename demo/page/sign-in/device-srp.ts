import type { KeptDevice } from '../kept-device.js';

// A browser's half of device SRP, as AWS's guide on devices and amplify-js describe it: SRP-6a with SHA-256 and the group of 3072 bits of
// RFC 5054, whose generator is 2 here. Numbers are hashed as Java's BigInteger writes them: whole bytes, the first bit zero. Libraries
// for it come with big numbers and hashes of their own (jsbn, crypto-js); browsers have both.

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

/** `ChallengeParameters` of DEVICE_PASSWORD_VERIFIER. */
export interface VerifierParameters {
  readonly SALT: string;
  readonly SECRET_BLOCK: string;
  readonly SRP_B: string;
}

/** `DeviceSecretVerifierConfig` of ConfirmDevice: with it the service can check the secret, and doesn't learn it. */
export async function verifierOf(device: KeptDevice): Promise<{ PasswordVerifier: string; Salt: string }> {
  const salt = randomNumber(16);
  const verifier = power(G, await privateKey(device, salt));
  return { PasswordVerifier: base64(bytesOf(verifier)), Salt: base64(bytesOf(salt)) };
}

/** Starts a sign-in from a device: the public value, and the function that answers the service's. */
export function startExchange(device: KeptDevice) {
  const secret = randomNumber(128);
  const publicValue = power(G, secret);
  return {
    SRP_A: publicValue.toString(16),
    async answer({ SALT, SECRET_BLOCK, SRP_B }: VerifierParameters): Promise<Record<string, string>> {
      const theirs = BigInt(`0x${SRP_B}`);
      const scrambler = await hash(bytesOf(publicValue), bytesOf(theirs));
      const x = await privateKey(device, BigInt(`0x${SALT}`));
      const multiplier = await hash(bytesOf(N), bytesOf(G));
      const shared = power(modulo(theirs - multiplier * power(G, x)), secret + scrambler * x);
      const timestamp = timestampOf(new Date());
      const signed = [text(device.groupKey + device.key), fromBase64(SECRET_BLOCK), text(timestamp)];
      return {
        PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
        PASSWORD_CLAIM_SIGNATURE: base64(await sign(shared, scrambler, joined(signed))),
        TIMESTAMP: timestamp,
      };
    },
  };
}

async function privateKey({ groupKey, key, secret }: KeptDevice, salt: bigint): Promise<bigint> {
  const identity = await crypto.subtle.digest('SHA-256', text(`${groupKey}${key}:${secret}`));
  return hash(bytesOf(salt), new Uint8Array(identity));
}

async function sign(shared: bigint, scrambler: bigint, content: Bytes): Promise<Bytes> {
  const material = await crypto.subtle.importKey('raw', bytesOf(shared), 'HKDF', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: bytesOf(scrambler), info: text('Caldera Derived Key') },
    material,
    { name: 'HMAC', hash: 'SHA-256', length: 128 },
    false,
    ['sign'],
  );
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, content));
}

/** The form that the service reads: `Sun Nov 22 12:00:00 UTC 2026`, the day without a zero. */
function timestampOf(now: Date): string {
  // ECMAScript defines it: Sun, 22 Nov 2026 12:00:00 GMT.
  const [weekday, day, month, year, time] = now.toUTCString().split(/,? /);
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`;
}

type Bytes = Uint8Array<ArrayBuffer>;

async function hash(...parts: Bytes[]): Promise<bigint> {
  return numberOf(new Uint8Array(await crypto.subtle.digest('SHA-256', joined(parts))));
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}

function modulo(number: bigint): bigint {
  return ((number % N) + N) % N;
}

function randomNumber(bytes: number): bigint {
  return numberOf(crypto.getRandomValues(new Uint8Array(bytes)));
}

function numberOf(bytes: Bytes): bigint {
  return BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);
}

function bytesOf(number: bigint): Bytes {
  const hex = number.toString(16);
  const whole = hex.length % 2 === 0 ? hex : `0${hex}`;
  const signed = /^[89a-f]/.test(whole) ? `00${whole}` : whole;
  return Uint8Array.from(signed.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

function joined(parts: readonly Bytes[]): Bytes {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function text(content: string): Bytes {
  return new TextEncoder().encode(content);
}

function base64(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(content: string): Bytes {
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
}
