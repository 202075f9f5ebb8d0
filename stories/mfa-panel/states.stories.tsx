import type { Meta, StoryObj } from '@storybook/react-vite';
import { MfaPanel } from 'cognito-account-kit';
import { expect, fn, screen, waitFor, within } from 'storybook/test';
import { expectFocusKept, expectVisible, expectWrites } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { accountOf } from '../support/with-account.js';

/** What a user can find when they open the panel: every availability of a factor, and every kind of pool and account. */
const meta = {
  title: 'MFA panel/States',
  component: MfaPanel,
  args: { setUp: { totp: fn(), sms: fn(), email: fn(), passkey: fn() } },
  argTypes: { setUp: { control: false } },
} satisfies Meta<typeof MfaPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Nothing is on: the password alone is enough. One GetUser and, for what is off, one GetUserAuthFactors; no write. */
export const NothingOn: Story = {
  play: async ({ canvas, ...context }) => {
    for (const name of ['Authenticator app', 'Text message', 'Email']) {
      await expect(await canvas.findByRole('switch', { name })).not.toBeChecked();
    }
    await expectVisible(canvas.getByRole('button', { name: 'Set up passkey' }));
    await expect(canvas.queryByRole('group', { name: 'Preferred method' })).not.toBeInTheDocument();
    await expectVisible(canvas.getByText(/your password alone will be enough/));
    const asked = accountOf(context).emulator.requests.map(({ operation }) => operation);
    await expect(asked).toEqual(['GetUser', 'GetUserAuthFactors']);
  },
};

/** One factor is asked for at once, without being preferred: there is nothing to choose from. */
export const AuthenticatorOn: Story = {
  parameters: startingWith({ user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] } }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('switch', { name: 'Authenticator app' })).toBeChecked();
    await expectVisible(canvas.getByText(/a code from your authenticator app/));
    await expect(canvas.queryByRole('group', { name: 'Preferred method' })).not.toBeInTheDocument();
  },
};

/** The row says where codes go, with no more of the number than it takes to recognise it. */
export const TextMessageOn: Story = {
  parameters: startingWith({ user: { userMFASettingList: ['SMS_MFA'] } }),
  play: async ({ canvas }) => {
    const textMessage = await canvas.findByRole('switch', { name: 'Text message' });
    await expect(textMessage).toBeChecked();
    await expect(textMessage).toHaveAccessibleDescription(/1234/);
    await expect(canvas.queryByText(/5550101/)).not.toBeInTheDocument();
    await expectVisible(canvas.getByText(/a code sent to you by text message/));
  },
};

/** The same for an address. */
export const EmailOn: Story = {
  parameters: startingWith({ user: { userMFASettingList: ['EMAIL_OTP'] } }),
  play: async ({ canvas }) => {
    const email = await canvas.findByRole('switch', { name: 'Email' });
    await expect(email).toBeChecked();
    await expect(email).toHaveAccessibleDescription('a•••@example.com');
    await expectVisible(canvas.getByText(/a code sent to you by email/));
  },
};

/** A passkey is on beside another factor, never alone, and cannot be preferred. */
export const PasskeyOn: Story = {
  parameters: startingWith({
    user: { passkeys: 1, userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] },
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('switch', { name: 'Passkey' })).toBeChecked();
    await expect(canvas.queryByRole('radio', { name: 'Passkey' })).not.toBeInTheDocument();
  },
};

/** Of two factors, the preferred one is asked for first, and its row says so. */
export const AuthenticatorPreferred: Story = {
  parameters: startingWith({
    user: {
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    },
  }),
  play: async ({ canvas }) => {
    const preferred = within(await canvas.findByRole('group', { name: 'Preferred method' }));
    await expect(preferred.getByRole('radio', { name: 'Authenticator app' })).toBeChecked();
    await expect(canvas.getByRole('switch', { name: 'Authenticator app' })).toHaveAccessibleDescription(
      /Preferred/,
    );
    await expect(preferred.getAllByRole('radio')).toHaveLength(3);
  },
};

/** Two factors are on and none is preferred: the user is asked to choose at each sign-in. */
export const AskEachTime: Story = {
  parameters: startingWith({ user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] } }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('radio', { name: 'Ask me each time' })).toBeChecked();
    await expectVisible(canvas.getByText(/choose between your authenticator app and a text message/));
  },
};

/** Everything is on. GetUserAuthFactors could tell nothing more, so it is not asked. */
export const AllOn: Story = {
  parameters: startingWith({
    user: {
      passkeys: 1,
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP', 'WEB_AUTHN_MFA'],
      preferredMfaSetting: 'EMAIL_OTP',
    },
  }),
  play: async ({ canvas, ...context }) => {
    const switches = await canvas.findAllByRole('switch', { checked: true });
    await expect(switches).toHaveLength(4);
    await expect(canvas.getByRole('radio', { name: 'Email' })).toBeChecked();
    await expect(accountOf(context).count('GetUserAuthFactors')).toBe(0);
  },
};

