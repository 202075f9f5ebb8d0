import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Factor, factors, preferableFactors } from '../account/factor.js';
import type { MfaFailure } from '../account/failure.js';
import type { MfaState } from '../account/mfa-state.js';
import { verifiedWrite } from '../core/verified-write.js';
import { type ChangePlan, type FactorSettings, factorsTurnedOff } from './plan-change.js';
import { draftOf, type PreferenceEdits, type PreferenceField } from './preference.js';
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

interface Circumstances {
  /** What the cache holds; `null` where the app has cleared it. */
  readonly cached?: MfaState | null;
  readonly refusal?: MfaFailure;
  readonly covers?: (plan: ChangePlan) => boolean;
  readonly inDoubt?: readonly PreferenceField[];
  /** What the user does while a request is under way; `turn` counts the requests. */
  readonly meanwhile?: (turn: number) => unknown;
}

/** A queue in front of a service in memory that answers as it is told, each answer some turns of the event loop late. */
function setUp(
  answers: readonly Answer[],
  delays: readonly number[],
  {
    cached = start,
    refusal = { kind: 'limit-exceeded' },
    covers = () => true,
    inDoubt,
    meanwhile,
  }: Circumstances = {},
) {
  let state = start;
  let known = cached;
  let forgotten = 0;
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
    meanwhile?.(turn);
    for (let waited = 0; waited < (delays[turn] ?? 0); waited += 1) await Promise.resolve();
    underWay -= 1;
    const answer = answers[turn] ?? 'done';
    if (answer === 'done' || answer === 'lost after it was done') carryOut(settings);
    if (answer === 'refused') throw new Refusal(refusal);
    if (answer.startsWith('lost')) throw new Refusal({ kind: 'unreachable', outcome: 'unknown' });
  }

  const flow = createFlowStore('ada');
  const freshState = () => Promise.resolve((known = state));
  const queue = createSaveQueue({
    policy: { mfa: 'optional', factors },
    confirmed: { covers, forget: () => void (forgotten += 1) },
    readFlow: flow.read,
    dispatch(...batch) {
      events.push(...batch);
      flow.dispatch(...batch);
    },
    api: {
      cachedState: () => known,
      currentState: () => Promise.resolve(known ?? state),
      freshState,
      isHintPending: () => false,
      doubt: () => inDoubt ?? null,
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
  return {
    queue,
    events,
    sent,
    overlaps,
    state: () => state,
    edits: () => flow.read().edits,
    isSaving: () => flow.read().isSaving,
    forgotten: () => forgotten,
    failures: () => events.filter((event) => event.type === 'failed'),
    changes: () => events.flatMap((event) => (event.type === 'saved' ? [event.change] : [])),
    /** Another device changes the state, and the next read of the queue sees it. */
    changeElsewhere(change: Partial<MfaState>) {
      state = { ...state, ...change };
      known = null;
    },
  };
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

describe('edit', () => {
  it('keeps an edit where the app has cleared the cache, though nobody knows what it changes', () => {
    const page = setUp([], [], { cached: null });
    page.queue.edit({ sms: true });
    page.queue.edit({ totp: true });
    expect(page.edits()).toEqual({ sms: true, totp: true });
    expect(page.events[0]).toEqual({ type: 'edited', state: null, edit: { sms: true } });
  });

  it('forgets an edit that is taken back, unless a write is under way that may make it one again', async () => {
    const page = setUp([], []);
    page.queue.edit({ sms: true });
    page.queue.edit({ sms: false });
    expect(page.edits()).toEqual({});
    page.queue.edit({ sms: true });
    const end = page.queue.flush();
    page.queue.edit({ totp: true });
    page.queue.edit({ preferred: 'email' });
    expect(page.edits()).toEqual({ sms: true, totp: true });
    await end;
  });
});

describe('flush', () => {
  it('says that it is saving until nothing is, and what the user agreed to is forgotten with that', async () => {
    const page = setUp([], []);
    page.queue.edit({ sms: true });
    const end = page.queue.flush();
    expect(page.events.at(-1)).toEqual({ type: 'saving', edits: null });
    expect(await page.queue.flush()).toBeNull();
    expect(await page.queue.saveOnce()).toBe(false);
    expect(page.forgotten()).toBe(0);
    expect(await end).toBeNull();
    expect(page.events.filter(({ type }) => type === 'saving' || type === 'idle')).toHaveLength(2);
    expect(page.forgotten()).toBe(1);
  });

  it('does not say that it is saving for ever where something throws', async () => {
    const covers = () => {
      throw new Error('broken');
    };
    const page = setUp([], [], { covers });
    page.queue.edit({ sms: true });
    await expect(page.queue.flush()).rejects.toThrow('broken');
    expect(page.isSaving()).toBe(false);
  });

  it('sends nothing that the user has not agreed to, and hands it back', async () => {
    const page = setUp([], [], { covers: (plan) => factorsTurnedOff(plan).length === 0 });
    page.queue.edit({ totp: false });
    expect(await page.queue.flush()).toEqual({ totp: false });
    expect(page.sent).toEqual([]);
    expect(page.edits()).toEqual({});
    page.queue.edit({ sms: true });
    expect(await page.queue.flush()).toBeNull();
    expect(page.sent).toHaveLength(1);
  });

  it('marks as an undo only what was sent first', async () => {
    const page = setUp([], [], { meanwhile: (turn) => turn === 0 && page.queue.edit({ email: true }) });
    page.queue.edit({ sms: true });
    await page.queue.flush({ isUndo: true });
    page.queue.edit({ passkey: true });
    await page.queue.flush();
    expect(page.changes().map(({ isUndo }) => isUndo)).toEqual([true, false, false]);
  });

  it('tells what another device changed since the first edit, and not what the user changed as well', async () => {
    const page = setUp([], []);
    page.queue.edit({ sms: true });
    page.changeElsewhere({ active: ['totp', 'email', 'sms'], preferred: null });
    page.queue.edit({ passkey: true });
    await page.queue.flush();
    expect(page.changes()).toMatchObject([
      { edits: { sms: true, passkey: true }, elsewhere: { email: true, preferred: null } },
    ]);
    expect(page.changes()[0]?.elsewhere).toEqual({ email: true, preferred: null });
  });

  it('tells of what holds already only where nobody knew that', async () => {
    const known = setUp([], []);
    known.queue.edit({ sms: true });
    known.changeElsewhere({ active: ['totp', 'sms'] });
    await known.queue.flush();
    expect(known.sent).toEqual([]);
    expect(known.edits()).toEqual({});
    expect(known.changes()).toEqual([]);

    const inDoubt = setUp([], [], { inDoubt: ['sms'] });
    inDoubt.queue.edit({ sms: true });
    inDoubt.changeElsewhere({ active: ['totp', 'sms'] });
    await inDoubt.queue.flush();
    expect(inDoubt.sent).toEqual([]);
    expect(inDoubt.edits()).toEqual({});
    const held = draftOf({ ...start, active: ['totp', 'sms'] });
    expect(inDoubt.changes()).toEqual([
      { edits: { sms: true }, consequences: [], before: held, after: held, elsewhere: {}, isUndo: false },
    ]);
  });
});

describe('a failure', () => {
  it('that is about a factor takes that one and a preference for it back, and sends the rest', async () => {
    const page = setUp(['refused'], [], {
      refusal: { kind: 'not-set-up', factor: 'sms', missing: 'phone-number' },
    });
    page.queue.edit({ sms: true, email: true, preferred: 'sms' });
    await page.queue.flush();
    expect(page.failures()).toMatchObject([
      { fields: ['sms', 'preferred'], failure: { kind: 'not-set-up' } },
    ]);
    expect(page.sent).toHaveLength(2);
    expect(page.state().active).toEqual(['totp', 'email']);
  });

  it('that is about a factor takes back no preference for another one', async () => {
    const page = setUp(['refused'], [], {
      refusal: { kind: 'not-set-up', factor: 'sms', missing: 'phone-number' },
    });
    page.queue.edit({ sms: true, preferred: null });
    await page.queue.flush();
    expect(page.failures()).toMatchObject([{ fields: ['sms'] }]);
    expect(page.state()).toMatchObject({ active: ['totp'], preferred: null });
  });

  it('that is about a factor which was not edited takes back all that was sent', async () => {
    const page = setUp(['refused'], [], {
      refusal: { kind: 'not-set-up', factor: 'totp', missing: 'authenticator' },
    });
    page.queue.edit({ sms: true, email: true });
    await page.queue.flush();
    expect(page.failures()).toMatchObject([{ fields: ['sms', 'email'] }]);
    expect(page.sent).toHaveLength(1);
  });

  /** The user turns email on while text message is being sent, which fails. */
  async function failWhileEditing(refusal: MfaFailure) {
    const meanwhile = (turn: number) => {
      if (turn === 0) page.queue.edit({ email: true });
    };
    const page = setUp(['refused'], [], { refusal, meanwhile });
    page.queue.edit({ sms: true });
    await page.queue.flush();
    return page;
  }

  it.each<MfaFailure>([{ kind: 'limit-exceeded' }, { kind: 'busy' }])(
    'that every change would meet takes back what was edited meanwhile as well: %o',
    async (refusal) => {
      const page = await failWhileEditing(refusal);
      expect(page.failures()).toMatchObject([
        { fields: ['sms', 'email'], edits: { sms: true, email: true } },
      ]);
      expect(page.sent).toHaveLength(1);
      expect(page.edits()).toEqual({});
    },
  );

  it.each<MfaFailure>([
    { kind: 'passkey-alone' },
    { kind: 'not-applied' },
    { kind: 'changed-elsewhere' },
    { kind: 'not-set-up', factor: 'sms', missing: 'phone-number' },
  ])('of this change alone lets what was edited meanwhile be sent: %o', async (refusal) => {
    const page = await failWhileEditing(refusal);
    expect(page.failures()).toMatchObject([{ fields: ['sms'], edits: { sms: true }, failure: refusal }]);
    expect(page.state().active).toEqual(['totp', 'email']);
  });

  it('is told where another device has made an edit impossible', async () => {
    const page = setUp([], []);
    page.queue.edit({ sms: true, preferred: 'sms' });
    page.changeElsewhere({ phone: null });
    await page.queue.flush();
    expect(page.sent).toEqual([]);
    expect(page.failures()).toMatchObject([{ failure: { kind: 'changed-elsewhere' } }]);
    expect(page.edits()).toEqual({});
  });

  it('is told once, and not again for what rested on it', async () => {
    const page = setUp(['ignored'], [], { meanwhile: () => page.queue.edit({ preferred: 'sms' }) });
    page.queue.edit({ sms: true });
    await page.queue.flush();
    expect(page.failures()).toMatchObject([{ fields: ['sms'], failure: { kind: 'not-applied' } }]);
    expect(page.edits()).toEqual({});
  });
});

describe('saveOnce', () => {
  it('sends the draft once, and what is edited meanwhile stays', async () => {
    const page = setUp([], [], { meanwhile: () => page.queue.edit({ email: true }) });
    page.queue.edit({ sms: true });
    const end = page.queue.saveOnce();
    expect(page.events.at(-1)).toEqual({ type: 'saving', edits: { sms: true } });
    expect(await end).toBe(false);
    expect(page.sent).toHaveLength(1);
    expect(page.changes()).toMatchObject([{ edits: { sms: true } }]);
    expect(page.edits()).toEqual({ email: true });
    expect(page.events.at(-1)).toEqual({ type: 'idle', keepsBase: true });
  });

  it.each<[MfaFailure, PreferenceField]>([
    [{ kind: 'limit-exceeded' }, 'sms'],
    [{ kind: 'not-set-up', factor: 'email', missing: 'email-address' }, 'email'],
    [{ kind: 'not-set-up', factor: 'totp', missing: 'authenticator' }, 'sms'],
  ])('keeps the draft where it failed, and tells %o at %s', async (refusal, field) => {
    const page = setUp(['refused'], [], { refusal });
    page.queue.edit({ sms: true, email: true });
    expect(await page.queue.saveOnce()).toBe(false);
    expect(page.failures()).toMatchObject([
      { fields: [field], failure: refusal, edits: { sms: true, email: true } },
    ]);
    expect(page.edits()).toEqual({ sms: true, email: true });
  });

  it('says that the user has to agree first, sends nothing and keeps the draft', async () => {
    const page = setUp([], [], { covers: () => false });
    page.queue.edit({ sms: true });
    expect(await page.queue.saveOnce()).toBe(true);
    expect(page.sent).toEqual([]);
    expect(page.edits()).toEqual({ sms: true });
  });

  it('tells where another device has made the draft impossible', async () => {
    const page = setUp([], []);
    page.queue.edit({ sms: true });
    page.changeElsewhere({ phone: null });
    expect(await page.queue.saveOnce()).toBe(false);
    expect(page.failures()).toMatchObject([{ fields: ['sms'], failure: { kind: 'changed-elsewhere' } }]);
    expect(page.edits()).toEqual({ sms: true });
  });

  it('empties the draft where another device has done the same', async () => {
    const page = setUp([], []);
    page.queue.edit({ sms: true });
    page.changeElsewhere({ active: ['totp', 'sms'] });
    await page.queue.saveOnce();
    expect(page.edits()).toEqual({});
    expect(page.failures()).toEqual([]);
  });

  it('claims no success for an empty draft, even in doubt', async () => {
    const page = setUp([], [], { inDoubt: ['sms'] });
    await page.queue.saveOnce();
    expect(page.changes()).toEqual([]);
  });
});

describe('preview', () => {
  it('plans the draft with one more edit, and changes nothing', () => {
    const page = setUp([], []);
    page.queue.edit({ sms: true });
    expect(page.queue.preview({ email: true })).toMatchObject({
      kind: 'change',
      settings: { sms: { enabled: true }, email: { enabled: true } },
    });
    expect(page.queue.preview({ sms: false })).toEqual({ kind: 'none' });
    expect(page.edits()).toEqual({ sms: true });
  });

  it('is null where the app has cleared the cache', () => {
    expect(setUp([], [], { cached: null }).queue.preview({ sms: true })).toBeNull();
  });
});
