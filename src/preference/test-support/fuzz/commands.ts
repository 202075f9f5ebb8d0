import fc from 'fast-check';
import { type Factor, factors, type PreferableFactor, preferableFactors } from '../../../account/factor.js';
import type { PreferenceField } from '../../preference.js';
import { preferenceFields } from '../../preference.js';
import type { MfaPreferenceActions } from '../../preference-actions.js';
import { dispatchFocus } from './dom.js';
import { checkSettled, isToldElsewhere, tellsOfTrouble } from './properties.js';
import { type Effect, mistypedNumber, patchOf, type Setup } from './service.js';
import {
  readyIn,
  type StepUp,
  shownIn,
  type Tab,
  type TabName,
  type TokenSource,
  type World,
} from './world.js';

/** Something that the user, the app, the network or another device does. */
export interface Command {
  /** The call that makes this command, for a test that repeats it. */
  readonly text: string;
  readonly run: (world: World) => void | Promise<void>;
}

/** The longest time, in ms, after which all must have ended: three attempts of ten seconds each, for three requests. */
const longestSettling = 120_000;
/** Milliseconds in which something that is due still belongs to what goes on: the pause before a request is repeated. */
const soon = 1_100;

// What the user does.

/** Uses a switch, a locked one too. Where the panel shows none, nothing happens. */
export const toggle = (tab: TabName, factor: Factor) =>
  onTab('toggle', tab, [factor], (actions, { wishes, asked, page, isCleared }) => {
    const availability = readyIn({ page })?.view.factors.find((row) => row.factor === factor)?.availability;
    if (availability?.kind !== 'on' && availability?.kind !== 'off') return;
    const isOn = availability.kind === 'off';
    asked.add(`${factor} ${isOn}`);
    if (availability.lock === null && !isCleared) wishes.set(factor, isOn);
    else wishes.delete(factor);
    // What cannot be without this factor ends with it: the preference for it, and a passkey that loses its last companion.
    if (!isOn && wishes.get('preferred') === factor) wishes.delete('preferred');
    if (!isOn && factor !== 'passkey') wishes.delete('passkey');
    actions.setFactor(factor, isOn);
  });

export const prefer = (tab: TabName, factor: PreferableFactor | null) =>
  onTab('prefer', tab, [factor], (actions, { wishes, asked, page, isCleared }) => {
    const choice = readyIn({ page })?.view.preferred;
    if (choice?.value === factor || !choice?.options.some((option) => option.factor === factor)) return;
    asked.add(`preferred ${String(factor)}`);
    if (!isCleared) wishes.set('preferred', factor);
    // That it was to be turned off, and failed, is over.
    if (factor !== null && wishes.get(factor) === false) wishes.delete(factor);
    actions.prefer(factor);
  });

export const confirm = (tab: TabName) => onTab('confirm', tab, [], (actions) => actions.confirm());

export const confirmWithPasskey = (tab: TabName) =>
  onTab('confirmWithPasskey', tab, [], (actions, { asked, wishes, page }) => {
    const offersPasskey = readyIn({ page })?.confirmation?.consequences.some(
      (consequence) => consequence.kind === 'passkey-sign-in-lost' && consequence.canTurnOnPasskey,
    );
    if (!offersPasskey) return;
    asked.add('passkey true');
    wishes.delete('passkey');
    actions.confirmWithPasskey();
  });

export const cancel = (tab: TabName) =>
  onTab('cancel', tab, [], (actions, { wishes }) => {
    wishes.clear();
    actions.cancel();
  });

