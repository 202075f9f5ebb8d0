import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChangePasswordDialog } from 'cognito-account-kit/settings';
import { expect, fn } from 'storybook/test';
import { expectTitle, inDialog, press } from '../support/dialog.js';
import { expectVisible } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';
import { changePassword, OpenedDialog, passwordPolicy, typeInto } from './password-support.js';

/** Changing the password, and setting the first one. */
const meta = {
  title: 'Password/Steps',
  component: ChangePasswordDialog,
  args: { onClose: fn() },
  render: (args) => <OpenedDialog {...args} />,
  parameters: { ...startingWith({ policy: { passwordPolicy } }), docs: { page: StoryList } },
} satisfies Meta<typeof ChangePasswordDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The current password and the new one, with the pool's requirements. */
export const Form: Story = {
  play: async (context) => {
    await expectTitle('Change password');
    const dialog = await inDialog();
    await expect(await dialog.findByLabelText('Current password')).toHaveAttribute(
      'autocomplete',
      'current-password',
    );
    const field = dialog.getByLabelText('New password');
    await expect(field).toHaveAttribute('autocomplete', 'new-password');
    await expect(field).toHaveAttribute(
      'passwordrules',
      expect.stringContaining('minlength: 8; maxlength: 256; required: lower;'),
    );
    await expect(field).toHaveAccessibleDescription(/8 characters or more \(missing\)/);
    await expect(accountOf(context).count('ChangePassword')).toBe(0);
  },
};

/** Requirements tick while the user types. */
export const Typing: Story = {
  play: async ({ userEvent }) => {
    await typeInto(userEvent, 'New password', 'horse-22');
    const field = (await inDialog()).getByLabelText('New password');
    await expect(field).toHaveAccessibleDescription(/8 characters or more \(done\)/);
    await expect(field).toHaveAccessibleDescription(/an uppercase letter \(missing\)/);
  },
};

/** The user can look at each password. */
export const Shown: Story = {
  play: async ({ userEvent }) => {
    await typeInto(userEvent, 'New password', 'Better-Horse-22');
    await press(userEvent, 'Show New password');
    const dialog = await inDialog();
    await expect(dialog.getByLabelText('New password')).toHaveAttribute('type', 'text');
    await expect(await dialog.findByLabelText('Current password')).toHaveAttribute('type', 'password');
    await expectVisible(dialog.getByRole('button', { name: 'Hide New password' }));
  },
};

/** The password is changed. */
export const Done: Story = {
  play: async ({ userEvent, ...context }) => {
    await changePassword(userEvent);
    await expectTitle('Password changed');
    await expect(accountOf(context).count('ChangePassword')).toBe(1);
  },
};

/** Where the app can list sessions, the user may want the others to end: the change leaves them alive. */
export const DoneWithOtherSessions: Story = {
  args: { onSignOutOthers: fn() },
  play: async ({ userEvent, args, ...context }) => {
    await Done.play?.({ userEvent, args, ...context });
    await expectVisible(await (await inDialog()).findByText('Other devices stay signed in.'));
    await press(userEvent, 'Sign them out');
    await expect(args.onSignOutOthers).toHaveBeenCalledOnce();
    await expect(args.onClose).not.toHaveBeenCalled();
  },
};

/** A user without a password sets the first one. */
export const FirstPassword: Story = {
  args: { hasPassword: false },
  play: async () => {
    await expectTitle('Set a password');
    await expect((await inDialog()).queryByLabelText('Current password')).toBeNull();
  },
};

/** Where the app states no policy, the kit claims none. */
export const WithoutPolicy: Story = {
  parameters: startingWith(() => ({})),
  play: async () => {
    const field = await (await inDialog()).findByLabelText('New password');
    await expect(field).not.toHaveAttribute('passwordrules');
    await expect((await inDialog()).queryByText('It needs:')).toBeNull();
  },
};

/** An external identity provider keeps the password of this user. */
export const Federated: Story = {
  parameters: startingWith({ user: { isExternalProvider: true } }),
  play: async () => {
    await expectVisible(await (await inDialog()).findByText(/^Your sign-in provider decides this/));
  },
};
