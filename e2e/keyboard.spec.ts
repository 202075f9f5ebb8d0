import type { Page } from '@playwright/test';
import { expect, test } from './support/test.js';

/** Presses Tab and returns the focused element as a screen reader announces it: role and name. */
async function tab(page: Page): Promise<string> {
  await page.keyboard.press('Tab');
  return focused(page);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return 'nothing';
    const isLabelled = element instanceof HTMLInputElement || element instanceof HTMLButtonElement;
    const label = isLabelled ? element.labels?.[0]?.innerText : undefined;
    const name = element.getAttribute('aria-label') ?? label ?? element.innerText;
    const role = element.getAttribute('role') ?? (element as { type?: string }).type ?? element.localName;
    return `${role} ${name.split('\n')[0] ?? ''}`;
  });
}

/** Presses Tab through the table of contents and the check-up, which come before the panel. */
async function passesContents(page: Page): Promise<void> {
  const stops = page.locator('nav a, #check-up button');
  await expect(page.locator('#check-up [aria-busy]')).toHaveCount(0);
  const count = await stops.count();
  for (let stop = 0; stop < count; stop += 1) await page.keyboard.press('Tab');
}

test('a user signs in, changes the preference and signs out without a pointer', async ({
  page,
  signIn,
  account,
  panel,
  emulator,
}) => {
  await signIn.open();
  await expect(signIn.username).toBeFocused();
  await page.keyboard.type('totp-preferred');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Correct-Horse-1');
  await page.keyboard.press('Enter');
  await expect(signIn.code).toBeFocused();
  await page.keyboard.type(await emulator.appCode('totp-preferred'));
  await page.keyboard.press('Enter');
  await expect(account.heading).toBeFocused();
  await panel.showsOn('Authenticator app', 'Text message');

  await passesContents(page);
  expect(await tab(page)).toBe('button Replace authenticator app');
  expect(await tab(page)).toBe('switch Authenticator app');
  expect(await tab(page)).toBe('button Change phone number');
  expect(await tab(page)).toBe('switch Text message');
  expect(await tab(page)).toBe('button Change email address');
  expect(await tab(page)).toBe('switch Email');
  await page.keyboard.press('Space');
  await panel.says('Email is on.');
  await expect(panel.switch('Email')).toBeFocused();

  expect(await tab(page)).toBe('button Set up passkey');
  // A radio group is one stop, at the chosen option; arrows choose.
  expect(await tab(page)).toBe('radio Authenticator app');
  await page.keyboard.press('ArrowDown');
  await panel.says('Text message is now preferred.');
  await expect(panel.radio('Text message')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await panel.says('Authenticator app is now preferred.');
  await expect(panel.radio('Authenticator app')).toBeFocused();

  expect(await tab(page)).toBe('button Undo');
  await page.keyboard.press('Enter');
  await panel.says('Undone. Text message is preferred again.');
  await panel.showsPreferred('Text message');
  // The button is gone after its click; the focus stays where the user was.
  await expect(panel.undo).toBeHidden();
  expect(await focused(page)).not.toMatch(/^body|^nothing/);

  const signOut = page.getByRole('button', { name: 'Sign out', exact: true });
  await signOut.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

test('Space and Enter both turn a switch', async ({ page, signIn, panel }) => {
  await signIn.open();
  await signIn.signsInAs('totp-preferred');
  await panel.switch('Email').focus();
  await page.keyboard.press('Enter');
  await panel.says('Email is on.');
  await page.keyboard.press('Space');
  await panel.says('Email is off.');
  await expect(panel.switch('Email')).toBeFocused();
});

test('the dialog traps the focus, and returns it to the switch that opened it', async ({
  page,
  signIn,
  panel,
  emulator,
}) => {
  await emulator.changes('two-on', { userMFASettingList: ['SMS_MFA'] });
  await signIn.open();
  await signIn.signsInAs('two-on');
  const asking = panel.switch('Text message');
  await asking.focus();
  await page.keyboard.press('Space');

  // The button that changes nothing is first.
  await expect(panel.dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  const stops = new Set<string>();
  for (let step = 0; step < 6; step += 1) stops.add(await tab(page));
  // Between the last stop and the first, the focus visits the browser's window, but never the page behind.
  const inside = [...stops].filter((stop) => !stop.startsWith('body'));
  expect(inside.sort()).toEqual(['button Cancel', 'button Turn off']);

  await page.keyboard.press('Escape');
  await expect(panel.dialog).toBeHidden();
  await expect(asking).toBeFocused();

  await page.keyboard.press('Space');
  await expect(panel.dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.dialog).toBeHidden();
  await expect(asking).toBeFocused();

  await page.keyboard.press('Space');
  await panel.dialog.getByRole('button', { name: 'Turn off' }).focus();
  await page.keyboard.press('Enter');
  await panel.says('Text message is off.');
  await expect(asking).toBeFocused();
});

test('a switch keeps the focus while its change is pending, and after it failed', async ({
  page,
  signIn,
  panel,
  wire,
  emulator,
}) => {
  await emulator.fails({ operation: 'SetUserMFAPreference', drop: 'before' });
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  const held = await wire.holds('SetUserMFAPreference');
  const changing = panel.switch('Text message');
  await changing.focus();
  await page.keyboard.press('Space');
  await held.arrived;
  await expect(changing).toBeFocused();
  held.release();
  await expect(panel.row('Text message').getByRole('alert')).toBeVisible();
  await expect(changing).toBeFocused();

  await emulator.heals();
  expect(await tab(page)).toBe('button Try again: Text message');
  await page.keyboard.press('Enter');
  await panel.says('Text message is on.');
  // "Try again" has disappeared with the failure; the next element in its row gets the focus.
  await expect(changing).toBeFocused();
});

test('a locked switch is focusable, says why it is locked, and does nothing', async ({
  page,
  signIn,
  account,
  panel,
}) => {
  await signIn.open();
  await signIn.signsInAs('required');
  await panel.showsOn('Authenticator app');
  await expect(account.heading).toBeFocused();
  await passesContents(page);
  expect(await tab(page)).toBe('button Replace authenticator app');
  expect(await tab(page)).toBe('switch Authenticator app');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(panel.switch('Authenticator app')).toBeChecked();
  await expect(panel.switch('Authenticator app')).toBeFocused();
  await expect(panel.switch('Authenticator app')).toHaveAccessibleDescription(/Turn on another method/);
});

test('edits are saved with Enter on "Save changes", which goes and leaves the focus in the panel', async ({
  page,
  signIn,
  panel,
}) => {
  await signIn.open({ apply: 'on-save' });
  await signIn.signsInAs('totp-preferred');
  await panel.switch('Email').focus();
  await page.keyboard.press('Space');
  await expect(panel.root).toContainText('1 unsaved change');
  expect(await tab(page)).toBe('button Set up passkey');
  expect(await tab(page)).toBe('radio Authenticator app');
  expect(await tab(page)).toBe('button Discard changes');
  expect(await tab(page)).toBe('button Save changes');
  await page.keyboard.press('Enter');
  await panel.says('Email is on.');
  await expect(panel.save).toBeHidden();
  await expect(panel.switch('Authenticator app')).toBeFocused();
});
