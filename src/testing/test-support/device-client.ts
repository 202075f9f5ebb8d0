import { createHash, createHmac, getDiffieHellman, hkdfSync, randomBytes } from 'node:crypto';

// A client's half of device SRP, by AWS's guide on devices ("Signing in with a device") and amplify-js, on Node's own crypto: it shares no
// code with the emulator's half. The group is modp15 of RFC 3526, which has the prime of RFC 5054's group of 3072 bits.

const N = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);

/** What a client keeps of a device. */
export interface DeviceSecret {
  readonly deviceKey: string;
  readonly deviceGroupKey: string;
  readonly password: string;
}

/** The parameters of a `DEVICE_PASSWORD_VERIFIER` challenge. */
export interface VerifierParameters {
  readonly SALT: string;
  readonly SECRET_BLOCK: string;
  readonly SRP_B: string;
}

/** `DeviceSecretVerifierConfig` of ConfirmDevice for a secret. */
export function verifierOf(secret: DeviceSecret): { PasswordVerifier: string; Salt: string } {
  const salt = BigInt(`0x${randomBytes(16).toString('hex')}`);
  return {
    PasswordVerifier: bytes(power(2n, privateKey(secret, salt))).toString('base64'),
    Salt: bytes(salt).toString('base64'),
  };
}

/** Starts a sign-in from the device: its public value, and the function that answers the service's. */
export function startDeviceSignIn(secret: DeviceSecret) {
  const a = BigInt(`0x${randomBytes(128).toString('hex')}`);
  const publicValue = power(2n, a);
  return {
    SRP_A: publicValue.toString(16),
    answer: (
      { SALT, SECRET_BLOCK, SRP_B }: VerifierParameters,
      timestamp = 'Sun Nov 22 12:00:00 UTC 2026',
    ) => {
      const b = BigInt(`0x${SRP_B}`);
      const u = hash(bytes(publicValue), bytes(b));
      const x = privateKey(secret, BigInt(`0x${SALT}`));
      const k = hash(bytes(N), bytes(2n));
      const base = (((b - k * power(2n, x)) % N) + N) % N;
      const shared = power(base, a + u * x);
      const key = hkdfSync('sha256', bytes(shared), bytes(u), 'Caldera Derived Key', 16);
      const signature = createHmac('sha256', Buffer.from(key))
        .update(secret.deviceGroupKey + secret.deviceKey)
        .update(Buffer.from(SECRET_BLOCK, 'base64'))
        .update(timestamp)
        .digest('base64');
      return {
        DEVICE_KEY: secret.deviceKey,
        PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
        PASSWORD_CLAIM_SIGNATURE: signature,
        TIMESTAMP: timestamp,
      };
    },
  };
}

function privateKey({ deviceGroupKey, deviceKey, password }: DeviceSecret, salt: bigint): bigint {
  const identity = createHash('sha256').update(`${deviceGroupKey}${deviceKey}:${password}`).digest();
  return hash(bytes(salt), identity);
}

function hash(...parts: Buffer[]): bigint {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return BigInt(`0x${digest.digest('hex')}`);
}

/** The bytes of a number as Java writes them, the first bit zero. */
function bytes(number: bigint): Buffer {
  const hex = number.toString(16);
  const buffer = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return (buffer[0] ?? 0) < 128 ? buffer : Buffer.concat([Buffer.of(0), buffer]);
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base % N];
  for (let rest = exponent; rest > 0n; rest /= 2n) {
    if (rest % 2n === 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}
