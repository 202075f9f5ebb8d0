import type { Factor } from '../../../account/factor.js';
import type { ReadyMfaPreference } from '../../mfa-preference.js';
import { type PreferenceDraft, type PreferenceField } from '../../preference.js';
import { VirtualBroadcastChannel } from './channel.js';
import { type Change, type Held, type Service, type Setup, startService } from './service.js';
import { createPage, type Page } from './tab.js';
import { startVirtualTime, type VirtualTime } from './virtual-time.js';

export type TabName = 'A' | 'B';

/** One tab of the user, with what is known of it from outside of the kit. */
export interface Tab {
  readonly name: TabName;
  /** The kit's id of the account, of which each tab has its own spelling. */
  readonly accountId: string;
  readonly page: Page;
  /** The latest state that an intact answer has brought here; `null` before the first. */
  lastRead: Read | null;
  /** What the user asked for and was not told the end of yet. */
  readonly wishes: Map<PreferenceField, unknown>;
  /** All that the kit may send on behalf of the user, such as "sms true": wishes, and what failed and can be tried again. */
  readonly asked: Set<string>;
  /** The change that the latest write belongs to: what is sent again because the service was busy is planned once. */
  write: Write | null;
  /** Whether no intact read has followed the latest write: nobody in this tab can know what it did. */
  isInDoubt: boolean;
  /** The number of changes before the panel was opened: nobody told it of those. */
  enteredAt: number;
  /** The query client was emptied under the panel, which shows what it had until it reads again. */
  isCleared: boolean;
  /** Step-ups that the user has not answered. */
  questions: ((isConfirmed: boolean) => void)[];
}

/** A state that a tab was told. `version` is the number of changes before it, `at` its time of arrival. */
export interface Read {
  readonly version: number;
  readonly at: number;
}

interface Write {
  readonly body: string;
  /** What was known when it was planned. */
  readonly basis: Read | null;
  readonly sentAt: number;
  status: number | null;
}

/** How the app's step-up answers. */
export type StepUp = 'accepts' | 'declines' | 'asks';

/** How the app's `getAccessToken` behaves. */
export type TokenSource = 'gives' | 'fails' | 'is signed out' | 'hangs';

/** Everything in one run. */
export interface World {
  readonly setup: Setup;
  readonly time: VirtualTime;
  readonly service: Service;
  readonly tabs: Readonly<Record<TabName, Tab>>;
  stepUp: StepUp;
  tokenSource: TokenSource;
  /** What broke a rule while it happened. */
  readonly violations: string[];
  readonly end: () => Promise<void>;
}

let runs = 0;

/** Says what is wrong with what a write of a tab has done. */
export type CheckWrite = (world: World, tab: Tab, change: Change) => string[];

/** Starts a run: tab A is open, and tab B is not. */
export async function startWorld(setup: Setup, checkWrite: CheckWrite): Promise<World> {
  const time = startVirtualTime();
  const service = await startService(setup, time);
  const accountId = `run-${++runs}`;
  const violations: string[] = [];
  const console = watchConsole(violations);
  const originalChannel = globalThis.BroadcastChannel;
  Object.assign(globalThis, { BroadcastChannel: VirtualBroadcastChannel });
  const noteRejection = (reason: unknown) => void violations.push(`unhandled rejection: ${String(reason)}`);
  process.on('unhandledRejection', noteRejection);

  const world: World = {
    setup,
    time,
    service,
    tabs: { A: createTab('A'), B: createTab('B') },
    stepUp: 'accepts',
    tokenSource: 'gives',
    violations,
    async end() {
      for (const tab of Object.values(world.tabs)) {
        tab.page.unmount();
        tab.page.queryClient.clear();
      }
      await time.advance(60_000);
      time.end();
      console.end();
      process.off('unhandledRejection', noteRejection);
      Object.assign(globalThis, { BroadcastChannel: originalChannel });
    },
  };

  function createTab(name: TabName): Tab {
    const tab: Tab = {
      name,
      accountId: `${accountId}#${name}`,
      page: openPage(name),
      lastRead: null,
      wishes: new Map(),
      asked: new Set(),
      write: null,
      isInDoubt: false,
      enteredAt: 0,
      isCleared: false,
      questions: [],
    };
    return tab;
  }

  function openPage(name: TabName): Page {
    const tab = () => world.tabs[name];
    return createPage({
      accountId: `${accountId}#${name}`,
      policy: { mfa: setup.mfa, factors: setup.offered },
      apply: setup.apply,
      getAccessToken: () => giveToken(world),
      confirmIdentity: () => answerStepUp(world, tab()),
      fetch: service.fetchFor(name, {
        onWrite(body) {
          const { write, lastRead } = tab();
          const isRepetition = write?.body === body && write.status !== null && write.status !== 200;
          tab().write = {
            body,
            status: null,
            basis: isRepetition ? write.basis : lastRead,
            sentAt: isRepetition ? write.sentAt : Date.now(),
          };
          tab().isInDoubt = true;
        },
        onChange(change) {
          violations.push(...checkWrite(world, tab(), change));
          // Of two tabs that are used at once, the later wins.
          if (service.changes.includes(change)) world.tabs[name === 'A' ? 'B' : 'A'].wishes.clear();
        },
        onWriteEnd(status) {
          const { write } = tab();
          if (write) write.status = status;
        },
        onRead(version, afterWrites) {
          if (afterWrites) tab().isInDoubt = false;
          tab().isCleared = false;
          if ((tab().lastRead?.version ?? 0) > version) return;
          tab().lastRead = { version, at: Date.now() };
        },
      }),
    });
  }

  world.tabs.A.page.mount();
  return world;
}

/** The state of a version. */
export function heldAt({ service }: World, version: number): Held {
  return service.changes[version]?.before ?? service.held();
}

/** What the hook gives, where it is ready. */
export function readyIn({ page }: Pick<Tab, 'page'>): ReadyMfaPreference | null {
  const preference = page.preference();
  return preference?.status === 'ready' ? preference : null;
}

/** What a tab shows of the preference, edits included. */
export function shownIn({ view }: ReadyMfaPreference): PreferenceDraft {
  const isOn = (factor: Factor) =>
    view.factors.some((row) => row.factor === factor && row.availability.kind === 'on');
  const preferred = view.factors.find((row) => row.isPreferred)?.factor ?? null;
  return {
    totp: isOn('totp'),
    sms: isOn('sms'),
    email: isOn('email'),
    passkey: isOn('passkey'),
    preferred: preferred === 'passkey' ? null : preferred,
  };
}

function giveToken({ tokenSource, service }: World): Promise<string> {
  switch (tokenSource) {
    case 'gives':
      return Promise.resolve(service.accessToken);
    case 'fails':
      return Promise.reject(new TypeError('Failed to fetch'));
    case 'is signed out':
      return Promise.resolve('');
    case 'hangs':
      return new Promise(() => undefined);
  }
}

function answerStepUp({ stepUp, violations }: World, tab: Tab): boolean | Promise<boolean> {
  if (stepUp !== 'asks') {
    if (stepUp === 'declines') tab.wishes.clear();
    return Promise.resolve(stepUp === 'accepts');
  }
  if (tab.questions.length > 0) violations.push('two-step-ups: a step-up was asked for while one is open');
  return new Promise((resolve) => tab.questions.push(resolve));
}

function watchConsole(violations: string[]) {
  const { error, warn } = globalThis.console;
  const note = (...written: unknown[]) => void violations.push(`console: ${written.map(String).join(' ')}`);
  Object.assign(globalThis.console, { error: note, warn: note });
  return { end: () => void Object.assign(globalThis.console, { error, warn }) };
}
