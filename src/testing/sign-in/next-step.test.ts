import { describe, expect, it } from 'vitest';
import type { EmulatedPool } from '../pool.js';
import { EMAIL, PASSWORD, PHONE, signedIn } from '../test-support/signed-in.js';
import type { EmulatedUserInit } from '../users.js';

const DEVICE = 'eu-central-1_5a3f';
const BOTH = { ...PHONE, ...EMAIL };

interface Case {
  when: string;
  user: Partial<EmulatedUserInit>;
  pool?: Partial<EmulatedPool>;
  /** `DEVICE_KEY` of the sign-in. */
  deviceKey?: string;
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
  {
    when: 'the device is remembered and a factor is on (AWS guide on devices)',
    user: { attributes: PHONE, userMFASettingList: ['SMS_MFA'], devices: [{ deviceKey: DEVICE }] },
    pool: { rememberedDevices: 'opt-in' },
    deviceKey: DEVICE,
    asks: 'DEVICE_SRP_AUTH',
  },
  {
    when: 'the device is remembered and there is a choice',
    user: {
      attributes: BOTH,
      userMFASettingList: ['SMS_MFA', 'EMAIL_OTP'],
      devices: [{ deviceKey: DEVICE }],
    },
    pool: { rememberedDevices: 'always' },
    deviceKey: DEVICE,
    asks: 'DEVICE_SRP_AUTH',
  },
  {
    when: 'the device is remembered and nothing is on',
    user: { attributes: PHONE, devices: [{ deviceKey: DEVICE }] },
    pool: { rememberedDevices: 'always' },
    deviceKey: DEVICE,
    asks: 'tokens',
  },
  {
    when: 'the device is known, but not remembered (AWS guide on devices)',
    user: {
      attributes: PHONE,
      userMFASettingList: ['SMS_MFA'],
      devices: [{ deviceKey: DEVICE, isRemembered: false }],
    },
    pool: { rememberedDevices: 'opt-in' },
    deviceKey: DEVICE,
    asks: 'SMS_MFA',
  },
  {
    when: 'the sign-in does not say which device it is from',
    user: { attributes: PHONE, userMFASettingList: ['SMS_MFA'], devices: [{ deviceKey: DEVICE }] },
    pool: { rememberedDevices: 'always' },
    asks: 'SMS_MFA',
  },
  {
    when: 'the device is unknown (identity-js #200)',
    user: { attributes: PHONE, userMFASettingList: ['SMS_MFA'], devices: [{ deviceKey: DEVICE }] },
    pool: { rememberedDevices: 'always' },
    deviceKey: 'eu-central-1_other',
    asks: 'ResourceNotFoundException',
  },
  {
    when: 'the pool tracks no devices',
    user: { attributes: PHONE, userMFASettingList: ['SMS_MFA'], devices: [{ deviceKey: DEVICE }] },
    deviceKey: DEVICE,
    asks: 'SMS_MFA',
  },
  {
    when: 'the sign-in looks unusual and nothing is on (API reference, AccountTakeoverActionType)',
    user: { attributes: PHONE, isAtRisk: true },
    pool: { accountTakeoverAction: 'MFA_IF_CONFIGURED' },
    asks: 'SMS_MFA',
  },
  {
    when: 'the sign-in looks unusual and several could be asked for',
    user: { attributes: BOTH, totpSecret: true, isAtRisk: true },
    pool: { accountTakeoverAction: 'MFA_REQUIRED' },
    asks: 'SELECT_MFA_TYPE ["SMS_MFA","EMAIL_OTP","SOFTWARE_TOKEN_MFA"]',
  },
  {
    when: 'the sign-in looks unusual and nothing could be asked for',
    user: { attributes: PHONE, isAtRisk: true },
    pool: { accountTakeoverAction: 'MFA_IF_CONFIGURED', factors: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
    asks: 'tokens',
  },
  {
    when: 'the sign-in looks unusual, needs a code and has none',
    user: { isAtRisk: true },
    pool: { accountTakeoverAction: 'MFA_REQUIRED' },
    asks: 'NotAuthorizedException',
  },
  {
    when: 'the sign-in looks unusual, in a pool that always remembers devices',
    user: { attributes: PHONE, isAtRisk: true },
    pool: { accountTakeoverAction: 'MFA_REQUIRED', rememberedDevices: 'always' },
    asks: 'tokens',
  },
  {
    when: 'the sign-in looks unusual, in a pool without MFA',
    user: { attributes: PHONE, isAtRisk: true },
    pool: { accountTakeoverAction: 'MFA_REQUIRED', mfa: 'OFF' },
    asks: 'tokens',
  },
  {
    when: 'the sign-in looks unusual and a factor is on, which is asked for anyway',
    user: { attributes: BOTH, userMFASettingList: ['EMAIL_OTP'], isAtRisk: true },
    pool: { accountTakeoverAction: 'MFA_REQUIRED' },
    asks: 'EMAIL_OTP',
  },
  {
    when: 'the sign-in looks as usual and nothing is on',
    user: { attributes: PHONE },
    pool: { accountTakeoverAction: 'MFA_REQUIRED' },
    asks: 'tokens',
  },
];

describe('after a right password', () => {
  it.each(CASES)('$asks, when $when', async ({ user, pool, deviceKey, asks }) => {
    const { signIn } = await signedIn(user, pool);
    const { body } = await signIn(PASSWORD, deviceKey);
    const parameters = (body['ChallengeParameters'] ?? {}) as Record<string, string>;
    const choices = parameters['MFAS_CAN_CHOOSE'] ?? parameters['MFAS_CAN_SETUP'];
    const challenge = body['ChallengeName'] ?? body['__type'] ?? (body['AuthenticationResult'] && 'tokens');
    expect([challenge, choices].filter(Boolean).join(' ')).toBe(asks);
  });
});
