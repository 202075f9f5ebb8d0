import type { Page } from '@playwright/test';
import { PasskeysPage } from './pages/passkeys.page.js';
import { expectFit, looks, takeLook } from './support/looks.js';
import { test as base, expect } from './support/test.js';

const test = base.extend<{ passkeys: PasskeysPage }>({
  passkeys: async ({ page, authenticator }, provide) => {
    await provide(new PasskeysPage(page, authenticator));
  },
});

const textMessageOn = { userMFASettingList: ['SMS_MFA'] } as const;

/** Changes the creation options on their way from the service to the page. */
async function changesOptions(page: Page, change: (options: CreationOptions) => void): Promise<void> {
  await page.route('**/emulator/*/optional/', async (route) => {
    const target = route.request().headers()['x-amz-target'] ?? '';
    if (!target.endsWith('.StartWebAuthnRegistration')) return route.fallback();
    const response = await route.fetch();
    const json = (await response.json()) as { CredentialCreationOptions: CreationOptions };
    change(json.CredentialCreationOptions);
    await route.fulfill({ response, json });
  });
}

interface CreationOptions {
  rp: { id: string };
  timeout: number;
}

test('a user creates a passkey as a second step, names it, and signs in with only that', async ({
  signIn,
  account,
  panel,
  passkeys,
  emulator,
  wire,
}) => {
  await emulator.changes('nothing-on', textMessageOn);
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.setsUp();
  await expect(passkeys.dialog).toContainText('It also becomes your second step');
  expect(wire.operations()).not.toContain('StartWebAuthnRegistration');
  await passkeys.create.click();
  await passkeys.shows('Passkey is on');
  await passkeys.name.fill('Work laptop');
  await passkeys.presses('Done');
  await expect(passkeys.dialog).toBeHidden();

  await panel.showsOn('Text message', 'Passkey');
  expect(wire.writes()).toEqual([
    { SMSMfaSettings: { Enabled: true, PreferredMfa: false }, WebAuthnMfaSettings: { Enabled: true } },
  ]);
  const [made] = (await emulator.user('nothing-on')).passkeys;
  expect(await passkeys.authenticator.passkeys()).toMatchObject([{ credentialId: made?.credentialId }]);
  await passkeys.manages();
  await passkeys.lists('Work laptop');
  await passkeys.presses('Done');
  await account.signsOut();
  await signIn.signsInWithPasskey('nothing-on');
});

