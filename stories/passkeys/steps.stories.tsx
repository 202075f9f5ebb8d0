import type { Meta, StoryObj } from '@storybook/react-vite';
import { PasskeyDialog } from 'cognito-account-kit';
import { expect, fn, screen, waitFor, within } from 'storybook/test';
import { withAgreeingBrowser, withReportedErrors, withWaitingBrowser } from '../support/browser-stand-in.js';
import { expectAlert, expectTitle, inDialog, Opened, press } from '../support/dialog.js';
import { expectVisible, expectWrites } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';
import {
  changesOf,
  createPasskey,
  expectMade,
  leaveByCross,
  nicknameStore,
  onDevice,
  onKey,
  onPhone,
} from './passkey-support.js';

/** The way of a user from nothing to a passkey that is on as a second step, and to the passkeys that there are. */
const meta = {
  title: 'Passkeys/Steps',
  component: PasskeyDialog,
  args: { onClose: fn() },
  render: ({ onClose, ...options }) => (
    <Opened onClose={onClose}>{(close) => <PasskeyDialog {...options} onClose={close} />}</Opened>
  ),
  parameters: {
    ...startingWith({ user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] } }),
    docs: { page: StoryList },
  },
  beforeEach: withAgreeingBrowser,
} satisfies Meta<typeof PasskeyDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const nothingOn = startingWith({ user: { userMFASettingList: [] } });

/** Says what a passkey is and what it will be here. Nothing is asked of the service or the browser yet. */
export const Explained: Story = {
  play: async (context) => {
    await expectTitle('Set up passkey');
    const dialog = await inDialog();
    await expectVisible(await dialog.findByText(/it works only on the site that it was made for/));
    await expectVisible(await dialog.findByText('Passkey as a second step'));
    await expectVisible(await dialog.findByText(/you cannot sign in with your passkey alone/));
    await expect(dialog.queryByRole('checkbox')).not.toBeInTheDocument();
    await expect(changesOf(accountOf(context))).toEqual([]);
  },
};

/** With nothing else on it can be made, and turned on later: a passkey never stands alone. */
export const ExplainedAlone: Story = {
  parameters: nothingOn,
  play: async () => {
    await expectTitle('Set up passkey');
    await expectVisible(await (await inDialog()).findByText(/A passkey cannot be your only second step/));
  },
};

/** Opened for a passkey as such, it asks whether it is to be a second step too. */
export const ExplainedAsChoice: Story = {
  args: { purpose: 'passkey' },
  play: async () => {
    await expectTitle('Create a passkey');
    const choice = await (await inDialog()).findByRole('checkbox', {
      name: 'Turn on Passkey as a second step',
    });
    await expect(choice).toBeChecked();
  },
};

/** Where the user pool has no passkeys as a second step, there are no words on it, but for what another method takes away. */
export const ExplainedWithoutFactor: Story = {
  args: { purpose: 'passkey' },
  parameters: startingWith({ policy: { factors: ['totp', 'sms', 'email'] } }),
  play: async () => {
    await expectTitle('Create a passkey');
    const dialog = await inDialog();
    await expectVisible(
      await dialog.findByText(/While another method is on, you cannot sign in with your passkey alone/),
    );
    await expect(dialog.queryByText('Passkey as a second step')).not.toBeInTheDocument();
  },
};

/** The browser asks the user. The kit says so, and lets it be cancelled. */
export const InTheBrowser: Story = {
  beforeEach: withWaitingBrowser,
  play: async ({ userEvent, ...context }) => {
    await createPasskey(userEvent);
    await expectVisible(await (await inDialog()).findByText('Follow the steps of your browser.'));
    await expect(changesOf(accountOf(context))).toEqual(['StartWebAuthnRegistration']);
  },
};

/** Cancelled by the kit's own button: back to the explanation, without a word on a failure. */
export const Cancelled: Story = {
  ...InTheBrowser,
  play: async (context) => {
    await InTheBrowser.play?.(context);
    await press(context.userEvent, 'Cancel');
    const dialog = await inDialog();
    await expectVisible(await dialog.findByRole('button', { name: 'Create passkey' }));
    await expect(dialog.queryByRole('alert')).not.toBeInTheDocument();
    await expect(context.args.onClose).not.toHaveBeenCalled();
  },
};

/** What was chosen before the browser was cancelled stays chosen. */
export const ChoiceKept: Story = {
  ...InTheBrowser,
  args: { purpose: 'passkey' },
  play: async (context) => {
    const { userEvent } = context;
    const choice = async () => (await inDialog()).findByRole('checkbox');
    await userEvent.click(await choice());
    await InTheBrowser.play?.(context);
    await press(userEvent, 'Cancel');
    await expect(await choice()).not.toBeChecked();
  },
};

