import { TotpSetupPage } from './pages/totp-setup.page.js';
import { keptBy, queryCacheOf } from './support/leaks.js';
import { expectFit, looks, takeLook } from './support/looks.js';
import { test as base, expect } from './support/test.js';
import { types } from './support/types.js';

const test = base.extend<{ setUp: TotpSetupPage }>({
  setUp: async ({ page, emulator }, provide) => {
    await provide(new TotpSetupPage(page, emulator));
  },
});

test('a new user sets up an authenticator app, prefers it, and signs in with it', async ({
  signIn,
  account,
  panel,
  setUp,
  wire,
  emulator,
}) => {
  await signIn.open();
  await signIn.signsInAs('fresh');
  await setUp.opens('Set up');
  expect(wire.operations()).not.toContain('AssociateSoftwareToken');
  await setUp.continues();
  await expect(setUp.prefer).toBeChecked();
  await setUp.givesCode('fresh');
  await setUp.shows('Authenticator app is on');
  await setUp.presses('Done');

  await expect(setUp.dialog).toBeHidden();
  // The "Set up" button is gone; its row gets the focus.
  await expect(panel.switch('Authenticator app')).toBeFocused();
  await panel.showsOn('Authenticator app');
  await panel.showsPreferred('Authenticator app');
  expect(wire.writes()).toEqual([{ SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } }]);
  expect(wire.operations().filter((operation) => operation === 'AssociateSoftwareToken')).toHaveLength(1);
  expect(await emulator.user('fresh')).toMatchObject({ preferredMfaSetting: 'SOFTWARE_TOKEN_MFA' });

  await account.signsOut();
  expect(await signIn.signsInAs('fresh')).toBe('Authenticator app');
});

test('a user replaces the authenticator, and only the new one counts', async ({
  signIn,
  account,
  setUp,
  wire,
  emulator,
}) => {
  // The test needs two codes of the new authenticator, and two are available: the first sign-in used an old
  // one.
  const before = (await emulator.user('totp-preferred')).totpSecret;
  await signIn.open();
  await wire.signsInWith(await emulator.tokens('totp-preferred', {}));
  await signIn.givesPassword('totp-preferred');
  await expect(account.heading).toBeVisible();
  await setUp.opens('Replace');
  await expect(setUp.dialog).toContainText('Your current app stops working');
  await setUp.continues();
  await setUp.givesCode('totp-preferred');
  await setUp.shows('Authenticator app replaced');
  await setUp.presses('Done');
  await expect(setUp.dialog).toBeHidden();

  const now = await emulator.user('totp-preferred');
  expect(now).toMatchObject({ pendingTotpSecret: null, preferredMfaSetting: 'SOFTWARE_TOKEN_MFA' });
  expect(now.totpSecret).not.toBe(before);
  await account.signsOut();
  expect(await signIn.signsInAs('totp-preferred')).toBe('Authenticator app');
});

test('Escape asks before it loses a step, however often it is pressed', async ({
  page,
  signIn,
  panel,
  setUp,
}) => {
  await signIn.open();
  await signIn.signsInAs('fresh');
  await setUp.opens('Set up');
  await setUp.continues();
  const secret = await setUp.secret();
  for (let round = 0; round < 2; round += 1) {
    await page.keyboard.press('Escape');
    await setUp.shows('Leave without finishing?');
    await page.keyboard.press('Escape');
    await setUp.shows('Set up authenticator app');
  }
  expect(await setUp.secret()).toBe(secret);

  await page.keyboard.press('Escape');
  await setUp.presses('Leave');
  await expect(setUp.dialog).toBeHidden();
  await expect(panel.button('Set up authenticator app')).toBeFocused();
});

