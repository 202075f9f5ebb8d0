import type { Meta, StoryObj } from '@storybook/react-vite';
import { MfaPanel } from 'cognito-account-kit';
import { expect, fn, screen, waitFor, within } from 'storybook/test';
import { press } from '../support/dialog.js';
import { expectFocusKept, expectVisible, expectWrites } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { accountOf } from '../support/with-account.js';

/**
 * What a user can see on opening the panel: each availability of a factor, and each kind of pool and account.
 */
const meta = {
  title: 'MFA panel/States',
  component: MfaPanel,
  args: { setUp: { totp: fn(), sms: fn(), email: fn(), passkey: fn() } },
  argTypes: { setUp: { control: false } },
} satisfies Meta<typeof MfaPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

/**
 * No factor is on: the password alone is enough. The panel sends one GetUser, one GetUserAuthFactors, and no
 * write.
 */
export const NothingOn: Story = {
  play: async ({ canvas, ...context }) => {
    for (const name of ['Authenticator app', 'Text message', 'Email']) {
      await expect(await canvas.findByRole('switch', { name })).not.toBeChecked();
    }
    await expectVisible(canvas.getByRole('button', { name: 'Set up passkey' }));
    await expect(canvas.queryByRole('group', { name: 'Preferred method' })).not.toBeInTheDocument();
    await expectVisible(canvas.getByText(/Next sign-in: password only/));
    const asked = accountOf(context).emulator.requests.map(({ operation }) => operation);
    await expect(asked).toEqual(['GetUser', 'GetUserAuthFactors']);
  },
};

/** Cognito asks for a single factor even if it is not preferred. There is nothing to choose. */
export const AuthenticatorOn: Story = {
  parameters: startingWith({ user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] } }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('switch', { name: 'Authenticator app' })).toBeChecked();
    await expectVisible(canvas.getByText(/a code from your authenticator app/));
    await expect(canvas.queryByRole('group', { name: 'Preferred method' })).not.toBeInTheDocument();
  },
};

/** The row shows where codes go, with just enough of the number to recognise it. */
export const TextMessageOn: Story = {
  parameters: startingWith({ user: { userMFASettingList: ['SMS_MFA'] } }),
  play: async ({ canvas }) => {
    const textMessage = await canvas.findByRole('switch', { name: 'Text message' });
    await expect(textMessage).toBeChecked();
    await expect(textMessage).toHaveAccessibleDescription(/1234/);
    await expect(canvas.queryByText(/5550101/)).not.toBeInTheDocument();
    await expectVisible(canvas.getByText(/then a code by text message/));
  },
};

/** The row shows a masked email address. */
export const EmailOn: Story = {
  parameters: startingWith({ user: { userMFASettingList: ['EMAIL_OTP'] } }),
  play: async ({ canvas }) => {
    const email = await canvas.findByRole('switch', { name: 'Email' });
    await expect(email).toBeChecked();
    await expect(email).toHaveAccessibleDescription('a•••@example.com');
    await expectVisible(canvas.getByText(/then a code by email/));
  },
};

/** A passkey is on only together with another factor, and cannot be preferred. */
export const PasskeyOn: Story = {
  parameters: startingWith({
    user: { passkeys: 1, userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] },
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('switch', { name: 'Passkey' })).toBeChecked();
    await expect(canvas.queryByRole('radio', { name: 'Passkey' })).not.toBeInTheDocument();
    await expectVisible(canvas.getByText(/authenticator app\. Or use your passkey\./));
  },
};

/** Cognito asks for the preferred factor first, and its row is marked. */
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

/** Two factors are on and none is preferred. Cognito asks the user to choose at each sign-in. */
export const AskEachTime: Story = {
  parameters: startingWith({ user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] } }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('radio', { name: 'Ask me each time' })).toBeChecked();
    await expectVisible(canvas.getByText(/choose between authenticator app and text message/));
  },
};

/** All factors are on. The panel skips GetUserAuthFactors, which would add nothing. */
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

/** The pool remembers devices, and a remembered one replaces the second step. The sentence at the top says so. */
export const RememberedDevices: Story = {
  parameters: startingWith({
    policy: { rememberedDevices: 'opt-in' },
    user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
  }),
  play: async ({ canvas }) => {
    await expectVisible(
      await canvas.findByText(/a code from your authenticator app, unless you're on a remembered device/),
    );
  },
};

/** The pool asks for a code by risk, as long as no factor is on. */
export const AdaptiveAuthentication: Story = {
  parameters: startingWith({ policy: { adaptiveAuthentication: true } }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText(/a code only when a sign-in looks unusual/));
  },
};

