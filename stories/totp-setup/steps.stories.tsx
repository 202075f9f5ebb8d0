import type { Meta, StoryObj } from '@storybook/react-vite';
import { TotpSetupDialog } from 'cognito-account-kit';
import { expect, fn, waitFor } from 'storybook/test';
import { expectAlert, expectTitle, inDialog, press } from '../support/dialog.js';
import { expectVisible, expectWrites } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';
import { goToKey, OpenedDialog, sendCode, withClipboard } from './dialog-support.js';

/** Setting up an authenticator app, and replacing it. */
const meta = {
  title: 'Authenticator set-up/Steps',
  component: TotpSetupDialog,
  args: { issuer: 'Alder', onClose: fn() },
  render: (args) => <OpenedDialog {...args} />,
  parameters: { ...startingWith({ user: { totpSecret: null } }), docs: { page: StoryList } },
} satisfies Meta<typeof TotpSetupDialog>;

export default meta;
type Story = StoryObj<typeof meta>;

const replacing = startingWith({
  user: {
    userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
    preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
  },
});

/** Says what will happen. Nothing is sent before the user continues. */
export const Intro: Story = {
  play: async (context) => {
    await expectTitle('Set up authenticator app');
    await expectVisible(await (await inDialog()).findByText(/^Get sign-in codes from an app/));
    await expect(accountOf(context).count('AssociateSoftwareToken')).toBe(0);
  },
};

/** The key as a QR code, as text, and as a link for an app on the same device. One request creates it. */
export const KeyAndCode: Story = {
  play: async ({ userEvent, ...context }) => {
    await goToKey(userEvent);
    const dialog = await inDialog();
    await expectVisible(dialog.getByRole('img', { name: /^QR code for your authenticator app/ }));
    const secret = accountOf(context).emulator.users.get('ada').pendingTotpSecret ?? '';
    await expect(dialog.getByText(/^(\w{4} ){6,}/).textContent.replaceAll(' ', '')).toBe(secret);
    await expect(dialog.getByRole('link')).toHaveAttribute(
      'href',
      expect.stringMatching(
        new RegExp(
          `^otpauth://totp/Alder:${encodeURIComponent('a•••@example.com')}%20\\([0-9A-Z]{6}\\)\\?secret=${secret}&issuer=Alder$`,
        ),
      ),
    );
    const field = dialog.getByRole('textbox', { name: 'Code from the app' });
    await expect(dialog.getByText("Can't scan it?").closest('details')).not.toHaveAttribute('open');
    await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
    await expect(field).toHaveAttribute('inputmode', 'numeric');
    await expect(accountOf(context).count('AssociateSoftwareToken')).toBe(1);
  },
};

/** The code may contain a space. The authenticator is verified, turned on, preferred, and read back. */
export const Done: Story = {
  play: async ({ userEvent, ...context }) => {
    const account = accountOf(context);
    await goToKey(userEvent);
    await userEvent.type((await inDialog()).getByRole('textbox', { name: /^Device name/ }), 'Work phone');
    await sendCode(userEvent, account, account.emulator.totpCode('ada').replace(/(...)/, '$1 '));
    await expectTitle('Authenticator app is on');
    await expectVisible((await inDialog()).getByText(/then a code from your authenticator app/));
    await expectWrites(account, { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } });
    await expect(account.emulator.users.get('ada')).toMatchObject({
      userMFASettingList: ['SOFTWARE_TOKEN_MFA'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
      totpFriendlyDeviceName: 'Work phone',
    });
  },
};

/** "Done" closes the dialog. */
export const DoneClosed: Story = {
  ...Done,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await Done.play?.(context);
    const { canvas, userEvent, args } = context;
    await press(userEvent, 'Done');
    await expect(args.onClose).toHaveBeenCalledOnce();
    await expect(canvas.getByRole('button', { name: 'Open' })).toBeVisible();
  },
};

