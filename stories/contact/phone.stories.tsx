import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, waitFor, within } from 'storybook/test';
import { GuardedAccountKit } from '../examples/step-up.js';
import { skipTime, withSkippableTime } from '../support/clock.js';
import { expectAlert, expectTitle, inDialog, press } from '../support/dialog.js';
import { expectVisible, expectWrites } from '../support/play.js';
import { ada, startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';
import {
  enterCode,
  expectChanges,
  goToCode,
  keepingOldValue,
  OpenedContact,
  replacingAtOnce,
  sendTo,
  withoutPhone,
  withTextMessage,
  withUnverifiedPhone,
} from './contact-support.js';

/** Everything that a user does with a phone number, and with text messages as its factor. */
const meta = {
  title: 'Phone and email/Phone number',
  component: OpenedContact,
  args: { contact: 'phone', defaultCountry: 'US', onClose: fn() },
  parameters: {
    // A function, because Storybook would merge a story's object into this one.
    ...startingWith(() => ({ user: withoutPhone, ...keepingOldValue })),
    docs: { page: StoryList },
  },
} satisfies Meta<typeof OpenedContact>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The user types a number, in the most likely country. Nothing is requested before. */
export const Adding: Story = {
  play: async (context) => {
    await expectTitle('Add a phone number');
    const dialog = await inDialog();
    await expectVisible(dialog.getByRole('textbox', { name: 'Phone number' }));
    await expect(dialog.getByRole('combobox', { name: 'Country code' })).toHaveValue('US');
    await expectChanges(accountOf(context));
  },
};

/**
 * A number that is pasted with its country code sets the country, and is formatted once the field loses the
 * focus.
 */
export const Pasting: Story = {
  play: async ({ userEvent }) => {
    const dialog = await inDialog();
    const field = await dialog.findByRole('textbox', { name: 'Phone number' });
    await userEvent.click(field);
    await userEvent.paste('tel:+49-170-1234567');
    await expect(dialog.getByRole('combobox', { name: 'Country code' })).toHaveValue('DE');
    await expect(dialog.getByText('Country changed to Germany (\u200e+49).')).toHaveAttribute(
      'aria-live',
      'polite',
    );
    await userEvent.tab();
    await expect(field).toHaveValue('+49 170 1234567');
  },
};

/** Text that cannot be a phone number is reported at the field, and not sent. */
export const Mistyped: Story = {
  play: async ({ userEvent, ...context }) => {
    await sendTo(userEvent, '206 55');
    await expectAlert(/too short/);
    const dialog = await inDialog();
    const field = dialog.getByRole('textbox', { name: 'Phone number' });
    await waitFor(() => expect(field).toHaveFocus());
    await expect(field).toHaveAccessibleDescription(/too short/);
    await userEvent.type(field, '50142999999');
    await press(userEvent, 'Send code');
    await expectAlert(/too long/);
    await userEvent.clear(field);
    await press(userEvent, 'Send code');
    await expectAlert(/Enter a phone number/);
    await expectChanges(accountOf(context));
  },
};

/** Without a country, the field asks for one. */
export const WithoutCountry: Story = {
  args: { defaultCountry: undefined },
  parameters: startingWith({ user: withoutPhone, locale: 'en-001' }),
  beforeEach: () => {
    const languages = Object.getOwnPropertyDescriptor(Navigator.prototype, 'languages');
    Object.defineProperty(navigator, 'languages', { value: [], configurable: true });
    return () => languages && Reflect.deleteProperty(navigator, 'languages');
  },
  play: async ({ userEvent }) => {
    await sendTo(userEvent, '206 555 0142');
    await expectAlert(/Choose a country/);
    const country = (await inDialog()).getByRole('combobox', { name: 'Country code' });
    await waitFor(() => expect(country).toHaveFocus());
    await userEvent.selectOptions(country, 'US');
    await press(userEvent, 'Send code');
    await expectTitle('Enter the code');
  },
};

/** The code step shows the number in full. */
export const CodeSent: Story = {
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent);
    const dialog = await inDialog();
    await expectVisible(dialog.getByText('+1 206 555 0142'));
    const field = dialog.getByRole('textbox', { name: 'Code' });
    await expectVisible(dialog.getByText('Code texted to'));
    await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
    await expectChanges(accountOf(context), 'UpdateUserAttributes');
  },
};

/** The code was right: the number is verified. */
export const Added: Story = {
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent);
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Phone number verified');
    await expectChanges(accountOf(context), 'UpdateUserAttributes', 'VerifyUserAttribute');
    await expect(accountOf(context).emulator.users.get('ada').attributes).toMatchObject({
      phone_number: '+12065550142',
      phone_number_verified: 'true',
    });
  },
};