test('every step works without a pointer', async ({ page, signIn, panel, setUp, emulator }) => {
  await signIn.open();
  await signIn.signsInAs('fresh');
  await panel.button('Set up authenticator app').focus();
  await page.keyboard.press('Enter');
  await setUp.shows('Set up authenticator app');
  // The cross, "Cancel", "Continue".
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(setUp.code).toBeVisible();
  await setUp.shows('Set up authenticator app');
  while (!(await setUp.code.evaluate((field) => field === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type(await emulator.appCode('fresh'));
  await page.keyboard.press('Enter');
  await setUp.shows('Authenticator app is on');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(setUp.dialog).toBeHidden();
});

test('once the dialog is closed, the page keeps, shows and logs neither the key nor the code', async ({
  page,
  signIn,
  setUp,
  emulator,
  watched,
}) => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await signIn.open();
  await signIn.signsInAs('fresh');
  await setUp.opens('Set up');
  await setUp.continues();
  const secret = await setUp.secret();
  await types(setUp.code, '000000');
  await page.keyboard.press('Enter');
  await expect(setUp.dialog).toContainText("That code isn't right");
  // Failures can leak secrets: into logs, messages and causes.
  await emulator.fails({ operation: 'VerifySoftwareToken', garbage: 'html', times: 1 });
  const code = await emulator.appCode('fresh');
  await types(setUp.code, code);
  await page.keyboard.press('Enter');
  await expect(setUp.dialog).toContainText('Something went wrong');

  const whileOpen = await queryCacheOf(page);
  await page.keyboard.press('Enter');
  await setUp.shows('Authenticator app is on');
  await setUp.presses('Done');
  await expect(setUp.dialog).toBeHidden();

  const places = {
    ...(await keptBy(page)),
    console: watched.output.join('\n'),
    addresses: addresses.join('\n'),
    page: await page.evaluate(() => document.querySelector('main')?.outerHTML ?? ''),
  };
  for (const [place, text] of Object.entries(places)) {
    expect(text.includes(secret), `the key in ${place}`).toBe(false);
    expect(text.includes(code), `the code in ${place}`).toBe(false);
  }
  const kits = [...whileOpen, ...(await queryCacheOf(page))].filter(({ key }) =>
    key.includes('cognito-account-kit'),
  );
  expect(kits.length).toBeGreaterThan(1);
  for (const { key, content } of kits) {
    expect(content.includes(secret), `the key in ${key}`).toBe(false);
    expect(content.includes(code), `the code in ${key}`).toBe(false);
  }
});

test('a set-up that fails to load says so, and loads when it is opened again', async ({
  page,
  signIn,
  panel,
  setUp,
  watched,
}) => {
  await signIn.open();
  await signIn.signsInAs('fresh');
  await page.route('**/totp-flow*', (route) => route.abort());
  await panel.button('Set up authenticator app').click();
  await expect(setUp.dialog).toContainText("We couldn't load this. Check your connection");
  await panel.answers('Cancel');
  await page.unroute('**/totp-flow*');
  await setUp.opens('Set up');
  expect(watched.complaints).toEqual([]);
});

test('a set-up that fails to load after a new deployment offers to reload the page', async ({
  page,
  signIn,
  panel,
  setUp,
}) => {
  await signIn.open();
  await signIn.signsInAs('fresh');
  await page.route('**/totp-flow*', (route) => route.fulfill({ status: 404 }));
  await panel.button('Set up authenticator app').click();
  await expect(setUp.dialog).toContainText('reload the page');
  const reloaded = page.waitForEvent('load');
  await panel.answers('Reload page');
  await reloaded;
  await expect(setUp.dialog).toBeHidden();
});

for (const look of looks) {
  test(`each step passes axe and fits on ${look.look}`, async ({ page, signIn, setUp }) => {
    await takeLook(page, look);
    await signIn.open(look.settings);
    await signIn.signsInAs('fresh');
    await setUp.opens('Set up');
    await expectFit(page);
    await setUp.continues();
    await expectFit(page);
    await types(setUp.code, '000000');
    await page.keyboard.press('Enter');
    await expect(setUp.dialog).toContainText("That code isn't right");
    await expectFit(page);
    await setUp.presses('Close');
    await setUp.shows('Leave without finishing?');
    await expectFit(page);
    await setUp.presses('Keep going');
    await setUp.givesCode('fresh');
    await setUp.shows('Authenticator app is on');
    await expectFit(page);
  });
}

test('a desktop shows the QR code first, and the key on request, without moving what follows', async ({
  signIn,
  setUp,
}) => {
  await signIn.open();
  await signIn.signsInAs('fresh');
  await setUp.opens('Set up');
  await setUp.continues();
  await expect(setUp.dialog.getByRole('img')).toBeVisible();
  await expect(setUp.key).toBeHidden();
  const before = await setUp.code.boundingBox();
  await setUp.dialog.getByText("Can't scan it?").click();
  await expect(setUp.key).toBeVisible();
  await expect(setUp.dialog.getByRole('link', { name: 'Open on this device' })).toBeVisible();
  expect(await setUp.code.boundingBox()).toEqual(before);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the app on the device comes first, then the key, and the QR code is folded away', async ({
    signIn,
    setUp,
  }) => {
    await signIn.open();
    await signIn.signsInAs('fresh');
    await setUp.opens('Set up');
    await setUp.continues();
    const link = setUp.dialog.getByRole('link', { name: 'Open on this device' });
    await expect(link).toHaveAttribute('href', /^otpauth:/);
    await expect(setUp.key).toBeVisible();
    await expect(setUp.dialog.getByRole('img')).toBeHidden();
    await setUp.dialog.getByText('Show QR code').click();
    await expect(setUp.dialog.getByRole('img')).toBeVisible();
    // What is read is in the order of what is seen.
    const parts = [link, setUp.key, setUp.dialog.getByRole('img'), setUp.code];
    const tops = await Promise.all(parts.map(async (part) => (await part.boundingBox())?.y ?? 0));
    expect(tops).toEqual(tops.toSorted((one, other) => one - other));
    const order = await setUp.dialog.evaluate((dialog) =>
      [...dialog.querySelectorAll('a, code, svg[role=img], input')].slice(0, 4).map(({ tagName }) => tagName),
    );
    expect(order.map((name) => name.toLowerCase())).toEqual(['a', 'code', 'svg', 'input']);
  });
});

test('the QR code stays dark on white in forced colours', async ({ page, signIn, setUp }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await signIn.open();
  await signIn.signsInAs('fresh');
  await setUp.opens('Set up');
  await setUp.continues();
  const fills = await setUp.dialog
    .getByRole('img')
    .evaluate((svg) => [...svg.children].map((shape) => getComputedStyle(shape).fill));
  expect(fills).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
});
