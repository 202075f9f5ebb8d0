import type { Meta, StoryObj } from '@storybook/react-vite';
import { PasskeyList } from 'cognito-account-kit';
import { expect, screen, waitFor, within } from 'storybook/test';
import { GuardedAccountKit } from '../examples/step-up.js';
import { expectAlert, expectTitle, inDialog, press } from '../support/dialog.js';
import {
  withAgreeingBrowser,
  withInsecureOrigin,
  withoutWebAuthn,
  withReportedErrors,
} from '../support/fake-browser.js';
import { expectFocusKept, expectVisible, expectWrites } from '../support/play.js';
import { ada, startingWith } from '../support/scenario.js';
import { accountOf } from '../support/with-account.js';
import { inColumn } from '../support/with-surface.js';
import {
  changesOf,
  createPasskey,
  expectResult,
  leaveByCross,
  NamingList,
  onDevice,
  onKey,
  onPhone,
  slowNicknameStore,
} from './passkey-support.js';

/** The passkeys of a user, on an account page. A mock of the browser answers at once. */
const meta = {
  title: 'Passkeys/List',
  component: PasskeyList,
  parameters: { ...startingWith({ user: { passkeys: [onDevice, onPhone, onKey] } }), ...inColumn(640) },
  beforeEach: withAgreeingBrowser,
} satisfies Meta<typeof PasskeyList>;

export default meta;
type Story = StoryObj<typeof meta>;
type PlayContext = Parameters<NonNullable<Story['play']>>[0];

const slowStore = slowNicknameStore();
const lastOnly = startingWith({
  user: { passkeys: [onDevice], userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] },
});
const rowNames = (canvas: PlayContext['canvas']) =>
  canvas.getAllByRole('listitem').map((row) => row.querySelector('bdi')?.textContent);
const deletionDialog = () => screen.findByRole('dialog', { name: 'Delete this passkey?' });

/** While the list loads, the button is inert. */
async function openDialog(canvas: PlayContext['canvas'], userEvent: PlayContext['userEvent']): Promise<void> {
  const button = await canvas.findByRole('button', { name: 'Create a passkey' });
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
  await userEvent.click(button);
}

async function askToDelete({ canvas, userEvent }: PlayContext, name: string): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name: `Delete passkey ${name}` }));
  await deletionDialog();
}

/** Each passkey with its name, kind and date. Without a nickname store, the user cannot rename them. */
export const Several: Story = {
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Delete passkey Pixel 9' });
    await expect(rowNames(canvas)).toEqual(['iCloud Keychain', 'Pixel 9', 'Passkey 3']);
    await expectVisible(canvas.getByText('Security key'));
    await expectVisible(canvas.getByText('Created Jul 21, 2026'));
    await expect(canvas.queryByRole('button', { name: /^Rename/ })).not.toBeInTheDocument();
    await expect(canvas.getByRole('region', { name: 'Passkeys' })).toBeVisible();
  },
};

/** The user's names from the app's store, and the service's names for the rest. */
export const Named: Story = {
  render: (args) => <NamingList {...args} names={{ CCCC: 'Blue key on my ring' }} />,
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Rename passkey Blue key on my ring' });
    await expect(rowNames(canvas)).toEqual(['iCloud Keychain', 'Pixel 9', 'Blue key on my ring']);
  },
};

/** The user types a new name in the row. The focus returns to the button. */
export const Renamed: Story = {
  ...Named,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename passkey Pixel 9' }));
    const field = canvas.getByRole('textbox', { name: 'Name' });
    await expect(field).toHaveFocus();
    await userEvent.type(field, 'My phone{Enter}');
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: 'Rename passkey My phone' })).toHaveFocus(),
    );
    await expect(canvas.getByRole('status')).toHaveTextContent('The passkey is now called “My phone”.');
    await expect(rowNames(canvas)).toEqual(['iCloud Keychain', 'My phone', 'Blue key on my ring']);
  },
};

/** The field for a name. Its hint says how to restore the service's name. */
export const Renaming: Story = {
  ...Named,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename passkey Blue key on my ring' }));
    const field = canvas.getByRole('textbox', { name: 'Name' });
    await expect(field).toHaveValue('Blue key on my ring');
    await expect(field).toHaveAccessibleDescription(/Leave it empty to use “Passkey 3” again/);
  },
};

