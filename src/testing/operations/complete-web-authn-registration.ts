import { CONSTRAINTS } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { objectMember } from '../input.js';
import type { RegistrationFault } from '../passkey-registration.js';
import { generatedName } from '../passkeys.js';
import type { Operation } from '../services.js';
import { authorizedCaller } from './authorized.js';
import { ALGORITHMS, assertRoomForPasskey, relyingPartyOf } from './web-authn.js';

/** The exception for each fault (CompleteWebAuthnRegistration API reference). */
const EXCEPTIONS: Record<RegistrationFault, string> = {
  challenge: 'WebAuthnChallengeNotFoundException',
  origin: 'WebAuthnOriginNotAllowedException',
  'relying-party': 'WebAuthnRelyingPartyMismatchException',
  // Assumed: any other invalid credential counts as unsupported, not as a wrong parameter.
  credential: 'WebAuthnCredentialNotSupportedException',
};

/** Verifies the answer of the browser's authenticator, and registers the passkey. */
export const completeWebAuthnRegistration: Operation = async (input, services) => {
  const credential = objectMember(input, 'Credential');
  const { user, clientId } = await authorizedCaller(input, services, [
    ['credential', credential, CONSTRAINTS.present],
  ]);
  const relyingPartyId = relyingPartyOf(services.pool);
  const open = user.passkeyChallenge;
  if (!open || open.expiresAt <= services.clock()) {
    throw new ServiceError(EXCEPTIONS.challenge, 'No registration is open, or it has expired.');
  }
  if (open.clientId !== clientId) {
    throw new ServiceError(
      'WebAuthnClientMismatchException',
      'The registration was started by another app client.',
    );
  }
  // Assumed: an answer uses up its challenge, accepted or not. An answer to another challenge (of another
  // tab) leaves it open.
  user.passkeyChallenge = null;
  // Most users of the emulator register no passkey, and the library is three times as large as the rest of
  // it.
  const { verifyRegistration } = await import('../passkey-registration.js');
  const result = await verifyRegistration(credential, {
    challenge: open.challenge,
    relyingPartyId,
    requireUserVerification: services.pool.webAuthnUserVerification === 'required',
    algorithms: ALGORITHMS,
  });
  if ('fault' in result) {
    if (result.fault === 'challenge') user.passkeyChallenge ??= open;
    throw new ServiceError(
      EXCEPTIONS[result.fault],
      `The credential cannot be registered with ${relyingPartyId}: ${result.detail}.`,
    );
  }
  // No credential is registered twice, by any user (WebAuthn, 7.1). Assumed: the exception.
  const taken = services.users.all().flatMap(({ passkeys }) => passkeys);
  if (taken.some(({ credentialId }) => credentialId === result.credentialId)) {
    throw new ServiceError(EXCEPTIONS.credential, 'The credential is registered already.');
  }
  assertRoomForPasskey(user);
  user.passkeysRegistered += 1;
  user.passkeys.push({
    ...result,
    friendlyName: generatedName(user.passkeysRegistered),
    relyingPartyId,
    createdAt: services.clock(),
  });
  return {};
};
