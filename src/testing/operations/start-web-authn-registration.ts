import { toBase64url } from '../base64url.js';
import { randomBytes } from '../random.js';
import type { Operation } from '../services.js';
import { authorizedCaller } from './authorized.js';
import { ALGORITHMS, assertRoomForPasskey, relyingPartyOf } from './web-authn.js';

/** How long the browser waits for the user, in ms (StartWebAuthnRegistration API reference, sample). */
const TIMEOUT_MS = 60_000;

/** Returns the options to create a passkey, in the form of the API reference's sample. */
export const startWebAuthnRegistration: Operation = async (input, services) => {
  const { user, clientId } = await authorizedCaller(input, services);
  const relyingPartyId = relyingPartyOf(services.pool);
  assertRoomForPasskey(user);
  const challenge = toBase64url(randomBytes(32));
  // Assumed: a challenge lasts as long as the browser waits, and a new one replaces the previous one.
  user.passkeyChallenge = { challenge, clientId, expiresAt: services.clock() + TIMEOUT_MS };
  return {
    CredentialCreationOptions: {
      rp: { id: relyingPartyId, name: relyingPartyId },
      user: { id: toBase64url(user.sub), name: user.username, displayName: user.username },
      challenge,
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      timeout: TIMEOUT_MS,
      excludeCredentials: user.passkeys.map(({ credentialId }) => ({ type: 'public-key', id: credentialId })),
      authenticatorSelection: {
        requireResidentKey: true,
        residentKey: 'required',
        userVerification: services.pool.webAuthnUserVerification,
      },
    },
  };
};
