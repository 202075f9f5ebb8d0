import { describe, expect, it } from 'vitest';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { consequencesOf, recoveryChannels, risksOf } from './consequences.js';
import { applyEdits, draftOf, type PreferenceEdits } from './preference.js';

const phone = { masked: '+•••1234', isVerified: true };
const email = { masked: 'a•••@example.com', isVerified: true };
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

const consequences = (parts: Partial<MfaState>, edits: PreferenceEdits, policy: Partial<MfaPolicy> = {}) => {
  const state = { ...nobody, ...parts };
  return consequencesOf(state, applyEdits(draftOf(state), edits), { ...optional, ...policy });
};

describe('consequencesOf', () => {
  it('tells that the preference is cleared with the preferred factor (R3)', () => {
    expect(consequences({ active: ['totp', 'sms'], preferred: 'totp' }, { totp: false })).toEqual([
      { kind: 'preference-cleared', factor: 'totp' },
    ]);
  });

  it('does not tell of a preference that the user cleared', () => {
    expect(consequences({ active: ['totp', 'sms'], preferred: 'totp' }, { preferred: null })).toEqual([]);
  });

  it('tells that the passkey goes with the last other factor, and that nothing is left (R4)', () => {
    expect(consequences({ active: ['totp', 'passkey'] }, { totp: false })).toEqual([
      { kind: 'passkey-turned-off' },
      { kind: 'no-factor-left' },
    ]);
  });

  it('does not speak of an unprotected account while a factor that it does not know is on', () => {
    const unknown = { active: ['PUSH_MFA'], preferred: null };
    expect(consequences({ active: ['totp'], unknown }, { totp: false })).toEqual([]);
  });

  it('does not tell that the preference is cleared when it moves to another factor', () => {
    const both = { active: ['totp', 'sms'], preferred: 'totp' } as const;
    expect(consequences(both, { totp: false, preferred: 'sms' })).toEqual([]);
  });

  it('does not tell of a passkey that the user turned off, nor of one that was off', () => {
    expect(consequences({ active: ['totp', 'passkey'] }, { passkey: false })).toEqual([]);
    expect(consequences({ active: ['totp'] }, { totp: false })).toEqual([{ kind: 'no-factor-left' }]);
    expect(consequences({ active: ['totp', 'sms', 'passkey'] }, { totp: false })).toEqual([]);
  });

  it('does not tell that nothing is left when nothing was on', () => {
    expect(consequences({}, {})).toEqual([]);
  });

  it('tells of each risk that is new, after what follows from the rules', () => {
    const registered = { totp: 'registered', passkey: 'registered' } as const;
    expect(
      consequences(
        { registered, active: ['totp', 'sms', 'passkey'], preferred: 'totp', phone },
        { totp: false, passkey: false, preferred: 'sms' },
      ),
    ).toEqual([
      { kind: 'password-reset-blocked', channel: 'sms' },
      { kind: 'passkey-sign-in-lost', canTurnOnPasskey: true },
    ]);
  });

  it('warns when the first factor would end the sign-in by passkey, and offers the passkey factor (R8)', () => {
    const registered = { totp: 'registered', passkey: 'registered' } as const;
    expect(consequences({ registered }, { totp: true })).toEqual([
      { kind: 'passkey-sign-in-lost', canTurnOnPasskey: true },
    ]);
    expect(consequences({ registered }, { totp: true }, { factors: ['totp'] })).toEqual([
      { kind: 'passkey-sign-in-lost', canTurnOnPasskey: false },
    ]);
    expect(consequences({ registered }, { totp: true, passkey: true })).toEqual([]);
  });

  it('warns when the first factor would end every sign-in of a user without a password', () => {
    const user = { isPasswordless: true } as const;
    expect(consequences(user, { totp: true })).toEqual([{ kind: 'sign-in-lost' }]);
    expect(consequences({ ...user, active: ['totp'], phone }, { sms: true, preferred: 'sms' })).toEqual([]);
    expect(consequences(user, { totp: true }, { mfa: 'required' })).toEqual([]);
    const registered = { totp: 'registered', passkey: 'registered' } as const;
    expect(consequences({ ...user, registered }, { totp: true })).toEqual([
      { kind: 'sign-in-lost' },
      { kind: 'passkey-sign-in-lost', canTurnOnPasskey: true },
    ]);
    // Of a passkey that cannot be kept there is nothing to add.
    expect(consequences({ ...user, registered }, { totp: true }, { factors: ['totp'] })).toEqual([
      { kind: 'sign-in-lost' },
    ]);
    // The passkey counts for both steps then.
    expect(consequences({ ...user, registered }, { totp: true, passkey: true })).toEqual([]);
  });

  it('does not warn of it again when it was so before, nor where the pool requires MFA', () => {
    const registered = { totp: 'registered', passkey: 'registered' } as const;
    expect(consequences({ registered, active: ['totp'], phone }, { sms: true })).toEqual([]);
    expect(consequences({ registered }, { totp: true }, { mfa: 'required' })).toEqual([]);
  });
});

