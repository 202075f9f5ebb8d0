import { describe, expect, it } from 'vitest';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { type PreferenceActivity, preferenceView } from './preference-view.js';

const nobody: MfaState = {
  active: [],
  preferred: null,
  unknown: { active: [], preferred: null },
  phone: { masked: '+•••1234', isVerified: true },
  email: { masked: 'a•••@example.com', isVerified: true },
  registered: { totp: 'registered', passkey: 'unknown' },
  isFederated: false,
};
const optional: MfaPolicy = { mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] };
const view = (
  state: Partial<MfaState>,
  activity: Partial<PreferenceActivity> = {},
  policy: Partial<MfaPolicy> = {},
) =>
  preferenceView(
    { ...nobody, ...state },
    { edits: {}, isSaving: false, failures: {}, ...activity },
    { ...optional, ...policy },
  );
const availabilities = (...args: Parameters<typeof view>) =>
  Object.fromEntries(view(...args).factors.map(({ factor, availability }) => [factor, availability.kind]));

describe('the rows', () => {
  it('show each offered factor in one order, independent of the service and the policy', () => {
    const rows = view(
      { active: ['email', 'totp'] },
      {},
      { factors: ['passkey', 'email', 'sms', 'totp'] },
    ).factors;
    expect(rows.map(({ factor }) => factor)).toEqual(['totp', 'sms', 'email', 'passkey']);
  });

  it('leave out what the pool does not offer, unless it is on', () => {
    expect(availabilities({ active: ['sms'] }, {}, { factors: ['totp'] })).toEqual({
      totp: 'off',
      sms: 'on',
    });
    expect(availabilities({ active: ['sms'] }, {}, { mfa: 'off' })).toEqual({ sms: 'on' });
  });

  it('say what is missing where a factor is not set up', () => {
    const bare = view({
      phone: null,
      email: { masked: 'a•••@x', isVerified: false },
      registered: { totp: 'unknown', passkey: 'checking' },
    });
    expect(bare.factors.map(({ availability }) => availability)).toEqual([
      { kind: 'not-set-up', missing: 'authenticator' },
      { kind: 'not-set-up', missing: 'phone-number' },
      { kind: 'not-set-up', missing: 'email-verification' },
      { kind: 'checking' },
    ]);
  });

  it('keep the switch of a factor that is on, though it could not be turned on again', () => {
    expect(availabilities({ active: ['sms', 'totp'], phone: null }, { edits: { sms: false } })).toMatchObject(
      {
        sms: 'off',
      },
    );
  });

  it('lock a passkey until another factor is on', () => {
    const registered = { totp: 'registered', passkey: 'registered' } as const;
    const passkey = (state: Partial<MfaState>) => view({ registered, ...state }).factors.at(-1)?.availability;
    expect(passkey({})).toEqual({ kind: 'off', lock: 'needs-another-factor' });
    expect(passkey({ active: ['sms'] })).toEqual({ kind: 'off', lock: null });
  });

  it('are not being saved where they were edited after the rest was sent', () => {
    const rows = view(
      {},
      { edits: { sms: true, email: true }, isSaving: true, sending: { sms: true } },
    ).factors;
    expect(rows.filter(({ isSaving }) => isSaving).map(({ factor }) => factor)).toEqual(['sms']);
  });

  it('are being saved only where they differ from what the service has', () => {
    const rows = view({ active: ['sms'] }, { edits: { email: true }, isSaving: true }).factors;
    expect(rows.filter(({ isSaving }) => isSaving).map(({ factor }) => factor)).toEqual(['email']);
  });

  it('say what is changed, what is preferred, where the codes go, and what failed', () => {
    const busy = { kind: 'busy' } as const;
    const { factors } = view(
      { active: ['totp', 'sms'], preferred: 'totp', email: null },
      { edits: { sms: false, preferred: null }, failures: { sms: busy } },
    );
    expect(
      factors.map(({ factor, isChanged, isPreferred, target, failure }) => [
        factor,
        { isChanged, isPreferred, target, failure },
      ]),
    ).toEqual([
      ['totp', { isChanged: false, isPreferred: false, target: null, failure: null }],
      ['sms', { isChanged: true, isPreferred: false, target: '+•••1234', failure: busy }],
      ['email', { isChanged: false, isPreferred: false, target: null, failure: null }],
      ['passkey', { isChanged: false, isPreferred: false, target: null, failure: null }],
    ]);
    const preferred = view({ active: ['totp', 'sms'], preferred: 'totp' }).factors;
    expect(preferred.filter(({ isPreferred }) => isPreferred).map(({ factor }) => factor)).toEqual(['totp']);
  });
});

