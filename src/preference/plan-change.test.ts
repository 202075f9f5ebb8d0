import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Factor, factors } from '../account/factor.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import type { Consequence } from './consequences.js';
import {
  type ChangePlan,
  createConfirmedChanges,
  type FactorSettings,
  factorsTurnedOff,
  needsConfirmation,
  planChange,
} from './plan-change.js';
import { draftOf, type PreferenceDraft } from './preference.js';

// Single plans, in full. That the rules hold over all states, drafts and policies is tested in rules.test.ts.

const verified = { masked: '•', isVerified: true };
const nobody: MfaState = {
  active: [],
  preferred: null,
  unknown: { active: [], preferred: null },
  phone: verified,
  email: verified,
  registered: { totp: 'registered', passkey: 'registered' },
  isFederated: false,
};
const optional: MfaPolicy = { mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] };

/** Plans a draft that keeps no rule by itself. */
const plan = (
  parts: Partial<MfaState>,
  change: Partial<PreferenceDraft>,
  policy: Partial<MfaPolicy> = {},
) => {
  const state = { ...nobody, ...parts };
  return planChange(state, { ...draftOf(state), ...change }, { ...optional, ...policy });
};
const settings = (parts: Partial<MfaState>, change: Partial<PreferenceDraft>) => {
  const planned = plan(parts, change);
  return planned.kind === 'change' ? planned.settings : planned;
};
const on = { enabled: true, preferred: false };
const off = { enabled: false, preferred: false };
const preferred = { enabled: true, preferred: true };

describe('the settings of a change', () => {
  it('name both factors when the preference moves from one to the other', () => {
    expect(settings({ active: ['totp', 'sms'], preferred: 'totp' }, { preferred: 'sms' })).toEqual({
      totp: on,
      sms: preferred,
    });
  });

  it('name the preferred factor as the companion of a passkey, with its flags', () => {
    expect(settings({ active: ['totp', 'email'], preferred: 'email' }, { passkey: true })).toEqual({
      passkey: on,
      email: preferred,
    });
  });

  it('name the strongest factor as the companion of a passkey when none is preferred', () => {
    expect(settings({ active: ['sms', 'email'] }, { passkey: true })).toEqual({ passkey: on, sms: on });
  });

  it('name no companion when the same write turns another factor on', () => {
    expect(settings({ active: ['totp'] }, { passkey: true, sms: true })).toEqual({ passkey: on, sms: on });
  });

  it('name a companion when the same write only turns another factor off', () => {
    expect(settings({ active: ['totp', 'sms'] }, { passkey: true, sms: false })).toEqual({
      passkey: on,
      sms: off,
      totp: on,
    });
  });

  it('name no companion when a passkey is turned off or stays on', () => {
    expect(settings({ active: ['totp', 'passkey'] }, { passkey: false })).toEqual({ passkey: off });
    expect(settings({ active: ['totp', 'sms', 'passkey'] }, { sms: false })).toEqual({ sms: off });
  });
});

it('planChange plans nothing for the draft of a user who changed nothing', () => {
  expect(plan({ active: ['totp', 'sms'], preferred: 'sms' }, {})).toEqual({ kind: 'none' });
});

describe('the problems of a draft', () => {
  it.each<[title: string, problems: unknown[], ...Parameters<typeof plan>]>([
    ['another system decides', [{ kind: 'federated' }], { isFederated: true }, { sms: true }],
    [
      'the preferred factor is off',
      [{ kind: 'preferred-inactive', factor: 'sms' }],
      { active: ['totp'] },
      { preferred: 'sms' },
    ],
    [
      'an unknown preferred factor would be overwritten',
      [{ kind: 'preferred-unknown' }],
      { active: ['totp'], unknown: { active: ['PUSH_MFA'], preferred: 'PUSH_MFA' } },
      { preferred: 'totp' },
    ],
    ['a passkey would be the only factor', [{ kind: 'passkey-alone' }], {}, { passkey: true }],
    [
      'the pool requires a factor and none would be left',
      [{ kind: 'last-factor-required' }],
      { active: ['totp'] },
      { totp: false },
      { mfa: 'required' },
    ],
    [
      'the number is not verified',
      [{ kind: 'cannot-turn-on', factor: 'sms' }],
      { phone: { masked: '•', isVerified: false } },
      { sms: true },
    ],
    [
      'the pool does not offer the factor',
      [{ kind: 'cannot-turn-on', factor: 'email' }],
      {},
      { email: true },
      { factors: ['totp'] },
    ],
    [
      'several things are wrong',
      [{ kind: 'passkey-alone' }, { kind: 'last-factor-required' }],
      { active: ['totp'] },
      { totp: false, passkey: true },
      { mfa: 'required' },
    ],
  ])('say that %s', (_title, problems, ...args) => {
    expect(plan(...args)).toEqual({ kind: 'invalid', problems });
  });

  it('are none where an unknown preferred factor is left alone', () => {
    const unknown = { active: ['PUSH_MFA'], preferred: 'PUSH_MFA' };
    expect(settings({ unknown }, { sms: true })).toEqual({ sms: on });
  });

  it('are none where a factor that could not be turned on stays on, or is turned off', () => {
    const parts: Partial<MfaState> = { active: ['sms', 'totp'], phone: null };
    expect(settings(parts, { totp: false })).toEqual({ totp: off });
    expect(settings(parts, { sms: false })).toEqual({ sms: off });
  });

  it('are none where the last factor is turned off in an optional pool', () => {
    expect(settings({ active: ['totp'] }, { totp: false })).toEqual({ totp: off });
  });

  it('are none in a required pool for a user who has nothing on yet', () => {
    expect(plan({}, { totp: true }, { mfa: 'required' })).toMatchObject({ settings: { totp: on } });
  });

  it('are none in a required pool for a user whose only factor is a passkey', () => {
    // A passkey alone is no draft that the kit makes, but the service may hold it.
    expect(plan({ active: ['passkey'] }, { passkey: false }, { mfa: 'required' })).toMatchObject({
      settings: { passkey: off },
    });
  });
});

