import type { DemoPool } from '../../config/demo-config.js';
import { SignInError, type SignInProblem } from './sign-in-error.js';
import { post, type SignInStep, stepOf } from './sign-in-service.js';

/** Signs in with a passkey instead of the password; the browser prompts the user. @throws SignInError */
export async function signInWithPasskey(pool: DemoPool, username: string): Promise<SignInStep> {
  const { ChallengeName, ChallengeParameters, Session } = await post(pool, 'InitiateAuth', 'passkey', {
    AuthFlow: 'USER_AUTH',
    ClientId: pool.clientId,
    AuthParameters: { USERNAME: username, PREFERRED_CHALLENGE: 'WEB_AUTHN' },
  });
  const options = ChallengeParameters?.['CREDENTIAL_REQUEST_OPTIONS'];
  // The service offers other sign-in methods to a user without a passkey.
  if (ChallengeName !== 'WEB_AUTHN' || options === undefined) throw new SignInError('no-passkey');
  const credential = await askForPasskey(options);
  const answer = await post(pool, 'RespondToAuthChallenge', 'passkey-answer', {
    ChallengeName,
    ClientId: pool.clientId,
    Session,
    ChallengeResponses: { USERNAME: username, CREDENTIAL: JSON.stringify(credential) },
  });
  return stepOf(answer, username);
}

/** Returns the browser's answer to the service's options, both as WebAuthn's JSON. */
async function askForPasskey(options: string): Promise<Credential> {
  if (typeof PublicKeyCredential === 'undefined') throw new SignInError('no-webauthn');
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
      JSON.parse(options) as PublicKeyCredentialRequestOptionsJSON,
    );
    const credential = await navigator.credentials.get({ publicKey });
    if (credential) return credential;
  } catch (error) {
    throw new SignInError(problemOfBrowser(error));
  }
  throw new SignInError('passkey-not-used');
}

function problemOfBrowser(error: unknown): SignInProblem {
  switch (error instanceof Error ? error.name : '') {
    // The browser uses one name for every user action, so that no page learns which passkeys exist.
    case 'NotAllowedError':
      return 'passkey-not-used';
    case 'SecurityError':
      return 'passkey-of-other-address';
    // An older browser without the JSON methods.
    case 'TypeError':
      return 'no-webauthn';
    default:
      return 'unknown';
  }
}