/** Another preferred method stays preferred unless the user chooses otherwise. */
export const NotPreferred: Story = {
  parameters: startingWith({
    user: { totpSecret: null, userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' },
  }),
  play: async ({ userEvent, ...context }) => {
    await goToKey(userEvent);
    const prefer = (await inDialog()).getByRole('checkbox', { name: 'Make it my preferred method' });
    await expect(prefer).not.toBeChecked();
    await sendCode(userEvent, accountOf(context));
    await expectTitle('Authenticator app is on');
    await expectWrites(accountOf(context), {
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
    });
    await expect(accountOf(context).emulator.users.get('ada').preferredMfaSetting).toBe('SMS_MFA');
  },
};

/** A user without a password would be shut out once the app is on. The intro says so. */
export const WithoutPassword: Story = {
  parameters: startingWith({
    policy: { factors: ['totp', 'sms', 'email'] },
    user: { password: null, totpSecret: null, passkeys: 1 },
  }),
  play: async () => {
    const dialog = await inDialog();
    await expectVisible(await dialog.findByText(/^You can't sign in without a password/));
  },
};

/** With any factor on, a passkey alone no longer signs in. The intro says so, and the user can keep it. */
export const PasskeyKept: Story = {
  parameters: startingWith({ user: { totpSecret: null, passkeys: 1 } }),
  play: async ({ userEvent, ...context }) => {
    const dialog = await inDialog();
    await expectVisible(await dialog.findByText(/stops signing you in/));
    await goToKey(userEvent);
    await expect(dialog.getByRole('checkbox', { name: /passkey/ })).toBeChecked();
    await sendCode(userEvent, accountOf(context));
    await expectTitle('Authenticator app is on');
    await expectWrites(accountOf(context), {
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
      WebAuthnMfaSettings: { Enabled: true },
    });
  },
};

/** The intro says that the registered authenticator stops working as soon as the user continues. */
export const ReplacementIntro: Story = {
  parameters: replacing,
  play: async (context) => {
    await expectTitle('Replace authenticator app');
    await expectVisible((await inDialog()).getByText(/Your current app stops working/));
    await expect(accountOf(context).count('AssociateSoftwareToken')).toBe(0);
  },
};

/** The new authenticator is on and preferred like the old one, so the preference is not written. */
export const Replaced: Story = {
  parameters: replacing,
  play: async ({ userEvent, ...context }) => {
    const { emulator } = accountOf(context);
    const before = emulator.users.get('ada').totpSecret;
    await goToKey(userEvent);
    await sendCode(userEvent, accountOf(context));
    await expectTitle('Authenticator app replaced');
    await expectWrites(accountOf(context));
    await expect(emulator.users.get('ada')).toMatchObject({
      pendingTotpSecret: null,
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    });
    await expect(emulator.users.get('ada').totpSecret).not.toBe(before);
  },
};

/** Closing the dialog asks before the key is lost. */
export const LeavingAsked: Story = {
  play: async ({ userEvent }) => {
    await goToKey(userEvent);
    const dialog = await inDialog();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Code from the app' }), '12');
    await press(userEvent, 'Close');
    await expectTitle('Leave without finishing?');
    await expectVisible(dialog.getByText(/The QR code stops working/));
  },
};

/** If the user stays, what they typed is still there. */
export const LeavingAskedStayed: Story = {
  ...LeavingAsked,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await LeavingAsked.play?.(context);
    const { userEvent, args } = context;
    const dialog = await inDialog();
    await press(userEvent, 'Keep going');
    await expect(dialog.getByRole('textbox', { name: 'Code from the app' })).toHaveValue('12');
    await press(userEvent, 'Close');
    await expectTitle('Leave without finishing?');
    await expect(args.onClose).not.toHaveBeenCalled();
  },
};

/** The code was accepted, and the app is being turned on: its entry must stay. */
export const LeavingWhileTurningOn: Story = {
  parameters: startingWith({
    user: { totpSecret: null },
    faults: [{ operation: 'SetUserMFAPreference', hang: true }],
  }),
  play: async ({ userEvent, ...context }) => {
    await goToKey(userEvent);
    await sendCode(userEvent, accountOf(context));
    await waitFor(() => expect(accountOf(context).count('SetUserMFAPreference')).toBe(1));
    await press(userEvent, 'Close');
    await expectTitle('Leave without finishing?');
    await expectVisible((await inDialog()).getByText(/^Your app is set up. Keep its entry/));
  },
};

/** The answer to the code was lost: it may have been accepted. */
export const LeavingAfterLostAnswer: Story = {
  parameters: startingWith({
    user: { totpSecret: null },
    faults: [{ operation: 'VerifySoftwareToken', drop: 'after', times: 1 }],
  }),
  play: async ({ userEvent, ...context }) => {
    await goToKey(userEvent);
    await sendCode(userEvent, accountOf(context));
    await expectAlert(/^We lost the connection/);
    await press(userEvent, 'Close');
    await expectTitle('Leave without finishing?');
    await expectVisible((await inDialog()).getByText(/Keep the entry in your app/));
  },
};

/** Halfway through a replacement, neither authenticator may work. The question says so. */
export const ReplacementLeft: Story = {
  parameters: replacing,
  play: async ({ userEvent }) => {
    await goToKey(userEvent);
    await press(userEvent, 'Cancel');
    await expectTitle('Leave without finishing?');
    await expectVisible((await inDialog()).getByText(/Your old app may no longer work/));
  },
};

/** Leaving closes the dialog. */
export const ReplacementLeftClosed: Story = {
  ...ReplacementLeft,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await ReplacementLeft.play?.(context);
    const { canvas, userEvent, args } = context;
    await press(userEvent, 'Leave');
    await expect(args.onClose).toHaveBeenCalledOnce();
    await waitFor(() => expect(canvas.queryByRole('dialog')).not.toBeInTheDocument());
  },
};

const writeText = fn<(text: string) => Promise<void>>(() => Promise.resolve()).mockName('writeText');

/** The button confirms that the key was copied. */
export const KeyCopied: Story = {
  beforeEach: () => withClipboard({ writeText }),
  play: async ({ userEvent, ...context }) => {
    await goToKey(userEvent);
    await userEvent.click((await inDialog()).getByText("Can't scan it?"));
    await press(userEvent, 'Copy key');
    await expectVisible(await (await inDialog()).findByText('Copied'));
    await expect(writeText.mock.calls).toEqual([
      [accountOf(context).emulator.users.get('ada').pendingTotpSecret],
    ]);
  },
};

/** The clipboard is missing outside of HTTPS, or denied. The button says what to do instead. */
export const KeyNotCopied: Story = {
  beforeEach: () => withClipboard(undefined),
  play: async ({ userEvent }) => {
    await goToKey(userEvent);
    await userEvent.click((await inDialog()).getByText("Can't scan it?"));
    await press(userEvent, 'Copy key');
    await expectVisible(await (await inDialog()).findByText(/Couldn't copy. Select the key/));
  },
};

/** An external identity provider manages this user's MFA. */
export const Federated: Story = {
  parameters: startingWith({ user: { isExternalProvider: true } }),
  play: async (context) => {
    await expectVisible(await (await inDialog()).findByText(/Your sign-in provider decides this/));
    await expect(accountOf(context).count('AssociateSoftwareToken')).toBe(0);
  },
};
