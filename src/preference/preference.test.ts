import { describe, expect, it } from 'vitest';
import type { MfaState } from '../account/mfa-state.js';
import {
  applyEdits,
  draftOf,
  editsBetween,
  editsWhere,
  fieldsOf,
  isFulfilled,
  mergeEdits,
  type PreferenceEdits,
} from './preference.js';

// Single cases. That the rules hold over all states, drafts and policies is tested in rules.test.ts.

describe('applyEdits', () => {
  it('keeps what is preferred when the user wishes for a factor that is off', () => {
    const draft = { totp: true, sms: false, email: false, passkey: false, preferred: 'totp' as const };
    expect(applyEdits(draft, { preferred: 'sms' })).toEqual(draft);
    expect(applyEdits({ ...draft, preferred: null }, { preferred: 'sms' }).preferred).toBeNull();
  });

  it('prefers none when the user wishes for a factor that is off and turns the preferred one off', () => {
    const draft = { totp: true, sms: true, email: false, passkey: false, preferred: 'totp' as const };
    expect(applyEdits(draft, { totp: false, preferred: 'email' }).preferred).toBeNull();
    expect(applyEdits(draft, { totp: false, preferred: 'sms' }).preferred).toBe('sms');
  });

  it('clears the preference when the user asks for that', () => {
    const draft = { totp: true, sms: false, email: false, passkey: false, preferred: 'totp' as const };
    expect(applyEdits(draft, { preferred: null })).toEqual({ ...draft, preferred: null });
  });

  it('turns no passkey on that would be alone', () => {
    const draft = { totp: false, sms: false, email: false, passkey: false, preferred: null };
    expect(applyEdits(draft, { passkey: true })).toEqual(draft);
    expect(applyEdits(draft, { passkey: true, email: true })).toEqual({
      ...draft,
      passkey: true,
      email: true,
    });
  });

  it('turns the passkey off with the last other factor (R4)', () => {
    const draft = { totp: true, sms: false, email: false, passkey: true, preferred: null };
    expect(applyEdits(draft, { totp: false })).toEqual({ ...draft, totp: false, passkey: false });
  });

  it('leaves a passkey that the service has on alone as it is', () => {
    const draft = { totp: false, sms: false, email: false, passkey: true, preferred: null };
    expect(applyEdits(draft, {})).toEqual(draft);
    expect(applyEdits(draft, { passkey: false })).toEqual({ ...draft, passkey: false });
  });

  it('takes an untouched form field, which is undefined, as no edit', () => {
    const draft = { totp: true, sms: false, email: false, passkey: false, preferred: 'totp' as const };
    expect(
      applyEdits(
        draft,
        Object.fromEntries([
          ['totp', undefined],
          ['preferred', undefined],
        ]),
      ),
    ).toEqual(draft);
  });
});

it('editsBetween names what differs, in the values of the second draft', () => {
  const draft = { totp: true, sms: false, email: false, passkey: false, preferred: 'totp' as const };
  expect(editsBetween(draft, draft)).toEqual({});
  expect(editsBetween(draft, { ...draft, totp: false, preferred: null })).toEqual({
    totp: false,
    preferred: null,
  });
});

it('isFulfilled holds where each edited field is as in the draft', () => {
  const draft = { totp: true, sms: false, email: false, passkey: false, preferred: 'totp' as const };
  expect(isFulfilled({}, draft)).toBe(true);
  expect(isFulfilled({ totp: true, sms: false }, draft)).toBe(true);
  expect(isFulfilled({ totp: true, sms: true }, draft)).toBe(false);
  expect(isFulfilled({ preferred: null }, draft)).toBe(false);
});

it('fieldsOf and editsWhere leave out a form field that is undefined', () => {
  const edits: PreferenceEdits = Object.fromEntries([
    ['preferred', null],
    ['sms', undefined],
    ['totp', false],
  ]);
  expect(fieldsOf(edits)).toEqual(['totp', 'preferred']);
  expect(Object.keys(editsWhere(edits, () => true))).toEqual(['totp', 'preferred']);
  expect(editsWhere(edits, (field) => field === 'totp')).toEqual({ totp: false });
});

describe('mergeEdits', () => {
  const two: MfaState = {
    active: ['totp', 'sms'],
    preferred: 'totp',
    unknown: { active: [], preferred: null },
    phone: { masked: '•', isVerified: true },
    email: null,
    registered: { totp: 'registered', passkey: 'registered' },
    isFederated: false,
  };

  it('forgets an edit that was taken back', () => {
    expect(mergeEdits(two, { sms: false }, { sms: true })).toEqual({});
  });

  it('brings the preference back with the factor, while neither is saved', () => {
    const off = mergeEdits(two, {}, { totp: false });
    expect(applyEdits(draftOf(two), off).preferred).toBeNull();
    expect(applyEdits(draftOf(two), mergeEdits(two, off, { totp: true })).preferred).toBe('totp');
  });

  it('lets a wish go that no longer has an effect, so that it cannot come back by itself', () => {
    const prefersEmail = mergeEdits(two, { email: true }, { preferred: 'email' });
    const emailOff = mergeEdits(two, prefersEmail, { email: false });
    expect(emailOff).toEqual({});
    expect(applyEdits(draftOf(two), mergeEdits(two, emailOff, { email: true })).preferred).toBe('totp');
  });

  it('keeps an edit that still fits when the state changes under it, and drops one that does not (R13)', () => {
    const edits = { email: true, preferred: 'sms' as const };
    const smsWentOff: MfaState = { ...two, active: ['totp'] };
    expect(mergeEdits(smsWentOff, edits, {})).toEqual({ email: true });
  });
});
