import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { virtualAuthenticator } from '../passkeys/test-support/passkey-authenticator.js';
import { ada } from '../preference/test-support/render-preference.js';
import type { EmulatedUserInit } from '../testing/index.js';
import { MfaPanel } from './mfa-panel.js';
import { createHost } from './test-support/create-host.js';
import { startScreenReader } from './test-support/screen-reader.js';
// A dialog that loads slowly says so.
import './dialogs/email-flow.js';
import './dialogs/passkey-flow.js';
import './dialogs/phone-flow.js';
import './dialogs/totp-flow.js';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const methodSwitch = (name: string) => page.getByRole('switch', { name });

/** The panel of a user, and somebody who listens. */
async function openPanel(user: Partial<EmulatedUserInit> = {}) {
  const host = await createHost({ user });
  await render(
    <host.App>
      <MfaPanel />
    </host.App>,
  );
  // The row that is known last.
  await expect
    .element(button('Set up passkey').or(methodSwitch('Passkey')).or(button('Manage passkeys')).first())
    .toBeVisible();
  return { ...host, reader: startScreenReader() };
}

describe('the transcript of the panel', () => {
  it('says that a switch turns on, that it is saved, and how the next sign-in goes', async () => {
    const { hold, reader } = await openPanel();
    const release = hold('SetUserMFAPreference');
    await reader.press(methodSwitch('Email'), 'Space');
    await reader.hears('Saving');
    release();
    await reader.hears('Email is on');
    expect(reader.transcript()).toMatchInlineSnapshot(`
      "switch, Email, off, a•••@example.com
      > Space
      on, unavailable
      status: Saving…
      status: Next sign-in: password, then a code by email.
      status: Email is on."
    `);
  });

  it('says why a change failed, and to what it can be repeated', async () => {
    const { emulator, hold, reader } = await openPanel();
    emulator.faults.add({ operation: 'SetUserMFAPreference', error: 'InternalErrorException', times: 1 });
    const release = hold('SetUserMFAPreference');
    await reader.press(methodSwitch('Email'), 'Space');
    await reader.hears('Saving');
    release();
    await reader.hears('alert');
    const retry = hold('SetUserMFAPreference');
    await reader.press(button('Try again: Email'));
    await reader.hears('Saving');
    retry();
    await reader.hears('Email is on');
    expect(reader.transcript()).toMatchInlineSnapshot(`
      "switch, Email, off, a•••@example.com
      > Space
      on, unavailable
      status: Saving…
      off
      alert: Email. We're busy right now. Try again in a moment.
      button, Try again: Email
      > Enter
      switch, Email, on, unavailable, a•••@example.com
      status: Saving…
      status: Next sign-in: password, then a code by email.
      status: Email is on."
    `);
  });

  it('says that the network is gone, and what a switch does then', async () => {
    const { emulator, reader } = await openPanel();
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    dispatchEvent(new Event('offline'));
    onTestFinished(() => void dispatchEvent(new Event('online')));
    emulator.faults.add({ operation: 'SetUserMFAPreference', drop: 'before' });
    await reader.hears('offline');
    await reader.press(methodSwitch('Email'), 'Space');
    await reader.hears('alert');
    online.mockReturnValue(true);
    dispatchEvent(new Event('online'));
    expect(reader.transcript()).toMatchInlineSnapshot(`
      "status: You're offline. Changes can't be saved right now.
      switch, Email, off, a•••@example.com
      > Space
      on, unavailable
      off
      alert: Email. We couldn't connect. Nothing was changed."
    `);
  });
});

