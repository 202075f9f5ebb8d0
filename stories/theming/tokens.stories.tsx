import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
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

/** Read from the stylesheet itself, so no token is missing and none is made up. */
export const Tokens: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    const [, ...rows] = canvas.getAllByRole('row');
    const names = rows.map((row) => within(row).getByRole('rowheader').textContent);
    await expect(names.toSorted()).toEqual(Object.keys(tokenMeanings).toSorted());
    for (const row of rows) {
      for (const value of within(row).getAllByRole('cell')) await expect(value).not.toBeEmptyDOMElement();
    }
    await expect(canvas.getByRole('row', { name: /--cak-color-accent/ })).toHaveTextContent(
      /#3459d1\s*#6287ff/,
    );
  },
};