/** The pool requires MFA, so the last factor is locked. Its switch stays focusable and says why. */
export const RequiredLastFactorLocked: Story = {
  parameters: startingWith({
    policy: { mfa: 'required' },
    user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    const last = await canvas.findByRole('switch', { name: 'Authenticator app' });
    await expect(last).toHaveAttribute('aria-disabled', 'true');
    await expect(last).toHaveAccessibleDescription(/Turn on another method/);
    await userEvent.click(last);
    await userEvent.keyboard(' ');
    await expect(last).toHaveFocus();
    await expect(last).toBeChecked();
    await expectWrites(accountOf(context));
  },
};

/** With two factors on, the user can turn either off. The other one is then locked. */
export const RequiredWithTwoFactors: Story = {
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

/** No factor is set up. Each row says what is missing, and its button calls the app's own set-up. */
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

/**
 * Without `setUp`, each button opens the kit's dialog. It loads on demand, and sends only reads by itself.
 */
export const BuiltInSetUp: Story = {
  tags: ['!dev', '!autodocs'],
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
      // The same button while the dialog reads the account and after it, unlike "Cancel".
      await press(userEvent, 'Close');
      await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
      await waitFor(() => expect(canvas.getByRole('button', { name })).toHaveFocus());
    }
    const asked = accountOf(context).emulator.requests.map(({ operation }) => operation);
    await expect(asked.filter((operation) => !/^(Get|List)/.test(operation))).toEqual([]);
  },
};

/** With `setUp` set to `null` for each factor, the rows say what is missing and have no button. */
export const NothingSetUpWithoutButtons: Story = {
  args: { setUp: { totp: null, sms: null, email: null, passkey: null } },
  parameters: nothingSetUp,
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText('Set up an authenticator app first.'));
    await expectVisible(canvas.getByText('Add a phone number first.'));
    await expectVisible(canvas.getByText('Add an email address first.'));
    await expectVisible(canvas.getByText('Create a passkey first.'));
    await expect(canvas.queryByRole('button')).not.toBeInTheDocument();
    await expect(canvas.queryByRole('switch')).not.toBeInTheDocument();
  },
};

/** Cognito would send codes to an unverified number. The kit asks the user to verify it first. */
export const UnverifiedPhone: Story = {
  parameters: startingWith({
    user: { attributes: { phone_number: '+15550101234', phone_number_verified: 'false' } },
  }),
  play: async ({ canvas }) => {
    const setUp = await canvas.findByRole('button', { name: 'Set up text message' });
    await expect(setUp).toHaveAccessibleDescription(/1234.*Verify your phone number first/);
    await expect(canvas.queryByRole('switch', { name: 'Text message' })).not.toBeInTheDocument();
  },
};

/**
 * GetUserAuthFactors fails, so the kit cannot tell whether an authenticator is registered. It offers the
 * set-up.
 */
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

/**
 * While GetUserAuthFactors is pending, the rows that depend on it show a placeholder. The others can be used.
 */
export const Checking: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUserAuthFactors', hang: true }] }),
  play: async ({ canvas, userEvent, ...context }) => {
    await expectVisible(await canvas.findByText('Authenticator app'));
    await expect(canvas.queryByRole('switch', { name: 'Authenticator app' })).not.toBeInTheDocument();
    await expect(canvas.queryByRole('button', { name: 'Set up authenticator app' })).not.toBeInTheDocument();
    await userEvent.click(canvas.getByRole('switch', { name: 'Email' }));
    await expect(canvas.getByRole('switch', { name: 'Email' })).toBeChecked();
    // The panel stops waiting for the answer after a few seconds.
    await canvas.findByText('Email is on.', undefined, { timeout: 10_000 });
    await expectWrites(accountOf(context), { EmailMfaSettings: { Enabled: true, PreferredMfa: false } });
  },
};

/** The pool no longer offers an active factor. The user can turn it off. */
export const OnButNotOffered: Story = {
  parameters: startingWith({
    policy: { factors: ['totp'] },
    user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] },
  }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('switch', { name: 'Text message' })).toBeChecked();
  },
};

