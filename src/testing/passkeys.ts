import { toBase64url } from './base64url.js';
import { randomBytes } from './random.js';

/** A registered passkey as ListWebAuthnCredentials returns it, and whether it verified its user. */
export interface EmulatedPasskey {
  /** Base64url, without padding. */
  readonly credentialId: string;
  /** `FriendlyCredentialName`: the service chooses it, and no operation changes it. */
  readonly friendlyName: string;
  readonly relyingPartyId: string;
  /** `platform` or `cross-platform`; `null` if the browser didn't say. */
  readonly attachment: string | null;
  /** The authenticator's transports: `internal`, `hybrid`, `usb`, ... */
  readonly transports: readonly string[];
  /** Epoch ms by the emulator's clock. */
  readonly createdAt: number;
  /**
   * Whether its authenticator verified the user (PIN, fingerprint, face) at creation (the flag UV of
   * WebAuthn, section 6.1). Otherwise the passkey can sign in, but can't be turned on as an MFA factor. No
   * operation returns it. Default `true` for an initial passkey.
   */
  readonly isUserVerified: boolean;
}

/** A passkey as operations use it. Its public key never leaves the emulator. */
export interface Passkey extends EmulatedPasskey {
  /**
   * The public key as COSE; `null` if no authenticator created the passkey, so nobody can sign in with it.
   */
  readonly publicKey: Uint8Array<ArrayBuffer> | null;
  /** The authenticator's signature count at the latest sign-in; 0 if the authenticator doesn't count. */
  signCount: number;
}

/** A started registration. The same app client can complete it once. */
export interface PasskeyChallenge {
  /** Base64url, without padding. */
  readonly challenge: string;
  readonly clientId: string;
  readonly expiresAt: number;
}

/**
 * Generates the name of a user's nth passkey. Assumed: this form; deleted passkeys count too, so names are
 * unique. The API reference says only that the name is generated.
 */
export function generatedName(ordinal: number): string {
  return `Passkey ${ordinal}`;
}

/** Creates passkeys without a registration: a number of them, or as described. */
export function seedPasskeys(
  init: number | readonly Partial<EmulatedPasskey>[],
  relyingPartyId: string | null,
  now: number,
): Passkey[] {
  const known = typeof init === 'number' ? Array.from({ length: init }, () => ({})) : init;
  return known.map((passkey, index) => ({
    credentialId: toBase64url(randomBytes(16)),
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

/** Returns the public view of a passkey. */
export function describedPasskey(passkey: Passkey): EmulatedPasskey {
  const { credentialId, friendlyName, relyingPartyId, attachment, transports, createdAt, isUserVerified } =
    passkey;
  return { credentialId, friendlyName, relyingPartyId, attachment, transports, createdAt, isUserVerified };
}
