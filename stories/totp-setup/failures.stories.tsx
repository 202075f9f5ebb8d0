import type { Meta, StoryObj } from '@storybook/react-vite';
import { TotpSetupDialog } from 'cognito-account-kit';
import type { Fault } from 'cognito-account-kit/testing';
import { expect, fn, waitFor } from 'storybook/test';
import { expectAlert, expectTitle, inDialog, press } from '../support/dialog.js';
import { expectVisible, expectWrites } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';
import { goToKey, OpenedDialog, sendCode } from './dialog-support.js';

/** What can go wrong, what the user reads then, and what they can do. Nothing is retried automatically. */
const meta = {
  title: 'Authenticator set-up/Failures',
  component: TotpSetupDialog,
  args: { issuer: 'Alder', onClose: fn() },
  render: (args) => <OpenedDialog {...args} />,
  parameters: { ...startingWith({ user: { totpSecret: null } }), docs: { page: StoryList } },
} satisfies Meta<typeof TotpSetupDialog>;

export default meta;
type Story = StoryObj<typeof meta>;
type PlayContext = Parameters<NonNullable<Story['play']>>[0];

const failingWith = (...faults: readonly Fault[]) => startingWith({ user: { totpSecret: null }, faults });
const failingToReplace = (...faults: readonly Fault[]) =>
  startingWith({ user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] }, faults });

/** Sends the right code into a fault, reads the message, and finishes with the same key. */
async function failThenFinish(context: PlayContext, words: RegExp): Promise<void> {
  const { userEvent } = context;
  const account = accountOf(context);
  await goToKey(userEvent);
  await sendCode(userEvent, account);
  await expectAlert(words);
  account.emulator.faults.clear();
  await (await inDialog()).findByRole('button', { name: 'Turn on' });
  const field = (await inDialog()).getByRole('textbox', { name: 'Code from the app' });
  await userEvent.clear(field);
  await sendCode(userEvent, account);
  await expectTitle('Authenticator app is on');
  await expect(account.count('AssociateSoftwareToken')).toBe(1);
}

