import { toBase64url } from '../base64url.js';
import type { Bytes } from './bytes.js';

const ATTACHMENT = 'platform';
const TRANSPORTS = ['internal', 'hybrid'];

/** A new passkey, as `navigator.credentials.create` returns it. */
export interface Made {
  readonly credentialId: Bytes;
  readonly clientData: Bytes;
  readonly authenticatorData: Bytes;
  readonly attestationObject: Bytes;
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Bytes;
  /** COSE number. */
  readonly algorithm: number;
}

/** A sign-in with a passkey, as `navigator.credentials.get` returns it. */
export interface Asserted {
  readonly credentialId: Uint8Array;
  readonly clientData: Bytes;
  readonly authenticatorData: Bytes;
  readonly signature: Bytes;
  readonly userHandle: Bytes;
}

export function madeCredential(made: Made): PublicKeyCredential {
  const response: AuthenticatorAttestationResponse = {
    clientDataJSON: made.clientData.buffer,
    attestationObject: made.attestationObject.buffer,
    getAuthenticatorData: () => made.authenticatorData.buffer,
    getPublicKey: () => made.publicKey.buffer,
    getPublicKeyAlgorithm: () => made.algorithm,
    getTransports: () => [...TRANSPORTS],
  };
  return credentialOf(made.credentialId, like(response, 'AuthenticatorAttestationResponse'), {
    ...frameOf(made.credentialId),
    response: {
      clientDataJSON: toBase64url(made.clientData),
      attestationObject: toBase64url(made.attestationObject),
      authenticatorData: toBase64url(made.authenticatorData),
      publicKey: toBase64url(made.publicKey),
      publicKeyAlgorithm: made.algorithm,
      transports: [...TRANSPORTS],
    },
  });
}

export function assertedCredential(asserted: Asserted): PublicKeyCredential {
  const response: AuthenticatorAssertionResponse = {
    clientDataJSON: asserted.clientData.buffer,
    authenticatorData: asserted.authenticatorData.buffer,
    signature: asserted.signature.buffer,
    userHandle: asserted.userHandle.buffer,
  };
  return credentialOf(asserted.credentialId, like(response, 'AuthenticatorAssertionResponse'), {
    ...frameOf(asserted.credentialId),
    response: {
      clientDataJSON: toBase64url(asserted.clientData),
      authenticatorData: toBase64url(asserted.authenticatorData),
      signature: toBase64url(asserted.signature),
      userHandle: toBase64url(asserted.userHandle),
    },
  });
}

/** The members of `toJSON` that both credentials share, without the response (WebAuthn, section 5.1). */
function frameOf(credentialId: Uint8Array) {
  const id = toBase64url(credentialId);
  return {
    id,
    rawId: id,
    type: 'public-key',
    authenticatorAttachment: ATTACHMENT,
    clientExtensionResults: {},
  };
}

/** Wraps a response in the browser's object. */
function credentialOf(
  credentialId: Uint8Array,
  response: AuthenticatorResponse,
  json: ReturnType<PublicKeyCredential['toJSON']>,
): PublicKeyCredential {
  return like<PublicKeyCredential>(
    {
      id: json.id,
      rawId: Uint8Array.from(credentialId).buffer,
      type: 'public-key',
      authenticatorAttachment: ATTACHMENT,
      response,
      getClientExtensionResults: () => ({}),
      toJSON: () => json,
    },
    'PublicKeyCredential',
  );
}

/** Makes `instanceof` work in a browser: pages recognise passkeys by it (as amplify-js does). */
function like<T extends object>(
  value: T,
  name: 'PublicKeyCredential' | 'AuthenticatorAttestationResponse' | 'AuthenticatorAssertionResponse',
): T {
  const { [name]: constructor } = globalThis as Partial<Record<typeof name, { readonly prototype: object }>>;
  return constructor ? (Object.setPrototypeOf(value, constructor.prototype) as T) : value;
}