export const undo = (tab: TabName) =>
  onTab('undo', tab, [], (actions, { asked, wishes, name, page }, { service }) => {
    wishes.clear();
    // What the panel says that it takes back. Another device may have made the same change first.
    const notice = readyIn({ page })?.notice;
    const changes = notice?.kind === 'saved' ? notice.changes : {};
    for (const factor of factors) {
      if (changes[factor] !== undefined) asked.add(`${factor} ${!changes[factor]}`);
      if (changes[factor] === false || changes.preferred !== undefined) asked.add(`preferred ${factor}`);
    }
    if (changes.preferred) asked.add('preferred null');
    // Back to what was before one of this tab's own changes.
    for (const { by, before } of service.changes) {
      if (by !== name) continue;
      for (const factor of factors) asked.add(`${factor} ${before.on.includes(factor)}`);
      asked.add(`preferred ${String(before.preferred)}`);
    }
    actions.undo();
  });

export const retry = (tab: TabName, field: PreferenceField) =>
  onTab('retry', tab, [field], (actions) => actions.retry(field));

export const save = (tab: TabName) =>
  onTab('save', tab, [], (actions, _tab, { setup }) => {
    if (setup.apply === 'on-save') actions.save();
  });

export const discard = (tab: TabName) =>
  onTab('discard', tab, [], (actions, { wishes }) => {
    wishes.clear();
    actions.discard();
  });

export const refresh = (tab: TabName) => onTab('refresh', tab, [], (actions) => actions.refresh());

export const dismissNotice = (tab: TabName) =>
  onTab('dismissNotice', tab, [], (actions) => actions.dismissNotice());

export const retryReading = (tab: TabName) =>
  command('retryReading', [tab], ({ tabs }) => {
    const preference = tabs[tab].page.preference();
    if (preference?.status === 'failed') preference.retry();
  });

/** The user opens the page that holds the panel. */
export const enter = (tab: TabName) =>
  command('enter', [tab], ({ tabs, service }) => {
    if (tabs[tab].page.preference() === null) tabs[tab].enteredAt = service.changes.length;
    tabs[tab].page.mount();
  });

/** The user goes on to another page of the app. */
export const leave = (tab: TabName) =>
  command('leave', [tab], ({ tabs }) => {
    tabs[tab].wishes.clear();
    tabs[tab].isCleared = false;
    tabs[tab].page.unmount();
  });

export const focus = () => command('focus', [], dispatchFocus);

export const stepUp = (answer: StepUp) =>
  command('stepUp', [answer], (world) => void (world.stepUp = answer));

/** The user answers the step-up that is open. */
export const answer = (tab: TabName, isConfirmed: boolean) =>
  command('answer', [tab, isConfirmed], ({ tabs }) => {
    const { questions, wishes } = tabs[tab];
    if (!isConfirmed && questions.length > 0) wishes.clear();
    questions.shift()?.(isConfirmed);
  });

// What happens around the kit.

/** Another device turns on these factors, as far as the user has them, and no other. Nobody tells the tabs. */
export const device = (wanted: readonly Factor[], preferred: PreferableFactor | null) =>
  command('device', [wanted, preferred], ({ service, setup, tabs }) => {
    for (const { wishes } of Object.values(tabs)) wishes.clear();
    service.changeFromDevice(
      patchOf(allowed({ on: wanted.filter((factor) => has(setup, factor)), preferred })),
    );
  });

export const deviceReplacesPhone = () =>
  command('deviceReplacesPhone', [], ({ service, setup }) => {
    if (setup.phone !== 'none') service.changeFromDevice(mistypedNumber);
  });

export const deviceAbandonsReplacement = () =>
  command('deviceAbandonsReplacement', [], ({ service }) => service.abandonReplacement());

export const fault = (operation: string, effect: Effect, times: number) =>
  command('fault', [operation, effect, times], ({ service }) => service.addFault(operation, effect, times));

export const clearFaults = () => command('clearFaults', [], ({ service }) => service.clearFaults());

export const token = (source: TokenSource) =>
  command('token', [source], (world) => void (world.tokenSource = source));

/** The app empties its query client, as after a sign-out. */
export const clearQueries = (tab: TabName, how: 'clear' | 'resetQueries') =>
  command('clearQueries', [tab, how], ({ tabs }) => {
    tabs[tab].wishes.clear();
    const { queryClient } = tabs[tab].page;
    tabs[tab].isCleared = true;
    if (how === 'clear') queryClient.clear();
    else void queryClient.resetQueries();
  });

