import { describe, expect, it } from 'vitest';
import { type ContactKind, type Factor, factors, preferableFactors } from '../account/factor.js';
import type { Contact, MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { planChange } from '../preference/plan-change.js';
import { applyEdits, draftOf, editsBetween, hasOtherThanPasskey } from '../preference/preference.js';
import { editsOfChoices } from '../preference/turn-on-options.js';
import {
  type ContactAvailability,
  type ContactConsequence,
  type ContactPreview,
  changeAvailability,
  choicesToRestore,
  contactOptions,
  doesMore,
  emptyPreview,
  factorOfContact,
  previewChange,
  previewRemoval,
  removalAvailability,
} from './contact-options.js';

const verified: Contact = { masked: '•', isVerified: true };
const unverified: Contact = { masked: '•', isVerified: false };
const ada: MfaState = {
  active: [],
  preferred: null,
  unknown: { active: [], preferred: null },
  phone: verified,
  email: verified,
  registered: { totp: 'registered', passkey: 'unknown' },
  isFederated: false,
};
const optional: MfaPolicy = { mfa: 'optional', factors };
const required: MfaPolicy = { mfa: 'required', factors };
const before: MfaPolicy = { ...optional, verifiesBeforeUpdate: ['sms', 'email'] };
const adaWith = (state: Partial<MfaState>): MfaState => ({ ...ada, ...state });

describe('the options', () => {
  it('hold the current value, and what turning its factor on would do', () => {
    expect(contactOptions(ada, optional, 'phone', 'factor')).toEqual({
      contact: 'phone',
      factor: 'sms',
      current: verified,
      isFactorOn: false,
      turnOn: {
        canPrefer: true,
        preferRisk: null,
        isOnlyMethod: true,
        passkeyLoss: null,
        isSignInLost: false,
      },
      change: { ok: true, factor: 'untouched', consequences: [] },
      removal: { ok: true, factor: 'untouched', consequences: [] },
    });
  });

  it('turn nothing on where the change is not for that, or the factor is on', () => {
    expect(contactOptions(ada, optional, 'phone', 'contact')?.turnOn).toBeNull();
    expect(contactOptions(adaWith({ active: ['sms'] }), optional, 'phone', 'factor')?.turnOn).toBeNull();
  });

  it('are `null` for a factor that the pool does not offer, but not for the contact alone', () => {
    const withoutText: MfaPolicy = { mfa: 'optional', factors: ['totp'] };
    expect(contactOptions(ada, withoutText, 'phone', 'factor')).toBeNull();
    expect(contactOptions(ada, { mfa: 'off', factors }, 'email', 'factor')).toBeNull();
    expect(contactOptions(ada, withoutText, 'phone', 'contact')).toMatchObject({ current: verified });
  });

  it('have no removal where there is no value', () => {
    expect(contactOptions(adaWith({ phone: null }), optional, 'phone', 'contact')).toMatchObject({
      current: null,
      removal: null,
    });
  });
});

describe('a change', () => {
  it('does not touch the factor where the old value stays in force', () => {
    const state = adaWith({ active: ['sms'], preferred: 'sms' });
    expect(changeAvailability(state, before, 'phone')).toEqual({
      ok: true,
      factor: 'untouched',
      consequences: [],
    });
    // One channel says nothing of the other.
    expect(
      changeAvailability(state, { ...optional, verifiesBeforeUpdate: ['email'] }, 'phone'),
    ).toMatchObject({
      factor: 'paused',
    });
  });

  it('warns that the password cannot be reset meanwhile, where there is no other channel (R7)', () => {
    const lost = { kind: 'password-reset-lost', channel: 'sms' };
    expect(changeAvailability(adaWith({ email: null }), optional, 'phone')).toMatchObject({
      factor: 'untouched',
      consequences: [lost],
    });
    expect(changeAvailability(ada, { ...optional, recovery: ['sms'] }, 'phone')).toMatchObject({
      consequences: [lost],
    });
    expect(changeAvailability(ada, optional, 'phone')).toMatchObject({ consequences: [] });
    expect(changeAvailability(adaWith({ email: null }), before, 'phone')).toMatchObject({ consequences: [] });
  });

  it('warns that the password cannot be reset through the remaining preferred factor (R7)', () => {
    const state = adaWith({ active: ['email'], preferred: 'email' });
    expect(changeAvailability(state, optional, 'phone')).toMatchObject({
      consequences: [{ kind: 'password-reset-blocked', channel: 'email' }],
    });
  });

  it('is not possible where the factor is the last one required, unless its value is unverified', () => {
    const last = adaWith({ active: ['sms', 'passkey'] });
    const impossible = { ok: false, reason: 'last-factor-required' };
    expect(changeAvailability(last, required, 'phone')).toEqual(impossible);
    expect(changeAvailability({ ...last, phone: unverified }, required, 'phone')).toMatchObject({ ok: true });
    expect(changeAvailability({ ...last, phone: null }, required, 'phone')).toMatchObject({ ok: true });
    expect(changeAvailability(last, { ...required, verifiesBeforeUpdate: ['sms'] }, 'phone')).toMatchObject({
      ok: true,
    });
    expect(changeAvailability(adaWith({ active: ['sms', 'totp'] }), required, 'phone')).toMatchObject({
      factor: 'paused',
    });
  });

  it('turns off a factor for good that the pool no longer offers', () => {
    const state = adaWith({ active: ['sms'] });
    expect(changeAvailability(state, { mfa: 'optional', factors: ['totp'] }, 'phone')).toMatchObject({
      factor: 'turned-off',
    });
  });
});

describe('a name to sign in with', () => {
  const changed = { kind: 'sign-in-name-changed' };
  const lost = { kind: 'sign-in-name-lost' };
  const byEmail: MfaPolicy = { ...optional, signInNames: ['email'] };

  it.each([
    ['is replaced at once', byEmail, ada],
    ['stays until the new one is verified', { ...before, signInNames: ['email'] }, ada],
    ['is not verified', byEmail, adaWith({ email: unverified })],
    ['is where codes go, too', byEmail, adaWith({ active: ['email', 'totp'] })],
    [
      'is the last factor, and not verified',
      { ...required, signInNames: ['email'] },
      adaWith({ active: ['email'], email: unverified }),
    ],
  ] as const)('changes with the address, where that %s', (_, policy, state) => {
    expect(changeAvailability(state, policy, 'email')).toMatchObject({ consequences: [changed] });
  });

  it('is lost by a removal', () => {
    expect(removalAvailability(ada, byEmail, 'email')).toMatchObject({ consequences: [lost] });
    const on = adaWith({ active: ['email', 'totp'] });
    expect(removalAvailability(on, byEmail, 'email')).toMatchObject({
      factor: 'turned-off',
      consequences: [lost],
    });
  });

  it('is no consequence where another is used, none was stated, or there is none yet', () => {
    for (const policy of [optional, { ...optional, signInNames: ['phone'] } as const]) {
      expect(changeAvailability(ada, policy, 'email')).toMatchObject({ consequences: [] });
      expect(removalAvailability(ada, policy, 'email')).toMatchObject({ consequences: [] });
    }
    expect(changeAvailability(adaWith({ email: null }), byEmail, 'email')).toMatchObject({
      consequences: [],
    });
  });
});

describe('turning a factor on again', () => {
  it('includes its preference, and the passkey factor that was turned off with it', () => {
    const alone = adaWith({ active: ['sms', 'passkey'], preferred: 'sms' });
    expect(choicesToRestore(alone, optional, 'sms')).toEqual({ prefer: true, withPasskey: true });
    const inCompany = adaWith({ active: ['sms', 'totp', 'passkey'], preferred: 'totp' });
    expect(choicesToRestore(inCompany, optional, 'sms')).toEqual({ prefer: false, withPasskey: false });
  });

  it('leaves out a passkey factor that the pool does not offer, because it would be refused', () => {
    const state = adaWith({ active: ['sms', 'passkey'] });
    expect(choicesToRestore(state, { mfa: 'optional', factors: ['sms'] }, 'sms').withPasskey).toBe(false);
  });
});

describe('every state and policy', () => {
  const subsets = <T>(all: readonly T[]): T[][] =>
    all.reduce<T[][]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]]);
  const contacts = [null, unverified, verified];
  const policies = (['off', 'optional', 'required'] as const).flatMap((mfa) =>
    [factors, ['totp', 'passkey'] as Factor[]].flatMap((offered) =>
      subsets(['sms', 'email'] as const).map(
        (verifiesBeforeUpdate): MfaPolicy => ({ mfa, factors: offered, verifiesBeforeUpdate }),
      ),
    ),
  );
  const states = subsets(factors).flatMap((active) =>
    [null, ...preferableFactors.filter((factor) => active.includes(factor))].flatMap((preferred) =>
      contacts.flatMap((phone) => contacts.map((email) => adaWith({ active, preferred, phone, email }))),
    ),
  );
  /** No state and policy are like this. */
  const never = (isWrong: (state: MfaState, policy: MfaPolicy, contact: ContactKind) => boolean) => {
    const found = states.flatMap((state) =>
      policies.flatMap((policy) =>
        (['phone', 'email'] as const)
          .filter((contact) => isWrong(state, policy, contact))
          .map((contact) => ({ state, policy, contact })),
      ),
    );
    expect(found).toEqual([]);
  };
  const isOn = (state: MfaState, contact: ContactKind) => state.active.includes(factorOfContact(contact));

  it.each([
    ['change', changeAvailability],
    ['removal', removalAvailability],
  ] as const)(
    'never leaves a user of a pool that requires a factor without one, by a %s',
    (_, availability) => {
      never((state, policy, contact) => {
        const predicted = availability(state, policy, contact);
        if (!predicted.ok || predicted.factor === 'untouched' || policy.mfa !== 'required') return false;
        return !hasOtherThanPasskey(applyEdits(draftOf(state), { [factorOfContact(contact)]: false }));
      });
    },
  );

  it('never lets a factor send codes to a new value that replaced a verified one', () => {
    never((state, policy, contact) => {
      const predicted = changeAvailability(state, policy, contact);
      const isInDanger =
        isOn(state, contact) &&
        (state[contact]?.isVerified ?? false) &&
        !policy.verifiesBeforeUpdate?.includes(factorOfContact(contact));
      return isInDanger && predicted.ok && predicted.factor === 'untouched';
    });
  });

  it('never removes the contact of a factor that is on', () => {
    never((state, policy, contact) => {
      const predicted = removalAvailability(state, policy, contact);
      return predicted.ok && (predicted.factor === 'turned-off') !== isOn(state, contact);
    });
  });

  it('pauses a factor only if it can be turned on again as it was, by the rules', () => {
    never((state, policy, contact) => {
      const factor = factorOfContact(contact);
      const predicted = changeAvailability(state, policy, contact);
      if (!predicted.ok || predicted.factor !== 'paused') return false;
      const off = applyEdits(draftOf(state), { [factor]: false });
      const paused: MfaState = {
        ...state,
        active: factors.filter((each) => off[each]),
        preferred: off.preferred,
        [contact]: verified,
      };
      const back = applyEdits(off, editsOfChoices(factor, choicesToRestore(state, policy, factor)));
      const isSame = Object.keys(editsBetween(back, draftOf(state))).length === 0;
      const canBeSame = policy.factors.includes('passkey') || !state.active.includes('passkey');
      return planChange(paused, back, policy).kind !== 'change' || (canBeSame && !isSame);
    });
  });

  it.each([
    ['change', changeAvailability],
    ['removal', removalAvailability],
  ] as const)('names no consequence of a %s twice', (_, availability) => {
    never((state, policy, contact) => {
      const predicted = availability(state, policy, contact);
      if (!predicted.ok) return false;
      const kinds = predicted.consequences.map(({ kind }) => kind);
      return new Set(kinds).size < kinds.length;
    });
  });

  it('warns that the password cannot be reset exactly where the only channel is lost', () => {
    never((state, policy, contact) => {
      const predicted = removalAvailability(state, policy, contact);
      if (!predicted.ok) return false;
      const other = contact === 'phone' ? state.email : state.phone;
      const isWarned = predicted.consequences.some(({ kind }) => kind === 'password-reset-lost');
      return isWarned !== ((state[contact]?.isVerified ?? false) && !(other?.isVerified ?? false));
    });
  });
});

