import { describe, expect, it } from 'vitest';
import { factors } from '../account/factor.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import type { ContactAvailability, ContactConsequence } from './contact-options.js';
import {
  type ContactPreview,
  doesMore,
  emptyPreview,
  previewChange,
  previewRemoval,
} from './contact-preview.js';

const current = { masked: '+•••1234', isVerified: true };
const told = (
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

describe('what a change has come to mean', () => {
  it.each<[situation: string, before: ContactPreview, now: ContactPreview]>([
    ['the factor is to be paused that was to stay on', told('untouched'), told('paused')],
    ['the factor is to end that was to stay on', told('untouched'), told('turned-off')],
    ['the factor is to end that was to be paused', told('paused'), told('turned-off')],
    ['no factor would be left', told('turned-off'), told('turned-off', 'no-factor-left')],
    [
      'something else comes of it',
      told('turned-off', 'no-factor-left'),
      told('turned-off', 'no-factor-left', 'sign-in-name-lost'),
    ],
    ['it was not possible', impossible, told('untouched')],
    ['nothing was there', { ...told('untouched'), current: null }, told('untouched')],
    [
      'another value is there',
      { ...told('untouched'), current: { ...current, masked: '+•••9876' } },
      told('untouched'),
    ],
    ['nothing was told', emptyPreview, told('untouched')],
  ])('is more where %s', (_, before, now) => {
    expect(doesMore(before, now)).toBe(true);
  });

  it.each<[situation: string, before: ContactPreview, now: ContactPreview]>([
    ['it is the same', told('paused', 'no-factor-left'), told('paused', 'no-factor-left')],
    ['the factor stays', told('paused', 'no-factor-left'), told('untouched')],
    ['the factor can come back', told('turned-off'), told('paused')],
    ['less comes of it', told('turned-off', 'passkey-turned-off', 'no-factor-left'), told('turned-off')],
    ['it is gone', told('paused'), { ...told('untouched'), current: null }],
    // Said as what it is.
    ['it is not possible any more', told('paused'), impossible],
  ])('is no more where %s', (_, before, now) => {
    expect(doesMore(before, now)).toBe(false);
  });

  it('is read from what there is, and from what comes of it', () => {
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
    expect(previewChange(state, policy, 'phone')).toEqual(told('paused'));
    expect(previewRemoval(state, policy, 'phone')).toEqual(told('turned-off'));
    // The other factor has gone meanwhile.
    const alone: MfaState = { ...state, active: ['sms'] };
    expect(doesMore(previewRemoval(state, policy, 'phone'), previewRemoval(alone, policy, 'phone'))).toBe(
      true,
    );
  });
});
