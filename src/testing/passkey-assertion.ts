import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server';
import { isObject } from './input.js';
import { clientDataOf, isOriginOf } from './passkey-client-data.js';
import type { Passkey } from './passkeys.js';

/** What the answer to a sign-in must be. */
export interface ExpectedAssertion {
  readonly challenge: string;
  readonly relyingPartyId: string;
  readonly requireUserVerification: boolean;
  /** The user's passkeys: one of them must have signed. */
  readonly passkeys: readonly Passkey[];
}

/** The passkey that signed, and its count of signatures with this one; or what is wrong. */
export type AssertionResult =
  | { readonly passkey: Passkey; readonly signCount: number }
  | { readonly fault: string };

/**
 * Verifies a sign-in as WebAuthn's section 7.2 asks of a relying party: challenge, origin, relying party, user
 * verification, count of signatures, signature. `credential` is what the browser's `toJSON` gave.
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

/** Whether all is there that the library takes for granted; what it checks itself is left to it. */
function isAssertion(credential: unknown): credential is AuthenticationResponseJSON {
  if (!isObject(credential) || !isObject(credential['response'])) return false;
  const { clientDataJSON, authenticatorData, signature } = credential['response'];
  return [credential['id'], clientDataJSON, authenticatorData, signature].every(
    (member) => typeof member === 'string',
  );
}
