import { type Check, CONSTRAINTS, checkConstraints } from '../constraints.js';
import { ServiceError } from '../errors.js';
import { stringMember } from '../input.js';
import type { Operation, Services } from '../services.js';
import { totpStep } from '../totp.js';
import { registerTotp, type User } from '../users.js';
import { authorizedUser } from './authorized.js';
import { assertPoolOffersTotp, setupSession } from './software-token.js';

/**
 * Registers the authenticator from AssociateSoftwareToken, and replaces the previous one.
 *
 * It doesn't turn the factor on; SetUserMFAPreference does (amplify-js #1226). A right code can follow a
 * wrong one without a new secret (Amplify Swift's testSuccessfulTOTPSetupWithInitialError).
 */
export const verifySoftwareToken: Operation = async (input, services) => {
  const code = stringMember(input, 'UserCode');
  const deviceName = stringMember(input, 'FriendlyDeviceName');
  const sessionId = stringMember(input, 'Session');
  const checks: Check[] = [
    ['userCode', code, CONSTRAINTS.userCode],
    ['friendlyDeviceName', deviceName, CONSTRAINTS.friendlyDeviceName],
  ];
  if (sessionId !== undefined && stringMember(input, 'AccessToken') === undefined) {
    checkConstraints([['session', sessionId, CONSTRAINTS.session], ...checks]);
    return verifyAtSignIn(sessionId, code ?? '', deviceName, services);
  }

  const user = await authorizedUser(input, services, checks);
  assertPoolOffersTotp(services.pool);
  verify(user, user.pendingTotpSecret, code ?? '', deviceName, services);
  // With an access token, the answer has no Session (identity-js #627).
  return { Status: 'SUCCESS' };
};

function verifyAtSignIn(
  sessionId: string,
  code: string,
  deviceName: string | undefined,
  services: Services,
): object {
  const { username, setup } = setupSession(sessionId, services);
  const user = services.users.find(username);
  if (!user) throw new ServiceError('UserNotFoundException', 'User does not exist.');
  verify(user, setup.secret, code, deviceName, services);
  services.sessions.close(sessionId);
  return { Status: 'SUCCESS', Session: services.sessions.open(username, { ...setup, isVerified: true }) };
}

function verify(
  user: User,
  secret: string | null,
  code: string,
  deviceName: string | undefined,
  services: Services,
): void {
  // Assumed: without a pending secret, nothing can be verified; the service's answer is unknown.
  if (secret === null) {
    throw new ServiceError(
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA does not exist for the user.',
    );
  }
  const step = totpStep(secret, code, services.clock());
  if (step === null) {
    // Not CodeMismatchException, although it's documented too (aws-amplify-auth-starters #15).
    throw new ServiceError(
      'EnableSoftwareTokenMFAException',
      'Code mismatch and fail enable Software Token MFA',
    );
  }
  registerTotp(user, secret, deviceName ?? null);
  user.spentTotpSteps.add(step);
}
