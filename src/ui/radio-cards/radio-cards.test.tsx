import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { RadioCards } from './radio-cards.js';

const chosen: string[] = [];
function Method() {
  const [value, setValue] = useState<'totp' | 'sms' | 'ask'>('totp');
  return (
    <div className="cak-root">
      <RadioCards
        legend="Preferred method"
        hint="Asked for first."
        value={value}
        options={[
          { value: 'totp', label: 'Authenticator app' },
          { value: 'sms', label: 'Text message', hint: 'Mind the reset.' },
          { value: 'ask', label: 'Ask me each time' },
        ]}
        onChange={(next) => {
          chosen.push(next);
          setValue(next);
        }}
      />
    </div>
  );
}

describe('radio cards', () => {
  it('are a group of radios, all with accessible names', async () => {
    await render(<Method />);
    const group = page.getByRole('group', { name: 'Preferred method' });
    await expect.element(group).toHaveAccessibleDescription('Asked for first.');
    const risky = group.getByRole('radio', { name: 'Text message' });
    await expect.element(risky).not.toBeChecked();
    await expect.element(risky).toHaveAccessibleDescription('Mind the reset.');
    await expect.element(group.getByRole('radio', { name: 'Authenticator app' })).toBeChecked();
  });

  it('are one tab stop, and select by arrow keys', async () => {
    chosen.length = 0;
    await render(<Method />);
    await userEvent.tab();
    await expect.element(page.getByRole('radio', { name: 'Authenticator app' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(chosen).toEqual(['sms', 'ask', 'totp', 'ask']);
    await expect.element(page.getByRole('radio', { name: 'Ask me each time' })).toHaveFocus();
  });

  it('select by a click anywhere on the card', async () => {
    chosen.length = 0;
    await render(<Method />);
    await page.getByText('Mind the reset.').click();
    expect(chosen).toEqual(['sms']);
  });
});
