import { keptBy } from './support/leaks.js';
import { expect, test } from './support/test.js';

const USER = 'nothing-on';
const PASSWORD = 'Correct-Horse-1';
const NEXT = 'Better-Horse-22';

test('by keyboard alone, a user goes through the whole account page and deletes the account in the end', async ({
  page,
  signIn,
  account,
  panel,
  emulator,
  keyboard,
  authenticator,
}) => {
  // Some three hundred steps, with four sign-ins.
  test.setTimeout(360_000);
  const USER = 'remembered';
  const dialog = page.getByRole('dialog');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true });
  const section = (name: string) => page.getByRole('region', { name });
  const signInHeading = page.getByRole('heading', { level: 1, name: 'Sign in' });
  const givesPassword = async (password: string) => {
    await keyboard.enters(signIn.username, USER);
    await keyboard.enters(signIn.password, password);
  };
  const givesCode = async () => {
    await expect(signIn.code).toBeFocused();
    await page.keyboard.type(await emulator.sentCode(USER, 'SMS'));
  };

  await test.step('signs in with a code, and has the device remembered', async () => {
    await signIn.open();
    await givesPassword(PASSWORD);
    await givesCode();
    await keyboard.presses(signIn.rememberDevice, 'Space');
    await page.keyboard.press('Enter');
    await expect(account.heading).toBeFocused();
  });

  await test.step('changes the password, and goes from there to the other sessions', async () => {
    await keyboard.presses(button('Change password'));
    await keyboard.enters(dialog.getByLabel('Current password', { exact: true }), 'Wrong-Horse-1');
    await keyboard.enters(dialog.getByLabel('New password', { exact: true }), NEXT);
    await expect(
      dialog.getByRole('alert').filter({ hasText: "That isn't your current password." }),
    ).toBeVisible();
    await keyboard.enters(dialog.getByLabel('Current password', { exact: true }), PASSWORD);
    await keyboard.presses(inDialog('Sign them out'));
    await expect(page.locator('#sessions')).toBeFocused();
    const kept = JSON.stringify(await keptBy(page));
    expect(kept).not.toContain(PASSWORD);
    expect(kept).not.toContain(NEXT);
  });

  await test.step('signs the other sessions out', async () => {
    const sessions = section("Where you're signed in");
    await expect(sessions.getByRole('listitem')).toHaveCount(3);
    await keyboard.presses(button('Sign out all others'));
    await keyboard.presses(inDialog('Sign out'));
    await expect(sessions.getByText('2 sessions signed out.')).toBeVisible();
    await expect(sessions.getByRole('listitem')).toHaveCount(1);
    await expect(sessions.getByRole('listitem')).toContainText('This device');
  });

  await test.step('forgets this device, and is asked for a code again', async () => {
    await keyboard.presses(button('Sign out'));
    await givesPassword(NEXT);
    await expect(account.heading).toBeFocused();
    const remembered = section('Remembered devices');
    await expect(remembered.getByRole('listitem')).toHaveCount(3);
    await expect(remembered.getByRole('listitem').first()).toContainText('This device');
    await keyboard.presses(button('Forget Chrome on Windows'));
    await keyboard.presses(inDialog('Forget'));
    await expect(remembered.getByText('Chrome on Windows is forgotten.')).toBeVisible();
    await expect(remembered.getByRole('listitem')).toHaveCount(2);
    await keyboard.presses(button('Sign out'));
    await givesPassword(NEXT);
    await givesCode();
    await page.keyboard.press('Enter');
    await expect(account.heading).toBeFocused();
  });

  await test.step('says who they are', async () => {
    const profile = section('Profile');
    await keyboard.enters(profile.getByLabel('Name', { exact: true }), 'Hana K.');
    await expect.poll(async () => (await emulator.user(USER)).attributes['name']).toBe('Hana K.');
  });

  await test.step('follows a finding of the check-up to its end', async () => {
    const checkup = section('Security check-up');
    await expect(checkup.getByRole('listitem')).toContainText('No passkey yet');
    await keyboard.presses(checkup.getByRole('button', { name: 'Set up passkey' }));
    await keyboard.presses(inDialog('Create passkey'));
    await keyboard.presses(inDialog('Done'));
    await panel.showsOn('Text message', 'Email', 'Passkey');
    await expect(checkup).not.toContainText('No passkey yet');
    expect(await authenticator.passkeys()).toHaveLength(1);
  });

  await test.step('signs out everywhere', async () => {
    await keyboard.presses(button('Sign out everywhere'));
    await keyboard.presses(inDialog('Sign out everywhere'));
    await expect(signInHeading).toBeVisible();
    expect((await emulator.user(USER)).sessions).toEqual([]);
  });

  await test.step('deletes the account, and cannot sign in any more', async () => {
    await givesPassword(NEXT);
    await givesCode();
    await page.keyboard.press('Enter');
    await keyboard.presses(section('Delete account').getByRole('button', { name: 'Delete account' }));
    await keyboard.enters(dialog.getByRole('textbox'), 'delete my account');
    await expect(signInHeading).toBeVisible();
    await givesPassword(NEXT);
    await expect(page.getByText('The username or password is not right.')).toBeVisible();
  });
});

