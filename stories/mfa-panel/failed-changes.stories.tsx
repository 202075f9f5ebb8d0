import type { Meta, StoryObj } from '@storybook/react-vite';
import { MfaPanel } from 'cognito-account-kit';
import type { Fault } from 'cognito-account-kit/testing';
import { expect, fn, waitFor } from 'storybook/test';
import { expectFocusKept, expectReads, expectVisible, expectWrites } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';

/** A change that fails goes back to what the service has, and says beside it what happened and what to do. */
const meta = {
  title: 'MFA panel/Failed changes',
  component: MfaPanel,
  parameters: { docs: { page: StoryList } },
} satisfies Meta<typeof MfaPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

const emailOn = { EmailMfaSettings: { Enabled: true, PreferredMfa: false } };

/** Ada with two factors on, whose next change meets these faults. */
const failingWith = (...faults: readonly Fault[]) =>
  startingWith({
    user: {
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    },
    faults,
  });

type PlayContext = Parameters<NonNullable<Story['play']>>[0];

/** Turns on email, and meets the failure beside its row, with the switch as it was. */
async function failToTurnOnEmail({ canvas, userEvent }: PlayContext, words: RegExp): Promise<void> {
  const email = await canvas.findByRole('switch', { name: 'Email' });
  await userEvent.click(email);
  await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(words));
  await expect(email).not.toBeChecked();
  await expect(email).toHaveAccessibleDescription(words);
  await expect(email).toHaveFocus();
}

/** The connection was lost before the change arrived: the service was read back, so it is certain that nothing changed. */
export const Unreachable: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', drop: 'before', times: 1 }),
  play: async (context) => {
    await failToTurnOnEmail(context, /could not reach the service. Nothing was changed/);
    await expectVisible(context.canvas.getByRole('button', { name: 'Try again' }));
    await expectReads(accountOf(context), 2);
  },
};

/** "Try again" asks for the same once more, and gives the focus back to the row when its button is gone. */
export const UnreachableTriedAgain: Story = {
  ...Unreachable,
  play: async (context) => {
    await Unreachable.play?.(context);
    const { canvas, canvasElement, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Email is on.'));
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument();
    await expectFocusKept(canvasElement);
    await expectWrites(accountOf(context), emailOn, emailOn);
  },
};

/** The connection was lost for the read as well: nobody knows what became of the change. */
export const UnreachableAndUnknown: Story = {
  parameters: failingWith(
    { operation: 'SetUserMFAPreference', drop: 'after', times: 1 },
    { operation: 'GetUser', drop: 'before', after: 1, times: 1 },
  ),
  play: async (context) => {
    await failToTurnOnEmail(context, /we do not know whether this was changed/);
    await expectVisible(context.canvas.getByRole('button', { name: 'Try again' }));
  },
};

/** "Try again" reads first. The change had arrived, so there is nothing left to send. */
export const UnknownTriedAgain: Story = {
  ...UnreachableAndUnknown,
  play: async (context) => {
    await UnreachableAndUnknown.play?.(context);
    const { canvas, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(canvas.getByRole('switch', { name: 'Email' })).toBeChecked());
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument();
    await expectWrites(accountOf(context), emailOn);
  },
};

/** Only the answer was lost. What was read back is what was asked for, so the change counts as saved. */
export const AnswerLost: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', drop: 'after', times: 1 }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Email' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Email is on.'));
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument();
    await expectWrites(accountOf(context), emailOn);
  },
};

/** The service is busy, and stayed so while the client waited and asked again. */
export const Busy: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', error: 'TooManyRequestsException' }),
  play: async (context) => {
    await failToTurnOnEmail(context, /service is busy/);
    await expectVisible(context.canvas.getByRole('button', { name: 'Try again' }));
  },
};

/** There were too many attempts in too short a time. Nothing is retried, by the kit or by a button. */
export const TooManyAttempts: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', error: 'LimitExceededException' }),
  play: async (context) => {
    await failToTurnOnEmail(context, /too many attempts/);
    await expect(context.canvas.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    await expectWrites(accountOf(context), emailOn);
  },
};