/** The pool requires MFA: the last factor cannot be turned off. Its switch stays focusable and says why. */
export const RequiredLastFactorLocked: Story = {
  parameters: startingWith({
    policy: { mfa: 'required' },
    user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    const last = await canvas.findByRole('switch', { name: 'Authenticator app' });
    await expect(last).toHaveAttribute('aria-disabled', 'true');
    await expect(last).toHaveAccessibleDescription(/turn on another way/);
    await userEvent.click(last);
    await userEvent.keyboard(' ');
    await expect(last).toHaveFocus();
    await expect(last).toBeChecked();
    await expectWrites(accountOf(context));
  },
};

/** With two factors on, either can go, and the other is then the last. */
export const RequiredWithTwo: Story = {
  parameters: startingWith({
    policy: { mfa: 'required', factors: ['totp', 'sms', 'email'] },
    user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] },
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Text message' }));
    await expectVisible(await canvas.findByText('Text message is off.'));
    await expect(canvas.getByRole('switch', { name: 'Authenticator app' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expectWrites(accountOf(context), { SMSMfaSettings: { Enabled: false, PreferredMfa: false } });
  },
};

const nothingSetUp = startingWith({
  user: { totpSecret: null, attributes: {} },
});

/** Nothing could be turned on yet. Each row says what is missing and leads into the app's own set-up. */
export const NothingSetUp: Story = {
  parameters: nothingSetUp,
  play: async ({ canvas, userEvent, args, ...context }) => {
    for (const [factor, name] of [
      ['totp', 'Set up authenticator app'],
      ['sms', 'Set up text message'],
      ['email', 'Set up email'],
      ['passkey', 'Set up passkey'],
    ] as const) {
      await userEvent.click(await canvas.findByRole('button', { name }));
      await expect(args.setUp?.[factor]).toHaveBeenCalledOnce();
    }
    // AssociateSoftwareToken replaces a registered authenticator: only the app's set-up may call it.
    await expect(accountOf(context).count('AssociateSoftwareToken')).toBe(0);
    await expectWrites(accountOf(context));
  },
};

/** The app gives no set-up: each factor has the kit's own, which is loaded when it opens, and asks nothing by itself. */
export const SetUpByTheKit: Story = {
  args: { setUp: undefined },
  parameters: nothingSetUp,
  play: async ({ canvas, userEvent, ...context }) => {
    for (const name of [
      'Set up authenticator app',
      'Set up text message',
      'Set up email',
      'Set up passkey',
    ]) {
      await userEvent.click(await canvas.findByRole('button', { name }));
      const dialog = within(await screen.findByRole('dialog', { name: /./ }, { timeout: 10_000 }));
      await userEvent.click(await dialog.findByRole('button', { name: 'Cancel' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
      await waitFor(() => expect(canvas.getByRole('button', { name })).toHaveFocus());
    }
    const asked = accountOf(context).emulator.requests.map(({ operation }) => operation);
    await expect(asked.filter((operation) => !/^(Get|List)/.test(operation))).toEqual([]);
  },
};

/** The app gives no set-up and does not want the kit's: the rows say what is missing, and no button is dead. */
export const NothingSetUpWithoutHandlers: Story = {
  args: { setUp: { totp: null, sms: null, email: null, passkey: null } },
  parameters: nothingSetUp,
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText('An authenticator app needs to be set up first.'));
    await expectVisible(canvas.getByText('A phone number needs to be added first.'));
    await expectVisible(canvas.getByText('An email address needs to be added first.'));
    await expectVisible(canvas.getByText('A passkey needs to be created first.'));
    await expect(canvas.queryByRole('button')).not.toBeInTheDocument();
    await expect(canvas.queryByRole('switch')).not.toBeInTheDocument();
  },
};

/** The service would accept an unverified number and send codes to whoever has it; the kit does not offer it. */
export const UnverifiedPhone: Story = {
  parameters: startingWith({
    user: { attributes: { phone_number: '+15550101234', phone_number_verified: 'false' } },
  }),
  play: async ({ canvas }) => {
    const setUp = await canvas.findByRole('button', { name: 'Set up text message' });
    await expect(setUp).toHaveAccessibleDescription(/1234.*needs to be verified first/);
    await expect(canvas.queryByRole('switch', { name: 'Text message' })).not.toBeInTheDocument();
  },
};

/** GetUserAuthFactors cannot be read, so nobody can tell whether an authenticator is registered: set-up is offered. */
export const RegistrationUnknown: Story = {
  parameters: startingWith({
    faults: [{ operation: 'GetUserAuthFactors', error: 'NotAuthorizedException' }],
  }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByRole('button', { name: 'Set up authenticator app' }));
    await expectVisible(canvas.getByRole('switch', { name: 'Text message' }));
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument();
  },
};

/** Until GetUserAuthFactors answers, the rows that depend on it wait, at their size; the others can be used. */
export const Checking: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUserAuthFactors', hang: true }] }),
  play: async ({ canvas, userEvent, ...context }) => {
    await expectVisible(await canvas.findByText('Authenticator app'));
    await expect(canvas.queryByRole('switch', { name: 'Authenticator app' })).not.toBeInTheDocument();
    await expect(canvas.queryByRole('button', { name: 'Set up authenticator app' })).not.toBeInTheDocument();
    await userEvent.click(canvas.getByRole('switch', { name: 'Email' }));
    await expect(canvas.getByRole('switch', { name: 'Email' })).toBeChecked();
    // A hint that does not come is not waited for for ever.
    await canvas.findByText('Email is on.', undefined, { timeout: 10_000 });
    await expectWrites(accountOf(context), { EmailMfaSettings: { Enabled: true, PreferredMfa: false } });
  },
};

/** The pool no longer offers text messages, but this user still has them on: they can be turned off, and then are gone. */
export const NotOfferedButOn: Story = {
  parameters: startingWith({
    policy: { factors: ['totp'] },
    user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] },
  }),
  play: async ({ canvas, canvasElement, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Text message' }));
    await expectVisible(await canvas.findByText('Text message is off.'));
    await expect(canvas.queryByRole('switch', { name: 'Text message' })).not.toBeInTheDocument();
    await expectFocusKept(canvasElement);
    await expectWrites(accountOf(context), { SMSMfaSettings: { Enabled: false, PreferredMfa: false } });
  },
};

/** A factor that a later Cognito may bring is shown by its wire name, left alone by every write, and never lost. */
export const UnknownFactor: Story = {
  parameters: startingWith({ user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'VOICE_MFA'] } }),
  play: async ({ canvas, userEvent, ...context }) => {
    const account = accountOf(context);
    await expectVisible(await canvas.findByText('VOICE_MFA', { selector: 'bdi' }));
    await userEvent.click(canvas.getByRole('switch', { name: 'Email' }));
    await expectVisible(await canvas.findByText('Email is on.'));
    await expectWrites(account, { EmailMfaSettings: { Enabled: true, PreferredMfa: false } });
    await expect(account.emulator.users.get('ada').userMFASettingList).toContain('VOICE_MFA');
  },
};

