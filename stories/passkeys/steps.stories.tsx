import type { Meta, StoryObj } from '@storybook/react-vite';
import { PasskeyDialog } from 'cognito-account-kit';
import { expect, fn, screen, waitFor, within } from 'storybook/test';
import { expectAlert, expectTitle, inDialog, Opened, press } from '../support/dialog.js';
import { withAgreeingBrowser, withReportedErrors, withWaitingBrowser } from '../support/fake-browser.js';
import { expectVisible, expectWrites } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';
import {
  changesOf,
  createPasskey,
  expectResult,
  leaveByCross,
  nicknameStore,
  onDevice,
  onKey,
  onPhone,
} from './passkey-support.js';

/** The steps from no passkey to one that is on as a second step, and the list of passkeys. */
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

/** Says what a passkey is good for and what it will be here. Neither the service nor the browser is asked yet. */
export const Intro: Story = {
  play: async (context) => {
    await expectTitle('Set up passkey');
    const dialog = await inDialog();
    await expectVisible(await dialog.findByText(/Sign in with your fingerprint, face or screen lock/));
    await expectVisible(await dialog.findByText(/It also becomes your second step: no password, no code/));
    await expect(dialog.queryByText(/can't sign you in/)).not.toBeInTheDocument();
    await expect(dialog.queryByRole('checkbox')).not.toBeInTheDocument();
    await expect(changesOf(accountOf(context))).toEqual([]);
  },
};

/** With nothing else on, the user can create one and turn it on later: it cannot be the only method. */
export const IntroWithNothingOn: Story = {
  parameters: nothingOn,
  play: async () => {
    await expectTitle('Set up passkey');
    await expectVisible(
      await (await inDialog()).findByText(/To use a passkey as a second step, turn on another method first./),
    );
  },
};

/** With purpose `passkey`, the user chooses whether it becomes a second step too. */
export const IntroWithChoice: Story = {
  args: { purpose: 'passkey' },
  play: async () => {
    await expectTitle('Create a passkey');
    const choice = await (await inDialog()).findByRole('checkbox', {
      name: 'Also use it as my second step',
    });
    await expect(choice).toBeChecked();
    await expect((await inDialog()).queryByText(/can't sign you in/)).not.toBeInTheDocument();
  },
};

/** Without it, the passkey will not sign the user in while another method is on. The dialog says so at once. */
export const IntroWithChoiceDeclined: Story = {
  ...IntroWithChoice,
  play: async (context) => {
    await IntroWithChoice.play?.(context);
    const dialog = await inDialog();
    await context.userEvent.click(dialog.getByRole('checkbox'));
    await expectVisible(dialog.getByText(/can't sign you in until it's also your second step/));
  },
};

/** The user pool has no passkeys as a second step. The introduction only says what another method prevents. */
export const IntroWithoutFactor: Story = {
  args: { purpose: 'passkey' },
  parameters: startingWith({ policy: { factors: ['totp', 'sms', 'email'] } }),
  play: async () => {
    await expectTitle('Create a passkey');
    const dialog = await inDialog();
    await expectVisible(await dialog.findByText(/can't sign you in while another method is on/));
    await expect(dialog.queryByText(/second step/)).not.toBeInTheDocument();
  },
};

/** The browser asks the user. The dialog says so, and the user can cancel. */
export const InTheBrowser: Story = {
  beforeEach: withWaitingBrowser,
  play: async ({ userEvent, ...context }) => {
    await createPasskey(userEvent);
    await expectVisible(await (await inDialog()).findByText('Follow the steps in your browser.'));
    await expect(changesOf(accountOf(context))).toEqual(['StartWebAuthnRegistration']);
  },
};

/** Cancelled in the dialog: back to the introduction, without a failure. */
export const Cancelled: Story = {
  ...InTheBrowser,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await InTheBrowser.play?.(context);
    await press(context.userEvent, 'Cancel');
    const dialog = await inDialog();
    await expectVisible(await dialog.findByRole('button', { name: 'Create passkey' }));
    await expect(dialog.queryByRole('alert')).not.toBeInTheDocument();
    await expect(context.args.onClose).not.toHaveBeenCalled();
  },
};

/** The choice survives a cancelled browser prompt. */
export const ChoiceKept: Story = {
  ...InTheBrowser,
  tags: ['!dev', '!autodocs'],
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

/** Closed while the browser asks: the browser's own dialog closes too. */
export const Closed: Story = {
  ...InTheBrowser,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await InTheBrowser.play?.(context);
    await press(context.userEvent, 'Close');
    await expect(context.args.onClose).toHaveBeenCalledOnce();
    await expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  },
};

/** The passkey is created, saved, and turned on in addition to the other method. The kit reads back the result. */
export const TurnedOn: Story = {
  play: async ({ userEvent, ...context }) => {
    const account = accountOf(context);
    await createPasskey(userEvent);
    await expectResult('Passkey is on');
    await expectVisible(await (await inDialog()).findByText(/now replaces your password and code/));
    await expectWrites(account, {
      WebAuthnMfaSettings: { Enabled: true },
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
    });
    await expect(account.emulator.users.get('ada').userMFASettingList).toContain('WEB_AUTHN_MFA');
  },
};

/** "Done" closes the dialog. */
export const TurnedOnClosed: Story = {
  ...TurnedOn,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await TurnedOn.play?.(context);
    const { canvas, userEvent, args } = context;
    await press(userEvent, 'Done');
    await expect(args.onClose).toHaveBeenCalledOnce();
    await expectVisible(canvas.getByRole('button', { name: 'Open' }));
  },
};

/** Created with nothing else on. The dialog says what is missing. */
export const NotTurnedOnYet: Story = {
  parameters: nothingOn,
  play: async ({ userEvent, ...context }) => {
    await createPasskey(userEvent);
    await expectResult('Passkey created');
    await expectVisible(await (await inDialog()).findByText(/turn on another method first/));
    await expectWrites(accountOf(context));
    await expect(accountOf(context).emulator.users.get('ada').passkeys).toHaveLength(1);
  },
};

/** Created and not turned on while another method is on. The dialog explains what that means for signing in. */
export const CreatedWithoutTurningOn: Story = {
  args: { purpose: 'passkey' },
  play: async ({ userEvent, ...context }) => {
    await userEvent.click(await (await inDialog()).findByRole('checkbox'));
    await createPasskey(userEvent);
    await expectResult('Passkey created');
    await expectVisible(await (await inDialog()).findByText(/can't sign you in until it's also/));
    await expectWrites(accountOf(context));
  },
};

/** With a nickname store, the user can name the new passkey at once. */
export const NamedAtOnce: Story = {
  args: { purpose: 'list', nicknames: nicknameStore() },
  play: async ({ userEvent, ...context }) => {
    await press(userEvent, 'Create a passkey');
    await createPasskey(userEvent);
    await expectResult('Passkey is on');
    await userEvent.type((await inDialog()).getByRole('textbox', { name: 'Name (optional)' }), 'Work laptop');
    await press(userEvent, 'Done');
    await expectTitle('Passkeys');
    const [made] = accountOf(context).emulator.users.get('ada').passkeys;
    await expect(await context.args.nicknames?.read()).toMatchObject({
      [made?.credentialId ?? '']: 'Work laptop',
    });
    await expectVisible(
      await (await inDialog()).findByRole('button', { name: 'Delete passkey Work laptop' }),
    );
  },
};

/** A typed name is saved, however the user leaves the dialog. */
export const NamedAndClosed: Story = {
  tags: ['!dev', '!autodocs'],
  args: { nicknames: nicknameStore() },
  play: async ({ userEvent, args, ...context }) => {
    await createPasskey(userEvent);
    await expectResult('Passkey is on');
    await userEvent.type((await inDialog()).getByRole('textbox', { name: 'Name (optional)' }), 'Work laptop');
    await leaveByCross(userEvent);
    await waitFor(() => expect(args.onClose).toHaveBeenCalledOnce());
    const [made] = accountOf(context).emulator.users.get('ada').passkeys;
    await expect(await args.nicknames?.read()).toMatchObject({ [made?.credentialId ?? '']: 'Work laptop' });
  },
};

/** A name that could not be saved is reported before the user leaves. */
export const NameNotKeptAndClosed: Story = {
  args: { nicknames: { read: () => ({}), write: () => Promise.reject(new Error('The store is full.')) } },
  beforeEach: withReportedErrors,
  play: async ({ userEvent, args }) => {
    await createPasskey(userEvent);
    await expectResult('Passkey is on');
    const field = (await inDialog()).getByRole('textbox', { name: 'Name (optional)' });
    await userEvent.type(field, 'Work laptop');
    await leaveByCross(userEvent);
    await expectAlert(/We couldn't save the name/);
    await expect(field).toHaveValue('Work laptop');
    await expect(args.onClose).not.toHaveBeenCalled();
  },
};

/** The cross then closes the dialog without the name. */
export const NameNotKeptLeft: Story = {
  ...NameNotKeptAndClosed,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await NameNotKeptAndClosed.play?.(context);
    const { userEvent, args } = context;
    await leaveByCross(userEvent);
    await waitFor(() => expect(args.onClose).toHaveBeenCalledOnce());
  },
};

/** The user has a passkey that the panel could not know about. They need no new one. */
export const HasOne: Story = {
  args: { nicknames: nicknameStore() },
  parameters: startingWith({
    user: { passkeys: [onDevice], userMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
  }),
  play: async (context) => {
    await expectTitle('Set up passkey');
    const dialog = await inDialog();
    await expectVisible(await dialog.findByText(/You already have a passkey/));
    await expectVisible(dialog.getByRole('button', { name: 'Turn on passkey' }));
    await expectVisible(dialog.getByRole('button', { name: 'Create another passkey' }));
    await expect(changesOf(accountOf(context))).toEqual([]);
  },
};

/** The existing passkey is turned on. No new one is created, so there is nothing to name. */
export const TurnedOnWithOne: Story = {
  ...HasOne,
  play: async (context) => {
    const { userEvent } = context;
    await HasOne.play?.(context);
    await press(userEvent, 'Turn on passkey');
    await expectTitle('Passkey is on');
    await expect((await inDialog()).queryByRole('textbox')).not.toBeInTheDocument();
    await expect(changesOf(accountOf(context))).toEqual(['SetUserMFAPreference']);
  },
};

/** "Done" closes the dialog. */
export const TurnedOnWithOneClosed: Story = {
  ...TurnedOnWithOne,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await TurnedOnWithOne.play?.(context);
    const { userEvent, args } = context;
    await press(userEvent, 'Done');
    await expect(args.onClose).toHaveBeenCalledOnce();
  },
};

/** With one passkey and nothing else on, the user cannot turn it on yet. */
export const HasOneAlone: Story = {
  parameters: startingWith({ user: { passkeys: [onDevice], userMFASettingList: [] } }),
  play: async () => {
    const dialog = await inDialog();
    await expectVisible(await dialog.findByText(/turn on another method first/));
    await expect(dialog.queryByRole('button', { name: 'Turn on passkey' })).not.toBeInTheDocument();
    await expectVisible(dialog.getByRole('button', { name: 'Create another passkey' }));
  },
};

/** The list of passkeys, in a dialog. */
export const Managed: Story = {
  args: { purpose: 'list' },
  parameters: startingWith({ user: { passkeys: [onDevice, onPhone, onKey] } }),
  play: async () => {
    await expectTitle('Passkeys');
    const dialog = await inDialog();
    await expectVisible(await dialog.findByRole('button', { name: 'Delete passkey Pixel 9' }));
    await expectVisible(await dialog.findByRole('button', { name: 'Create a passkey' }));
  },
};

/** A passkey is deleted in the dialog. The question opens over it, and the focus returns to it. */
export const DeletedInTheDialog: Story = {
  ...Managed,
  tags: ['!dev', '!autodocs'],
  play: async ({ userEvent }) => {
    await press(userEvent, 'Delete passkey Pixel 9');
    const question = within(await screen.findByRole('dialog', { name: 'Delete this passkey?' }));
    await userEvent.click(question.getByRole('button', { name: 'Delete' }));
    const dialog = await inDialog();
    await waitFor(() =>
      expect(dialog.getByRole('status')).toHaveTextContent('The passkey “Pixel 9” was deleted.'),
    );
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

/** The passkey is being saved. The dialog asks before the user leaves. */
export const LeavingAsked: Story = {
  parameters: startingWith({
    faults: [{ operation: 'CompleteWebAuthnRegistration', hang: true }],
  }),
  play: async ({ userEvent }) => {
    await createPasskey(userEvent);
    await expectVisible(await (await inDialog()).findByText('Saving your passkey…', {}, { timeout: 10_000 }));
    await leaveByCross(userEvent);
    await expectTitle('Leave without finishing?');
    await expectVisible(await (await inDialog()).findByText(/Your passkey may not be saved/));
  },
};

/** A user who stays comes back to the step. */
export const LeavingAskedStayed: Story = {
  ...LeavingAsked,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await LeavingAsked.play?.(context);
    const { userEvent, args } = context;
    await press(userEvent, 'Keep going');
    await expect(args.onClose).not.toHaveBeenCalled();
    await expectTitle('Set up passkey');
  },
};

/** The user leaves while the passkey is being saved. The next registration starts at the introduction. */
export const LeftWhileSaving: Story = {
  tags: ['!dev', '!autodocs'],
  args: { purpose: 'list' },
  play: async ({ userEvent, ...context }) => {
    const letArrive = accountOf(context).hold('CompleteWebAuthnRegistration');
    await press(userEvent, 'Create a passkey');
    await createPasskey(userEvent);
    await (await inDialog()).findByText('Saving your passkey…', {}, { timeout: 10_000 });
    await leaveByCross(userEvent);
    await press(userEvent, 'Leave');
    await expectTitle('Passkeys');
    letArrive();
    const dialog = await inDialog();
    await waitFor(() =>
      expect(dialog.getByRole('status')).toHaveTextContent(/now replaces your password and code/),
    );
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
    await expectVisible(await (await inDialog()).findByText(/Create passkeys in your account there/));
    await expect(changesOf(accountOf(context))).toEqual([]);
  },
};
