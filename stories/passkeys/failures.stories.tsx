import type { Meta, StoryObj } from '@storybook/react-vite';
import { PasskeyDialog } from 'cognito-account-kit';
import { expect, fn, screen, within } from 'storybook/test';
import type { Account } from '../support/account.js';
import { expectAlert, expectTitle, inDialog, Opened, press } from '../support/dialog.js';
import {
  withAgreeingBrowser,
  withInsecureOrigin,
  withoutWebAuthn,
  withRefusingBrowser,
  withUnverifyingBrowser,
} from '../support/fake-browser.js';
import { expectVisible } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';
import {
  changesOf,
  createPasskey,
  expectResult,
  leaveByCross,
  onDevice,
  onPhone,
} from './passkey-support.js';

/** What can go wrong with passkeys, what the user reads, and what they can do. Nothing is retried automatically. */
const meta = {
  title: 'Passkeys/Failures',
  component: PasskeyDialog,
  args: { onClose: fn() },
  render: ({ onClose, ...options }) => (
    <Opened onClose={onClose}>{(close) => <PasskeyDialog {...options} onClose={close} />}</Opened>
  ),
  parameters: {
    ...startingWith({ user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] } }),
    docs: { page: StoryList },
  },
  beforeEach: withAgreeingBrowser,
} satisfies Meta<typeof PasskeyDialog>;

export default meta;
type Story = StoryObj<typeof meta>;
type PlayContext = Parameters<NonNullable<Story['play']>>[0];

/** Expects a message after "Create passkey", and the button again. */
async function failsToCreate({ userEvent }: PlayContext, words: RegExp): Promise<void> {
  await createPasskey(userEvent);
  await expectAlert(words);
  await expectVisible((await inDialog()).getByRole('button', { name: 'Create passkey' }));
}

/** Expects a message after "Create passkey", and no button that would fail again. */
async function endsWith({ userEvent, args }: PlayContext, words: RegExp): Promise<void> {
  await createPasskey(userEvent);
  await expectAlert(words);
  const dialog = await inDialog();
  await expect(dialog.queryByRole('button', { name: 'Create passkey' })).not.toBeInTheDocument();
  await expect(dialog.getByRole('heading').closest('dialog')).toHaveFocus();
  await press(userEvent, 'OK');
  await expect(args.onClose).toHaveBeenCalledOnce();
}

/** Closes a dialog whose last attempt showed that each other one would fail too, and opens it again. */
async function openAgain({ canvas, userEvent }: PlayContext): Promise<void> {
  if (!(await inDialog()).queryByRole('button', { name: 'OK' })) return;
  await press(userEvent, 'OK');
  await userEvent.click(canvas.getByRole('button', { name: 'Open' }));
}

/** Fails once, then succeeds with the same button. */
async function failsOnce(context: PlayContext, words: RegExp): Promise<void> {
  await failsToCreate(context, words);
  accountOf(context).emulator.faults.clear();
  await createPasskey(context.userEvent);
  await expectResult('Passkey is on');
}

/** A story in which one operation fails with one exception. */
const failingWith = (operation: string, error: string, message?: string) =>
  startingWith({ faults: [{ operation, error, ...(message !== undefined && { message }) }] });

