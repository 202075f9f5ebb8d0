import type { Meta, StoryObj } from '@storybook/react-vite';
import { MfaPanel } from 'cognito-account-kit';
import { expect, waitFor } from 'storybook/test';
import { expectFocusKept, expectReads, expectVisible, returnToTab } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { accountOf } from '../support/with-account.js';

/** Until the preference is known, and when it cannot be read: what happened in the user's words, and the way on. */
const meta = {
  title: 'MFA panel/Reading',
  component: MfaPanel,
} satisfies Meta<typeof MfaPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

/** GetUser has not answered yet. Each row that is to come has its place. */
export const Loading: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', hang: true }] }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'Multi-factor authentication' })).toHaveAttribute(
      'aria-busy',
    );
    await expect(canvas.getByRole('status')).toHaveTextContent('Loading your sign-in methods');
  },
};

/** No answer came: no network, or something on the way that blocks the request. */
export const Unreachable: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', drop: 'before', times: 1 }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/could not reach the service/);
    await expectVisible(canvas.getByRole('button', { name: 'Try again' }));
  },
};

/** "Try again" asks once more, and all is well. */
export const UnreachableTriedAgain: Story = {
  ...Unreachable,
  play: async (context) => {
    await Unreachable.play?.(context);
    const { canvas, canvasElement, userEvent } = context;
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expectVisible(await canvas.findByRole('switch', { name: 'Email' }));
    await expectFocusKept(canvasElement);
    await expectReads(accountOf(context), 2);
  },
};

/** While it is asked again, the panel loads as at first, and keeps the focus that the button had. */
export const TryingAgain: Story = {
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

/** The service is throttled. The client has waited and asked again by itself, a bounded number of times, before it says so. */
export const Busy: Story = {
  parameters: startingWith({
    maxAttempts: 2,
    faults: [{ operation: 'GetUser', error: 'TooManyRequestsException', times: 2 }],
  }),
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByRole('alert', {}, { timeout: 5_000 })).toHaveTextContent(
      /service is busy/,
    );
    await expect(accountOf(context).count('GetUser')).toBe(2);
    await expectVisible(canvas.getByRole('button', { name: 'Try again' }));
  },
};

/** A firewall in front of the service refused the request. The reference is what a support desk can look up. */
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

/** There were too many attempts. Trying again would only prolong it, so no button offers that. */
export const TooManyAttempts: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', error: 'LimitExceededException' }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/Wait a while/);
    await expect(canvas.queryByRole('button')).not.toBeInTheDocument();
  },
};

/** The app's access token lacks a scope. The user cannot cure that; `onError` tells the developer how to. */
export const ScopeMissing: Story = {
  parameters: startingWith({ token: { scope: 'openid email' } }),
  play: async ({ canvas, ...context }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/does not have permission/);
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

/** The user signed out everywhere, or an administrator signed them out. The token is not refreshed in vain. */
export const SessionRevoked: Story = {
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
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/Your password needs to be reset/);
  },
};

/** The account was never confirmed. */
export const AccountNotConfirmed: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', error: 'UserNotConfirmedException' }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/Your account needs to be confirmed/);
  },
};

/** The account was deleted while its token was still good. */
export const AccountDeleted: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', error: 'UserNotFoundException' }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/could not find your account/);
  },
};

/** A proxy or a captive portal has answered instead of the service. The user reads nothing of its page. */
export const Unexpected: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', garbage: 'html', times: 1 }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/Something went wrong/);
    await expect(canvas.queryByText(/Welcome/)).not.toBeInTheDocument();
    await expectVisible(canvas.getByRole('button', { name: 'Try again' }));
  },
};

/** A refresh in the background has failed: what was known stays, with a quiet word that it may be out of date. */
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

/** The browser has no network at all, and says so. The notice goes when it comes back. */
export const Offline: Story = {
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    return () => void Reflect.deleteProperty(navigator, 'onLine');
  },
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText(/You are offline/));
  },
};
