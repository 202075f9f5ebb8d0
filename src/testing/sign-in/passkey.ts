import { toBase64url } from '../base64url.js';
import { ServiceError } from '../errors.js';
import { requiredParameter } from '../input.js';
import type { EmulatedPool } from '../pool.js';
import { randomBytes } from '../random.js';
import type { Services } from '../services.js';
import type { User } from '../users.js';
import { challenge, withTokens } from './advance.js';
import type { ChallengeAnswer } from './answer-challenge.js';
import { firstFactorsOf, passkeySignIn } from './first-factor.js';

/** How long the browser waits for the user, in ms (InitiateAuth API reference, sample). */
const TIMEOUT_MS = 180_000;

/** WEB_AUTHN: returns the browser's request options, in the form of the API reference's sample. */
export function askForPasskey(user: User, { pool, sessions }: Pick<Services, 'pool' | 'sessions'>): object {
  const bytes = toBase64url(randomBytes(32));
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
    // JSON in a string.
    ...challenge('WEB_AUTHN', session, { CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) }),
    AvailableChallenges: firstFactorsOf(user, pool),
  };
}

/**
 * WEB_AUTHN: the browser's answer, as JSON in a string. It completes the sign-in: no MFA follows a passkey. Assumed: devices
 * aren't tracked at it, because AWS's guide names only the flows with a password and the custom one.
 */
export async function answerPasskey(
  expected: string,
  { user, sessionId, responses }: ChallengeAnswer,
  services: Services,
): Promise<object> {
  const { pool, sessions } = services;
  const credential = parsed(requiredParameter(responses, 'CREDENTIAL'));
  // Assumed: an answer uses up its challenge, accepted or not.
  sessions.close(sessionId);
  // MFA may have been turned on since the challenge.
  if (passkeySignIn(user, pool).kind === 'password-required') throw passwordRequired();
  // As with registrations: the library is three times as large as the rest.
  const { verifyAssertion } = await import('../passkey-assertion.js');
  const result = await verifyAssertion(credential, {
    challenge: expected,
    relyingPartyId: pool.webAuthnRelyingPartyId ?? '',
    requireUserVerification: mustVerifyUser(user, pool),
    passkeys: user.passkeys,
  });
  if ('fault' in result) {
    // Assumed: name and text. No other documented exception of RespondToAuthChallenge fits.
    throw new ServiceError('NotAuthorizedException', `The passkey cannot be used: ${result.fault}.`);
  }
  result.passkey.signCount = result.signCount;
  return withTokens(await services.tokens.issue(user, services.requester), pool);
}

/**
 * The refusal of a passkey for a user with MFA, as observed by public applications: the text in one, the name
 * in another. Assumed: the two belong together.
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