/** Another page of the origin writes to the kit's channel. */
export const spoof = (times: number) =>
  command('spoof', [times], ({ tabs }) => {
    const channel = new BroadcastChannel(`cognito-account-kit:${tabs.A.accountId}`);
    for (let count = 0; count < times; count++) channel.postMessage('changed');
    channel.close();
  });

// Time.

export const wait = (ms: number) => command('wait', [ms], ({ time }) => time.advance(ms));

/** Waits until nothing goes on, and checks every tab. A step-up may stay open. */
export const settle = () =>
  command('settle', [], async (world) => {
    const { time, tabs, service, violations } = world;
    const isBusy = () =>
      service.inFlight() > 0 ||
      Object.values(tabs).some(
        (tab) =>
          tab.page.queryClient.isFetching() > 0 || (readyIn(tab)?.isSaving && tab.questions.length === 0),
      );
    const limit = Date.now() + longestSettling;
    await time.idle();
    while ((isBusy() || time.untilNext() <= soon) && Date.now() < limit) {
      await time.advance(Math.min(time.untilNext(), limit - Date.now()));
    }
    for (const tab of Object.values(tabs)) {
      violations.push(...checkSettled(world, tab));
      forgetWhatIsOver(tab);
    }
  });

/** Once nothing failed and nothing is open, nothing that was asked for before can be sent any more. */
function forgetWhatIsOver(tab: Tab) {
  const ready = readyIn(tab);
  if (!ready || tab.questions.length > 0) return;
  const shown = shownIn(ready);
  for (const [field, value] of tab.wishes) {
    if (shown[field] === value || tellsOfTrouble(ready) || isToldElsewhere(ready, field))
      tab.wishes.delete(field);
  }
  if (!tellsOfTrouble(ready) && !ready.isDirty && !ready.isSaving) tab.asked.clear();
}

function onTab(
  name: string,
  tab: TabName,
  args: readonly unknown[],
  act: (actions: MfaPreferenceActions, tab: Tab, world: World) => void,
): Command {
  return command(name, [tab, ...args], (world) => {
    const ready = readyIn(world.tabs[tab]);
    if (!ready) return;
    // Nobody is held to a question that they have turned away from.
    if (ready.confirmation !== null && !name.startsWith('confirm')) world.tabs[tab].wishes.clear();
    act(ready.actions, world.tabs[tab], world);
  });
}