describe('the choice of the preferred method', () => {
  it('says whether it is changed, is being saved, and has failed', () => {
    const busy = { kind: 'busy' } as const;
    const state: Partial<MfaState> = { active: ['totp', 'sms'], preferred: 'totp' };
    expect(view(state).preferred).toMatchObject({ isChanged: false, isSaving: false, failure: null });
    const activity = { edits: { preferred: 'sms' }, isSaving: true, failures: { preferred: busy } } as const;
    expect(view(state, activity).preferred).toMatchObject({
      value: 'sms',
      isChanged: true,
      isSaving: true,
      failure: busy,
    });
  });

  it('stays where it has failed, even where there is nothing to choose any more', () => {
    const failures = { preferred: { kind: 'busy' } } as const;
    expect(view({ active: ['totp'] }, { failures }).preferred?.failure).toEqual({ kind: 'busy' });
  });

  it('warns of nothing that is so with any preference', () => {
    const registered = { totp: 'registered', passkey: 'registered' } as const;
    const { preferred, risks } = view({ active: ['totp', 'sms'], registered });
    expect(risks.map(({ kind }) => kind)).toEqual(['passkey-sign-in-lost']);
    expect(preferred?.options.map(({ risk }) => risk)).toEqual([null, null, null]);
  });

  it('is not there while there is nothing to choose', () => {
    expect(view({}).preferred).toBeNull();
    expect(view({ active: ['totp'] }).preferred).toBeNull();
    expect(view({ active: ['totp', 'passkey'] }).preferred).toBeNull();
  });

  it('offers what is on and can be preferred, and to be asked each time', () => {
    const { preferred } = view({ active: ['email', 'totp', 'passkey'], preferred: 'totp' });
    expect(preferred).toMatchObject({ value: 'totp', lockedBy: null });
    expect(preferred?.options.map(({ factor }) => factor)).toEqual(['totp', 'email', null]);
  });

  it('offers what the user has just turned on', () => {
    expect(view({ active: ['totp'] }, { edits: { sms: true } }).preferred?.options).toHaveLength(3);
  });

  it('warns at the method that would end the reset of a forgotten password (R7)', () => {
    const options = view({ active: ['email', 'totp'], phone: null }).preferred?.options;
    expect(options?.map(({ factor, risk }) => [factor, risk?.kind])).toEqual([
      ['totp', undefined],
      ['email', 'password-reset-blocked'],
      [null, undefined],
    ]);
  });

  it('is locked, and shown even with one factor, when the preferred factor is not known (R12)', () => {
    const unknown = { active: ['PUSH_MFA'], preferred: 'PUSH_MFA' };
    expect(view({ active: ['totp'], unknown }).preferred).toMatchObject({
      lockedBy: 'PUSH_MFA',
      value: null,
    });
  });
});

it('foretells the next sign-in both as shown and as saved', () => {
  const { signIn, savedSignIn } = view({ active: ['sms'] }, { edits: { totp: true } });
  expect(signIn).toEqual({ kind: 'asked-to-choose', factors: ['totp', 'sms'] });
  expect(savedSignIn).toEqual({ kind: 'asked-for', factor: 'sms' });
  expect(
    view({ active: ['sms', 'totp'], preferred: 'sms' }, { edits: { email: true } }).savedSignIn,
  ).toBeNull();
});
