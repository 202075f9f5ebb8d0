import { describe, expect, it } from 'vitest';
import type { Passkey } from './passkey.js';
import {
  isRemovalUnderWay,
  isRemovalUnfinished,
  nextPasskeyRemoval,
  noPasskeyRemoval,
  type PasskeyRemoval,
  type PasskeyRemovalEvent,
} from './passkey-removal.js';

const passkey = (id: string): Passkey => ({
  id,
  name: `Passkey ${id}`,
  serviceName: null,
  isNicknamed: true,
  createdAt: null,
  kind: null,
  relyingPartyId: 'example.com',
});
const laptop = passkey('laptop');
const phone = passkey('phone');
const askedAboutLaptop: PasskeyRemovalEvent = { type: 'asked', passkey: laptop, otherWaysIn: 'some' };
const askedAboutPhone: PasskeyRemovalEvent = { ...askedAboutLaptop, passkey: phone };

const events: readonly PasskeyRemovalEvent[] = [
  { type: 'asked', passkey: laptop, otherWaysIn: 'checking' },
  { type: 'asked', passkey: phone, otherWaysIn: 'some' },
  { type: 'ways-in-told', otherWaysIn: 'some' },
  { type: 'ways-in-told', otherWaysIn: 'none' },
  { type: 'ways-in-told', otherWaysIn: 'unknown' },
  { type: 'identity-asked' },
  { type: 'identity-told', isConfirmed: true },
  { type: 'identity-told', isConfirmed: false },
  { type: 'turning-off' },
  { type: 'turned-off' },
  { type: 'deleting' },
  { type: 'held-back' },
  { type: 'failed', failure: { kind: 'busy' } },
  { type: 'deleted', wasGone: false },
  { type: 'deleted', wasGone: true },
  { type: 'dismissed' },
  { type: 'closed' },
];

/** A step, with the app's step-up as one of its own. */
const placeOf = (removal: PasskeyRemoval) =>
  removal.step === 'asked' && removal.isConfirming ? 'confirming' : removal.step;
const nameOf = (event: PasskeyRemovalEvent) =>
  event.type === 'identity-told' ? `identity-told:${String(event.isConfirmed)}` : event.type;

/** Where each event leads from each place; whatever is not here changes nothing. */
const ways: Record<ReturnType<typeof placeOf>, Record<string, ReturnType<typeof placeOf>>> = {
  idle: { asked: 'asked', dismissed: 'idle' },
  asked: { asked: 'asked', 'identity-asked': 'confirming', dismissed: 'idle' },
  confirming: {
    'identity-told:true': 'checking',
    'identity-told:false': 'asked',
    'identity-asked': 'confirming',
  },
  checking: {
    'turning-off': 'turning-off',
    deleting: 'deleting',
    'held-back': 'asked',
    failed: 'asked',
    deleted: 'deleted',
  },
  'turning-off': { 'turned-off': 'deleting', failed: 'asked' },
  deleting: { failed: 'asked', deleted: 'deleted' },
  deleted: { asked: 'asked', dismissed: 'idle' },
};

function reachable(): PasskeyRemoval[] {
  const found = new Map([[JSON.stringify(noPasskeyRemoval), noPasskeyRemoval]]);
  // A Map goes on to what is added while it is walked.
  for (const state of found.values()) {
    for (const event of events) {
      const next = nextPasskeyRemoval(state, event);
      found.set(JSON.stringify(next), found.get(JSON.stringify(next)) ?? next);
    }
  }
  return [...found.values()];
}

const states = reachable();
const pairs = states.flatMap((state) => events.map((event) => ({ state, event })));

