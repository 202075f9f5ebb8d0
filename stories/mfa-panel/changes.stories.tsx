import type { Meta, StoryObj } from '@storybook/react-vite';
import { MfaPanel } from 'cognito-account-kit';
import { expect, waitFor, within } from 'storybook/test';
import { expectFocusKept, expectReads, expectVisible, expectWrites } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';

/**
 * The panel sends each change at once, in one write that names only what changes. A change counts as saved
 * once the panel has read it back.
 */
const meta = {
  title: 'MFA panel/Changes',
  component: MfaPanel,
  parameters: { docs: { page: StoryList } },
} satisfies Meta<typeof MfaPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

const on = { Enabled: true, PreferredMfa: false };
const off = { Enabled: false, PreferredMfa: false };
const preferred = { Enabled: true, PreferredMfa: true };

const totpPreferred = {
  userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
  preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
};

/** Turning a factor on takes one write and one read. The panel confirms it and offers "Undo". */
export const TurnOn: Story = {
  parameters: startingWith({ user: totpPreferred }),
  play: async ({ canvas, userEvent, ...context }) => {
    const account = accountOf(context);
    const email = await canvas.findByRole('switch', { name: 'Email' });
    await userEvent.click(email);
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Email is on.'));
    await expect(email).toBeChecked();
    await expect(email).toHaveFocus();
    await expectVisible(canvas.getByRole('radio', { name: 'Email' }));
    await expectWrites(account, { EmailMfaSettings: on });
    await expectReads(account, 2);
    await expect(account.emulator.users.get('ada').preferredMfaSetting).toBe('SOFTWARE_TOKEN_MFA');
  },
};

/** A click on the label operates the switch. */
export const TurnOffByLabel: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({ user: totpPreferred }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByText('Text message', { selector: 'label' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Text message is off.'));
    await expectWrites(accountOf(context), { SMSMfaSettings: off });
  },
};

/**
 * Turning off the preferred factor clears the preference. The panel says so and prefers no other factor
 * instead.
 */
export const TurnOffPreferred: Story = {
  parameters: startingWith({
    user: {
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP'],
      preferredMfaSetting: 'SMS_MFA',
    },
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Text message' }));
    const status = canvas.getByRole('status');
    await waitFor(() => expect(status).toHaveTextContent('Text message is no longer preferred.'));
    await expect(canvas.getByRole('radio', { name: 'Ask me each time' })).toBeChecked();
    await expectWrites(accountOf(context), { SMSMfaSettings: off });
  },
};

/**
 * The preference moves to another factor. The write names both, because Cognito clears a flag that it omits.
 */
export const PreferAnotherFactor: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({ user: totpPreferred }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Text message' }));
    const status = canvas.getByRole('status');
    await waitFor(() => expect(status).toHaveTextContent('Text message is now preferred.'));
    await expectVisible(canvas.getByText(/then a code by text message/));
    await expectWrites(accountOf(context), { SoftwareTokenMfaSettings: on, SMSMfaSettings: preferred });
  },
};

/** The user clears the preference. */
export const AskEachTime: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({ user: totpPreferred }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Ask me each time' }));
    const status = canvas.getByRole('status');
    await waitFor(() => expect(status).toHaveTextContent("We'll ask you each time."));
    await expectWrites(accountOf(context), { SoftwareTokenMfaSettings: on });
    await expect(accountOf(context).emulator.users.get('ada').preferredMfaSetting).toBeNull();
  },
};

/** Space toggles a switch, and the arrow keys choose a method. The focus stays on the control. */
export const KeyboardOnly: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({ user: totpPreferred, policy: { factors: ['totp', 'sms', 'email'] } }),
  play: async ({ canvas, userEvent, ...context }) => {
    const email = await canvas.findByRole('switch', { name: 'Email' });
    // "Replace" and the authenticator app, "Change" and text message, "Change" and email.
    for (let stop = 0; stop < 6; stop += 1) await userEvent.tab();
    await expect(email).toHaveFocus();
    await userEvent.keyboard(' ');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Email is on.'));
    await userEvent.tab();
    await expect(canvas.getByRole('radio', { name: 'Authenticator app' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/Text message is now/));
    await expect(canvas.getByRole('radio', { name: 'Text message' })).toHaveFocus();
    await expectWrites(
      accountOf(context),
      { EmailMfaSettings: on },
      { SoftwareTokenMfaSettings: on, SMSMfaSettings: preferred },
    );
  },
};

