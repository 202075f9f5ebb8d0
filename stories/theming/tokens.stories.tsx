import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import styling from '../../docs/styling.md?raw';
import { tokenMeanings } from '../support/token-docs.js';
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