/** Escape and "Cancel" both keep the old name. */
export const RenamingGivenUp: Story = {
  ...Named,
  tags: ['!dev', '!autodocs'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename passkey Pixel 9' }));
    await expect(canvas.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Rename passkey Pixel 9' })).toHaveFocus());
    await expect(canvas.queryByRole('textbox')).not.toBeInTheDocument();
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
  },
};

/** The app's store did not save the name. The field says so, and the user can try again. */
export const NameNotSaved: Story = {
  args: { nicknames: { read: () => ({}), write: () => Promise.reject(new Error('The store is full.')) } },
  beforeEach: withReportedErrors,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename passkey Pixel 9' }));
    const field = canvas.getByRole('textbox', { name: 'Name' });
    await userEvent.type(field, 'My phone{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent("We couldn't save the name."));
    await expect(field).toHaveValue('My phone');
    await expect(field).toHaveFocus();
  },
};

/** The app's store is slow. The user can type another name meanwhile, undisturbed by the first result. */
export const RenamedOneAfterAnother: Story = {
  tags: ['!dev', '!autodocs'],
  args: { nicknames: slowStore },
  beforeEach: slowStore.reset,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename passkey Pixel 9' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Name' }), 'My phone{Enter}');
    await userEvent.click(canvas.getByRole('button', { name: 'Rename passkey Passkey 3' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Name' }), 'Blue');
    slowStore.answer(true);
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('The passkey is now called “My phone”.'),
    );
    await expect(canvas.getByRole('textbox', { name: 'Name' })).toHaveValue('Blue');
    await userEvent.keyboard(' key{Enter}');
    slowStore.answer(true);
    await waitFor(() => expect(rowNames(canvas)).toEqual(['iCloud Keychain', 'My phone', 'Blue key']));
  },
};

/** A failed name is reported in its own row, while the user types another one. */
export const NameNotSavedBehindAnother: Story = {
  tags: ['!dev', '!autodocs'],
  args: { nicknames: slowStore },
  beforeEach: () => {
    slowStore.reset();
    return withReportedErrors();
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename passkey Pixel 9' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Name' }), 'My phone{Enter}');
    await userEvent.click(canvas.getByRole('button', { name: 'Rename passkey Passkey 3' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Name' }), 'Blue');
    slowStore.answer(false);
    const [, pixel] = canvas.getAllByRole('listitem');
    await expectVisible(await within(pixel as HTMLElement).findByText(/We couldn't save the name/));
    await expect(canvas.getByRole('textbox', { name: 'Name' })).toHaveValue('Blue');
    await expect(canvas.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  },
};

/** The message about a saved name disappears with the user's next action. */
export const RenameMessageCleared: Story = {
  ...Named,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { canvas, userEvent } = context;
    await Renamed.play?.(context);
    await askToDelete(context, 'iCloud Keychain');
    await userEvent.click(within(await deletionDialog()).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
  },
};

/** The app's store cannot be read. The list says so, and shows the service's names. */
export const NamesNotRead: Story = {
  args: { nicknames: { read: () => Promise.reject(new Error('Offline.')), write: () => Promise.resolve() } },
  beforeEach: withReportedErrors,
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText(/couldn't load the names you gave your passkeys/));
    await expect(rowNames(canvas)).toEqual(['iCloud Keychain', 'Pixel 9', 'Passkey 3']);
  },
};

/** Some servers send no name and the year 1. The list makes nothing up. */
export const Nameless: Story = {
  parameters: startingWith({
    user: {
      passkeys: [{ friendlyName: '', attachment: null, transports: [], createdAt: -62_135_596_800_000 }],
    },
  }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByRole('button', { name: 'Delete passkey Unnamed' }));
    await expect(canvas.queryByText(/Created/)).not.toBeInTheDocument();
  },
};

/** Two with the same name and day differ by the time of day, also in the buttons' labels and in the question. */
export const Namesakes: Story = {
  parameters: startingWith({
    user: {
      passkeys: [
        onDevice,
        { ...onDevice, credentialId: 'DDDD', createdAt: onDevice.createdAt + 3_600_000 },
        onPhone,
      ],
    },
  }),
  play: async ({ canvas, userEvent }) => {
    const buttons = await canvas.findAllByRole('button', {
      name: /^Delete passkey iCloud Keychain, Device or password manager, Created Feb 3, 2026, \d+:00/,
    });
    await expect(buttons).toHaveLength(2);
    await expect(new Set(buttons.map((button) => button.getAttribute('aria-label'))).size).toBe(2);
    await expectVisible(canvas.getByRole('button', { name: 'Delete passkey Pixel 9' }));
    const [, second] = canvas.getAllByText(/^Created Feb 3, 2026, /).map(({ textContent }) => textContent);
    await userEvent.click(buttons[1] as HTMLElement);
    await expectVisible(within(await deletionDialog()).getByText(second as string));
  },
};

/** No passkey yet. */
export const Empty: Story = {
  parameters: startingWith({ user: { passkeys: [] } }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText('No passkeys yet'));
    await expectVisible(canvas.getByRole('button', { name: 'Create a passkey' }));
  },
};

/** A skeleton of the same size while the list loads. */
export const Loading: Story = {
  parameters: startingWith({
    user: { passkeys: 2 },
    faults: [{ operation: 'ListWebAuthnCredentials', hang: true }],
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('status')).toHaveTextContent('Loading your passkeys');
    await expect(canvas.getByRole('region', { name: 'Passkeys' })).toHaveAttribute('aria-busy', 'true');
  },
};

/** The list could not be read. */
export const NotRead: Story = {
  parameters: startingWith({
    user: { passkeys: [onDevice, onPhone, onKey] },
    faults: [{ operation: 'ListWebAuthnCredentials', drop: 'before', times: 1 }],
  }),
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent("We couldn't load your passkeys");
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await canvas.findByRole('button', { name: 'Delete passkey Pixel 9' });
    await expectFocusKept(canvasElement);
  },
};

/** Twenty is as many as a user can have: it is said, with the way on. */
export const Full: Story = {
  parameters: startingWith({ user: { passkeys: 20 } }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText(/You have 20 passkeys, the most you can have/));
    await expect(canvas.queryByRole('button', { name: 'Create a passkey' })).not.toBeInTheDocument();
    await expect(canvas.getAllByRole('button', { name: /^Delete/ })).toHaveLength(20);
  },
};

