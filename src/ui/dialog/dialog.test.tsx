import { StrictMode, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from '../button/button.js';
import { Dialog } from './dialog.js';

function Page() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="cak-root">
      <Button onClick={() => setIsOpen(true)}>Turn off</Button>
      <Button>Elsewhere</Button>
      {isOpen && (
        <Dialog
          title="Turn it off?"
          onCancel={() => setIsOpen(false)}
          actions={
            <>
              <Button onClick={() => setIsOpen(false)}>Cancel</Button>
              <Button variant="danger">Yes</Button>
            </>
          }
        >
          Only your password will protect it.
        </Dialog>
      )}
    </div>
  );
}

describe('a dialog', () => {
  it('has a name and a description, and focuses the button that changes nothing', async () => {
    await render(<Page />);
    await page.getByRole('button', { name: 'Turn off' }).click();
    const dialog = page.getByRole('dialog', { name: 'Turn it off?' });
    await expect.element(dialog).toBeVisible();
    await expect.element(dialog).toHaveAccessibleDescription('Only your password will protect it.');
    await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  });

  it('makes the page behind it inert', async () => {
    await render(<Page />);
    await page.getByRole('button', { name: 'Turn off' }).click();
    const focused = new Set<string>();
    for (let presses = 0; presses < 4; presses += 1) {
      await userEvent.tab();
      if (document.activeElement instanceof HTMLButtonElement)
        focused.add(document.activeElement.textContent);
    }
    expect([...focused].sort()).toEqual(['Cancel', 'Yes']);
  });

  it.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['Cancel', () => page.getByRole('button', { name: 'Cancel' }).click()],
  ])('is left by %s, and gives the focus back to where it came from', async (_way, leave) => {
    await render(<Page />);
    await page.getByRole('button', { name: 'Turn off' }).click();
    await leave();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Turn off' })).toHaveFocus();
  });

  it('stays open after any number of Escapes until its parent unmounts it', async () => {
    let asked = 0;
    await render(
      <StrictMode>
        <Dialog title="Deleting" onCancel={() => void (asked += 1)} actions={<Button>Cancel</Button>}>
          It is on its way.
        </Dialog>
      </StrictMode>,
    );
    for (let times = 1; times <= 4; times += 1) {
      await userEvent.keyboard('{Escape}');
      await vi.waitFor(() => expect(asked).toBe(times));
      await expect.element(page.getByRole('dialog', { name: 'Deleting' })).toBeVisible();
    }
  });
});
