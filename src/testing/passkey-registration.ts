import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server';
import { isObject } from './input.js';
import { clientDataOf, isOriginOf } from './passkey-client-data.js';
import type { Passkey } from './passkeys.js';

/** What a registration must match. */
export interface ExpectedRegistration {
  readonly challenge: string;
  readonly relyingPartyId: string;
  readonly requireUserVerification: boolean;
  /** COSE numbers. */
  readonly algorithms: readonly number[];
}

/** What the service stores of a credential. */
export type RegisteredCredential = Pick<
  Passkey,
  'credentialId' | 'attachment' | 'transports' | 'isUserVerified' | 'publicKey' | 'signCount'
>;

/** What is wrong with a registration, in the order of the checks. */
export type RegistrationFault = 'challenge' | 'origin' | 'relying-party' | 'credential';

/**
 * Verifies a registration by section 7.1 of WebAuthn: client data, authenticator data, attestation statement.
 * `credential` is the result of the browser's `toJSON`. Returns what to store of it, or what is wrong.
 */
export async function verifyRegistration(
  credential: unknown,
  expected: ExpectedRegistration,
): Promise<RegisteredCredential | { fault: RegistrationFault; detail: string }> {
  if (!isRegistration(credential)) return { fault: 'credential', detail: 'it is not complete' };
  const clientData = clientDataOf(credential.response.clientDataJSON);
  if (!clientData) return { fault: 'credential', detail: 'its client data cannot be read' };
  if (clientData.challenge !== expected.challenge) {
    return { fault: 'challenge', detail: 'it answers another challenge' };
  }
  if (!isOriginOf(clientData.origin, expected.relyingPartyId)) {
    return { fault: 'origin', detail: `it was made on ${clientData.origin}` };
  }
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: credential,
      expectedChallenge: expected.challenge,
      expectedOrigin: clientData.origin,
      expectedRPID: expected.relyingPartyId,
      requireUserVerification: expected.requireUserVerification,
      supportedAlgorithmIDs: [...expected.algorithms],
    });
    if (!verified) return { fault: 'credential', detail: 'its attestation does not verify' };
    return {
      credentialId: registrationInfo.credential.id,
      attachment: credential.authenticatorAttachment ?? null,
      transports: credential.response.transports ?? [],
      isUserVerified: registrationInfo.userVerified,
      publicKey: registrationInfo.credential.publicKey,
      signCount: registrationInfo.credential.counter,
    };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    // The only refusal to which the library gives a name of its own.
    return { fault: name === 'UnexpectedRPIDHash' ? 'relying-party' : 'credential', detail: message };
  }
}

/** Whether the credential has every member that the library expects but doesn't check. */
function isRegistration(credential: unknown): credential is RegistrationResponseJSON {
  if (!isObject(credential) || !isObject(credential['response'])) return false;
  const { clientDataJSON, attestationObject, transports = [] } = credential['response'];
  return (
    typeof clientDataJSON === 'string' &&
    typeof attestationObject === 'string' &&
    Array.isArray(transports) &&
    transports.every((transport) => typeof transport === 'string')
  );
}
