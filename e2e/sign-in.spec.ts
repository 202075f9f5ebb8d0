import type { Asked } from './support/asked.js';
import { expect, test } from './support/test.js';

/** The challenge of each demo account after its password. */
const accounts: readonly (readonly [username: string, asked: Asked])[] = [
  ['nothing-on', 'nothing'],
  ['totp-preferred', 'Authenticator app'],
  ['two-on', { choiceOf: ['Authenticator app', 'Text message'] }],
  ['all-on', 'Authenticator app'],
  ['required', 'Authenticator app'],
  ['federated', 'nothing'],
  ['remembered', 'Text message'],
  ['fresh', 'nothing'],
];

for (const [username, asked] of accounts) {
  test(`${username} is asked for the preferred factor, and signs in`, async ({ signIn, account, panel }) => {
    await signIn.open();
    expect(await signIn.signsInAs(username)).toEqual(asked);
    await expect(account.heading).toBeVisible();
    await expect(panel.root).toBeVisible();
  });
}

test('a user who chooses the text message is asked for its code', async ({ signIn, account }) => {
  await signIn.open();
  await signIn.givesPassword('two-on');
  expect(await signIn.asked()).toEqual({ choiceOf: ['Authenticator app', 'Text message'] });
  await signIn.chooses('Text message');
  await signIn.givesCode('two-on', 'Text message');
  await expect(account.heading).toBeVisible();
});

test('the demo phone shows the code for the sign-in', async ({ page, signIn, account }) => {
  await signIn.open();
  await page.getByRole('button', { name: 'totp-preferred' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const phone = page.getByRole('region', { name: 'Demo phone' });
  await signIn.code.fill(await phone.getByRole('listitem').locator('code').first().innerText());
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(account.heading).toBeVisible();
});

test('a wrong code is refused at its field, and the right one still signs in', async ({
  page,
  signIn,
  account,
}) => {
  await signIn.open();
  await signIn.givesPassword('totp-preferred');
  await signIn.code.fill('000000');
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(signIn.code).toHaveAccessibleDescription(/That code is not right/);
  await expect(signIn.code).toBeFocused();
  await signIn.givesCode('totp-preferred', 'Authenticator app');
  await expect(account.heading).toBeVisible();
});

test('a passkey signs the user in without a password', async ({
  page,
  signIn,
  account,
  emulator,
  authenticator,
}) => {
  await emulator.registersPasskey(page, 'nothing-on');
  await signIn.open();
  await signIn.signsInWithPasskey('nothing-on');
  await expect(account.heading).toBeFocused();
  const [passkey, ...more] = await authenticator.passkeys();
  expect(more).toEqual([]);
  expect(passkey).toMatchObject({ relyingPartyId: 'localhost', signCount: 2 });
  const { passkeys } = await emulator.user('nothing-on');
  expect(passkeys).toMatchObject([{ credentialId: passkey?.credentialId }]);
});

test('a passkey alone is not enough once another factor is on, unless the passkey factor is on too', async ({
  page,
  signIn,
  emulator,
  authenticator,
}) => {
  await emulator.registersPasskey(page, 'nothing-on');
  await emulator.changes('nothing-on', { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] });
  await signIn.open();
  await signIn.usesPasskey('nothing-on');
  await expect(signIn.alert).toContainText(
    "A passkey can't sign you in until it's also your second step. Use your password",
  );
  await expect(signIn.passkey).toBeFocused();

  await emulator.changes('nothing-on', { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] });
  // It counts for both factors: the holder of the device must prove their identity.
  await authenticator.setUserVerified(false);
  await signIn.usesPasskey('nothing-on');
  await expect(signIn.alert).toContainText('No passkey was used.');
  await authenticator.setUserVerified(true);
  await signIn.signsInWithPasskey('nothing-on');
});

test('a user without a passkey gets a message, and signs in with the password', async ({
  signIn,
  account,
  authenticator,
}) => {
  await signIn.open();
  await signIn.passkey.click();
  await expect(signIn.username).toHaveAccessibleDescription('Enter your username.');
  await expect(signIn.username).toBeFocused();
  await signIn.usesPasskey('nothing-on');
  await expect(signIn.alert).toContainText('This account has no passkey to sign in with.');
  expect(await authenticator.passkeys()).toEqual([]);
  await signIn.signsInAs('nothing-on');
  await expect(account.heading).toBeVisible();
});
