import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { skipTime, withSkippableTime } from '../support/clock.js';
import { expectAlert, expectTitle, inDialog, press } from '../support/dialog.js';
import { expectVisible, expectWrites } from '../support/play.js';
import { ada, startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';
import {
  enterCode,
  expectChanges,
  goToCode,
  keepingOldValue,
  OpenedContact,
  replacingAtOnce,
  sendTo,
} from './contact-support.js';

/**
 * Everything that a user does with an email address. Only the field and the words differ from a phone number.
 */
const meta = {
  title: 'Phone and email/Email address',
  component: OpenedContact,
  args: { contact: 'email', onClose: fn() },
  parameters: {
    // A function, because Storybook would merge a story's object into this one.
    ...startingWith(() => ({ user: { attributes: {} }, ...keepingOldValue })),
    docs: { page: StoryList },
  },
} satisfies Meta<typeof OpenedContact>;

export default meta;
type Story = StoryObj<typeof meta>;

const { phone_number, phone_number_verified, email } = ada.attributes;
const inUse = { userMFASettingList: ['EMAIL_OTP'], preferredMfaSetting: 'EMAIL_OTP' } as const;

/** The user types an address. Nothing is requested before. */
export const Adding: Story = {
  play: async (context) => {
    await expectTitle('Add an email address');
    const field = (await inDialog()).getByRole('textbox', { name: 'Email address' });
    await expect(field).toHaveAttribute('autocomplete', 'email');
    await expect(field).toHaveAttribute('inputmode', 'email');
    await expectChanges(accountOf(context));
  },
};

/** Text that cannot be an address is reported at the field, and not sent. */
export const Mistyped: Story = {
  play: async ({ userEvent, ...context }) => {
    await sendTo(userEvent, 'ada@example');
    await expectAlert(/looks like ada@example.com/);
    const field = (await inDialog()).getByRole('textbox', { name: 'Email address' });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.clear(field);
    await press(userEvent, 'Send code');
    await expectAlert(/Enter an email address/);
    await expectChanges(accountOf(context));
  },
};

/** The code step shows the address in full. */
export const CodeSent: Story = {
  play: async ({ userEvent }) => {
    await goToCode(userEvent, 'ada.augusta.king@analytical-engine.example');
    const dialog = await inDialog();
    await expectVisible(dialog.getByText('ada.augusta.king@analytical-engine.example'));
    await expectVisible(dialog.getByText(/Check your spam folder/));
  },
};

/** From no address to email that is on and preferred, in one go. */
export const SetUp: Story = {
  args: { purpose: 'factor' },
  parameters: startingWith({
    ...keepingOldValue,
    user: { attributes: { phone_number, phone_number_verified } },
  }),
  play: async ({ userEvent, ...context }) => {
    await expectTitle('Set up email');
    await goToCode(userEvent, ' ada@example.com ');
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Email is on');
    await expectVisible((await inDialog()).getByText(/then a code by email/));
    await expectWrites(accountOf(context), { EmailMfaSettings: { Enabled: true, PreferredMfa: true } });
  },
};

/**
 * The address is the only channel for a password reset, and not while email is preferred (AWS MFA guide). The
 * dialog says so at the choice, which it leaves to the user, and again at the end.
 */
export const PreferredAtARisk: Story = {
  args: { purpose: 'factor' },
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent, 'ada@example.com');
    const dialog = await inDialog();
    const prefer = dialog.getByRole('checkbox', { name: 'Make it my preferred method' });
    await expect(prefer).not.toBeChecked();
    await expect(prefer).toHaveAccessibleDescription(/You couldn't reset a forgotten password/);
    await userEvent.click(prefer);
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Email is on');
    await expectVisible(dialog.getByText(/can't reset your password while email is preferred/));
    await expectWrites(accountOf(context), { EmailMfaSettings: { Enabled: true, PreferredMfa: true } });
  },
};

/** Without the preference the password can still be reset, and the dialog does not warn. */
export const NotPreferredAtARisk: Story = {
  tags: ['!dev', '!autodocs'],
  args: { purpose: 'factor' },
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent, 'ada@example.com');
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Email is on');
    await expect((await inDialog()).queryByText(/password reset/)).not.toBeInTheDocument();
    await expectWrites(accountOf(context), { EmailMfaSettings: { Enabled: true, PreferredMfa: false } });
  },
};

