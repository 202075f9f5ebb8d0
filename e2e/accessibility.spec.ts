import type { Page } from '@playwright/test';
import {
  addsUserStyle,
  clippedTextOf,
  overflowOf,
  smallTargetsOf,
  TEXT_SPACING,
  violationsOf,
} from './support/accessibility.js';
import { expect, test } from './support/test.js';

/** Each account, with an element that appears once its panel has loaded. */
const accounts = [
  ['nothing-on', 'Next sign-in: password only'],
  ['totp-preferred', 'Preferred method'],
  ['two-on', 'Ask me each time'],
  ['all-on', 'Passkey'],
  ['required', 'Turn on another method before'],
  ['federated', 'Managed by your sign-in provider'],
  ['remembered', "unless you're on a remembered device"],
  ['fresh', 'Turn on authenticator app'],
] as const;

const NARROW = { width: 320, height: 640 };

/** Returns the accessibility and layout problems in this state. */
async function expectAccessible(page: Page): Promise<void> {
  expect.soft(await violationsOf(page)).toEqual([]);
  expect.soft(await smallTargetsOf(page)).toEqual([]);
}

test.beforeEach(async ({ page }) => {
  // A half-faded element has half its contrast.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

for (const [username, text] of accounts) {
  test(`the panel of ${username} passes axe, in light and dark`, async ({ page, signIn, account, panel }) => {
    await signIn.open({ theme: 'light' });
    await signIn.signsInAs(username);
    await expect(panel.root).toContainText(text);
    await expectAccessible(page);
    await account.turnsDark();
    await expectAccessible(page);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`the sign-in and its challenges pass axe (${theme})`, async ({ page, signIn }) => {
    await signIn.open({ theme });
    await expect(signIn.username).toBeFocused();
    await expectAccessible(page);
    await signIn.givesPassword('two-on');
    await signIn.asked();
    await expectAccessible(page);
    await signIn.chooses('Text message');
    await expectAccessible(page);
  });

  test(`a dialog, a change and a failure pass axe (${theme})`, async ({
    page,
    signIn,
    panel,
    wire,
    emulator,
  }) => {
    await signIn.open({ theme });
    await signIn.signsInAs('nothing-on');
    await panel.turns('Text message', 'on');
    await expectAccessible(page);
    await panel.switch('Text message').click();
    await expect(panel.dialog).toBeVisible();
    await expectAccessible(page);
    await panel.answers('Cancel');
    await emulator.fails({ operation: 'SetUserMFAPreference', drop: 'before' });
    await panel.switch('Email').click();
    await expect(panel.row('Email').getByRole('alert')).toBeVisible();
    await expectAccessible(page);
    // Last, because a held request times out after ten seconds, and a busy machine may need as long.
    const held = await wire.holds('SetUserMFAPreference');
    await panel.tryAgain.click();
    await held.arrived;
    await expectAccessible(page);
    held.release();
  });

  test(`unsaved edits and a failed first read pass axe (${theme})`, async ({
    page,
    signIn,
    account,
    panel,
    emulator,
  }) => {
    await signIn.open({ theme, apply: 'on-save' });
    await signIn.signsInAs('nothing-on');
    await panel.switch('Text message').click();
    await expect(panel.root).toContainText('1 unsaved change');
    await expectAccessible(page);
    await account.signsOut();
    await emulator.fails({ operation: 'GetUser', error: 'ForbiddenException' });
    await signIn.givesPassword('nothing-on');
    await expect(panel.alerts).toContainText("couldn't load");
    await expectAccessible(page);
  });
}

test('right to left passes axe, and the switch is at the other end of its row', async ({
  page,
  signIn,
  panel,
}) => {
  await signIn.open({ dir: 'rtl' });
  await signIn.signsInAs('all-on');
  await panel.showsOn('Authenticator app', 'Text message', 'Email', 'Passkey');
  await expectAccessible(page);
  const row = await panel.row('Email').boundingBox();
  const control = await panel.switch('Email').boundingBox();
  if (!row || !control) throw new Error('The row of Email has no place on the page.');
  expect(control.x + control.width / 2).toBeLessThan(row.x + row.width / 2);
  // A number reads from left to right in every language.
  await expect(panel.row('Text message').locator('bdi')).toHaveText(/^\+/);
});

for (const [size, viewport] of [
  ['320 px', NARROW],
  ['400 % zoom', { width: 320, height: 256 }],
] as const) {
  for (const dir of ['ltr', 'rtl'] as const) {
    test(`at ${size} (${dir}) nothing is cut off and nothing scrolls sideways`, async ({
      page,
      signIn,
      panel,
    }) => {
      await page.setViewportSize(viewport);
      await signIn.open(dir === 'rtl' ? { dir } : {});
      await signIn.signsInAs('all-on');
      await panel.showsOn('Authenticator app', 'Text message', 'Email', 'Passkey');
      expect.soft(await overflowOf(page)).toEqual([]);
      expect.soft(await clippedTextOf(page)).toEqual([]);
      await panel.switch('Passkey').click();
      await expect(panel.dialog).toBeVisible();
      expect.soft(await overflowOf(page)).toEqual([]);
      const keep = panel.dialog.getByRole('button').last();
      await keep.scrollIntoViewIfNeeded();
      await expect(keep).toBeInViewport();
      await panel.answers('Cancel');
      await expectAccessible(page);
    });
  }
}

test('at 320 px, a failure and unsaved edits fit', async ({ page, signIn, panel, emulator }) => {
  await page.setViewportSize(NARROW);
  await signIn.open({ apply: 'on-save' });
  await emulator.fails({ operation: 'SetUserMFAPreference', error: 'ForbiddenException' });
  await signIn.signsInAs('totp-preferred');
  await panel.switch('Email').click();
  await panel.save.click();
  await expect(panel.row('Email').getByRole('alert')).toBeVisible();
  expect(await overflowOf(page)).toEqual([]);
  expect(await clippedTextOf(page)).toEqual([]);
  await expectAccessible(page);
});

for (const [what, css] of [
  ['wider spacing of text', TEXT_SPACING],
  [
    'text of twice the size',
    ':root { font-size: 200% !important; } .cak-root { font-size: 32px !important; }',
  ],
] as const) {
  for (const width of [320, 1280]) {
    test(`${what} at ${width} px is not cut off`, async ({ page, signIn, panel }) => {
      await page.setViewportSize({ width, height: 800 });
      await signIn.open();
      await signIn.signsInAs('totp-preferred');
      await panel.turns('Email', 'on');
      await addsUserStyle(page, css);
      expect.soft(await clippedTextOf(page)).toEqual([]);
      expect.soft(await overflowOf(page)).toEqual([]);
    });
  }
}

test('in forced colours, on and off, chosen and focused stay distinguishable', async ({
  page,
  signIn,
  panel,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await signIn.open();
  await signIn.signsInAs('totp-preferred');
  await panel.showsOn('Authenticator app', 'Text message');
  const pictureOf = async (name: 'Text message' | 'Email') => {
    const style = await panel.switch(name).evaluate((element) => {
      const { backgroundColor, borderColor, borderStyle } = getComputedStyle(element);
      return { backgroundColor, borderColor, borderStyle };
    });
    return style;
  };
  const on = await pictureOf('Text message');
  const off = await pictureOf('Email');
  expect(on).not.toEqual(off);
  // Without a border, a switch that is off would be invisible: forced colours remove its background.
  expect(off.borderStyle).toBe('solid');

  await panel.button('Change phone number').focus();
  await page.keyboard.press('Tab');
  await expect(panel.switch('Text message')).toHaveCSS('outline-style', 'solid');

  const markOf = (name: 'Text message' | 'Authenticator app') =>
    panel.radio(name).evaluate((radio) => {
      const mark = getComputedStyle(radio, '::before');
      return [
        getComputedStyle(radio).appearance,
        getComputedStyle(radio).backgroundColor,
        mark.backgroundColor,
        mark.transform,
      ];
    });
  const [chosen, other] = [await markOf('Authenticator app'), await markOf('Text message')];
  // The browser draws the mark of its own radio.
  if (chosen[0] === 'none') expect(chosen).not.toEqual(other);
  expect(await violationsOf(page)).toEqual([]);
});

/** Turns a switch and names what moves in the next frame; nobody could see a change within 1 ms. */
async function motionsOfTurning(page: Page, name: string): Promise<string[]> {
  // Long enough even for a slow machine.
  await addsUserStyle(page, '.cak-root { --cak-motion-duration: 60s; }');
  await page.getByRole('switch', { name }).click();
  return page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    return document.getAnimations().flatMap(({ effect }) => {
      if (!(effect instanceof KeyframeEffect) || Number(effect.getTiming().duration) <= 1) return [];
      return [`${effect.target?.getAttribute('class') ?? ''}${effect.pseudoElement ?? ''}`];
    });
  });
}

test('with reduced motion nothing moves', async ({ page, signIn, panel, wire }) => {
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await panel.showsOn();
  const held = await wire.holds('SetUserMFAPreference');
  expect(await motionsOfTurning(page, 'Text message')).toEqual([]);
  await held.arrived;
  held.release();
  await panel.says('Text message is on.');
  await panel.switch('Text message').click();
  await expect(panel.dialog).toBeVisible();
  const durations = await page.evaluate(() =>
    [...document.querySelectorAll('.cak-root, .cak-root *, .cak-dialog, .cak-dialog *')].flatMap(
      (element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
        return [...transitionDuration.split(', '), ...(animationName === 'none' ? [] : [animationDuration])];
      },
    ),
  );
  expect(new Set(durations)).toEqual(new Set(['0s']));
});

test('without reduced motion, motion explains the change', async ({ page, signIn, panel, wire }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await panel.showsOn();
  const held = await wire.holds('SetUserMFAPreference');
  expect(await motionsOfTurning(page, 'Text message')).toContain('cak-switch-thumb');
  held.release();
});
