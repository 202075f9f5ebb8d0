import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CodeInput } from './code-input.js';

function Form({ error }: { readonly error?: string }) {
  const [value, setValue] = useState('');
  return (
    <CodeInput label="Code" hint="6 digits" length={6} value={value} error={error} onChange={setValue} />
  );
}

const field = () => page.getByRole('textbox', { name: 'Code' });

describe('a code field', () => {
  it('is one field with the keyboard and autofill of one-time codes', async () => {
    await render(<Form />);
    await expect.element(field()).toHaveAttribute('autocomplete', 'one-time-code');
    await expect.element(field()).toHaveAttribute('inputmode', 'numeric');
    await expect.element(field()).toHaveAccessibleDescription('6 digits');
    expect(document.querySelectorAll('input')).toHaveLength(1);
  });

  it('accepts a pasted code with any separators', async () => {
    await render(<Form />);
    await field().fill('123 - 456');
    await expect.element(field()).toHaveValue('123 - 456');
  });

  it('leaves a complete code to Enter or the button', async () => {
    let submits = 0;
    await render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submits += 1;
        }}
      >
        <Form />
      </form>,
    );
    await field().fill('123456');
    expect(submits).toBe(0);
    await userEvent.keyboard('{Enter}');
    expect(submits).toBe(1);
  });

  it('announces an error at once, and describes the field', async () => {
    const { rerender } = await render(<Form />);
    await expect.element(page.getByRole('alert')).toHaveTextContent('');
    await rerender(<Form error="Too short." />);
    await expect.element(page.getByRole('alert')).toHaveTextContent('Too short.');
    await expect.element(field()).toHaveAccessibleDescription('6 digits Too short.');
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
  });
});
