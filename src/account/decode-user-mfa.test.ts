import { describe, expect, it } from 'vitest';
import {
  decodeRegisteredFactors,
  decodeUserMfa,
  isRegisteredFactors,
  isUserMfa,
  maskEmail,
  maskPhone,
  mfaStateOf,
  needsRegisteredFactors,
} from './decode-user-mfa.js';

const user = (parts: object) => decodeUserMfa({ Username: 'ada', UserAttributes: [], ...parts });

describe('decodeUserMfa', () => {
  it('reads the active factors and the preferred one', () => {
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

  it('keeps unknown names (R12)', () => {
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

  it('keeps a preferred passkey as unknown, because the service has no such preference', () => {
    const parts = { UserMFASettingList: ['WEB_AUTHN_MFA', 'SMS_MFA'], PreferredMfaSetting: 'WEB_AUTHN_MFA' };
    expect(user(parts)).toMatchObject({
      preferred: null,
      unknown: { active: [], preferred: 'WEB_AUTHN_MFA' },
    });
  });

  it('ignores a preferred factor that is off', () => {
    expect(
      user({ UserMFASettingList: ['SMS_MFA'], PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA' }),
    ).toMatchObject({
      active: ['sms'],
      preferred: null,
    });
  });

  it('reads text messages from MFAOptions if there is no list, as after SetUserSettings', () => {
    const MFAOptions = [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }];
    expect(user({ MFAOptions }).active).toEqual(['sms']);
    expect(user({ MFAOptions, UserMFASettingList: [] }).active).toEqual([]);
    const other = { DeliveryMedium: 'EMAIL', AttributeName: 'email' };
    expect(user({ MFAOptions: [other] }).active).toEqual([]);
    expect(user({ MFAOptions: [other, ...MFAOptions] }).active).toEqual(['sms']);
    expect(user({ MFAOptions: [] }).active).toEqual([]);
  });

  it.each([
    ['an external provider', 'google_1', '[{"userId":"1","providerName":"Google","primary":true}]', true],
    ['one that writes text', 'google_1', '[{"userId":"1","providerName":"Google","primary":"True"}]', true],
    ['one of several', 'google_1', '[{"primary":false},{"primary":true}]', true],
    // Without the flag, the name tells: Cognito makes it of the provider's name and id.
    ['one that the name tells', 'Google_1', '[{"userId":"1","providerName":"Google"}]', true],
    ['one in lower case', 'google_1', '[{"userId":"1","providerName":"Google"}]', true],
    [
      'the pool, with a linked provider',
      'ada',
      '[{"userId":"1","providerName":"Google","primary":false}]',
      false,
    ],
    ['the pool, by its text', 'ada', '[{"userId":"1","providerName":"Google","primary":"false"}]', false],
    ['nobody knows whom: no flag', 'ada', '[{"userId":"1","providerName":"Google"}]', false],
    ['nobody knows whom: no names', 'undefined_undefined', '[{}]', false],
    ['nobody knows whom: no list', 'ada', '{"primary":true}', false],
    ['nobody knows whom: no objects', 'ada', '[null,1,"Google"]', false],
    ['nobody knows whom: no JSON', 'ada', 'Google', false],
    ['the pool, with an empty list', 'ada', '[]', false],
    ['the pool, with an empty attribute', 'ada', '', false],
  ])('takes a user of %s (%s, %s) as federated: %s (R11)', (_title, Username, Value, isFederated) => {
    const UserAttributes = [{ Name: 'identities', Value }];
    expect(decodeUserMfa({ Username, UserAttributes }).isFederated).toBe(isFederated);
  });

  it('rejects JSON that is not a GetUser response, instead of reading "nothing is on"', () => {
    expect(() => decodeUserMfa({} as Parameters<typeof decodeUserMfa>[0])).toThrow(/InvalidResponse/);
  });

  it('rejects a response with an empty username', () => {
    expect(() => user({ Username: '' })).toThrow(
      expect.objectContaining({ operation: 'GetUser', code: 'InvalidResponse' }),
    );
  });

  it.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['', null],
    // An app client may read the number and not whether it is verified (R17).
    [undefined, null],
  ])('takes a number with phone_number_verified %j as verified: %s', (Value, isVerified) => {
    const phone = { Name: 'phone_number', Value: '+15550101234' };
    const verified = { Name: 'phone_number_verified', Value };
    expect(user({ UserAttributes: [phone, verified] })).toMatchObject({ phone: { isVerified } });
  });

  it('takes a contact as verified only by its own attribute', () => {
    const phone = { Name: 'phone_number', Value: '+15550101234' };
    const email = { Name: 'email', Value: 'ada@example.com' };
    const verified = { Name: 'email_verified', Value: 'true' };
    expect(user({ UserAttributes: [phone, email, verified] })).toMatchObject({
      phone: { isVerified: null },
      email: { isVerified: true },
    });
    expect(user({ UserAttributes: [{ ...email, Value: '' }, verified] })).toMatchObject({ email: null });
    expect(user({ UserAttributes: [verified] })).toMatchObject({ email: null });
  });

  it('accepts a response without attributes', () => {
    expect(user({ UserAttributes: undefined })).toMatchObject({
      phone: null,
      email: null,
      isFederated: false,
    });
  });
});

describe('registered factors', () => {
  const nothingOn = () => user({});
  const all = { mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] } as const;

  it('are read from the list of GetUserAuthFactors', () => {
    const output = { Username: 'ada', ConfiguredUserAuthFactors: ['PASSWORD', 'SOFTWARE_TOKEN'] };
    expect(decodeRegisteredFactors(output)).toMatchObject({ totp: true, passkey: false });
    const passkey = { Username: 'ada', ConfiguredUserAuthFactors: ['PASSWORD', 'WEB_AUTHN'] };
    expect(decodeRegisteredFactors(passkey)).toMatchObject({ totp: false, passkey: true });
    expect(decodeRegisteredFactors({ Username: 'ada' })).toMatchObject({ totp: false, passkey: false });
  });

  it.each<[configured: string[] | undefined, expected: string]>([
    [['PASSWORD', 'WEB_AUTHN'], 'some'],
    [['WEB_AUTHN', 'EMAIL_OTP'], 'some'],
    [['SMS_OTP', 'SOFTWARE_TOKEN'], 'some'],
    [['WEB_AUTHN'], 'none'],
    // An authenticator app is not a first factor.
    [['WEB_AUTHN', 'SOFTWARE_TOKEN'], 'none'],
    // An unknown name may be a first factor.
    [['WEB_AUTHN', 'MAGIC_LINK'], 'unknown'],
    // The list may be incomplete.
    [['SOFTWARE_TOKEN'], 'unknown'],
    [[], 'unknown'],
    [undefined, 'unknown'],
  ])('tell by %j whether the user can sign in without a passkey: %s', (configured, expected) => {
    const output = { Username: 'ada', ...(configured && { ConfiguredUserAuthFactors: configured }) };
    expect(decodeRegisteredFactors(output).otherFirstFactors).toBe(expected);
  });

  it('are requested only if an offered factor is off, or a sign-in without the password is at stake', () => {
    expect(needsRegisteredFactors(nothingOn(), all)).toBe(true);
    // Passkeys may sign in without being a factor that the pool offers.
    const messages = { ...all, factors: ['sms', 'email'] } as const;
    expect(needsRegisteredFactors(nothingOn(), messages)).toBe(true);
    expect(needsRegisteredFactors(nothingOn(), { ...messages, mfa: 'required' })).toBe(false);
    expect(needsRegisteredFactors(nothingOn(), { ...all, mfa: 'off' })).toBe(false);
    expect(needsRegisteredFactors({ ...nothingOn(), active: ['totp', 'passkey'] }, all)).toBe(false);
    expect(needsRegisteredFactors({ ...nothingOn(), active: ['totp'] }, all)).toBe(true);
    expect(needsRegisteredFactors({ ...nothingOn(), active: ['passkey'] }, all)).toBe(true);
    const app = { ...all, factors: ['totp'] } as const;
    expect(needsRegisteredFactors({ ...nothingOn(), active: ['totp'] }, app)).toBe(true);
    expect(needsRegisteredFactors({ ...nothingOn(), active: ['totp'] }, { ...app, mfa: 'required' })).toBe(
      false,
    );
    expect(needsRegisteredFactors({ ...nothingOn(), isFederated: true }, all)).toBe(false);
  });

  it('tell of a user without a password only where they say so', () => {
    const hint = { totp: false, passkey: false, otherFirstFactors: 'some' } as const;
    expect(mfaStateOf(nothingOn(), { ...hint, password: false }).isPasswordless).toBe(true);
    for (const password of [true, undefined])
      expect(mfaStateOf(nothingOn(), { ...hint, password })).not.toHaveProperty('isPasswordless');
    for (const unread of ['checking', 'unknown'] as const)
      expect(mfaStateOf(nothingOn(), unread)).not.toHaveProperty('isPasswordless');
  });

  it('count as registered when they are on, for any response', () => {
    const state = mfaStateOf(
      { ...nothingOn(), active: ['totp'] },
      {
        totp: false,
        passkey: false,
        otherFirstFactors: 'some',
      },
    );
    expect(state.registered).toEqual({ totp: 'registered', passkey: 'unknown' });
  });

  it('are unknown, not absent, if the response does not list them', () => {
    expect(
      mfaStateOf(nothingOn(), { totp: false, passkey: true, otherFirstFactors: 'some' }).registered,
    ).toEqual({
      totp: 'unknown',
      passkey: 'registered',
    });
    expect(mfaStateOf(nothingOn(), 'unknown').registered).toEqual({ totp: 'unknown', passkey: 'unknown' });
    expect(mfaStateOf(nothingOn(), 'checking').registered).toEqual({ totp: 'checking', passkey: 'checking' });
  });
});

it.each([
  ['+15550101234', '+•••••••1234'],
  ['+1 (555) 010-1234', '+•••••••1234'],
  // The server may have masked it already, or store something that isn't a number.
  ['+*******1234', '••••'],
  ['12345', '+•2345'],
  ['1234', '••••'],
  ['', '•'],
])('masks the number %j as %j', (number, masked) => {
  expect(maskPhone(number)).toBe(masked);
});

it.each([
  ['ada@example.com', 'a•••@example.com'],
  ['a@example.com', 'a•••@example.com'],
  ['"odd@name"@example.com', '"•••@example.com'],
  ['no-at-sign', 'n•••'],
  ['@example.com', '@•••'],
  ['', '••••'],
  ['😀smile@example.com', '😀•••@example.com'],
  // A mark of direction would turn around what stands after the address.
  ['\u202eada@example.com', 'a•••@example.com'],
  ['\u2067a\u200bda@exam\u00adple.com\u2069', 'a•••@example.com'],
  ['\u202e@example.com', '@•••'],
  // A letter and its accents are one character to the user.
  ['e\u0301mile@example.com', 'e\u0301•••@example.com'],
])('masks the address %j as %j', (address, masked) => {
  expect(maskEmail(address)).toBe(masked);
});

describe('isUserMfa', () => {
  const cached = {
    active: ['totp', 'sms'],
    preferred: 'totp',
    unknown: { active: ['PUSH_MFA'], preferred: null },
    phone: { masked: '+•1234', isVerified: true },
    email: null,
    isFederated: false,
  };

  it.each([
    ['as it is decoded', cached],
    ['of a user with nothing', { ...cached, active: [], preferred: null, phone: null }],
  ])('accepts a state %s', (_title, data) => {
    expect(isUserMfa(data)).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['no object', 'state'],
    ['an empty object', {}],
    ['active that is no list', { ...cached, active: 'totp' }],
    ['one active factor of another version', { ...cached, active: ['totp', 'push'] }],
    ['a preferred factor of another version', { ...cached, preferred: 'push' }],
    ['no preferred member', { ...cached, preferred: undefined }],
    ['no unknown factors', { ...cached, unknown: undefined }],
    ['unknown factors of another shape', { ...cached, unknown: { active: 'PUSH_MFA' } }],
    ['a phone number as a string', { ...cached, phone: '+15550101234' }],
    ['a phone number without its mask', { ...cached, phone: { isVerified: true } }],
    ['an email address as a string', { ...cached, email: 'ada@example.com' }],
    ['no email member', { ...cached, email: undefined }],
    ['no word on federation', { ...cached, isFederated: undefined }],
  ])('refuses a cached value with %s', (_title, data) => {
    expect(isUserMfa(data)).toBe(false);
  });
});

describe('isRegisteredFactors', () => {
  it.each([
    [true, { totp: true, passkey: false, otherFirstFactors: 'unknown' }],
    [false, { totp: true }],
    [false, { passkey: true }],
    [false, { totp: 'yes', passkey: true }],
    [false, { totp: true, passkey: 'yes' }],
    [false, null],
    [false, 'registered'],
  ])('is %s for %j', (expected, data) => {
    expect(isRegisteredFactors(data)).toBe(expected);
  });
});
