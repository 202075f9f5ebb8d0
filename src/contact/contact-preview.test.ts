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