/** The preferred factor is one that the kit does not know. Choosing another would overwrite it, so none can be chosen. */
export const UnknownPreferred: Story = {
  parameters: startingWith({
    user: {
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'VOICE_MFA'],
      preferredMfaSetting: 'VOICE_MFA',
    },
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    const account = accountOf(context);
    await expectVisible(await canvas.findByText(/Your preferred method is VOICE_MFA/));
    await expect(canvas.queryByRole('radio')).not.toBeInTheDocument();
    await userEvent.click(canvas.getByRole('switch', { name: 'Text message' }));
    await expectVisible(await canvas.findByText('Text message is off.'));
    await expectWrites(account, { SMSMfaSettings: { Enabled: false, PreferredMfa: false } });
    await expect(account.emulator.users.get('ada').preferredMfaSetting).toBe('VOICE_MFA');
  },
};

/**
 * A replacement of the authenticator was left half-way. The service lists the factor as before, so the panel remembers by itself,
 * past a reload of this tab, and leads back to where it can be finished.
 */
export const ReplacementUnfinished: Story = {
  args: { setUp: {} },
  parameters: startingWith({
    user: {
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    },
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Replace authenticator app' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(await dialog.findByRole('button', { name: 'Continue' }));
    await dialog.findByRole('textbox', { name: 'Code from the app' });
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(await dialog.findByRole('button', { name: 'Leave' }));
    await expectVisible(await canvas.findByText(/started to replace your authenticator app/));
    await userEvent.click(canvas.getByRole('button', { name: 'Finish replacing' }));
    const again = within(await screen.findByRole('dialog'));
    await expectVisible(await again.findByText(/did not finish/));
    await userEvent.click(again.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Finish replacing' })).toHaveFocus());
  },
};

/** The pool never asks for a second step, but one is on from before: it can be turned off, and the sentence is honest. */
export const PoolMfaOff: Story = {
  parameters: startingWith({ policy: { mfa: 'off' }, user: { userMFASettingList: ['SMS_MFA'] } }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('switch', { name: 'Text message' })).toBeChecked();
    await expect(canvas.getAllByRole('switch')).toHaveLength(1);
    await expectVisible(canvas.getByText(/because no second step is used here/));
  },
};

/** The pool never asks for a second step, and nothing is on. */
export const Empty: Story = {
  parameters: startingWith({ policy: { mfa: 'off' } }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText('Nothing to manage here'));
    await expect(canvas.queryByRole('switch')).not.toBeInTheDocument();
  },
};

/** Another system signs this user in and decides on MFA. The service would accept changes and make none. */
export const Federated: Story = {
  parameters: startingWith({ user: { isExternalProvider: true } }),
  play: async ({ canvas, ...context }) => {
    await expectVisible(await canvas.findByText('Managed by your sign-in provider'));
    await expect(canvas.queryByRole('switch')).not.toBeInTheDocument();
    await expect(accountOf(context).count('GetUserAuthFactors')).toBe(0);
  },
};
