import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ComposedPanel } from '../examples/composed-panel.js';
import source from '../examples/composed-panel.tsx?raw';
import { expectVisible, expectWrites } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { accountOf } from '../support/with-account.js';

/** An app arranges the panel's parts itself: it leaves some out and replaces one. */
const meta = {
  title: 'MFA panel/Custom composition',
  component: ComposedPanel,
  parameters: { docs: { source: { code: source, language: 'tsx' } } },
} satisfies Meta<typeof ComposedPanel>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The parts show what the root read. The app can put its own elements between them. */
export const CustomComposition: Story = {
  parameters: startingWith({ user: { userMFASettingList: ['SMS_MFA', 'EMAIL_OTP'] } }),
  play: async ({ canvas, userEvent, ...context }) => {
    await expectVisible(await canvas.findByText('An authenticator app is safer.'));
    await expect(canvas.queryByRole('switch', { name: 'Text message' })).not.toBeInTheDocument();
    const group = canvas.getByRole('group', { name: 'Preferred method' });
    const totp = await canvas.findByRole('switch', { name: 'Authenticator app' });
    await expect(group.compareDocumentPosition(totp)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await userEvent.click(totp);
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Authenticator app is on.'));
    await expectVisible(await canvas.findByText('Well protected.'));
    await expectWrites(accountOf(context), {
      SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
    });
  },
};
