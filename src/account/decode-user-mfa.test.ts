import { describe, expect, it } from 'vitest';
import {
  decodeRegisteredFactors,
  decodeUserMfa,
  mfaStateOf,
  needsRegisteredFactors,
} from './decode-user-mfa.js';

const user = (parts: object) => decodeUserMfa({ Username: 'ada', UserAttributes: [], ...parts });

describe('decodeUserMfa', () => {
  it('reads the factors that are on, and the preferred one', () => {
    expect(
      decodeUserMfa({
        Username: 'ada',
        UserAttributes: [
          { Name: 'sub', Value: '0f3c' },
          { Name: 'phone_number', Value: '+15550101234' },
          { Name: 'phone_number_verified', Value: 'true' },
          { Name: 'email', Value: 'ada@example.com' },
          { Name: 'email_verified', Value: 'false' },
        ],
        UserMFASettingList: ['WEB_AUTHN_MFA', 'SMS_MFA', 'EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'],
        PreferredMfaSetting: 'SMS_MFA',
      }),
    ).toEqual({
      active: ['passkey', 'sms', 'email', 'totp'],
      preferred: 'sms',
      unknown: { active: [], preferred: null },
      phone: { masked: '+•••••••1234', isVerified: true },
      email: { masked: 'a•••@example.com', isVerified: false },
      isFederated: false,
    });
  });

  it.each([
    ['absent', {}],
    ['empty', { UserMFASettingList: [], PreferredMfaSetting: '' }],
    ['null', { UserMFASettingList: null, PreferredMfaSetting: null }],
  ])('takes %s members as none', (_title, parts) => {
    expect(user(parts)).toMatchObject({
      active: [],
      preferred: null,
      unknown: { active: [], preferred: null },
    });
  });

  it('keeps the names that it does not know (R12)', () => {
    const parts = {
      UserMFASettingList: ['PUSH_MFA', 'SMS_MFA', 'PUSH_MFA'],
      PreferredMfaSetting: 'PUSH_MFA',
    };
    expect(user(parts)).toMatchObject({
      active: ['sms'],
      preferred: null,
      unknown: { active: ['PUSH_MFA'], preferred: 'PUSH_MFA' },
    });
  });

  it('keeps a preferred passkey as unknown: the service has no such preference', () => {
    const parts = { UserMFASettingList: ['WEB_AUTHN_MFA', 'SMS_MFA'], PreferredMfaSetting: 'WEB_AUTHN_MFA' };
    expect(user(parts)).toMatchObject({
      preferred: null,
      unknown: { active: [], preferred: 'WEB_AUTHN_MFA' },
    });
  });

  it('does not take a factor as preferred that is off', () => {
    expect(
      user({ UserMFASettingList: ['SMS_MFA'], PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA' }),
    ).toMatchObject({
      active: ['sms'],
      preferred: null,
    });
  });

  it('reads text messages of the time of SetUserSettings from MFAOptions, where there is no list', () => {
    const MFAOptions = [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }];
    expect(user({ MFAOptions }).active).toEqual(['sms']);
    expect(user({ MFAOptions, UserMFASettingList: [] }).active).toEqual([]);
  });

  it.each([
    ['[{"userId":"1","providerName":"Google"}]', true],
    ['[]', false],
    ['[ ]', false],
    ['', false],
  ])(
    'tells by identities of %j whether an identity provider signs the user in (R11)',
    (Value, isFederated) => {
      expect(user({ UserAttributes: [{ Name: 'identities', Value }] }).isFederated).toBe(isFederated);
    },
  );

  it('takes JSON that is no answer of GetUser for a failure, not for "nothing is on"', () => {
    expect(() => decodeUserMfa({} as Parameters<typeof decodeUserMfa>[0])).toThrow(/InvalidResponse/);
  });

  it('bears an answer without attributes', () => {
    expect(user({ UserAttributes: undefined })).toMatchObject({ phone: null, email: null });
  });
});

describe('registered factors', () => {
  const nothingOn = user({});
  const all = { mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] } as const;

  it('are read from what GetUserAuthFactors names', () => {
    const output = { Username: 'ada', ConfiguredUserAuthFactors: ['PASSWORD', 'SOFTWARE_TOKEN'] };
    expect(decodeRegisteredFactors(output)).toMatchObject({ totp: true, passkey: false });
    expect(decodeRegisteredFactors({ Username: 'ada' })).toMatchObject({ totp: false, passkey: false });
  });

  it.each<[configured: string[] | undefined, expected: string]>([
    [['PASSWORD', 'WEB_AUTHN'], 'some'],
    [['WEB_AUTHN', 'EMAIL_OTP'], 'some'],
    [['SMS_OTP', 'SOFTWARE_TOKEN'], 'some'],
    [['WEB_AUTHN'], 'none'],
    // An authenticator app begins no sign-in.
    [['WEB_AUTHN', 'SOFTWARE_TOKEN'], 'none'],
    // What is not known may be a way in.
    [['WEB_AUTHN', 'MAGIC_LINK'], 'unknown'],
    // No list of first factors, as far as it tells.
    [['SOFTWARE_TOKEN'], 'unknown'],
    [[], 'unknown'],
    [undefined, 'unknown'],
  ])('tell by %j whether the user can sign in without a passkey: %s', (configured, expected) => {
    const output = { Username: 'ada', ...(configured && { ConfiguredUserAuthFactors: configured }) };
    expect(decodeRegisteredFactors(output).otherFirstFactors).toBe(expected);
  });

  it('are asked for only where an offered factor is off', () => {
    expect(needsRegisteredFactors(nothingOn, all)).toBe(true);
    expect(needsRegisteredFactors(nothingOn, { ...all, factors: ['sms', 'email'] })).toBe(false);
    expect(needsRegisteredFactors(nothingOn, { ...all, mfa: 'off' })).toBe(false);
    expect(needsRegisteredFactors({ ...nothingOn, active: ['totp', 'passkey'] }, all)).toBe(false);
    expect(needsRegisteredFactors({ ...nothingOn, isFederated: true }, all)).toBe(false);
  });

  it('count as registered when they are on, whatever the answer', () => {
    const state = mfaStateOf(
      { ...nothingOn, active: ['totp'] },
      {
        totp: false,
        passkey: false,
        otherFirstFactors: 'some',
      },
    );
    expect(state.registered).toEqual({ totp: 'registered', passkey: 'unknown' });
  });

  it('are unknown, not absent, where the answer does not name them', () => {
    expect(
      mfaStateOf(nothingOn, { totp: false, passkey: true, otherFirstFactors: 'some' }).registered,
    ).toEqual({
      totp: 'unknown',
      passkey: 'registered',
    });
    expect(mfaStateOf(nothingOn, 'checking').registered).toEqual({ totp: 'checking', passkey: 'checking' });
  });
});
