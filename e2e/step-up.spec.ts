import { TotpSetupPage } from './pages/totp-setup.page.js';
import { expect, test } from './support/test.js';

const PASSWORD = 'Correct-Horse-1';

test("the app's step-up comes before a factor is turned off, and a wrong password does not pass it", async ({
  page,
  signIn,
  panel,
  wire,
}) => {
  await signIn.open({ confirm: 'password' });
  await signIn.signsInAs('totp-preferred');
  const stepUp = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await panel.switch('Text message').click();
  await stepUp.getByRole('textbox', { name: 'Password' }).fill('not it');
  await page.keyboard.press('Enter');
  await expect(stepUp.getByText('The username or password is not right.')).toBeVisible();
  expect(wire.writes()).toEqual([]);
  await stepUp.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await panel.says('Text message is off.');
  expect(wire.writes()).toHaveLength(1);
  // Turning it on again needs no step-up.
  await panel.turns('Text message', 'on');
});

test('cancelling the step-up changes nothing, and the kit’s dialog is still there', async ({
  page,
  signIn,
  panel,
  emulator,
  wire,
}) => {
  const totpSetup = new TotpSetupPage(page, emulator);
  await signIn.open({ confirm: 'password' });
  await signIn.signsInAs('totp-preferred');
  await totpSetup.opens('Replace');
  await totpSetup.presses('Continue');
  const stepUp = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await expect(stepUp).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await stepUp.getByRole('button', { name: 'Cancel' }).click();
  await totpSetup.shows('Replace authenticator app');
  expect(wire.operations()).not.toContain('AssociateSoftwareToken');
  await totpSetup.presses('Cancel');
  await expect(panel.button('Replace authenticator app')).toBeFocused();
  await panel.showsOn('Authenticator app', 'Text message');
});
