import { describe, expect, it } from 'vitest';
import { CognitoError, type GetUserOutput } from '../cognito/index.js';
import { mistakeInRefusal, mistakeInUser, writtenIn } from './user-pool-mistakes.js';
import type { MfaPolicy } from './user-pool-policy.js';

const policy: MfaPolicy = { mfa: 'optional', factors: ['totp', 'sms'] };
const user = (UserMFASettingList: string[], attributes: Record<string, string> = {}): GetUserOutput => ({
  Username: 'ada',
  UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  UserMFASettingList,
});

describe('mistakeInUser', () => {
  it('finds none in a policy that fits', () => {
    expect(mistakeInUser(policy, user(['SMS_MFA', 'UNKNOWN_MFA']), new Map())).toBeNull();
    expect(mistakeInUser(policy, { Username: 'ada', UserAttributes: [] }, new Map())).toBeNull();
  });

  it.each<[string, MfaPolicy, string[], string]>([
    ['a factor that is on and not named', policy, ['EMAIL_OTP'], 'userPool.factors'],
    ['factors that are on in a pool without MFA', { ...policy, mfa: 'off' }, ['SMS_MFA'], 'userPool.mfa'],
  ])('finds %s', (_, stated, active, key) => {
    const [about, text] = mistakeInUser(stated, user(active), new Map()) ?? [];
    expect(about).toBe(key);
    expect(text).toContain(`${key} does not fit what the service says.`);
  });

  it('names what it has found', () => {
    expect(mistakeInUser(policy, user(['EMAIL_OTP', 'SMS_MFA', 'WEB_AUTHN_MFA']), new Map())?.[1]).toMatch(
      /It lacks "email", "passkey", which this user has on\. Does the pool offer it\?$/,
    );
    expect(mistakeInUser({ ...policy, mfa: 'off' }, user(['SMS_MFA']), new Map())?.[1]).toMatch(
      /It is "off", but this user has "sms" on\.$/,
    );
  });

  it('finds none in a pool without MFA whose user has no factor on', () => {
    expect(mistakeInUser({ ...policy, mfa: 'off' }, user([]), new Map())).toBeNull();
    expect(
      mistakeInUser({ ...policy, mfa: 'off' }, { Username: 'ada', UserAttributes: [] }, new Map()),
    ).toBeNull();
  });

  it('finds a contact that was replaced before it was verified, and shows neither', () => {
    const stated: MfaPolicy = { ...policy, verifiesBeforeUpdate: ['sms'] };
    const written = writtenIn({ UserAttributes: [{ Name: 'phone_number', Value: '+15550109999' }] });
    const replaced = user([], { phone_number: '+15550109999', phone_number_verified: 'false' });
    const [about, text] = mistakeInUser(stated, replaced, written) ?? [];
    expect(about).toBe('userPool.verifiesBeforeUpdate');
    expect(text).toMatch(/It has "sms", but the service replaced the phone_number before it was verified\.$/);
    expect(text).not.toContain('555');
    const verified = user([], { phone_number: '+15550109999', phone_number_verified: 'true' });
    expect(mistakeInUser(stated, verified, written)).toBeNull();
    const other = user([], { phone_number: '+15550101234', phone_number_verified: 'false' });
    expect(mistakeInUser(stated, other, written)).toBeNull();
    expect(mistakeInUser(stated, user([]), written)).toBeNull();
    const kept = user([], { phone_number: '+15550101234', phone_number_verified: 'true' });
    expect(mistakeInUser(stated, kept, written)).toBeNull();
    expect(mistakeInUser(policy, replaced, written)).toBeNull();
    expect(mistakeInUser(stated, replaced, new Map())).toBeNull();
  });
});

describe('mistakeInRefusal', () => {
  const refused = (code: string) => new CognitoError({ operation: 'VerifyUserAttribute', code });

  it.each<[string, MfaPolicy, object, string]>([
    ['SoftwareTokenMFANotFoundException', policy, {}, 'userPool.factors'],
    ['WebAuthnNotEnabledException', { ...policy, factors: ['passkey'] }, {}, 'userPool.factors'],
    ['AliasExistsException', policy, { AttributeName: 'email' }, 'userPool.signInNames'],
    [
      'AliasExistsException',
      { ...policy, signInNames: ['email'] },
      { UserAttributes: [{ Name: 'phone_number', Value: '+15550109999' }] },
      'userPool.signInNames',
    ],
  ])('finds in %s what is wrong', (code, stated, input, key) => {
    expect(mistakeInRefusal(stated, refused(code), input)?.[0]).toBe(key);
  });

  it('names what it has found', () => {
    expect(mistakeInRefusal(policy, refused('SoftwareTokenMFANotFoundException'), {})?.[1]).toMatch(
      /It has "totp", but the service refuses it with SoftwareTokenMFANotFoundException\.$/,
    );
    expect(
      mistakeInRefusal(policy, refused('AliasExistsException'), { AttributeName: 'email' })?.[1],
    ).toMatch(/It lacks "email", but the service answered AliasExistsException\.$/);
  });

  it.each<[string, MfaPolicy, object]>([
    ['NotAuthorizedException', { ...policy, factors: ['passkey'] }, {}],
    ['AliasExistsException', policy, {}],
    ['SoftwareTokenMFANotFoundException', { ...policy, factors: ['sms'] }, {}],
    ['AliasExistsException', { ...policy, signInNames: ['email'] }, { AttributeName: 'email' }],
    ['CodeMismatchException', policy, { AttributeName: 'email' }],
  ])('finds none in %s where the policy fits', (code, stated, input) => {
    expect(mistakeInRefusal(stated, refused(code), input)).toBeNull();
  });

  it('finds none where only this user has no authenticator', () => {
    const error = new CognitoError({
      operation: 'VerifySoftwareToken',
      code: 'SoftwareTokenMFANotFoundException',
      reason: 'totp-not-set-up',
    });
    expect(mistakeInRefusal(policy, error, {})).toBeNull();
  });
});

it('writtenIn finds the attributes of an input, and none in one without', () => {
  expect([...writtenIn({ UserAttributes: [{ Name: 'email', Value: 'ada@example.com' }] })]).toEqual([
    ['email', 'ada@example.com'],
  ]);
  expect([...writtenIn({})]).toEqual([]);
});
