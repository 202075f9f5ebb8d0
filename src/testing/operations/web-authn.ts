import { ServiceError } from '../errors.js';
import type { EmulatedPool } from '../pool.js';
import type { User } from '../users.js';

/** Passkeys that a user can have; it cannot be raised ("Quotas in Amazon Cognito", AWS guide). */
const MAX_PASSKEYS = 20;

/** The COSE algorithms of a passkey's key: ES256 and RS256 (StartWebAuthnRegistration API reference, sample). */
export const ALGORITHMS = [-7, -257];

/**
 * The relying party that passkeys are made for. Throws where the pool lets nobody register one. Assumed: the texts of
 * all exceptions about passkeys, and that WEB_AUTHN among the first factors is what turns passkeys on.
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

/** Refuses a further passkey. Assumed: the name is the one that both operations of a registration document. */
export function assertRoomForPasskey(user: User): void {
  if (user.passkeys.length < MAX_PASSKEYS) return;
  throw new ServiceError('LimitExceededException', `A user can have ${MAX_PASSKEYS} passkeys at most.`);
}
