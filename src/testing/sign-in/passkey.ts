import { base64url } from 'jose';
import { ServiceError } from '../errors.js';
import { requiredParameter } from '../input.js';
import type { EmulatedPool } from '../pool.js';
import { randomBytes } from '../random.js';
import type { Services } from '../services.js';
import type { User } from '../users.js';
import { challenge, completed } from './advance.js';
import type { ChallengeAnswer } from './answer-challenge.js';
import { firstFactorsOf, passkeySignIn } from './first-factor.js';

/** How long the browser is to wait for the user, in ms (InitiateAuth API reference, sample). */
const TIMEOUT_MS = 180_000;

/** WEB_AUTHN: gives out the options with which the browser asks for a passkey, in the form of the API reference's sample. */
export function askForPasskey(user: User, { pool, sessions }: Pick<Services, 'pool' | 'sessions'>): object {
  const bytes = base64url.encode(randomBytes(32));
  const session = sessions.open(user.username, { name: 'WEB_AUTHN', challenge: bytes });
  const options = {
    challenge: bytes,
    timeout: TIMEOUT_MS,
    rpId: pool.webAuthnRelyingPartyId,
    allowCredentials: user.passkeys.map(({ credentialId, transports }) => ({
      type: 'public-key',
      id: credentialId,
      transports,
    })),
    userVerification: mustVerifyUser(user, pool) ? 'required' : 'preferred',
  };
  return {
    // JSON inside a string.
    ...challenge('WEB_AUTHN', session, { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) }),
    AvailableChallenges: firstFactorsOf(user, pool),
  };
}

/** WEB_AUTHN: what the browser answered, as JSON inside a string. It ends the sign-in: no MFA follows on a passkey. */
export async function answerPasskey(
  expected: string,
  { user, sessionId, responses }: ChallengeAnswer,
  services: Services,
): Promise<object> {
  const { pool, sessions } = services;
  const credential = parsed(requiredParameter(responses, 'CREDENTIAL'));
  // Assumed: a challenge is used up by an answer, accepted or not.
  sessions.close(sessionId);
  // MFA may have been turned on since the question was put.
  if (passkeySignIn(user, pool).kind === 'password-required') throw passwordRequired();
  // As with registrations: the library weighs three times as much as all the rest.
  const { verifyAssertion } = await import('../passkey-assertion.js');
  const result = await verifyAssertion(credential, {
    challenge: expected,
    relyingPartyId: pool.webAuthnRelyingPartyId ?? '',
    requireUserVerification: mustVerifyUser(user, pool),
    passkeys: user.passkeys,
  });
  if ('fault' in result) {
    // Assumed: name and text. Of what RespondToAuthChallenge documents, nothing else fits.
    throw new ServiceError('NotAuthorizedException', `The passkey cannot be used: ${result.fault}.`);
  }
  result.passkey.signCount = result.signCount;
  return completed(user, services);
}

/**
 * The refusal of a passkey to a user with MFA, as public applications met it: the text in one, the name in another.
 * Assumed: the two belong together.
 */
export function passwordRequired(): ServiceError {
  return new ServiceError('NotAuthorizedException', 'Password Challenge is Required to SignIn');
}

function mustVerifyUser(user: User, pool: EmulatedPool): boolean {
  const signIn = passkeySignIn(user, pool);
  return signIn.kind === 'possible' && signIn.requireUserVerification;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // Assumed: name and text.
    throw new ServiceError('InvalidParameterException', 'CREDENTIAL is not valid JSON.');
  }
}
