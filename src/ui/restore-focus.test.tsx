import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { restoreFocus } from './restore-focus.js';

type Row = 'with both' | 'with one' | 'with none' | 'gone';

/** A panel with a row whose button removes a part of it. */
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

describe('restoreFocus', () => {
  it('focuses the first control of the nearest fallback', async () => {
    await removeTheFocused('with one');
    await expect.element(page.getByRole('button', { name: 'Stays' })).toHaveFocus();
  });

  it('focuses the fallback itself if it has no control left', async () => {
    await removeTheFocused('with none');
    await expect.element(page.getByRole('group', { name: 'Row' })).toHaveFocus();
  });

  it('focuses the next fallback if the nearest one is removed too', async () => {
    await removeTheFocused('gone');
    await expect.element(page.getByRole('region', { name: 'Panel' })).toHaveFocus();
  });

  it('does not move a focus that is elsewhere', async () => {
    await render(<Panel after="with one" />);
    const stays = page.getByRole('button', { name: 'Stays' });
    const goes = page.getByRole('button', { name: 'Goes' }).element();
    const focused = stays.element();
    if (focused instanceof HTMLElement) focused.focus();
    // A scripted click doesn't move the focus.
    if (goes instanceof HTMLElement) goes.click();
    await expect.element(page.getByRole('button', { name: 'Goes' })).not.toBeInTheDocument();
    await expect.element(stays).toHaveFocus();
  });
});
