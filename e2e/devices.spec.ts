import { overflowOf } from './support/accessibility.js';
import { keptBy } from './support/leaks.js';
import { expect, test } from './support/test.js';

const USER = 'remembered';

test('by keyboard alone, a user is asked for a code on a new device, not on a remembered one, and again on a forgotten one', async ({
  page,
  signIn,
  account,
  emulator,
  keyboard,
}) => {
  // Four sign-ins.
  test.setTimeout(180_000);
  const devices = page.getByRole('region', { name: 'Remembered devices' }).getByRole('listitem');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const givesPassword = async () => {
    await keyboard.enters(signIn.username, USER);
    await keyboard.enters(signIn.password, 'Correct-Horse-1');
    return signIn.asked();
  };
  const givesCode = async () => {
    await expect(signIn.code).toBeFocused();
    await page.keyboard.type(await emulator.sentCode(USER, 'SMS'));
  };

  await signIn.open();
  expect(await givesPassword()).toBe('Text message');
  await givesCode();
  await page.keyboard.press('Enter');
  await expect(account.heading).toBeFocused();
  await expect(devices).toHaveCount(2);

  // A device that is only known needs a code as well.
  await keyboard.presses(button('Sign out'));
  expect(await givesPassword()).toBe('Text message');
  await givesCode();
  await keyboard.presses(signIn.rememberDevice, 'Space');
  await page.keyboard.press('Enter');
  await expect(account.heading).toBeFocused();
  await expect(devices).toHaveCount(3);
  await expect(devices.first()).toContainText('This device');

  await keyboard.presses(button('Sign out'));
  expect(await givesPassword()).toBe('nothing');
  await expect(page.getByText(/^Next sign-in: .* unless you're on a remembered device\.$/)).toBeVisible();

  await keyboard.presses(button('Forget Chrome on Windows'));
  await keyboard.presses(page.getByRole('dialog').getByRole('button', { name: 'Forget', exact: true }));
  await expect(devices).toHaveCount(2);
  await keyboard.presses(button('Sign out'));
  expect(await givesPassword()).toBe('Text message');
});

test('a reload keeps the session of a device, whose secret no script finds', async ({
  page,
  signIn,
  account,
}) => {
  const sent = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().includes('/device?'),
  );
  await signIn.open();
  await signIn.signsInAs(USER);
  const { secret, key } = (await sent).postDataJSON() as { secret: string; key: string };
  expect(secret.length).toBeGreaterThan(40);

  await page.reload();
  await expect(account.heading).toBeVisible();
  const inReach = JSON.stringify([await keptBy(page), await page.evaluate(() => document.cookie)]);
  expect(inReach).not.toContain(secret);
  expect(inReach).not.toContain(key);
  const cookies = await page.context().cookies();
  expect(cookies.filter(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Strict')).toHaveLength(2);
});

test('on a phone, a user forgets a device although the connection is lost in between', async ({
  page,
  signIn,
  emulator,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn.open();
  await signIn.signsInAs(USER);
  const list = page.getByRole('region', { name: 'Remembered devices' });
  const question = page.getByRole('dialog', { name: 'Forget Firefox on Windows?' });
  const forget = question.getByRole('button', { name: 'Forget', exact: true });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  expect(await overflowOf(page)).toEqual([]);

  await list.getByRole('button', { name: 'Forget Firefox on Windows' }).click();
  await emulator.fails({ operation: 'ForgetDevice', drop: 'before' }, 'remembering');
  await forget.click();
  await expect(question.getByRole('alert')).toContainText('Nothing was changed.');
  expect(await overflowOf(page)).toEqual([]);
  await expect(forget).toBeInViewport({ ratio: 1 });
  expect((await emulator.user(USER)).devices).toHaveLength(3);

  await emulator.heals('remembering');
  await forget.click();
  await expect(question).toBeHidden();
  await expect(list.getByText('Firefox on Windows is forgotten.')).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list.getByRole('listitem')).toContainText('Safari on iOS');
  expect(await overflowOf(page)).toEqual([]);
});