/** The exceptions that the four operations share, with their messages. No two neighbours share a message. */
const shared: readonly (readonly [error: string, words: RegExp, message?: string])[] = [
  ['ForbiddenException', /blocked for security reasons/],
  ['InternalErrorException', /busy right now/],
  ['InvalidParameterException', /Something went wrong/],
  [
    'NotAuthorizedException',
    /isn't allowed to change these settings/,
    'Access Token does not have required scopes',
  ],
  ['OperationNotEnabledException', /isn't available here/],
  ['PasswordResetRequiredException', /Reset your password before/],
  ['TooManyRequestsException', /busy right now/],
  ['LimitExceededException', /Too many attempts/],
  ['NotAuthorizedException', /Your session has ended/, 'Access Token has been revoked'],
];

/** Causes one exception after the other, and expects the message of each. */
async function readsEach(
  { emulator }: Account,
  operation: string,
  attempt: () => Promise<unknown>,
  expectWords: (words: RegExp) => Promise<void>,
): Promise<void> {
  for (const [error, words, message] of shared) {
    emulator.faults.clear();
    emulator.faults.add({ operation, error, ...(message !== undefined && { message }) });
    await attempt();
    await expectWords(words);
  }
}

/** The user closed the browser's dialog, or did not answer in time. Browsers do not say which. */
export const CancelledInTheBrowser: Story = {
  beforeEach: () => withRefusingBrowser('NotAllowedError'),
  play: (context) => failsToCreate(context, /was cancelled or took too long/),
};

/** The device holds a passkey of this account. */
export const ExistsHere: Story = {
  beforeEach: () => withRefusingBrowser('InvalidStateError'),
  play: (context) => failsToCreate(context, /already has your passkey/),
};

/** Nothing here can create the kind of passkey that the user pool asks for. */
export const NotCapable: Story = {
  beforeEach: () => withRefusingBrowser('ConstraintError'),
  play: (context) => endsWith(context, /can't create the passkey you need. Set up a screen lock/),
};

/** The authenticator failed without a reason. */
export const DeviceFailed: Story = {
  beforeEach: () => withRefusingBrowser('UnknownError'),
  play: (context) => failsToCreate(context, /couldn't create the passkey/),
};

/** A browser without WebAuthn. The dialog says so before any attempt. */
export const BrowserWithoutPasskeys: Story = {
  beforeEach: withoutWebAuthn,
  play: async (context) => {
    await expectAlert(/This browser can't create passkeys/);
    await expect(
      (await inDialog()).queryByRole('button', { name: 'Create passkey' }),
    ).not.toBeInTheDocument();
    await expect(changesOf(accountOf(context))).toEqual([]);
  },
};

/** A page without HTTPS. */
export const InsecurePage: Story = {
  beforeEach: withInsecureOrigin,
  play: async (context) => {
    await expectAlert(/only work on secure pages/);
    await expect(changesOf(accountOf(context))).toEqual([]);
  },
};

/** The user pool's passkeys are for another host. The browser refuses, and the message names the host. */
export const AnotherHost: Story = {
  parameters: startingWith({ pool: { webAuthnRelyingPartyId: 'account.example.com' } }),
  play: (context) =>
    endsWith(context, /Passkeys only work on account\.example\.com\. Open your account there/),
};

/** The service refuses this page's address, although its host is right. The kit cannot know where to go instead. */
export const OriginNotAllowed: Story = {
  parameters: failingWith('CompleteWebAuthnRegistration', 'WebAuthnOriginNotAllowedException'),
  play: (context) => endsWith(context, /don't work at this address/),
};

/** The passkey was created for another host. */
export const WrongRelyingParty: Story = {
  parameters: failingWith('CompleteWebAuthnRegistration', 'WebAuthnRelyingPartyMismatchException'),
  play: (context) => failsOnce(context, /was made for another site/),
};

/** It took too long, or another tab started a registration. The message says that the device's passkey is useless. */
export const ChallengeExpired: Story = {
  parameters: failingWith('CompleteWebAuthnRegistration', 'WebAuthnChallengeNotFoundException'),
  play: async (context) => {
    await failsToCreate(context, /may have taken too long/);
    await expectAlert(/If your device offers this passkey, delete it there/);
  },
};

/** The device keeps a rejected passkey, for every reason of rejection. */
export const RefusedAfterItWasMade: Story = {
  parameters: failingWith('CompleteWebAuthnRegistration', 'InvalidParameterException'),
  play: async (context) => {
    await failsToCreate(context, /Something went wrong/);
    await expectAlert(/If your device offers this passkey, delete it there/);
  },
};

/** The sign-in changed to another app client between the two halves. */
export const ClientMismatch: Story = {
  parameters: failingWith('CompleteWebAuthnRegistration', 'WebAuthnClientMismatchException'),
  play: (context) => failsOnce(context, /Your sign-in changed/),
};

/** The user pool does not accept the passkey. */
export const NotSupported: Story = {
  parameters: failingWith('CompleteWebAuthnRegistration', 'WebAuthnCredentialNotSupportedException'),
  play: (context) => failsOnce(context, /accepted here/),
};

/** Passkeys are off in the user pool. */
export const NotEnabled: Story = {
  parameters: startingWith({ pool: { allowedFirstAuthFactors: ['PASSWORD'] } }),
  play: (context) => endsWith(context, /Passkeys aren't available for your account/),
};

/** A message that sends the user to support shows the request ID. */
export const NumberForSupport: Story = {
  ...NotEnabled,
  play: async (context) => {
    await endsWith(context, /Contact support to learn more\..*Reference: [0-9a-f-]{36}/);
  },
};

/** They were turned off while the user was in the browser's dialog. */
export const TurnedOffMeanwhile: Story = {
  parameters: failingWith('CompleteWebAuthnRegistration', 'WebAuthnNotEnabledException'),
  play: (context) => endsWith(context, /Passkeys aren't available for your account/),
};

/** The user pool has no host configured for passkeys. */
export const NotConfigured: Story = {
  parameters: startingWith({ pool: { webAuthnRelyingPartyId: null } }),
  play: (context) => endsWith(context, /aren't fully set up here/),
};

/** Twenty is as many as a user can have. The message leads to the list. */
export const LimitReached: Story = {
  parameters: startingWith({
    user: { passkeys: 20, userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] },
  }),
  play: async ({ userEvent }) => {
    await expectAlert(/as many passkeys as you can have/);
    await press(userEvent, 'Show passkeys');
    await expectTitle('Passkeys');
    await expect((await inDialog()).getAllByRole('button', { name: /^Delete/ })).toHaveLength(20);
  },
};

/** Another device created the twentieth after this list was read. Only the service knew. */
export const LimitReachedElsewhere: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { userEvent } = context;
    await (await inDialog()).findByRole('button', { name: 'Create passkey' });
    accountOf(context).emulator.users.set('ada', { passkeys: 20 });
    await createPasskey(userEvent);
    await expectAlert(/as many passkeys as you can have/);
    await expectVisible((await inDialog()).getByRole('button', { name: 'Show passkeys' }));
  },
};

/** After a deletion, the next attempt starts without that message. */
export const RoomMade: Story = {
  ...LimitReachedElsewhere,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { userEvent } = context;
    await LimitReachedElsewhere.play?.(context);
    await press(userEvent, 'Show passkeys');
    await press(userEvent, 'Delete passkey Passkey 7');
    await userEvent.click((await question()).getByRole('button', { name: 'Delete' }));
    await expectVisible(await (await inDialog()).findByText(/^The passkey “Passkey 7” was deleted/));
    await press(userEvent, 'Create a passkey');
    await expectTitle('Set up passkey');
    await expect((await inDialog()).queryByRole('alert')).not.toBeInTheDocument();
    await press(userEvent, 'Create another passkey');
    await expectResult('Passkey is on');
  },
};

/** With fewer passkeys, the same exception means too many attempts. */
export const TooManyAttempts: Story = {
  parameters: failingWith('StartWebAuthnRegistration', 'LimitExceededException'),
  play: (context) => failsOnce(context, /Too many attempts/),
};

/** Every other documented exception of StartWebAuthnRegistration. No passkey exists after any of them. */
export const NotStarted: Story = {
  tags: ['!dev', '!autodocs'],
  play: (context) =>
    readsEach(
      accountOf(context),
      'StartWebAuthnRegistration',
      async () => {
        await openAgain(context);
        await createPasskey(context.userEvent);
      },
      expectAlert,
    ),
};

/** The passkey could not be saved for now. It is kept and sent again, without another browser prompt. */
export const NotSavedYet: Story = {
  parameters: startingWith({
    faults: [{ operation: 'CompleteWebAuthnRegistration', error: 'TooManyRequestsException', times: 1 }],
  }),
  play: async ({ userEvent, ...context }) => {
    await createPasskey(userEvent);
    await expectTitle('Not saved yet');
    await expectAlert(/busy right now/);
    await press(userEvent, 'Try again');
    await expectResult('Passkey is on');
    await expect(accountOf(context).count('StartWebAuthnRegistration')).toBe(1);
    await expect(accountOf(context).count('CompleteWebAuthnRegistration')).toBe(2);
  },
};

/** Leaving an unsaved passkey: the dialog says what stays on the device. */
export const LeftUnsaved: Story = {
  parameters: startingWith({ faults: [{ operation: 'CompleteWebAuthnRegistration', drop: 'before' }] }),
  play: async ({ userEvent }) => {
    await createPasskey(userEvent);
    await expectTitle('Not saved yet');
    await leaveByCross(userEvent);
    await expectTitle('Leave without finishing?');
    await expectVisible((await inDialog()).getByText(/isn't saved and may not work/));
  },
};

/** Leaving closes the dialog. */
export const LeftUnsavedClosed: Story = {
  ...LeftUnsaved,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    await LeftUnsaved.play?.(context);
    const { userEvent, args } = context;
    await press(userEvent, 'Leave');
    await expect(args.onClose).toHaveBeenCalledOnce();
  },
};

/** No answer, and the list cannot be read either. The dialog says that it does not know. */
export const PerhapsSaved: Story = {
  parameters: startingWith({
    faults: [
      { operation: 'CompleteWebAuthnRegistration', drop: 'after', times: 1 },
      { operation: 'ListWebAuthnCredentials', drop: 'before', after: 1, times: 1 },
    ],
  }),
  play: async ({ userEvent }) => {
    await createPasskey(userEvent);
    await expectResult('It may not be saved');
    await expectVisible((await inDialog()).getByText(/We don't know yet whether your passkey was saved/));
  },
};

/** The leave question says so too. Another attempt finds out. */
export const PerhapsSavedRetried: Story = {
  ...PerhapsSaved,
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { userEvent } = context;
    await PerhapsSaved.play?.(context);
    await leaveByCross(userEvent);
    await expectVisible(await (await inDialog()).findByText(/Check your passkeys later/));
    await press(userEvent, 'Keep going');
    await press(userEvent, 'Try again');
    await expectResult('Passkey is on');
    await expect(accountOf(context).emulator.users.get('ada').passkeys).toHaveLength(1);
  },
};

/** The answer was lost although the passkey was saved. The list proves it. */
export const AnswerLost: Story = {
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({
    faults: [{ operation: 'CompleteWebAuthnRegistration', drop: 'after', times: 1 }],
  }),
  play: async ({ userEvent, ...context }) => {
    await createPasskey(userEvent);
    await expectResult('Passkey is on');
    await expect(accountOf(context).count('CompleteWebAuthnRegistration')).toBe(1);
  },
};

/** The passkey is saved, but not turned on. "Turn on" repeats only that. */
export const NotTurnedOn: Story = {
  parameters: startingWith({
    faults: [{ operation: 'SetUserMFAPreference', error: 'ForbiddenException', times: 1 }],
  }),
  play: async ({ userEvent, ...context }) => {
    await createPasskey(userEvent);
    await expectResult('Not turned on yet');
    await expectVisible((await inDialog()).getByText(/Your passkey is saved. It isn't your second step yet/));
    await press(userEvent, 'Turn on');
    await expectResult('Passkey is on');
    await expect(changesOf(accountOf(context))).toEqual([
      'StartWebAuthnRegistration',
      'CompleteWebAuthnRegistration',
      'SetUserMFAPreference',
      'SetUserMFAPreference',
    ]);
  },
};

/** The passkey was created without user verification, which a second step demands. */
export const CannotBeFactor: Story = {
  parameters: startingWith({ pool: { webAuthnUserVerification: 'preferred' } }),
  beforeEach: withUnverifyingBrowser,
  play: async ({ userEvent }) => {
    await createPasskey(userEvent);
    await expectResult('Not turned on yet');
    await expectAlert(/None of your passkeys can be a second step/);
  },
};

/** Trying again would not help. Another passkey does. */
export const AnotherCanBeFactor: Story = {
  ...CannotBeFactor,
  play: async (context) => {
    const { userEvent } = context;
    await CannotBeFactor.play?.(context);
    await expect((await inDialog()).queryByRole('button', { name: 'Turn on' })).not.toBeInTheDocument();
    withAgreeingBrowser();
    await press(userEvent, 'Create another passkey');
    await expectResult('Passkey is on');
  },
};

/** The service accepted the change without making it. That is never shown as success. */
export const NotApplied: Story = {
  parameters: startingWith({ faults: [{ operation: 'SetUserMFAPreference', ignore: true }] }),
  play: async ({ userEvent }) => {
    await createPasskey(userEvent);
    await expectResult('Not turned on yet');
    await expectAlert(/This change wasn't made/);
  },
};

/**
 * Every other documented exception of CompleteWebAuthnRegistration. After some, the user can send the passkey again; after the
 * others it is rejected, and the user can create another one.
 */
export const NotSaved: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const again = async () => {
      await openAgain(context);
      const dialog = await inDialog();
      const [button] = await dialog.findAllByRole('button', {
        name: /^(Create passkey|Try again)$/,
      });
      if (button) await context.userEvent.click(button);
    };
    await readsEach(accountOf(context), 'CompleteWebAuthnRegistration', again, expectAlert);
  },
};

/** Every documented exception of ListWebAuthnCredentials. */
export const ListNotRead: Story = {
  tags: ['!dev', '!autodocs'],
  args: { purpose: 'list' },
  parameters: failingWith('ListWebAuthnCredentials', 'ForbiddenException'),
  play: async (context) => {
    const account = accountOf(context);
    await expectAlert(/blocked for security reasons/);
    const readAgain = () => account.queryClient.refetchQueries();
    await readsEach(account, 'ListWebAuthnCredentials', readAgain, expectAlert);
    await press(context.userEvent, 'Sign in again');
    await expect(account.onSessionExpired).toHaveBeenCalled();
  },
};

const question = async () => within(await screen.findByRole('dialog', { name: 'Delete this passkey?' }));

/** Every documented exception of DeleteWebAuthnCredential except one. The passkey still exists. */
export const NotDeleted: Story = {
  tags: ['!dev', '!autodocs'],
  args: { purpose: 'list' },
  parameters: startingWith({ user: { passkeys: [onDevice, onPhone] } }),
  play: async ({ userEvent, ...context }) => {
    await press(userEvent, 'Delete passkey Pixel 9');
    await readsEach(
      accountOf(context),
      'DeleteWebAuthnCredential',
      async () => userEvent.click(await (await question()).findByRole('button', { name: 'Delete' })),
      async (words) => expectVisible(await (await question()).findByText(words)),
    );
    await expect(accountOf(context).emulator.users.get('ada').passkeys).toHaveLength(2);
    // After every attempt, the question is still above the sheet.
    const { left, top } = (await question()).getByRole('button', { name: 'Cancel' }).getBoundingClientRect();
    await expect(document.elementFromPoint(left + 8, top + 8)).toHaveTextContent('Cancel');
  },
};

/** The remaining exception says that the passkey is gone, and the list agrees. That is what the user wanted. */
export const DeletedAlready: Story = {
  ...NotDeleted,
  tags: ['!dev', '!autodocs'],
  parameters: startingWith({
    user: { passkeys: [onDevice, onPhone] },
    faults: [{ operation: 'DeleteWebAuthnCredential', error: 'ResourceNotFoundException', thrown: 'after' }],
  }),
  play: async ({ userEvent }) => {
    await press(userEvent, 'Delete passkey Pixel 9');
    await userEvent.click((await question()).getByRole('button', { name: 'Delete' }));
    await expectVisible(await (await inDialog()).findByText(/^The passkey “Pixel 9” was already deleted/));
  },
};
