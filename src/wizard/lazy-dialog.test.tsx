import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { PhoneDialog } from '../contact/dialog/phone-dialog.js';
import { MfaPanel } from '../panel/mfa-panel.js';
import { LazyDialog } from './lazy-dialog.js';
import { createApp } from './test-support/create-app.js';

const close = () => undefined;

/** Two users of one pool without phone numbers. */
const twoUsers = () => createApp({ users: { ada: {}, bob: {} } });

const number = () => page.getByRole('textbox', { name: 'Phone number' });

describe('LazyDialog', () => {
  it('reports a failed load, and offers to reload the page or cancel', async () => {
    const { Page } = await twoUsers();
    const load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    await render(
      <Page user="ada">
        <LazyDialog title={({ factor }) => factor.sms.name} load={load} props={{ onClose: close }} />
      </Page>,
    );
    const dialog = page.getByRole('dialog', { name: 'Text message' });
    await expect.element(dialog.getByRole('status')).toHaveTextContent(/couldn't load this.*reload the page/);
    await expect.element(dialog.getByRole('button', { name: 'Reload page' })).toBeVisible();
    await expect.element(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  });

  it('keeps no state of one user for the next', async () => {
    const { Page } = await twoUsers();
    const dialog = <PhoneDialog onClose={close} defaultCountry="US" />;
    // Bob's state is cached, so that no loading state in between remounts the dialog.
    const { rerender } = await render(<Page user="bob">{dialog}</Page>);
    await expect.element(number()).toBeVisible();
    await rerender(<Page user="ada">{dialog}</Page>);
    await number().fill('(206) 555-0142');
    await rerender(<Page user="bob">{dialog}</Page>);
    await expect.element(number()).toHaveValue('');
    await expect.element(page.getByRole('dialog', { name: 'Add a phone number' })).toHaveFocus();
  });
});

describe('an open dialog of the panel', () => {
  it('closes when another user signs in, and stays closed when the first user returns', async () => {
    const { Page } = await twoUsers();
    const { rerender } = await render(
      <Page user="ada">
        <MfaPanel phone={{ defaultCountry: 'US' }} />
      </Page>,
    );
    await page.getByRole('button', { name: 'Set up text message' }).click();
    await number().fill('(206) 555-0142');
    for (const user of ['bob', 'ada'] as const) {
      await rerender(
        <Page user={user}>
          <MfaPanel phone={{ defaultCountry: 'US' }} />
        </Page>,
      );
      await expect.element(page.getByRole('button', { name: 'Set up text message' })).toBeVisible();
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    }
  });
});