describe('a deletion, in every state and after every event', () => {
  it('is walked through whole: every step is reached, for each passkey', () => {
    expect(new Set(states.map(placeOf))).toEqual(new Set(Object.keys(ways)));
    expect(pairs.length).toBeGreaterThan(200);
  });

  it('goes the known ways and no others; an event out of step leaves the very same state', () => {
    for (const { state, event } of pairs) {
      if (event.type === 'closed') continue;
      const next = nextPasskeyRemoval(state, event);
      if (event.type === 'ways-in-told') {
        expect(placeOf(next)).toBe(placeOf(state));
        continue;
      }
      const way = ways[placeOf(state)][nameOf(event)];
      if (way === undefined) expect(next, `${placeOf(state)}, ${nameOf(event)}`).toBe(state);
      else expect(placeOf(next), `${placeOf(state)}, ${nameOf(event)}`).toBe(way);
    }
  });

  it('sends nothing before the user was asked and the app has let it through', () => {
    for (const { state, event } of pairs) {
      const next = nextPasskeyRemoval(state, event);
      if (next.step === 'checking' && state.step !== 'checking') {
        expect([placeOf(state), nameOf(event)]).toEqual(['confirming', 'identity-told:true']);
      }
      if (isSending(next) && !isSending(state)) expect(placeOf(state)).toBe('confirming');
    }
  });

  it('stays with one passkey until it is over, and never forgets that the factor went off for it', () => {
    for (const { state, event } of pairs) {
      const next = nextPasskeyRemoval(state, event);
      if (state.step === 'idle' || next.step === 'idle' || event.type === 'asked') continue;
      expect(next.passkey).toBe(state.passkey);
      if (state.isFactorOff) expect(next.isFactorOff).toBe(true);
      if (next.isFactorOff && !state.isFactorOff) expect(event.type).toBe('turned-off');
    }
  });

  it('cannot be dismissed or begun for another passkey while something of it is on its way', () => {
    for (const state of states.filter(isRemovalUnderWay)) {
      expect(nextPasskeyRemoval(state, { type: 'dismissed' })).toBe(state);
      expect(nextPasskeyRemoval(state, askedAboutPhone)).toBe(state);
    }
  });

  it('is forgotten by closing', () => {
    for (const state of states) expect(nextPasskeyRemoval(state, { type: 'closed' })).toBe(noPasskeyRemoval);
  });
});

function isSending({ step }: PasskeyRemoval): boolean {
  return step === 'checking' || step === 'turning-off' || step === 'deleting';
}

describe('what a deletion tells', () => {
  const after = (...sequence: PasskeyRemovalEvent[]) => sequence.reduce(nextPasskeyRemoval, noPasskeyRemoval);
  const confirmed: PasskeyRemovalEvent[] = [
    askedAboutLaptop,
    { type: 'identity-asked' },
    { type: 'identity-told', isConfirmed: true },
  ];

  it('says both when the factor went off and the passkey stayed, and forgets the failure with the next try', () => {
    const failed = after(
      ...confirmed,
      { type: 'turning-off' },
      { type: 'turned-off' },
      { type: 'failed', failure: { kind: 'busy' } },
    );
    expect(failed).toEqual({
      step: 'asked',
      passkey: laptop,
      isFactorOff: true,
      otherWaysIn: 'some',
      isConfirming: false,
      failure: { kind: 'busy' },
    });
    expect(nextPasskeyRemoval(failed, { type: 'identity-asked' })).toMatchObject({
      failure: null,
      isFactorOff: true,
    });
  });

  it('is back at the question, without a failure, when the user changed their mind at the step-up', () => {
    expect(
      after(askedAboutLaptop, { type: 'identity-asked' }, { type: 'identity-told', isConfirmed: false }),
    ).toEqual(after(askedAboutLaptop));
  });

  it.each([
    ['checking', 'unknown', 'unknown'],
    ['checking', 'none', 'none'],
    ['some', 'none', 'none'],
    ['none', 'some', 'some'],
    // Not to be answered takes nothing away from what was said before.
    ['none', 'unknown', 'none'],
    ['some', 'unknown', 'some'],
  ] as const)('knew of other ways in: %s; hears: %s; knows: %s', (before, told, expected) => {
    expect(
      after({ ...askedAboutLaptop, otherWaysIn: before }, { type: 'ways-in-told', otherWaysIn: told }),
    ).toMatchObject({ step: 'asked', otherWaysIn: expected });
  });

  it('is half done from the moment the factor goes off until the passkey is gone', () => {
    for (const state of states) {
      const isHalfDone =
        state.step === 'turning-off' ||
        state.step === 'deleting' ||
        ((state.step === 'asked' || state.step === 'checking') && state.isFactorOff);
      expect(isRemovalUnfinished(state), placeOf(state)).toBe(isHalfDone);
    }
  });
});