describe('factorsTurnedOff', () => {
  it('names what a change turns off, and neither what it turns on nor what it leaves alone', () => {
    const change = plan({ active: ['totp', 'sms', 'email'] }, { sms: false, passkey: true });
    expect(factorsTurnedOff(change)).toEqual(['sms']);
  });

  it('names nothing where nothing is sent', () => {
    expect(factorsTurnedOff(plan({ active: ['totp'] }, {}))).toEqual([]);
    expect(factorsTurnedOff(plan({ isFederated: true, active: ['totp'] }, { totp: false }))).toEqual([]);
  });
});

const heavy: readonly Consequence['kind'][] = [
  'no-factor-left',
  'passkey-turned-off',
  'passkey-sign-in-lost',
  'sign-in-lost',
];
const consequences: readonly Consequence[] = [
  { kind: 'no-factor-left' },
  { kind: 'passkey-turned-off' },
  { kind: 'passkey-sign-in-lost', canTurnOnPasskey: true },
  { kind: 'sign-in-lost' },
  { kind: 'preference-cleared', factor: 'sms' },
  { kind: 'password-reset-blocked', channel: 'sms' },
];

const all = (named: readonly Factor[], enabled: boolean): FactorSettings =>
  Object.fromEntries(named.map((factor) => [factor, { enabled, preferred: false }]));

const plans = fc
  .record({
    off: fc.subarray<Factor>([...factors]),
    on: fc.subarray<Factor>([...factors]),
    consequences: fc.subarray([...consequences]),
  })
  .map(
    ({ off, on, consequences: brought }): Extract<ChangePlan, { kind: 'change' }> => ({
      kind: 'change',
      settings: { ...all(on, true), ...all(off, false) },
      consequences: brought,
    }),
  );

const turnedOff = (plan: Extract<ChangePlan, { kind: 'change' }>) =>
  factors.filter((factor) => plan.settings[factor]?.enabled === false);
const weighty = (plan: Extract<ChangePlan, { kind: 'change' }>) =>
  plan.consequences.map(({ kind }) => kind).filter((kind) => heavy.includes(kind));

describe('consent', () => {
  it('covers a plan that turns off no more and weighs no more than what was agreed to, and no other', () => {
    fc.assert(
      fc.property(plans, plans, (agreed, plan) => {
        const consent = createConfirmedChanges();
        consent.add(agreed);
        const isWithin =
          turnedOff(plan).every((factor) => turnedOff(agreed).includes(factor)) &&
          weighty(plan).every((kind) => weighty(agreed).includes(kind));
        expect(consent.covers(plan)).toBe(isWithin);
      }),
    );
  });

  it('grows with each answer, and is forgotten as a whole', () => {
    fc.assert(
      fc.property(plans, plans, (first, second) => {
        const consent = createConfirmedChanges();
        consent.add(first);
        consent.add(second);
        expect([consent.covers(first), consent.covers(second)]).toEqual([true, true]);
        consent.forget();
        const isLight = turnedOff(first).length === 0 && weighty(first).length === 0;
        expect(consent.covers(first)).toBe(isLight);
      }),
    );
  });

  it('is needed in words for what is hard to take back, and for nothing that changes nothing', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(needsConfirmation(plan)).toBe(weighty(plan).length > 0);
      }),
    );
    expect(createConfirmedChanges().covers({ kind: 'none' })).toBe(true);
    expect(needsConfirmation({ kind: 'none' })).toBe(false);
  });
});