/** The current address was never verified. */
export const Verifying: Story = {
  parameters: startingWith({
    ...keepingOldValue,
    user: { attributes: { phone_number, phone_number_verified, email, email_verified: 'false' } },
  }),
  play: async ({ userEvent, ...context }) => {
    await expectTitle('Verify email address');
    await press(userEvent, 'Send code');
    await expectTitle('Enter the code');
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Email address verified');
    await expectChanges(accountOf(context), 'GetUserAttributeVerificationCode', 'VerifyUserAttribute');
  },
};

/** Another code for an address that is in force already does not change it again. */
export const SentAgain: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({ ...replacingAtOnce, user: { attributes: {} } }),
  beforeEach: withSkippableTime,
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent, 'ada@example.com');
    skipTime(31_000);
    const button = (await inDialog()).getByRole('button', { name: 'Send a new code' });
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    await userEvent.click(button);
    await expectChanges(accountOf(context), 'UpdateUserAttributes', 'GetUserAttributeVerificationCode');
    await expectVisible(
      await (await inDialog()).findByText(/New code sent/, { ignore: '.cak-visually-hidden' }),
    );
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Email address verified');
  },
};

/**
 * The address of a method that is on, in a pool that replaces it at once: off, changed, verified, on again.
 */
export const ChangingInUse: Story = {
  parameters: startingWith({ ...replacingAtOnce, user: inUse }),
  play: async ({ userEvent, ...context }) => {
    const dialog = await inDialog();
    await expectVisible(await dialog.findByText(/Until the new address is verified/));
    await goToCode(userEvent, 'ada@lovelace.example');
    await expectVisible(dialog.getByText(/Email is off until the new address is verified/));
    await enterCode(userEvent, accountOf(context));
    await expectVisible(await dialog.findByText(/then a code by email/));
    await expect(accountOf(context).emulator.users.get('ada').preferredMfaSetting).toBe('EMAIL_OTP');
  },
};

/** The only channel for a password reset is lost with the address, and the dialog says so before. */
export const Removed: Story = {
  parameters: startingWith({ ...keepingOldValue, user: inUse, policy: { recovery: ['email'] } }),
  play: async ({ userEvent, ...context }) => {
    await press(userEvent, 'Remove email address');
    await expectTitle('Remove email address?');
    await expectVisible((await inDialog()).getByText(/you won't be able to reset it/));
    await press(userEvent, 'Remove');
    await expectTitle('Email address removed');
    await expectChanges(accountOf(context), 'SetUserMFAPreference', 'DeleteUserAttributes');
  },
};

/** The user signs in with the address and is warned that this ends. */
export const RemovedSignInName: Story = {
  parameters: startingWith({
    policy: { verifiesBeforeUpdate: ['sms', 'email'], signInNames: ['email'] },
  }),
  play: async ({ userEvent, ...context }) => {
    await expectVisible(await (await inDialog()).findByText(/Then sign in with the new address/));
    await press(userEvent, 'Remove email address');
    await expectTitle('Remove email address?');
    await expectVisible((await inDialog()).getByText("You won't be able to sign in with it."));
    await expectChanges(accountOf(context));
  },
};

/** An external identity provider decides for this user. */
export const Federated: Story = {
  parameters: startingWith({ user: { isExternalProvider: true } }),
  play: async () => {
    await expectVisible(
      await (await inDialog()).findByText(/Change your email address in your account there/),
    );
  },
};