/** A browser without WebAuthn. The list still works. */
export const BrowserWithoutPasskeys: Story = {
  beforeEach: withoutWebAuthn,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await expectVisible(await canvas.findByText(/This browser can't create passkeys/));
    await expect(canvas.queryByRole('button', { name: 'Create a passkey' })).not.toBeInTheDocument();
    await askToDelete(context, 'Pixel 9');
    await userEvent.click(within(await deletionDialog()).getByRole('button', { name: 'Delete' }));
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(
        /^The passkey “.+” was deleted\. If your device still offers it/,
      ),
    );
  },
};

/** A page without HTTPS. */
export const InsecurePage: Story = {
  beforeEach: withInsecureOrigin,
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText(/only work on secure pages/));
    await expect(canvas.queryByRole('button', { name: 'Create a passkey' })).not.toBeInTheDocument();
    await expectVisible(canvas.getByRole('button', { name: 'Delete passkey Pixel 9' }));
  },
};

/** A federated user has no passkeys of this user pool. */
export const Federated: Story = {
  parameters: startingWith({ user: { isExternalProvider: true } }),
  play: async ({ canvas, ...context }) => {
    await expectVisible(await canvas.findByText(/Create passkeys in your account there/));
    await expect(accountOf(context).count('ListWebAuthnCredentials')).toBe(0);
  },
};

/** A new passkey, in a dialog over the list. The browser asks only after the introduction. */
export const Created: Story = {
  parameters: startingWith({
    user: { passkeys: [onDevice, onPhone, onKey], userMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    await openDialog(canvas, userEvent);
    await expectTitle('Create a passkey');
    await expect(changesOf(accountOf(context))).toEqual([]);
    await userEvent.click(
      (await inDialog()).getByRole('checkbox', { name: 'Also use it as my second step' }),
    );
    await createPasskey(userEvent);
    await expectResult('Passkey created');
  },
};

/** The list has it, and the focus is back at its button. */
export const CreatedInTheList: Story = {
  ...Created,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await Created.play?.(context);
    const { canvas, userEvent } = context;
    await press(userEvent, 'Done');
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(4));
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Create a passkey' })).toHaveFocus());
    await expect(changesOf(accountOf(context))).toEqual([
      'StartWebAuthnRegistration',
      'CompleteWebAuthnRegistration',
    ]);
  },
};

