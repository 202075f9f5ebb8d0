import type { Meta, StoryObj } from '@storybook/react-vite';
import { AccountSettings } from 'cognito-account-kit/settings';
import { expect, screen, waitFor, within } from 'storybook/test';
import { type Scenario, startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';

/** A pool that offers everything, and a user with a bit of each. */
const everything: Scenario = {
  policy: {
    rememberedDevices: 'always',
    passwordPolicy: { minimumLength: 8, requireLowercase: true, requireNumbers: true },
  },
  pool: { userSessionTracking: 'ENABLED', rememberedDevices: 'always' },
  user: {
    userMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    sessions: [{ deviceType: 'Safari 18.1 / iOS 18.1' }],
    devices: [{ deviceName: "Ada's work laptop" }],
  },
};

/** The whole account page, composed of the same parts that an app can arrange itself. */
const meta = {
  title: 'Account/Page',
  component: AccountSettings,
  args: { deletion: {}, profile: { attributes: ['name', 'locale'] } },
  parameters: { ...startingWith(everything), docs: { page: StoryList } },
} satisfies Meta<typeof AccountSettings>;

export default meta;
type Story = StoryObj<typeof meta>;

const contents = async () => within(await screen.findByRole('navigation', { name: 'On this page' }));
const linksOf = async () => (await contents()).getAllByRole('link').map(({ textContent }) => textContent);
const isLoaded = () =>
  waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull(), { timeout: 10_000 });

/** Every section. */
export const Page: Story = {
  play: async () => {
    await expect(await linksOf()).toEqual([
      'Security check-up',
      'Two-step verification',
      'Passkeys',
      'Profile',
      'Phone and email',
      'Password',
      "Where you're signed in",
      'Remembered devices',
      'Delete account',
    ]);
    await isLoaded();
    await expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(9);
  },
};

/** A pool that offers less, and an app that leaves sections out. */
export const LessOffered: Story = {
  args: { deletion: false, contact: false, profile: false },
  parameters: startingWith(() => ({ policy: { factors: ['totp', 'sms'] } })),
  play: async () => {
    await isLoaded();
    await expect(await linksOf()).toEqual([
      'Security check-up',
      'Two-step verification',
      'Password',
      "Where you're signed in",
    ]);
  },
};

/** The provider of this user keeps the password and the sign-in. */
export const Federated: Story = {
  parameters: startingWith({ ...everything, user: { isExternalProvider: true } }),
  play: async () => {
    await waitFor(async () =>
      expect(await linksOf()).toEqual([
        'Two-step verification',
        'Profile',
        'Phone and email',
        "Where you're signed in",
        'Delete account',
      ]),
    );
    await isLoaded();
  },
};

/** An app with a navigation of its own. */
export const WithoutContents: Story = {
  args: { hasContents: false },
  play: async () => {
    await isLoaded();
    await expect(screen.queryByRole('navigation')).toBeNull();
  },
};

/** After a change of the password, the way to the other sessions leads to their section. */
export const ToSessions: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ userEvent, ...context }) => {
    await isLoaded();
    await userEvent.click(screen.getByRole('button', { name: 'Change password' }));
    await userEvent.type(await screen.findByLabelText('Current password'), 'Correct-Horse-1');
    await userEvent.type(await screen.findByLabelText('New password'), 'Better-Horse-22');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Sign them out' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('sessions'));
    await expect(accountOf(context).count('ChangePassword')).toBe(1);
  },
};
