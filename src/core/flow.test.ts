import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFlow, type FlowOptions, type Outcome } from './flow.js';

type Step = { readonly name: 'first' } | { readonly name: 'second'; readonly secret: string };
interface Facts {
  readonly isBroken: boolean;
}
type TestFlow = ReturnType<typeof create>;

function create(options: Partial<FlowOptions<Step, Facts, string, string>> = {}) {
  return createFlow<Step, Facts, string, string>({
    step: { name: 'first' },
    facts: { isBroken: false },
    toFailure: (error) => (error instanceof Error ? error.message : 'unexpected'),
    confirmIdentity: () => true,
    isUnfinished: ({ step, facts }) => facts.isBroken || step.name === 'second',
    ...options,
  });
}

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  // An action that has ended no longer waits for its answer.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

const second: Step = { name: 'second', secret: 'JBSWY3DP' };
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('createFlow', () => {
  it('shows the step that an action leads to, and what is pending until then', async () => {
    const flow = create();
    const answer = deferred<Outcome<Step, string>>();
    const end = flow.run('first', 'start', () => answer.promise);
    expect(flow.get()).toMatchObject({ step: { name: 'first' }, pending: 'start' });
    answer.resolve(second);
    expect(await end).toBeNull();
    expect(flow.get()).toMatchObject({ step: second, pending: null, failure: null });
  });

  it('tells the failure with the step that it leads to, until the next action', async () => {
    const flow = create();
    expect(
      await flow.run('first', 'start', () => Promise.resolve({ step: second, failure: 'refused' })),
    ).toBe('refused');
    expect(flow.get()).toMatchObject({ step: second, failure: 'refused' });
    void flow.run('second', 'retry', () => new Promise(() => undefined));
    expect(flow.get().failure).toBeNull();
  });

  it('turns what an action throws into a failure of the step that is shown', async () => {
    const flow = create();
    const failure = await flow.run('first', 'start', ({ setStep }) => {
      setStep(second);
      return Promise.reject(new Error('no network'));
    });
    expect(failure).toBe('no network');
    expect(flow.get()).toMatchObject({ step: second, pending: null, failure: 'no network' });
  });

  it('ends without a failure where the user declines the step-up', async () => {
    const answer = deferred<boolean>();
    const flow = create({ confirmIdentity: () => answer.promise });
    let isReached = false;
    const end = flow.run('first', 'start', async ({ confirm }) => {
      await confirm('replace');
      isReached = true;
      return second;
    });
    expect(flow.get()).toMatchObject({ isConfirming: true, pending: 'start' });
    answer.resolve(false);
    expect(await end).toBeNull();
    expect(flow.get()).toMatchObject({
      step: { name: 'first' },
      isConfirming: false,
      pending: null,
      failure: null,
    });
    expect(isReached).toBe(false);
  });

  it('makes way for no step-up that answers at once', async () => {
    const flow = create({ confirmIdentity: () => true });
    const seen: boolean[] = [];
    flow.subscribe(() => seen.push(flow.get().isConfirming));
    await flow.run('first', 'start', async ({ confirm }) => {
      await confirm('replace');
      return second;
    });
    expect(seen).not.toContain(true);
    expect(flow.get()).toMatchObject({ step: second, failure: null });
  });

  it.each([true, Promise.resolve(true)])('goes on once the user has confirmed: %o', async (answer) => {
    const asked: unknown[] = [];
    const flow = create({
      confirmIdentity(change) {
        asked.push(change);
        return answer;
      },
    });
    await flow.run('first', 'start', async ({ confirm }) => {
      await confirm('replace');
      return second;
    });
    expect(asked).toEqual(['replace']);
    expect(flow.get()).toMatchObject({ step: second, isConfirming: false, failure: null });
  });

  it('gives an action the facts as they are by then, and shows those that it sets', async () => {
    const flow = create();
    const seen: boolean[] = [];
    await flow.run('first', 'start', ({ facts, setFacts, ...context }) => {
      seen.push(facts.isBroken);
      setFacts({ isBroken: true });
      seen.push(flow.get().facts.isBroken);
      return Promise.resolve(context.step);
    });
    await flow.run('first', 'repair', (context) => {
      seen.push(context.facts.isBroken);
      context.setFacts({ isBroken: false });
      seen.push(context.facts.isBroken);
      context.setFacts({});
      seen.push(context.facts.isBroken);
      return Promise.resolve(context.step);
    });
    expect(seen).toEqual([false, true, true, false, false]);
  });

  it('runs an action at any of the steps that it names, and at no other', async () => {
    const flow = create();
    const ran: string[] = [];
    const act = (at: Step['name'] | readonly Step['name'][], action: string) =>
      flow.run(at, action, ({ step }) => {
        ran.push(action);
        return Promise.resolve(step);
      });
    await act('first', 'one');
    await act(['second', 'first'], 'both');
    expect(await act('second', 'other')).toBeNull();
    expect(await act(['second'], 'others')).toBeNull();
    expect(ran).toEqual(['one', 'both']);
  });

  it('stays at its step while an action runs', () => {
    const flow = create();
    void flow.run('first', 'start', () => new Promise(() => undefined));
    flow.go(second);
    expect(flow.get()).toMatchObject({ step: { name: 'first' }, pending: 'start' });
  });

  it('does not go where an action leads that ends after it was closed', async () => {
    const flow = create();
    const answer = deferred<Outcome<Step, string>>();
    const end = flow.run('first', 'start', () => answer.promise);
    flow.close();
    answer.resolve(second);
    await end;
    expect(flow.get()).toEqual(create().get());
  });

  it('notifies nobody who has unsubscribed', () => {
    const flow = create();
    let count = 0;
    const unsubscribe = flow.subscribe(() => (count += 1));
    flow.go(second);
    unsubscribe();
    flow.go({ name: 'first' });
    expect(count).toBe(1);
  });

  it('asks before something is lost, and stops asking once nothing is', async () => {
    const flow = create();
    expect(flow.leave()).toBe(true);
    await flow.run('first', 'start', () => Promise.resolve(second));
    expect(flow.leave()).toBe(false);
    expect(flow.get().isLeaving).toBe(true);
    flow.stay();
    expect(flow.get().isLeaving).toBe(false);
    flow.leave();
    flow.go({ name: 'first' });
    expect(flow.get().isLeaving).toBe(false);
  });
});

