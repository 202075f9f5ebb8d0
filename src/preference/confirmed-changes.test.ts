import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Factor, factors } from '../account/factor.js';
import { createConfirmedChanges, needsConfirmation } from './confirmed-changes.js';
import type { Consequence } from './consequences.js';
import type { ChangePlan, FactorSettings } from './plan-change.js';

const heavy: readonly Consequence['kind'][] = [
  'no-factor-left',
  'passkey-turned-off',
  'passkey-sign-in-lost',
];
const consequences: readonly Consequence[] = [
  { kind: 'no-factor-left' },
  { kind: 'passkey-turned-off' },
  { kind: 'passkey-sign-in-lost', canTurnOnPasskey: true },
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
