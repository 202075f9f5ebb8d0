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
  nextFlow,
  type PreferenceEvent,
  type PreferenceFlow,
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
