import { describe, expect, it } from 'vitest';
import { factors } from '../account/factor.js';
import type { MfaState } from '../account/mfa-state.js';
import type { MfaPolicy } from '../account/user-pool-policy.js';
import { draftOf, type PreferenceEdits } from './preference.js';
import {
  canUndo,
  changesElsewhere,
  createFlowStore,
  initialFlow,
  isUnknown,
  nextFlow,
  openFailures,
  type PreferenceEvent,
  type PreferenceFlow,
  stillHolds,
} from './preference-flow.js';

const state: MfaState = {
  active: ['totp', 'sms'],
  preferred: 'totp',
  unknown: { active: [], preferred: null },
  phone: { masked: '+•1234', isVerified: true },
  email: null,
  registered: { totp: 'registered', passkey: 'unknown' },
  isFederated: false,
};
const allOffered: MfaPolicy = { mfa: 'optional', factors };
const smsOff: MfaState = { ...state, active: ['totp'] };

const flowAfter = (...events: PreferenceEvent[]): PreferenceFlow =>
  events.reduce(nextFlow, initialFlow('ada'));
const edited = (edit: PreferenceEdits, on = state): PreferenceEvent => ({ type: 'edited', state: on, edit });
const saved = (edits: PreferenceEdits, isUndo = false): PreferenceEvent => ({
  type: 'saved',
  change: { edits, consequences: [], before: draftOf(state), after: draftOf(smsOff), elsewhere: {}, isUndo },
});
const busy = { kind: 'busy' } as const;

