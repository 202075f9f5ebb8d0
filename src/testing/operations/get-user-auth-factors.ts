import type { EmulatedPool } from '../pool.js';
import type { Operation } from '../services.js';
import type { User } from '../users.js';
import { authorizedUser } from './authorized.js';
import { mfaSettings } from './get-user.js';

/** What the user can sign in with, beside the MFA settings that GetUser shows too. */
export const getUserAuthFactors: Operation = async (input, services) => {
  const user = await authorizedUser(input, services);
  return {
    Username: user.username,
    ...mfaSettings(user),
    ConfiguredUserAuthFactors: configuredFactors(user, services.pool),
  };
};

/**
 * The first factors that the pool's policy allows and the user has, and `SOFTWARE_TOKEN`.
 *
 * The API reference's sample for a user with TOTP set up lists SOFTWARE_TOKEN and no UserMFASettingList. Assumed: an
 * authenticator shows here once it is registered, whether it is on or off, and not while it is being replaced.
 */
function configuredFactors(user: User, pool: EmulatedPool): string[] {
  const has = {
    PASSWORD: user.password !== null,
    // Assumed: as the messages of a first factor go to verified addresses alone, only those count.
    EMAIL_OTP: user.attributes['email_verified'] === 'true',
    SMS_OTP: user.attributes['phone_number_verified'] === 'true',
    WEB_AUTHN: user.passkeys.length > 0,
  };
  const firstFactors = pool.allowedFirstAuthFactors.filter((factor) => has[factor]);
  const hasTotp = user.totpSecret !== null && user.pendingTotpSecret === null;
  return hasTotp ? [...firstFactors, 'SOFTWARE_TOKEN'] : firstFactors;
}