/** Closed while the browser asks: the browser's own dialog goes with it. */
export const Closed: Story = {
  ...InTheBrowser,
  play: async (context) => {
    await InTheBrowser.play?.(context);
    await press(context.userEvent, 'Close');
    await expect(context.args.onClose).toHaveBeenCalledOnce();
    await expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  },
};

/** The passkey is made, saved, and turned on beside the method that is on; what the service says is read back. */
export const TurnedOn: Story = {
  play: async ({ userEvent, args, canvas, ...context }) => {
    const account = accountOf(context);
    await createPasskey(userEvent);
    await expectMade('Passkey is on');
    await expectVisible(await (await inDialog()).findByText(/now counts as both steps/));
    await expectWrites(account, {
      WebAuthnMfaSettings: { Enabled: true },
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
    });
    await expect(account.emulator.users.get('ada').userMFASettingList).toContain('WEB_AUTHN_MFA');
    await press(userEvent, 'Done');
    await expect(args.onClose).toHaveBeenCalledOnce();
    await expectVisible(canvas.getByRole('button', { name: 'Open' }));
  },
};

/** Made with nothing else on: it is there, and what is missing is said. */
export const NotTurnedOnYet: Story = {
  parameters: nothingOn,
  play: async ({ userEvent, ...context }) => {
    await createPasskey(userEvent);
    await expectMade('Passkey created');
    await expectVisible(await (await inDialog()).findByText(/turn on another method first, then Passkey/));
    await expectWrites(accountOf(context));
    await expect(accountOf(context).emulator.users.get('ada').passkeys).toHaveLength(1);
  },
};

/** Made and left off while another method is on: what that means for signing in with it. */
export const LeftOff: Story = {
  args: { purpose: 'passkey' },
  play: async ({ userEvent, ...context }) => {
    await userEvent.click(await (await inDialog()).findByRole('checkbox'));
    await createPasskey(userEvent);
    await expectMade('Passkey created');
    await expectVisible(
      await (await inDialog()).findByText(/To sign in with it, turn on Passkey as a second step/),
    );
    await expectWrites(accountOf(context));
  },
};

/** Where the app keeps names, the new passkey can be given one at once. */
export const NamedAtOnce: Story = {
  args: { purpose: 'list', nicknames: nicknameStore() },
  play: async ({ userEvent, ...context }) => {
    await press(userEvent, 'Create a passkey');
    await createPasskey(userEvent);
    await expectMade('Passkey is on');
    await userEvent.type((await inDialog()).getByRole('textbox', { name: 'Name (optional)' }), 'Work laptop');
    await press(userEvent, 'Done');
    await expectTitle('Passkeys');
    const [made] = accountOf(context).emulator.users.get('ada').passkeys;
    await expect(await context.args.nicknames?.read()).toMatchObject({
      [made?.credentialId ?? '']: 'Work laptop',
    });
    await expectVisible(await (await inDialog()).findByRole('button', { name: 'Delete Work laptop' }));
  },
};

/** A name that was typed is kept, however the dialog is left. */
export const NamedAndClosed: Story = {
  args: { nicknames: nicknameStore() },
  play: async ({ userEvent, args, ...context }) => {
    await createPasskey(userEvent);
    await expectMade('Passkey is on');
    await userEvent.type((await inDialog()).getByRole('textbox', { name: 'Name (optional)' }), 'Work laptop');
    await leaveByCross(userEvent);
    await waitFor(() => expect(args.onClose).toHaveBeenCalledOnce());
    const [made] = accountOf(context).emulator.users.get('ada').passkeys;
    await expect(await args.nicknames?.read()).toMatchObject({ [made?.credentialId ?? '']: 'Work laptop' });
  },
};

/** One that could not be kept is told first. Whoever has seen it may leave without. */
export const NameNotKeptAndClosed: Story = {
  args: { nicknames: { read: () => ({}), write: () => Promise.reject(new Error('The store is full.')) } },
  beforeEach: withReportedErrors,
  play: async ({ userEvent, args }) => {
    await createPasskey(userEvent);
    await expectMade('Passkey is on');
    const field = (await inDialog()).getByRole('textbox', { name: 'Name (optional)' });
    await userEvent.type(field, 'Work laptop');
    await leaveByCross(userEvent);
    await expectAlert(/The name could not be saved/);
    await expect(field).toHaveValue('Work laptop');
    await expect(args.onClose).not.toHaveBeenCalled();
    await leaveByCross(userEvent);
    await waitFor(() => expect(args.onClose).toHaveBeenCalledOnce());
  },
};

