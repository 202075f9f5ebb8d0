import fc from 'fast-check';
import { factors } from '../../../account/factor.js';
import {
  anyCommand,
  anyHeld,
  type Command,
  clearFaults,
  discard,
  enter,
  leave,
  refresh,
  retryReading,
  settle,
  stepUp,
  token,
} from './commands.js';
import { checkWrite } from './properties.js';
import type { ContactSetup, Setup } from './service.js';
import { readyIn, startWorld, type World } from './world.js';

/** What a run has broken, as "rule: what is wrong". */
export interface Broken {
  readonly rule: string;
  readonly message: string;
}

/** A sequence that breaks a rule, as short as it could be made. */
export interface CounterExample extends Broken {
  /** The sequence as a test can repeat it. */
  readonly text: string;
}

/** What a search has found. */
export interface FuzzReport {
  readonly steps: number;
  readonly counterExample: CounterExample | null;
}

export interface FuzzOptions {
  /** How many commands to run at least. */
  readonly steps: number;
  readonly seed: number;
  /** Rules that are known to be broken. */
  readonly ignored?: readonly string[];
  readonly onProgress?: (steps: number) => void;
}

const runsPerRound = 50;
const commandsPerRun = 40;

/** Runs commands one after the other, then lets everything recover. Stops at the first rule that is broken. */
export async function play(
  setup: Setup,
  commands: readonly Command[],
  ignored: readonly string[] = [],
): Promise<Broken | null> {
  const random = Math.random;
  Math.random = seededRandom(1);
  const world = await startWorld(setup, checkWrite);
  const broken = () => firstBroken(world, ignored);
  try {
    for (const command of [settle(), ...commands, settle()]) {
      await command.run(world);
      const found = broken();
      if (found) return found;
    }
    await recover(world);
    return broken();
  } finally {
    await world.end();
    Math.random = random;
  }
}

/** Searches for a sequence that breaks a rule. The same seed searches in the same way. */
export async function fuzz({ steps, seed, ignored = [], onProgress }: FuzzOptions): Promise<FuzzReport> {
  let done = 0;
  for (let round = 0; done < steps; round++) {
    const last: { broken: Broken | null } = { broken: null };
    const property = fc.asyncProperty(
      anySetup,
      fc.array(anyCommand, { maxLength: commandsPerRun, size: 'max' }),
      async (setup, commands) => {
        const found = await play(setup, commands, ignored.concat());
        done += commands.length;
        // While a sequence is made shorter, it must go on to break the same rule.
        if (found && (last.broken === null || found.rule === last.broken.rule)) {
          last.broken = found;
          return false;
        }
        return true;
      },
    );
    const result = await fc.check(property, {
      seed: seed + round,
      numRuns: runsPerRound,
      endOnFailure: false,
    });
    onProgress?.(done);
    if (result.failed && last.broken && result.counterexample) {
      const [setup, commands] = result.counterexample;
      return { steps: done, counterExample: { ...last.broken, text: textOf(setup, commands) } };
    }
  }
  return { steps: done, counterExample: null };
}

/** Ends every fault, and proves that the panel can be operated. */
async function recover(world: World) {
  for (const command of [clearFaults(), token('gives'), stepUp('accepts')]) await command.run(world);
  for (const tab of Object.values(world.tabs)) {
    for (const answer of tab.questions.splice(0)) answer(false);
    tab.wishes.clear();
  }
  world.service.changeFromDevice({ ...(world.setup.hasAuthenticator && { totpSecret: true as const }) });
  const tab = world.tabs.A;
  const perform = async (...commands: Command[]) => {
    for (const command of commands) await command.run(world);
  };
  await perform(enter('A'), settle(), retryReading('A'), refresh('A'), settle(), discard('A'), settle());
  // A panel whose query client was emptied while it read shows its skeleton until it is opened again.
  if (!readyIn(tab)) await perform(leave('A'), enter('A'), settle());
  if (!readyIn(tab))
    world.violations.push(`not-operable: ${tab.page.preference()?.status ?? 'not mounted'} after a refresh`);
  for (const factor of factors) {
    const ready = readyIn(tab);
    const availability = ready?.view.factors.find((row) => row.factor === factor)?.availability;
    if (
      !ready ||
      !(availability?.kind === 'on' || availability?.kind === 'off') ||
      availability.lock !== null
    )
      continue;
    const wanted = availability.kind === 'off';
    tab.asked.add(`${factor} ${wanted}`);
    ready.actions.setFactor(factor, wanted);
    await perform(settle());
    readyIn(tab)?.actions.confirm();
    await perform(settle());
    if (world.setup.apply === 'on-save') {
      readyIn(tab)?.actions.save();
      await perform(settle());
      readyIn(tab)?.actions.confirm();
      await perform(settle());
    }
    if (world.service.held().on.includes(factor) !== wanted) {
      world.violations.push(`not-operable: ${factor} cannot be turned ${wanted ? 'on' : 'off'}`);
      return;
    }
  }
}

function firstBroken({ violations }: World, ignored: readonly string[]): Broken | null {
  for (const message of violations) {
    const [rule = ''] = message.split(':');
    if (!ignored.includes(rule)) return { rule, message };
  }
  return null;
}

const anyContact = fc.constantFrom<ContactSetup>('verified', 'none', 'unverified');

const anySetup: fc.Arbitrary<Setup> = fc
  .record({
    mfa: fc.constantFrom('optional' as const, 'required' as const),
    offered: fc.oneof(
      { weight: 3, arbitrary: fc.constant([...factors]) },
      { weight: 1, arbitrary: fc.subarray([...factors], { minLength: 1 }) },
    ),
    apply: fc.oneof(
      { weight: 3, arbitrary: fc.constant('instantly' as const) },
      { weight: 1, arbitrary: fc.constant('on-save' as const) },
    ),
    held: anyHeld,
    hasAuthenticator: fc.boolean(),
    hasPasskey: fc.boolean(),
    phone: anyContact,
    email: anyContact,
  })
  .map(({ held, ...setup }) => ({
    ...setup,
    ...held,
    hasAuthenticator: setup.hasAuthenticator || held.on.includes('totp'),
    hasPasskey: setup.hasPasskey || held.on.includes('passkey'),
    phone: held.on.includes('sms') && setup.phone === 'none' ? 'verified' : setup.phone,
    email: held.on.includes('email') && setup.email === 'none' ? 'verified' : setup.email,
  }));

function textOf(setup: Setup, commands: readonly Command[]): string {
  return `play(${JSON.stringify(setup)}, [\n${commands.map(({ text }) => `  ${text},\n`).join('')}])`;
}

/** Mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