test('with nothing else on, a user can create a passkey, but it needs another factor', async ({
  signIn,
  panel,
  passkeys,
  wire,
}) => {
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.setsUp();
  await expect(passkeys.dialog).toContainText(
    'To use a passkey as a second step, turn on another method first.',
  );
  await passkeys.create.click();
  await passkeys.shows('Passkey created');
  await expect(passkeys.dialog).toContainText('turn on another method first');
  await passkeys.presses('Done');
  await panel.showsOn();
  expect(wire.writes()).toEqual([]);
  // It's registered now, so the row has a switch, which says what it needs.
  await expect(panel.switch('Passkey')).toHaveAccessibleDescription(/can't be your only method/);
});

test('a user adds, renames and deletes passkeys; deleting the last one turns the second step off', async ({
  signIn,
  panel,
  passkeys,
  emulator,
  wire,
}) => {
  await emulator.changes('nothing-on', {
    userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'],
    passkeys: [{ friendlyName: 'iCloud Keychain' }],
  });
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.manages();
  await passkeys.lists('iCloud Keychain');
  await passkeys.presses('Create a passkey');
  await passkeys.shows('Create a passkey');
  await passkeys.create.click();
  await passkeys.shows('Passkey created');
  await passkeys.presses('Done');
  await passkeys.shows('Passkeys');
  await passkeys.lists('iCloud Keychain', 'Passkey 2');

  await passkeys.presses('Rename passkey Passkey 2');
  await passkeys.name.fill('Work laptop');
  await passkeys.presses('Save name');
  await passkeys.lists('iCloud Keychain', 'Work laptop');
  await passkeys.deletes('iCloud Keychain');
  await expect(passkeys.status).toContainText('The passkey “iCloud Keychain” was deleted.');
  await passkeys.lists('Work laptop');
  expect(wire.writes()).toEqual([]);

  await passkeys.presses('Delete passkey Work laptop');
  await expect(passkeys.question).toContainText(
    'This is your only passkey. Passkey as a second step turns off too.',
  );
  await passkeys.question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(passkeys.status).toContainText(
    'The passkey “Work laptop” was deleted. Passkey as a second step is off.',
  );
  await expect(passkeys.dialog).toContainText('No passkeys yet');
  expect(wire.operations().filter((name) => /^(Set|Delete)/.test(name))).toEqual([
    'DeleteWebAuthnCredential',
    'SetUserMFAPreference',
    'DeleteWebAuthnCredential',
  ]);
  await passkeys.presses('Done');
  await panel.showsOn('Text message');
  await expect(panel.button('Set up passkey')).toBeVisible();
});

test('while the browser prompts, the user can cancel or close, and nothing is left behind', async ({
  page,
  signIn,
  passkeys,
  emulator,
}) => {
  await emulator.changes('nothing-on', textMessageOn);
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.setsUp();
  await passkeys.authenticator.setAnswering(false);
  await passkeys.create.click();
  await expect(passkeys.status).toHaveText('Follow the steps in your browser.');
  await passkeys.presses('Cancel');
  await expect(passkeys.create).toBeVisible();
  await expect(passkeys.alert).toBeHidden();
  await passkeys.create.click();
  await expect(passkeys.status).toHaveText('Follow the steps in your browser.');
  await page.keyboard.press('Escape');
  await expect(passkeys.dialog).toBeHidden();
  expect(await passkeys.authenticator.passkeys()).toEqual([]);

  await passkeys.authenticator.setAnswering(true);
  await passkeys.setsUp();
  await passkeys.create.click();
  await passkeys.shows('Passkey is on');
});

test('a user who does not answer the browser in time can try again', async ({
  page,
  signIn,
  passkeys,
  emulator,
}) => {
  await emulator.changes('nothing-on', textMessageOn);
  await changesOptions(page, (options) => {
    options.timeout = 1000;
  });
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.setsUp();
  await passkeys.authenticator.setAnswering(false);
  await passkeys.create.click();
  await expect(passkeys.alert).toContainText('No passkey was created');
  await passkeys.authenticator.setAnswering(true);
  await passkeys.create.click();
  await passkeys.shows('Passkey is on');
});

test('the browser refuses a second passkey on the same device, and the dialog says what to do', async ({
  signIn,
  passkeys,
  emulator,
}) => {
  await emulator.changes('nothing-on', textMessageOn);
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.setsUp();
  await passkeys.create.click();
  await passkeys.shows('Passkey is on');
  await passkeys.presses('Done');
  await passkeys.manages();
  await passkeys.presses('Create a passkey');
  await passkeys.create.click();
  await expect(passkeys.alert).toContainText('already has your passkey');
  await passkeys.presses('Cancel');
  await passkeys.shows('Passkeys');
  await passkeys.lists('Passkey 1');
});

test('a relying party on another host is named in the message', async ({ page, signIn, passkeys, wire }) => {
  await changesOptions(page, (options) => {
    options.rp.id = 'account.example.com';
  });
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.setsUp();
  await passkeys.create.click();
  await expect(passkeys.alert).toContainText('Passkeys only work on account.example.com');
  expect(wire.operations()).not.toContain('CompleteWebAuthnRegistration');
});

test('in a browser without passkeys, the dialog says so and can still delete passkeys', async ({
  page,
  signIn,
  passkeys,
  emulator,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'));
  await emulator.changes('nothing-on', { passkeys: 2 });
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.manages();
  await expect(passkeys.dialog).toContainText("This browser can't create passkeys.");
  await expect(passkeys.dialog.getByRole('button', { name: 'Create a passkey' })).toBeHidden();
  await passkeys.deletes('Passkey 1');
  await passkeys.lists('Passkey 2');
});

test('at the limit of twenty passkeys, the list says what to do', async ({ signIn, passkeys, emulator }) => {
  await emulator.changes('nothing-on', { passkeys: 20 });
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.manages();
  await expect(passkeys.dialog).toContainText('You have 20 passkeys');
  await passkeys.deletes('Passkey 7');
  await expect(passkeys.rows).toHaveCount(19);
  await passkeys.presses('Create a passkey');
  await passkeys.create.click();
  await passkeys.shows('Passkey created');
});

test('closing asks first while a new passkey is not saved yet', async ({
  page,
  signIn,
  passkeys,
  emulator,
  wire,
}) => {
  await emulator.changes('nothing-on', textMessageOn);
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.setsUp();
  const held = await wire.holds('CompleteWebAuthnRegistration');
  await passkeys.create.click();
  await held.arrived;
  await page.keyboard.press('Escape');
  await passkeys.shows('Leave without finishing?');
  await expect(passkeys.dialog).toContainText('Your passkey may not be saved.');
  held.release();
  // The question disappears by itself.
  await passkeys.shows('Passkey is on');
});

test('an abandoned passkey is in the list, and the next one starts from the first step', async ({
  page,
  signIn,
  passkeys,
  emulator,
  wire,
}) => {
  await emulator.changes('nothing-on', { passkeys: 1 });
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.manages();
  await passkeys.presses('Create a passkey');
  const held = await wire.holds('CompleteWebAuthnRegistration');
  await passkeys.create.click();
  await held.arrived;
  await page.keyboard.press('Escape');
  await passkeys.shows('Leave without finishing?');
  await passkeys.presses('Leave');
  await passkeys.shows('Passkeys');
  await expect(passkeys.status).toHaveText('Saving your passkey…');
  held.release();
  await passkeys.lists('Passkey 1', 'Passkey 2');
  await expect(passkeys.status).toContainText('Your passkey is saved.');
  await passkeys.presses('Create a passkey');
  await passkeys.shows('Create a passkey');
  await expect(passkeys.create).toBeVisible();
  expect(wire.operations().filter((name) => name === 'StartWebAuthnRegistration')).toHaveLength(1);
});

test('leaving with Escape keeps a typed name', async ({ page, signIn, passkeys, emulator }) => {
  await emulator.changes('nothing-on', textMessageOn);
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.setsUp();
  await passkeys.create.click();
  await passkeys.shows('Passkey is on');
  await passkeys.name.fill('Work laptop');
  await page.keyboard.press('Escape');
  await expect(passkeys.dialog).toBeHidden();
  await passkeys.manages();
  await passkeys.lists('Work laptop');
});

test('a passkey that the panel did not know is turned on, without creating another one', async ({
  signIn,
  panel,
  passkeys,
  emulator,
  wire,
}) => {
  await emulator.changes('nothing-on', { ...textMessageOn, passkeys: 1 });
  await emulator.fails({ operation: 'GetUserAuthFactors', error: 'ForbiddenException' });
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.setsUp();
  await expect(passkeys.dialog).toContainText('You already have a passkey');
  await passkeys.presses('Turn on passkey');
  await passkeys.shows('Passkey is on');
  await expect(passkeys.name).toBeHidden();
  await passkeys.presses('Done');
  await panel.showsOn('Text message', 'Passkey');
  expect(wire.operations()).not.toContain('StartWebAuthnRegistration');
});

test('if a deletion fails after the second step was turned off, the panel says so', async ({
  signIn,
  panel,
  passkeys,
  emulator,
}) => {
  await emulator.changes('nothing-on', { userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'], passkeys: 1 });
  await emulator.fails({ operation: 'DeleteWebAuthnCredential', error: 'ForbiddenException' });
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await passkeys.manages();
  await passkeys.presses('Delete passkey Passkey 1');
  await passkeys.question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(passkeys.question).toContainText("it's no longer your second step.");
  await passkeys.question.getByRole('button', { name: 'Cancel' }).click();
  await expect(passkeys.dialog).toContainText("it's no longer your second step");
  await passkeys.presses('Turn it back on');
  await expect(passkeys.status).toContainText('now replaces your password and code');
  await passkeys.presses('Done');
  await panel.showsOn('Text message', 'Passkey');
});

test('every step works without a pointer, and Escape goes back one step at a time', async ({
  page,
  signIn,
  panel,
  passkeys,
  emulator,
  keyboard,
}) => {
  const inDialog = (name: string) => passkeys.dialog.getByRole('button', { name, exact: true });
  await emulator.changes('nothing-on', textMessageOn);
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await keyboard.presses(panel.button('Set up passkey'));
  await passkeys.shows('Set up passkey');
  await keyboard.presses(passkeys.create);
  await passkeys.shows('Passkey is on');
  await keyboard.enters(passkeys.name, 'Work laptop');
  await expect(passkeys.dialog).toBeHidden();
  await expect(panel.root.locator(':focus')).toHaveCount(1);

  await keyboard.presses(panel.button('Manage passkeys'));
  await passkeys.shows('Passkeys');
  await keyboard.presses(inDialog('Rename passkey Work laptop'));
  await expect(passkeys.name).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(inDialog('Rename passkey Work laptop')).toBeFocused();
  await page.keyboard.press('Enter');
  await keyboard.enters(passkeys.name, 'Home laptop');
  await expect(inDialog('Rename passkey Home laptop')).toBeFocused();

  await keyboard.presses(inDialog('Delete passkey Home laptop'));
  await expect(passkeys.question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(passkeys.question).toBeHidden();
  await expect(inDialog('Delete passkey Home laptop')).toBeFocused();
  await page.keyboard.press('Enter');
  await keyboard.presses(passkeys.question.getByRole('button', { name: 'Delete', exact: true }));
  await expect(passkeys.status).toContainText('The passkey “Home laptop” was deleted.');
  await expect(passkeys.dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(passkeys.dialog).toBeHidden();
  await panel.showsOn('Text message');
});

test("the app's step-up comes before a passkey is deleted, and the confirmation reopens over the list", async ({
  page,
  signIn,
  passkeys,
  emulator,
}) => {
  await emulator.changes('nothing-on', { passkeys: 2 });
  await signIn.open({ confirm: 'password' });
  await signIn.signsInAs('nothing-on');
  const stepUp = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await passkeys.manages();
  await passkeys.presses('Delete passkey Passkey 1');
  await passkeys.question.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await stepUp.getByRole('button', { name: 'Cancel' }).click();
  await passkeys.question.getByRole('button', { name: 'Delete', exact: true }).click();
  await stepUp.getByRole('textbox', { name: 'Password' }).fill('Correct-Horse-1');
  await page.keyboard.press('Enter');
  await expect(passkeys.status).toContainText('The passkey “Passkey 1” was deleted.');
  await passkeys.lists('Passkey 2');
});

test("the app's step-up comes before a passkey is created, and cancelling it creates none", async ({
  page,
  signIn,
  passkeys,
  emulator,
  wire,
}) => {
  await emulator.changes('nothing-on', textMessageOn);
  await signIn.open({ confirm: 'password' });
  await signIn.signsInAs('nothing-on');
  const stepUp = page.getByRole('dialog', { name: 'Confirm that it is you' });
  await passkeys.setsUp();
  await passkeys.create.click();
  await expect(stepUp).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await stepUp.getByRole('button', { name: 'Cancel' }).click();
  await passkeys.shows('Set up passkey');
  expect(wire.operations()).not.toContain('StartWebAuthnRegistration');
  await passkeys.create.click();
  await stepUp.getByRole('textbox', { name: 'Password' }).fill('Correct-Horse-1');
  await page.keyboard.press('Enter');
  await passkeys.shows('Passkey is on');
});

for (const look of looks) {
  test(`each step passes axe and fits on ${look.look}`, async ({ page, signIn, passkeys, emulator }) => {
    await takeLook(page, look);
    await emulator.changes('nothing-on', {
      ...textMessageOn,
      passkeys: [{ friendlyName: 'A passkey with a name that is as long as such names can be' }, {}],
    });
    await signIn.open(look.settings);
    await signIn.signsInAs('nothing-on');
    await passkeys.manages();
    await expectFit(page);
    await passkeys.presses('Rename passkey Passkey 2');
    await expectFit(page);
    await passkeys.presses('Cancel');
    await passkeys.presses('Delete passkey Passkey 2');
    await expect(passkeys.question).toBeVisible();
    await expectFit(page);
    await page.keyboard.press('Escape');
    await passkeys.presses('Create a passkey');
    await passkeys.shows('Create a passkey');
    await expectFit(page);
    await emulator.fails({
      operation: 'CompleteWebAuthnRegistration',
      error: 'WebAuthnCredentialNotSupportedException',
      times: 1,
    });
    await passkeys.create.click();
    await expect(passkeys.alert.filter({ hasText: 'accepted here' })).toBeVisible();
    await expect(passkeys.alert.filter({ hasText: 'delete it there' })).toBeVisible();
    await expectFit(page);
    await passkeys.authenticator.setAnswering(false);
    await passkeys.create.click();
    await expect(passkeys.status).toHaveText('Follow the steps in your browser.');
    await expectFit(page);
    await passkeys.presses('Cancel');
    await passkeys.authenticator.setAnswering(true);
    await passkeys.create.click();
    await passkeys.shows('Passkey is on');
    await expectFit(page);
  });
}
