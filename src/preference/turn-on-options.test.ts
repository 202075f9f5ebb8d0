import { describe, expect, it } from 'vitest';
import { preferableFactors } from '../account/factor.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { editsOfChoices, turnOnOptions } from './turn-on-options.js';

const policy: MfaPolicy = { mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] };
const nothingOn: MfaState = {
  active: [],
  preferred: null,
  unknown: { active: [], preferred: null },
  phone: null,
  email: null,
  registered: { totp: 'unknown', passkey: 'unknown' },
  isFederated: false,
};

describe.each(preferableFactors)('what turning on %s would mean', (factor) => {
  const others = preferableFactors.filter((other) => other !== factor);

  it('can be preferred, and is the only method where nothing else is on', () => {
    expect(turnOnOptions(nothingOn, policy, factor)).toEqual({
      canPrefer: true,
      // An authenticator resets no password; the number or address that is being set up would be the only one that does.
      preferRisk: factor === 'totp' ? null : 'password-reset-blocked',
      isOnlyMethod: true,
      passkeyLoss: null,
      isSignInLost: false,
    });
    for (const other of others) {
      expect(turnOnOptions({ ...nothingOn, active: [other] }, policy, factor).isOnlyMethod).toBe(false);
    }
  });

  it('offers no preference for what is preferred already', () => {
    expect(
      turnOnOptions({ ...nothingOn, active: [factor], preferred: factor }, policy, factor),
    ).toMatchObject({
      canPrefer: false,
      isOnlyMethod: true,
    });
  });

  it('puts nothing at risk by being preferred where the password can be reset through another channel (R7)', () => {
    const verified = { masked: '•', isVerified: true };
    const reachable: MfaState = { ...nothingOn, phone: verified, email: verified };
    expect(turnOnOptions(reachable, policy, factor).preferRisk).toBeNull();
    // The sign-in by passkey ends with the factor, not with the preference.
    const withPasskey: MfaState = { ...reachable, registered: { totp: 'unknown', passkey: 'registered' } };
    expect(turnOnOptions(withPasskey, policy, factor).preferRisk).toBeNull();
    const elsewhere: MfaPolicy = { ...policy, recovery: factor === 'sms' ? ['email'] : ['sms'] };
    expect(turnOnOptions(nothingOn, elsewhere, factor).preferRisk).toBeNull();
  });

  it('counts its own number or address as what it will be by then, and no other', () => {
    const unverified = { masked: '•', isVerified: false };
    const neither: MfaState = { ...nothingOn, phone: unverified, email: unverified };
    expect(turnOnOptions(neither, policy, factor).preferRisk).toBe(
      factor === 'totp' ? null : 'password-reset-blocked',
    );
  });

  it('never overwrites a preferred factor that the kit does not know', () => {
    const unknown: MfaState = { ...nothingOn, unknown: { active: ['PUSH'], preferred: 'PUSH' } };
    expect(turnOnOptions(unknown, policy, factor).canPrefer).toBe(false);
  });

  it('is the end of the sign-in by passkey, unless that factor is on too (R8)', () => {
    const withPasskey: MfaState = { ...nothingOn, registered: { totp: 'unknown', passkey: 'registered' } };
    expect(turnOnOptions(withPasskey, policy, factor).passkeyLoss).toEqual({ canTurnOnPasskey: true });
    expect(turnOnOptions(withPasskey, { ...policy, factors: [factor] }, factor).passkeyLoss).toEqual({
      canTurnOnPasskey: false,
    });
    // It is lost already while another factor is on: nothing new to tell.
    for (const other of others) {
      expect(turnOnOptions({ ...withPasskey, active: [other] }, policy, factor).passkeyLoss).toBeNull();
    }
  });

  it('is the end of every sign-in without a password, unless a passkey can be kept', () => {
    const user: MfaState = { ...nothingOn, isPasswordless: true };
    expect(turnOnOptions(user, policy, factor).isSignInLost).toBe(true);
    const withPasskey: MfaState = { ...user, registered: { totp: 'unknown', passkey: 'registered' } };
    expect(turnOnOptions(withPasskey, policy, factor).isSignInLost).toBe(false);
    expect(turnOnOptions(withPasskey, { ...policy, factors: [factor] }, factor)).toMatchObject({
      isSignInLost: true,
      passkeyLoss: null,
    });
    expect(turnOnOptions(user, { ...policy, mfa: 'required' }, factor).isSignInLost).toBe(false);
  });

  it('makes edits of what was chosen, and of nothing else', () => {
    expect(editsOfChoices(factor, { prefer: false, withPasskey: false })).toEqual({ [factor]: true });
    expect(editsOfChoices(factor, { prefer: true, withPasskey: false })).toEqual({
      [factor]: true,
      preferred: factor,
    });
    expect(editsOfChoices(factor, { prefer: true, withPasskey: true })).toEqual({
      [factor]: true,
      preferred: factor,
      passkey: true,
    });
  });
});
