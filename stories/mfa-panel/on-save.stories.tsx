import type { Meta, StoryObj } from '@storybook/react-vite';
import { MfaPanel } from 'cognito-account-kit';
import { expect, waitFor, within } from 'storybook/test';
import { expectFocusKept, expectReads, expectVisible, expectWrites, returnToTab } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';

/** With `apply="on-save"`, the panel is a form. "Save changes" sends all edits in one write. */
const meta = {
  title: 'MFA panel/On save',
  component: MfaPanel,
  args: { apply: 'on-save' },
  // Spread, because Storybook's build adds the component's docs here, and replaces anything but an object
  // literal.
  parameters: {
    docs: { page: StoryList },
    ...startingWith({
      user: {
        userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
        preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
      },
    }),
  },
} satisfies Meta<typeof MfaPanel>;

export default meta;
type Story = StoryObj<typeof meta>;
type PlayContext = Parameters<NonNullable<Story['play']>>[0];

const on = { Enabled: true, PreferredMfa: false };
const preferred = { Enabled: true, PreferredMfa: true };

/** Turns email on and prefers it; sends nothing. */
async function editTwoThings({ canvas, userEvent }: PlayContext): Promise<void> {
  await userEvent.click(await canvas.findByRole('switch', { name: 'Email' }));
  await userEvent.click(await canvas.findByRole('radio', { name: 'Email' }));
  await canvas.findByText('2 unsaved changes');
}

/** There is nothing to save, so nothing offers to. */
export const Clean: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole('switch', { name: 'Email' });
    await expect(canvas.queryByRole('button', { name: 'Save changes' })).not.toBeInTheDocument();
    await expect(canvas.queryByRole('button', { name: 'Discard changes' })).not.toBeInTheDocument();
  },
};

/** Two unsaved edits. Each row is marked, and the header says how the next sign-in will go after saving. */
export const Dirty: Story = {
  play: async (context) => {
    await editTwoThings(context);
    const { canvas } = context;
    await expect(canvas.getByRole('switch', { name: 'Email' })).toHaveAccessibleDescription(/Not saved/);
    await expectVisible(canvas.getByText(/^After saving: .*by email/));
    await expectWrites(accountOf(context));
  },
};

/** One write saves all edits. It names only what changes. */
export const Saved: Story = {
  play: async (context) => {
    await editTwoThings(context);
    const { canvas, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Save changes' }));
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(/Email is on. Email is now preferred/),
    );
    await expect(canvas.queryByRole('button', { name: 'Save changes' })).not.toBeInTheDocument();
    await expectFocusKept(context.canvasElement);
    await expectWrites(accountOf(context), { SoftwareTokenMfaSettings: on, EmailMfaSettings: preferred });
    await expectReads(accountOf(context), 2);
  },
};

/** The panel drops all edits and sends nothing. */
export const Discarded: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await editTwoThings(context);
    const { canvas, userEvent } = context;
    const discard = canvas.getByRole('button', { name: 'Discard changes' });
    await userEvent.click(discard);
    await expect(canvas.getByRole('switch', { name: 'Email' })).not.toBeChecked();
    await expect(canvas.getByRole('radio', { name: 'Authenticator app' })).toBeChecked();
    await expect(canvas.queryByText(/unsaved/)).not.toBeInTheDocument();
    await expect(discard).not.toBeInTheDocument();
    await expectFocusKept(context.canvasElement);
    await expectWrites(accountOf(context));
  },
};

/** While the request is pending, the button shows its progress and ignores clicks. */
export const Saving: Story = {
  parameters: startingWith({ faults: [{ operation: 'SetUserMFAPreference', hang: true }] }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Email' }));
    const save = await canvas.findByRole('button', { name: 'Save changes' });
    await userEvent.click(save);
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Saving…'));
    await expect(save).toHaveFocus();
    await userEvent.click(save);
    await expectWrites(accountOf(context), { EmailMfaSettings: on });
  },
};