/** The browser refuses a second one on the same device. The next attempt starts without that message. */
export const CreatedTwice: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({ user: { passkeys: [] } }),
  play: async ({ canvas, userEvent }) => {
    await openDialog(canvas, userEvent);
    await createPasskey(userEvent);
    await expectResult('Passkey created');
    await press(userEvent, 'Done');
    await openDialog(canvas, userEvent);
    await createPasskey(userEvent);
    await expectAlert(/already has your passkey/);
    await press(userEvent, 'Cancel');
    await openDialog(canvas, userEvent);
    await expectTitle('Create a passkey');
    await expect((await inDialog()).queryByRole('alert')).not.toBeInTheDocument();
  },
};

/** Leaves the dialog while a passkey is being saved. The returned function releases the request. */
async function leaveWhileSaving({ canvas, userEvent, ...context }: PlayContext): Promise<() => void> {
  const letArrive = accountOf(context).hold('CompleteWebAuthnRegistration');
  await openDialog(canvas, userEvent);
  await createPasskey(userEvent);
  await (await inDialog()).findByText('Saving your passkey…', {}, { timeout: 10_000 });
  await leaveByCross(userEvent);
  await expectTitle('Leave without finishing?');
  await press(userEvent, 'Leave');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await expect(canvas.getByRole('status')).toHaveTextContent('Saving your passkey…');
  return letArrive;
}

/** The passkey is saved after the user left, and the list says so. The next registration starts at the introduction. */
export const LeftWhileSaving: Story = {
  parameters: startingWith({ user: { passkeys: [onPhone] } }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    const letArrive = await leaveWhileSaving(context);
    letArrive();
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Your passkey is saved.'));
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(2));
    await openDialog(canvas, userEvent);
    await expectTitle('Create a passkey');
    await expectVisible((await inDialog()).getByRole('button', { name: 'Create passkey' }));
    await expect(changesOf(accountOf(context))).toHaveLength(2);
    await press(userEvent, 'Cancel');
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
  },
};

/** Reopened while the passkey is still being saved, the dialog shows the progress. */
export const OpenedAgainWhileSaving: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({ user: { passkeys: [onPhone] } }),
  play: async (context) => {
    await leaveWhileSaving(context);
    await openDialog(context.canvas, context.userEvent);
    await expectTitle('Create a passkey');
    await expectVisible((await inDialog()).getByText('Saving your passkey…'));
  },
};

/** Saving failed after the user left. The list says so. */
export const NotSavedAfterLeaving: Story = {
  parameters: startingWith({
    user: { passkeys: [onPhone] },
    faults: [{ operation: 'CompleteWebAuthnRegistration', error: 'TooManyRequestsException', times: 1 }],
  }),
  play: async (context) => {
    const letArrive = await leaveWhileSaving(context);
    letArrive();
    await expectVisible(await context.canvas.findByText(/wasn't saved, so it doesn't work yet/));
  },
};

/** The user saves it again from the list. */
export const SavedAfterLeaving: Story = {
  ...NotSavedAfterLeaving,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context;
    await NotSavedAfterLeaving.play?.(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(2));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Your passkey is saved.'));
    await expectFocusKept(canvasElement);
  },
};

/** The service rejected it after the user left. The list says so, and what the device still holds. */
export const RefusedAfterLeaving: Story = {
  parameters: startingWith({
    user: { passkeys: [onPhone] },
    faults: [{ operation: 'CompleteWebAuthnRegistration', error: 'WebAuthnCredentialNotSupportedException' }],
  }),
  play: async (context) => {
    const { canvas } = context;
    const letArrive = await leaveWhileSaving(context);
    letArrive();
    await expectVisible(await canvas.findByText(/accepted here/));
    await expectVisible(canvas.getByText(/If your device offers this passkey/));
  },
};

