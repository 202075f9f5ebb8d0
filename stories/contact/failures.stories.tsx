import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Fault } from 'cognito-account-kit/testing';
import { expect, fn, waitFor } from 'storybook/test';
import type { Account } from '../support/account.js';
import { skipTime, withSkippableTime } from '../support/clock.js';
import { expectAlert, expectTitle, inDialog, press, type User } from '../support/dialog.js';
import { expectVisible } from '../support/play.js';
import { everywhere, internalError, notEnabled, notFound, scopeMissing } from '../support/refusals.js';
import { type Scenario, startingWith } from '../support/scenario.js';
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
import {
  cannotSend,
  expectEndings,
  expectRefusals,
  notDelivered,
  notWritable,
  refusedByTheApp,
} from './refusals.js';

/** What can go wrong, what the user reads, and how they go on. Nothing is retried by itself. */
const meta = {
  title: 'Phone and email/Failures',
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

const failingWith = (fault: Fault, scenario: Scenario = {}) =>
  startingWith({ user: withoutPhone, ...keepingOldValue, ...scenario, faults: [fault] });
const once = (operation: string, error: string, message = '') =>
  ({ operation, error, message, times: 1 }) satisfies Fault;

/** Another account has the number. The field says so and keeps it. */
export const Taken: Story = {
  parameters: failingWith(once('UpdateUserAttributes', 'AliasExistsException')),
  play: async ({ userEvent }) => {
    await sendTo(userEvent, '(206) 555-0142');
    await expectAlert(/Another account has this number/);
    const field = (await inDialog()).getByRole('textbox', { name: 'Phone number' });
    await waitFor(() => expect(field).toHaveFocus());
    await expect(field).toHaveAccessibleDescription(/Another account has this number/);
    await userEvent.type(field, '{Backspace}3');
    await expect(field).not.toHaveAccessibleDescription(/Another account has this number/);
    await press(userEvent, 'Send code');
    await expectTitle('Enter the code');
  },
};

/**
 * Another account has verified the number meanwhile. The user goes back to the field, because no code helps.
 */
export const TakenMeanwhile: Story = {
  parameters: failingWith(once('VerifyUserAttribute', 'AliasExistsException')),
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent);
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Add a phone number');
    await expectAlert(/Another account has this number/);
  },
};

/** The user has this number already. Nothing is sent. */
export const Unchanged: Story = {
  parameters: startingWith(keepingOldValue),
  play: async ({ userEvent, ...context }) => {
    await sendTo(userEvent, '+1 555 010 1234');
    await expectAlert(/This is already your phone number/);
    await expectChanges(accountOf(context));
  },
};

/** The service does not accept the number, although it looks like one. */
export const NotValid: Story = {
  parameters: failingWith(once('UpdateUserAttributes', 'InvalidParameterException', 'Invalid phone number')),
  play: async ({ userEvent }) => {
    await sendTo(userEvent, '(206) 555-0142');
    await expectAlert(/We can't send messages to this number/);
  },
};

/** The message could not be sent, by the network or by the pool's configuration. */
export const NotDelivered: Story = {
  play: async ({ userEvent, ...context }) => {
    await typeNumber(userEvent);
    await expectRefusals(userEvent, accountOf(context), sending, notDelivered);
    await finish(userEvent, accountOf(context));
  },
};

/** The pool is not set up to send text messages, so the button that would fail again is gone. */
export const CannotSend: Story = {
  play: async ({ userEvent, ...context }) => {
    await typeNumber(userEvent);
    await expectEndings(userEvent, accountOf(context), sending, 'OK', () => typeNumber(userEvent), [
      ...cannotSend,
      ...scopeMissing,
      ...notEnabled,
    ]);
    await finish(userEvent, accountOf(context));
  },
};

/** A function of the app did not accept the number, or failed. */
export const RefusedByTheApp: Story = {
  play: async ({ userEvent, ...context }) => {
    await typeNumber(userEvent);
    await expectRefusals(userEvent, accountOf(context), sending, refusedByTheApp);
  },
};

/** The app client may not change the number: a fault of the app, whose support can help. */
export const NotWritable: Story = {
  parameters: startingWith({
    user: withoutPhone,
    ...keepingOldValue,
    pool: { writeAttributes: ['email'] },
  }),
  play: async ({ userEvent, args }) => {
    await sendTo(userEvent, '(206) 555-0142');
    await expectAlert(/can't change your phone number/);
    const dialog = await inDialog();
    await expect(dialog.queryByRole('button', { name: 'Send code' })).not.toBeInTheDocument();
    await press(userEvent, 'OK');
    await expect(args.onClose).toHaveBeenCalledOnce();
  },
};

/**
 * The other documented errors of UpdateUserAttributes. The number stays in its field, and the next click
 * tries again.
 */
export const SendingRefused: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ userEvent, ...context }) => {
    await typeNumber(userEvent);
    await expectRefusals(userEvent, accountOf(context), sending, [
      ['CodeMismatchException', /Something went wrong/],
      ['ExpiredCodeException', /Something went wrong/],
      ['LimitExceededException', /asked for too many codes/, 'Attempt limit exceeded'],
      ...everywhere,
      ...notFound,
    ]);
    await finish(userEvent, accountOf(context));
  },
};

