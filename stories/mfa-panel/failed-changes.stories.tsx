import type { Meta, StoryObj } from '@storybook/react-vite';
import { MfaPanel } from 'cognito-account-kit';
import type { Fault } from 'cognito-account-kit/testing';
import { expect, fn, waitFor } from 'storybook/test';
import { expectFocusKept, expectReads, expectVisible, expectWrites } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';

/** A failed change reverts to the service's state. A message next to it says what happened and what to do. */
const meta = {
  title: 'MFA panel/Failed changes',
  component: MfaPanel,
  parameters: { docs: { page: StoryList } },
} satisfies Meta<typeof MfaPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

const emailOn = { EmailMfaSettings: { Enabled: true, PreferredMfa: false } };

/** Ada with two factors on, and these faults. */
const failingWith = (...faults: readonly Fault[]) =>
  startingWith({
    user: {
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    },
    faults,
  });

type PlayContext = Parameters<NonNullable<Story['play']>>[0];

/** Turns email on, and expects the failure in its row and the switch off again. */
async function failToTurnOnEmail({ canvas, userEvent }: PlayContext, words: RegExp): Promise<void> {
  const email = await canvas.findByRole('switch', { name: 'Email' });
  await userEvent.click(email);
  await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(words));
  await expect(email).not.toBeChecked();
  await waitFor(() => expect(email).toHaveAccessibleDescription(words));
  await expect(email).toHaveFocus();
}

/**
 * The connection was lost before the change arrived. The panel read the state, so it knows that nothing
 * changed.
 */
export const Unreachable: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', drop: 'before', times: 1 }),
  play: async (context) => {
    await failToTurnOnEmail(context, /couldn't connect. Nothing was changed/);
    await expectVisible(context.canvas.getByRole('button', { name: 'Try again: Email' }));
    await expectReads(accountOf(context), 2);
  },
};

/** "Try again" sends the same change. When the button disappears, the focus moves to the row. */
export const UnreachableRetried: Story = {
  ...Unreachable,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await Unreachable.play?.(context);
    const { canvas, canvasElement, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Try again: Email' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Email is on.'));
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument();
    await expectFocusKept(canvasElement);
    await expectWrites(accountOf(context), emailOn, emailOn);
  },
};

/** The read fails too, so the panel does not know whether the change was made. */
export const OutcomeUnknown: Story = {
  parameters: failingWith(
    { operation: 'SetUserMFAPreference', drop: 'after', times: 1 },
    { operation: 'GetUser', drop: 'before', after: 1, times: 1 },
  ),
  play: async (context) => {
    await failToTurnOnEmail(context, /don't know if this was changed/);
    await expectVisible(context.canvas.getByRole('button', { name: 'Try again: Email' }));
  },
};

/** "Try again" reads first. The change was already made, so the panel sends nothing. */
export const OutcomeUnknownRetried: Story = {
  ...OutcomeUnknown,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await OutcomeUnknown.play?.(context);
    const { canvas, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Try again: Email' }));
    await waitFor(() => expect(canvas.getByRole('switch', { name: 'Email' })).toBeChecked());
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument();
    await expectWrites(accountOf(context), emailOn);
  },
};

/** Only the response was lost. The read shows the requested state, so the change counts as saved. */
export const AnswerLost: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: failingWith({ operation: 'SetUserMFAPreference', drop: 'after', times: 1 }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Email' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Email is on.'));
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument();
    await expectWrites(accountOf(context), emailOn);
  },
};

/** The service is still busy after all retries. */
export const Busy: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', error: 'TooManyRequestsException' }),
  play: async (context) => {
    await failToTurnOnEmail(context, /busy right now/);
    await expectVisible(context.canvas.getByRole('button', { name: 'Try again: Email' }));
  },
};

/** The user made too many attempts. The kit does not retry, and offers no button for it. */
export const TooManyAttempts: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', error: 'LimitExceededException' }),
  play: async (context) => {
    await failToTurnOnEmail(context, /Too many attempts/);
    await expect(context.canvas.queryByRole('button', { name: 'Try again: Email' })).not.toBeInTheDocument();
    await expectWrites(accountOf(context), emailOn);
  },
};

/** The service reports that no authenticator is registered. The message has a button for its set-up. */
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
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/couldn't be turned on/));
    await expect(totp).not.toBeChecked();
    await userEvent.click(canvas.getByRole('button', { name: 'Set up authenticator app' }));
    await expect(args.setUp?.totp).toHaveBeenCalledOnce();
    await expectWrites(accountOf(context), {
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
    });
    await expect(accountOf(context).count('AssociateSoftwareToken')).toBe(0);
  },
};

/** The service requires another factor for the passkey, although the kit expected none. */
export const PasskeyNeedsAnotherFactor: Story = {
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
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/can't be your only method/));
    await expect(canvas.getByRole('switch', { name: 'Passkey' })).not.toBeChecked();
  },
};

/**
 * The service accepts the change without making it, as for factors that the pool lacks. The panel shows a
 * failure.
 */
export const NotApplied: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', ignore: true }),
  play: async (context) => {
    await failToTurnOnEmail(context, /This change wasn't made/);
    await expect(context.canvas.queryByRole('button', { name: /Try again/ })).not.toBeInTheDocument();
    await expectReads(accountOf(context), 2);
    await expectWrites(accountOf(context), emailOn);
  },
};

/** A firewall blocks the request. */
export const Blocked: Story = {
  parameters: failingWith({
    operation: 'SetUserMFAPreference',
    error: 'ForbiddenException',
    message: 'Request not allowed due to WAF block.',
  }),
  play: async (context) => {
    await failToTurnOnEmail(context, /blocked for security reasons.*Reference: [\w-]{36}/);
    await expect(context.canvas.queryByRole('button', { name: /Try again/ })).not.toBeInTheDocument();
  },
};

/**
 * The session was revoked while the page was open. The panel notifies the app and offers to sign in again.
 */
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
    await failToTurnOnEmail(context, /isn't allowed to change these settings/);
    await expect(accountOf(context).onSessionExpired).not.toHaveBeenCalled();
  },
};

/** An administrator has reset the password. */
export const PasswordResetRequired: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', error: 'PasswordResetRequiredException' }),
  play: async (context) => {
    await failToTurnOnEmail(context, /Reset your password before/);
  },
};

/** A proxy answers instead of the service. The panel reads the state to see whether the change was made. */
export const Unexpected: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', garbage: 'html' }),
  play: async (context) => {
    await failToTurnOnEmail(context, /Something went wrong/);
    await expectReads(accountOf(context), 2);
  },
};

/** A failed change of the preferred method shows its message at the choice. */
export const PreferenceFailed: Story = {
  parameters: failingWith({ operation: 'SetUserMFAPreference', drop: 'before', times: 1 }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Text message' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/Nothing was changed/));
    await expect(canvas.getByRole('radio', { name: 'Authenticator app' })).toBeChecked();
  },
};

/** "Try again" sends the same choice. */
export const PreferenceRetried: Story = {
  ...PreferenceFailed,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await PreferenceFailed.play?.(context);
    const { canvas, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Try again: Preferred method' }));
    await waitFor(() => expect(canvas.getByRole('radio', { name: 'Text message' })).toBeChecked());
    const moved = {
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
      SMSMfaSettings: { Enabled: true, PreferredMfa: true },
    };
    await expectWrites(accountOf(context), moved, moved);
  },
};
