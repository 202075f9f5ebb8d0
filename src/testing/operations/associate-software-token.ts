import { CONSTRAINTS, checkConstraints } from '../constraints.js';
import { stringMember } from '../input.js';
import type { Operation, Services } from '../services.js';
import { newTotpSecret } from '../users.js';
import { authorizedUser } from './authorized.js';
import { assertPoolOffersTotp, setupSession } from './software-token.js';

/**
 * Returns a new TOTP secret at each call.
 *
 * Destructive: until the new secret is verified, the registered authenticator doesn't count at sign-in,
 * although GetUser lists it (amplify-js #1226, #3844; the API reference notes that the user can sign in with
 * the password alone). Assumed: still true today.
 */
export const associateSoftwareToken: Operation = async (input, services) => {
  const sessionId = stringMember(input, 'Session');
  if (sessionId !== undefined) return associateAtSignIn(sessionId, services);

  const user = await authorizedUser(input, services);
  assertPoolOffersTotp(services.pool);
  // Assumed: an unverified secret never expires; on this path its lifetime is unknown.
  // Assumed: a federated user gets one too; no exception is documented.
  user.pendingTotpSecret = newTotpSecret();
  return { SecretCode: user.pendingTotpSecret };
};

function associateAtSignIn(sessionId: string, services: Services): object {
  checkConstraints([['session', sessionId, CONSTRAINTS.session]]);
  const { username, setup } = setupSession(sessionId, services);
  assertPoolOffersTotp(services.pool);
  const secret = newTotpSecret();
  services.sessions.close(sessionId);
  return { SecretCode: secret, Session: services.sessions.open(username, { ...setup, secret }) };
}
