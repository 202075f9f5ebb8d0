import type { Meta, StoryObj } from '@storybook/react-vite';
import { ProfileForm } from 'cognito-account-kit/settings';
import { expect, fireEvent, waitFor } from 'storybook/test';
import { arabic } from '../examples/arabic.js';
import { german } from '../examples/german.js';
import { expectVisible } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { accountOf } from '../support/with-account.js';
import { inColumn } from '../support/with-surface.js';
import { defaultArgs, expectAnnounced, retype, saveNickname, withProfile } from './profile-support.js';

/** The attributes that the app names, as a form that saves what the user has changed. */
const meta = {
  title: 'Profile/Form',
  component: ProfileForm,
  args: defaultArgs,
  parameters: { ...startingWith({ user: withProfile }), ...inColumn(640) },
} satisfies Meta<typeof ProfileForm>;

export default meta;
type Story = StoryObj<typeof meta>;

const updates = (account: ReturnType<typeof accountOf>) =>
  account.emulator.requests
    .filter(({ operation }) => operation === 'UpdateUserAttributes')
    .map(({ input }) => (input as { UserAttributes: unknown }).UserAttributes);

/** Every kind of attribute. There is nothing to save yet. */
export const Filled: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Name (required)')).toHaveValue('Ada Lovelace');
    await expect(canvas.getByLabelText('Name (required)')).toHaveAttribute('autocomplete', 'name');
    await expect(canvas.getByLabelText('Date of birth')).toHaveAttribute('type', 'date');
    await expect(canvas.getByLabelText('Team')).toHaveValue('blue');
    await expect(canvas.getByLabelText('Send me news')).toBeChecked();
    await expectVisible(canvas.getByText('February 29, 2024'));
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

/** A user without a profile. */
export const Empty: Story = {
  // A function, because Storybook would merge an object into that of all stories.
  parameters: startingWith(() => ({})),
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Nickname')).toHaveValue('');
    await expect(canvas.getByLabelText('Team')).toHaveDisplayValue('Not set');
  },
};

/** What the user changed can be saved or discarded. */
export const Edited: Story = {
  play: async (context) => {
    await retype(context, 'Nickname', 'Countess');
    await expectVisible(context.canvas.getByRole('button', { name: 'Save' }));
    await expectVisible(context.canvas.getByRole('button', { name: 'Discard' }));
  },
};

/** "Discard" brings the old values back, and the focus stays in the form. */
export const Discarded: Story = {
  tags: ['!dev', '!autodocs'],
  play: async (context) => {
    const { canvas, canvasElement, userEvent } = context;
    await retype(context, 'Name (required)', '');
    await userEvent.selectOptions(canvas.getByLabelText('Team'), 'green');
    await userEvent.click(canvas.getByLabelText('Send me news'));
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expectAnnounced(canvas, /^This can't be empty/);
    await userEvent.click(canvas.getByRole('button', { name: 'Discard' }));
    await expect(canvas.getByLabelText('Name (required)')).toHaveValue('Ada Lovelace');
    await expect(canvas.getByLabelText('Team')).toHaveValue('blue');
    await expect(canvas.getByLabelText('Send me news')).toBeChecked();
    await expect(canvas.queryByText(/^This can't be empty/)).toBeNull();
    await expect(updates(accountOf(context))).toEqual([]);
    await waitFor(() => expect(canvasElement.querySelector('.cak-profile-end')).toHaveFocus());
  },
};

/** One request, with what changed alone. */
export const Saved: Story = {
  play: async (context) => {
    const { canvas, userEvent } = context;
    await retype(context, 'Nickname', ' Countess ');
    await retype(context, 'Website', '');
    await userEvent.selectOptions(canvas.getByLabelText('Team'), 'green');
    await userEvent.click(canvas.getByLabelText('Send me news'));
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Saved.'));
    await expect(updates(accountOf(context))).toEqual([
      [
        { Name: 'nickname', Value: 'Countess' },
        { Name: 'website', Value: '' },
        { Name: 'custom:team', Value: 'green' },
        { Name: 'custom:news', Value: 'false' },
      ],
    ]);
    await expect(canvas.getByLabelText('Nickname')).toHaveValue('Countess');
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

/** While it is being saved. */
export const Saving: Story = {
  parameters: startingWith({
    user: withProfile,
    faults: [{ operation: 'UpdateUserAttributes', hang: true }],
  }),
  play: async (context) => {
    await saveNickname(context);
    await waitFor(() => expect(context.canvas.getByRole('status')).toHaveTextContent('Saving…'));
    await expect(context.canvas.getByLabelText('Nickname')).toHaveAttribute('readonly');
  },
};

/** Another device changed the same attribute meanwhile. What the user typed is kept; the rest follows. */
export const ChangedElsewhere: Story = {
  play: async (context) => {
    const { canvas } = context;
    const { emulator, queryClient } = accountOf(context);
    await retype(context, 'Nickname', 'Countess');
    emulator.users.set('ada', {
      attributes: { ...withProfile.attributes, nickname: 'Ace', name: 'Ada King' },
    });
    await queryClient.invalidateQueries();
    await waitFor(() => expect(canvas.getByLabelText('Name (required)')).toHaveValue('Ada King'));
    await expect(canvas.getByLabelText('Nickname')).toHaveValue('Countess');
    await expect(canvas.getByLabelText('Nickname')).toHaveAccessibleDescription(
      'Changed elsewhere to “Ace”. Saving replaces that.',
    );
    await expect(canvas.getByRole('status')).toHaveTextContent(/^Your profile was changed elsewhere/);
  },
};

/** The picture, where the app says that its policy allows it. */
export const WithPicture: Story = {
  args: { attributes: ['name', 'picture'], showPicture: true },
  parameters: startingWith({
    user: {
      attributes: { name: 'Ada Lovelace', picture: 'https://pictures.invalid/ada.png' },
    },
  }),
  play: async ({ canvas }) => {
    // Storybook has no network: a picture that can't be loaded goes, and its link stays.
    const picture = canvas.queryByRole('img', { name: 'Your picture' });
    if (picture) await fireEvent.error(picture);
    await expect(await canvas.findByLabelText('Picture link')).toHaveValue(
      'https://pictures.invalid/ada.png',
    );
    await waitFor(() => expect(canvas.queryByRole('img', { name: 'Your picture' })).toBeNull());
  },
};

/** An external identity provider keeps this profile: its values come again at the next sign-in. */
export const Federated: Story = {
  parameters: startingWith({ user: { ...withProfile, isExternalProvider: true } }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText(/^Your sign-in provider manages your profile/));
    await expectVisible(canvas.getByText('Ada Lovelace'));
    await expect(canvas.queryByRole('textbox')).toBeNull();
  },
};

/** The first read takes its time. */
export const Loading: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', hang: true }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('status')).toHaveTextContent('Loading your profile');
    await expect(canvas.getByRole('region')).toHaveAttribute('aria-busy', 'true');
  },
};

/** In German. */
export const German: Story = {
  parameters: startingWith({ user: withProfile, messages: german, locale: 'de' }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Name (Pflichtfeld)')).toHaveValue('Ada Lovelace');
    await expectVisible(canvas.getByText('29. Februar 2024'));
  },
};

/** In Arabic: from right to left. Links and codes keep their direction. */
export const Arabic: Story = {
  parameters: startingWith({ user: withProfile, messages: arabic, locale: 'ar' }),
  globals: { direction: 'rtl' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('المنطقة الزمنية')).toHaveAttribute('dir', 'ltr');
  },
};
