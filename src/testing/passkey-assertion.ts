import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { isObject } from './input.js';
import { clientDataOf, isOriginOf } from './passkey-client-data.js';
import type { Passkey } from './passkeys.js';

/** What the answer to a sign-in must match. */
export interface ExpectedAssertion {
  readonly challenge: string;
  readonly relyingPartyId: string;
  readonly requireUserVerification: boolean;
  /** The user's passkeys; one of them must have signed. */
  readonly passkeys: readonly Passkey[];
}

/** The passkey that signed and its new signature count, or what is wrong. */
export type AssertionResult =
  | { readonly passkey: Passkey; readonly signCount: number }
  | { readonly fault: string };

/**
 * Verifies a sign-in by section 7.2 of WebAuthn: challenge, origin, relying party, user verification,
 * signature count, signature. `credential` is the result of the browser's `toJSON`.
 */
export async function verifyAssertion(
  credential: unknown,
  expected: ExpectedAssertion,
): Promise<AssertionResult> {
  if (!isAssertion(credential)) return { fault: 'it is not complete' };
  const passkey = expected.passkeys.find(({ credentialId }) => credentialId === credential.id);
  if (!passkey) return { fault: 'it is none of the user' };
  if (passkey.publicKey === null)
    return { fault: 'it was made up for the emulator, and no authenticator holds it' };
  const clientData = clientDataOf(credential.response.clientDataJSON);
  if (!clientData) return { fault: 'its client data cannot be read' };
  if (!isOriginOf(clientData.origin, expected.relyingPartyId)) {
    return { fault: `it was used on ${clientData.origin}` };
  }
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: credential,
      expectedChallenge: expected.challenge,
      expectedOrigin: clientData.origin,
      expectedRPID: expected.relyingPartyId,
      requireUserVerification: expected.requireUserVerification,
      credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: passkey.signCount },
    });
    if (!verified) return { fault: 'its signature does not verify' };
    return { passkey, signCount: authenticationInfo.newCounter };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether the credential has every member that the library expects but doesn't check. */
function isAssertion(credential: unknown): credential is AuthenticationResponseJSON {
  if (!isObject(credential) || !isObject(credential['response'])) return false;
  const { clientDataJSON, authenticatorData, signature } = credential['response'];
  return [credential['id'], clientDataJSON, authenticatorData, signature].every(
    (member) => typeof member === 'string',
  );
}