/** "Done" closes the dialog. */
export const AddedClosed: Story = {
  ...Added,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await Added.play?.(context);
    const { canvas, userEvent, args } = context;
    await press(userEvent, 'Done');
    await expect(args.onClose).toHaveBeenCalledOnce();
    await expect(canvas.getByRole('button', { name: 'Open' })).toBeVisible();
  },
};

/** From no number to text messages that are on and preferred, in one go. */
export const SetUp: Story = {
  args: { purpose: 'factor' },
  play: async ({ userEvent, ...context }) => {
    await expectTitle('Set up text message');
    await goToCode(userEvent);
    await expect(
      (await inDialog()).getByRole('checkbox', { name: 'Make it my preferred method' }),
    ).toBeChecked();
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Text message is on');
    await expectVisible((await inDialog()).getByText(/then a code by text message/));
    await expectWrites(accountOf(context), { SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
  },
};

/** Another method is preferred, and stays so unless the user chooses otherwise. */
export const SetUpWithAnotherMethod: Story = {
  args: { purpose: 'factor' },
  parameters: startingWith({
    ...keepingOldValue,
    user: {
      ...withoutPhone,
      userMFASettingList: ['SOFTWARE_TOKEN_MFA'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    },
  }),
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent);
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Text message is on');
    await expectWrites(accountOf(context), { SMSMfaSettings: { Enabled: true, PreferredMfa: false } });
  },
};

/**
 * With any method on, a sign-in by passkey alone is no longer possible. The dialog says so before, and the
 * user can keep it.
 */
export const PasskeyKept: Story = {
  args: { purpose: 'factor' },
  parameters: startingWith({ ...keepingOldValue, user: { ...withoutPhone, passkeys: 1 } }),
  play: async ({ userEvent, ...context }) => {
    const dialog = await inDialog();
    await expectVisible(await dialog.findByText(/Your passkey stops signing you in/));
    await goToCode(userEvent);
    await expect(dialog.getByRole('checkbox', { name: 'Keep signing in with my passkey' })).toBeChecked();
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Text message is on');
    await expectWrites(accountOf(context), {
      SMSMfaSettings: { Enabled: true, PreferredMfa: true },
      WebAuthnMfaSettings: { Enabled: true },
    });
  },
};

/** The current number was never verified. A click sends a code, and the user types no number. */
export const Verifying: Story = {
  args: { purpose: 'factor' },
  parameters: startingWith({ ...keepingOldValue, user: withUnverifiedPhone }),
  play: async ({ userEvent, ...context }) => {
    await expectTitle('Set up text message');
    await expectVisible((await inDialog()).getByText('Not verified'));
    await expectChanges(accountOf(context));
    await press(userEvent, 'Send code');
    await expectTitle('Enter the code');
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Text message is on');
    await expectChanges(
      accountOf(context),
      'GetUserAttributeVerificationCode',
      'VerifyUserAttribute',
      'SetUserMFAPreference',
    );
  },
};

/** A code lives for 24 hours. A user who has one for the current number enters it, and none is sent. */
export const CodeFromBefore: Story = {
  parameters: startingWith({ ...keepingOldValue, user: withUnverifiedPhone }),
  play: async ({ userEvent, ...context }) => {
    const account = accountOf(context);
    await expectTitle('Verify phone number');
    await account.client.call('GetUserAttributeVerificationCode', { AttributeName: 'phone_number' });
    await press(userEvent, 'I have a code');
    await expectTitle('Enter the code');
    await expectVisible((await inDialog()).getByText('+•••••••1234'));
    await enterCode(userEvent, account);
    await expectTitle('Phone number verified');
    await expectChanges(account, 'GetUserAttributeVerificationCode', 'VerifyUserAttribute');
  },
};

/** A user who no longer has the current number gives another one. */
export const AnotherNumber: Story = {
  parameters: startingWith({ ...keepingOldValue, user: withUnverifiedPhone }),
  play: async ({ userEvent, ...context }) => {
    await expectTitle('Verify phone number');
    await press(userEvent, 'Use another number');
    const field = (await inDialog()).getByRole('textbox', { name: 'New phone number' });
    await waitFor(() => expect(field).toHaveFocus());
    await goToCode(userEvent);
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Phone number verified');
    await expectChanges(accountOf(context), 'UpdateUserAttributes', 'VerifyUserAttribute');
  },
};

/** The number is verified already. Only text messages have to be turned on. */
export const VerifiedBefore: Story = {
  args: { purpose: 'factor' },
  parameters: startingWith(keepingOldValue),
  play: async ({ userEvent, ...context }) => {
    await expectTitle('Set up text message');
    await press(userEvent, 'Continue');
    await expectTitle('Phone number verified');
    await press(userEvent, 'Turn on');
    await expectTitle('Text message is on');
    await expectChanges(accountOf(context), 'SetUserMFAPreference');
  },
};

/** Back from the code to the number, which is still there to be corrected. */
export const Corrected: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent, '(206) 555-0124');
    await press(userEvent, 'Change number');
    await expectTitle('Add a phone number');
    const field = (await inDialog()).getByRole('textbox', { name: 'Phone number' });
    await expect(field).toHaveValue('+1 206 555 0124');
    await userEvent.clear(field);
    await goToCode(userEvent);
    await expectVisible((await inDialog()).getByText('+1 206 555 0142'));
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Phone number verified');
    await expect(accountOf(context).emulator.users.get('ada').attributes['phone_number']).toBe(
      '+12065550142',
    );
  },
};

