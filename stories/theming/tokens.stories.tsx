import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, waitFor } from 'storybook/test';
import styling from '../../docs/styling.md?raw';
import { startingWith } from '../support/scenario.js';
import { tokenMeanings } from '../support/token-docs.js';
import { TokenEditor } from '../support/token-editor.js';
import { TokenTable } from '../support/token-table.js';
import { inColumn } from '../support/with-surface.js';

/** The custom properties that the stylesheet listens to. */
const meta = {
  title: 'Theming/Tokens',
  component: TokenTable,
  tags: ['!autodocs'],
  parameters: { ...inColumn(960) },
} satisfies Meta<typeof TokenTable>;

export default meta;

/** Read from the stylesheet itself, so no token is missing and none is made up. `docs/styling.md` has the same rows. */
export const Tokens: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    const [, ...rows] = canvas.getAllByRole('row');
    const shown = rows.map((row) => [...row.children].map((cell) => cell.textContent));
    const documented = [...styling.matchAll(/^\| `(--cak-.+)` \| `(.+)` \| `(.+)` \| (.+) \|$/gm)];
    await expect(shown).toEqual(documented.map(([, ...cells]) => cells));
    await expect(shown.map(([name]) => name).toSorted()).toEqual(Object.keys(tokenMeanings).toSorted());
  },
};

/** Change a value and see the panel with it. The rule under the panel is yours to copy. */
export const Editor: StoryObj<typeof meta> = {
  parameters: startingWith({
    user: {
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    },
  }),
  render: () => <TokenEditor />,
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('switch', { name: 'Email' });
    const accent = canvas.getByLabelText('color-accent');
    await fireEvent.input(accent, { target: { value: '#7a1fa2' } });
    const panel = canvasElement.querySelector('.cak-root');
    await waitFor(() =>
      expect(panel && getComputedStyle(panel).getPropertyValue('--cak-color-accent')).toBe('#7a1fa2'),
    );
    await expect(canvas.getByText(/--cak-color-accent: #7a1fa2;/)).toBeVisible();
    await fireEvent.click(canvas.getByRole('button', { name: 'Reset' }));
    await expect(canvas.queryByText(/#7a1fa2/)).not.toBeInTheDocument();
  },
};
