import { describe, expect, it } from 'vitest';
import { type Factor, factors, preferableFactors } from '../account/factor.js';
import type { Contact, MfaState } from '../account/mfa-state.js';
import type { ContactKind } from '../account/sensitive-change.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { planChange } from '../preference/plan-change.js';
import { applyEdits, draftOf, editsBetween, hasOtherThanPasskey } from '../preference/preference.js';
import { editsOfChoices } from '../preference/turn-on-options.js';
import {
  changeAvailability,
  choicesToRestore,
  contactOptions,
  factorOfContact,
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

describe('an offer', () => {
  it('tells what there is, and what turning its factor on would mean', () => {
    expect(contactOptions(ada, optional, 'phone', 'factor')).toEqual({
      contact: 'phone',
      factor: 'sms',
      current: verified,
      isFactorOn: false,
      turnOn: { canPrefer: true, preferRisk: null, isOnlyMethod: true, passkeyLoss: null },
      change: { ok: true, factor: 'untouched', consequences: [] },
      removal: { ok: true, factor: 'untouched', consequences: [] },
    });
  });

  it('turns nothing on where that is not what it is for, or it is on', () => {
    expect(contactOptions(ada, optional, 'phone', 'contact')?.turnOn).toBeNull();
    expect(contactOptions(adaWith({ active: ['sms'] }), optional, 'phone', 'factor')?.turnOn).toBeNull();
  });

  it('is none for a factor that the pool does not offer, and one for the contact all the same', () => {
    const withoutText: MfaPolicy = { mfa: 'optional', factors: ['totp'] };
    expect(contactOptions(ada, withoutText, 'phone', 'factor')).toBeNull();
    expect(contactOptions(ada, { mfa: 'off', factors }, 'email', 'factor')).toBeNull();
    expect(contactOptions(ada, withoutText, 'phone', 'contact')).toMatchObject({ current: verified });
  });

  it('removes nothing where there is nothing', () => {
    expect(contactOptions(adaWith({ phone: null }), optional, 'phone', 'contact')).toMatchObject({
      current: null,
      removal: null,
    });
  });
});

describe('a change', () => {
  it('leaves the factor alone where the old value stays in force', () => {
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

  it('tells that the password cannot be reset meanwhile, where there is no other way (R7)', () => {
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

  it('tells that the password cannot be reset through the preferred factor that is left (R7)', () => {
    const state = adaWith({ active: ['email'], preferred: 'email' });
    expect(changeAvailability(state, optional, 'phone')).toMatchObject({
      consequences: [{ kind: 'password-reset-blocked', channel: 'email' }],
    });
  });

  it('is not possible where the factor is the last one required, unless nobody has verified the value', () => {
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

  it('ends a factor that the pool no longer offers', () => {
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
  ] as const)('is another one after a change, where the address %s', (_, policy, state) => {
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

  it('is no matter where another is used, none was said, or none is there yet', () => {
    for (const policy of [optional, { ...optional, signInNames: ['phone'] } as const]) {
      expect(changeAvailability(ada, policy, 'email')).toMatchObject({ consequences: [] });
      expect(removalAvailability(ada, policy, 'email')).toMatchObject({ consequences: [] });
    }
    expect(changeAvailability(adaWith({ email: null }), byEmail, 'email')).toMatchObject({
      consequences: [],
    });
  });
});

describe('what brings a factor back', () => {
  it('is its preference, and the passkey factor where that goes along', () => {
    const alone = adaWith({ active: ['sms', 'passkey'], preferred: 'sms' });
    expect(choicesToRestore(alone, optional, 'sms')).toEqual({ prefer: true, withPasskey: true });
    const inCompany = adaWith({ active: ['sms', 'totp', 'passkey'], preferred: 'totp' });
    expect(choicesToRestore(inCompany, optional, 'sms')).toEqual({ prefer: false, withPasskey: false });
  });

  it('leaves out a passkey factor that the pool does not offer, which would be refused', () => {
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
        const foreseen = availability(state, policy, contact);
        if (!foreseen.ok || foreseen.factor === 'untouched' || policy.mfa !== 'required') return false;
        return !hasOtherThanPasskey(applyEdits(draftOf(state), { [factorOfContact(contact)]: false }));
      });
    },
  );

  it('never lets codes of a factor go to a new value in the place of a verified one', () => {
    never((state, policy, contact) => {
      const foreseen = changeAvailability(state, policy, contact);
      const isInDanger =
        isOn(state, contact) &&
        (state[contact]?.isVerified ?? false) &&
        !policy.verifiesBeforeUpdate?.includes(factorOfContact(contact));
      return isInDanger && foreseen.ok && foreseen.factor === 'untouched';
    });
  });

  it('never removes a contact from under a factor that is on', () => {
    never((state, policy, contact) => {
      const foreseen = removalAvailability(state, policy, contact);
      return foreseen.ok && (foreseen.factor === 'turned-off') !== isOn(state, contact);
    });
  });

  it('pauses a factor only if it can be turned on again as it was, by the rules', () => {
    never((state, policy, contact) => {
      const factor = factorOfContact(contact);
      const foreseen = changeAvailability(state, policy, contact);
      if (!foreseen.ok || foreseen.factor !== 'paused') return false;
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
  ] as const)('tells nothing twice of a %s', (_, availability) => {
    never((state, policy, contact) => {
      const foreseen = availability(state, policy, contact);
      if (!foreseen.ok) return false;
      const kinds = foreseen.consequences.map(({ kind }) => kind);
      return new Set(kinds).size < kinds.length;
    });
  });

  it('tells of a password that cannot be reset exactly where the only way to do so is lost', () => {
    never((state, policy, contact) => {
      const foreseen = removalAvailability(state, policy, contact);
      if (!foreseen.ok) return false;
      const other = contact === 'phone' ? state.email : state.phone;
      const isTold = foreseen.consequences.some(({ kind }) => kind === 'password-reset-lost');
      return isTold !== ((state[contact]?.isVerified ?? false) && !(other?.isVerified ?? false));
    });
  });
});