describe('a flow', () => {
  it('remembers on what the first edit was made, not the later ones', () => {
    const flow = flowAfter(edited({ sms: false }), edited({ email: true }, smsOff));
    expect(flow.base).toEqual(draftOf(state));
  });

  it('tells what changed elsewhere while edits are open, and forgets it once it was read', () => {
    const flow = flowAfter(edited({ email: true }));
    expect(changesElsewhere(flow, state)).toEqual({});
    expect(changesElsewhere(flow, smsOff)).toEqual({ sms: false });
    expect(changesElsewhere(nextFlow(flow, { type: 'dismissed', state: smsOff }), smsOff)).toEqual({});
  });

  it('tells of no change elsewhere while nothing is open', () => {
    expect(
      changesElsewhere(flowAfter(edited({ email: true }), { type: 'idle', keepsBase: false }), smsOff),
    ).toEqual({});
  });

  it('does not take its own change for one made elsewhere', () => {
    expect(
      changesElsewhere(
        flowAfter(edited({ sms: false }), { type: 'saving', edits: null }, saved({ sms: false })),
        smsOff,
      ),
    ).toEqual({});
  });

  it('keeps a failure until its field is edited or saved, and no longer', () => {
    const failed = flowAfter({
      type: 'failed',
      edits: { sms: false, preferred: null },
      fields: ['sms', 'preferred'],
      failure: busy,
      failedAt: 1,
    });
    expect(failed.failures.sms).toEqual({
      failure: busy,
      failedAt: 1,
      wanted: { sms: false, preferred: null },
    });
    expect(Object.keys(nextFlow(failed, edited({ email: true })).failures)).toEqual(['sms', 'preferred']);
    // They were sent together: editing one of them is a new attempt of both.
    expect(nextFlow(failed, edited({ sms: true })).failures).toEqual({});
    expect(nextFlow(failed, saved({ preferred: null })).failures).toEqual({});
  });

  it('offers to take a saved change back until something else has changed', () => {
    const flow = flowAfter(saved({ sms: false }));
    expect(canUndo(flow, smsOff, allOffered)).toBe(true);
    expect(canUndo(flow, state, allOffered)).toBe(false);
    expect(canUndo(flow, { ...smsOff, active: ['totp', 'email'] }, allOffered)).toBe(false);
    expect(canUndo(nextFlow(flow, edited({ email: true })), smsOff, allOffered)).toBe(false);
    expect(canUndo(flowAfter(saved({ sms: true }, true)), smsOff, allOffered)).toBe(false);
  });

  it('does not offer a way back that the pool no longer allows', () => {
    const flow = flowAfter(saved({ sms: false }));
    expect(canUndo(flow, smsOff, { ...allOffered, factors: ['email', 'passkey'] })).toBe(false);
  });

  it('asks until the user answers or discards; another change that is saved meanwhile does not end the question', () => {
    const asked: PreferenceEvent = {
      type: 'asked',
      confirmation: { edits: { sms: false }, consequences: [] },
    };
    expect(flowAfter(asked).confirmation).not.toBeNull();
    expect(flowAfter(asked, { type: 'saving', edits: null }).confirmation).not.toBeNull();
    for (const event of [{ type: 'answered' }, { type: 'discarded' }] as const) {
      expect(flowAfter(asked, event).confirmation).toBeNull();
    }
  });

  it('keeps the edits while it asks, and after the answer', () => {
    const confirmation = { edits: { sms: false }, consequences: [] };
    const open = flowAfter({ type: 'edits-set', edits: { email: true } }, { type: 'asked', confirmation });
    expect(open).toEqual({ ...initialFlow('ada'), edits: { email: true }, confirmation });
    expect(nextFlow(open, { type: 'answered' })).toEqual({ ...initialFlow('ada'), edits: { email: true } });
  });

  it.each<[string, PreferenceEdits, PreferenceEdits]>([
    ['a factor is preferred that failed to turn off', { totp: false }, { preferred: 'totp' }],
    ['the other factor of what failed together is', { email: true, totp: false }, { preferred: 'totp' }],
    ['a factor is turned off that failed to become preferred', { preferred: 'sms' }, { sms: false }],
  ])(
    'forgets a failure whose retry would undo what the user has asked for since: %s',
    (_case, wanted, edit) => {
      const field = 'email' in wanted ? 'email' : 'totp' in wanted ? 'totp' : 'preferred';
      const failed = flowAfter({
        type: 'failed',
        edits: wanted,
        fields: [field],
        failure: busy,
        failedAt: 1,
      });
      expect(nextFlow(failed, edited(edit)).failures).toEqual({});
      expect(nextFlow(failed, edited({ passkey: true })).failures).toBe(failed.failures);
      expect(nextFlow(failed, edited({ preferred: null })).failures === failed.failures).toBe(
        field !== 'preferred',
      );
    },
  );

  it('withdraws a question about a field that the user has edited since, and keeps any other', () => {
    const asked = flowAfter({
      type: 'asked',
      confirmation: { edits: { totp: false }, consequences: [{ kind: 'no-factor-left' }] },
    });
    expect(nextFlow(asked, edited({ totp: true })).confirmation).toBeNull();
    expect(nextFlow(asked, edited({ email: true })).confirmation).toBe(asked.confirmation);
  });

  it('keeps its failures as the same object where none has ended, so that no view renders for them', () => {
    const flow = flowAfter({
      type: 'failed',
      edits: { sms: true },
      fields: ['sms'],
      failure: busy,
      failedAt: 1,
    });
    expect(nextFlow(flow, edited({ email: true })).failures).toBe(flow.failures);
  });

  it('does not call saved what a later change of the same go has taken back', () => {
    const first = saved({ preferred: 'totp' });
    const flow = flowAfter(first, {
      type: 'saved',
      change: {
        edits: { totp: false },
        consequences: [],
        before: draftOf(smsOff),
        after: draftOf({ ...state, active: [], preferred: null }),
        elsewhere: {},
        isUndo: false,
      },
    });
    expect(flow.saved?.edits).toEqual({ totp: false });
  });

  it('does not change what it was given', () => {
    const flow = Object.freeze(flowAfter(edited({ sms: false })));
    expect(() =>
      nextFlow(flow, { type: 'failed', edits: { sms: false }, fields: ['sms'], failure: busy, failedAt: 1 }),
    ).not.toThrow();
  });

  it('says that it is saving, and what, until it is idle', () => {
    const flow = flowAfter(edited({ sms: false }), { type: 'saving', edits: { sms: false } });
    expect(flow).toMatchObject({ isSaving: true, sending: { sms: false } });
    expect(nextFlow(flow, { type: 'idle', keepsBase: true })).toMatchObject({
      isSaving: false,
      base: draftOf(state),
    });
  });

  it('forgets everything but whose it is when the user discards', () => {
    const flow = flowAfter(edited({ sms: false }), { type: 'edits-set', edits: { sms: false } }, saved({}));
    expect(nextFlow(flow, { type: 'discarded' })).toEqual(initialFlow('ada'));
  });

  it('keeps what was saved a moment ago while more is being saved, and no longer after the next edit', () => {
    const saving = flowAfter({ type: 'saving', edits: null }, saved({ sms: false }));
    expect(nextFlow(saving, edited({ email: true })).saved?.edits).toEqual({ sms: false });
    const idle = nextFlow(saving, { type: 'idle', keepsBase: false });
    expect(nextFlow(idle, edited({ email: true })).saved).toBeNull();
  });

  it('begins on nothing where the cache was cleared', () => {
    expect(flowAfter({ type: 'edited', state: null, edit: { sms: false } }).base).toBeNull();
    const flow = flowAfter(edited({ sms: false }));
    expect(nextFlow(flow, { type: 'dismissed', state: null }).base).toBeNull();
  });

  it('forgets what was saved, and begins nothing, when the user has read the notice', () => {
    const flow = flowAfter(saved({ sms: false }), { type: 'idle', keepsBase: false });
    expect(nextFlow(flow, { type: 'dismissed', state })).toMatchObject({ saved: null, base: null });
  });

  it('lets open edits stand on what another flow of the page has saved', () => {
    const event: PreferenceEvent = { type: 'saved-by-another-flow', changes: { sms: false } };
    expect(changesElsewhere(flowAfter(edited({ email: true }), event), smsOff)).toEqual({});
    expect(flowAfter(event).base).toBeNull();
  });

  it('tells two changes of one go as one, with what changed elsewhere before, between and in them', () => {
    const change = (
      edits: PreferenceEdits,
      [before, after]: readonly [MfaState, MfaState],
      elsewhere: PreferenceEdits,
      consequence: 'no-factor-left' | 'passkey-turned-off',
    ): PreferenceEvent => ({
      type: 'saved',
      change: {
        edits,
        consequences: [{ kind: consequence }],
        before: draftOf(before),
        after: draftOf(after),
        elsewhere,
        isUndo: false,
      },
    });
    const withEmail: MfaState = { ...smsOff, active: ['totp', 'email'] };
    const flow = flowAfter(
      change({ sms: false }, [state, smsOff], { passkey: true }, 'passkey-turned-off'),
      change(
        { totp: false },
        [withEmail, { ...withEmail, active: ['email'] }],
        { preferred: null },
        'no-factor-left',
      ),
    );
    expect(flow.saved).toEqual({
      edits: { totp: false, sms: false },
      consequences: [{ kind: 'passkey-turned-off' }, { kind: 'no-factor-left' }],
      before: draftOf(state),
      after: draftOf({ ...withEmail, active: ['email'] }),
      elsewhere: { passkey: true, email: true, preferred: null },
      isUndo: false,
    });
    expect(flow.base).toEqual(draftOf({ ...withEmail, active: ['email'] }));
  });

  it('offers no way back where another device has changed something in between', () => {
    const event = saved({ sms: false });
    const flow = flowAfter(
      event.type === 'saved' ? { ...event, change: { ...event.change, elsewhere: { email: false } } } : event,
    );
    expect(canUndo(flow, smsOff, allOffered)).toBe(false);
    expect(canUndo(flowAfter(), smsOff, allOffered)).toBe(false);
  });

  it('knows whether a saved change still holds when other things have changed', () => {
    const { saved: change } = flowAfter(saved({ sms: false }));
    expect(change && stillHolds(change, smsOff)).toBe(true);
    expect(change && stillHolds(change, { ...smsOff, active: ['totp', 'email'] })).toBe(true);
    expect(change && stillHolds(change, state)).toBe(false);
  });
});

