import type { Meta, StoryObj } from '@storybook/react-vite';
import { MfaPanel } from 'cognito-account-kit';
import { expect, screen, waitFor, within } from 'storybook/test';
import { GuardedAccountKit } from '../examples/step-up.js';
import source from '../examples/step-up.tsx?raw';
import { expectVisible, expectWrites } from '../support/play.js';
import { ada, startingWith } from '../support/scenario.js';
import { accountOf } from '../support/with-account.js';

/**
 * Cognito requires only a valid access token for any change. `confirmIdentity` adds the app's own step-up
 * before each change that weakens or replaces a factor: in the panel, in every dialog and in the hooks.
 */
const meta = {
  title: 'MFA panel/Step-up',
  render: (_, context) => {
    const { client, id, policy } = accountOf(context);
    return (
      <GuardedAccountKit
        client={client}
        accountId={id}
        userPool={policy}
        checkPassword={(password) => Promise.resolve(password === ada.password)}
      >
        <MfaPanel />
      </GuardedAccountKit>
    );
  },
  parameters: {
    ...startingWith({
      user: {
        userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
        preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
      },
    }),
    docs: { source: { code: source, language: 'tsx' } },
  },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const theStepUp = async () => within(await screen.findByRole('dialog', { name: 'Confirm that it is you' }));

/** The app asks for the password before a factor is turned off. After a wrong one, the kit sends nothing. */
export const BeforeTurningOff: Story = {
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Text message' }));
    const dialog = await theStepUp();
    const password = dialog.getByLabelText('Password');
    await userEvent.type(password, 'not it{Enter}');
    await waitFor(() => expect(dialog.getByRole('alert')).toHaveTextContent('That is not your password.'));
    await expectWrites(accountOf(context));
    await userEvent.clear(password);
    await userEvent.type(password, `${ada.password}{Enter}`);
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Text message is off.'));
    await expectWrites(accountOf(context), { SMSMfaSettings: { Enabled: false, PreferredMfa: false } });
  },
};

/** Cancelling the step-up changes nothing. */
export const Cancelled: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvas, userEvent, ...context }) => {
    const sms = await canvas.findByRole('switch', { name: 'Text message' });
    await userEvent.click(sms);
    await userEvent.click((await theStepUp()).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await expect(sms).toBeChecked();
    await expectWrites(accountOf(context));
  },
};

/** The kit's dialog is hidden while the app's is open, and comes back at the next step. */
export const BeforeReplacing: Story = {
  play: async ({ canvas, userEvent, ...context }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Replace authenticator app' }));
    const replacement = () => screen.findByRole('dialog', { name: 'Replace authenticator app' });
    await userEvent.click(await within(await replacement()).findByRole('button', { name: 'Continue' }));
    const stepUp = await theStepUp();
    await expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await expect(accountOf(context).count('AssociateSoftwareToken')).toBe(0);
    await userEvent.type(stepUp.getByLabelText('Password'), `${ada.password}{Enter}`);
    await expectVisible(
      await within(await replacement()).findByRole('textbox', { name: 'Code from the app' }),
    );
    await expect(accountOf(context).count('AssociateSoftwareToken')).toBe(1);
  },
};
