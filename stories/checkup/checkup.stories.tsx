import type { Meta, StoryObj } from '@storybook/react-vite';
import { MfaPanel, PasskeyList } from 'cognito-account-kit';
import { SecurityCheckup, SessionList } from 'cognito-account-kit/settings';
import { expect, fn, screen, waitFor, within } from 'storybook/test';
import { arabic } from '../examples/arabic.js';
import { german } from '../examples/german.js';
import { inDialog, press } from '../support/dialog.js';
import { expectVisible } from '../support/play.js';
import { ada, type Scenario, startingWith, wireNames } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';

/** Ada with these methods on; the first is preferred. */
const withMethods = (
  methods: readonly (keyof typeof wireNames)[],
  user: Scenario['user'] = {},
): NonNullable<Scenario['user']> => ({
  userMFASettingList: methods.map((factor) => wireNames[factor]),
  preferredMfaSetting: methods[0] ? wireNames[methods[0]] : null,
  passkeys: methods.includes('passkey') ? 2 : 0,
  ...user,
});

const safe = withMethods(['totp', 'email', 'passkey']);
const { email, phone_number } = ada.attributes;
const unverifiedPhone = { ...ada.attributes, phone_number_verified: 'false' };
const oldSessions = [
  { deviceType: 'Firefox 78.0 / Linux', lastActiveAt: Date.UTC(2026, 2, 2) },
  { deviceType: 'Safari 14.0 / iOS 14', lastActiveAt: Date.UTC(2026, 5, 9) },
];
const tracked = { userSessionTracking: 'ENABLED' } as const;

/** What the user had better change, by what the page has read. */
const meta = {
  title: 'Security check-up/Findings',
  component: SecurityCheckup,
  parameters: { ...startingWith({ user: safe }), docs: { page: StoryList } },
} satisfies Meta<typeof SecurityCheckup>;

export default meta;
type Story = StoryObj<typeof meta>;

const region = async () => within(await screen.findByRole('region', { name: 'Security check-up' }));

/** Expects these findings and no other. */
async function expectFindings(...titles: readonly string[]) {
  const checkup = await region();
  await waitFor(() => {
    const rows = checkup.queryAllByRole('listitem');
    return expect(rows.map((row) => row.querySelector('.cak-row-title')?.textContent)).toEqual(titles);
  });
}

/** Nothing needs a change. */
export const AllSet: Story = {
  play: async (context) => {
    const checkup = await region();
    await expectVisible(await checkup.findByText("You're all set"));
    await expect(checkup.queryByRole('listitem')).toBeNull();
    await expect(accountOf(context).count('GetUser')).toBe(1);
  },
};

/** Only the password protects the account. */
export const NoSecondStep: Story = {
  parameters: startingWith({ user: withMethods([], { totpSecret: null }) }),
  play: async () => {
    await expectFindings('Two-step verification is off');
    await expectVisible((await region()).getByRole('button', { name: 'Set up authenticator app' }));
  },
};

/** Without the phone, the user could not sign in. */
export const LoneMethod: Story = {
  parameters: startingWith({ user: withMethods(['totp']) }),
  play: async () => {
    await expectFindings('One method only');
    await expectVisible((await region()).getByRole('button', { name: 'Set up passkey' }));
  },
};

/** No contact can receive a code. */
export const NoPasswordReset: Story = {
  parameters: startingWith({ user: { ...safe, attributes: { email, email_verified: 'false' } } }),
  play: async () => {
    await expectFindings('No password reset');
    await expectVisible((await region()).getByRole('button', { name: 'Verify email' }));
  },
};

/** The only contact that could receive it belongs to the preferred method. */
export const PasswordResetBlocked: Story = {
  parameters: startingWith({
    user: withMethods(['email', 'totp', 'passkey'], { attributes: { email, email_verified: 'true' } }),
  }),
  args: { ways: { preference: fn() } },
  play: async () => {
    await expectFindings('No password reset');
    await expectVisible((await region()).getByText(/while email is preferred/));
  },
};

