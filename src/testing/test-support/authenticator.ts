import { base64url } from 'jose';
import {
  attestationObject,
  authenticatorData,
  clientDataJson,
  signedBytes,
} from '../authenticator/authenticator-data.js';
import type { Cbor } from '../authenticator/cbor.js';
import { coseKey, ES256, newKeys, sign } from '../authenticator/passkey-key.js';

/** The options of StartWebAuthnRegistration that an authenticator reads. */
export interface CreationOptions {
  readonly challenge: string;
  readonly rp: { readonly id: string };
}

/** How a page or an authenticator deviates from the request. */
export interface Deviation {
  /** The page's origin. Default `http://localhost:5173`. */
  origin?: string;
  challenge?: string;
  /** The passkey's relying party. */
  relyingPartyId?: string;
  /** The operation in the client data. Default `webauthn.create`. */
  type?: string;
  /** Default `none`. The passkey's own key signs `packed`. */
  attestation?: 'none' | 'packed';
  /** Flips one bit of the attestation's signature. */
  isSignatureForged?: boolean;
  /** COSE number of the algorithm that the key claims. Default -7, ES256. */
  algorithm?: number;
  isUserVerified?: boolean;
  /** The id of an existing credential. */
  credentialId?: Uint8Array;
  /** The keys of a passkey that is used afterwards. */
  keys?: CryptoKeyPair;
}

/** How a page or an authenticator deviates from the request at a sign-in. */
export interface SignInDeviation {
  /** Default `http://localhost:5173`. */
  origin?: string;
  challenge?: string;
  relyingPartyId?: string;
  /** Default `webauthn.get`. */
  type?: string;
  isSignatureForged?: boolean;
  isUserVerified?: boolean;
  /** Default 0: the authenticator does not count. */
  signCount?: number;
  /** The credential id in the answer. */
  id?: string;
}

/** Creates a passkey, with deviations, and returns the result of `credential.toJSON()`. */
export async function makePasskey(options: CreationOptions, deviation: Deviation = {}) {
  const keys = deviation.keys ?? (await newKeys());
  const credentialId = deviation.credentialId ?? crypto.getRandomValues(new Uint8Array(32));
  const clientData = clientDataJson({
    type: deviation.type ?? 'webauthn.create',
    challenge: deviation.challenge ?? options.challenge,
    origin: deviation.origin ?? 'http://localhost:5173',
  });
  const data = await authenticatorData({
    relyingPartyId: deviation.relyingPartyId ?? options.rp.id,
    isUserVerified: deviation.isUserVerified ?? true,
    signCount: 0,
    made: { credentialId, publicKey: await coseKey(keys.publicKey, deviation.algorithm) },
  });
  const signature = await sign(keys.privateKey, await signedBytes(data, clientData));
  if (deviation.isSignatureForged) flipABit(signature);
  const packed = new Map<string, Cbor>([
    ['alg', ES256],
    ['sig', signature],
  ]);
  const id = base64url.encode(credentialId);
  return {
    id,
    rawId: id,
    type: 'public-key',
    authenticatorAttachment: 'platform',
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url.encode(clientData),
      attestationObject: base64url.encode(
        deviation.attestation === 'packed'
          ? attestationObject(data, { format: 'packed', content: packed })
          : attestationObject(data),
      ),
      transports: ['internal', 'hybrid'],
    },
  };
}

/** Signs in with a passkey, with deviations, and returns the result of `credential.toJSON()`. */
export async function signWithPasskey(
  passkey: { readonly id: string; readonly keys: CryptoKeyPair },
  options: { readonly challenge: string; readonly rpId: string },
  deviation: SignInDeviation = {},
) {
  const clientData = clientDataJson({
    type: deviation.type ?? 'webauthn.get',
    challenge: deviation.challenge ?? options.challenge,
    origin: deviation.origin ?? 'http://localhost:5173',
  });
  const data = await authenticatorData({
    relyingPartyId: deviation.relyingPartyId ?? options.rpId,
    isUserVerified: deviation.isUserVerified ?? true,
    signCount: deviation.signCount ?? 0,
  });
  const signature = await sign(passkey.keys.privateKey, await signedBytes(data, clientData));
  if (deviation.isSignatureForged) flipABit(signature);
  const id = deviation.id ?? passkey.id;
  return {
    id,
    rawId: id,
    type: 'public-key',
    authenticatorAttachment: 'platform',
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64url.encode(clientData),
      authenticatorData: base64url.encode(data),
      signature: base64url.encode(signature),
    },
  };
}

/** Within s, so that the signature stays well-formed. */
function flipABit(signature: Uint8Array): void {
  const last = signature.length - 1;
  signature[last] = (signature[last] ?? 0) ^ 1;
}
