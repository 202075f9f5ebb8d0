import type { Meta, StoryObj } from '@storybook/react-vite';
import { MfaPanel } from 'cognito-account-kit';
import { expect, waitFor } from 'storybook/test';
import { expectFocusKept, expectReads, expectVisible, returnToTab } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { accountOf } from '../support/with-account.js';

/**
 * The panel while it loads, and when it cannot read the preference: what happened, and what the user can do.
 */
const meta = {
  title: 'MFA panel/Reading',
  component: MfaPanel,
} satisfies Meta<typeof MfaPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

/** GetUser is pending. A skeleton reserves the space of each row. */
export const Loading: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', hang: true }] }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'Two-step verification' })).toHaveAttribute('aria-busy');
    await expect(canvas.getByRole('status')).toHaveTextContent('Loading your sign-in methods');
  },
};

/** No response: the network is down, or something blocks the request. */
export const Unreachable: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', drop: 'before', times: 1 }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/couldn't connect/);
    await expectVisible(canvas.getByRole('button', { name: 'Try again' }));
  },
};

/** "Try again" reads again, and succeeds. */
export const UnreachableRetried: Story = {
  ...Unreachable,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await Unreachable.play?.(context);
    const { canvas, canvasElement, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expectVisible(await canvas.findByRole('switch', { name: 'Email' }));
    await expectFocusKept(canvasElement);
    await expectReads(accountOf(context), 2);
  },
};

/** During the retry, the panel shows its loading state and keeps the focus. */
export const Retrying: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({
    faults: [
      { operation: 'GetUser', drop: 'before', times: 1 },
      { operation: 'GetUser', hang: true },
    ],
  }),
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(canvas.getByRole('region')).toHaveAttribute('aria-busy'));
    await expectFocusKept(canvasElement);
  },
};

/**
 * The service throttles the request. The client retries a limited number of times before it reports a
 * failure.
 */
export const Busy: Story = {
  parameters: startingWith({
    maxAttempts: 2,
    faults: [{ operation: 'GetUser', error: 'TooManyRequestsException', times: 2 }],
  }),
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByRole('alert', {}, { timeout: 5_000 })).toHaveTextContent(
      /busy right now/,
    );
    await expect(accountOf(context).count('GetUser')).toBe(2);
    await expectVisible(canvas.getByRole('button', { name: 'Try again' }));
  },
};

/** A firewall blocks the request. The message shows a reference number for the app's support. */
export const Blocked: Story = {
  parameters: startingWith({
    faults: [
      { operation: 'GetUser', error: 'ForbiddenException', message: 'Request not allowed due to WAF block.' },
    ],
  }),
  play: async ({ canvas }) => {
    const alert = await canvas.findByRole('alert');
    await expect(alert).toHaveTextContent(/blocked for security reasons/);
    await expect(alert).toHaveTextContent(/Reference: [\w-]{36}/);
    await expect(alert).not.toHaveTextContent(/WAF/);
  },
};

/** There were too many attempts. Nothing else leads on from a page that shows nothing, so there is a button. */
export const TooManyAttempts: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', error: 'LimitExceededException' }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/Try again later/);
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeEnabled();
  },
};

/** The app's access token lacks a scope. The user cannot fix that; `onError` tells the developer how. */
export const ScopeMissing: Story = {
  parameters: startingWith({ token: { scope: 'openid email' } }),
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      /isn't allowed to change these settings/,
    );
    await expect(canvas.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    await expect(accountOf(context).onError).toHaveBeenCalledWith(
      expect.objectContaining({
        message: expect.stringContaining('aws.cognito.signin.user.admin') as string,
      }),
    );
  },
};

/** The access token has expired and could not be renewed. */
export const SessionExpired: Story = {
  parameters: startingWith({ token: { expiresIn: -60 } }),
  play: async ({ canvas, userEvent, ...context }) => {
    const { onSessionExpired } = accountOf(context);
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/Your session has ended/);
    await expect(onSessionExpired).toHaveBeenCalledOnce();
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in again' }));
    await expect(onSessionExpired).toHaveBeenCalledTimes(2);
  },
};

/** The user or an administrator signed out all devices. The kit does not try to renew the token. */
export const SessionRevoked: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({ isRevoked: true }),
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/Your session has ended/);
    await expect(accountOf(context).onSessionExpired).toHaveBeenCalledOnce();
    await expect(accountOf(context).count('GetUser')).toBe(1);
  },
};

/** An administrator has reset the password. */
export const PasswordResetRequired: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', error: 'PasswordResetRequiredException' }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/Reset your password before/);
  },
};

/** The account is not confirmed. */
export const AccountNotConfirmed: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', error: 'UserNotConfirmedException' }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/Confirm your account before/);
  },
};

/** The account was deleted while its token was still valid. */
export const AccountDeleted: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', error: 'UserNotFoundException' }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/couldn't find your account/);
  },
};

/** An administrator disabled the account, which ends the session. */
export const AccountDisabled: Story = {
  parameters: startingWith({
    faults: [{ operation: 'GetUser', error: 'NotAuthorizedException', message: 'User is disabled.' }],
  }),
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/Your account is disabled/);
    await expect(accountOf(context).onSessionExpired).toHaveBeenCalledOnce();
    await expectVisible(canvas.getByRole('button', { name: 'Sign in again' }));
  },
};

/** The server doesn't know the operation. The kit asks once and offers no retry. */
export const NotAvailable: Story = {
  parameters: startingWith({
    maxAttempts: 3,
    faults: [{ operation: 'GetUser', error: 'UnknownOperationException' }],
  }),
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent("This isn't available here.");
    await expect(canvas.queryByRole('button')).not.toBeInTheDocument();
    await expect(accountOf(context).count('GetUser')).toBe(1);
  },
};

/** A proxy answers with its own page because the service is down. */
export const BusyByProxy: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({ faults: [{ operation: 'GetUser', garbage: 'html', status: 503, times: 1 }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/busy right now/);
    await expectVisible(canvas.getByRole('button', { name: 'Try again' }));
  },
};

/** A proxy or captive portal answers instead of the service. The panel shows nothing of its page. */
export const Unexpected: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', garbage: 'html', times: 1 }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/Something went wrong/);
    await expect(canvas.queryByText(/Welcome/)).not.toBeInTheDocument();
    await expectVisible(canvas.getByRole('button', { name: 'Try again' }));
  },
};

/** A background refresh fails. The panel keeps the last known state, and says that it may be out of date. */
export const RefreshFailed: Story = {
  parameters: startingWith({
    user: { userMFASettingList: ['SMS_MFA'] },
    faults: [{ operation: 'GetUser', drop: 'before', after: 1, times: 1 }],
  }),
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByRole('switch', { name: 'Text message' })).toBeChecked();
    returnToTab();
    await expectVisible(await canvas.findByText('This may be out of date'));
    await expect(canvas.getByRole('switch', { name: 'Text message' })).toBeChecked();
    await expect(canvas.queryByRole('alert')).not.toBeInTheDocument();
    await expectReads(accountOf(context), 2);
  },
};

/** The browser is offline. The notice disappears once it is online again. */
export const Offline: Story = {
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    return () => void Reflect.deleteProperty(navigator, 'onLine');
  },
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText(/You're offline/));
  },
};