/** The authenticator that seemed to be registered is not. The message leads into its set-up. */
export const NotSetUp: Story = {
  args: { setUp: { totp: fn() } },
  argTypes: { setUp: { control: false } },
  parameters: startingWith({
    faults: [
      {
        operation: 'SetUserMFAPreference',
        error: 'InvalidParameterException',
        message: 'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
      },
    ],
  }),
  play: async ({ canvas, userEvent, args, ...context }) => {
    const totp = await canvas.findByRole('switch', { name: 'Authenticator app' });
    await userEvent.click(totp);
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/could not be turned on/));
    await expect(totp).not.toBeChecked();
    await userEvent.click(canvas.getByRole('button', { name: 'Set up authenticator app' }));
    await expect(args.setUp?.totp).toHaveBeenCalledOnce();
    await expectWrites(accountOf(context), {
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
    });
    await expect(accountOf(context).count('AssociateSoftwareToken')).toBe(0);
  },
};

/** The service wants another factor beside the passkey, whatever the kit believed. */
export const PasskeyRefusedAlone: Story = {
  parameters: startingWith({
    user: { passkeys: 1, userMFASettingList: ['SMS_MFA'] },
    faults: [
      {
        operation: 'SetUserMFAPreference',
        error: 'InvalidParameterException',
        message: 'WebAuthn MFA requires enabling an additional MFA setting.',
      },
    ],
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Passkey' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/cannot be your only method/));
    await expect(canvas.getByRole('switch', { name: 'Passkey' })).not.toBeChecked();
  },
};

/** The service said yes and did nothing, as it does for factors that its pool lacks. That is never shown as success. */
export const NotApplied: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', ignore: true }),
  play: async (context) => {
    await failToTurnOnEmail(context, /accepted this change but did not make it/);
    await expectReads(accountOf(context), 2);
    await expectWrites(accountOf(context), emailOn);
  },
};

/** A firewall refused the change. */
export const Blocked: Story = {
  parameters: failingWith({
    operation: 'SetUserMFAPreference',
    error: 'ForbiddenException',
    message: 'Request not allowed due to WAF block.',
  }),
  play: async (context) => {
    await failToTurnOnEmail(context, /blocked for security reasons.*Reference: [\w-]{36}/);
  },
};

/** The sign-in was ended while the page was open. The app is told at once, and the user has a way to it. */
export const SessionEnded: Story = {
  parameters: failingWith({
    operation: 'SetUserMFAPreference',
    error: 'NotAuthorizedException',
    message: 'Access Token has been revoked',
  }),
  play: async (context) => {
    const { onSessionExpired, count } = accountOf(context);
    await failToTurnOnEmail(context, /Your session has ended/);
    await expect(onSessionExpired).toHaveBeenCalledOnce();
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Sign in again' }));
    await expect(onSessionExpired).toHaveBeenCalledTimes(2);
    await expect(count('GetUser')).toBe(1);
  },
};

/** The app's access token lacks a scope. */
export const ScopeMissing: Story = {
  parameters: failingWith({
    operation: 'SetUserMFAPreference',
    error: 'NotAuthorizedException',
    message: 'Access Token does not have required scopes',
  }),
  play: async (context) => {
    await failToTurnOnEmail(context, /does not have permission/);
    await expect(accountOf(context).onSessionExpired).not.toHaveBeenCalled();
  },
};

/** An administrator has reset the password. */
export const PasswordResetRequired: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', error: 'PasswordResetRequiredException' }),
  play: async (context) => {
    await failToTurnOnEmail(context, /Your password needs to be reset before/);
  },
};

/** Something answered that is not the service. Whether the change arrived is read back. */
export const Unexpected: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', garbage: 'html' }),
  play: async (context) => {
    await failToTurnOnEmail(context, /Something went wrong/);
    await expectReads(accountOf(context), 2);
  },
};

/** What failed is the choice of the preferred method, so the message stands with the choice. */
export const PreferenceFailed: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', drop: 'before', times: 1 }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Text message' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Nothing was changed/));
    await expect(canvas.getByRole('radio', { name: 'Authenticator app' })).toBeChecked();
  },
};

/** The same choice, asked for once more. */
export const PreferenceTriedAgain: Story = {
  ...PreferenceFailed,
  play: async (context) => {
    await PreferenceFailed.play?.(context);
    const { canvas, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(canvas.getByRole('radio', { name: 'Text message' })).toBeChecked());
    const moved = {
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
      SMSMfaSettings: { Enabled: true, PreferredMfa: true },
    };
    await expectWrites(accountOf(context), moved, moved);
  },
};
