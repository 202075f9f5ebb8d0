import { ServiceError } from '../errors.js';
import type { EmulatedPool } from '../pool.js';
import type { User } from '../users.js';

/** Maximum passkeys per user; the quota can't be raised ("Quotas in Amazon Cognito", AWS guide). */
const MAX_PASSKEYS = 20;

/**
 * The COSE algorithms of a passkey's key: ES256 and RS256 (StartWebAuthnRegistration API reference, sample).
 */
export const ALGORITHMS = [-7, -257];

/**
 * Returns the relying party of the pool's passkeys. Throws if the pool allows no registration. Assumed: the
 * texts of all exceptions about passkeys, and that WEB_AUTHN among the first factors turns passkeys on.
 */
export function relyingPartyOf(pool: EmulatedPool): string {
  if (!pool.allowedFirstAuthFactors.includes('WEB_AUTHN')) {
    throw new ServiceError('WebAuthnNotEnabledException', 'Passkeys are not enabled for the user pool.');
  }
  if (pool.webAuthnRelyingPartyId !== null) return pool.webAuthnRelyingPartyId;
  throw new ServiceError(
    'WebAuthnConfigurationMissingException',
    'The user pool has no relying party ID and no domain.',
  );
}

/** Refuses another passkey. Assumed: the name is the one that both registration operations document. */
export function assertRoomForPasskey(user: User): void {
  if (user.passkeys.length < MAX_PASSKEYS) return;
  throw new ServiceError('LimitExceededException', `A user can have ${MAX_PASSKEYS} passkeys at most.`);
}
