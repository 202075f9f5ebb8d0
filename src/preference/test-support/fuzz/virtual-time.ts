/** A clock that stands still until it is told to go on, for timers, frames and `Date.now`. */
export interface VirtualTime {
  /** Waits for real work, such as the emulator's signatures. Time does not pass while it lasts. */
  readonly hold: <T>(work: () => Promise<T>) => Promise<T>;
  /** Lets everything happen that needs no time. */
  readonly idle: () => Promise<void>;
  /** Lets so many milliseconds pass, each timer at its own time. */
  readonly advance: (ms: number) => Promise<void>;
  /** Milliseconds until the next timer; `Infinity` where there is none. */
  readonly untilNext: () => number;
  /** Gives the globals back. */
  readonly end: () => void;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** What is replaced. `setImmediate` and microtasks stay real: they need no time. */
const replaced = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'requestAnimationFrame',
] as const;
/** The longest way from a settled promise to what it causes: React's scheduler takes a turn of the event loop, effects another. */
const turnsUntilIdle = 4;
const epoch = Date.UTC(2026, 0, 1);
const frame = 16;

/** Replaces the clock of this process. */
export function startVirtualTime(): VirtualTime {
  const timers = new Map<number, Timer>();
  let now = epoch;
  let lastId = 0;
  let held = 0;

  const add = (run: () => void, ms: number) => {
    timers.set(++lastId, { at: now + Math.max(0, ms), run });
    return lastId;
  };
  const repeat = (run: () => void, ms: number) => {
    const id = add(again, ms);
    function again() {
      timers.set(id, { at: now + ms, run: again });
      run();
    }
    return id;
  };
  const remove = (id: number | undefined) => void timers.delete(id ?? 0);

  const originals = Object.fromEntries(replaced.map((name) => [name, globalThis[name]]));
  const originalNow = Date.now;
  Object.assign(globalThis, {
    setTimeout: (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
      add(() => run(...args), ms),
    clearTimeout: remove,
    setInterval: repeat,
    clearInterval: remove,
    requestAnimationFrame: (run: (time: number) => void) => add(() => run(now), frame),
  });
  Date.now = () => now;

  const next = (): [number, Timer] | undefined => {
    let first: [number, Timer] | undefined;
    for (const entry of timers) if (first === undefined || entry[1].at < first[1].at) first = entry;
    return first;
  };

  async function idle() {
    do {
      for (let turn = 0; turn < turnsUntilIdle; turn++) await new Promise((resolve) => setImmediate(resolve));
    } while (held > 0);
  }

  return {
    async hold(work) {
      held += 1;
      try {
        return await work();
      } finally {
        held -= 1;
      }
    },
    idle,
    async advance(ms) {
      const until = now + ms;
      await idle();
      for (let first = next(); first && first[1].at <= until; first = next()) {
        const [id, { at, run }] = first;
        timers.delete(id);
        now = at;
        run();
        await idle();
      }
      now = until;
    },
    untilNext: () => (next()?.[1].at ?? Number.POSITIVE_INFINITY) - now,
    end() {
      Object.assign(globalThis, originals);
      Date.now = originalNow;
    },
  };
}