/** The documented errors of GetUserAttributeVerificationCode, for the current number. */
export const CodeRefused: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({ ...keepingOldValue, user: withUnverifiedPhone }),
  play: async ({ userEvent, ...context }) => {
    await expectRefusals(
      userEvent,
      accountOf(context),
      { operation: 'GetUserAttributeVerificationCode', button: 'Send code' },
      [
        ['InvalidParameterException', /Something went wrong/],
        ...notDelivered,
        ...refusedByTheApp,
        ...everywhere,
        ...notFound,
      ],
    );
    await finish(userEvent, accountOf(context));
  },
};

/** An earlier visit requested too many codes. The newest of them can be entered. */
export const TooManyCodesBefore: Story = {
  parameters: startingWith({ ...keepingOldValue, user: withUnverifiedPhone }),
  play: async ({ userEvent, ...context }) => {
    const account = accountOf(context);
    await expectTitle('Verify phone number');
    await account.client.call('GetUserAttributeVerificationCode', { AttributeName: 'phone_number' });
    account.emulator.faults.add({
      operation: 'GetUserAttributeVerificationCode',
      error: 'LimitExceededException',
      message: 'Attempt limit exceeded, please try after some time.',
    });
    await press(userEvent, 'Send code');
    await expectTitle('Enter the code');
    await expectAlert(/The newest one still works/);
    await enterCode(userEvent, account);
    await expectTitle('Phone number verified');
  },
};

/** Too many codes in an hour. The one that arrived still works. */
export const TooManyCodes: Story = {
  beforeEach: withSkippableTime,
  play: async ({ userEvent, ...context }) => {
    const account = accountOf(context);
    await goToCode(userEvent);
    account.emulator.faults.add({
      operation: 'UpdateUserAttributes',
      error: 'LimitExceededException',
      message: 'Attempt limit exceeded, please try after some time.',
    });
    skipTime(31_000);
    const button = (await inDialog()).getByRole('button', { name: 'Send a new code' });
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    await userEvent.click(button);
    await expectAlert(/The newest one still works/);
    await enterCode(userEvent, account);
    await expectTitle('Phone number verified');
  },
};

/**
 * A wrong code is reported at the field, which is emptied for the next one. A second one gets another
 * message.
 */
export const WrongCode: Story = {
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent);
    await enterCode(userEvent, accountOf(context), '000000');
    await expectAlert(/That code isn't right/);
    const field = (await inDialog()).getByRole('textbox', { name: 'Code' });
    await waitFor(() => expect(field).toHaveFocus());
    await expect(field).toHaveValue('');
    await expect(field).toHaveAccessibleDescription(/That code isn't right/);
    await enterCode(userEvent, accountOf(context), '000001');
    await expectAlert(/isn't right either. Only the newest message counts/);
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Phone number verified');
  },
};

/** Too few digits are reported on submit, too many at once. Neither is sent to the service. */
export const TooFewTooMany: Story = {
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent);
    await enterCode(userEvent, accountOf(context), '123');
    await expectAlert(/too short: 3 digits are missing/);
    await userEvent.type((await inDialog()).getByRole('textbox', { name: 'Code' }), '4567');
    await expectAlert(/too long by 1 digit/);
    await expectChanges(accountOf(context), 'UpdateUserAttributes');
  },
};

