import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from './button.js';

it.each(['isPending', 'isInert'] as const)(
  'neither acts nor submits while %s, but stays focusable',
  async (state) => {
    const done: string[] = [];
    await render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          done.push('submit');
        }}
      >
        <input aria-label="Field" />
        <Button type="submit" {...{ [state]: true }} onClick={() => void done.push('click')}>
          Save
        </Button>
      </form>,
    );
    const button = page.getByRole('button', { name: 'Save' });
    await button.click({ force: true });
    await expect.element(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await page.getByLabelText('Field').click();
    await userEvent.keyboard('{Enter}');
    expect(done).toEqual([]);
  },
);

it('acts and submits otherwise', async () => {
  const done: string[] = [];
  await render(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        done.push('submit');
      }}
    >
      <Button type="submit" onClick={() => void done.push('click')}>
        Save
      </Button>
    </form>,
  );
  await page.getByRole('button', { name: 'Save' }).click();
  expect(done).toEqual(['click', 'submit']);
});