/** While the request is pending, the switch shows the new state, keeps the focus, and ignores clicks. */
export const Saving: Story = {
  parameters: startingWith({
    user: totpPreferred,
    faults: [{ operation: 'SetUserMFAPreference', hang: true }],
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    const email = await canvas.findByRole('switch', { name: 'Email' });
    await userEvent.click(email);
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Saving…'));
    await expect(email).toHaveAttribute('aria-disabled', 'true');
    await expect(email).toHaveFocus();
    await userEvent.click(email);
    await expect(email).toBeChecked();
    await expectWrites(accountOf(context), { EmailMfaSettings: on });
  },
};

/** The second change waits for the first, and neither is lost. */
export const TwoInQuickSuccession: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({
    user: totpPreferred,
    faults: [{ operation: 'SetUserMFAPreference', latency: 200 }],
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Email' }));
    // Before it is sent, the second change would join the first in one write.
    await waitFor(() => expect(accountOf(context).writes()).toHaveLength(1));
    await userEvent.click(canvas.getByRole('radio', { name: 'Text message' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/Text message is now/));
    await expect(canvas.getByRole('switch', { name: 'Email' })).toBeChecked();
    await expectWrites(
      accountOf(context),
      { EmailMfaSettings: on },
      { SoftwareTokenMfaSettings: on, SMSMfaSettings: preferred },
    );
  },
};

/** The service throttles the request once. The client retries, and the user notices only the delay. */
export const BrieflyBusy: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({
    maxAttempts: 3,
    user: totpPreferred,
    faults: [{ operation: 'SetUserMFAPreference', error: 'TooManyRequestsException', times: 1 }],
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Email' }));
    const status = canvas.getByRole('status');
    await waitFor(() => expect(status).toHaveTextContent('Email is on.'), { timeout: 5_000 });
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument();
    await expectWrites(accountOf(context), { EmailMfaSettings: on }, { EmailMfaSettings: on });
  },
};

/** One write reverts a change, including the preference that it cleared. */
export const Undo: Story = {
  parameters: startingWith({ user: totpPreferred }),
  play: async ({ canvas, canvasElement, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Authenticator app' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(canvas.getByRole('status')).toHaveTextContent(
        'Undone. Authenticator app is on again. Authenticator app is preferred again.',
      ),
    );
    await expect(canvas.getByRole('radio', { name: 'Authenticator app' })).toBeChecked();
    await expectFocusKept(canvasElement);
    await expectWrites(
      accountOf(context),
      { SoftwareTokenMfaSettings: off },
      { SoftwareTokenMfaSettings: preferred },
    );
  },
};

const lastFactor = startingWith({ user: { userMFASettingList: ['SMS_MFA'] } });

/**
 * Without the last factor, only the password protects the account. The panel asks before it sends anything.
 */
export const LastFactorConfirmation: Story = {
  parameters: lastFactor,
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Text message' }));
    const dialog = await canvas.findByRole('dialog', { name: 'Turn off two-step verification?' });
    await expect(dialog).toHaveAccessibleDescription(/Only your password will protect your account/);
    await expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await expectWrites(accountOf(context));
  },
};

/** The user cancels: nothing changes, and the focus returns to the switch. */
export const LastFactorKept: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: lastFactor,
  play: async ({ canvas, userEvent, ...context }) => {
    const textMessage = await canvas.findByRole('switch', { name: 'Text message' });
    await userEvent.click(textMessage);
    await userEvent.click(await canvas.findByRole('button', { name: 'Cancel' }));
    await expect(canvas.queryByRole('dialog')).not.toBeInTheDocument();
    await expect(textMessage).toBeChecked();
    await waitFor(() => expect(textMessage).toHaveFocus());
    await expectWrites(accountOf(context));
  },
};

/** The user confirms. */
export const LastFactorTurnedOff: Story = {
  parameters: lastFactor,
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Text message' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Turn off' }));
    const status = canvas.getByRole('status');
    await waitFor(() => expect(status).toHaveTextContent('Only your password protects your account now.'));
    await expectVisible(canvas.getByText(/Next sign-in: password only/));
    await expectWrites(accountOf(context), { SMSMfaSettings: off });
  },
};

/**
 * Cognito accepts a passkey only with another factor in the same request. The write names an active one,
 * unchanged.
 */
export const PasskeyTurnedOn: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({ user: { ...totpPreferred, passkeys: 1 } }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Passkey' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Passkey is on.'));
    await expectWrites(accountOf(context), {
      SoftwareTokenMfaSettings: preferred,
      WebAuthnMfaSettings: { Enabled: true },
    });
    await expect(accountOf(context).emulator.users.get('ada').preferredMfaSetting).toBe('SOFTWARE_TOKEN_MFA');
  },
};

/** With no other factor on, the passkey's switch is locked and says why. */
export const PasskeyNeedsAnotherFactor: Story = {
  parameters: startingWith({ user: { passkeys: 1 } }),
  play: async ({ canvas, userEvent, ...context }) => {
    const passkey = await canvas.findByRole('switch', { name: 'Passkey' });
    await expect(passkey).toHaveAttribute('aria-disabled', 'true');
    await expect(passkey).toHaveAccessibleDescription(/Turn on another one first/);
    await userEvent.click(passkey);
    await expect(passkey).not.toBeChecked();
    await expectWrites(accountOf(context));
  },
};