function command(name: string, args: readonly unknown[], act: (world: World) => unknown): Command {
  const text = `${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
  return {
    text,
    run: async (world) => {
      try {
        await act(world);
      } catch (error) {
        world.violations.push(`throws: ${text}: ${String(error)}`);
      }
      await world.time.idle();
    },
  };
}

// What is drawn at random.

const tabs = fc.oneof(
  { weight: 3, arbitrary: fc.constant('A' as const) },
  { weight: 1, arbitrary: fc.constant('B' as const) },
);
const anyFactor = fc.constantFrom(...factors);
const anyPreferred = fc.constantFrom(null, ...preferableFactors);

/** Factors as a user can have them: the preferred one is on, and a passkey is not alone. */
export const anyHeld = fc
  .tuple(fc.subarray([...factors]), anyPreferred)
  .map(([on, preferred]) => allowed({ on, preferred }));

function allowed({ on, preferred }: { on: readonly Factor[]; preferred: PreferableFactor | null }) {
  return {
    on: on.length === 1 ? on.filter((factor) => factor !== 'passkey') : on,
    preferred: preferred !== null && on.includes(preferred) ? preferred : null,
  };
}

function has({ hasAuthenticator, hasPasskey, phone, email }: Setup, factor: Factor): boolean {
  return { totp: hasAuthenticator, passkey: hasPasskey, sms: phone !== 'none', email: email !== 'none' }[
    factor
  ];
}

const exceptions = [
  { error: 'TooManyRequestsException' },
  { error: 'InternalErrorException' },
  { error: 'InternalErrorException', thrown: 'after' },
  { error: 'LimitExceededException', message: 'Attempt limit exceeded, please try after some time.' },
  { error: 'ForbiddenException', status: 403 },
  { error: 'InvalidParameterException', message: 'User has not set up software token mfa' },
  {
    error: 'InvalidParameterException',
    message: 'User does not have delivery config set to turn on SMS_MFA',
  },
  {
    error: 'InvalidParameterException',
    message: 'User does not have delivery config set to turn on EMAIL_OTP',
  },
  {
    error: 'InvalidParameterException',
    message: 'User does not have applicable WebAuthn credentials to enable WebAuthn MFA.',
  },
] as const satisfies readonly Effect[];

const anyEffect = fc.oneof(
  fc.constantFrom<Effect>({ drop: 'before' }, { drop: 'after' }),
  fc.constantFrom<Effect>(...exceptions),
  fc.constantFrom<Effect>(
    { ignore: true },
    { garbage: 'truncated' },
    { garbage: 'html' },
    { garbage: 'empty' },
    { garbage: 'json' },
  ),
  fc.constantFrom<Effect>({ hang: true }),
  fc.record({
    slow: fc.constantFrom('request' as const, 'answer' as const),
    ms: fc.constantFrom(300, 3_000, 15_000),
  }),
);

const operations = ['SetUserMFAPreference', 'GetUser', 'GetUserAuthFactors'] as const;

/** Any command, the usual ones more often. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 14, arbitrary: fc.constant(settle()) },
  { weight: 5, arbitrary: fc.constantFrom(20, 200, 2_500, 6_000, 60_000).map(wait) },
  { weight: 12, arbitrary: fc.tuple(tabs, anyFactor).map((args) => toggle(...args)) },
  { weight: 5, arbitrary: fc.tuple(tabs, anyPreferred).map((args) => prefer(...args)) },
  { weight: 4, arbitrary: tabs.map(confirm) },
  { weight: 1, arbitrary: tabs.map(confirmWithPasskey) },
  { weight: 1, arbitrary: tabs.map(cancel) },
  { weight: 2, arbitrary: tabs.map(undo) },
  {
    weight: 3,
    arbitrary: fc.tuple(tabs, fc.constantFrom(...preferenceFields)).map((args) => retry(...args)),
  },
  { weight: 3, arbitrary: tabs.map(save) },
  { weight: 1, arbitrary: tabs.map(discard) },
  { weight: 2, arbitrary: tabs.map(refresh) },
  { weight: 1, arbitrary: tabs.map(dismissNotice) },
  { weight: 1, arbitrary: tabs.map(retryReading) },
  { weight: 3, arbitrary: tabs.map(enter) },
  { weight: 1, arbitrary: tabs.map(leave) },
  { weight: 1, arbitrary: fc.constant(focus()) },
  { weight: 1, arbitrary: fc.constantFrom<StepUp>('accepts', 'declines', 'asks').map(stepUp) },
  { weight: 2, arbitrary: fc.tuple(tabs, fc.boolean()).map((args) => answer(...args)) },
  { weight: 3, arbitrary: anyHeld.map(({ on, preferred }) => device(on, preferred)) },
  { weight: 1, arbitrary: fc.constant(deviceReplacesPhone()) },
  { weight: 1, arbitrary: fc.constant(deviceAbandonsReplacement()) },
  {
    weight: 7,
    arbitrary: fc
      .tuple(fc.constantFrom(...operations), anyEffect, fc.constantFrom(1, 2, 3, 6))
      .map((args) => fault(...args)),
  },
  { weight: 2, arbitrary: fc.constant(clearFaults()) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TokenSource>('gives', 'fails', 'is signed out', 'hangs').map(token),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(tabs, fc.constantFrom('clear' as const, 'resetQueries' as const))
      .map((args) => clearQueries(...args)),
  },
  { weight: 1, arbitrary: fc.constantFrom(1, 50).map(spoof) },
);
