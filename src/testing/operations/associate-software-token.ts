import { CONSTRAINTS, checkConstraints } from '../constraints.js';
import { stringMember } from '../input.js';
import type { Operation, Services } from '../services.js';
import { newTotpSecret } from '../users.js';
import { authorizedUser } from './authorized.js';
import { assertPoolOffersTotp, setupSession } from './software-token.js';

/**
 * Gives out a new TOTP secret, another one at each call.
 *
 * Destructive: from here until the new secret is verified, the authenticator that was registered does not count at
 * sign-in, although GetUser lists it (amplify-js #1226, #3844; the API reference notes that the user can sign in with
 * the password alone). Assumed: still so today.
 */
export const associateSoftwareToken: Operation = async (input, services) => {
  const sessionId = stringMember(input, 'Session');
  if (sessionId !== undefined) return associateAtSignIn(sessionId, services);

  const user = await authorizedUser(input, services);
  assertPoolOffersTotp(services.pool);
  // Assumed: it waits without limit; on this path the lifetime of an unverified secret is unknown.
  // Assumed: a federated user gets one, too; no exception is documented for it.
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