/** Codes may go to somebody else. */
export const UnverifiedContact: Story = {
  parameters: startingWith({ user: { ...safe, attributes: unverifiedPhone } }),
  play: async () => expectFindings("Phone isn't verified"),
};

/** Although an authenticator app is on. */
export const TextMessagePreferred: Story = {
  parameters: startingWith({ user: withMethods(['sms', 'totp', 'passkey']) }),
  args: { ways: { preference: fn() } },
  play: async () => expectFindings('Text message is preferred'),
};

/** The pool offers passkeys, and the browser can create one. */
export const NoPasskey: Story = {
  parameters: startingWith({ user: withMethods(['totp', 'email']) }),
  play: async () => expectFindings('No passkey yet'),
};

/** The page lists the passkeys, so the check-up knows that there is only one. */
export const LonePasskey: Story = {
  parameters: startingWith({ user: { ...safe, passkeys: 1 } }),
  render: (args) => (
    <>
      <SecurityCheckup {...args} />
      <br />
      <PasskeyList />
    </>
  ),
  play: async () => expectFindings('One passkey only'),
};

/** The list has one passkey, and the service knows no other way to sign in. */
export const OnlyWayIn: Story = {
  ...LonePasskey,
  parameters: startingWith({
    pool: { allowedFirstAuthFactors: ['WEB_AUTHN'] },
    user: withMethods(['totp', 'email'], { passkeys: 1 }),
  }),
  play: async () => expectFindings('One way in'),
};

/** The page lists the sessions, so the check-up knows how old they are. The button moves the focus to them. */
export const OldSessions: Story = {
  parameters: startingWith({ pool: tracked, user: { ...safe, sessions: oldSessions } }),
  args: { ways: { sessions: '#sessions' } },
  render: (args) => (
    <>
      <SecurityCheckup {...args} />
      <br />
      <div id="sessions">
        <SessionList />
      </div>
    </>
  ),
  play: async ({ userEvent }) => {
    await expectFindings('2 old sign-ins');
    await userEvent.click((await region()).getByRole('button', { name: 'Review sign-ins' }));
    await expect(screen.getByRole('region', { name: "Where you're signed in" })).toHaveFocus();
  },
};

/** The gravest come first, and there are never more. */
export const ThreeAtOnce: Story = {
  parameters: startingWith({
    user: {
      ...withMethods([], { totpSecret: null }),
      attributes: { email, email_verified: 'false', phone_number, phone_number_verified: 'false' },
    },
  }),
  play: async () =>
    expectFindings('Two-step verification is off', 'No password reset', "Phone isn't verified"),
};

/** Where the app gives no way, there is a sentence and no button. */
export const WithoutWays: Story = {
  ...ThreeAtOnce,
  args: { ways: { 'set-up': null, contact: null } },
  play: async (context) => {
    await ThreeAtOnce.play?.(context);
    await expect((await region()).queryByRole('button')).toBeNull();
  },
};

/** The app's own ways take the place of the kit's dialogs. */
export const OwnWays: Story = {
  ...ThreeAtOnce,
  tags: ['!dev', '!autodocs'],
  args: { ways: { 'set-up': fn(), contact: fn() } },
  play: async (context) => {
    await ThreeAtOnce.play?.(context);
    const { args, userEvent } = context;
    const checkup = await region();
    await userEvent.click(checkup.getByRole('button', { name: 'Set up authenticator app' }));
    await expect(args.ways?.['set-up']).toHaveBeenCalledWith({ kind: 'set-up', factor: 'totp' });
    await userEvent.click(checkup.getByRole('button', { name: 'Verify phone' }));
    await expect(args.ways?.contact).toHaveBeenCalledWith({
      kind: 'contact',
      contact: 'phone',
      task: 'verify',
    });
  },
};

