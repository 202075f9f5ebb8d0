import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChangePasswordDialog } from 'cognito-account-kit/settings';
import type { Fault } from 'cognito-account-kit/testing';
import { expect, fn, screen, waitFor } from 'storybook/test';
import { expectAlert, expectTitle, inDialog, press } from '../support/dialog.js';
import { expectVisible } from '../support/play.js';
import { everywhere, expectEach, notEnabled, notFound, scopeMissing } from '../support/refusals.js';
import { startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';
import { changePassword, OpenedDialog, passwordPolicy, typeInto } from './password-support.js';

/** What can go wrong, what the user reads then, and what they can do. What they typed stays. */
const meta = {
  title: 'Password/Failures',
  component: ChangePasswordDialog,
  args: { onClose: fn() },
  render: (args) => <OpenedDialog {...args} />,
  parameters: { ...startingWith({ policy: { passwordPolicy } }), docs: { page: StoryList } },
} satisfies Meta<typeof ChangePasswordDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const failingWith = (fault: Fault) => startingWith({ policy: { passwordPolicy }, faults: [fault] });

/** The current password is wrong. The session goes on, and the field has the focus. */
export const WrongPassword: Story = {
  play: async ({ userEvent, ...context }) => {
    await changePassword(userEvent, { current: 'Wrong-Horse-1' });
    await expectAlert(/^That isn't your current password/);
    const dialog = await inDialog();
    await waitFor(() => expect(dialog.getByLabelText('Current password')).toHaveFocus());
    await expect(dialog.getByLabelText('New password')).toHaveValue('Better-Horse-22');
    await expect(accountOf(context).onSessionExpired).not.toHaveBeenCalled();
  },
};

/** The password lacks something. Nothing is sent. */
export const TooWeak: Story = {
  play: async ({ userEvent, ...context }) => {
    await changePassword(userEvent, { next: 'horse-22' });
    await expectAlert(/^Add an uppercase letter/);
    await expect(accountOf(context).count('ChangePassword')).toBe(0);
    // The message goes as soon as the user types.
    await typeInto(userEvent, 'New password', 'B');
    await waitFor(async () => expect((await inDialog()).queryByText(/^Add an/)).toBeNull());
  },
};

/** The fields are empty. Nothing is sent. */
export const Empty: Story = {
  play: async ({ userEvent, ...context }) => {
    await press(userEvent, 'Change password');
    await expectAlert(/^Enter your current password/);
    await expectAlert(/^Enter a new password/);
    await waitFor(async () => expect((await inDialog()).getByLabelText('Current password')).toHaveFocus());
    await expect(accountOf(context).count('ChangePassword')).toBe(0);
  },
};

/** Both fields hold the same password. Nothing is sent. */
export const Same: Story = {
  play: async ({ userEvent, ...context }) => {
    await changePassword(userEvent, { next: 'Correct-Horse-1' });
    await expectAlert(/^This is your current password/);
    await expect(accountOf(context).count('ChangePassword')).toBe(0);
  },
};

/** The service refuses the password, for a reason that it does not tell a page. */
export const Refused: Story = {
  parameters: failingWith({ operation: 'ChangePassword', error: 'InvalidPasswordException' }),
  play: async ({ userEvent }) => {
    await changePassword(userEvent);
    await expectAlert(/^This password isn't accepted/);
  },
};

/** The pool remembers earlier passwords. */
export const UsedBefore: Story = {
  parameters: failingWith({ operation: 'ChangePassword', error: 'PasswordHistoryPolicyViolationException' }),
  play: async ({ userEvent }) => {
    await changePassword(userEvent);
    await expectAlert(/^You've used this password before/);
  },
};

/** The app's check knows the password from a leak. The user can insist. */
export const Leaked: Story = {
  args: { checkPassword: () => Promise.resolve(true) },
  play: async ({ userEvent, ...context }) => {
    await changePassword(userEvent);
    await expectAlert(/^This password was found in a data leak/);
    await expect(accountOf(context).count('ChangePassword')).toBe(0);
  },
};

/** The user insists on a leaked password. */
export const LeakedAndInsisted: Story = {
  ...Leaked,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await Leaked.play?.(context);
    await press(context.userEvent, 'Use it anyway');
    await expectTitle('Password changed');
  },
};

/** Five attempts an hour. */
export const TooManyAttempts: Story = {
  parameters: failingWith({
    operation: 'ChangePassword',
    error: 'LimitExceededException',
    message: 'Attempt limit exceeded.',
  }),
  play: async ({ userEvent }) => {
    await changePassword(userEvent);
    await expectAlert(/^You can try this five times an hour/);
  },
};

/** The answer was lost: nobody knows which password holds. */
export const AnswerLost: Story = {
  parameters: failingWith({ operation: 'ChangePassword', drop: 'after', times: 1 }),
  play: async ({ userEvent }) => {
    await changePassword(userEvent);
    await expectAlert(/^We don't know whether your password was changed/);
  },
};

/** After a lost answer the old password is refused: the change was made. */
export const MaybeChanged: Story = {
  ...AnswerLost,
  play: async (context) => {
    await AnswerLost.play?.(context);
    await press(context.userEvent, 'Change password');
    await expectAlert(/^Your new password may already work/);
  },
};

/** The next dialog of the page remembers that the answer was lost. */
export const MaybeChangedInTheNextDialog: Story = {
  ...AnswerLost,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await AnswerLost.play?.(context);
    await press(context.userEvent, 'Cancel');
    await context.userEvent.click(await screen.findByRole('button', { name: 'Open' }));
    await changePassword(context.userEvent);
    await expectAlert(/^Your new password may already work/);
  },
};

/** While it is running, the dialog stays: closed, it could not say how it ended. */
export const Running: Story = {
  parameters: failingWith({ operation: 'ChangePassword', hang: true }),
  play: async ({ userEvent, ...context }) => {
    await changePassword(userEvent);
    await waitFor(() => expect(accountOf(context).count('ChangePassword')).toBe(1));
    await userEvent.keyboard('{Escape}');
    await expectVisible(screen.getByRole('dialog', { name: 'Change password' }));
  },
};

/** The session ended. What was typed stays, in case the app renews the session in place. */
export const SessionEnded: Story = {
  parameters: failingWith({
    operation: 'ChangePassword',
    error: 'NotAuthorizedException',
    message: 'Access Token has been revoked',
    times: 1,
  }),
  play: async ({ userEvent, ...context }) => {
    await changePassword(userEvent);
    await expectAlert(/session/i);
    await expect(accountOf(context).onSessionExpired).toHaveBeenCalledOnce();
  },
};

/** The service is busy. */
export const Busy: Story = {
  parameters: failingWith({ operation: 'ChangePassword', error: 'TooManyRequestsException', times: 1 }),
  play: async ({ userEvent }) => {
    await changePassword(userEvent);
    await expectAlert(/busy right now/);
  },
};

/** The next attempt succeeds with what was typed. */
export const BusyThenDone: Story = {
  ...Busy,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await Busy.play?.(context);
    await press(context.userEvent, 'Change password');
    await expectTitle('Password changed');
  },
};

/** The documented errors of ChangePassword. What was typed stays, except where no attempt can succeed. */
export const EachRefusal: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { userEvent } = context;
    const account = accountOf(context);
    await typeInto(userEvent, 'Current password', 'Correct-Horse-1');
    await typeInto(userEvent, 'New password', 'Better-Horse-22');
    const attempt = () => press(userEvent, 'Change password');
    await expectEach(account, 'ChangePassword', attempt, [
      ...everywhere,
      ...notFound,
      ['LimitExceededException', /five times an hour/, 'Attempt limit exceeded, try later.'],
      ['InvalidPasswordException', /isn't accepted/],
      ['InvalidParameterException', /isn't accepted/],
      ['PasswordHistoryPolicyViolationException', /used this password before/],
      ['NotAuthorizedException', /isn't your current password/, 'Incorrect username or password.'],
      // Last: afterwards a wrong password may mean that it was changed.
      ['InternalErrorException', /don't know whether your password was changed/],
    ]);
    for (const ending of [...scopeMissing, ...notEnabled]) {
      await expectEach(account, 'ChangePassword', attempt, [ending]);
      await press(userEvent, 'OK');
      await userEvent.click(await screen.findByRole('button', { name: 'Open' }));
      await typeInto(userEvent, 'Current password', 'Correct-Horse-1');
      await typeInto(userEvent, 'New password', 'Better-Horse-22');
    }
    await attempt();
    await expectTitle('Password changed');
  },
};
