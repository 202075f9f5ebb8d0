import { describe, expect, it } from 'vitest';
import { type Factor, factors } from '../account/factor.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { planChange } from '../preference/plan-change.js';
import { applyEdits, draftOf } from '../preference/preference.js';
import {
  addsToPreview,
  type PasskeyDeletionPreview,
  passkeyDeletionPreview,
  passkeyOptions,
  previewOfNothing,
} from './passkey-options.js';

const stateWith = (active: readonly Factor[], unknownActive: readonly string[] = []): MfaState => ({
  active,
  preferred: null,
  unknown: { active: unknownActive, preferred: null },
  phone: { masked: '+•••1234', isVerified: true },
  email: { masked: 'a•••@example.com', isVerified: true },
  registered: { totp: 'registered', passkey: 'registered' },
  isFederated: false,
});
const policyOf = (mfa: MfaPolicy['mfa'], offered: readonly Factor[] = factors): MfaPolicy => ({
  mfa,
  factors: offered,
});

/** Each set of factors that can be on. */
const subsets = factors.reduce<Factor[][]>(
  (sets, factor) => [...sets, ...sets.map((set) => [...set, factor])],
  [[]],
);
const policies = (['off', 'optional', 'required'] as const).flatMap((mfa) =>
  subsets.map((offered) => policyOf(mfa, offered)),
);
const cases = subsets.flatMap((active) => policies.map((policy) => ({ state: stateWith(active), policy })));

describe('what a passkey could be', () => {
  it('is turned on exactly where the rules of the preference would send it (R4)', () => {
    expect(cases).toHaveLength(16 * 48);
    for (const { state, policy } of cases) {
      const draft = draftOf(state);
      const plan = planChange(state, applyEdits(draft, { passkey: true }), policy);
      const isSent = plan.kind === 'change' && plan.settings.passkey?.enabled === true;
      expect(passkeyOptions(state, policy).canTurnOn, JSON.stringify([state.active, policy])).toBe(isSent);
    }
  });

  it.each<[active: Factor[], expected: object]>([
    [[], { isFactorOn: false, needsAnotherFactor: true, canTurnOn: false }],
    [['sms'], { isFactorOn: false, needsAnotherFactor: false, canTurnOn: true }],
    [['sms', 'passkey'], { isFactorOn: true, needsAnotherFactor: false, canTurnOn: false }],
    [['passkey'], { isFactorOn: true, needsAnotherFactor: true, canTurnOn: false }],
  ])('reports what is missing with %j on', (active, expected) => {
    expect(passkeyOptions(stateWith(active), policyOf('optional'))).toMatchObject({
      canBeFactor: true,
      ...expected,
    });
  });

  it('is no factor where the pool does not offer it, with any factors on', () => {
    for (const policy of [policyOf('optional', ['sms']), policyOf('off')]) {
      expect(passkeyOptions(stateWith(['sms']), policy)).toMatchObject({
        canBeFactor: false,
        canTurnOn: false,
      });
    }
  });
});

describe('signing in by passkey', () => {
  it.each<[mfa: MfaPolicy['mfa'], active: Factor[], expected: string]>([
    ['off', [], 'possible'],
    ['optional', [], 'possible'],
    // R8: with any factor on, the password is asked for, unless the passkey factor is on too (AWS MFA guide).
    ['optional', ['totp'], 'lost-while-factor-off'],
    ['optional', ['totp', 'passkey'], 'possible'],
    ['required', ['totp', 'passkey'], 'possible'],
    // The guide describes optional pools only.
    ['required', ['totp'], 'unknown'],
    ['required', [], 'unknown'],
  ])('in a pool whose MFA is %s, with %j on, is %s', (mfa, active, expected) => {
    expect(passkeyOptions(stateWith(active), policyOf(mfa)).signInByPasskey).toBe(expected);
  });

  it('is unknown where a factor is on that the kit does not know', () => {
    expect(passkeyOptions(stateWith([], ['PUSH']), policyOf('optional')).signInByPasskey).toBe('unknown');
  });
});

describe('the preview of a deletion', () => {
  const one = [{ id: 'laptop' }];
  const two = [...one, { id: 'phone' }];
  const policy = policyOf('optional');

  it('is only the passkey while there is another', () => {
    expect(passkeyDeletionPreview(stateWith(['sms', 'passkey']), policy, two, 'laptop', 'some')).toEqual({
      isLast: false,
      otherSignInMethods: 'some',
      blocked: null,
      turnsFactorOff: false,
      consequences: [],
    });
  });

  it('turns the factor off with the last one', () => {
    expect(passkeyDeletionPreview(stateWith(['sms', 'passkey']), policy, one, 'laptop', 'some')).toEqual({
      isLast: true,
      otherSignInMethods: 'some',
      blocked: null,
      turnsFactorOff: true,
      consequences: [],
    });
    expect(passkeyDeletionPreview(stateWith(['sms']), policy, one, 'laptop', 'some')).toEqual({
      isLast: true,
      otherSignInMethods: 'some',
      blocked: null,
      turnsFactorOff: false,
      consequences: [],
    });
  });

  it('says so when no factor is left, of a passkey that a server has on alone', () => {
    expect(
      passkeyDeletionPreview(stateWith(['passkey']), policy, one, 'laptop', 'some').consequences,
    ).toEqual([{ kind: 'no-factor-left' }]);
  });

  it('is the last one also where the list has lost it meanwhile', () => {
    expect(passkeyDeletionPreview(stateWith([]), policy, [], 'laptop', 'some').isLast).toBe(true);
  });

  it.each([
    ['some', null],
    ['none', 'only-way-in'],
    ['unknown', null],
    ['checking', null],
  ] as const)(
    'is not possible for the last one exactly where it is the only way in: %s',
    (withoutPasskeys, blocked) => {
      expect(passkeyDeletionPreview(stateWith([]), policy, one, 'laptop', withoutPasskeys)).toMatchObject({
        otherSignInMethods: withoutPasskeys,
        blocked,
      });
      // Another passkey is another way in, with or without others.
      expect(passkeyDeletionPreview(stateWith([]), policy, two, 'laptop', withoutPasskeys)).toMatchObject({
        otherSignInMethods: 'some',
        blocked: null,
      });
    },
  );

  it('can always be sent: turning the passkey factor off never breaks a rule', () => {
    for (const { state, policy: each } of cases) {
      if (!passkeyDeletionPreview(state, each, one, 'laptop', 'some').turnsFactorOff) continue;
      const plan = planChange(state, applyEdits(draftOf(state), { passkey: false }), each);
      expect(plan, JSON.stringify([state.active, each])).toMatchObject({
        kind: 'change',
        settings: { passkey: { enabled: false } },
      });
    }
  });
});

describe('a deletion that now means more than the user was told', () => {
  const told = previewOfNothing;
  const most: PasskeyDeletionPreview = {
    ...previewOfNothing,
    isLast: true,
    turnsFactorOff: true,
    consequences: [{ kind: 'no-factor-left' }],
  };

  it.each<[Partial<PasskeyDeletionPreview>]>([
    [{ isLast: true }],
    [{ turnsFactorOff: true }],
    [{ consequences: [{ kind: 'no-factor-left' }] }],
  ])('includes %j that the user was not told', (more) => {
    expect(addsToPreview(told, { ...told, ...more })).toBe(true);
    expect(addsToPreview(most, { ...told, ...more })).toBe(false);
  });

  it('is none that means as much or less', () => {
    expect(addsToPreview(told, told)).toBe(false);
    expect(addsToPreview(most, told)).toBe(false);
  });
});