/** A passkey cannot be the only factor. The panel warns first, then turns both off in one write. */
export const PasskeyTurnedOffToo: Story = {
  parameters: startingWith({
    user: { passkeys: 1, userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] },
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Authenticator app' }));
    const dialog = await canvas.findByRole('dialog');
    await expect(dialog).toHaveAccessibleDescription(/Your passkey turns off too/);
    await userEvent.click(within(dialog).getByRole('button', { name: /^Turn off/ }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/Your passkey is off too/));
    await expectWrites(accountOf(context), {
      SoftwareTokenMfaSettings: off,
      WebAuthnMfaSettings: { Enabled: false },
    });
  },
};

const signsInByPasskey = startingWith({ user: { passkeys: 1 } });

/**
 * If MFA is optional, any factor ends passkey sign-in unless the passkey factor is on too. The panel offers
 * both.
 */
export const PasskeySignInAtRisk: Story = {
  parameters: signsInByPasskey,
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Email' }));
    const dialog = within(await canvas.findByRole('dialog', { name: 'Keep passkey sign-in?' }));
    await expect(dialog.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Cancel',
      'Continue without',
      'Turn on passkey',
    ]);
    await expectWrites(accountOf(context));
  },
};

/** A user without a password, in a pool that offers no passkey as a second step, would be shut out. */
export const SignInAtRisk: Story = {
  parameters: startingWith({
    policy: { factors: ['totp', 'sms', 'email'] },
    user: { password: null, passkeys: 1 },
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Email' }));
    const dialog = within(await canvas.findByRole('dialog', { name: 'You have no password' }));
    await expect(dialog.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Cancel',
      'Turn on anyway',
    ]);
    await expectWrites(accountOf(context));
  },
};

/** A user without a password has a way to stay: the passkey as a second step. */
export const SignInKept: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({ user: { password: null, passkeys: 1 } }),
  play: async ({ canvas, userEvent, ...context }) => {
    await canvas.findByText('Next sign-in: as now, without a password.');
    await userEvent.click(canvas.getByRole('switch', { name: 'Email' }));
    const dialog = within(await canvas.findByRole('dialog', { name: 'You have no password' }));
    await expectVisible(dialog.getByText(/until it's also your second step/));
    await userEvent.click(dialog.getByRole('button', { name: 'Turn on passkey' }));
    await expectVisible(await canvas.findByText('Next sign-in: your passkey.'));
    await expectWrites(accountOf(context), { EmailMfaSettings: on, WebAuthnMfaSettings: { Enabled: true } });
  },
};

/** The same write turns the passkey factor on too. */
export const PasskeySignInKept: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: signsInByPasskey,
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Email' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Turn on passkey' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Email is on. Passkey is on.'));
    await expectWrites(accountOf(context), {
      EmailMfaSettings: on,
      WebAuthnMfaSettings: { Enabled: true },
    });
  },
};

/** Turning the passkey itself off is not answered with an offer to turn it on. */
export const PasskeySignInTurnedOff: Story = {
  parameters: startingWith({
    user: { passkeys: 1, userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] },
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Passkey' }));
    const dialog = within(await canvas.findByRole('dialog', { name: 'Turn off passkey sign-in?' }));
    await expect(dialog.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Cancel',
      'Turn off',
    ]);
    await userEvent.click(dialog.getByRole('button', { name: 'Turn off' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Passkey is off.'));
    await expectWrites(accountOf(context), { WebAuthnMfaSettings: { Enabled: false } });
  },
};

/** The user continues without it. The passkey no longer signs in, and the panel keeps saying so. */
export const PasskeySignInLost: Story = {
  parameters: signsInByPasskey,
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Email' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue without' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Email is on.'));
    await expect(canvas.getAllByText(/Your passkey can't sign you in until/).length).toBeGreaterThan(0);
    await expectWrites(accountOf(context), { EmailMfaSettings: on });
  },
};

/**
 * Cognito sends no reset code to the preferred factor's channel. If it is the only channel, the panel warns.
 */
export const PasswordResetAtRisk: Story = {
  parameters: startingWith({
    policy: { recovery: ['email'] },
    user: {
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    },
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    const email = await canvas.findByRole('radio', { name: 'Email' });
    await expect(email).toHaveAccessibleDescription("You couldn't reset your password.");
    await userEvent.click(email);
    await waitFor(() => expect(email).toBeChecked());
    await expect((await canvas.findAllByText(/can't reset your password/)).length).toBeGreaterThan(0);
    await expectWrites(accountOf(context), { SoftwareTokenMfaSettings: on, EmailMfaSettings: preferred });
  },
};
