import type { Meta, StoryObj } from '@storybook/react-vite';
import { SessionList } from 'cognito-account-kit/settings';
import { expect, screen, waitFor, within } from 'storybook/test';
import type { User } from '../support/dialog.js';
import { expectVisible } from '../support/play.js';
import {
  everywhere,
  expectEach,
  internalError,
  notEnabled,
  notFound,
  scopeMissing,
} from '../support/refusals.js';
import { type Scenario, startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';

const at = (text: string) => Date.parse(`2026-11-${text}:00Z`);

/** A phone, a laptop that is seldom used, and a browser that the sign-in page remembers. */
const tracked: Scenario = {
  pool: { userSessionTracking: 'ENABLED' },
  user: {
    sessions: [
      {
        deviceType: 'Safari 18.1 / iOS 18.1',
        lastLocation: { city: 'Berlin', country: 'Germany' },
        lastIpAddress: '203.0.113.24',
        lastActiveAt: at('28T17:05'),
      },
      {
        deviceType: 'Firefox 140.0 / Linux',
        lastLocation: { city: 'Hamburg', country: 'Germany' },
        lastIpAddress: '198.51.100.7',
        lastActiveAt: at('02T08:40'),
      },
      { sessionType: 'SSO', deviceType: 'Edge 140.0 / Windows 11', lastActiveAt: at('20T11:12') },
    ],
  },
};

/** Where the user is signed in, and how they sign other sessions out. */
const meta = {
  title: 'Sessions/List',
  component: SessionList,
  parameters: { ...startingWith(tracked), docs: { page: StoryList } },
} satisfies Meta<typeof SessionList>;

export default meta;
type Story = StoryObj<typeof meta>;

const failing = (...faults: NonNullable<Scenario['faults']>) => startingWith({ ...tracked, faults });

const region = () => within(screen.getByRole('region', { name: "Where you're signed in" }));
const press = async (userEvent: User, name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));
const inQuestion = async () => within(await screen.findByRole('dialog'));
const pressInQuestion = async (userEvent: User, name: string) =>
  userEvent.click(await (await inQuestion()).findByRole('button', { name }));

/** This page's session comes first, and cannot be signed out here. */
export const List: Story = {
  play: async () => {
    await expectVisible(await screen.findByText('This device'));
    const rows = region().getAllByRole('listitem');
    await expect(rows).toHaveLength(4);
    await expect(within(rows[0] as HTMLElement).queryByRole('button')).toBeNull();
  },
};

/** The names of the app's clients, which the service does not know. */
export const WithAppNames: Story = {
  args: { clientNames: { 'emulator-client': 'Alder for the web' } },
  play: async () => expectVisible((await screen.findAllByText('Alder for the web'))[0] as HTMLElement),
};

/** The only session is this one. */
export const OnlyThisOne: Story = {
  parameters: startingWith({ pool: { userSessionTracking: 'ENABLED' }, user: { sessions: [] } }),
  play: async () => {
    await screen.findByText('This device');
    await expect(screen.queryByRole('button', { name: 'Sign out all others' })).toBeNull();
  },
};

/** Asks first, and says what else ends. */
export const Question: Story = {
  play: async ({ userEvent, ...context }) => {
    await press(userEvent, 'Sign out Firefox on Linux');
    await expectVisible(await (await inQuestion()).findByText(/^Don't know it/));
    await expect(accountOf(context).count('RevokeUserSession')).toBe(0);
  },
};

/** The service takes a moment until its list follows. Until then the row says what was done. */
export const SignedOut: Story = {
  parameters: failing({ operation: 'RevokeUserSession', ignore: true }),
  play: async ({ userEvent }) => {
    await press(userEvent, 'Sign out Firefox on Linux');
    await pressInQuestion(userEvent, 'Sign out');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Signed out.'));
    await expectVisible(await screen.findByText('Signed out'));
    await expect(screen.queryByRole('button', { name: 'Sign out Firefox on Linux' })).toBeNull();
  },
};

/** The row goes, and the focus stays in the list. */
export const SignedOutByKeyboard: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ userEvent }) => {
    (await screen.findByRole('button', { name: 'Sign out Firefox on Linux' })).focus();
    await userEvent.keyboard('{Enter}');
    (await (await inQuestion()).findByRole('button', { name: 'Sign out' })).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(region().getAllByRole('listitem')).toHaveLength(3));
    await waitFor(() =>
      expect(screen.getByRole('region')).toContainElement(document.activeElement as HTMLElement),
    );
  },
};

/** All others at once. */
export const AllOthersQuestion: Story = {
  play: async ({ userEvent }) => {
    await press(userEvent, 'Sign out all others');
    await expectVisible(await screen.findByRole('dialog', { name: 'Sign out 3 other sessions?' }));
  },
};

/** All others are signed out, one by one. */
export const AllOthersSignedOut: Story = {
  play: async (context) => {
    await AllOthersQuestion.play?.(context);
    await pressInQuestion(context.userEvent, 'Sign out');
    await waitFor(() => expect(region().getAllByRole('listitem')).toHaveLength(1));
    await expect(screen.getByRole('status')).toHaveTextContent('3 sessions signed out.');
  },
};

/** It failed on the way, and says how far it came. */
export const PartlySignedOut: Story = {
  parameters: failing({
    operation: 'RevokeUserSession',
    error: 'TooManyRequestsException',
    after: 1,
    times: 1,
  }),
  play: async (context) => {
    await AllOthersQuestion.play?.(context);
    await pressInQuestion(context.userEvent, 'Sign out');
    await expectVisible(await (await inQuestion()).findByText('1 of 3 signed out.'));
    await expectVisible(await (await inQuestion()).findByText(/busy right now/));
  },
};