/** Another code, once the seconds have passed. They are shown, and not read aloud one by one. */
export const SentAgain: Story = {
  beforeEach: withSkippableTime,
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent);
    const dialog = await inDialog();
    const button = dialog.getByRole('button', { name: 'Send a new code' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription('You can ask for a new code in a moment.');
    await expectVisible(dialog.getByText(/^In \d+ seconds$/));
    await expect(dialog.getByText(/^In \d/)).toHaveAttribute('aria-hidden', 'true');
    skipTime(31_000);
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    await userEvent.click(button);
    await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent(/New code sent/));
    await expect(button).toHaveFocus();
    await expectChanges(accountOf(context), 'UpdateUserAttributes', 'UpdateUserAttributes');
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Phone number verified');
  },
};

/** The pool keeps the old number until the new one is verified, so text messages stay on. */
export const Changing: Story = {
  parameters: startingWith({ ...keepingOldValue, user: withTextMessage }),
  play: async ({ userEvent, ...context }) => {
    await expectTitle('Change phone number');
    await expectVisible((await inDialog()).getByText('+•••••••1234'));
    await goToCode(userEvent);
    await expectVisible((await inDialog()).getByText(/Your current number stays/));
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Phone number verified');
    await expectChanges(accountOf(context), 'UpdateUserAttributes', 'VerifyUserAttribute');
    await expect(accountOf(context).emulator.users.get('ada')).toMatchObject({
      userMFASettingList: ['SMS_MFA'],
      preferredMfaSetting: 'SMS_MFA',
    });
  },
};

/**
 * The pool replaces a number at once, so a mistyped one would lock the user out. Text messages are turned off
 * first, as the dialog says before, and on again, preferred as they were, once the new number is verified.
 */
export const ChangingInUse: Story = {
  parameters: startingWith({ ...replacingAtOnce, user: withTextMessage }),
  play: async ({ userEvent, ...context }) => {
    const dialog = await inDialog();
    await expectVisible(
      await dialog.findByText('Until the new number is verified, only your password protects your account.'),
    );
    await goToCode(userEvent);
    await expectVisible(dialog.getByText(/Text message is off until the new number is verified/));
    await enterCode(userEvent, accountOf(context));
    await expectVisible(await dialog.findByText(/then a code by text message/));
    await expectTitle('Phone number verified');
    await expectChanges(
      accountOf(context),
      'SetUserMFAPreference',
      'UpdateUserAttributes',
      'VerifyUserAttribute',
      'SetUserMFAPreference',
    );
    await expect(accountOf(context).emulator.users.get('ada').preferredMfaSetting).toBe('SMS_MFA');
  },
};

/**
 * The app did not state that the pool keeps the old number. Text messages were turned off for nothing, and
 * are on again before the user enters the code.
 */
export const KeptAfterAll: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({ user: withTextMessage }),
  play: async ({ userEvent, ...context }) => {
    await expectVisible(await (await inDialog()).findByText(/Until the new number is verified/));
    await goToCode(userEvent);
    const dialog = await inDialog();
    await expectVisible(dialog.getByText(/Your current number stays/));
    await expect(dialog.queryByText(/Text message is off/)).not.toBeInTheDocument();
    await expect(accountOf(context).emulator.users.get('ada').preferredMfaSetting).toBe('SMS_MFA');
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Phone number verified');
  },
};