describe('openFailures', () => {
  const lost = { kind: 'unreachable', outcome: 'unknown' } as const;
  const wanted = { sms: false };
  const failed = (failure: typeof lost | typeof busy) =>
    flowAfter({ type: 'failed', edits: wanted, fields: ['sms'], failure, failedAt: 1 });

  it('keeps a failure until what was wanted holds', () => {
    expect(openFailures(failed(busy), draftOf(state), false)).toEqual({ sms: busy });
    expect(openFailures(failed(busy), draftOf(smsOff), false)).toEqual({});
    expect(openFailures(failed(busy), draftOf(smsOff), true)).toEqual({});
  });

  it('says that nobody knows while the change is in doubt, and that nothing was changed once a read has settled it', () => {
    expect(openFailures(failed(lost), draftOf(state), true)).toEqual({ sms: lost });
    expect(openFailures(failed(lost), draftOf(smsOff), true)).toEqual({ sms: lost });
    expect(openFailures(failed(lost), draftOf(state), false)).toEqual({
      sms: { ...lost, outcome: 'not-applied' },
    });
    expect(openFailures(failed(lost), draftOf(smsOff), false)).toEqual({});
  });
});

it('isUnknown holds for an answer that was lost, and for no refusal', () => {
  expect(isUnknown({ kind: 'unreachable', outcome: 'unknown' })).toBe(true);
  expect(isUnknown({ kind: 'unreachable', outcome: 'not-applied' })).toBe(false);
  expect(isUnknown(busy)).toBe(false);
});

describe('createFlowStore', () => {
  it('notifies once of events that are dispatched together, when all of them hold', () => {
    const store = createFlowStore('ada');
    const seen: PreferenceFlow[] = [];
    store.subscribe(() => seen.push(store.read()));
    store.dispatch(edited({ sms: false }), { type: 'edits-set', edits: { sms: false } });
    store.dispatch({ type: 'discarded' });
    expect(seen).toEqual([
      flowAfter(edited({ sms: false }), { type: 'edits-set', edits: { sms: false } }),
      initialFlow('ada'),
    ]);
  });

  it('notifies a listener until that unsubscribes, and the others after it', () => {
    const store = createFlowStore('ada');
    const seen: string[] = [];
    const unsubscribe = store.subscribe(() => seen.push('first'));
    store.subscribe(() => seen.push('second'));
    store.dispatch({ type: 'answered' });
    unsubscribe();
    store.dispatch({ type: 'answered' });
    expect(seen).toEqual(['first', 'second', 'second']);
  });
});
