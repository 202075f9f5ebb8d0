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
      'asks for the other factor when a passkey factor is on, because the sign-in is by password',
      { active: ['email', 'passkey'] },
      {},
      { kind: 'asked-for', factor: 'email' },
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
    expect(signInPreview(state, draftOf(state), { ...optional, ...policyParts })).toEqual(expected);
  });
});
