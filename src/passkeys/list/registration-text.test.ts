import { describe, expect, it } from 'vitest';
import type { MfaFailure } from '../../account/failure.js';
import { unfinishedKind } from './registration-text.js';

const choices = { turnOn: true };
const pendingCredential = (failure: MfaFailure) =>
  unfinishedKind({ step: { name: 'pending-credential', id: 'A', choices }, failure });

describe('unfinishedKind', () => {
  it.each<MfaFailure>([
    { kind: 'busy' },
    { kind: 'blocked' },
    { kind: 'not-applied' },
    { kind: 'unreachable', outcome: 'not-applied' },
  ])('is "unsaved" where the service said so, or was not reached: %o', (failure) => {
    expect(pendingCredential(failure)).toBe('unsaved');
  });

  it.each<MfaFailure>([{ kind: 'unreachable', outcome: 'unknown' }, { kind: 'session-ended' }])(
    'is "perhaps-saved" where the list could not be read: %o',
    (failure) => {
      expect(pendingCredential(failure)).toBe('perhaps-saved');
    },
  );

  it('is "registered" where only turning it on failed, lost answer or not', () => {
    const step = { name: 'saved-credential', isNew: true, id: 'A', choices } as const;
    expect(unfinishedKind({ step, failure: { kind: 'unreachable', outcome: 'unknown' } })).toBe('registered');
  });
});
