import type { Meta, StoryObj } from '@storybook/react-vite';
import { DeviceList } from 'cognito-account-kit/settings';
import { expect, screen, waitFor, within } from 'storybook/test';
import type { User } from '../support/dialog.js';
import { expectVisible } from '../support/play.js';
import {
  everywhere,
  expectEach,
  internalError,
  notEnabled,
  type Refusal,
  scopeMissing,
} from '../support/refusals.js';
import { type Scenario, startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';

const at = (text: string) => Date.parse(`2026-11-${text}:00Z`);
const thisDevice = 'eu-central-1_11111111-1111-4111-8111-111111111111';

/** This browser, a phone, and a device that the app has named. */
const remembered: Scenario = {
  policy: { rememberedDevices: 'always' },
  pool: { rememberedDevices: 'always' },
  user: {
    devices: [
      {
        deviceKey: thisDevice,
        deviceName: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/140.0 Safari/537.36',
        lastIpUsed: '203.0.113.24',
        lastAuthenticatedAt: at('28T17:05'),
      },
      {
        deviceName: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1',
        lastIpUsed: '198.51.100.7',
        lastAuthenticatedAt: at('27T08:40'),
      },
      { deviceName: "Ada's work laptop", lastIpUsed: '192.0.2.14', lastAuthenticatedAt: at('02T11:12') },
    ],
  },
};

/** The devices that aren't asked for a second step. */
const meta = {
  title: 'Devices/List',
  component: DeviceList,
  args: { currentDeviceKey: thisDevice },
  parameters: { ...startingWith(remembered), docs: { page: StoryList } },
} satisfies Meta<typeof DeviceList>;

export default meta;
type Story = StoryObj<typeof meta>;

const failing = (...faults: NonNullable<Scenario['faults']>) => startingWith({ ...remembered, faults });
const press = async (userEvent: User, name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));
const inQuestion = async () => within(await screen.findByRole('dialog'));
const pressInQuestion = async (userEvent: User, name: string) =>
  userEvent.click(await (await inQuestion()).findByRole('button', { name }));

/** This page's device comes first. */
export const List: Story = {
  play: async () => {
    const mark = await screen.findByText('This device');
    await expectVisible(mark);
    const [first] = screen.getAllByRole('listitem');
    await expect(first).toContainElement(mark);
    await expect(first).toHaveTextContent('Chrome on macOS');
  },
};

/** No device is remembered. */
export const Empty: Story = {
  parameters: startingWith({ ...remembered, user: { devices: [] } }),
  play: async () => expectVisible(await screen.findByText('No remembered devices')),
};

/** Says what forgetting does, and what it doesn't. */
export const Question: Story = {
  play: async ({ userEvent, ...context }) => {
    await press(userEvent, "Forget Ada's work laptop");
    await expectVisible(await (await inQuestion()).findByText(/^It's asked for a code next time/));
    await expect(accountOf(context).count('ForgetDevice')).toBe(0);
  },
};

/** The device is forgotten. */
export const Forgotten: Story = {
  play: async (context) => {
    await Question.play?.(context);
    await pressInQuestion(context.userEvent, 'Forget');
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
    await expect(screen.getByRole('status')).toHaveTextContent("Ada's work laptop is forgotten.");
  },
};

/** Forgetting this device signs the user out here, so there is another way. */
export const ThisDeviceQuestion: Story = {
  play: async ({ userEvent }) => {
    await press(userEvent, 'Forget Chrome on macOS');
    await expectVisible(await screen.findByRole('dialog', { name: 'Forget this device?' }));
    await expectVisible((await inQuestion()).getByRole('button', { name: 'Only ask for a code' }));
  },
};

/** This device asks for a code next time, and stays signed in. */
export const AsksForCode: Story = {
  play: async (context) => {
    await ThisDeviceQuestion.play?.(context);
    await pressInQuestion(context.userEvent, 'Only ask for a code');
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('Chrome on macOS is asked for a code next time.'),
    );
    await expect(accountOf(context).count('ForgetDevice')).toBe(0);
  },
};

/** The service is busy. */
export const Busy: Story = {
  parameters: failing({ operation: 'ForgetDevice', error: 'TooManyRequestsException', times: 1 }),
  play: async (context) => {
    await Question.play?.(context);
    await pressInQuestion(context.userEvent, 'Forget');
    await expectVisible(await (await inQuestion()).findByText(/busy right now/));
  },
};

/** The answer was lost, and the list cannot be read either. */
export const AnswerLost: Story = {
  parameters: failing(
    { operation: 'ForgetDevice', drop: 'after', times: 1 },
    { operation: 'ListDevices', drop: 'before', after: 1, times: 1 },
  ),
  play: async (context) => {
    await Question.play?.(context);
    await pressInQuestion(context.userEvent, 'Forget');
    await expectVisible(await (await inQuestion()).findByText(/^We don't know whether this was done/));
  },
};

/** The user pool remembers no devices. */
export const NotRemembered: Story = {
  parameters: startingWith(() => ({})),
  play: async () => expectVisible(await screen.findByText('No device is remembered here')),
};

/** The devices load. */
export const Loading: Story = {
  parameters: failing({ operation: 'ListDevices', hang: true }),
  play: async () => {
    await expect(await screen.findByRole('region')).toHaveAttribute('aria-busy', 'true');
  },
};

/** The devices could not be loaded. */
export const LoadFailed: Story = {
  parameters: failing({ operation: 'ListDevices', drop: 'before', times: 1 }),
  play: async () => expectVisible(await screen.findByText("Your devices couldn't be loaded")),
};

/** The documented errors of ForgetDevice. The question stays, except where no attempt can succeed. */
export const EachRefusal: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const account = accountOf(context);
    const ask = () => press(context.userEvent, "Forget Ada's work laptop");
    const attempt = () => pressInQuestion(context.userEvent, 'Forget');
    await ask();
    await expectEach(account, 'ForgetDevice', attempt, [...internalError, ...everywhere]);
    const offersNone: Refusal = ['InvalidUserPoolConfigurationException', /isn't available here/];
    for (const ending of [...scopeMissing, ...notEnabled, offersNone]) {
      await expectEach(account, 'ForgetDevice', attempt, [ending]);
      await pressInQuestion(context.userEvent, 'OK');
      await ask();
    }
    await attempt();
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
  },
};