/** One of several. The question explains the consequences. */
export const DeleteAsked: Story = {
  play: async (context) => {
    await askToDelete(context, 'iCloud Keychain');
    const dialog = within(await deletionDialog());
    await expectVisible(dialog.getByText('iCloud Keychain'));
    await expectVisible(dialog.getByText(/You won't be able to sign in with it/));
    await expectVisible(dialog.getByText('Created Feb 3, 2026'));
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await expect(changesOf(accountOf(context))).toEqual([]);
  },
};

/** While the passkey is deleted, the question stays and its button is inert. */
export const Deleting: Story = {
  parameters: startingWith({
    user: { passkeys: [onDevice, onPhone, onKey] },
    faults: [{ operation: 'DeleteWebAuthnCredential', hang: true }],
  }),
  play: async (context) => {
    await DeleteAsked.play?.(context);
    const dialog = await deletionDialog();
    const button = within(dialog).getByRole('button', { name: 'Delete' });
    await context.userEvent.click(button);
    await waitFor(() => expect(changesOf(accountOf(context))).toEqual(['DeleteWebAuthnCredential']));
    await expect(await deletionDialog()).toBe(dialog);
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveFocus();
    // The browser asks before the page is left.
    await expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
  },
};

/** The passkey is gone, the list says so, and the focus stays in the list. */
export const Deleted: Story = {
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context;
    await DeleteAsked.play?.(context);
    await userEvent.click(within(await deletionDialog()).getByRole('button', { name: 'Delete' }));
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(
        /^The passkey “.+” was deleted\. If your device still offers it/,
      ),
    );
    await waitFor(() => expect(rowNames(canvas)).toEqual(['Pixel 9', 'Passkey 3']));
    await expectFocusKept(canvasElement);
    await expect(changesOf(accountOf(context))).toEqual(['DeleteWebAuthnCredential']);
  },
};

/** The user keeps it. */
export const Kept: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { canvas, userEvent } = context;
    await askToDelete(context, 'iCloud Keychain');
    await userEvent.click(within(await deletionDialog()).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await expect(canvas.getByRole('button', { name: 'Delete passkey iCloud Keychain' })).toHaveFocus();
    await expect(changesOf(accountOf(context))).toEqual([]);
  },
};

/** The only one, while Passkey is on as a second step. The question lists everything that the user loses. */
export const LastDeleteAsked: Story = {
  parameters: lastOnly,
  play: async (context) => {
    await askToDelete(context, 'iCloud Keychain');
    const dialog = within(await deletionDialog());
    await expectVisible(dialog.getByText(/This is your only passkey/));
    await expectVisible(dialog.getByText(/Passkey as a second step turns off too/));
  },
};

/** The second step is turned off first: a factor without a passkey is not documented. */
export const LastDeleted: Story = {
  parameters: lastOnly,
  play: async (context) => {
    const { canvas, userEvent } = context;
    await askToDelete(context, 'iCloud Keychain');
    await userEvent.click(within(await deletionDialog()).getByRole('button', { name: 'Delete' }));
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(
        'The passkey “iCloud Keychain” was deleted. Passkey as a second step is off.',
      ),
    );
    await expectVisible(canvas.getByText('No passkeys yet'));
    await expectWrites(accountOf(context), { WebAuthnMfaSettings: { Enabled: false } });
    await expect(changesOf(accountOf(context))).toEqual(['SetUserMFAPreference', 'DeleteWebAuthnCredential']);
    await expect(accountOf(context).emulator.users.get('ada').passkeys).toEqual([]);
  },
};

/** Turned off and not deleted. The question says both, and a new attempt only deletes. */
export const TurnedOffNotDeleted: Story = {
  parameters: startingWith({
    user: { passkeys: [onDevice], userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] },
    faults: [{ operation: 'DeleteWebAuthnCredential', error: 'TooManyRequestsException', times: 1 }],
  }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    await askToDelete(context, 'iCloud Keychain');
    await userEvent.click(within(await deletionDialog()).getByRole('button', { name: 'Delete' }));
    await expectVisible(await within(await deletionDialog()).findByText(/busy right now/));
    await expectVisible(within(await deletionDialog()).getByText(/it's no longer your second step./));
    await userEvent.click(within(await deletionDialog()).getByRole('button', { name: 'Delete' }));
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('The passkey “iCloud Keychain” was deleted.'),
    );
    await expect(changesOf(accountOf(context))).toEqual([
      'SetUserMFAPreference',
      'DeleteWebAuthnCredential',
      'DeleteWebAuthnCredential',
    ]);
  },
};

