import type { Factor, PreferableFactor } from './factor.js';

/**
 * The names of factors in `UserMFASettingList` and `PreferredMfaSetting` (`WEB_AUTHN_MFA` is not documented
 * there).
 */
const factorByWireName = new Map<string, Factor>([
  ['SOFTWARE_TOKEN_MFA', 'totp'],
  ['SMS_MFA', 'sms'],
  ['EMAIL_OTP', 'email'],
  ['WEB_AUTHN_MFA', 'passkey'],
]);

/** The factor of a wire name. `undefined` for a name that this version doesn't know. */
export function factorOf(wireName: string): Factor | undefined {
  return factorByWireName.get(wireName);
}

/** Whether a factor can be the preferred one. */
export function isPreferable(factor: Factor | undefined): factor is PreferableFactor {
  return factor !== undefined && factor !== 'passkey';
}

/** The member of a SetUserMFAPreference request that carries a factor's settings. */
export const settingsMember = {
  totp: 'SoftwareTokenMfaSettings',
  sms: 'SMSMfaSettings',
  email: 'EmailMfaSettings',
  passkey: 'WebAuthnMfaSettings',
} as const satisfies Record<Factor, string>;
