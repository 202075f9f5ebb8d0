import type { Meta, StoryObj } from '@storybook/react-vite';
import { DeleteAccountDialog } from 'cognito-account-kit/settings';
import { expect, fn, screen, waitFor } from 'storybook/test';
import { expectAlert, expectTitle, inDialog, Opened, press, type User } from '../support/dialog.js';
import { withReportedErrors } from '../support/fake-browser.js';
import { expectVisible } from '../support/play.js';
import {
  everywhere,
  expectEach,
  internalError,
  notEnabled,
  notFound,
  scopeMissing,
} from '../support/refusals.js';
import { startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';

/** Deleting the account, and what can keep it from being deleted. */
const meta = {
  title: 'Account/Deletion',
  component: DeleteAccountDialog,
  args: { onClose: fn(), consequences: 'Alder deletes your 12 projects and all invoices.' },
  render: ({ onClose, ...options }) => (
    <Opened onClose={onClose}>{(close) => <DeleteAccountDialog {...options} onClose={close} />}</Opened>
  ),
  parameters: { docs: { page: StoryList } },
} satisfies Meta<typeof DeleteAccountDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

async function typePhrase(userEvent: User, phrase = 'delete my account'): Promise<void> {
  const field = await (await inDialog()).findByRole('textbox', {
    name: 'Type “delete my account” to confirm',
  });
  await userEvent.type(field, phrase);
  await press(userEvent, 'Delete account');
}

/** Says what is lost, in the app's words, and asks for a phrase. Nothing is sent. */
export const Question: Story = {
  play: async (context) => {
    await expectTitle('Delete your account?');
    await expectVisible(await (await inDialog()).findByText(/^Alder deletes your 12 projects/));
    await expect(accountOf(context).count('DeleteUser')).toBe(0);
  },
};

/** An app that says nothing of its own. */
export const WithoutConsequences: Story = {
  args: { consequences: undefined },
  play: () => expectTitle('Delete your account?'),
};

/** Another phrase deletes nothing. */
export const WrongPhrase: Story = {
  play: async ({ userEvent, ...context }) => {
    await typePhrase(userEvent, 'delete');
    await expectAlert(/^Type “delete my account”/);
    await waitFor(async () => expect((await inDialog()).getByRole('textbox')).toHaveFocus());
    await expect(accountOf(context).count('DeleteUser')).toBe(0);
  },
};

/** The account is deleted. Capitals and spaces of a phone's keyboard don't matter. */
export const Deleted: Story = {
  play: async ({ userEvent, ...context }) => {
    await typePhrase(userEvent, ' Delete my  account ');
    await expectTitle('Account deleted');
    await expect(accountOf(context).emulator.users.list()).toEqual([]);
    await expect(accountOf(context).onSessionExpired).toHaveBeenCalledWith('deleted');
  },
};

/** The app stops it, with its reason. */
export const Stopped: Story = {
  args: { onBeforeDelete: () => Promise.resolve('You still own a team. Hand it over first.') },
  play: async ({ userEvent, ...context }) => {
    await typePhrase(userEvent);
    await expectAlert(/^You still own a team/);
    await expect(accountOf(context).count('DeleteUser')).toBe(0);
  },
};

/** The app's own deletion failed. */
export const AppFailed: Story = {
  args: { onBeforeDelete: () => Promise.reject(new Error('503')) },
  // The error goes to the page, for the app's log.
  beforeEach: withReportedErrors,
  play: async ({ userEvent }) => {
    await typePhrase(userEvent);
    await expectAlert(/^Your account can't be deleted now/);
  },
};

/** The answer was lost, and the account cannot be read either. */
export const AnswerLost: Story = {
  parameters: startingWith({
    faults: [
      { operation: 'DeleteUser', drop: 'after', times: 1 },
      { operation: 'GetUser', drop: 'before', times: 1 },
    ],
  }),
  play: async ({ userEvent }) => {
    await typePhrase(userEvent);
    await expectAlert(/^We don't know whether your account was deleted/);
  },
};

/** The service is busy. The app's data is not deleted twice. */
export const Busy: Story = {
  parameters: startingWith({
    faults: [{ operation: 'DeleteUser', error: 'TooManyRequestsException', times: 1 }],
  }),
  play: async ({ userEvent }) => {
    await typePhrase(userEvent);
    await expectAlert(/busy right now/);
  },
};

/** The session is over. */
export const SessionEnded: Story = {
  parameters: startingWith({ isRevoked: true }),
  play: async ({ userEvent, ...context }) => {
    await typePhrase(userEvent);
    await expectAlert(/session/i);
    await expect(accountOf(context).onSessionExpired).toHaveBeenCalledWith('expired');
  },
};

/** The documented errors of DeleteUser. What was typed stays, except where no attempt can succeed. */
export const EachRefusal: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { userEvent } = context;
    const account = accountOf(context);
    const attempt = () => press(userEvent, 'Delete account');
    const type = async () =>
      userEvent.type(await (await inDialog()).findByRole('textbox'), 'delete my account');
    await type();
    await expectEach(account, 'DeleteUser', attempt, [...internalError, ...everywhere, ...notFound]);
    for (const ending of [...scopeMissing, ...notEnabled]) {
      await expectEach(account, 'DeleteUser', attempt, [ending]);
      await press(userEvent, 'OK');
      await userEvent.click(await screen.findByRole('button', { name: 'Open' }));
      await type();
    }
    await expect(account.emulator.users.list()).toHaveLength(1);
  },
};