/** The code is too old, or was used. The user needs another one. */
export const CodeExpired: Story = {
  play: async ({ userEvent, ...context }) => {
    const account = accountOf(context);
    await goToCode(userEvent);
    account.emulator.faults.add(once('VerifyUserAttribute', 'ExpiredCodeException'));
    await enterCode(userEvent, account);
    await expectAlert(/too old, or was already used. Send a new one/);
    await expect((await inDialog()).getByRole('textbox', { name: 'Code' })).toHaveValue('');
  },
};

/** The user tried too many codes in an hour. */
export const TooManyTries: Story = {
  parameters: failingWith({
    operation: 'VerifyUserAttribute',
    error: 'LimitExceededException',
    message: 'Attempt limit exceeded, please try after some time.',
  }),
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent);
    await enterCode(userEvent, accountOf(context));
    await expectAlert(/Too many codes were entered/);
  },
};

/**
 * The other documented errors of VerifyUserAttribute. The code stays in its field, and the next click sends
 * it again.
 */
export const VerifyingRefused: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ userEvent, ...context }) => {
    const account = accountOf(context);
    await goToCode(userEvent);
    const code = account.emulator.outbox.at(-1)?.code ?? '';
    await userEvent.type((await inDialog()).getByRole('textbox', { name: 'Code' }), code);
    await expectRefusals(userEvent, account, { operation: 'VerifyUserAttribute', button: 'Verify' }, [
      ...internalError,
      ...everywhere,
      ...notFound,
    ]);
    await press(userEvent, 'Verify');
    await expectTitle('Phone number verified');
  },
};

/** The answer was lost although the code was accepted. Reading back shows that, so the user goes on. */
export const VerifiedAnswerLost: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: failingWith({ operation: 'VerifyUserAttribute', drop: 'after', times: 1 }),
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent);
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Phone number verified');
    await expectChanges(accountOf(context), 'UpdateUserAttributes', 'VerifyUserAttribute');
  },
};

/** The answer was lost, so a code may be on its way. The user can enter it, or request another one. */
export const SentAnswerLost: Story = {
  parameters: failingWith({ operation: 'UpdateUserAttributes', drop: 'after', times: 1 }),
  play: async ({ userEvent, ...context }) => {
    await sendTo(userEvent, '(206) 555-0142');
    await expectTitle('Enter the code');
    await expectAlert(/We don't know whether a code was sent/);
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Phone number verified');
  },
};

/** The service failed on the way, which means the same. */
export const SentInternalError: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: failingWith(once('UpdateUserAttributes', 'InternalErrorException')),
  play: async ({ userEvent }) => {
    await sendTo(userEvent, '(206) 555-0142');
    await expectTitle('Enter the code');
    await expectAlert(/We don't know whether a code was sent/);
  },
};

/** The network is gone before anything is requested. */
export const Offline: Story = {
  parameters: failingWith({ operation: 'GetUser', drop: 'before', after: 1, times: 1 }),
  play: async ({ userEvent, ...context }) => {
    await typeNumber(userEvent);
    await press(userEvent, 'Send code');
    await expectAlert(/couldn't connect|lost the connection/);
    await expectChanges(accountOf(context));
    await finish(userEvent, accountOf(context));
  },
};

/** The session ended on the way. The input stays, for an app that can renew the sign-in in place. */
export const SessionEnded: Story = {
  parameters: failingWith({
    operation: 'VerifyUserAttribute',
    error: 'NotAuthorizedException',
    message: 'Access Token has been revoked',
  }),
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent);
    await enterCode(userEvent, accountOf(context));
    await expectAlert(/Your session has ended/);
    await press(userEvent, 'Sign in again');
    await expect(accountOf(context).onSessionExpired).toHaveBeenCalled();
  },
};

/** The number is verified, but text messages could not be turned on. The user retries only that. */
export const NotTurnedOn: Story = {
  args: { purpose: 'factor' },
  parameters: failingWith(once('SetUserMFAPreference', 'ForbiddenException')),
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent);
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Not turned on yet');
    await expectVisible((await inDialog()).getByText(/is verified. Text message isn't on yet/));
    await press(userEvent, 'Turn on');
    await expectTitle('Text message is on');
    await expect(accountOf(context).count('VerifyUserAttribute')).toBe(1);
  },
};

/** The service said yes and did nothing: never shown as success. */
export const NotApplied: Story = {
  args: { purpose: 'factor' },
  parameters: failingWith({ operation: 'SetUserMFAPreference', ignore: true }),
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent);
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Not turned on yet');
    await expectAlert(/This change wasn't made/);
  },
};