/** The second attempt signs out the rest only. */
export const PartlyThenAll: Story = {
  ...PartlySignedOut,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await PartlySignedOut.play?.(context);
    await pressInQuestion(context.userEvent, 'Sign out');
    await waitFor(() => expect(region().getAllByRole('listitem')).toHaveLength(1));
    await expect(accountOf(context).count('RevokeUserSession')).toBe(4);
  },
};

/** The answer was lost, and the list cannot be read either. */
export const AnswerLost: Story = {
  parameters: failing(
    { operation: 'RevokeUserSession', drop: 'after', times: 1 },
    { operation: 'ListUserSessions', drop: 'before', after: 1, times: 1 },
  ),
  play: async (context) => {
    await Question.play?.(context);
    await pressInQuestion(context.userEvent, 'Sign out');
    await expectVisible(await (await inQuestion()).findByText(/^We don't know whether it was signed out/));
  },
};

/** The pool does not track sessions. */
export const NotTracked: Story = {
  parameters: startingWith(() => ({})),
  play: async () => {
    await expectVisible(await screen.findByText("Sessions can't be listed here"));
    await expectVisible(screen.getByRole('button', { name: 'Sign out everywhere' }));
  },
};

/** The sessions load. */
export const Loading: Story = {
  parameters: failing({ operation: 'ListUserSessions', hang: true }),
  play: async () => {
    await expect(await screen.findByRole('region')).toHaveAttribute('aria-busy', 'true');
  },
};

/** The sessions could not be loaded. */
export const LoadFailed: Story = {
  parameters: failing({ operation: 'ListUserSessions', drop: 'before', times: 1 }),
  play: async () => expectVisible(await screen.findByText("Your sessions couldn't be loaded")),
};

/** Another attempt loads them. */
export const LoadFailedThenLoaded: Story = {
  ...LoadFailed,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await LoadFailed.play?.(context);
    await press(context.userEvent, 'Try again');
    await expectVisible(await screen.findByText('This device'));
  },
};

/** Says what it ends, and what it doesn't. */
export const EverywhereQuestion: Story = {
  play: async ({ userEvent, ...context }) => {
    await press(userEvent, 'Sign out everywhere');
    await expectVisible(await (await inQuestion()).findByText(/^Services that you opened/));
    await expect(accountOf(context).count('GlobalSignOut')).toBe(0);
  },
};

/** While it is running, Escape does not close what has to say how it ended. */
export const EverywhereRunning: Story = {
  parameters: failing({ operation: 'GlobalSignOut', hang: true }),
  play: async (context) => {
    await EverywhereQuestion.play?.(context);
    await pressInQuestion(context.userEvent, 'Sign out everywhere');
    await waitFor(() => expect(accountOf(context).count('GlobalSignOut')).toBe(1));
    await context.userEvent.keyboard('{Escape}');
    await expectVisible(screen.getByRole('dialog'));
  },
};

/** This session is over, which says nothing of the others: it is not told as done. */
export const EverywhereSessionEnded: Story = {
  parameters: failing({
    operation: 'GlobalSignOut',
    error: 'NotAuthorizedException',
    message: 'Access Token has been revoked',
    times: 1,
  }),
  play: async (context) => {
    await EverywhereQuestion.play?.(context);
    await pressInQuestion(context.userEvent, 'Sign out everywhere');
    await expectVisible(await (await inQuestion()).findByText(/^Your session has ended/));
  },
};

/** Every session has ended. An app leaves the page here. */
export const SignedOutEverywhere: Story = {
  play: async (context) => {
    await EverywhereQuestion.play?.(context);
    await pressInQuestion(context.userEvent, 'Sign out everywhere');
    await expectVisible(await screen.findByRole('dialog', { name: 'Signed out everywhere' }));
    await expect(accountOf(context).onSessionExpired).toHaveBeenCalledWith('signed-out');
    // What the sign-in page remembers is a cookie, which only its own page can end.
    const left = accountOf(context).emulator.users.get('ada').sessions;
    await expect(left.map(({ sessionType }) => sessionType)).toEqual(['SSO']);
  },
};

/** The service is busy. */
export const EverywhereBusy: Story = {
  parameters: failing({ operation: 'GlobalSignOut', error: 'TooManyRequestsException', times: 1 }),
  play: async (context) => {
    await EverywhereQuestion.play?.(context);
    await pressInQuestion(context.userEvent, 'Sign out everywhere');
    await expectVisible(await (await inQuestion()).findByText(/busy right now/));
  },
};

/** The documented errors of RevokeUserSession. The question stays, except where no attempt can succeed. */
export const EachRefusal: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const account = accountOf(context);
    await Question.play?.(context);
    const attempt = () => pressInQuestion(context.userEvent, 'Sign out');
    await expectEach(account, 'RevokeUserSession', attempt, [...internalError, ...everywhere]);
    for (const ending of [...scopeMissing, ...notEnabled]) {
      await expectEach(account, 'RevokeUserSession', attempt, [ending]);
      await pressInQuestion(context.userEvent, 'OK');
      await press(context.userEvent, 'Sign out Firefox on Linux');
    }
    await attempt();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  },
};

/** The documented errors of GlobalSignOut. */
export const EachRefusalEverywhere: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const account = accountOf(context);
    await EverywhereQuestion.play?.(context);
    const attempt = () => pressInQuestion(context.userEvent, 'Sign out everywhere');
    await expectEach(account, 'GlobalSignOut', attempt, [...internalError, ...everywhere, ...notFound]);
    for (const ending of [...scopeMissing, ...notEnabled]) {
      await expectEach(account, 'GlobalSignOut', attempt, [ending]);
      await pressInQuestion(context.userEvent, 'OK');
      await press(context.userEvent, 'Sign out everywhere');
    }
  },
};