describe('the transcript of a set-up', () => {
  it('leads from the button of the authenticator app to "on"', async () => {
    const { emulator, hold, reader } = await openPanel();
    await reader.press(button('Set up authenticator app'));
    await reader.hears('dialog');
    reader.read();
    const associate = hold('AssociateSoftwareToken');
    await reader.press(button('Continue'));
    await reader.hears('unavailable');
    associate();
    await expect.element(page.getByRole('textbox').first()).toBeVisible();
    reader.read();
    await reader.type('12345', page.getByRole('textbox').first());
    await reader.press(button('Turn on'));
    await reader.hears('alert');
    const verify = hold('VerifySoftwareToken');
    await reader.type('6{Enter}', page.getByRole('textbox').first());
    await reader.hears('status');
    verify();
    await reader.hears('alert');
    await reader.type(`${emulator.totpCode('ada')}{Enter}`, page.getByRole('textbox').first());
    await expect.element(button('Done')).toBeVisible();
    reader.read();
    await reader.press(button('Done'));
    await reader.hears('switch');
    expect(reader.transcript()).toMatchInlineSnapshot(`
      "button, Set up authenticator app, Works offline
      > Enter
      dialog, Set up authenticator app
      > reads on
      heading, Set up authenticator app
      button, Close
      Get sign-in codes from an app on your phone or in your password manager.
      button, Cancel
      button, Continue
      button, Continue
      > Enter
      unavailable
      status: Getting your key…
      dialog, Set up authenticator app
      > reads on
      heading, Set up authenticator app
      button, Close
      img, QR code for your authenticator app. If you can't scan it, use the key.
      Scan this with your authenticator app.
      button, Can't scan it?, collapsed
      Code from the app
      textbox, Code from the app
      Device name (optional)
      textbox, Device name (optional)
      checkbox, Make it my preferred method, checked
      Make it my preferred method
      button, Cancel
      button, Turn on
      textbox, Code from the app
      > types
      button, Turn on
      > Enter
      textbox, Code from the app, invalid, The code is too short: 1 digit is missing.
      alert: The code is too short: 1 digit is missing.
      > types
      status: Checking the code…
      invalid
      alert: That code isn't right. Enter the next one.
      > types
      status: Checking the code…
      dialog, Set up authenticator app
      status: Code accepted. Turning it on…
      dialog, Authenticator app is on
      > reads on
      heading, Authenticator app is on
      button, Close
      Next sign-in: password, then a code from your authenticator app.
      Keep the app: you need it to sign in.
      button, Done
      button, Done
      > Enter
      switch, Authenticator app, on, Works offline Preferred"
    `);
  });

  it('leads from the button of text message to "on"', async () => {
    const { emulator, hold, reader } = await openPanel({
      attributes: { email: ada.attributes.email, email_verified: 'true' },
    });
    await reader.press(button('Set up text message'));
    await reader.hears('dialog');
    reader.read();
    await reader.press(button('Send code'));
    await reader.hears('alert');
    await reader.type('4155550199', page.getByRole('textbox'));
    const send = hold('UpdateUserAttributes');
    await reader.press(button('Send code'));
    await reader.hears('status');
    send();
    await expect.element(button('Turn on')).toBeVisible();
    reader.read();
    await reader.type(`${emulator.outbox.at(-1)?.code}{Enter}`, page.getByRole('textbox'));
    await expect.element(button('Done')).toBeVisible();
    reader.read();
    await reader.press(button('Done'));
    await reader.hears('switch');
    expect(reader.transcript()).toMatchInlineSnapshot(`
      "button, Set up text message, Codes sent to your phone
      > Enter
      dialog, Set up text message
      > reads on
      heading, Set up text message
      button, Close
      We'll text you a code. Carrier charges may apply.
      Phone number
      combobox, Country code
      textbox, Phone number
      button, Cancel
      button, Send code
      button, Send code
      > Enter
      group, Phone number
      textbox, Phone number, invalid, Enter a phone number.
      alert: Enter a phone number.
      > types
      button, Send code
      > Enter
      unavailable
      status: Sending a code…
      dialog, Enter the code
      > reads on
      heading, Enter the code
      button, Close
      Code texted to
      +1 415 555 0199
      button, Change number
      Code
      textbox, Code
      button, Send a new code, unavailable, You can ask for a new code in a moment.
      You can ask for a new code in a moment.
      checkbox, Make it my preferred method, checked
      Make it my preferred method
      button, Cancel
      button, Turn on
      textbox, Code
      > types
      status: Checking the code…
      dialog, Phone number verified
      status: Code accepted. Turning it on…
      dialog, Text message is on
      > reads on
      heading, Text message is on
      button, Close
      Next sign-in: password, then a code by text message.
      Change your number here before you give it up.
      button, Done
      button, Done
      > Enter
      switch, Text message, on, ending in 0199 Preferred"
    `);
  });

  it('leads from the button of email to "on"', async () => {
    const { emulator, hold, reader } = await openPanel({
      attributes: { ...ada.attributes, email_verified: 'false' },
    });
    await reader.press(button('Set up email'));
    await reader.hears('dialog');
    reader.read();
    const send = hold('GetUserAttributeVerificationCode');
    await reader.press(button('Send code'));
    await reader.hears('status');
    send();
    await expect.element(button('Turn on')).toBeVisible();
    await reader.type('000000{Enter}', page.getByRole('textbox'));
    await reader.hears('alert');
    await reader.type(`${emulator.outbox.at(-1)?.code}{Enter}`, page.getByRole('textbox'));
    await expect.element(button('Done')).toBeVisible();
    await reader.press(button('Done'));
    await reader.hears('switch');
    expect(reader.transcript()).toMatchInlineSnapshot(`
      "button, Set up email, a•••@example.com Verify your email address first.
      > Enter
      dialog, Set up email
      > reads on
      heading, Set up email
      button, Close
      We'll email a code to this address.
      Your email address
      a•••@example.com
      Not verified
      button, Remove email address
      button, I have a code
      button, Use another address
      button, Cancel
      button, Send code
      button, Send code
      > Enter
      unavailable
      status: Sending a code…
      dialog, Enter the code
      textbox, Code
      > types
      status: Checking the code…
      invalid
      alert: That code isn't right. Enter the one from the newest message.
      > types
      status: Checking the code…
      dialog, Email address verified
      status: Code accepted. Turning it on…
      dialog, Email is on
      button, Done
      > Enter
      switch, Email, on, a•••@example.com Preferred"
    `);
  });

  it('that is left asks first, and goes on where it was', async () => {
    const { reader } = await openPanel();
    await reader.press(button('Set up authenticator app'));
    await reader.press(button('Continue'));
    await expect.element(page.getByRole('textbox').first()).toBeVisible();
    await reader.press(button('Cancel'), 'Escape');
    await reader.hears('Leave');
    reader.read();
    await reader.press(button('Keep going'));
    await reader.press(button('Cancel'));
    await reader.press(page.getByRole('button', { name: 'Leave' }));
    await reader.hears('button');
    expect(reader.transcript()).toMatchInlineSnapshot(`
      "button, Set up authenticator app, Works offline
      > Enter
      dialog, Set up authenticator app
      button, Continue
      > Enter
      unavailable
      status: Getting your key…
      dialog, Set up authenticator app
      button, Cancel
      > Escape
      dialog, Leave without finishing?
      > reads on
      heading, Leave without finishing?
      button, Close
      The QR code stops working. If you added it to your app, delete that entry.
      button, Leave
      button, Keep going
      button, Keep going
      > Enter
      dialog, Set up authenticator app
      button, Cancel
      > Enter
      dialog, Leave without finishing?
      button, Leave
      > Enter
      button, Set up authenticator app, Works offline"
    `);
  });
});

