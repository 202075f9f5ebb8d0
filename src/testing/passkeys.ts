import { base64url } from 'jose';
import { randomBytes } from './random.js';

/** A registered passkey: what ListWebAuthnCredentials says of it, and whether it verified its user. */
export interface EmulatedPasskey {
  /** Base64url, without padding. */
  readonly credentialId: string;
  /** `FriendlyCredentialName`: the service makes it up, and no operation changes it. */
  readonly friendlyName: string;
  readonly relyingPartyId: string;
  /** `platform` or `cross-platform`; `null` where the browser did not say. */
  readonly attachment: string | null;
  /** How the authenticator can be reached: `internal`, `hybrid`, `usb`, ... */
  readonly transports: readonly string[];
  /** Epoch ms by the emulator's clock. */
  readonly createdAt: number;
  /**
   * Whether its authenticator asked for a PIN, a finger or a face when it was made (the flag UV of WebAuthn, section
   * 6.1). Without that it can be used to sign in, but not be turned on as an MFA factor. No operation reads it back.
   * Default `true` for a passkey that a user starts with.
   */
  readonly isUserVerified: boolean;
}

/** A passkey as operations use it. What verifies signatures never leaves the emulator. */
export interface Passkey extends EmulatedPasskey {
  /** The public key as COSE; `null` where no authenticator made it, and so nobody can sign in with it. */
  readonly publicKey: Uint8Array<ArrayBuffer> | null;
  /** The authenticator's count of signatures at the latest one; it stays 0 where an authenticator does not count. */
  signCount: number;
}

/** A registration that was started: it can be completed once, by the same app client. */
export interface PasskeyChallenge {
  /** Base64url, without padding. */
  readonly challenge: string;
  readonly clientId: string;
  readonly expiresAt: number;
}

/**
 * A name for the nth passkey that a user registered. Assumed: this one, with those that were deleted counted too, so that
 * no two have the same; the API reference says no more than that it is generated.
 */
export function generatedName(ordinal: number): string {
  return `Passkey ${ordinal}`;
}

/** Passkeys without a registration: as many as asked for, or as described. */
export function seedPasskeys(
  init: number | readonly Partial<EmulatedPasskey>[],
  relyingPartyId: string | null,
  now: number,
): Passkey[] {
  const known = typeof init === 'number' ? Array.from({ length: init }, () => ({})) : init;
  return known.map((passkey, index) => ({
    credentialId: base64url.encode(randomBytes(16)),
    friendlyName: generatedName(index + 1),
    relyingPartyId: relyingPartyId ?? 'localhost',
    attachment: 'platform',
    transports: ['internal', 'hybrid'],
    createdAt: now,
    isUserVerified: true,
    ...passkey,
    publicKey: null,
    signCount: 0,
  }));
}

/** What may be seen of a passkey from outside. */
export function describedPasskey(passkey: Passkey): EmulatedPasskey {
  const { credentialId, friendlyName, relyingPartyId, attachment, transports, createdAt, isUserVerified } =
    passkey;
  return { credentialId, friendlyName, relyingPartyId, attachment, transports, createdAt, isUserVerified };
}
