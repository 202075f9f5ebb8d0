import type { EmulatedPool } from '../pool.js';
import type { Operation } from '../services.js';
import type { User } from '../users.js';
import { authorizedUser } from './authorized.js';
import { mfaSettings } from './get-user.js';

/** Returns what the user can sign in with, and the MFA settings that GetUser also returns. */
export const getUserAuthFactors: Operation = async (input, services) => {
  const user = await authorizedUser(input, services);
  return {
    Username: user.username,
    ...mfaSettings(user),
    ConfiguredUserAuthFactors: configuredFactors(user, services.pool),
  };
};

/**
 * The user's first factors that the pool's policy allows, and `SOFTWARE_TOKEN`.
 *
 * The API reference's sample for a user with TOTP set up lists SOFTWARE_TOKEN and no UserMFASettingList.
 * Assumed: an authenticator is listed once it is registered, on or off, but not while it is being replaced.
 */
function configuredFactors(user: User, pool: EmulatedPool): string[] {
  const has = {
    PASSWORD: user.password !== null,
    // Assumed: only verified addresses count, because messages of a first factor go only to those.
    EMAIL_OTP: user.attributes['email_verified'] === 'true',
    SMS_OTP: user.attributes['phone_number_verified'] === 'true',
    WEB_AUTHN: user.passkeys.length > 0,
  };
  const firstFactors = pool.allowedFirstAuthFactors.filter((factor) => has[factor]);
  const hasTotp = user.totpSecret !== null && user.pendingTotpSecret === null;
  return hasTotp ? [...firstFactors, 'SOFTWARE_TOKEN'] : firstFactors;
}