/** The field shows the failure and is emptied for the next code. The key stays. */
export const WrongCode: Story = {
  play: async ({ userEvent, ...context }) => {
    await goToKey(userEvent);
    await sendCode(userEvent, accountOf(context), '000000');
    await expectAlert(/That code isn't right. Enter the next one/);
    const field = (await inDialog()).getByRole('textbox', { name: 'Code from the app' });
    await waitFor(() => expect(field).toHaveFocus());
    await expect(field).toHaveValue('');
    await expect(field).toHaveAccessibleDescription(/That code isn't right/);
    await expect(accountOf(context).count('AssociateSoftwareToken')).toBe(1);
  },
};

/** A second wrong code is rarely a typo: mostly the clock is wrong. The user can ask for a new key. */
export const WrongCodeAgain: Story = {
  play: async (context) => {
    await WrongCode.play?.(context);
    const { userEvent } = context;
    await sendCode(userEvent, accountOf(context), '000001');
    await expectAlert(/Set your phone's clock to automatic/);
    await press(userEvent, 'Start over');
    await expectTitle('Set up authenticator app');
    await expect(accountOf(context).count('AssociateSoftwareToken')).toBe(1);
  },
};

/** The other documented exception for a wrong code. */
export const CodeMismatch: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: failingWith({ operation: 'VerifySoftwareToken', error: 'CodeMismatchException', times: 1 }),
  play: (context) => failThenFinish(context, /That code isn't right/),
};

/** Too few digits fail on submit, too many while typing. Neither code is sent to the service. */
export const WrongNumberOfDigits: Story = {
  play: async ({ userEvent, ...context }) => {
    await goToKey(userEvent);
    await sendCode(userEvent, accountOf(context), '123');
    await expectAlert(/too short: 3 digits are missing/);
    const field = (await inDialog()).getByRole('textbox', { name: 'Code from the app' });
    await userEvent.type(field, '4567');
    await expectAlert(/too long by 1 digit/);
    await expect(accountOf(context).count('VerifySoftwareToken')).toBe(0);
  },
};

/** The service accepted the code, and the answer was lost. The next code settles it. */
export const AnswerLost: Story = {
  parameters: failingWith({ operation: 'VerifySoftwareToken', drop: 'after', times: 1 }),
  play: (context) => failThenFinish(context, /Enter the next code to find out/),
};

/** The service throttles the request. */
export const Busy: Story = {
  parameters: failingWith({ operation: 'VerifySoftwareToken', error: 'TooManyRequestsException' }),
  play: (context) => failThenFinish(context, /busy right now/),
};

/** The user has tried too often. */
export const TooManyAttempts: Story = {
  parameters: failingWith({ operation: 'VerifySoftwareToken', error: 'LimitExceededException' }),
  play: (context) => failThenFinish(context, /Too many attempts/),
};

/** A firewall asks for a captcha, which the page can't show. */
export const Blocked: Story = {
  parameters: failingWith({
    operation: 'VerifySoftwareToken',
    error: 'ForbiddenException',
    message: 'Request not allowed due to WAF captcha.',
  }),
  play: (context) => failThenFinish(context, /blocked for security reasons/),
};

/** The session ended. The key stays, so the user can go on if the app renews the session in place. */
export const SessionEnded: Story = {
  parameters: failingWith({
    operation: 'VerifySoftwareToken',
    error: 'NotAuthorizedException',
    message: 'Access Token has been revoked',
  }),
  play: async (context) => {
    const { userEvent } = context;
    await goToKey(userEvent);
    await sendCode(userEvent, accountOf(context));
    await expectAlert(/Your session has ended/);
    await press(userEvent, 'Sign in again');
    await expect(accountOf(context).onSessionExpired).toHaveBeenCalled();
  },
};

/** The request for a key was lost. Nothing has changed, and "Continue" asks again. */
export const NoKey: Story = {
  parameters: failingWith({ operation: 'AssociateSoftwareToken', drop: 'before', times: 1 }),
  play: async ({ userEvent, ...context }) => {
    await press(userEvent, 'Continue');
    await expectAlert(/lost the connection/);
    await expect(accountOf(context).count('AssociateSoftwareToken')).toBe(1);
    await goToKey(userEvent);
    await expect(accountOf(context).count('AssociateSoftwareToken')).toBe(2);
  },
};

/** The answer with the new key was lost. The old authenticator may be cut off, so leaving asks first. */
export const ReplacementCutOff: Story = {
  parameters: failingToReplace({ operation: 'AssociateSoftwareToken', drop: 'after', times: 1 }),
  play: async ({ userEvent, args }) => {
    await press(userEvent, 'Continue');
    await expectAlert(/lost the connection/);
    await press(userEvent, 'Close');
    await expectTitle('Leave without finishing?');
    await expect(args.onClose).not.toHaveBeenCalled();
  },
};

/** Another set-up of the same account is running. */
export const SetUpElsewhere: Story = {
  parameters: failingWith({
    operation: 'AssociateSoftwareToken',
    error: 'ConcurrentModificationException',
    times: 1,
  }),
  play: async ({ userEvent }) => {
    await press(userEvent, 'Continue');
    await expectAlert(/Another set-up is running for this account/);
    await goToKey(userEvent);
  },
};

/** The user pool offers no authenticator apps, although the app says that it does. */
export const NotOffered: Story = {
  parameters: startingWith({ user: { totpSecret: null }, pool: { factors: ['SMS_MFA'] } }),
  play: async ({ userEvent, args }) => {
    await press(userEvent, 'Continue');
    await expectAlert(/can't be set up for this account/);
    const dialog = await inDialog();
    await expect(dialog.queryByRole('button', { name: 'Continue' })).not.toBeInTheDocument();
    await press(userEvent, 'OK');
    await expect(args.onClose).toHaveBeenCalledOnce();
  },
};

/** The service no longer knows the key. The user has to ask for a new one. */
export const KeyLost: Story = {
  play: async ({ userEvent, ...context }) => {
    const account = accountOf(context);
    await goToKey(userEvent);
    const code = account.emulator.totpCode('ada');
    account.emulator.users.set('ada', { totpSecret: null });
    account.emulator.faults.add({
      operation: 'VerifySoftwareToken',
      error: 'SoftwareTokenMFANotFoundException',
      message: 'Software Token MFA does not exist for the user.',
    });
    await sendCode(userEvent, account, code);
    await expectAlert(/This key no longer works/);
    await expect(account.count('AssociateSoftwareToken')).toBe(1);
  },
};

/** The authenticator is registered, and turning it on failed. Only that is retried. */
export const NotTurnedOn: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', error: 'ForbiddenException', times: 1 }),
  play: async ({ userEvent, ...context }) => {
    const on = { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } };
    await goToKey(userEvent);
    await sendCode(userEvent, accountOf(context));
    await expectTitle('Not turned on yet');
    await expectVisible((await inDialog()).getByText(/is set up, but isn't on yet/));
    await press(userEvent, 'Turn on');
    await expectTitle('Authenticator app is on');
    await expectWrites(accountOf(context), on, on);
    await expect(accountOf(context).count('VerifySoftwareToken')).toBe(1);
  },
};

/** The service accepted the change and did not apply it. That is never shown as success. */
export const NotApplied: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', ignore: true }),
  play: async ({ userEvent, ...context }) => {
    await goToKey(userEvent);
    await sendCode(userEvent, accountOf(context));
    await expectTitle('Not turned on yet');
    await expectAlert(/This change wasn't made/);
  },
};

/** The user's state can't be read, so the dialog can't tell a set-up from a replacement. */
export const NotRead: Story = {
  parameters: failingWith({ operation: 'GetUser', drop: 'before', times: 1 }),
  play: async ({ userEvent }) => {
    await expectAlert(/couldn't connect/);
    await press(userEvent, 'Try again');
    await expectTitle('Set up authenticator app');
    await expectVisible(await (await inDialog()).findByRole('button', { name: 'Continue' }));
  },
};
