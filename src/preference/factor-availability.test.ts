import { describe, expect, it } from 'vitest';
import type { Factor } from '../account/factor.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { canTurnOn, contactOf, type FactorAvailability, factorAvailability } from './factor-availability.js';
import { applyEdits, draftOf, type PreferenceEdits } from './preference.js';

const verified = { masked: '•', isVerified: true };
const unverified = { masked: '•', isVerified: false };
const ready: MfaState = {
  active: [],
  preferred: null,
  unknown: { active: [], preferred: null },
  phone: verified,
  email: verified,
  registered: { totp: 'registered', passkey: 'registered' },
  isFederated: false,
};
const all: readonly Factor[] = ['totp', 'sms', 'email', 'passkey'];
const optional: MfaPolicy = { mfa: 'optional', factors: all };
const required: MfaPolicy = { mfa: 'required', factors: all };

describe('canTurnOn', () => {
  it.each(all)('asks that the pool offers the factor: %s', (factor) => {
    expect(canTurnOn(ready, optional, factor)).toBe(true);
    expect(canTurnOn(ready, { ...optional, factors: all.filter((other) => other !== factor) }, factor)).toBe(
      false,
    );
  });

  it.each(['sms', 'email'] as const)('asks for a verified contact of its own: %s', (factor) => {
    const contact = factor === 'sms' ? 'phone' : 'email';
    expect(canTurnOn({ ...ready, [contact]: null }, optional, factor)).toBe(false);
    expect(canTurnOn({ ...ready, [contact]: unverified }, optional, factor)).toBe(false);
    expect(canTurnOn({ ...ready, phone: null, email: null, [contact]: verified }, optional, factor)).toBe(
      true,
    );
  });

  it.each(['totp', 'passkey'] as const)(
    'leaves it to the service whether one is registered: %s',
    (factor) => {
      const state: MfaState = { ...ready, registered: { totp: 'unknown', passkey: 'unknown' } };
      expect(canTurnOn(state, optional, factor)).toBe(true);
    },
  );
});

it('contactOf gives the number or address that a factor sends its codes to', () => {
  const state = { ...ready, phone: unverified, email: verified };
  expect(all.map((factor) => contactOf(state, factor))).toEqual([undefined, unverified, verified, undefined]);
  expect(contactOf({ ...state, phone: null }, 'sms')).toBeNull();
});

describe('factorAvailability', () => {
  const off = (lock: 'needs-another-factor' | null = null): FactorAvailability => ({ kind: 'off', lock });
  const on = (lock: 'last-factor-required' | null = null): FactorAvailability => ({ kind: 'on', lock });
  const missing = (part: string) => ({ kind: 'not-set-up', missing: part });
  const noTotp = { ...optional, factors: ['sms' as const] };
  const checking: Partial<MfaState> = { registered: { totp: 'checking', passkey: 'checking' } };
  const unknown: Partial<MfaState> = { registered: { totp: 'unknown', passkey: 'unknown' } };

  it.each<
    [
      title: string,
      factor: Factor,
      expected: unknown,
      parts: Partial<MfaState>,
      edits?: PreferenceEdits,
      policy?: MfaPolicy,
    ]
  >([
    ['hides what the pool does not offer', 'totp', { kind: 'hidden' }, {}, {}, noTotp],
    ['keeps what is on though the pool does not offer it', 'totp', on(), { active: ['totp'] }, {}, noTotp],
    [
      'keeps what the user turned off, so that it can be taken back',
      'totp',
      off(),
      { active: ['totp'] },
      { totp: false },
      noTotp,
    ],
    ['waits for the authenticator', 'totp', { kind: 'checking' }, checking],
    ['waits for the passkey', 'passkey', { kind: 'checking' }, checking],
    ['does not wait for it where it is on', 'totp', on(), { ...checking, active: ['totp'] }],
    ['waits for neither with a text message', 'sms', off(), checking],
    ['waits for neither with an email', 'email', off(), checking],
    ['misses the authenticator', 'totp', missing('authenticator'), unknown],
    ['misses the passkey', 'passkey', missing('passkey'), unknown],
    ['misses the number', 'sms', missing('phone-number'), { phone: null }],
    ['misses the verification of the number', 'sms', missing('phone-verification'), { phone: unverified }],
    ['misses the address', 'email', missing('email-address'), { email: null }],
    ['misses the verification of the address', 'email', missing('email-verification'), { email: unverified }],
    ['can be turned on: authenticator', 'totp', off(), {}],
    ['can be turned on: text message', 'sms', off(), {}],
    ['can be turned on: email', 'email', off(), {}],
    ['locks a passkey that would be the only factor', 'passkey', off('needs-another-factor'), {}],
    ['unlocks a passkey if another factor is on', 'passkey', off(), { active: ['sms'] }],
    ['unlocks a passkey once the user turns another factor on', 'passkey', off(), {}, { email: true }],
    ['shows what the user turned on', 'sms', on(), {}, { sms: true }],
    [
      'keeps what the user turned on and has no authenticator any more',
      'totp',
      on(),
      unknown,
      { totp: true },
    ],
    [
      'keeps what the user turned on and has another number by now',
      'sms',
      on(),
      { phone: unverified },
      { sms: true },
    ],
    [
      'keeps what the user turned on while it is being checked',
      'passkey',
      on(),
      { ...checking, active: ['sms'] },
      { passkey: true },
    ],
    ['leaves the last factor to an optional pool', 'totp', on(), { active: ['totp'] }],
    [
      'locks the last factor in a required pool',
      'totp',
      on('last-factor-required'),
      { active: ['totp'] },
      {},
      required,
    ],
    [
      'locks it next to a passkey too, which does not count',
      'sms',
      on('last-factor-required'),
      { active: ['sms', 'passkey'] },
      {},
      required,
    ],
    ['locks neither of two', 'totp', on(), { active: ['totp', 'email'] }, {}, required],
    ['never locks a passkey that is on', 'passkey', on(), { active: ['totp', 'passkey'] }, {}, required],
    [
      'never locks a passkey that is on alone, which the service may hold',
      'passkey',
      on(),
      { active: ['passkey'] },
      {},
      required,
    ],
  ])('%s', (_title, factor, expected, parts, edits = {}, policy = optional) => {
    const state = { ...ready, ...parts };
    const draft = applyEdits(draftOf(state), edits);
    expect(factorAvailability(state, draft, policy, factor)).toEqual(expected);
  });
});
