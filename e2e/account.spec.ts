import { keptBy } from './support/leaks.js';
import { expect, test } from './support/test.js';

const USER = 'nothing-on';
const PASSWORD = 'Correct-Horse-1';
const NEXT = 'Better-Horse-22';

test('by keyboard alone, a user goes through the whole account page and deletes the account in the end', async ({
  page,
  signIn,
  account,
  emulator,
  keyboard,
}) => {
  // Some two hundred steps.
  test.setTimeout(180_000);
  const dialog = page.getByRole('dialog');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true });
  const section = (name: string) => page.getByRole('region', { name });

  await signIn.open();
  await signIn.signsInAs(USER);
  await expect(account.heading).toBeVisible();

  // Changes the password, and goes from there to the other sessions.
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

  // Signs the phone out.
  const sessions = section("Where you're signed in");
  await expect(sessions.getByRole('listitem')).toHaveCount(2);
  await keyboard.presses(button('Sign out Safari on iOS'));
  await keyboard.presses(inDialog('Sign out'));
  await expect(sessions.getByText('Signed out.', { exact: true })).toBeVisible();
  await expect(sessions.getByRole('listitem')).toHaveCount(1);
  await expect(sessions.getByRole('listitem')).toContainText('This device');

  // Says who they are.
  const profile = section('Profile');
  await keyboard.enters(profile.getByLabel('Name', { exact: true }), 'Noor H.');
  await expect.poll(async () => (await emulator.user(USER)).attributes['name']).toBe('Noor H.');

  // Deletes the account, and cannot sign in any more.
  await keyboard.presses(section('Delete account').getByRole('button', { name: 'Delete account' }));
  await keyboard.enters(dialog.getByRole('textbox'), 'delete my account');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await keyboard.enters(signIn.username, USER);
  await keyboard.enters(signIn.password, NEXT);
  await expect(page.getByText('The username or password is not right.')).toBeVisible();
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

test('a session in a second browser shows up, and is signed out from the first', async ({
  page,
  signIn,
  account,
  emulator,
}) => {
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
