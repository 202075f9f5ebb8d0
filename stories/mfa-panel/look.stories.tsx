import type { Meta, StoryObj } from '@storybook/react-vite';
import { MfaPanel } from 'cognito-account-kit';
import { expect, fn, waitFor } from 'storybook/test';
import { arabic } from '../examples/arabic.js';
import { german } from '../examples/german.js';
import '../examples/host-theme.css';
import { expectVisible } from '../support/play.js';
import { startingWith } from '../support/scenario.js';
import { inColumn } from '../support/with-surface.js';

const user = {
  userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
  preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
};

/** The panel adapts to its container, theme, language and text size. */
const meta = {
  title: 'MFA panel/Look',
  component: MfaPanel,
  args: { setUp: { totp: fn(), sms: fn(), email: fn(), passkey: fn() } },
  argTypes: { setUp: { control: false } },
  parameters: { ...startingWith({ user }) },
} satisfies Meta<typeof MfaPanel>;

export default meta;
type Story = StoryObj<typeof meta>;
type PlayContext = Parameters<NonNullable<Story['play']>>[0];

/** Expects that nothing overflows its box sideways. */
async function expectNothingSticksOut(canvasElement: HTMLElement): Promise<void> {
  await waitFor(() => expect(canvasElement.querySelector('.cak-row, .cak-message')).not.toBeNull());
  // The hit area of a switch is larger than the visible switch, so it overflows its cell on purpose.
  const seen = canvasElement.querySelectorAll('.cak-root, .cak-root :not(.cak-switch, .cak-row-control)');
  const wide = [...seen].filter(
    ({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth,
  );
  await expect(wide).toEqual([]);
  const { right, left } = canvasElement.getBoundingClientRect();
  for (const element of canvasElement.querySelectorAll('.cak-root')) {
    const box = element.getBoundingClientRect();
    await expect([box.left >= left, box.right <= right]).toEqual([true, true]);
  }
}

const readable = async ({ canvas, canvasElement }: PlayContext) => {
  await canvas.findAllByRole('switch');
  await canvas.findByRole('button', { name: /passkey/i });
  await expectNothingSticksOut(canvasElement);
};

/** Both themes side by side. An attribute on any ancestor overrides the toolbar and the system. */
export const LightAndDark: Story = {
  parameters: {
    ...inColumn(1100),
    // Only this page shows two panels of one user, and so two landmarks with the same name.
    a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
  },
  render: (args) => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))', gap: 16 }}>
      <div data-cak-theme="light">
        <MfaPanel {...args} />
      </div>
      <div data-cak-theme="dark">
        <MfaPanel {...args} />
      </div>
    </div>
  ),
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(canvas.getAllByRole('switch', { name: 'Email' })).toHaveLength(2));
    const [light, dark] = [...canvasElement.querySelectorAll('.cak-root')].map(
      (panel) => getComputedStyle(panel).colorScheme,
    );
    await expect([light, dark]).toEqual(['light', 'dark']);
  },
};

/** Less space in and between the rows. */
export const Compact: Story = {
  globals: { density: 'compact' },
  play: readable,
};

/** The narrowest column that the panel supports. */
export const Narrow280: Story = {
  parameters: inColumn(280),
  play: readable,
};

/** A small phone. */
export const Narrow320: Story = {
  args: { apply: 'on-save' },
  parameters: inColumn(320),
  play: readable,
};

/** In a wide column, the rows keep a readable length. */
export const Wide: Story = {
  parameters: inColumn(960),
  play: readable,
};

/** Text at 200 % in a phone's column, as after zooming the text. */
export const DoubleTextSize: Story = {
  parameters: inColumn(360),
  decorators: [
    (Story) => (
      <div style={{ fontSize: '200%' }}>
        <Story />
      </div>
    ),
  ],
  play: readable,
};

/** Right to left, in Arabic. Numbers and addresses keep their own direction. */
export const RightToLeft: Story = {
  args: { apply: 'on-save' },
  globals: { direction: 'rtl' },
  parameters: startingWith({ messages: arabic, locale: 'ar' }),
  decorators: [
    (Story) => (
      <div lang="ar">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, canvasElement, userEvent }) => {
    const email = await canvas.findByRole('switch', { name: 'البريد الإلكتروني' });
    const label = canvas.getByText('البريد الإلكتروني');
    await expect(email.getBoundingClientRect().right).toBeLessThan(label.getBoundingClientRect().left);
    await userEvent.click(email);
    await userEvent.click(await canvas.findByRole('radio', { name: 'البريد الإلكتروني' }));
    await expectVisible(await canvas.findByText('تغييران غير محفوظين'));
    await expectNothingSticksOut(canvasElement);
  },
};

/** Long German words in a narrow column. */
export const German: Story = {
  args: { apply: 'on-save' },
  parameters: {
    ...inColumn(320),
    ...startingWith({ user, messages: german, locale: 'de' }),
  },
  decorators: [
    (Story) => (
      <div lang="de">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'E-Mail' }));
    await expectVisible(await canvas.findByText('1 nicht gespeicherte Änderung'));
    await expectNothingSticksOut(canvasElement);
  },
};

/** An address without a break opportunity, and a long wire name of an unknown factor. */
export const LongWords: Story = {
  parameters: {
    ...inColumn(320),
    ...startingWith({
      user: {
        userMFASettingList: ['EMAIL_OTP', 'FEDERATED_HARDWARE_SECURITY_MODULE_MULTI_FACTOR_AUTHENTICATION'],
        preferredMfaSetting: null,
        attributes: { email: `ada@${'a-very-long-domain-name'.repeat(4)}.example`, email_verified: 'true' },
      },
    }),
  },
  play: readable,
};

/** A host's theme: a few tokens in the host's own stylesheet. */
export const HostTheme: Story = {
  globals: { theme: 'light' },
  decorators: [
    (Story) => (
      <div className="host-theme">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findAllByRole('switch');
    const panel = canvasElement.querySelector('.cak-root');
    if (panel === null) throw new Error('The story shows no panel.');
    const { backgroundColor, borderRadius, fontFamily } = getComputedStyle(panel);
    await expect([backgroundColor, borderRadius]).toEqual(['rgb(255, 253, 247)', '4px']);
    await expect(fontFamily).toMatch(/^Georgia/);
  },
};
