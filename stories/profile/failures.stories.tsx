import type { Meta, StoryObj } from '@storybook/react-vite';
import { ProfileForm } from 'cognito-account-kit/settings';
import type { Fault } from 'cognito-account-kit/testing';
import { expect, waitFor } from 'storybook/test';
import { expectVisible } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { StoryList } from '../support/story-list.js';
import { accountOf } from '../support/with-account.js';
import { inColumn } from '../support/with-surface.js';
import { defaultArgs, expectAnnounced, retype, saveNickname, withProfile } from './profile-support.js';

/** What can go wrong, what the user reads then, and what they can do. What they typed stays. */
const meta = {
  title: 'Profile/Failures',
  component: ProfileForm,
  args: defaultArgs,
  parameters: { ...startingWith({ user: withProfile }), ...inColumn(640), docs: { page: StoryList } },
} satisfies Meta<typeof ProfileForm>;

export default meta;
type Story = StoryObj<typeof meta>;

const failingWith = (fault: object) =>
  startingWith({
    user: withProfile,
    faults: [{ operation: 'UpdateUserAttributes', times: 1, ...fault } as Fault],
  });

/** A story of a save that the service refuses: its exception, and what the form announces. */
const refused = (error: string, message: string, words: RegExp): Story => ({
  parameters: failingWith({ error, message }),
  play: async (context) => {
    await saveNickname(context);
    await expectAnnounced(context.canvas, words);
    await expect(context.canvas.getByLabelText('Nickname')).toHaveValue('Countess');
  },
});

/** What the form can tell by itself. Nothing is sent. */
export const NotValid: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await retype(context, 'Name (required)', '');
    await retype(context, 'Website', 'ada.example');
    await retype(context, 'Language', 'English please');
    await retype(context, 'Time zone', 'London');
    await retype(context, 'Desk number', 'ten');
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expectAnnounced(canvas, /^This can't be empty/);
    await expectAnnounced(canvas, /^Enter a link/);
    await expectAnnounced(canvas, /^Enter a language code/);
    await expectAnnounced(canvas, /^Enter a time zone/);
    await expectAnnounced(canvas, /^Enter a number/);
    await waitFor(() => expect(canvas.getByLabelText('Name (required)')).toHaveFocus());
    await expect(accountOf(context).count('UpdateUserAttributes')).toBe(0);
    // A message goes as soon as the user types.
    await userEvent.type(canvas.getByLabelText('Name (required)'), 'A');
    await waitFor(() => expect(canvas.queryByText(/^This can't be empty/)).toBeNull());
  },
};

/** A date that is typed in part would otherwise be deleted. */
export const PartOfDate: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    const field = await canvas.findByLabelText<HTMLInputElement>('Date of birth');
    // A browser's date field takes no single key from a script.
    Object.defineProperty(field, 'validity', { value: { badInput: true } });
    await retype(context, 'Nickname', 'Countess');
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expectAnnounced(canvas, /^Enter a full date/);
    await expect(accountOf(context).count('UpdateUserAttributes')).toBe(0);
  },
};

/** The app's own check, in its words. */
export const OwnCheck: Story = {
  args: {
    attributes: [{ name: 'nickname', check: (value) => (/\s/.test(value) ? 'Use one word.' : null) }],
  },
  play: async (context) => {
    await saveNickname(context, 'Enchantress of Numbers');
    await expectAnnounced(context.canvas, /^Use one word/);
  },
};