/** The service said yes, stored nothing and sent no code, so the user is not asked for one. */
export const NothingSent: Story = {
  parameters: failingWith({ operation: 'UpdateUserAttributes', ignore: true, times: 1 }),
  play: async ({ userEvent }) => {
    await sendTo(userEvent, '(206) 555-0142');
    await expectAlert(/This change wasn't made/);
    await press(userEvent, 'Send code');
    await expectTitle('Enter the code');
  },
};

/**
 * The number was refused, so text messages, which were turned off for the change, are on again at once, as
 * they were.
 */
export const ChangeRefused: Story = {
  parameters: startingWith({
    ...replacingAtOnce,
    user: withTextMessage,
    faults: [{ operation: 'UpdateUserAttributes', error: 'CodeDeliveryFailureException' }],
  }),
  play: async ({ userEvent, ...context }) => {
    await sendTo(userEvent, '(206) 555-0142');
    await expectAlert(/couldn't be sent/);
    await expect((await inDialog()).queryByText(/Text message is off/)).not.toBeInTheDocument();
    await expect(accountOf(context).emulator.users.get('ada')).toMatchObject({
      userMFASettingList: ['SMS_MFA'],
      preferredMfaSetting: 'SMS_MFA',
    });
  },
};

/**
 * The number was not changed, and text messages could not be turned on again. The user sees that and can
 * retry it.
 */
export const ChangeGivenUp: Story = {
  parameters: startingWith({
    ...replacingAtOnce,
    user: withTextMessage,
    faults: [
      { operation: 'UpdateUserAttributes', error: 'CodeDeliveryFailureException' },
      { ...once('SetUserMFAPreference', 'ForbiddenException'), after: 1 },
    ],
  }),
  play: async ({ userEvent, ...context }) => {
    await sendTo(userEvent, '(206) 555-0142');
    await expectAlert(/couldn't be sent/);
    await expectVisible((await inDialog()).getByText(/Text message is off until the new number is verified/));
    await press(userEvent, 'Turn text message back on');
    await expectTitle('Text message is on again');
    await expect(accountOf(context).emulator.users.get('ada')).toMatchObject({
      userMFASettingList: ['SMS_MFA'],
      preferredMfaSetting: 'SMS_MFA',
    });
  },
};

/** The same for a user who leaves: the question offers to turn text messages on again. */
export const LeftWithTheFactorOff: Story = {
  parameters: ChangeGivenUp.parameters ?? {},
  play: async ({ userEvent, ...context }) => {
    await sendTo(userEvent, '(206) 555-0142');
    await expectAlert(/couldn't be sent/);
    await press(userEvent, 'Cancel');
    await expectTitle('Leave without finishing?');
    await expectVisible((await inDialog()).getByText(/Turn it back on, or it stays off/));
    await press(userEvent, 'Turn text message back on');
    await expectTitle('Text message is on again');
    await expect(accountOf(context).emulator.users.get('ada').preferredMfaSetting).toBe('SMS_MFA');
  },
};

/** Text messages could not be turned off, so the number is not touched. */
export const NotTurnedOff: Story = {
  parameters: startingWith({
    ...replacingAtOnce,
    user: withTextMessage,
    faults: [once('SetUserMFAPreference', 'ForbiddenException')],
  }),
  play: async ({ userEvent, ...context }) => {
    await sendTo(userEvent, '(206) 555-0142');
    await expectAlert(/blocked for security reasons/);
    await expectChanges(accountOf(context), 'SetUserMFAPreference');
    await expect(accountOf(context).emulator.users.get('ada').userMFASettingList).toEqual(['SMS_MFA']);
  },
};

/**
 * The app stated that the pool keeps the old number, but the pool did not. Text messages are turned off at
 * once.
 */
export const PoolReplacesAfterAll: Story = {
  parameters: startingWith({ ...keepingOldValue, ...replacingAtOnce, user: withTextMessage }),
  play: async ({ userEvent, ...context }) => {
    await goToCode(userEvent);
    await expectVisible((await inDialog()).getByText(/Text message is off until the new number is verified/));
    await enterCode(userEvent, accountOf(context));
    await expectTitle('Phone number verified');
    await expectVisible(await (await inDialog()).findByText(/then a code by text message/));
  },
};

/** The pool requires every user to have a number. */
export const RequiredByThePool: Story = {
  parameters: startingWith({ ...keepingOldValue, pool: { requiredAttributes: ['phone_number'] } }),
  play: async ({ userEvent }) => {
    await goToRemoval(userEvent);
    await press(userEvent, 'Remove');
    await expectAlert(/Every account here needs a phone number/);
    await press(userEvent, 'Change number');
    await expectTitle('Change phone number');
  },
};

/**
 * The other documented errors of DeleteUserAttributes. The question stays, and the next click tries again.
 */
export const RemovalRefused: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith(keepingOldValue),
  play: async ({ userEvent, ...context }) => {
    await goToRemoval(userEvent);
    await expectRefusals(
      userEvent,
      accountOf(context),
      { operation: 'DeleteUserAttributes', button: 'Remove' },
      [...internalError, ...everywhere, ...notFound],
    );
    await expectEndings(
      userEvent,
      accountOf(context),
      { operation: 'DeleteUserAttributes', button: 'Remove' },
      'Back',
      () => goToRemoval(userEvent),
      [...notWritable, ...scopeMissing, ...notEnabled],
    );
    await press(userEvent, 'Remove');
    await expectTitle('Phone number removed');
  },
};

/**
 * Text messages are off already, and the number could not be removed. The user sees both, with both remedies.
 */
export const RemovedHalfWay: Story = {
  parameters: startingWith({
    ...keepingOldValue,
    user: withTextMessage,
    faults: [once('DeleteUserAttributes', 'InternalErrorException')],
  }),
  play: async ({ userEvent }) => {
    await goToRemoval(userEvent);
    await press(userEvent, 'Remove');
    await expectAlert(/busy right now/);
    const dialog = await inDialog();
    await expectVisible(dialog.getByText(/Text message is off now/));
    await expectVisible(dialog.getByRole('button', { name: 'Turn text message back on' }));
    await press(userEvent, 'Remove');
    await expectTitle('Phone number removed');
  },
};

/** The service said yes and did not remove the number, so text messages are on again. */
export const RemovalNotApplied: Story = {
  parameters: startingWith({
    ...keepingOldValue,
    user: withTextMessage,
    faults: [{ operation: 'DeleteUserAttributes', ignore: true }],
  }),
  play: async ({ userEvent }) => {
    await goToRemoval(userEvent);
    await press(userEvent, 'Remove');
    await expectAlert(/You see the current state/);
    await expect((await inDialog()).queryByText(/Text message is off now/)).not.toBeInTheDocument();
  },
};

/**
 * The same, and text messages could not be turned on again. The dialog does not say that nothing was changed.
 */
export const RemovalNotAppliedFactorOff: Story = {
  parameters: startingWith({
    ...keepingOldValue,
    user: withTextMessage,
    faults: [
      { operation: 'DeleteUserAttributes', ignore: true },
      { operation: 'SetUserMFAPreference', ignore: true, after: 1, times: 1 },
    ],
  }),
  play: async ({ userEvent }) => {
    await goToRemoval(userEvent);
    await press(userEvent, 'Remove');
    await expectAlert(/Something went wrong/);
    const dialog = await inDialog();
    await expectVisible(dialog.getByText(/Text message is off now/));
    await press(userEvent, 'Turn text message back on');
    await expectTitle('Text message is on again');
  },
};

/** The user could not be read, so the dialog does not know what there is to change. */
export const NotRead: Story = {
  parameters: failingWith({ operation: 'GetUser', drop: 'before', times: 1 }),
  play: async ({ userEvent }) => {
    await expectAlert(/couldn't connect/);
    await press(userEvent, 'Try again');
    await expectTitle('Add a phone number');
  },
};

const sending = { operation: 'UpdateUserAttributes', button: 'Send code' };

async function typeNumber(userEvent: User): Promise<void> {
  const field = await (await inDialog()).findByRole('textbox', { name: 'Phone number' });
  await userEvent.type(field, '(206) 555-0142');
}

async function finish(userEvent: User, account: Account): Promise<void> {
  await press(userEvent, 'Send code');
  await expectTitle('Enter the code');
  await enterCode(userEvent, account);
  await expectTitle('Phone number verified');
}

async function goToRemoval(userEvent: User): Promise<void> {
  await press(userEvent, 'Remove phone number');
  await expectTitle('Remove phone number?');
}
