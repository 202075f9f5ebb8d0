import { describe, expect, it } from 'vitest';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { draftOf } from './preference.js';
import { type SignInPreview, signInPreview } from './sign-in-preview.js';

const nobody: MfaState = {
  active: [],
  preferred: null,
  unknown: { active: [], preferred: null },
  phone: null,
  email: null,
  registered: { totp: 'unknown', passkey: 'unknown' },
  isFederated: false,
};
const optional: MfaPolicy = { mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] };

describe('signInPreview', () => {
  const cases: [
    title: string,
    state: Partial<MfaState>,
    policy: Partial<MfaPolicy>,
    expected: SignInPreview,
  ][] = [
    ['needs the password alone when nothing is on', {}, {}, { kind: 'password-only' }],
    [
      'stays without a password for a user who has none',
      { isPasswordless: true },
      {},
      { kind: 'passwordless' },
    ],
    [
      'is not possible for them while a factor is on',
      { isPasswordless: true, active: ['totp'], preferred: 'totp' },
      {},
      { kind: 'password-missing' },
    ],
    [
      'is not possible for them while a factor is on that the kit does not know',
      { isPasswordless: true, unknown: { active: ['VOICE_MFA'], preferred: null } },
      {},
      { kind: 'password-missing' },
    ],
    [
      'is by passkey alone for them once that counts for both steps',
      { isPasswordless: true, active: ['totp', 'passkey'] },
      {},
      { kind: 'passkey-only' },
    ],
    [
      'leads into a set-up where the pool requires MFA, for a user without a password as well',
      { isPasswordless: true },
      { mfa: 'required' },
      { kind: 'asked-to-set-up' },
    ],
    [
      'leads into a set-up when nothing is on and the pool requires MFA',
      {},
      { mfa: 'required' },
      { kind: 'asked-to-set-up' },
    ],
    [
      'asks for the only factor, preferred or not',
      { active: ['sms'] },
      {},
      { kind: 'asked-for', factor: 'sms' },
    ],
    [
      'asks to choose between two when none is preferred',
      { active: ['sms', 'totp'] },
      {},
      { kind: 'asked-to-choose', factors: ['totp', 'sms'] },
    ],
    [
      'asks for the preferred one of two',
      { active: ['sms', 'totp'], preferred: 'sms' },
      {},
      { kind: 'asked-for', factor: 'sms' },
    ],
    [
      'asks for the other factor when a passkey factor is on, or lets the passkey count for both steps',
      { active: ['email', 'passkey'] },
      {},
      { kind: 'asked-for', factor: 'email', orPasskey: true },
    ],
    [
      'says nothing of a passkey factor that the pool no longer offers',
      { active: ['email', 'passkey'] },
      { factors: ['email'] },
      { kind: 'asked-for', factor: 'email' },
    ],
    [
      'leaves out remembered devices, which answer in the user’s place',
      { active: ['email'] },
      { rememberedDevices: 'opt-in' },
      { kind: 'asked-for', factor: 'email', unless: 'remembered-device' },
    ],
    [
      'leaves out remembered devices where the user would choose',
      { active: ['email', 'sms'] },
      { rememberedDevices: 'always' },
      { kind: 'asked-to-choose', factors: ['sms', 'email'], unless: 'remembered-device' },
    ],
    [
      'says nothing of remembered devices when nothing is on',
      {},
      { rememberedDevices: 'always' },
      { kind: 'password-only' },
    ],
    [
      'asks for a code when the sign-in looks unusual, from a user who has a number',
      { phone: { masked: '•', isVerified: true } },
      { adaptiveAuthentication: true },
      { kind: 'password-only', unless: 'unusual-sign-in' },
    ],
    [
      'asks for a code when the sign-in looks unusual, from a user who has an address',
      { email: { masked: '•', isVerified: null } },
      { adaptiveAuthentication: true },
      { kind: 'password-only', unless: 'unusual-sign-in' },
    ],
    [
      'asks for a code when the sign-in looks unusual, from a user whose authenticator is registered',
      { registered: { totp: 'registered', passkey: 'unknown' } },
      { adaptiveAuthentication: true },
      { kind: 'password-only', unless: 'unusual-sign-in' },
    ],
    [
      'promises no code by a factor that the pool does not offer',
      { phone: { masked: '•', isVerified: true } },
      { adaptiveAuthentication: true, factors: ['totp', 'email', 'passkey'] },
      { kind: 'password-only' },
    ],
    [
      'promises no code to a user who may have nothing to be asked for',
      {},
      { adaptiveAuthentication: true },
      { kind: 'password-only' },
    ],
    [
      'always asks a user with a factor on, however the sign-in looks',
      { active: ['sms'], phone: { masked: '•', isVerified: true } },
      { adaptiveAuthentication: true },
      { kind: 'asked-for', factor: 'sms' },
    ],
    [
      'promises no code by risk in a pool that remembers every device, which ignores the risk',
      { phone: { masked: '•', isVerified: true } },
      { adaptiveAuthentication: true, rememberedDevices: 'always' },
      { kind: 'password-only' },
    ],
    [
      'knows no sign-in that looks unusual in a pool with MFA off',
      { phone: { masked: '•', isVerified: true } },
      { mfa: 'off', adaptiveAuthentication: true },
      { kind: 'never-asked' },
    ],
    [
      'knows no sign-in that looks unusual in a pool that requires MFA',
      { phone: { masked: '•', isVerified: true } },
      { mfa: 'required', adaptiveAuthentication: true },
      { kind: 'asked-to-set-up' },
    ],
    [
      'never asks when the pool has MFA off',
      { active: ['totp'], preferred: 'totp' },
      { mfa: 'off' },
      { kind: 'never-asked' },
    ],
    [
      'does not pretend to know what an unknown preferred factor does',
      { active: ['totp'], unknown: { active: ['PUSH_MFA'], preferred: 'PUSH_MFA' } },
      {},
      { kind: 'unknown', names: ['PUSH_MFA'] },
    ],
    [
      'does not pretend to know what a preferred passkey does, which is none of the unknown factors that are on',
      { active: ['totp'], unknown: { active: [], preferred: 'WEB_AUTHN_MFA' } },
      {},
      { kind: 'unknown', names: ['WEB_AUTHN_MFA'] },
    ],
    [
      'does not pretend to know what an unknown factor does when none is preferred',
      { active: ['totp'], unknown: { active: ['PUSH_MFA'], preferred: null } },
      {},
      { kind: 'unknown', names: ['PUSH_MFA'] },
    ],
    [
      'knows that the preferred factor comes before an unknown one',
      { active: ['totp'], preferred: 'totp', unknown: { active: ['PUSH_MFA'], preferred: null } },
      {},
      { kind: 'asked-for', factor: 'totp' },
    ],
    [
      'does not ask for a preferred factor that the pool does not offer (R16)',
      { active: ['sms', 'totp'], preferred: 'sms' },
      { factors: ['totp'] },
      { kind: 'asked-for', factor: 'totp' },
    ],
    [
      'does not count a factor that the pool does not offer',
      { active: ['sms'] },
      { factors: ['totp'] },
      { kind: 'password-only' },
    ],
    [
      'asks to choose only between what the pool offers (R16)',
      { active: ['sms', 'totp', 'email'], preferred: 'sms' },
      { factors: ['totp', 'email'] },
      { kind: 'asked-to-choose', factors: ['totp', 'email'] },
    ],
    [
      'leads into a set-up when the pool requires MFA and offers nothing that is on (R16)',
      { active: ['sms'], preferred: 'sms' },
      { mfa: 'required', factors: ['totp'] },
      { kind: 'asked-to-set-up' },
    ],
    [
      'needs the password alone when only a passkey factor is on',
      { active: ['passkey'] },
      {},
      { kind: 'password-only' },
    ],
    [
      'asks for the preferred factor of three',
      { active: ['totp', 'sms', 'email'], preferred: 'email' },
      {},
      { kind: 'asked-for', factor: 'email' },
    ],
    [
      'leaves an external user to the identity provider',
      { isFederated: true, active: ['sms'] },
      {},
      { kind: 'federated' },
    ],
  ];

  it.each(cases)('%s', (_title, stateParts, policyParts, expected) => {
    const state = { ...nobody, ...stateParts };
    expect(signInPreview(state, draftOf(state), { ...optional, ...policyParts })).toStrictEqual(expected);
  });
});