/** The user signs in with the number and learns that the new one replaces it for good. */
export const ChangingASignInName: Story = {
  parameters: startingWith({
    ...replacingAtOnce,
    user: withTextMessage,
    policy: { signInNames: ['phone'] },
  }),
  play: async ({ userEvent, ...context }) => {
    const dialog = await inDialog();
    await expectVisible(await dialog.findByText(/Then sign in with the new number/));
    await press(userEvent, 'Remove phone number');
    await expectVisible(await dialog.findByText("You won't be able to sign in with it."));
    await expectChanges(accountOf(context));
  },
};

/**
 * Text messages would have to be turned off, but are the last method that the pool requires. The user needs
 * another one first.
 */
export const ChangingTheLastMethod: Story = {
  parameters: startingWith({
    ...replacingAtOnce,
    user: withTextMessage,
    policy: { mfa: 'required' },
  }),
  play: async () => {
    const dialog = await inDialog();
    await expectVisible(await dialog.findByText(/Turn on another first/));
    await expect(dialog.queryByRole('textbox')).not.toBeInTheDocument();
    await expect(dialog.queryByRole('button', { name: 'Send code' })).not.toBeInTheDocument();
  },
};

/** "OK" closes the dialog. */
export const ChangingTheLastMethodClosed: Story = {
  ...ChangingTheLastMethod,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await ChangingTheLastMethod.play?.(context);
    const { userEvent, args } = context;
    await press(userEvent, 'OK');
    await expect(args.onClose).toHaveBeenCalledOnce();
  },
};

/**
 * The app's own step-up comes before the change of a verified number. If the user cancels it, the input stays
 * and nothing is sent.
 */
export const StepUp: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith(keepingOldValue),
  render: (args, context) => {
    const { client, id, policy } = accountOf(context);
    return (
      <GuardedAccountKit
        client={client}
        accountId={id}
        userPool={policy}
        checkPassword={(password) => Promise.resolve(password === ada.password)}
      >
        <OpenedContact {...args} />
      </GuardedAccountKit>
    );
  },
  play: async ({ userEvent, ...context }) => {
    const stepUp = async () => within(await screen.findByRole('dialog', { name: 'Confirm that it is you' }));
    await sendTo(userEvent, '(206) 555-0142');
    const asked = await stepUp();
    await expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await userEvent.click(asked.getByRole('button', { name: 'Cancel' }));
    await expectTitle('Change phone number');
    await expect((await inDialog()).getByRole('textbox', { name: 'New phone number' })).toHaveValue(
      '(206) 555-0142',
    );
    await expectChanges(accountOf(context));
    await press(userEvent, 'Send code');
    await userEvent.type((await stepUp()).getByLabelText('Password'), `${ada.password}{Enter}`);
    await expectTitle('Enter the code');
    await expectChanges(accountOf(context), 'UpdateUserAttributes');
  },
};

/** The consequences of removing the number, before that happens. The user can keep it. */
export const RemovalAsked: Story = {
  parameters: startingWith({
    ...keepingOldValue,
    user: withTextMessage,
    policy: { recovery: ['sms'] },
  }),
  play: async ({ userEvent, ...context }) => {
    await press(userEvent, 'Remove phone number');
    await expectTitle('Remove phone number?');
    const dialog = await inDialog();
    await expectVisible(
      dialog.getByText("Only your password will protect your account, and you won't be able to reset it."),
    );
    await press(userEvent, 'Keep it');
    await expectTitle('Change phone number');
    await expectChanges(accountOf(context));
  },
};

/** The factor is turned off first, then the number is removed. */
export const Removed: Story = {
  parameters: startingWith({ ...keepingOldValue, user: withTextMessage }),
  play: async ({ userEvent, ...context }) => {
    await press(userEvent, 'Remove phone number');
    await expectTitle('Remove phone number?');
    await press(userEvent, 'Remove');
    await expectTitle('Phone number removed');
    await expectVisible((await inDialog()).getByText(/Next sign-in: password only/));
    await expectChanges(accountOf(context), 'SetUserMFAPreference', 'DeleteUserAttributes');
    await expect(accountOf(context).emulator.users.get('ada').attributes).not.toHaveProperty('phone_number');
  },
};

/** The last method that the pool requires cannot lose its number. */
export const RemovingTheLastMethod: Story = {
  parameters: startingWith({
    ...keepingOldValue,
    user: withTextMessage,
    policy: { mfa: 'required', verifiesBeforeUpdate: ['sms'] },
  }),
  play: async ({ userEvent, ...context }) => {
    await press(userEvent, 'Remove phone number');
    await expectTitle('Phone number needed');
    await expectVisible((await inDialog()).getByText(/Turn on another first/));
    await press(userEvent, 'Back');
    await expectTitle('Change phone number');
    await expectChanges(accountOf(context));
  },
};