describe('risksOf', () => {
  const risks = (parts: Partial<MfaState>, policy: Partial<MfaPolicy> = {}) => {
    const state = { ...nobody, ...parts };
    return risksOf(state, draftOf(state), { ...optional, ...policy });
  };

  it('warns when the preferred channel is the only one for a password reset (R7)', () => {
    expect(risks({ active: ['email', 'totp'], preferred: 'email', email })).toEqual([
      { kind: 'password-reset-blocked', channel: 'email' },
    ]);
  });

  it('does not warn when another channel is verified, or the preferred factor is no channel', () => {
    expect(risks({ active: ['email', 'totp'], preferred: 'email', email, phone })).toEqual([]);
    expect(risks({ active: ['sms', 'totp'], preferred: 'sms', email, phone })).toEqual([]);
    expect(risks({ active: ['email', 'totp'], preferred: 'totp', email })).toEqual([]);
  });

  it('goes by the channels that the pool resets passwords through', () => {
    const both = { active: ['email', 'sms'], preferred: 'sms', email, phone } as const;
    expect(risks(both, { recovery: ['sms'] })).toEqual([{ kind: 'password-reset-blocked', channel: 'sms' }]);
    expect(risks(both, { recovery: ['email'] })).toEqual([]);
    expect(risks(both, { recovery: [] })).toEqual([]);
  });

  it('warns of a lost sign-in by passkey only where a passkey is registered and something else is on', () => {
    const registered = { totp: 'registered', passkey: 'registered' } as const;
    const lost = [{ kind: 'passkey-sign-in-lost', canTurnOnPasskey: true }];
    expect(risks({ active: ['totp'], registered })).toEqual(lost);
    expect(risks({ active: ['totp'], registered: { ...registered, passkey: 'unknown' } })).toEqual([]);
    expect(risks({ active: ['totp'], registered: { ...registered, passkey: 'checking' } })).toEqual([]);
    expect(risks({ registered })).toEqual([]);
    expect(risks({ active: ['totp', 'passkey'], registered })).toEqual([]);
    expect(risks({ active: ['totp'], registered }, { mfa: 'off' })).toEqual([]);
  });
});

describe('recoveryChannels', () => {
  const unverified = { masked: '•', isVerified: false };

  it('are what is verified, where the pool says nothing else', () => {
    expect(recoveryChannels({ ...nobody, phone, email }, optional)).toEqual(['sms', 'email']);
    expect(recoveryChannels({ ...nobody, phone, email: unverified }, optional)).toEqual(['sms']);
    expect(recoveryChannels({ ...nobody, phone: unverified, email }, optional)).toEqual(['email']);
    expect(recoveryChannels(nobody, optional)).toEqual([]);
  });

  it('are none that the pool sends no reset codes to', () => {
    const both = { ...nobody, phone, email };
    expect(recoveryChannels(both, { ...optional, recovery: ['email'] })).toEqual(['email']);
    expect(recoveryChannels({ ...both, email: null }, { ...optional, recovery: ['email'] })).toEqual([]);
  });
});
