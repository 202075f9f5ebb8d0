import { ServiceError } from '../errors.js';
import type { EmulatedPool } from '../pool.js';
import type { Services } from '../services.js';
import type { MfaSetup } from '../sign-in/sessions.js';

/** Refuses a pool without TOTP (AWS TOTP guide). Assumed: this includes a pool without MFA. */
export function assertPoolOffersTotp(pool: EmulatedPool): void {
  if (pool.mfa !== 'OFF' && pool.factors.includes('SOFTWARE_TOKEN_MFA')) return;
  throw new ServiceError(
    'SoftwareTokenMFANotFoundException',
    'Software Token MFA has not been enabled by the userPool',
  );
}

/** Returns the sign-in that waits for a factor to be set up. Refuses any other session. */
export function setupSession(
  sessionId: string,
  { sessions }: Pick<Services, 'sessions'>,
): { username: string; setup: MfaSetup } {
  const { username, challenge } = sessions.get(sessionId);
  if (challenge.name === 'MFA_SETUP') return { username, setup: challenge };
  // Assumed: name and text, as for an answer to another challenge.
  throw new ServiceError('NotAuthorizedException', 'Invalid session for the user.');
}