/** The user has a passkey, which the panel could not know of: there is no need to make one. */
export const HasOne: Story = {
  args: { nicknames: nicknameStore() },
  parameters: startingWith({
    user: { passkeys: [onDevice], userMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
  }),
  play: async (context) => {
    await expectTitle('Set up passkey');
    const dialog = await inDialog();
    await expectVisible(await dialog.findByText(/You have a passkey already/));
    await expectVisible(dialog.getByRole('button', { name: 'Turn on Passkey' }));
    await expectVisible(dialog.getByRole('button', { name: 'Create another passkey' }));
    await expect(changesOf(accountOf(context))).toEqual([]);
  },
};

/** That one is turned on, and none is made: there is nothing to name. */
export const TurnedOnWithOne: Story = {
  ...HasOne,
  play: async (context) => {
    const { userEvent, args } = context;
    await HasOne.play?.(context);
    await press(userEvent, 'Turn on Passkey');
    await expectTitle('Passkey is on');
    await expect((await inDialog()).queryByRole('textbox')).not.toBeInTheDocument();
    await expect(changesOf(accountOf(context))).toEqual(['SetUserMFAPreference']);
    await press(userEvent, 'Done');
    await expect(args.onClose).toHaveBeenCalledOnce();
  },
};

/** With one passkey and nothing else on, there is nothing to be turned on yet. */
export const HasOneAlone: Story = {
  parameters: startingWith({ user: { passkeys: [onDevice], userMFASettingList: [] } }),
  play: async () => {
    const dialog = await inDialog();
    await expectVisible(await dialog.findByText(/turn on another method first, then Passkey/));
    await expect(dialog.queryByRole('button', { name: 'Turn on Passkey' })).not.toBeInTheDocument();
    await expectVisible(dialog.getByRole('button', { name: 'Create another passkey' }));
  },
};

/** The passkeys that there are, in a dialog. */
export const Managed: Story = {
  args: { purpose: 'list' },
  parameters: startingWith({ user: { passkeys: [onDevice, onPhone, onKey] } }),
  play: async () => {
    await expectTitle('Passkeys');
    const dialog = await inDialog();
    await expectVisible(await dialog.findByRole('button', { name: 'Delete Pixel 9' }));
    await expectVisible(await dialog.findByRole('button', { name: 'Create a passkey' }));
  },
};

/** A passkey is deleted in the dialog. The question stands over it, and the focus comes back into it. */
export const DeletedInTheDialog: Story = {
  ...Managed,
  play: async ({ userEvent }) => {
    await press(userEvent, 'Delete Pixel 9');
    const question = within(await screen.findByRole('dialog', { name: 'Delete this passkey?' }));
    await userEvent.click(question.getByRole('button', { name: 'Delete' }));
    const dialog = await inDialog();
    await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent('The passkey was deleted.'));
    await expect(dialog.getAllByRole('listitem')).toHaveLength(2);
    await expect(document.activeElement?.closest('dialog')).toHaveAccessibleName('Passkeys');
  },
};

/** None yet. */
export const NoneToManage: Story = {
  args: { purpose: 'list' },
  play: async () => {
    await expectTitle('Passkeys');
    await expectVisible(await (await inDialog()).findByText('No passkeys yet'));
  },
};

/** The passkey is made and on its way. Leaving now asks first, and answers itself once it has arrived. */
export const LeavingAsked: Story = {
  parameters: startingWith({
    faults: [{ operation: 'CompleteWebAuthnRegistration', hang: true }],
  }),
  play: async ({ userEvent, args }) => {
    await createPasskey(userEvent);
    await expectVisible(
      await (await inDialog()).findByText('Your passkey is made. Saving it…', {}, { timeout: 10_000 }),
    );
    await leaveByCross(userEvent);
    await expectTitle('Leave without finishing?');
    await expectVisible(await (await inDialog()).findByText(/A passkey was made, and is not saved here yet/));
    await press(userEvent, 'Keep going');
    await expect(args.onClose).not.toHaveBeenCalled();
    await expectTitle('Set up passkey');
  },
};

/** Left on its way in the dialog with the list: the next one begins at the beginning, and nothing was sent for it. */
export const LeftWhileSaving: Story = {
  args: { purpose: 'list' },
  play: async ({ userEvent, ...context }) => {
    const letArrive = accountOf(context).hold('CompleteWebAuthnRegistration');
    await press(userEvent, 'Create a passkey');
    await createPasskey(userEvent);
    await (await inDialog()).findByText('Your passkey is made. Saving it…', {}, { timeout: 10_000 });
    await leaveByCross(userEvent);
    await press(userEvent, 'Leave');
    await expectTitle('Passkeys');
    letArrive();
    const dialog = await inDialog();
    await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent(/now counts as both steps/));
    await expect(dialog.getAllByRole('listitem')).toHaveLength(1);
    await press(userEvent, 'Create a passkey');
    await expectTitle('Create a passkey');
    await expectVisible(dialog.getByRole('button', { name: 'Create passkey' }));
    await expect(accountOf(context).count('StartWebAuthnRegistration')).toBe(1);
  },
};

/** An external identity provider decides for this user. */
export const Federated: Story = {
  parameters: startingWith({ user: { isExternalProvider: true } }),
  play: async (context) => {
    await expectVisible(await (await inDialog()).findByText(/You sign in through another provider/));
    await expect(changesOf(accountOf(context))).toEqual([]);
  },
};
