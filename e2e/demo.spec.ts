import { ContactPage } from './pages/contact.page.js';
import { expect, test } from './support/test.js';

test('a reload keeps the user signed in, with no token in reach of a script', async ({
  signIn,
  account,
  panel,
  page,
  context,
}) => {
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await panel.turns('Text message', 'on');
  await page.reload();
  await expect(account.heading).toBeVisible();
  await panel.showsOn('Text message');
  const cookies = await context.cookies();
  expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([
    { httpOnly: true, sameSite: 'Strict' },
  ]);
  expect(
    await page.evaluate(() => [document.cookie, Object.keys(localStorage), Object.keys(sessionStorage)]),
  ).toEqual(['', [], ['demo-tab']]);

  await account.signsOut();
  await page.reload();
  await expect(signIn.username).toBeVisible();
});

test('a reload after the session was ended elsewhere leads to the sign-in', async ({
  signIn,
  account,
  page,
  emulator,
}) => {
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await expect(account.heading).toBeVisible();
  await emulator.revokes('nothing-on');
  await page.reload();
  await expect(signIn.username).toBeVisible();
});

test('all accounts can be reset', async ({ signIn, account, panel, page, emulator }) => {
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await panel.turns('Text message', 'on');
  await account.signsOut();
  await page.getByRole('button', { name: 'Reset all demo accounts' }).click();
  await expect(page.getByText('All accounts are as at first.')).toBeVisible();
  expect((await emulator.user('nothing-on')).userMFASettingList).toEqual([]);
  await signIn.signsInAs('nothing-on');
  await panel.showsOn();
});

test('the phone in a window of its own shows the code that a dialog asks for', async ({
  signIn,
  emulator,
  page,
  context,
}) => {
  const contact = new ContactPage(page, emulator);
  await signIn.open();
  await signIn.signsInAs('fresh');
  const [phone] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Open in its own window' }).click(),
  ]);
  await contact.opens('Set up text message', 'Set up text message');
  await contact.sendsTo('+1 206 555 0199');
  await expect(phone.getByText('Text message')).toBeVisible();
  await expect(phone.getByRole('button', { name: /^Copy \d{6}$/ })).toBeVisible();
});
