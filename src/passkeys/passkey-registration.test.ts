import { describe, expect, it } from 'vitest';
import type { MfaFailure } from '../account/failure.js';
import {
  initialPasskeyRegistration,
  isRegistrationConfirming,
  isRegistrationUnfinished,
  nextPasskeyRegistration,
  type PasskeyRegistration,
  type PasskeyRegistrationEvent,
} from './passkey-registration.js';

const choices = { turnOn: true };
const busy: MfaFailure = { kind: 'busy' };

/** Every event, with each value that its effect could depend on. */
const events: readonly PasskeyRegistrationEvent[] = [
  { type: 'identity-asked', choices },
  { type: 'identity-refused' },
  { type: 'started', choices },
  { type: 'options-given' },
  { type: 'made', id: 'new' },
  { type: 'failed', failure: { kind: 'cancelled' } },
  { type: 'cancelled' },
  { type: 'not-saved', failure: busy },
  { type: 'save-retried' },
  { type: 'saved', turnsOn: true },
  { type: 'saved', turnsOn: false },
  { type: 'turn-on-asked' },
  { type: 'turn-on-failed', failure: { kind: 'cannot-be-factor' } },
  { type: 'turn-on-retried' },
  { type: 'turn-on-settled', isOn: true },
  { type: 'turn-on-settled', isOn: false },
  { type: 'begun-anew' },
  { type: 'leave-asked' },
  { type: 'stayed' },
  { type: 'closed' },
];

/** A step, with the app's step-up as one of its own. */
const placeOf = (state: PasskeyRegistration) => (isRegistrationConfirming(state) ? 'confirming' : state.step);
type Place = ReturnType<typeof placeOf>;

/** Where each event leads from each place; whatever is not here changes nothing. */
const ways: Record<Place, Record<string, Place>> = {
  explaining: {
    'identity-asked': 'confirming',
    started: 'starting',
    'turn-on-asked': 'turning-on',
    'begun-anew': 'explaining',
  },
  confirming: { 'identity-refused': 'explaining', started: 'starting', cancelled: 'explaining' },
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
    expect(new Set(states.map(placeOf))).toEqual(new Set(Object.keys(ways)));
    expect(pairs.length).toBeGreaterThan(150);
  });

  it('goes the known ways and no others; an event out of step leaves the very same state', () => {
    for (const { state, event } of pairs) {
      if (isAside(event)) continue;
      const next = nextPasskeyRegistration(state, event);
      const way = ways[placeOf(state)][nameOf(event)];
      if (way === undefined) expect(next, `${placeOf(state)}, ${event.type}`).toBe(state);
      else expect(placeOf(next), `${placeOf(state)}, ${event.type}`).toBe(way);
    }
  });

  it('knows the new passkey from the moment it is made to the end, and what was chosen as long as it matters', () => {
    for (const state of states) {
      const isMade = !['explaining', 'starting', 'asking'].includes(state.step);
      expect('id' in state, state.step).toBe(isMade);
      if ('isNew' in state) expect(state.id, state.step).toBe(state.isNew ? 'new' : null);
      expect('choices' in state, state.step).toBe(state.step !== 'done');
    }
  });

  it('remembers what was chosen through everything that came to nothing, until it is begun anew', () => {
    for (const { state, event } of pairs) {
      const next = nextPasskeyRegistration(state, event);
      if (next.step !== 'explaining' || !('choices' in state) || state.choices === null) continue;
      const isForgotten = event.type === 'begun-anew' || event.type === 'closed';
      const hasChanged = next !== state;
      if (hasChanged)
        expect(next.choices, `${placeOf(state)}, ${event.type}`).toEqual(isForgotten ? null : choices);
    }
  });

  it('says that a passkey was made exactly where one was refused', () => {
    for (const { state, event } of pairs) {
      const next = nextPasskeyRegistration(state, event);
      if (next.step !== 'explaining' || next === state || isAside(event)) continue;
      expect(next.wasMade, `${placeOf(state)}, ${event.type}`).toBe(
        event.type === 'failed' && state.step === 'saving',
      );
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
      wasMade: false,
      choices,
      isConfirming: false,
      isLeaving: false,
    });
    expect(after(started, { type: 'cancelled' })).toEqual({ ...initialPasskeyRegistration, choices });
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
    ).toEqual({ step: 'turning-on', isNew: true, id: 'new', choices, isLeaving: false });
  });

  it.each([true, false])('ends by saying whether the factor was turned on: %s', (isOn) => {
    expect(after(...made, { type: 'saved', turnsOn: true }, { type: 'turn-on-settled', isOn })).toEqual({
      step: 'done',
      isNew: true,
      id: 'new',
      isTurnedOn: isOn,
      isLeaving: false,
    });
  });

  it('is at the explanation without a failure when the user changed their mind at the step-up', () => {
    const failedBefore = after(
      { type: 'started', choices },
      { type: 'failed', failure: { kind: 'cancelled' } },
    );
    const asked = nextPasskeyRegistration(failedBefore, { type: 'identity-asked', choices });
    expect(asked).toMatchObject({ isConfirming: true, failure: null });
    expect(nextPasskeyRegistration(asked, { type: 'identity-refused' })).toEqual({
      ...initialPasskeyRegistration,
      choices,
    });
  });

  it('says that a factor which was turned on with what was there has brought no new passkey', () => {
    expect(after({ type: 'turn-on-asked' }, { type: 'turn-on-settled', isOn: true })).toEqual({
      step: 'done',
      isNew: false,
      id: null,
      isTurnedOn: true,
      isLeaving: false,
    });
  });
});