/** Turned off, its row disappears. */
export const OnButNotOfferedTurnedOff: Story = {
  ...OnButNotOffered,
  tags: ['!dev', '!autodocs'],
  play: async ({ canvas, canvasElement, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Text message' }));
    await expectVisible(await canvas.findByText('Text message is off.'));
    await expect(canvas.queryByRole('switch', { name: 'Text message' })).not.toBeInTheDocument();
    await expectFocusKept(canvasElement);
    await expectWrites(accountOf(context), { SMSMfaSettings: { Enabled: false, PreferredMfa: false } });
  },
};

/**
 * The panel names a factor that it does not manage in words where it can, and else shows the wire name for
 * support. No write changes it.
 */
export const UnknownFactor: Story = {
  parameters: startingWith({ user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'VOICE_MFA', 'PUSH_MFA'] } }),
  play: async ({ canvas, userEvent, ...context }) => {
    const account = accountOf(context);
    await expectVisible(await canvas.findByText('Voice call'));
    await expect(canvas.queryByText(/VOICE_MFA/)).not.toBeInTheDocument();
    await expectVisible(canvas.getByText('Another method'));
    await expectVisible(canvas.getByText('PUSH_MFA', { selector: 'bdi' }));
    await userEvent.click(canvas.getByRole('switch', { name: 'Email' }));
    await expectVisible(await canvas.findByText('Email is on.'));
    await expectWrites(account, { EmailMfaSettings: { Enabled: true, PreferredMfa: false } });
    await expect(account.emulator.users.get('ada').userMFASettingList).toEqual([
      'SOFTWARE_TOKEN_MFA',
      'VOICE_MFA',
      'PUSH_MFA',
      'EMAIL_OTP',
    ]);
  },
};

/**
 * The kit does not know the preferred factor. Another choice would overwrite it, so the panel offers none.
 */
export const UnknownPreferred: Story = {
  parameters: startingWith({
    user: {
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'VOICE_MFA'],
      preferredMfaSetting: 'VOICE_MFA',
    },
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    const account = accountOf(context);
    await expectVisible(await canvas.findByText(/Voice call is preferred/));
    await expect(canvas.queryByRole('radio')).not.toBeInTheDocument();
    await userEvent.click(canvas.getByRole('switch', { name: 'Text message' }));
    await expectVisible(await canvas.findByText('Text message is off.'));
    await expectWrites(account, { SMSMfaSettings: { Enabled: false, PreferredMfa: false } });
    await expect(account.emulator.users.get('ada').preferredMfaSetting).toBe('VOICE_MFA');
  },
};

/**
 * The user abandoned a replacement of the authenticator. Cognito doesn't report that, so the kit remembers it
 * in this tab, even after a reload. The row has a button to finish it.
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
    await expectVisible(await canvas.findByText(/didn't finish replacing your authenticator app/));
    await userEvent.click(canvas.getByRole('button', { name: 'Finish replacing' }));
    const again = within(await screen.findByRole('dialog'));
    await expectVisible(await again.findByText(/didn't finish/));
    await userEvent.click(again.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Finish replacing' })).toHaveFocus());
  },
};

/**
 * MFA is off in the pool, but a factor is still on. The user can turn it off, and the panel says that it has
 * no effect.
 */
export const PoolMfaOff: Story = {
  parameters: startingWith({ policy: { mfa: 'off' }, user: { userMFASettingList: ['SMS_MFA'] } }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('switch', { name: 'Text message' })).toBeChecked();
    await expect(canvas.getAllByRole('switch')).toHaveLength(1);
    await expectVisible(canvas.getByText(/because two-step verification isn't used here/));
  },
};

/** MFA is off in the pool, and no factor is on. */
export const NothingToManage: Story = {
  parameters: startingWith({ policy: { mfa: 'off' } }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText('Nothing to manage here'));
    await expect(canvas.queryByRole('switch')).not.toBeInTheDocument();
  },
};

/**
 * An external provider signs this user in and decides on MFA. Cognito would accept changes without making
 * them.
 */
export const Federated: Story = {
  parameters: startingWith({ user: { isExternalProvider: true } }),
  play: async ({ canvas, ...context }) => {
    await expectVisible(await canvas.findByText('Managed by your sign-in provider'));
    await expect(canvas.queryByRole('switch')).not.toBeInTheDocument();
    await expect(accountOf(context).count('GetUserAuthFactors')).toBe(0);
  },
};

/** The user signs in by passkey and has no password. That is no state to warn of, and none to turn a method on in. */
export const WithoutPassword: Story = {
  parameters: startingWith({ user: { password: null, passkeys: 1 } }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText('Next sign-in: as now, without a password.'));
    await expect(canvas.queryByRole('button', { name: /^Turn on/ })).toBeNull();
  },
};

/** A method is on that shuts a user without a password out. Another device turned it on, say. */
export const ShutOutWithoutPassword: Story = {
  parameters: startingWith({
    policy: { factors: ['totp', 'sms', 'email'] },
    user: { password: null, passkeys: 1, userMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
  }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText('Next sign-in: not possible without a password.'));
    await expectVisible(canvas.getByText(/^You can't sign in without a password while a method is on/));
  },
};