/** The app client may not write it. */
export const NotWritable: Story = {
  parameters: startingWith({ user: withProfile, pool: { writeAttributes: ['name'] } }),
  play: async (context) => {
    await saveNickname(context);
    await expectAnnounced(context.canvas, /^This app can't change this/);
    await waitFor(() => expect(context.canvas.getByLabelText('Nickname')).toHaveFocus());
    await expect(accountOf(context).onSessionExpired).not.toHaveBeenCalled();
  },
};

/** One of several may not be written, and the service doesn't say which. */
export const OneOfSeveralNotWritable: Story = {
  parameters: NotWritable.parameters ?? {},
  play: async (context) => {
    await retype(context, 'Name (required)', 'Ada King');
    await saveNickname(context);
    await expectAnnounced(context.canvas, /^Nothing was saved, because one change/);
  },
};

/** The pool lets nobody change it. Of several, the service names the one. */
export const NotChangeable: Story = {
  parameters: failingWith({
    error: 'InvalidParameterException',
    message: 'user.nickname: Attribute cannot be updated.\n',
  }),
  play: async (context) => {
    await retype(context, 'Name (required)', 'Ada King');
    await saveNickname(context);
    await expectAnnounced(context.canvas, /^This can't be changed any more/);
    await waitFor(() => expect(context.canvas.getByLabelText('Nickname')).toHaveFocus());
    await expect(context.canvas.getByLabelText('Name (required)')).toHaveValue('Ada King');
  },
};

/** The pool has no such attribute. */
export const NotInSchema: Story = refused(
  'InvalidParameterException',
  'Attributes did not conform to the schema: nickname: Attribute does not exist in the schema.',
  /^This app can't store this/,
);

/** The pool refuses the value. */
export const RefusedValue: Story = refused(
  'InvalidParameterException',
  'Attributes did not conform to the schema: nickname: String must be no longer than 5 characters',
  /^This isn't accepted/,
);

/** The pool requires a value. */
export const RequiredByPool: Story = {
  parameters: startingWith({ user: withProfile, pool: { requiredAttributes: ['website'] } }),
  play: async (context) => {
    await retype(context, 'Website', '');
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Save' }));
    await expectAnnounced(context.canvas, /^This can't be empty\. Every account here needs it/);
  },
};

/** The pool requires something else that this user lacks. */
export const AccountIncomplete: Story = refused(
  'InvalidParameterException',
  'Invalid attributes given, family_name is missing',
  /^Your account lacks something else/,
);

/** Another account has the username. */
export const Taken: Story = {
  args: { attributes: ['nickname', 'preferred_username'] },
  parameters: failingWith({
    error: 'AliasExistsException',
    message: 'Already found an entry for username ada',
  }),
  play: async (context) => {
    await retype(context, 'Username', 'countess');
    await saveNickname(context);
    await expectAnnounced(context.canvas, /^Another account has this/);
    await waitFor(() => expect(context.canvas.getByLabelText('Username')).toHaveFocus());
  },
};

/** A Lambda function of the pool refused it. */
export const RefusedByApp: Story = refused(
  'UserLambdaValidationException',
  'PreUpdate failed with error No.',
  /^This app didn't accept your changes/,
);

/** The pool can't send the message that a change needs. */
export const CannotSend: Story = refused(
  'CodeDeliveryFailureException',
  '',
  /^This app isn't set up for this change/,
);

/** The service said yes and did not do it. */
export const NotApplied: Story = {
  parameters: failingWith({ ignore: true }),
  play: async (context) => {
    await saveNickname(context);
    await expectAnnounced(context.canvas, /^Some of this was not saved/);
  },
};

/** The request never arrived: nothing was changed, as the read says. */
export const Unreachable: Story = {
  parameters: failingWith({ drop: 'before' }),
  play: async (context) => {
    await saveNickname(context);
    await expectAnnounced(context.canvas, /^We couldn't connect\. Nothing was changed/);
  },
};

/** The answer was lost, but the read shows that the change was made. */
export const AnswerLost: Story = {
  parameters: failingWith({ drop: 'after' }),
  play: async (context) => {
    await saveNickname(context);
    await waitFor(() => expect(context.canvas.getByRole('status')).toHaveTextContent('Saved.'));
  },
};

/** Nothing could be read afterwards, so nobody knows. */
export const Unknown: Story = {
  parameters: startingWith({
    user: withProfile,
    faults: [
      { operation: 'UpdateUserAttributes', drop: 'before', times: 1 },
      { operation: 'GetUser', drop: 'before', after: 1, times: 1 },
    ],
  }),
  play: async (context) => {
    await saveNickname(context);
    await expectAnnounced(context.canvas, /^We lost the connection/);
    await context.userEvent.click(context.canvas.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(context.canvas.getByRole('status')).toHaveTextContent('Saved.'));
  },
};

/** The service is busy. The next attempt succeeds with what was typed. */
export const Busy: Story = {
  parameters: failingWith({ error: 'TooManyRequestsException' }),
  play: async (context) => {
    await saveNickname(context);
    await expectAnnounced(context.canvas, /busy right now/);
  },
};

/** The session ended. What was typed stays, in case the app renews the session in place. */
export const SessionEnded: Story = {
  parameters: failingWith({ error: 'NotAuthorizedException', message: 'Access Token has been revoked' }),
  play: async (context) => {
    await saveNickname(context);
    await expectAnnounced(context.canvas, /session/i);
    await expect(accountOf(context).onSessionExpired).toHaveBeenCalledOnce();
  },
};

/** The first read failed. */
export const LoadFailed: Story = {
  parameters: startingWith({
    user: withProfile,
    faults: [{ operation: 'GetUser', drop: 'before', times: 1 }],
  }),
  play: async ({ canvas }) => {
    await expectAnnounced(canvas, /couldn't load your profile/);
  },
};

/** The next read succeeds. */
export const LoadFailedThenLoaded: Story = {
  ...LoadFailed,
  tags: ['!dev', '!autodocs'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByLabelText('Name (required)')).toHaveValue('Ada Lovelace');
  },
};

/** A later read failed: what was read before may be out of date. */
export const OutOfDate: Story = {
  play: async ({ canvas, ...context }) => {
    const { emulator, queryClient } = accountOf({ ...context });
    await canvas.findByLabelText('Nickname');
    emulator.faults.add({ operation: 'GetUser', drop: 'before', times: 1 });
    await queryClient.invalidateQueries();
    await expectVisible(await canvas.findByText('This may be out of date'));
  },
};