/** Turned off, not deleted, and then kept. The list says so and offers to turn it on again. */
export const FactorDisabled: Story = {
  parameters: startingWith({
    user: { passkeys: [onDevice], userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] },
    faults: [
      { operation: 'DeleteWebAuthnCredential', error: 'TooManyRequestsException' },
      { operation: 'SetUserMFAPreference', error: 'ForbiddenException', after: 1, times: 1 },
    ],
  }),
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context;
    await askToDelete(context, 'iCloud Keychain');
    await userEvent.click(within(await deletionDialog()).getByRole('button', { name: 'Delete' }));
    await expectVisible(await within(await deletionDialog()).findByText(/busy right now/));
    await expectVisible(within(await deletionDialog()).getByText(/can't sign you in until it's also/));
    await expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
    await userEvent.click(within(await deletionDialog()).getByRole('button', { name: 'Cancel' }));
    await expectVisible(await canvas.findByText(/it's no longer your second step/));
    await expectVisible(canvas.getByText(/can't sign you in until it's also/));
    await expectFocusKept(canvasElement);
  },
};

/** The user turns it on again from the list, which also shows a failure. */
export const TurnedBackOn: Story = {
  ...FactorDisabled,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context;
    await FactorDisabled.play?.(context);
    await userEvent.click(canvas.getByRole('button', { name: 'Turn it back on' }));
    await expectVisible(await canvas.findByText(/blocked for security reasons/));
    await userEvent.click(canvas.getByRole('button', { name: 'Turn it back on' }));
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(/now replaces your password and code/),
    );
    await expect(canvas.queryByText(/no longer your second step/)).not.toBeInTheDocument();
    await expectFocusKept(canvasElement);
    await expect(accountOf(context).emulator.users.get('ada').userMFASettingList).toContain('WEB_AUTHN_MFA');
  },
};

/** The user leaves it off. */
export const FactorStaysOff: Story = {
  ...FactorDisabled,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context;
    await FactorDisabled.play?.(context);
    await userEvent.click(await canvas.findByRole('button', { name: 'Leave it off' }));
    await expect(canvas.queryByText(/no longer your second step/)).not.toBeInTheDocument();
    await expectFocusKept(canvasElement);
    await expectWrites(accountOf(context), { WebAuthnMfaSettings: { Enabled: false } });
  },
};

/** The only way in to the account cannot be deleted. The dialog says why. */
export const OnlyWayIn: Story = {
  parameters: startingWith({
    user: { passkeys: [onDevice] },
    pool: { allowedFirstAuthFactors: ['WEB_AUTHN'] },
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete passkey iCloud Keychain' }));
    const dialog = within(await screen.findByRole('dialog', { name: "You can't delete this passkey" }));
    await expectVisible(dialog.getByText(/It's your only way to sign in/));
    await expect(dialog.queryByRole('button', { name: 'Delete' })).not.toBeInTheDocument();
    await waitFor(() => expect(dialog.getByRole('button', { name: 'OK' })).toHaveFocus());
    await expect(changesOf(accountOf(context))).toEqual([]);
  },
};

/** Closed, it returns the focus to the button. */
export const OnlyWayInSeen: Story = {
  ...OnlyWayIn,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { canvas, userEvent } = context;
    await OnlyWayIn.play?.(context);
    await userEvent.click(screen.getByRole('button', { name: 'OK' }));
    await waitFor(() => expect(canvas.getByRole('button', { name: /^Delete/ })).toHaveFocus());
  },
};

/** While the service is asked for other sign-in methods, the button is inert. */
export const CheckingSignInMethods: Story = {
  parameters: startingWith({
    user: { passkeys: [onDevice] },
    faults: [{ operation: 'GetUserAuthFactors', hang: true }],
  }),
  play: async (context) => {
    await askToDelete(context, 'iCloud Keychain');
    const dialog = within(await deletionDialog());
    await expectVisible(dialog.getByText(/Checking whether you can sign in without it/));
    await context.userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    await expect(changesOf(accountOf(context))).toEqual([]);
  },
};

/** The service does not say how else the user can sign in. The question warns users without a password. */
export const PerhapsOnlyWayIn: Story = {
  parameters: startingWith({
    user: { passkeys: [onDevice] },
    faults: [{ operation: 'GetUserAuthFactors', error: 'ForbiddenException' }],
  }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    await askToDelete(context, 'iCloud Keychain');
    const dialog = within(await deletionDialog());
    await expectVisible(await dialog.findByText(/Without a password, you may be locked out/));
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(
        /^The passkey “.+” was deleted\. If your device still offers it/,
      ),
    );
  },
};

/** Another device deleted it meanwhile. That is as good as done. */
export const DeletedElsewhere: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { canvas, userEvent } = context;
    await askToDelete(context, 'Pixel 9');
    accountOf(context).emulator.users.set('ada', { passkeys: [onDevice, onKey] });
    await userEvent.click(within(await deletionDialog()).getByRole('button', { name: 'Delete' }));
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent('The passkey “Pixel 9” was already deleted.'),
    );
    await waitFor(() => expect(rowNames(canvas)).toEqual(['iCloud Keychain', 'Passkey 3']));
  },
};

