import type { Meta, StoryObj } from '@storybook/react-vite';
import { ContactSection } from 'cognito-account-kit/settings';
import { expect, waitFor, within } from 'storybook/test';
import { arabic } from '../examples/arabic.js';
import { german } from '../examples/german.js';
import { expectTitle, press } from '../support/dialog.js';
import { expectReads, expectVisible } from '../support/play.js';
import { ada, startingWith } from '../support/scenario.js';
import { accountOf } from '../support/with-account.js';
import { inColumn } from '../support/with-surface.js';
import { withoutPhone, withUnverifiedPhone } from './contact-support.js';

/** The phone number and the email address on an account page, each with its dialog. */
const meta = {
  title: 'Phone and email/Section',
  component: ContactSection,
  parameters: { ...startingWith({}), ...inColumn(640) },
} satisfies Meta<typeof ContactSection>;

export default meta;
type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

const row = async (canvas: Canvas, index: 0 | 1) =>
  within((await canvas.findAllByRole('listitem'))[index] as HTMLElement);

/** Both are verified. The page shows no more of them than the user needs to recognise them. */
export const Verified: Story = {
  play: async ({ canvas, ...context }) => {
    const phone = await row(canvas, 0);
    await expectVisible(phone.getByText('+•••••••1234'));
    await expectVisible(phone.getByText('Verified'));
    const email = await row(canvas, 1);
    await expectVisible(email.getByText('a•••@example.com'));
    await expect(email.getByRole('button', { name: 'Change email' })).toHaveTextContent('Change');
    await expect(canvas.getByRole('region', { name: 'Phone and email' })).toBeVisible();
    await expectReads(accountOf({ ...context }), 1);
  },
};

/** One lacks, and can be added. */
export const WithoutPhone: Story = {
  parameters: startingWith({ user: withoutPhone }),
  play: async ({ canvas }) => {
    const phone = await row(canvas, 0);
    await expectVisible(phone.getByText('None'));
    await expectVisible(phone.getByRole('button', { name: 'Add phone' }));
  },
};

/** "Add" opens the dialog. */
export const PhoneAdded: Story = {
  ...WithoutPhone,
  tags: ['!dev', '!autodocs'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add phone' }));
    await expectTitle('Add a phone number');
  },
};

/** One isn't verified, and can be. */
export const Unverified: Story = {
  parameters: startingWith({ user: withUnverifiedPhone }),
  play: async ({ canvas }) => {
    const phone = await row(canvas, 0);
    await expectVisible(phone.getByText('Not verified'));
    await expectVisible(phone.getByRole('button', { name: 'Verify phone' }));
  },
};

/** "Verify" opens the dialog. */
export const PhoneVerified: Story = {
  ...Unverified,
  tags: ['!dev', '!autodocs'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Verify phone' }));
    await expectTitle('Verify phone number');
  },
};

/** The app client may not read whether they are verified, so the section claims nothing. */
export const FlagsHidden: Story = {
  parameters: startingWith({
    user: { attributes: { email: ada.attributes.email, phone_number: ada.attributes.phone_number } },
  }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByRole('button', { name: 'Change phone' }));
    await expect(canvas.queryByText(/verified/i)).toBeNull();
  },
};

/** A dialog closes to the button that opened it. */
export const ChangeCancelled: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvas, userEvent }) => {
    const button = await canvas.findByRole('button', { name: 'Change email' });
    await userEvent.click(button);
    await expectTitle('Change email address');
    await press(userEvent, 'Close');
    await waitFor(() => expect(button).toHaveFocus());
  },
};

/** An external identity provider keeps both of this user. */
export const Federated: Story = {
  parameters: startingWith({ user: { isExternalProvider: true } }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByText(/^Your sign-in provider manages these/));
    await expectVisible(canvas.getByText('a•••@example.com'));
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

/** The first read takes its time. */
export const Loading: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', hang: true }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('status')).toHaveTextContent('Loading your phone and email');
    await expect(canvas.getByRole('region')).toHaveAttribute('aria-busy', 'true');
  },
};

/** The first read failed. */
export const LoadFailed: Story = {
  parameters: startingWith({ faults: [{ operation: 'GetUser', drop: 'before', times: 1 }] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/couldn't load your phone and email/);
  },
};

/** The next read succeeds. */
export const LoadFailedThenLoaded: Story = {
  ...LoadFailed,
  tags: ['!dev', '!autodocs'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Try again' }));
    await expectVisible(await canvas.findByRole('button', { name: 'Change email' }));
  },
};

/** A later read failed: what was read before may be out of date. */
export const OutOfDate: Story = {
  play: async ({ canvas, ...context }) => {
    const { emulator, queryClient } = accountOf({ ...context });
    await canvas.findByRole('button', { name: 'Change email' });
    emulator.faults.add({ operation: 'GetUser', drop: 'before', times: 1 });
    await queryClient.invalidateQueries();
    await expectVisible(await canvas.findByText('This may be out of date'));
    await expectVisible(canvas.getByText('a•••@example.com'));
  },
};

/** In German. */
export const German: Story = {
  parameters: startingWith({ user: withoutPhone, messages: german, locale: 'de' }),
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByRole('button', { name: 'Telefon: Hinzufügen' }));
  },
};

/** In Arabic: from right to left, with the address in its own direction. */
export const Arabic: Story = {
  parameters: startingWith({ user: withUnverifiedPhone, messages: arabic, locale: 'ar' }),
  globals: { direction: 'rtl' },
  play: async ({ canvas }) => {
    await expectVisible(await canvas.findByRole('heading', { name: 'الهاتف والبريد الإلكتروني' }));
  },
};
