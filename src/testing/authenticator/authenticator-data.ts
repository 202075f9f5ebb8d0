import { type Bytes, concat, sha256, uint16, uint32, utf8 } from './bytes.js';
import { type Cbor, cbor } from './cbor.js';

/** Client data: the page and its request, as the browser attests them (WebAuthn, section 5.8.1). */
export interface ClientData {
  readonly type: string;
  /** Base64url, without padding. */
  readonly challenge: string;
  readonly origin: string;
}

/** Serialises client data in the form that is signed. */
export function clientDataJson({ type, challenge, origin }: ClientData): Bytes {
  return utf8(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** Authenticator data (WebAuthn, section 6.1). */
export interface AuthenticatorData {
  readonly relyingPartyId: string;
  readonly isUserVerified: boolean;
  readonly signCount: number;
  /** The new passkey; only in a registration. */
  readonly made?: { readonly credentialId: Uint8Array; readonly publicKey: Cbor };
}

/** Encodes authenticator data in the form that is signed: no authenticator model, a backed-up passkey. */
export async function authenticatorData(data: AuthenticatorData): Promise<Bytes> {
  const { relyingPartyId, isUserVerified, signCount, made } = data;
  const flags = 0x01 | (isUserVerified ? 0x04 : 0) | 0x08 | 0x10 | (made ? 0x40 : 0);
  return concat(
    await sha256(utf8(relyingPartyId)),
    Uint8Array.of(flags),
    uint32(signCount),
    ...(made
      ? [new Uint8Array(16), uint16(made.credentialId.length), made.credentialId, cbor(made.publicKey)]
      : []),
  );
}

/** The bytes that an authenticator signs: its own data, and the hash of the client data. */
export async function signedBytes(data: Bytes, clientData: Bytes): Promise<Bytes> {
  return concat(data, await sha256(clientData));
}

/** Wraps authenticator data in an attestation object; without a statement, its format is `none`. */
export function attestationObject(data: Bytes, statement?: { format: string; content: Cbor }): Bytes {
  return cbor(
    new Map<string, Cbor>([
      ['fmt', statement?.format ?? 'none'],
      ['attStmt', statement?.content ?? new Map<string, Cbor>()],
      ['authData', data],
    ]),
  );
}
