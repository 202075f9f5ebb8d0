import { describe, expect, it } from 'vitest';
import type { MfaFailure } from '../../account/failure.js';
import { unfinishedKind } from './registration-text.js';

const unsaved = (failure: MfaFailure) =>
  unfinishedKind({ step: 'unsaved', id: 'A', choices: { turnOn: false }, isLeaving: false, failure });

describe('a passkey that is made and not known to be saved', () => {
  it.each<MfaFailure>([
    { kind: 'busy' },
    { kind: 'blocked' },
    { kind: 'unreachable', outcome: 'not-applied' },
  ])('is not saved where the service has said so, or was not reached: %o', (failure) => {
    expect(unsaved(failure)).toBe('unsaved');
  });

  it.each<MfaFailure>([{ kind: 'unreachable', outcome: 'unknown' }, { kind: 'session-ended' }])(
    'is perhaps saved where nobody could look: %o',
    (failure) => {
      expect(unsaved(failure)).toBe('perhaps-saved');
    },
  );

  it('is saved where turning it on is all that failed, lost answer or not', () => {
    const registered = { step: 'registered', isNew: true, id: 'A', choices: { turnOn: true } } as const;
    const failure = { kind: 'unreachable', outcome: 'unknown' } as const;
    expect(unfinishedKind({ ...registered, isLeaving: false, failure })).toBe('registered');
  });
});