/** On a page with the panel, the button moves the focus to it, and the finding goes with its cause. */
export const ToThePanel: Story = {
  ...TextMessagePreferred,
  tags: ['!dev', '!autodocs'],
  args: { ways: { preference: '#methods' } },
  render: (args) => (
    <>
      <SecurityCheckup {...args} />
      <div id="methods">
        <MfaPanel />
      </div>
    </>
  ),
  play: async (context) => {
    const { userEvent } = context;
    await expectFindings('Text message is preferred');
    await userEvent.click((await region()).getByRole('button', { name: 'Review methods' }));
    const panel = screen.getByRole('region', { name: 'Two-step verification' });
    await expect(panel).toHaveFocus();
    await userEvent.click(within(panel).getByRole('radio', { name: /Authenticator app/ }));
    await expectVisible(await (await region()).findByText("You're all set"));
  },
};

/** A finding is followed to its end: the focus stays in the check-up, which has nothing left to say. */
export const FollowedToItsEnd: Story = {
  ...UnverifiedContact,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { userEvent } = context;
    const { emulator } = accountOf(context);
    await userEvent.click(await (await region()).findByRole('button', { name: 'Verify phone' }));
    await press(userEvent, 'Send code');
    const field = await (await inDialog()).findByRole('textbox');
    await waitFor(() => expect(emulator.outbox).toHaveLength(1));
    await userEvent.type(field, emulator.outbox[0]?.code ?? '');
    await press(userEvent, 'Verify');
    await press(userEvent, 'Done');
    await expectVisible(await (await region()).findByText("You're all set"));
    await waitFor(() => expect(screen.getByRole('region', { name: 'Security check-up' })).toHaveFocus());
  },
};

/** Nothing is said before the service has answered. */
export const Loading: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', hang: true }] }),
  play: async () => {
    await expect(await screen.findByRole('region')).toHaveAttribute('aria-busy', 'true');
    await expect(screen.getByRole('status')).toHaveTextContent('Checking your account');
  },
};

/** The account could not be read. */
export const LoadFailed: Story = {
  parameters: startingWith({ user: safe, faults: [{ operation: 'GetUser', drop: 'before', times: 1 }] }),
  play: async () => {
    await expect(await screen.findByRole('alert')).toHaveTextContent(/couldn't check your account/);
  },
};

/** The next read succeeds. */
export const LoadFailedThenLoaded: Story = {
  ...LoadFailed,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await LoadFailed.play?.(context);
    await context.userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await expectVisible(await (await region()).findByText("You're all set"));
  },
};

/** A later read failed: what was found before may be out of date. */
export const OutOfDate: Story = {
  ...UnverifiedContact,
  play: async (context) => {
    await UnverifiedContact.play?.(context);
    const { emulator, queryClient } = accountOf(context);
    emulator.faults.add({ operation: 'GetUser', drop: 'before', times: 1 });
    await queryClient.invalidateQueries();
    await expectVisible(await screen.findByText('This may be out of date'));
    await expectFindings("Phone isn't verified");
  },
};

/** An external identity provider protects this user's account. */
export const Federated: Story = {
  parameters: startingWith({ user: { isExternalProvider: true } }),
  play: async () => {
    await expectVisible(await screen.findByText('Managed by your sign-in provider'));
    await expect(screen.queryByRole('button')).toBeNull();
  },
};

/** In German. */
export const German: Story = {
  parameters: startingWith({
    user: {
      ...withMethods([], { totpSecret: null }),
      attributes: { email, email_verified: 'false', phone_number, phone_number_verified: 'false' },
    },
    messages: german,
    locale: 'de',
  }),
  play: async () => expectVisible(await screen.findByRole('heading', { name: 'Sicherheitsprüfung' })),
};

/** In Arabic: from right to left. */
export const Arabic: Story = {
  parameters: startingWith({
    pool: tracked,
    user: { ...withMethods(['totp'], { sessions: oldSessions }), attributes: unverifiedPhone },
    messages: arabic,
    locale: 'ar',
  }),
  globals: { direction: 'rtl' },
  play: async () => expectVisible(await screen.findByRole('heading', { name: 'فحص الأمان' })),
};