test('the old password no longer signs in after a change, and the new one does', async ({
  page,
  signIn,
  account,
}) => {
  await signIn.open();
  await signIn.signsInAs(USER);
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByLabel('Current password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('New password', { exact: true }).fill(NEXT);
  await page.getByRole('dialog').getByRole('button', { name: 'Change password' }).click();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await account.signsOut();
  await signIn.username.fill(USER);
  await signIn.password.fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The username or password is not right.')).toBeVisible();
  await signIn.password.fill(NEXT);
  await page.keyboard.press('Enter');
  await expect(account.heading).toBeVisible();
});

test('a session in a second browser shows up in the first, which signs it out', async ({
  page,
  signIn,
  account,
  emulator,
  openBrowser,
}) => {
  await signIn.open();
  await signIn.signsInAs(USER);
  const sessions = page.getByRole('region', { name: "Where you're signed in" });
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  const second = await openBrowser();
  await second.signIn.open();
  await second.signIn.signsInAs(USER);
  await second.panel.showsOn();

  await account.comesBackToTab();
  await expect(sessions.getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: 'Sign out Firefox on Windows' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(sessions.getByText('Signed out.', { exact: true })).toBeVisible();
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  expect((await emulator.user(USER)).sessions).toHaveLength(2);

  await second.account.comesBackToTab();
  await expect(second.signIn.alert).toHaveText('Your session has ended. Sign in again to go on.');
});

test('all other sessions are signed out at once', async ({ page, signIn, account, emulator }) => {
  await signIn.open();
  await signIn.signsInAs(USER);
  const sessions = page.getByRole('region', { name: "Where you're signed in" });
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  await emulator.tokens(USER, { session: { deviceType: 'Firefox 140.0 / Linux' } });
  await account.comesBackToTab();
  await page.getByRole('button', { name: 'Sign out all others' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(sessions.getByText('2 sessions signed out.')).toBeVisible();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  expect((await emulator.user(USER)).sessions).toHaveLength(1);
});

test('signing out everywhere leads to the sign-in, and the session is over', async ({
  page,
  signIn,
  emulator,
}) => {
  await signIn.open();
  await signIn.signsInAs(USER);
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  expect((await emulator.user(USER)).sessions).toEqual([]);
});

test('a link leads to its section', async ({ page, signIn }) => {
  await signIn.open();
  await signIn.signsInAs(USER);
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: "Where you're signed in" })
    .click();
  await expect(page).toHaveURL(/#sessions$/);
  await expect(page.locator('#sessions')).toBeInViewport();
});
