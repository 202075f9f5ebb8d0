import { expect, test } from './support/test.js';
import { VirtualAuthenticator } from './support/virtual-authenticator.js';

const USER = 'fresh';

test('by keyboard alone, a new user follows each finding to its end, until the account is all set', async ({
  page,
  signIn,
  panel,
  emulator,
  keyboard,
  authenticator,
}) => {
  // Four set-ups.
  test.setTimeout(180_000);
  const checkup = page.getByRole('region', { name: 'Security check-up' });
  const findings = checkup.getByRole('listitem').locator('.cak-row-name');
  const follows = (name: string) => keyboard.presses(checkup.getByRole('button', { name, exact: true }));
  const inDialog = (name: string) => panel.dialog.getByRole('button', { name, exact: true });
  const field = (name: string) => panel.dialog.getByRole('textbox', { name, exact: true });
  /** Ends a dialog; the focus returns to the check-up, although the button that opened the dialog is gone. */
  const finishes = async (title: string) => {
    await expect(page.getByRole('dialog', { name: title, exact: true })).toBeFocused();
    await keyboard.presses(inDialog('Done'));
    await expect(panel.dialog).toBeHidden();
    await expect(checkup.locator(':focus').or(checkup.and(page.locator(':focus')))).toHaveCount(1);
  };

  await signIn.open();
  await signIn.signsInAs(USER);
  await expect(findings).toHaveText(['Two-step verification is off', 'No password reset']);

  await follows('Set up authenticator app');
  await keyboard.presses(inDialog('Continue'));
  await expect(field('Code from the app')).toBeVisible();
  await keyboard.enters(field('Code from the app'), await emulator.appCode(USER));
  await finishes('Authenticator app is on');
  await panel.showsOn('Authenticator app');
  await expect(findings).toHaveText(['One method only', 'No password reset']);

  await follows('Set up passkey');
  await keyboard.presses(inDialog('Create passkey'));
  await finishes('Passkey is on');
  await panel.showsOn('Authenticator app', 'Passkey');
  await expect(findings).toHaveText(['No password reset', 'One passkey only']);

  await follows('Verify email');
  await keyboard.presses(inDialog('Send code'));
  await expect(field('Code')).toBeVisible();
  await keyboard.enters(field('Code'), await emulator.sentCode(USER, 'EMAIL'));
  await finishes('Email address verified');
  await expect(findings).toHaveText(['One passkey only']);

  // Another device: on this one is a passkey already.
  await authenticator.remove();
  await VirtualAuthenticator.add(page);
  await follows('Add passkey');
  await keyboard.presses(inDialog('Create passkey'));
  await finishes('Passkey created');
  await expect(findings).toHaveCount(0);
  await expect(checkup.getByRole('status')).toContainText("You're all set");
});