/** Closing the dialog while a code is on its way asks first. */
export const LeavingAsked: Story = {
  play: async ({ userEvent }) => {
    await goToCode(userEvent);
    const dialog = await inDialog();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Code' }), '12');
    await press(userEvent, 'Close');
    await expectTitle('Leave without finishing?');
    await expectVisible(dialog.getByText(/The number isn't verified/));
  },
};

/** A user who stays finds the input as it was, and leaves after another question. */
export const LeavingAskedStayed: Story = {
  ...LeavingAsked,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await LeavingAsked.play?.(context);
    const { userEvent, args } = context;
    const dialog = await inDialog();
    await press(userEvent, 'Keep going');
    await expect(dialog.getByRole('textbox', { name: 'Code' })).toHaveValue('12');
    await expect(args.onClose).not.toHaveBeenCalled();
    await press(userEvent, 'Cancel');
    await press(userEvent, 'Leave');
    await expect(args.onClose).toHaveBeenCalledOnce();
  },
};

/** Half-way through a change that keeps the old number, nothing is lost by leaving. */
export const LeavingAPendingChange: Story = {
  parameters: startingWith({ ...keepingOldValue, user: withTextMessage }),
  play: async ({ userEvent }) => {
    await goToCode(userEvent);
    await press(userEvent, 'Close');
    await expectVisible(
      (await inDialog()).getByText(/Your current number stays. The new one isn't verified/),
    );
  },
};

/** Half-way through a change that has turned text messages off, the question says that they stay off. */
export const LeavingWithTheFactorOff: Story = {
  parameters: startingWith({ ...replacingAtOnce, user: withTextMessage }),
  play: async ({ userEvent }) => {
    await goToCode(userEvent);
    await press(userEvent, 'Close');
    await expectTitle('Leave without finishing?');
    await expectVisible((await inDialog()).getByText(/Text message stays off until you turn it on/));
    await expect(
      (await inDialog()).queryByRole('button', { name: 'Turn text message back on' }),
    ).not.toBeInTheDocument();
  },
};

/** The number has replaced the old one and is unverified, and the question says so. */
export const LeavingAReplacedNumber: Story = {
  parameters: startingWith(replacingAtOnce),
  play: async ({ userEvent }) => {
    await goToCode(userEvent);
    await expectVisible((await inDialog()).getByText(/Your new number is set, but not verified/));
    await press(userEvent, 'Close');
    await expectVisible((await inDialog()).getByText(/Your new number isn't verified/));
  },
};

/**
 * Text messages are on and go to an unverified number. The dialog warns that the user could be locked out.
 */
export const SentToAnUnverifiedNumber: Story = {
  parameters: startingWith({ ...keepingOldValue, user: { ...withUnverifiedPhone, ...withTextMessage } }),
  play: async ({ userEvent, ...context }) => {
    await expectTitle('Verify phone number');
    await expectVisible((await inDialog()).getByText(/Verify this number, or you may be locked out/));
    await press(userEvent, 'Send code');
    await expectTitle('Enter the code');
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Phone number verified');
    await expect(
      (await inDialog()).queryByText(/Verify this number, or you may be locked out/),
    ).not.toBeInTheDocument();
  },
};

/** An external identity provider decides for this user. */
export const Federated: Story = {
  parameters: startingWith({ user: { isExternalProvider: true } }),
  play: async (context) => {
    await expectVisible(await (await inDialog()).findByText(/in your account there/));
    await expectChanges(accountOf(context));
  },
};

/** The pool does not offer text messages as a factor, so there is nothing to set up. */
export const NotOffered: Story = {
  args: { purpose: 'factor' },
  parameters: startingWith({ policy: { factors: ['totp'] } }),
  play: async () => {
    await expectVisible(await (await inDialog()).findByText(/isn't used for two-step verification here/));
  },
};

/** Numbers keep their direction in a right-to-left language. */
export const RightToLeft: Story = {
  args: { purpose: 'factor', defaultCountry: 'AE' },
  globals: { direction: 'rtl' },
  parameters: startingWith({ ...keepingOldValue, user: withoutPhone, locale: 'ar' }),
  play: async ({ userEvent }) => {
    await goToCode(userEvent, '050 123 4567');
    await expect((await inDialog()).getByText('+971 50 123 4567')).toHaveAttribute('dir', 'ltr');
  },
};
