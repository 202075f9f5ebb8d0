import { type Factor, factors } from '../account/factor.js';
import type { SetUserMFAPreferenceInput } from '../cognito/index.js';
import type { FactorSettings } from './plan-change.js';

/** The member of the request that carries a factor's settings. */
const settingsMember = {
  totp: 'SoftwareTokenMfaSettings',
  sms: 'SMSMfaSettings',
  email: 'EmailMfaSettings',
  passkey: 'WebAuthnMfaSettings',
} as const satisfies Record<Factor, string>;

/**
 * Writes a plan as the request of SetUserMFAPreference. Each factor is sent with both flags: a `PreferredMfa` that is
 * left out clears the preference (amplify-android #2580). A passkey has no such flag.
 */
export function encodeSettings(settings: FactorSettings): SetUserMFAPreferenceInput {
  return Object.fromEntries(
    factors.flatMap((factor) => {
      const setting = settings[factor];
      if (setting === undefined) return [];
      const value =
        factor === 'passkey'
          ? { Enabled: setting.enabled }
          : { Enabled: setting.enabled, PreferredMfa: setting.preferred };
      return [[settingsMember[factor], value]];
    }),
  );
}