const guarded: Story['render'] = (args, context) => {
  const { client, id, policy } = accountOf(context);
  return (
    <GuardedAccountKit
      client={client}
      accountId={id}
      userPool={policy}
      checkPassword={(password) => Promise.resolve(password === ada.password)}
    >
      <PasskeyList {...args} />
    </GuardedAccountKit>
  );
};

/** An app that asks for the password first. The question makes way for it, and returns after a cancel. */
export const StepUpFirst: Story = {
  tags: ['!dev', '!autodocs'],
  render: guarded,
  play: async (context) => {
    const { canvas, userEvent } = context;
    const stepUp = async () => within(await screen.findByRole('dialog', { name: 'Confirm that it is you' }));
    await askToDelete(context, 'Pixel 9');
    await userEvent.click(within(await deletionDialog()).getByRole('button', { name: 'Delete' }));
    await expect(screen.queryByRole('dialog', { name: 'Delete this passkey?' })).not.toBeInTheDocument();
    await userEvent.click((await stepUp()).getByRole('button', { name: 'Cancel' }));
    await userEvent.click(within(await deletionDialog()).getByRole('button', { name: 'Delete' }));
    await userEvent.type((await stepUp()).getByLabelText('Password'), `${ada.password}{Enter}`);
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(
        /^The passkey “.+” was deleted\. If your device still offers it/,
      ),
    );
    await expect(changesOf(accountOf(context))).toEqual(['DeleteWebAuthnCredential']);
  },
};

/** The same before a passkey is created, because it is a way in to the account. The dialog returns as it was. */
export const StepUpBeforeCreating: Story = {
  tags: ['!dev', '!autodocs'],
  render: guarded,
  parameters: startingWith({ user: { passkeys: [], userMFASettingList: ['SOFTWARE_TOKEN_MFA'] } }),
  play: async (context) => {
    const { canvas, userEvent } = context;
    const stepUp = async () => within(await screen.findByRole('dialog', { name: 'Confirm that it is you' }));
    const choice = async () =>
      (await inDialog()).getByRole('checkbox', { name: 'Also use it as my second step' });
    await openDialog(canvas, userEvent);
    await expectTitle('Create a passkey');
    await userEvent.click(await choice());
    await createPasskey(userEvent);
    await stepUp();
    await expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await userEvent.click((await stepUp()).getByRole('button', { name: 'Cancel' }));
    await expectTitle('Create a passkey');
    await expect((await inDialog()).queryByRole('alert')).not.toBeInTheDocument();
    await expect(await choice()).not.toBeChecked();
    await expect(changesOf(accountOf(context))).toEqual([]);
    await createPasskey(userEvent);
    await userEvent.type((await stepUp()).getByLabelText('Password'), `${ada.password}{Enter}`);
    await expectResult('Passkey created');
    await expect(changesOf(accountOf(context))).toEqual([
      'StartWebAuthnRegistration',
      'CompleteWebAuthnRegistration',
    ]);
  },
};

/** As narrow as a phone at its largest text. Nothing overflows. */
export const Narrow: Story = {
  ...Named,
  parameters: inColumn(280),
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: 'Delete passkey Pixel 9' });
    const section = canvasElement.querySelector('.cak-root');
    await expect(section?.scrollWidth).toBe(section?.clientWidth);
  },
};

/** Right to left. Names keep their own direction. */
export const RightToLeft: Story = {
  ...Named,
  globals: { direction: 'rtl' },
  parameters: startingWith({ user: { passkeys: [onDevice, onPhone, onKey] }, locale: 'ar-EG' }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByRole('button', { name: 'Delete passkey Pixel 9' }));
    await expect(canvas.getAllByText(/٢٠٢٦/)).toHaveLength(3);
  },
};
