import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { OwnAuthenticator } from '../examples/own-authenticator.js';
import authenticatorSource from '../examples/own-authenticator.tsx?raw';
import { OwnPasskeys } from '../examples/own-passkeys.js';
import passkeysSource from '../examples/own-passkeys.tsx?raw';
import { OwnPhoneSetUp } from '../examples/own-phone-set-up.js';
import phoneSource from '../examples/own-phone-set-up.tsx?raw';
import { withAgreeingBrowser } from '../support/fake-browser.js';
import { expectWrites } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { accountOf } from '../support/with-account.js';
import { withOwnStyle } from './with-own-style.js';

/** Set-ups of an app's own markup, on the hooks alone: the same rules, the same order of requests. */
const meta = {
  title: 'Headless/Own set-ups',
  tags: ['!autodocs'],
  decorators: [withOwnStyle],
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const shownAs = (code: string) => ({ docs: { source: { code, language: 'tsx' } } });
const onClose = fn();

/** From a number that is typed to text messages that are on. */
export const OwnPhone: Story = {
  parameters: { ...startingWith({ user: { attributes: {} } }), ...shownAs(phoneSource) },
  render: () => <OwnPhoneSetUp />,
  play: async ({ canvas, userEvent, ...context }) => {
    const { emulator } = accountOf(context);
    const number = await canvas.findByLabelText('Phone number, with its country code');
    await userEvent.type(number, '12065550142{Enter}');
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent('not-valid'));
    await userEvent.clear(number);
    await userEvent.type(number, '+12065550142{Enter}');
    const code = await canvas.findByLabelText('Code sent to +12065550142');
    await userEvent.type(code, `${emulator.outbox.at(-1)?.code ?? ''}{Enter}`);
    await canvas.findByText('Sign-in codes can be sent to your phone now.');
    await expectWrites(accountOf(context), { SMSMfaSettings: { Enabled: true, PreferredMfa: false } });
  },
};

/** A key on a click, and leaving that asks first once there is something to lose. */
export const OwnAuthenticatorApp: Story = {
  parameters: { ...startingWith({ user: { totpSecret: null } }), ...shownAs(authenticatorSource) },
  render: () => <OwnAuthenticator onClose={onClose} />,
  play: async ({ canvas, userEvent, ...context }) => {
    const account = accountOf(context);
    await userEvent.click(await canvas.findByRole('button', { name: 'Get a key' }));
    const code = await canvas.findByLabelText('Code from the app');
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));
    await expect(canvas.getByRole('alert')).toHaveTextContent('The key will be lost.');
    await expect(onClose).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole('button', { name: 'Stay' }));
    await userEvent.type(code, `${account.emulator.totpCode('ada')}{Enter}`);
    await canvas.findByText('Keep the app: you need it to sign in.');
    await expect(account.count('AssociateSoftwareToken')).toBe(1);
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));
    await expect(onClose).toHaveBeenCalledOnce();
  },
};

/** Made, turned on where it can be, and deleted after a question that tells what goes with it. */
export const OwnPasskeyList: Story = {
  parameters: {
    ...startingWith({ user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] } }),
    ...shownAs(passkeysSource),
  },
  beforeEach: withAgreeingBrowser,
  render: () => <OwnPasskeys />,
  play: async ({ canvas, userEvent, ...context }) => {
    const { emulator } = accountOf(context);
    const isOn = () => emulator.users.get('ada').userMFASettingList.includes('WEB_AUTHN_MFA');
    await userEvent.click(await canvas.findByRole('button', { name: 'Create a passkey' }));
    // What verifies passkeys in the emulator is loaded with the first one.
    await canvas.findByRole('button', { name: 'Saved. Make another' }, { timeout: 10_000 });
    await expect(isOn()).toBe(true);
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete' }));
    await expect(canvas.getByRole('alert')).toHaveTextContent('Passkey is turned off with it.');
    await userEvent.click(canvas.getByRole('button', { name: 'Delete it' }));
    await waitFor(() => expect(canvas.queryByRole('listitem')).not.toBeInTheDocument());
    await expect(isOn()).toBe(false);
    await expect(emulator.users.get('ada').passkeys).toEqual([]);
  },
};
