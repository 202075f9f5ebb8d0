import { describe, expect, it } from 'vitest';
import type { EmulatedPool } from '../pool.js';
import { EMAIL, PHONE, signedIn } from '../test-support/signed-in.js';
import type { EmulatedUserInit } from '../users.js';

const BOTH = { ...PHONE, ...EMAIL };

interface Case {
  when: string;
  user: Partial<EmulatedUserInit>;
  pool?: Partial<EmulatedPool>;
  /** The challenge with its choices or set-ups; `tokens` for none. */
  asks: string;
}

const CASES: Case[] = [
  {
    when: 'the pool has MFA off, even with factors on',
    user: { totpSecret: true, userMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
    pool: { mfa: 'OFF' },
    asks: 'tokens',
  },
  { when: 'nothing is on in an optional pool', user: { attributes: BOTH, totpSecret: true }, asks: 'tokens' },
  {
    when: 'one factor is on and none preferred (Amplify Flutter, mfa_totp_optional)',
    user: { totpSecret: true, userMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
    asks: 'SOFTWARE_TOKEN_MFA',
  },
  {
    when: 'two factors are on and one preferred',
    user: {
      attributes: BOTH,
      userMFASettingList: ['SMS_MFA', 'EMAIL_OTP'],
      preferredMfaSetting: 'EMAIL_OTP',
    },
    asks: 'EMAIL_OTP',
  },
  {
    when: 'two factors are on and none preferred (MFA guide)',
    user: { attributes: BOTH, userMFASettingList: ['SMS_MFA', 'EMAIL_OTP'] },
    asks: 'SELECT_MFA_TYPE ["SMS_MFA","EMAIL_OTP"]',
  },
  {
    when: 'a passkey and an authenticator are on: a password asks for the other factor (MFA guide)',
    user: {
      totpSecret: true,
      passkeys: 1,
      userMFASettingList: ['WEB_AUTHN_MFA', 'SOFTWARE_TOKEN_MFA'],
    },
    asks: 'SOFTWARE_TOKEN_MFA',
  },
  {
    when: 'the preferred factor is one that the pool lacks (amplify-js #11260)',
    user: {
      attributes: PHONE,
      totpSecret: true,
      userMFASettingList: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
      preferredMfaSetting: 'SMS_MFA',
    },
    pool: { mfa: 'ON', factors: ['SOFTWARE_TOKEN_MFA'] },
    asks: 'SOFTWARE_TOKEN_MFA',
  },
  {
    when: 'TOTP was registered before the pool dropped it (AWS TOTP guide)',
    user: { totpSecret: true, userMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
    pool: { factors: ['SMS_MFA'] },
    asks: 'SOFTWARE_TOKEN_MFA',
  },
  {
    when: 'a federated user has a password, too (MFA guide, amplify-js #7755)',
    user: { attributes: PHONE, userMFASettingList: ['SMS_MFA'], isExternalProvider: true },
    pool: { mfa: 'ON' },
    asks: 'tokens',
  },
  {
    when: 'MFA is required, nothing is on and only an authenticator is available (amplify-flutter #5716)',
    user: { totpSecret: true },
    pool: { mfa: 'ON', factors: ['SOFTWARE_TOKEN_MFA'] },
    asks: 'SOFTWARE_TOKEN_MFA',
  },
  {
    when: 'MFA is required, nothing is on and several are available (MFA guide, step 4)',
    user: { attributes: PHONE, totpSecret: true },
    pool: { mfa: 'ON' },
    asks: 'SELECT_MFA_TYPE ["SMS_MFA","SOFTWARE_TOKEN_MFA"]',
  },
  {
    when: 'MFA is required and the email address serves for recovery (MFA guide, step 7)',
    user: { attributes: BOTH },
    pool: { mfa: 'ON', accountRecovery: 'verified_email' },
    asks: 'SMS_MFA',
  },
  {
    when: 'MFA is required and the only address serves for recovery (MFA guide, step 6)',
    user: { attributes: EMAIL },
    pool: { mfa: 'ON', accountRecovery: 'verified_email' },
    asks: 'InvalidParameterException',
  },
  {
    when: 'MFA is required and the user has nothing at all (MFA guide, step 8)',
    user: {},
    pool: { mfa: 'ON', accountRecovery: 'verified_phone_number' },
    asks: 'MFA_SETUP ["EMAIL_OTP","SOFTWARE_TOKEN_MFA"]',
  },
  {
    when: 'MFA is required and the address is of no use, but an authenticator could be set up (MFA guide, step 6)',
    user: { attributes: EMAIL },
    pool: { mfa: 'ON', factors: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] },
    asks: 'MFA_SETUP ["SOFTWARE_TOKEN_MFA"]',
  },
  {
    when: 'MFA is required and neither an address nor TOTP can help (MFA guide, step 6)',
    user: { attributes: EMAIL },
    pool: { mfa: 'ON', factors: ['SMS_MFA'] },
    asks: 'InvalidParameterException',
  },
];

describe('after a right password', () => {
  it.each(CASES)('$asks, when $when', async ({ user, pool, asks }) => {
    const { signIn } = await signedIn(user, pool);
    const { body } = await signIn();
    const parameters = (body['ChallengeParameters'] ?? {}) as Record<string, string>;
    const choices = parameters['MFAS_CAN_CHOOSE'] ?? parameters['MFAS_CAN_SETUP'];
    const challenge = body['ChallengeName'] ?? body['__type'] ?? (body['AuthenticationResult'] && 'tokens');
    expect([challenge, choices].filter(Boolean).join(' ')).toBe(asks);
  });
});