/** What a random user, app and network do to a flow. */
type Move =
  | { readonly kind: 'run' | 'go'; readonly at: Step['name'] }
  | { readonly kind: 'answer' | 'throw' | 'fail' | 'confirm' | 'decline' | 'leave' | 'stay' | 'close' };

const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constantFrom('run', 'go'), at: fc.constantFrom('first', 'second') }),
  fc.record({
    kind: fc.constantFrom('answer', 'throw', 'fail', 'confirm', 'decline', 'leave', 'stay', 'close'),
  }),
);

interface RunningAction {
  readonly life: number;
  readonly stepUp: ReturnType<typeof deferred<boolean>>;
  readonly answer: ReturnType<typeof deferred<Outcome<Step, string>>>;
}

/** Drives one flow; every action asks the step-up, then waits for an answer of the outside world. */
function createWorld() {
  const actions: RunningAction[] = [];
  let life = 0;
  let running = 0;
  let mostRunning = 0;
  const flow: TestFlow = create({ confirmIdentity: () => actions.at(-1)?.stepUp.promise ?? true });
  const open = () => actions.at(-1);
  function apply(each: Move) {
    switch (each.kind) {
      case 'run': {
        const action = { life, stepUp: deferred<boolean>(), answer: deferred<Outcome<Step, string>>() };
        void flow.run(each.at, 'act', async ({ confirm, setFacts }) => {
          actions.push(action);
          running += 1;
          mostRunning = Math.max(mostRunning, running);
          try {
            await confirm('change');
            setFacts({ isBroken: true });
            const outcome = await action.answer.promise;
            setFacts({ isBroken: false });
            return outcome;
          } finally {
            running -= action.life === life ? 1 : 0;
          }
        });
        break;
      }
      case 'go':
        flow.go(each.at === 'first' ? { name: 'first' } : second);
        break;
      case 'answer':
        open()?.answer.resolve(second);
        break;
      case 'throw':
        open()?.answer.reject(new Error('lost'));
        break;
      case 'fail':
        open()?.answer.resolve({ step: { name: 'first' }, failure: 'refused' });
        break;
      case 'confirm':
      case 'decline':
        open()?.stepUp.resolve(each.kind === 'confirm');
        break;
      case 'leave':
        flow.leave();
        break;
      case 'stay':
        flow.stay();
        break;
      case 'close':
        flow.close();
        life += 1;
        running = 0;
        break;
    }
  }
  return { flow, actions, apply, mostRunning: () => mostRunning };
}

describe('createFlow, in any order of events', () => {
  it('runs one action at a time, and asks only where something would be lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 30 }), async (moves) => {
        const world = createWorld();
        for (const each of moves) {
          world.apply(each);
          await settled();
          const { step, facts, isLeaving, isConfirming, pending } = world.flow.get();
          if (isLeaving) expect(facts.isBroken || step.name === 'second').toBe(true);
          if (isConfirming) expect(pending).not.toBeNull();
        }
        expect(world.mostRunning()).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  it('writes nothing after it was closed, however late the answers are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 30 }), fc.boolean(), async (moves, isConfirmed) => {
        const world = createWorld();
        for (const each of moves) world.apply(each);
        await settled();
        world.flow.close();
        const writes: unknown[] = [];
        world.flow.subscribe(() => writes.push(world.flow.get()));
        for (const { stepUp, answer } of world.actions) {
          stepUp.resolve(isConfirmed);
          answer.resolve(second);
        }
        await settled();
        expect(writes).toEqual([]);
        expect(world.flow.get()).toEqual(create().get());
      }),
      { numRuns: 300 },
    );
  });

  it('ends every action once the outside world has answered, and is operable again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 30 }), async (moves) => {
        const world = createWorld();
        for (const each of moves) {
          world.apply(each);
          await settled();
        }
        world.apply({ kind: 'confirm' });
        world.apply({ kind: 'answer' });
        await settled();
        expect(world.flow.get()).toMatchObject({ pending: null, isConfirming: false });
        world.flow.go({ name: 'first' });
        expect(world.flow.get().step.name).toBe('first');
      }),
      { numRuns: 300 },
    );
  });
});