/** A failed save keeps the edits, and says what happened. */
export const SaveFailed: Story = {
  parameters: startingWith({ faults: [{ operation: 'SetUserMFAPreference', drop: 'before', times: 1 }] }),
  play: async (context) => {
    await editTwoThings(context);
    const { canvas, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Save changes' }));
    await waitFor(() => expect(canvas.getAllByRole('alert')[0]).toHaveTextContent(/Nothing was changed/));
    await expect(canvas.getByRole('switch', { name: 'Email' })).toBeChecked();
    await expectVisible(canvas.getByText('2 unsaved changes'));
  },
};

/** The next save sends all edits again, in one write. */
export const SaveRetried: Story = {
  ...SaveFailed,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await SaveFailed.play?.(context);
    const { canvas, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Save changes' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/Email is on/));
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument();
    const both = { SoftwareTokenMfaSettings: on, EmailMfaSettings: preferred };
    await expectWrites(accountOf(context), both, both);
  },
};

/** Another device changes something else meanwhile. The panel says what, and keeps the user's edits. */
export const ChangedElsewhere: Story = {
  play: async (context) => {
    await editTwoThings(context);
    const { canvas } = context;
    accountOf(context).emulator.users.set('ada', { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] });
    returnToTab();
    const status = canvas.getByRole('status');
    await waitFor(() => expect(status).toHaveTextContent(/Changed in another window.*Text message is off/));
    await expect(canvas.getByRole('switch', { name: 'Email' })).toBeChecked();
    await expect(canvas.getByRole('switch', { name: 'Text message' })).not.toBeChecked();
  },
};

/** The save applies only the user's edits to the new state: text messages stay off. */
export const ChangedElsewhereSaved: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await ChangedElsewhere.play?.(context);
    const { canvas, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Save changes' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/Email is on/));
    await expectWrites(accountOf(context), { SoftwareTokenMfaSettings: on, EmailMfaSettings: preferred });
  },
};

/** Two tabs each turn off a factor, and the pool requires one. The save is disabled and says why. */
export const EditNoLongerValid: Story = {
  parameters: startingWith({ policy: { mfa: 'required', factors: ['totp', 'sms'] } }),
  play: async ({ canvas, userEvent, ...context }) => {
    const account = accountOf(context);
    await userEvent.click(await canvas.findByRole('switch', { name: 'Text message' }));
    account.emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: null });
    returnToTab();
    const save = canvas.getByRole('button', { name: 'Save changes' });
    await waitFor(() => expect(save).toHaveAccessibleDescription(/Turn on a method/));
    await userEvent.click(save);
    await expectWrites(account);
  },
};

/** The user can discard the edit, or turn another factor on. */
export const InvalidEditDiscarded: Story = {
  ...EditNoLongerValid,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await EditNoLongerValid.play?.(context);
    const { canvas, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Discard changes' }));
    await expect(canvas.getByRole('switch', { name: 'Text message' })).toBeChecked();
    await expect(canvas.queryByText(/Turn on a method/)).not.toBeInTheDocument();
    await expectWrites(accountOf(context));
  },
};

/** The panel asks for confirmation once, when the user saves. */
export const LastFactorConfirmationOnSave: Story = {
  parameters: startingWith({ user: { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: null } }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Text message' }));
    await expect(canvas.queryByRole('dialog')).not.toBeInTheDocument();
    await userEvent.click(canvas.getByRole('button', { name: 'Save changes' }));
    const dialog = within(await canvas.findByRole('dialog', { name: 'Turn off two-step verification?' }));
    await expectWrites(accountOf(context));
    await userEvent.click(dialog.getByRole('button', { name: 'Turn off' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Text message is off.'));
    await expectWrites(accountOf(context), { SMSMfaSettings: { Enabled: false, PreferredMfa: false } });
  },
};