describe('the transcript of passkeys', () => {
  const authenticator = virtualAuthenticator();

  it('says each stage of the creation', async () => {
    const { hold, reader } = await openPanel({ userMFASettingList: ['SMS_MFA'] });
    await reader.press(button('Set up passkey'));
    await expect.element(button('Create passkey')).toBeVisible();
    reader.read();
    const complete = hold('CompleteWebAuthnRegistration');
    const turnOn = hold('SetUserMFAPreference');
    await reader.press(button('Create passkey'));
    await reader.hears('Saving');
    complete();
    await reader.hears('urning');
    turnOn();
    await expect.element(button('Done')).toBeVisible();
    reader.read();
    await reader.press(button('Done'));
    await reader.hears('switch');
    expect(reader.transcript()).toMatchInlineSnapshot(`
      "button, Set up passkey, Fingerprint, face or PIN
      > Enter
      dialog, Set up passkey
      > reads on
      heading, Set up passkey
      button, Close
      Sign in with your fingerprint, face or screen lock. It also becomes your second step: no password, no code.
      button, Cancel
      button, Create passkey
      button, Create passkey
      > Enter
      unavailable
      status: Starting…
      dialog, Set up passkey
      status: Follow the steps in your browser.
      status: Saving your passkey…
      status: Your passkey is saved. Turning it on…
      dialog, Passkey is on
      > reads on
      heading, Passkey is on
      button, Close
      Your passkey now replaces your password and code. With your password, you still need a code.
      button, Done
      button, Done
      > Enter
      switch, Passkey, on, Fingerprint, face or PIN"
    `);
  });

  it('says where the browser asks, and goes back when the user cancels', async () => {
    const { reader } = await openPanel({ userMFASettingList: ['SMS_MFA'] });
    await authenticator.leaveUnanswered();
    await reader.press(button('Set up passkey'));
    await reader.press(button('Create passkey'));
    await reader.hears('browser');
    reader.read();
    await reader.press(button('Cancel'));
    await reader.hears('dialog');
    expect(reader.transcript()).toMatchInlineSnapshot(`
      "button, Set up passkey, Fingerprint, face or PIN
      > Enter
      dialog, Set up passkey
      button, Create passkey
      > Enter
      unavailable
      status: Starting…
      dialog, Set up passkey
      status: Follow the steps in your browser.
      > reads on
      heading, Set up passkey
      button, Close
      Follow the steps in your browser.
      Don't see them? Look for another window.
      button, Cancel
      button, Cancel
      > Enter
      dialog, Set up passkey"
    `);
  });

  it('asks before it deletes one, and says that it is gone', async () => {
    const { hold, reader } = await openPanel({
      passkeys: [
        { friendlyName: 'Work phone', createdAt: Date.UTC(2026, 4, 17, 12) },
        { friendlyName: 'Laptop' },
      ],
    });
    await reader.press(button('Manage passkeys'));
    await reader.press(page.getByRole('button', { name: 'Delete passkey' }).first());
    await reader.hears('dialog');
    const remove = hold('DeleteWebAuthnCredential');
    await reader.press(button('Delete'));
    await reader.hears('status');
    remove();
    await reader.hears('deleted');
    expect(reader.transcript()).toMatchInlineSnapshot(`
      "button, Manage passkeys
      > Enter
      dialog, Passkeys
      button, Delete passkey Work phone
      > Enter
      dialog, Delete this passkey?, Work phone Created May 17, 2026 You won't be able to sign in with it.
      button, Cancel
      button, Delete
      > Enter
      unavailable
      status: Deleting the passkey…
      dialog, Passkeys
      button, Delete passkey Laptop
      status: The passkey “Work phone” was deleted. If your device still offers it, delete it there too."
    `);
  });
});
