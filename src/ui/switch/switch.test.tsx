import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Switch, type SwitchProps } from './switch.js';

async function renderSwitch(props: Partial<SwitchProps> = {}) {
  const changes: boolean[] = [];
  await render(
    <div className="cak-root">
      <label htmlFor="sms">Text message</label>
      <Switch
        id="sms"
        isOn={false}
        describedBy="why"
        onChange={(isOn) => void changes.push(isOn)}
        {...props}
      />
      <p id="why">Because.</p>
    </div>,
  );
  return { changes, control: page.getByRole('switch', { name: 'Text message' }) };
}

describe('a switch', () => {
  it('requests the other state on click, Space, Enter and a click on its label', async () => {
    const { changes, control } = await renderSwitch();
    await control.click();
    await userEvent.keyboard(' ');
    await userEvent.keyboard('{Enter}');
    await page.getByText('Text message').click();
    // Controlled: the state changes with the props only.
    expect(changes).toEqual([true, true, true, true]);
    await expect.element(control).not.toBeChecked();
  });

  it.each(['pending', 'locked'] as const)(
    'does nothing while %s, but keeps its focus and its state',
    async (status) => {
      const { changes, control } = await renderSwitch({ status, isOn: true });
      await userEvent.tab();
      await expect.element(control).toHaveFocus();
      await userEvent.keyboard(' ');
      await userEvent.keyboard('{Enter}');
      await page.getByText('Text message').click({ force: true });
      await control.click({ force: true });
      expect(changes).toEqual([]);
      await expect.element(control).toBeChecked();
      await expect.element(control).toHaveFocus();
      await expect.element(control).toHaveAttribute('aria-disabled', 'true');
      await expect.element(control).toHaveAccessibleDescription('Because.');
    },
  );

  it('does not submit its form', async () => {
    let submits = 0;
    await render(
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submits += 1;
        }}
      >
        <label htmlFor="totp">App</label>
        <Switch id="totp" isOn={false} onChange={() => undefined} />
      </form>,
    );
    await page.getByRole('switch', { name: 'App' }).click();
    expect(submits).toBe(0);
  });
});
