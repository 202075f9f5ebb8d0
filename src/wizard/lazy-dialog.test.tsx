import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { PhoneDialog } from '../contact/dialog/phone-dialog.js';
import { MfaPanel } from '../panel/mfa-panel.js';
import { LazyDialog } from './lazy-dialog.js';
import { createApp } from './test-support/create-app.js';

const close = () => undefined;

/** Two users of one pool, neither of whom has a phone number. */
const twoUsers = () => createApp({ users: { ada: {}, bob: {} } });

const number = () => page.getByRole('textbox', { name: 'Phone number' });

describe('a dialog that is loaded when it opens', () => {
  it('says that it could not be loaded, and offers to reload the page or to leave', async () => {
    const { Page } = await twoUsers();
    const load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    await render(
      <Page user="ada">
        <LazyDialog factor="sms" load={load} props={{ onClose: close }} />
      </Page>,
    );
    const dialog = page.getByRole('dialog', { name: 'Text message' });
    await expect
      .element(dialog.getByRole('status'))
      .toHaveTextContent(/could not be loaded.*reload the page/);
    await expect.element(dialog.getByRole('button', { name: 'Reload page' })).toBeVisible();
    await expect.element(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  });

  it('holds nothing of one user for the next who signs in', async () => {
    const { Page } = await twoUsers();
    const dialog = <PhoneDialog onClose={close} defaultCountry="US" />;
    // What is known of Bob already is there at once, so that there is no loading in between that would make the dialog anew.
    const { rerender } = await render(<Page user="bob">{dialog}</Page>);
    await expect.element(number()).toBeVisible();
    await rerender(<Page user="ada">{dialog}</Page>);
    await number().fill('(206) 555-0142');
    await rerender(<Page user="bob">{dialog}</Page>);
    await expect.element(number()).toHaveValue('');
    await expect.element(page.getByRole('heading', { name: 'Add a phone number' })).toHaveFocus();
  });
});

describe('a dialog that the panel has open', () => {
  it('is closed when another user signs in, and stays so when the first one comes back', async () => {
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
