import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { PhoneDialog } from '../contact/dialog/phone-dialog.js';
import { TotpSetupDialog } from '../totp/dialog/totp-setup-dialog.js';
import { createApp } from './test-support/create-app.js';

const close = () => undefined;
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const expectTitle = (name: string) => expect.element(page.getByRole('dialog', { name })).toHaveFocus();

// After a failed test the browser would ask, and nothing would answer.
afterEach(cleanup);

/** Whether the browser would ask before the user leaves the page. */
function isAsked(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
}

describe('the question before the user leaves the page', () => {
  it('appears only while a change of the number keeps text messages off', async () => {
    const { emulator, Page } = await createApp({
      users: {
        ada: {
          attributes: { phone_number: '+15550101234', phone_number_verified: 'true' },
          userMFASettingList: ['SMS_MFA'],
        },
      },
      pool: { attributesRequireVerificationBeforeUpdate: [] },
    });
    await render(
      <Page user="ada">
        <PhoneDialog onClose={close} defaultCountry="US" />
      </Page>,
    );
    await page.getByRole('textbox', { name: 'New phone number' }).fill('(206) 555-0142');
    expect(isAsked()).toBe(false);
    await press('Send code');
    await expectTitle('Enter the code');
    expect(isAsked()).toBe(true);
    await page.getByRole('textbox', { name: 'Code' }).fill(emulator.outbox.at(-1)?.code ?? '');
    await userEvent.keyboard('{Enter}');
    await expectTitle('Phone number verified');
    await expect.element(page.getByRole('button', { name: 'Done' })).toBeVisible();
    expect(isAsked()).toBe(false);
  });

  it('appears from the end of the old authenticator until a new one works or the dialog closes', async () => {
    const { Page } = await createApp({ users: { ada: { totpSecret: true } } });
    const { rerender } = await render(
      <Page user="ada">
        <TotpSetupDialog onClose={close} />
      </Page>,
    );
    await expectTitle('Replace authenticator app');
    expect(isAsked()).toBe(false);
    await press('Continue');
    await expect.element(page.getByRole('textbox', { name: 'Code from the app' })).toBeVisible();
    expect(isAsked()).toBe(true);
    await rerender(<Page user="ada">Left</Page>);
    expect(isAsked()).toBe(false);
  });

  it('does not appear during the set-up of a first authenticator', async () => {
    const { Page } = await createApp({ users: { ada: {} } });
    await render(
      <Page user="ada">
        <TotpSetupDialog onClose={close} />
      </Page>,
    );
    await press('Continue');
    await expect.element(page.getByRole('textbox', { name: 'Code from the app' })).toBeVisible();
    expect(isAsked()).toBe(false);
  });
});
