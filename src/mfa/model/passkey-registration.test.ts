import { describe, expect, it } from 'vitest';
import type { MfaFailure } from './failure.js';
import {
  initialPasskeyRegistration,
  isRegistrationUnfinished,
  nextPasskeyRegistration,
  type PasskeyRegistration,
  type PasskeyRegistrationEvent,
} from './passkey-registration.js';

const choices = { turnOn: true };
const busy: MfaFailure = { kind: 'busy' };

/** Every event, with each value that its effect could depend on. */
const events: readonly PasskeyRegistrationEvent[] = [
  { type: 'started', choices },
  { type: 'options-given' },
  { type: 'made', id: 'new' },
  { type: 'failed', failure: { kind: 'cancelled' } },
  { type: 'cancelled' },
  { type: 'not-saved', failure: busy },
  { type: 'save-retried' },
  { type: 'saved', turnsOn: true },
  { type: 'saved', turnsOn: false },
  { type: 'turn-on-failed', failure: busy },
  { type: 'turn-on-retried' },
  { type: 'turn-on-settled', isOn: true },
  { type: 'turn-on-settled', isOn: false },
  { type: 'begun-anew' },
  { type: 'leave-asked' },
  { type: 'stayed' },
  { type: 'closed' },
];

/** Where each event leads from each step; whatever is not here changes nothing. */
const ways: Record<PasskeyRegistration['step'], Record<string, PasskeyRegistration['step']>> = {
  explaining: { started: 'starting', 'begun-anew': 'explaining' },
  starting: { 'options-given': 'asking', failed: 'explaining', cancelled: 'explaining' },
  asking: { made: 'saving', failed: 'explaining', cancelled: 'explaining' },
  saving: {
    'saved:true': 'turning-on',
    'saved:false': 'done',
    'not-saved': 'unsaved',
    failed: 'explaining',
  },
  unsaved: { 'save-retried': 'saving', 'begun-anew': 'explaining' },
  'turning-on': {
    'turn-on-failed': 'registered',
    'turn-on-settled:true': 'done',
    'turn-on-settled:false': 'done',
  },
  registered: { 'turn-on-retried': 'turning-on', 'begun-anew': 'explaining' },
  done: { 'begun-anew': 'explaining' },
};

const nameOf = (event: PasskeyRegistrationEvent) =>
  event.type === 'saved'
    ? `saved:${String(event.turnsOn)}`
    : event.type === 'turn-on-settled'
      ? `turn-on-settled:${String(event.isOn)}`
      : event.type;

/** Every state that any sequence of events leads to. */
function reachable(): PasskeyRegistration[] {
  const found = new Map([[JSON.stringify(initialPasskeyRegistration), initialPasskeyRegistration]]);
  // A Map goes on to what is added while it is walked.
  for (const state of found.values()) {
    for (const event of events) {
      const next = nextPasskeyRegistration(state, event);
      found.set(JSON.stringify(next), found.get(JSON.stringify(next)) ?? next);
    }
  }
  return [...found.values()];
}

const states = reachable();
const pairs = states.flatMap((state) => events.map((event) => ({ state, event })));
const isAside = ({ type }: PasskeyRegistrationEvent) =>
  type === 'leave-asked' || type === 'stayed' || type === 'closed';

describe('a registration, in every state and after every event', () => {
  it('is walked through whole: every step is reached', () => {
    expect(new Set(states.map(({ step }) => step))).toEqual(new Set(Object.keys(ways)));
    expect(pairs.length).toBeGreaterThan(150);
  });

  it('goes the known ways and no others; an event out of step leaves the very same state', () => {
    for (const { state, event } of pairs) {
      if (isAside(event)) continue;
      const next = nextPasskeyRegistration(state, event);
      const way = ways[state.step][nameOf(event)];
      if (way === undefined) expect(next, `${state.step}, ${event.type}`).toBe(state);
      else expect(next.step, `${state.step}, ${event.type}`).toBe(way);
    }
  });

  it('knows the new passkey from the moment it is made to the end, and what was chosen as long as it matters', () => {
    for (const state of states) {
      const isMade = !['explaining', 'starting', 'asking'].includes(state.step);
      expect('id' in state, state.step).toBe(isMade);
      expect('choices' in state, state.step).toBe(state.step !== 'explaining' && state.step !== 'done');
    }
  });

  it('asks about leaving only while a passkey is made and not yet where it belongs', () => {
    for (const { state } of pairs) {
      const asked = nextPasskeyRegistration(state, { type: 'leave-asked' });
      expect(asked.isLeaving, state.step).toBe(isRegistrationUnfinished(state));
      expect(isRegistrationUnfinished(state)).toBe(['saving', 'unsaved', 'turning-on'].includes(state.step));
      expect(asked.step).toBe(state.step);
      expect(nextPasskeyRegistration(asked, { type: 'stayed' }).isLeaving).toBe(false);
    }
  });

  it('never goes on asking about leaving once there is nothing left to lose', () => {
    for (const state of states) if (state.isLeaving) expect(isRegistrationUnfinished(state)).toBe(true);
  });

  it('is forgotten by closing', () => {
    for (const state of states) {
      expect(nextPasskeyRegistration(state, { type: 'closed' })).toBe(initialPasskeyRegistration);
    }
  });
});

const after = (...sequence: PasskeyRegistrationEvent[]) =>
  sequence.reduce(nextPasskeyRegistration, initialPasskeyRegistration);
const made: PasskeyRegistrationEvent[] = [
  { type: 'started', choices },
  { type: 'options-given' },
  { type: 'made', id: 'new' },
];

describe('what a registration tells', () => {
  it('says why it came to nothing, and nothing where the user gave up', () => {
    const [started] = made;
    if (started === undefined) throw new Error('There is no first event.');
    expect(after(started, { type: 'failed', failure: { kind: 'exists-here' } })).toEqual({
      step: 'explaining',
      failure: { kind: 'exists-here' },
      isLeaving: false,
    });
    expect(after(started, { type: 'cancelled' })).toEqual(initialPasskeyRegistration);
  });

  it('leaves an earlier failure behind when it is begun anew', () => {
    const [started] = made;
    if (started === undefined) throw new Error('There is no first event.');
    const failed = after(started, { type: 'failed', failure: { kind: 'exists-here' } });
    expect(nextPasskeyRegistration(failed, { type: 'begun-anew' })).toEqual(initialPasskeyRegistration);
  });

  it('keeps the passkey and the choice through a lost connection', () => {
    expect(
      after(
        ...made,
        { type: 'not-saved', failure: busy },
        { type: 'save-retried' },
        {
          type: 'saved',
          turnsOn: true,
        },
      ),
    ).toEqual({ step: 'turning-on', id: 'new', choices, isLeaving: false });
  });

  it.each([true, false])('ends by saying whether the factor was turned on: %s', (isOn) => {
    expect(after(...made, { type: 'saved', turnsOn: true }, { type: 'turn-on-settled', isOn })).toEqual({
      step: 'done',
      id: 'new',
      isTurnedOn: isOn,
      isLeaving: false,
    });
  });
});
