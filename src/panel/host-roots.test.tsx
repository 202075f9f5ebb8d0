import * as React from 'react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { PasskeyList } from '../passkeys/list/passkey-list.js';
import styles from '../styles.css?inline';
import { MfaPanel } from './mfa-panel.js';
import { createHost } from './test-support/create-host.js';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const heading = (name: string) => page.getByRole('heading', { name });

/** The ids that more than one element of the page has. */
function duplicateIds(): string[] {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** The ids that an element of the page refers to, and no element has. */
function danglingIds(): string[] {
  const attributes = ['for', 'aria-labelledby', 'aria-describedby'];
  return attributes.flatMap((attribute) =>
    [...document.querySelectorAll(`[${attribute}]`)]
      .flatMap((element) => element.getAttribute(attribute)?.split(' ') ?? [])
      .filter((id) => document.getElementById(id) === null),
  );
}

describe.each(['open', 'closed'] as const)('in an %s shadow root', (mode) => {
  async function renderInShadow() {
    const host = await createHost();
    const outer = document.body.appendChild(document.createElement('div'));
    onTestFinished(() => outer.remove());
    const shadow = outer.attachShadow({ mode });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets.push(sheet);
    // Not by the tests' own `render`, which cannot reach into a closed root.
    const root = createRoot(shadow.appendChild(document.createElement('div')));
    onTestFinished(() => root.unmount());
    root.render(
      <host.App>
        <MfaPanel />
      </host.App>,
    );
    const find = (selector: string, name: string) =>
      [...shadow.querySelectorAll<HTMLElement>(selector)].find(
        (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
      );
    const get = (selector: string, name: string) =>
      vi.waitFor(() => {
        const element = find(selector, name);
        if (!element) throw new Error(`There is no ${selector} "${name}".`);
        return element;
      });
    return { shadow, get };
  }

  it('the focus stays in the panel after Undo', async () => {
    const { shadow, get } = await renderInShadow();
    (await get('label', 'Email')).click();
    const undo = await get('button', 'Undo');
    undo.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(undo.isConnected).toBe(false));
    const status = shadow.querySelector('.cak-mfa-status');
    expect(status?.contains(shadow.activeElement)).toBe(true);
  });

  it('the focus goes into a dialog, which Escape closes, and back to its opener', async () => {
    const { shadow, get } = await renderInShadow();
    const opener = await get('button', 'Set up authenticator app');
    opener.focus();
    await userEvent.keyboard('{Enter}');
    const title = await get('h2', 'Set up authenticator app');
    await expect.poll(() => shadow.activeElement).toBe(title.closest('dialog'));
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => shadow.activeElement).toBe(opener);
    expect(shadow.querySelector('dialog')).toBeNull();
  });
});

describe('two panels on a page', () => {
  it('show the same, ask once, and have ids of their own', async () => {
    const host = await createHost({ user: { userMFASettingList: ['SMS_MFA'] } });
    await render(
      <host.App>
        <MfaPanel className="first" />
        <MfaPanel className="second" />
        <PasskeyList />
      </host.App>,
    );
    const second = page.getByRole('switch', { name: 'Text message' }).nth(1);
    await second.click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(document.querySelectorAll('dialog')).toHaveLength(1);
    expect(duplicateIds()).toEqual([]);
    expect(danglingIds()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Turn off' }).click();
    await expect.element(second).not.toBeChecked();
    await expect.element(second).toHaveFocus();
    await expect.element(page.getByRole('switch', { name: 'Text message' }).nth(0)).not.toBeChecked();
  });
});

describe('two React roots on a page', () => {
  it('have ids of their own, so a label toggles the switch of its root', async () => {
    const [first, second] = [await createHost(), await createHost()];
    for (const { App } of [first, second]) {
      await render(
        <App>
          <MfaPanel />
        </App>,
        { container: document.body.appendChild(document.createElement('div')) },
      );
    }
    const email = page.getByRole('switch', { name: 'Email' });
    await expect.element(email.nth(1)).toBeVisible();
    expect(duplicateIds()).toEqual([]);
    expect(danglingIds()).toEqual([]);
    await page.getByText('Email', { exact: true }).nth(1).click();
    await expect.element(email.nth(1)).toBeChecked();
    await expect.element(email.nth(0)).not.toBeChecked();
    const writes = ({ emulator }: typeof first) =>
      emulator.requests.filter(({ operation }) => operation === 'SetUserMFAPreference').length;
    await expect.element(page.getByText('Email is on.')).toBeVisible();
    expect([writes(first), writes(second)]).toEqual([0, 1]);
  });
});

interface ActivityProps {
  readonly mode: 'visible' | 'hidden';
  readonly children: React.ReactNode;
}
const { Activity } = React as { readonly Activity?: React.ComponentType<ActivityProps> };

describe.skipIf(Activity === undefined)('in an <Activity>', () => {
  it('a hidden set-up forgets its key and its code, and begins again when it is shown', async () => {
    if (!Activity) return;
    const host = await createHost();
    const at = (mode: ActivityProps['mode']) => (
      <host.App>
        <Activity mode={mode}>
          <MfaPanel />
        </Activity>
        <button type="button">Elsewhere</button>
      </host.App>
    );
    const { rerender } = await render(at('visible'));
    await button('Set up authenticator app').click();
    await button('Continue').click();
    const code = page.getByRole('textbox', { name: 'Code from the app' });
    await code.fill('123');
    const key = document.querySelector('.cak-totp-secret')?.textContent ?? '';
    expect(key).toMatch(/^\w{4} /);

    await rerender(at('hidden'));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.poll(() => document.body.innerHTML).not.toContain(key);
    await button('Elsewhere').click();

    await rerender(at('visible'));
    await expect.element(heading('Set up authenticator app')).toBeVisible();
    await button('Continue').click();
    await expect.element(code).toHaveValue('');
    await code.fill(host.emulator.totpCode('ada'));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Authenticator app is on' })).toHaveFocus();
  });
});
