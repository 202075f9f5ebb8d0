import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { OwnPanel as Panel } from '../examples/own-panel.js';
import source from '../examples/own-panel.tsx?raw';
import { expectWrites } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { accountOf } from '../support/with-account.js';
import { withOwnStyle } from './with-own-style.js';

/** A panel of an app's own, on `useMfaPreference` alone: no Radix, no stylesheet, the same rules and the same writes. */
const meta = {
  title: 'Headless/Own panel',
  component: Panel,
  decorators: [withOwnStyle],
  parameters: { docs: { source: { code: source, language: 'tsx' } } },
} satisfies Meta<typeof Panel>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What to render is the app's own business; what may be changed, and what is sent, is not. */
export const OwnPanel: Story = {
  parameters: startingWith({
    user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA'], preferredMfaSetting: 'SOFTWARE_TOKEN_MFA' },
  }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Email' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Saved.'));
    await expect(canvas.getByRole('checkbox', { name: 'Authenticator app (preferred)' })).toBeChecked();
    await expect(canvas.getByRole('checkbox', { name: 'Passkey' })).toBeDisabled();
    await expectWrites(accountOf(context), { EmailMfaSettings: { Enabled: true, PreferredMfa: false } });
  },
};

/** The confirmation of the last factor is data like all the rest. */
export const OwnConfirmation: Story = {
  parameters: startingWith({ user: { userMFASettingList: ['SMS_MFA'] } }),
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Text message' }));
    const yes = await canvas.findByRole('button', { name: 'Yes, turn it off' });
    await expectWrites(accountOf(context));
    await userEvent.click(yes);
    await waitFor(() => expect(canvas.getByRole('checkbox', { name: 'Text message' })).not.toBeChecked());
    await expectWrites(accountOf(context), { SMSMfaSettings: { Enabled: false, PreferredMfa: false } });
  },
};
