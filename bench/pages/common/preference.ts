import { call, type GetUserOutput } from './cognito.js';

/** The factors, by their names in GetUser. */
export const factors = ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP', 'WEB_AUTHN_MFA'] as const;
export type Factor = (typeof factors)[number];

const settingsName: Record<Factor, string> = {
  SOFTWARE_TOKEN_MFA: 'SoftwareTokenMfaSettings',
  SMS_MFA: 'SMSMfaSettings',
  EMAIL_OTP: 'EmailMfaSettings',
  WEB_AUTHN_MFA: 'WebAuthnMfaSettings',
};

/** Which factors are on, and which is preferred; `''` for none. */
export interface Preference {
  readonly on: readonly string[];
  readonly preferred: string;
}

/** The preference, and where codes go. */
export interface User extends Preference {
  readonly target: Partial<Record<Factor, string>>;
}

/** Reads the preference. */
export async function readUser(): Promise<User> {
  const user = (await call('GetUser', {})) as GetUserOutput;
  const verified = (name: string) =>
    user.UserAttributes.some((a) => a.Name === `${name}_verified` && a.Value === 'true')
      ? user.UserAttributes.find((a) => a.Name === name)?.Value
      : undefined;
  const phone = verified('phone_number');
  const email = verified('email');
  return {
    on: user.UserMFASettingList ?? [],
    preferred: user.PreferredMfaSetting ?? '',
    target: {
      ...(phone ? { SMS_MFA: `+•••••••${phone.slice(-4)}` } : {}),
      ...(email ? { EMAIL_OTP: `${email[0] ?? ''}•••${email.slice(email.indexOf('@'))}` } : {}),
    },
  };
}

/** Writes what differs, each factor with both flags: one that is sent without `PreferredMfa` loses its preference. */
export async function writePreference(before: Preference, after: Preference): Promise<void> {
  const input: Record<string, object> = {};
  for (const factor of factors) {
    const Enabled = after.on.includes(factor);
    const PreferredMfa = after.preferred === factor;
    if (Enabled === before.on.includes(factor) && PreferredMfa === (before.preferred === factor)) continue;
    input[settingsName[factor]] = factor === 'WEB_AUTHN_MFA' ? { Enabled } : { Enabled, PreferredMfa };
  }
  await call('SetUserMFAPreference', input);
}

/** The preference with one factor turned on or off. */
export function withFactor({ on, preferred }: Preference, factor: Factor, isOn: boolean): Preference {
  return {
    on: isOn ? [...on, factor] : on.filter((name) => name !== factor),
    preferred: !isOn && preferred === factor ? '' : preferred,
  };
}
