import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Factor, factors, preferableFactors } from '../account/factor.js';
import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import { verifiedWrite } from '../core/verified-write.js';
import type { FactorSettings } from './plan-change.js';
import { draftOf, type PreferenceEdits } from './preference.js';
import { createFlowStore, type PreferenceEvent } from './preference-flow.js';
import { createSaveQueue } from './save-queue.js';

/** How the service answers one write. */
type Answer = 'done' | 'refused' | 'lost after it was done' | 'lost before' | 'ignored';

const contact = { masked: '•', isVerified: true };
const start: MfaState = {
  active: ['totp'],
  preferred: 'totp',
  unknown: { active: [], preferred: null },
  phone: contact,
  email: contact,
  registered: { totp: 'registered', passkey: 'registered' },
  isFederated: false,
};

class Refusal extends Error {
  readonly failure: MfaFailure;
  constructor(failure: MfaFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** A queue in front of a service in memory that answers as it is told, each answer some turns of the event loop late. */
function setUp(answers: readonly Answer[], delays: readonly number[]) {
  let state = start;
  let known = start;
  let underWay = 0;
  const overlaps: number[] = [];
  const sent: FactorSettings[] = [];
  const events: PreferenceEvent[] = [];

  const carryOut = (settings: FactorSettings) => {
    const named = Object.entries(settings) as [Factor, { enabled: boolean; preferred: boolean }][];
    const kept = state.active.filter((factor) => !settings[factor]);
    const on = named.filter(([, { enabled }]) => enabled).map(([factor]) => factor);
    const claimed = preferableFactors.find((factor) => settings[factor]?.preferred);
    const lost = state.preferred !== null && settings[state.preferred]?.preferred === false;
    state = { ...state, active: [...kept, ...on], preferred: claimed ?? (lost ? null : state.preferred) };
  };

  async function send(settings: FactorSettings) {
    const turn = sent.push(settings) - 1;
    overlaps.push((underWay += 1));
    for (let waited = 0; waited < (delays[turn] ?? 0); waited += 1) await Promise.resolve();
    underWay -= 1;
    const answer = answers[turn] ?? 'done';
    if (answer === 'done' || answer === 'lost after it was done') carryOut(settings);
    if (answer === 'refused') throw new Refusal({ kind: 'limit-exceeded' });
    if (answer.startsWith('lost')) throw new Refusal({ kind: 'unreachable', outcome: 'unknown' });
  }

  const flow = createFlowStore('ada');
  const freshState = () => Promise.resolve((known = state));
  const queue = createSaveQueue({
    policy: { mfa: 'optional', factors },
    confirmed: { covers: () => true, forget: () => undefined },
    readFlow: flow.read,
    dispatch(...batch) {
      events.push(...batch);
      flow.dispatch(...batch);
    },
    api: {
      cachedState: () => known,
      currentState: () => Promise.resolve(known),
      freshState,
      isHintPending: () => false,
      doubt: () => null,
      markDoubt: () => undefined,
      refresh: () => undefined,
      inTurn: (task) => task(),
      isSaving: () => false,
      subscribe: () => () => undefined,
      toFailure: (error) => (error instanceof Refusal ? error.failure : { kind: 'unexpected' }),
      write: (settings, holds) =>
        verifiedWrite(
          {
            send: () => send(settings),
            read: freshState,
            holds,
            isRefusal: () => false,
            isFinal: () => false,
          },
          new AbortController().signal,
        ),
    },
  });
  return { queue, events, sent, overlaps, state: () => state, edits: () => flow.read().edits };
}

const anEdit = fc.oneof(
  fc
    .constantFrom<Factor>(...factors)
    .chain((factor) => fc.boolean().map((isOn): PreferenceEdits => ({ [factor]: isOn }))),
  fc.constantFrom(...preferableFactors, null).map((preferred): PreferenceEdits => ({ preferred })),
);
/** An edit, and how long the user rests after it: not at all, or until the page has done some of its work. */
const actions = fc.array(fc.tuple(anEdit, fc.boolean()), { minLength: 1, maxLength: 8 });
const delays = fc.array(fc.nat(6), { maxLength: 8 });
const answers = fc.array(
  fc.constantFrom<Answer>('done', 'done', 'refused', 'lost after it was done', 'lost before', 'ignored'),
  { maxLength: 8 },
);

async function play(page: ReturnType<typeof setUp>, steps: readonly (readonly [PreferenceEdits, boolean])[]) {
  const flushes: Promise<unknown>[] = [];
  for (const [edit, rests] of steps) {
    page.queue.edit(edit);
    flushes.push(page.queue.flush());
    if (rests) await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(flushes);
}

const isPossible = (state: MfaState) =>
  (state.preferred === null || state.active.includes(state.preferred)) &&
  (!state.active.includes('passkey') || state.active.length > 1);

describe('createSaveQueue', () => {
  it('ends where the user ended, in any order and at any pace of edits and answers', async () => {
    await fc.assert(
      fc.asyncProperty(actions, delays, async (steps, lateness) => {
        const page = setUp([], lateness);
        await play(page, steps);
        const draft = draftOf(page.state());
        const wishes = steps.map(([edit]) => edit);
        for (const factor of preferableFactors) {
          const last = wishes.findLast((edit) => factor in edit)?.[factor];
          expect(draft[factor]).toBe(last ?? start.active.includes(factor));
        }
        expect(isPossible(page.state())).toBe(true);
        expect(page.edits()).toEqual({});
        expect(page.events.at(-1)).toEqual({ type: 'idle', keepsBase: false });
      }),
      { numRuns: 300 },
    );
  });

  it('has one write under way at a time, and never asks for what cannot be', async () => {
    await fc.assert(
      fc.asyncProperty(actions, delays, answers, async (steps, lateness, replies) => {
        const page = setUp(replies, lateness);
        await play(page, steps);
        expect(page.overlaps.every((count) => count === 1)).toBe(true);
        for (const settings of page.sent) {
          const preferred = factors.filter((factor) => settings[factor]?.preferred);
          expect(preferred.length).toBeLessThanOrEqual(1);
          expect(preferred.every((factor) => settings[factor]?.enabled)).toBe(true);
        }
        expect(isPossible(page.state())).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('calls saved only what the service then had, and leaves no edit behind without a word', async () => {
    await fc.assert(
      fc.asyncProperty(actions, delays, answers, async (steps, lateness, replies) => {
        const page = setUp(replies, lateness);
        await play(page, steps);
        for (const event of page.events) {
          if (event.type !== 'saved') continue;
          const { edits, after } = event.change;
          for (const factor of factors)
            if (edits[factor] !== undefined) expect(after[factor]).toBe(edits[factor]);
          if (edits.preferred !== undefined) expect(after.preferred).toBe(edits.preferred);
        }
        const hasFailed = page.events.some(({ type }) => type === 'failed');
        const wasDisturbed = page.sent.some((_settings, turn) =>
          ['refused', 'lost before', 'ignored'].includes(replies[turn] ?? 'done'),
        );
        expect(hasFailed).toBe(wasDisturbed);
        expect(page.edits()).toEqual({});
      }),
      { numRuns: 300 },
    );
  });
});
