import { ContactPage } from './pages/contact.page.js';
import { keptBy, queryCacheOf } from './support/leaks.js';
import { expectFit, looks, takeLook } from './support/looks.js';
import { test as base, expect } from './support/test.js';
import { types } from './support/types.js';

const test = base.extend<{ contact: ContactPage }>({
  contact: async ({ page, emulator }, provide) => {
    await provide(new ContactPage(page, emulator));
  },
});

const textMessagePreferred = { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' } as const;

test('a new user gives a phone number, verifies it, and signs in with text messages', async ({
  signIn,
  account,
  panel,
  contact,
  wire,
  emulator,
}) => {
  await signIn.open();
  await signIn.signsInAs('fresh');
  await contact.opens('Set up text message', 'Set up text message');
  expect(wire.operations()).not.toContain('UpdateUserAttributes');
  await contact.sendsTo('+1 (206) 555-0199');
  await expect(contact.country).toBeHidden();
  await expect(contact.dialog).toContainText('+1 206 555 0199');
  // If preferred, the only channel could no longer send password reset codes: the dialog warns and doesn't
  // preselect it.
  await expect(contact.prefer).not.toBeChecked();
  await expect(contact.dialog).toContainText('reset');
  await contact.dialog.getByText('Make it my preferred method').click();
  await contact.givesCode('fresh', 'SMS');
  await contact.shows('Text message is on');
  await contact.finishes();

  await panel.showsOn('Text message');
  await panel.showsPreferred('Text message');
  expect(wire.writes()).toEqual([{ SMSMfaSettings: { Enabled: true, PreferredMfa: true } }]);
  expect((await emulator.user('fresh')).attributes).toMatchObject({
    phone_number: '+12065550199',
    phone_number_verified: 'true',
  });
  await account.signsOut();
  expect(await signIn.signsInAs('fresh')).toBe('Text message');
});

test('a user changes the number of the preferred factor, and the next code goes to the new one', async ({
  signIn,
  account,
  panel,
  contact,
  wire,
  emulator,
}) => {
  await emulator.changes('nothing-on', textMessagePreferred);
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await contact.opens('Change phone number', 'Change phone number');
  await contact.sendsTo('0049 170 1234567');
  await expect(contact.dialog).toContainText('+49 170 1234567');
  await expect(contact.dialog).toContainText('Your current number stays until this one is verified.');
  await contact.givesCode('nothing-on', 'SMS');
  await contact.shows('Phone number verified');
  await contact.finishes();

  await panel.showsPreferred('Text message');
  // The pool keeps the old number until then, so nothing had to be turned off.
  expect(wire.writes()).toEqual([]);
  expect((await emulator.user('nothing-on')).attributes).toMatchObject({ phone_number: '+491701234567' });
  await account.signsOut();
  expect(await signIn.signsInAs('nothing-on')).toBe('Text message');
});

test('a user removes the email address, and email is turned off first', async ({
  signIn,
  panel,
  contact,
  wire,
  emulator,
}) => {
  await emulator.changes('nothing-on', { userMFASettingList: ['EMAIL_OTP', 'SMS_MFA'] });
  await signIn.open();
  await wire.signsInWith(await emulator.tokens('nothing-on', {}));
  await signIn.givesPassword('nothing-on');
  await contact.opens('Change email address', 'Change email address');
  await contact.presses('Remove email address');
  await contact.shows('Remove email address?');
  await expect(contact.dialog).toContainText('This also turns email off.');
  await contact.presses('Remove');
  await contact.shows('Email address removed');
  await contact.finishes();

  await panel.showsOn('Text message');
  expect(wire.operations().filter((name) => /^(Set|Delete)/.test(name))).toEqual([
    'SetUserMFAPreference',
    'DeleteUserAttributes',
  ]);
  expect((await emulator.user('nothing-on')).attributes).not.toHaveProperty('email');
});

test('an unverified address gets its code on a click, and a wrong code can be corrected', async ({
  page,
  signIn,
  contact,
  wire,
}) => {
  await signIn.open();
  await signIn.signsInAs('fresh');
  await contact.opens('Set up email', 'Set up email');
  expect(wire.operations()).not.toContain('GetUserAttributeVerificationCode');
  await contact.presses('Send code');
  await contact.shows('Enter the code');
  await types(contact.code, '000000');
  await page.keyboard.press('Enter');
  await expect(contact.dialog).toContainText("That code isn't right");
  await expect(contact.code).toBeFocused();
  await expect(contact.code).toHaveValue('');
  await contact.givesCode('fresh', 'EMAIL');
  await contact.shows('Email is on');
});

test('another code can be sent after the wait, and only that one counts', async ({
  page,
  signIn,
  contact,
  emulator,
  wire,
}) => {
  await page.clock.install();
  await signIn.open();
  await signIn.signsInAs('fresh');
  await contact.opens('Set up text message', 'Set up text message');
  await contact.sendsTo('+1 206 555 0199');
  const first = await emulator.sentCode('fresh', 'SMS');
  await expect(contact.resend).toHaveAttribute('aria-disabled', 'true');
  await expect(contact.dialog).toContainText(/In \d+ seconds/);
  await page.clock.fastForward(31_000);
  await contact.resend.click();
  await expect(contact.dialog.getByRole('status')).toContainText(
    'New code sent. Only the newest one counts.',
  );
  await expect(contact.resend).toBeFocused();

  // A pending new number gets another code by the same update (amplify-flutter #3756).
  expect(wire.operations().filter((name) => /Attribute/.test(name))).toEqual([
    'UpdateUserAttributes',
    'UpdateUserAttributes',
  ]);
  await types(contact.code, first);
  await page.keyboard.press('Enter');
  await expect(contact.dialog).toContainText("That code isn't right");
  await contact.givesCode('fresh', 'SMS');
  await contact.shows('Text message is on');
});

test('a user corrects a mistyped number from the code step', async ({ signIn, contact, emulator }) => {
  await signIn.open();
  await signIn.signsInAs('fresh');
  await contact.opens('Set up text message', 'Set up text message');
  await contact.sendsTo('+1 206 555 0191');
  await contact.presses('Change number');
  await contact.shows('Set up text message');
  await expect(contact.field).toHaveValue('+1 206 555 0191');
  await contact.sendsTo('+1 206 555 0199');
  await contact.givesCode('fresh', 'SMS');
  await contact.shows('Text message is on');
  expect((await emulator.user('fresh')).attributes['phone_number']).toBe('+12065550199');
});

test('Escape asks before it loses a code, however often it is pressed', async ({
  page,
  signIn,
  panel,
  contact,
}) => {
  await signIn.open();
  await signIn.signsInAs('fresh');
  await contact.opens('Set up text message', 'Set up text message');
  await contact.sendsTo('+1 206 555 0199');
  for (let round = 0; round < 2; round += 1) {
    await page.keyboard.press('Escape');
    await contact.shows('Leave without finishing?');
    await page.keyboard.press('Escape');
    await contact.shows('Enter the code');
  }
  await page.keyboard.press('Escape');
  await contact.presses('Leave');
  await expect(contact.dialog).toBeHidden();
  await expect(panel.button('Set up text message')).toBeFocused();
});

test('every step works without a pointer, including the choice of country', async ({
  page,
  signIn,
  panel,
  contact,
  emulator,
  keyboard,
}) => {
  await signIn.open();
  await signIn.signsInAs('fresh');
  await keyboard.presses(panel.button('Set up text message'));
  await contact.shows('Set up text message');
  await keyboard.reaches(contact.country);
  await page.keyboard.type('Germany');
  await expect(contact.country).toHaveValue('DE');
  await keyboard.enters(contact.field, '0170 1234567');
  await contact.shows('Enter the code');
  await expect(contact.dialog).toContainText('+49 170 1234567');
  await keyboard.presses(contact.dialog.getByRole('button', { name: 'Change number' }));
  await contact.shows('Set up text message');
  await keyboard.enters(contact.field, '+49 170 7654321');
  await contact.shows('Enter the code');
  await keyboard.enters(contact.code, await emulator.sentCode('fresh', 'SMS'));
  await contact.shows('Text message is on');
  await keyboard.presses(contact.dialog.getByRole('button', { name: 'Done' }));
  await expect(contact.dialog).toBeHidden();
});

test('once the dialog is closed, the page keeps, shows and logs neither the number nor the code', async ({
  page,
  signIn,
  contact,
  emulator,
  watched,
}) => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await signIn.open();
  await signIn.signsInAs('fresh');
  await contact.opens('Set up text message', 'Set up text message');
  // Failures can leak secrets: into logs, messages and causes.
  await emulator.fails({
    operation: 'UpdateUserAttributes',
    error: 'CodeDeliveryFailureException',
    times: 1,
  });
  await types(contact.field, '+1 206 555 0199');
  await contact.presses('Send code');
  await expect(contact.dialog).toContainText("The message couldn't be sent");
  await contact.presses('Send code');
  await contact.shows('Enter the code');
  await emulator.fails({ operation: 'VerifyUserAttribute', garbage: 'html', times: 1 });
  const code = await emulator.sentCode('fresh', 'SMS');
  await types(contact.code, code);
  await page.keyboard.press('Enter');
  await expect(contact.dialog.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  const whileOpen = await queryCacheOf(page);
  await page.keyboard.press('Enter');
  await contact.shows('Text message is on');
  await contact.finishes();

  const places = {
    ...(await keptBy(page)),
    console: watched.output.join('\n'),
    addresses: addresses.join('\n'),
    // The demo phone next to the panel shows the message, as a phone does.
    panel: await page.evaluate(() => document.querySelector('.cak-root')?.outerHTML ?? ''),
  };
  const kits = [...whileOpen, ...(await queryCacheOf(page))].filter(({ key }) =>
    key.includes('cognito-account-kit'),
  );
  expect(kits.length).toBeGreaterThan(1);
  for (const [place, text] of [
    ...Object.entries(places),
    ...kits.map(({ key, content }) => [key, content] as const),
  ]) {
    expect(text.replaceAll(/[^+\d]/g, '').includes('2065550199'), `the number in ${place}`).toBe(false);
    expect(text.includes(code), `the code in ${place}`).toBe(false);
  }
});

for (const look of looks) {
  test(`each step passes axe and fits on ${look.look}`, async ({ page, signIn, contact, emulator }) => {
    await takeLook(page, look);
    await emulator.changes('nothing-on', { userMFASettingList: ['SMS_MFA'] });
    await signIn.open(look.settings);
    await signIn.signsInAs('nothing-on');
    await contact.opens('Change phone number', 'Change phone number');
    await expectFit(page);
    await types(contact.field, '12');
    await contact.presses('Send code');
    await expect(contact.dialog).toContainText('too short');
    await expectFit(page);
    await contact.presses('Remove phone number');
    await contact.shows('Remove phone number?');
    await expectFit(page);
    await contact.presses('Keep it');
    await contact.sendsTo('+1 206 555 0199');
    await expectFit(page);
    await types(contact.code, '000000');
    await page.keyboard.press('Enter');
    await expect(contact.dialog).toContainText("That code isn't right");
    await expectFit(page);
    await contact.presses('Close');
    await contact.shows('Leave without finishing?');
    await expectFit(page);
    await contact.presses('Keep going');
    await contact.givesCode('nothing-on', 'SMS');
    await contact.shows('Phone number verified');
    await expectFit(page);
  });
}
