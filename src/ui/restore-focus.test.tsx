import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { restoreFocus } from './restore-focus.js';

type Row = 'with both' | 'with one' | 'with none' | 'gone';

/** A row with a button that removes something of it, inside of a panel. */
function Panel({ after }: { after: Row }) {
  const [row, setRow] = useState<Row>('with both');
  return (
    <section aria-label="Panel" data-cak-focus-fallback="" tabIndex={-1}>
      {row !== 'gone' && (
        <div role="group" aria-label="Row" data-cak-focus-fallback="" tabIndex={-1}>
          {row !== 'with none' && (
            <span ref={restoreFocus}>
              <button type="button">Stays</button>
            </span>
          )}
          {row === 'with both' && (
            <span ref={restoreFocus}>
              <button type="button" onClick={() => setRow(after)}>
                Goes
              </button>
            </span>
          )}
        </div>
      )}
    </section>
  );
}

async function removeTheFocused(after: Row) {
  await render(<Panel after={after} />);
  await page.getByRole('button', { name: 'Goes' }).click();
}

describe('the focus of a part that vanishes', () => {
  it('goes to the first control around it', async () => {
    await removeTheFocused('with one');
    await expect.element(page.getByRole('button', { name: 'Stays' })).toHaveFocus();
  });

  it('goes to what is around it, where that has no control left', async () => {
    await removeTheFocused('with none');
    await expect.element(page.getByRole('group', { name: 'Row' })).toHaveFocus();
  });

  it('goes one further up, where what is around it vanishes as well', async () => {
    await removeTheFocused('gone');
    await expect.element(page.getByRole('region', { name: 'Panel' })).toHaveFocus();
  });

  it('is left alone where it is elsewhere', async () => {
    await render(<Panel after="with one" />);
    const stays = page.getByRole('button', { name: 'Stays' });
    const goes = page.getByRole('button', { name: 'Goes' }).element();
    const focused = stays.element();
    if (focused instanceof HTMLElement) focused.focus();
    // A click by script moves no focus.
    if (goes instanceof HTMLElement) goes.click();
    await expect.element(page.getByRole('button', { name: 'Goes' })).not.toBeInTheDocument();
    await expect.element(stays).toHaveFocus();
  });
});
