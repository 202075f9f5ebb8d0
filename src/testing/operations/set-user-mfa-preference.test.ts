import { describe, expect, it } from 'vitest';
import type { EmulatedPool } from '../pool.js';
import { EMAIL, PHONE, refusal, signedIn } from '../test-support/signed-in.js';
import type { EmulatedUserInit } from '../users.js';

const ON = { Enabled: true, PreferredMfa: false };
const OFF = { Enabled: false, PreferredMfa: false };
const PREFERRED = { Enabled: true, PreferredMfa: true };

/** A user with every factor set up and none on. */
const SET_UP: Partial<EmulatedUserInit> = {
  attributes: { ...PHONE, ...EMAIL },
  totpSecret: true,
  passkeys: 1,
};

const on = (userMFASettingList: string[], preferredMfaSetting: string | null = null) => ({
  ...SET_UP,
  userMFASettingList,
  preferredMfaSetting,
});

const SMS_AND_TOTP = on(['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], 'SOFTWARE_TOKEN_MFA');

interface Accepted {
  fact: string;
  user: Partial<EmulatedUserInit>;
  pool?: Partial<EmulatedPool>;
  input: object;
  list: string[];
  preferred: string | null;
}

const ACCEPTED: Accepted[] = [
  {
    fact: 'leaves an omitted factor on and preferred (Amplify Swift, testFetchAndUpdateMFAPreferenceForSMSAndTOTP)',
    user: SMS_AND_TOTP,
    input: { SMSMfaSettings: OFF },
    list: ['SOFTWARE_TOKEN_MFA'],
    preferred: 'SOFTWARE_TOKEN_MFA',
  },
  {
    fact: 'keeps the preferred factor when another is turned on without being preferred (same test, inferred)',
    user: on(['SOFTWARE_TOKEN_MFA'], 'SOFTWARE_TOKEN_MFA'),
    input: { EmailMfaSettings: { Enabled: true } },
    list: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
    preferred: 'SOFTWARE_TOKEN_MFA',
  },
  {
    fact: 'moves the preference to a factor that claims it, and leaves the old one on (Amplify Swift, same test)',
    user: SMS_AND_TOTP,
    input: { SMSMfaSettings: PREFERRED },
    list: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
    preferred: 'SMS_MFA',
  },
  {
    fact: 'moves the preference in one request that names both factors',
    user: SMS_AND_TOTP,
    input: { SMSMfaSettings: PREFERRED, SoftwareTokenMfaSettings: ON },
    list: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
    preferred: 'SMS_MFA',
  },
  {
    fact: 'clears the preference of a factor that is named without PreferredMfa (amplify-android #2580)',
    user: SMS_AND_TOTP,
    input: { SoftwareTokenMfaSettings: { Enabled: true } },
    list: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
    preferred: null,
  },
  {
    fact: 'turns the only factor on without a preference (Amplify Swift)',
    user: SET_UP,
    input: { SoftwareTokenMfaSettings: ON },
    list: ['SOFTWARE_TOKEN_MFA'],
    preferred: null,
  },
  {
    fact: 'loses the preference with the preferred factor and promotes no other (Amplify Flutter, mfa_sms_test)',
    user: SMS_AND_TOTP,
    input: { SoftwareTokenMfaSettings: OFF },
    list: ['SMS_MFA'],
    preferred: null,
  },
  {
    fact: 'turns on a text message to an unverified number (Amplify Flutter, mfa_sms_totp_optional; amplify-js #11259)',
    user: { attributes: { ...PHONE, phone_number_verified: 'false' } },
    input: { SMSMfaSettings: PREFERRED },
    list: ['SMS_MFA'],
    preferred: 'SMS_MFA',
  },
  {
    fact: 'turns on an email to an unverified address (Amplify Flutter, mfa_email_totp_optional)',
    user: { attributes: { ...EMAIL, email_verified: 'false' } },
    input: { EmailMfaSettings: ON },
    list: ['EMAIL_OTP'],
    preferred: null,
  },
  {
    fact: 'accepts a factor that the pool does not offer (amplify-js #11260)',
    user: SET_UP,
    pool: { mfa: 'ON', factors: ['SOFTWARE_TOKEN_MFA'] },
    input: { SMSMfaSettings: PREFERRED },
    list: ['SMS_MFA'],
    preferred: 'SMS_MFA',
  },
  {
    fact: 'turns the last factor off in a pool that requires MFA (Amplify Flutter, mfa_*_required)',
    user: on(['SMS_MFA'], 'SMS_MFA'),
    pool: { mfa: 'ON' },
    input: { SMSMfaSettings: OFF },
    list: [],
    preferred: null,
  },
  {
    fact: 'turns the passkey factor on together with another factor in the request',
    user: SET_UP,
    input: { WebAuthnMfaSettings: { Enabled: true }, SoftwareTokenMfaSettings: PREFERRED },
    list: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'],
    preferred: 'SOFTWARE_TOKEN_MFA',
  },
  {
    fact: 'turns the passkey factor on if one of two passkeys verified its user (assumed)',
    user: { ...SET_UP, passkeys: [{ isUserVerified: false }, {}] },
    input: { WebAuthnMfaSettings: { Enabled: true }, SoftwareTokenMfaSettings: ON },
    list: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'],
    preferred: null,
  },
  {
    fact: 'turns the passkey factor and its companion off in one request',
    user: on(['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'], 'SOFTWARE_TOKEN_MFA'),
    input: { WebAuthnMfaSettings: { Enabled: false }, SoftwareTokenMfaSettings: OFF },
    list: [],
    preferred: null,
  },
  {
    fact: 'turns one of two companions of the passkey factor off',
    user: on(['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA']),
    input: { SMSMfaSettings: OFF },
    list: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'],
    preferred: null,
  },
  {
    fact: 'turns the passkey factor off alone',
    user: on(['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA']),
    input: { WebAuthnMfaSettings: { Enabled: false } },
    list: ['SOFTWARE_TOKEN_MFA'],
    preferred: null,
  },
  {
    fact: 'ignores PreferredMfa for a passkey, which has no such member (WebAuthnMfaSettingsType)',
    user: on(['SOFTWARE_TOKEN_MFA'], 'SOFTWARE_TOKEN_MFA'),
    input: { WebAuthnMfaSettings: PREFERRED, SoftwareTokenMfaSettings: PREFERRED },
    list: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'],
    preferred: 'SOFTWARE_TOKEN_MFA',
  },
  {
    fact: 'succeeds for a federated user and changes nothing (amplify-js #2519)',
    user: { ...SET_UP, isExternalProvider: true },
    input: { SMSMfaSettings: PREFERRED },
    list: [],
    preferred: null,
  },
  {
    fact: 'turns off a factor that was never set up if the pool allows it (Amplify Flutter, mfa_sms_test)',
    user: { attributes: PHONE, userMFASettingList: ['SMS_MFA'] },
    pool: { disableNeverSetUp: 'accept' },
    input: { SMSMfaSettings: OFF, EmailMfaSettings: OFF },
    list: [],
    preferred: null,
  },
  {
    fact: 'turns a factor off in a pool without MFA (assumed)',
    user: on(['SMS_MFA'], 'SMS_MFA'),
    pool: { mfa: 'OFF' },
    input: { SMSMfaSettings: OFF },
    list: [],
    preferred: null,
  },
  {
    fact: 'keeps an unknown future factor that the request cannot name',
    user: on(['HOLOGRAM_MFA', 'SMS_MFA'], 'HOLOGRAM_MFA'),
    input: { SMSMfaSettings: OFF },
    list: ['HOLOGRAM_MFA'],
    preferred: 'HOLOGRAM_MFA',
  },
];

interface Refused {
  fact: string;
  user: Partial<EmulatedUserInit>;
  pool?: Partial<EmulatedPool>;
  input: object;
  message: string;
}

const COMPANION = 'WebAuthn MFA requires enabling an additional MFA setting.';

const REFUSED: Refused[] = [
  {
    fact: 'two preferred factors (Amplify Swift, testSMSAndTOTPMarkedAsPreferred)',
    user: SET_UP,
    input: { SMSMfaSettings: PREFERRED, SoftwareTokenMfaSettings: PREFERRED },
    message: 'Only one MFA factor can be set as preferred.',
  },
  {
    fact: 'a preferred factor that is turned off (amplify-android #2580)',
    user: SMS_AND_TOTP,
    input: { SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: true } },
    message: 'An MFA factor must be enabled to be set as preferred.',
  },
  {
    fact: 'a preferred factor without Enabled (assumed)',
    user: SMS_AND_TOTP,
    input: { SoftwareTokenMfaSettings: { PreferredMfa: true } },
    message: 'An MFA factor must be enabled to be set as preferred.',
  },
  {
    fact: 'a request that names no factor (assumed)',
    user: SET_UP,
    input: { SmsMfaSettings: ON },
    message: 'No MFA settings given.',
  },
  {
    fact: 'an authenticator that was never registered (aws-sdk-js-v3 #4645)',
    user: { attributes: PHONE },
    input: { SoftwareTokenMfaSettings: ON },
    message: 'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
  },
  {
    fact: 'a text message without a phone number',
    user: { attributes: EMAIL },
    input: { SMSMfaSettings: ON },
    message: 'User does not have delivery config set to turn on SMS_MFA',
  },
  {
    fact: 'an email without an address',
    user: { attributes: PHONE },
    input: { EmailMfaSettings: ON },
    message: 'User does not have delivery config set to turn on EMAIL_OTP',
  },
  {
    fact: 'any factor in a pool without MFA',
    user: SET_UP,
    pool: { mfa: 'OFF' },
    input: { SoftwareTokenMfaSettings: ON },
    message: 'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
  },
  {
    fact: 'the passkey factor alone, even when another factor is already on',
    user: on(['SOFTWARE_TOKEN_MFA'], 'SOFTWARE_TOKEN_MFA'),
    input: { WebAuthnMfaSettings: { Enabled: true } },
    message: COMPANION,
  },
  {
    fact: 'the passkey factor together with one that the request turns off',
    user: SMS_AND_TOTP,
    input: { WebAuthnMfaSettings: { Enabled: true }, SMSMfaSettings: OFF },
    message: COMPANION,
  },
  {
    fact: 'the passkey factor without a passkey',
    user: { ...SET_UP, passkeys: 0 },
    input: { WebAuthnMfaSettings: { Enabled: true }, SoftwareTokenMfaSettings: ON },
    message: 'User does not have applicable WebAuthn credentials to enable WebAuthn MFA.',
  },
  {
    fact: 'the passkey factor with passkeys that did not verify their user (assumed)',
    user: { ...SET_UP, passkeys: [{ isUserVerified: false }, { isUserVerified: false }] },
    input: { WebAuthnMfaSettings: { Enabled: true }, SoftwareTokenMfaSettings: ON },
    message: 'User does not have applicable WebAuthn credentials to enable WebAuthn MFA.',
  },
  {
    fact: 'the passkey factor in a pool whose passkeys are a single factor (API reference)',
    user: SET_UP,
    pool: { webAuthnFactorConfiguration: 'SINGLE_FACTOR' },
    input: { WebAuthnMfaSettings: { Enabled: true }, SoftwareTokenMfaSettings: ON },
    message: 'WebAuthn MFA is not enabled for the user pool.',
  },
  {
    fact: 'turning the last companion of the passkey factor off alone (assumed)',
    user: on(['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA']),
    input: { SoftwareTokenMfaSettings: OFF },
    message: COMPANION,
  },
  {
    fact: 'turning off an authenticator that was never registered (amplify-js #944, #7016)',
    user: { attributes: PHONE, userMFASettingList: ['SMS_MFA'] },
    input: { SMSMfaSettings: OFF, SoftwareTokenMfaSettings: OFF },
    message: 'User has not set up software token mfa',
  },
  {
    fact: 'turning off a text message without a phone number (amplify-js #618)',
    user: { totpSecret: true },
    input: { SMSMfaSettings: OFF },
    message: 'User does not have a phone_number set to turn on SMS MFA',
  },
];

describe('SetUserMFAPreference', () => {
  it.each(ACCEPTED)('$fact', async ({ user, pool, input, list, preferred }) => {
    const { emulator, call } = await signedIn(user, pool);

    expect(await call('SetUserMFAPreference', input)).toEqual({ status: 200, body: {} });
    const after = emulator.users.get('ada');
    expect([...after.userMFASettingList].sort()).toEqual([...list].sort());
    expect(after.preferredMfaSetting).toBe(preferred);
  });

  it.each(REFUSED)('refuses $fact, and changes nothing', async ({ user, pool, input, message }) => {
    const { emulator, call } = await signedIn(user, pool);
    const before = emulator.users.get('ada');

    expect(await call('SetUserMFAPreference', input)).toEqual(refusal('InvalidParameterException', message));
    expect(emulator.users.get('ada')).toEqual(before);
  });

  it('applies nothing of a request if it refuses one factor', async () => {
    const { emulator, call } = await signedIn({ attributes: PHONE });
    await call('SetUserMFAPreference', { SMSMfaSettings: PREFERRED, EmailMfaSettings: ON });
    expect(emulator.users.get('ada')).toMatchObject({ userMFASettingList: [], preferredMfaSetting: null });
  });

  it('refuses to turn an authenticator off while a new one is unverified (amplify-js #1226, #3844)', async () => {
    const { emulator, call } = await signedIn(on(['SOFTWARE_TOKEN_MFA'], 'SOFTWARE_TOKEN_MFA'));
    await call('AssociateSoftwareToken');

    expect(await call('SetUserMFAPreference', { SoftwareTokenMfaSettings: OFF })).toEqual(
      refusal('InvalidParameterException', 'User has not set up software token mfa'),
    );
    expect(emulator.users.get('ada').userMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA']);
  });

  it('turns an authenticator off and on again with the same secret (API reference)', async () => {
    const { emulator, call } = await signedIn(on(['SOFTWARE_TOKEN_MFA']));
    const { totpSecret } = emulator.users.get('ada');
    await call('SetUserMFAPreference', { SoftwareTokenMfaSettings: OFF });
    expect(await call('SetUserMFAPreference', { SoftwareTokenMfaSettings: ON })).toMatchObject({
      status: 200,
    });
    expect(emulator.users.get('ada').totpSecret).toBe(totpSecret);
  });

  it('refuses a flag that is not a boolean', async () => {
    const { call } = await signedIn(SET_UP);
    expect(await call('SetUserMFAPreference', { SMSMfaSettings: { Enabled: 'true' } })).toMatchObject({
      status: 400,
      body: { __type: 'SerializationException' },
    });
  });
});