const current = { masked: '+•••1234', isVerified: true };
const shown = (
  factor: Extract<ContactAvailability, { ok: true }>['factor'],
  ...kinds: ('no-factor-left' | 'passkey-turned-off' | 'sign-in-name-lost')[]
): ContactPreview => ({
  current,
  availability: { ok: true, factor, consequences: kinds.map((kind): ContactConsequence => ({ kind })) },
});
const impossible: ContactPreview = {
  current,
  availability: { ok: false, reason: 'last-factor-required' },
};

describe('an action, by a later preview', () => {
  it.each<[situation: string, before: ContactPreview, now: ContactPreview]>([
    ['the factor is to be paused that was to stay on', shown('untouched'), shown('paused')],
    ['the factor is to end that was to stay on', shown('untouched'), shown('turned-off')],
    ['the factor is to end that was to be paused', shown('paused'), shown('turned-off')],
    ['no factor would be left', shown('turned-off'), shown('turned-off', 'no-factor-left')],
    [
      'there is another consequence',
      shown('turned-off', 'no-factor-left'),
      shown('turned-off', 'no-factor-left', 'sign-in-name-lost'),
    ],
    ['it was not possible', impossible, shown('untouched')],
    ['nothing was there', { ...shown('untouched'), current: null }, shown('untouched')],
    [
      'another value is there',
      { ...shown('untouched'), current: { ...current, masked: '+•••9876' } },
      shown('untouched'),
    ],
    ['nothing was shown', emptyPreview, shown('untouched')],
  ])('does more where %s', (_, before, now) => {
    expect(doesMore(before, now)).toBe(true);
  });

  it.each<[situation: string, before: ContactPreview, now: ContactPreview]>([
    ['it is the same', shown('paused', 'no-factor-left'), shown('paused', 'no-factor-left')],
    ['the factor stays', shown('paused', 'no-factor-left'), shown('untouched')],
    ['the factor can come back', shown('turned-off'), shown('paused')],
    [
      'there are fewer consequences',
      shown('turned-off', 'passkey-turned-off', 'no-factor-left'),
      shown('turned-off'),
    ],
    ['it is gone', shown('paused'), { ...shown('untouched'), current: null }],
    // That has a failure of its own.
    ['it is not possible any more', shown('paused'), impossible],
  ])('does not do more where %s', (_, before, now) => {
    expect(doesMore(before, now)).toBe(false);
  });

  it('is compared by the current value and the consequences', () => {
    const state: MfaState = {
      active: ['sms', 'totp'],
      preferred: null,
      unknown: { active: [], preferred: null },
      phone: current,
      email: current,
      registered: { totp: 'registered', passkey: 'unknown' },
      isFederated: false,
    };
    const policy: MfaPolicy = { mfa: 'optional', factors };
    expect(previewChange(state, policy, 'phone')).toEqual(shown('paused'));
    expect(previewRemoval(state, policy, 'phone')).toEqual(shown('turned-off'));
    // The other factor has gone meanwhile.
    const alone: MfaState = { ...state, active: ['sms'] };
    expect(doesMore(previewRemoval(state, policy, 'phone'), previewRemoval(alone, policy, 'phone'))).toBe(
      true,
    );
  });
});
