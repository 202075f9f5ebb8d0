import { describe, expect, it } from 'vitest';
import { type FactorLeftOff, type FactorLeftOffEvent, nextFactorLeftOff } from './passkey-factor-off.js';

const states: readonly (FactorLeftOff | null)[] = [
  null,
  { isTurningOn: false, failure: null },
  { isTurningOn: false, failure: { kind: 'busy' } },
  { isTurningOn: true, failure: null },
];
const after = (...events: FactorLeftOffEvent[]) =>
  events.reduce<FactorLeftOff | null>(nextFactorLeftOff, null);

describe('a factor that a deletion left off', () => {
  it('is said to be off until it is on again', () => {
    expect(after({ type: 'left-off' })).toEqual({ isTurningOn: false, failure: null });
    expect(after({ type: 'left-off' }, { type: 'turn-on-asked' })).toEqual({
      isTurningOn: true,
      failure: null,
    });
    for (const state of states) expect(nextFactorLeftOff(state, { type: 'settled' })).toBeNull();
  });

  it('tells why turning it on again failed, until the next try', () => {
    const failed = after(
      { type: 'left-off' },
      { type: 'turn-on-asked' },
      { type: 'turn-on-failed', failure: { kind: 'busy' } },
    );
    expect(failed).toEqual({ isTurningOn: false, failure: { kind: 'busy' } });
    expect(nextFactorLeftOff(failed, { type: 'turn-on-asked' })).toEqual({
      isTurningOn: true,
      failure: null,
    });
    // Left off once more, it is no other case.
    expect(nextFactorLeftOff(failed, { type: 'left-off' })).toBe(failed);
  });

  it('is forgotten when the user leaves it off, but not while it is being turned on', () => {
    for (const state of states) {
      expect(nextFactorLeftOff(state, { type: 'dismissed' })).toBe(state?.isTurningOn ? state : null);
    }
  });

  it('is none without a deletion that left it off, whatever else is heard', () => {
    expect(after({ type: 'turn-on-asked' })).toBeNull();
    expect(after({ type: 'turn-on-failed', failure: { kind: 'busy' } })).toBeNull();
    const resting = after({ type: 'left-off' });
    expect(nextFactorLeftOff(resting, { type: 'turn-on-failed', failure: { kind: 'busy' } })).toBe(resting);
  });
});
