import type { Locator } from '@playwright/test';
import { type Boundary, overflowOf, weakBoundariesOf } from './support/accessibility.js';
import { expect, test } from './support/test.js';

// Criteria of WCAG 2.2 that axe cannot judge: see ACCESSIBILITY.md.

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

const panelBoundaries: readonly Boundary[] = [
  { selector: '.cak-switch', property: 'background-color' },
  { selector: '.cak-radio', property: 'border-top-color' },
];
const dialogBoundaries: readonly Boundary[] = [
  { selector: 'dialog .cak-field-input', property: 'border-top-color', around: 'dialog' },
  { selector: 'dialog .cak-checkbox-box', property: 'border-top-color', around: 'dialog' },
];

for (const theme of ['light', 'dark'] as const) {
  test(`controls and the focus ring have a contrast of 3:1 (${theme})`, async ({ page, signIn, panel }) => {
    await signIn.open({ theme });
    await signIn.signsInAs('totp-preferred');
    await panel.showsOn('Authenticator app', 'Text message');
    expect.soft(await weakBoundariesOf(page, panelBoundaries)).toEqual([]);
    await panel.switch('Text message').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect
      .soft(
        await weakBoundariesOf(page, [{ selector: '.cak-switch:focus-visible', property: 'outline-color' }]),
      )
      .toEqual([]);
  });

  test(`fields and boxes of a dialog have a contrast of 3:1 (${theme})`, async ({ page, signIn, panel }) => {
    await signIn.open({ theme });
    await signIn.signsInAs('fresh');
    await panel.button('Set up authenticator app').click();
    await panel.dialog.getByRole('button', { name: 'Continue' }).click();
    await expect(panel.dialog.getByRole('checkbox')).toBeVisible();
    expect.soft(await weakBoundariesOf(page, dialogBoundaries)).toEqual([]);
  });
}

/** The visible text of each button and switch, and its accessible name. */
const controlsOf = (root: Locator) =>
  root.getByRole('button').evaluateAll((controls) =>
    controls
      .filter((control) => control.checkVisibility())
      .map((control) => ({
        text: (control as HTMLElement).innerText.trim(),
        name: control.getAttribute('aria-label') ?? (control as HTMLElement).innerText.trim(),
      })),
  );

test('no two buttons of the panel have the same name', async ({ signIn, panel, emulator }) => {
  await emulator.fails({ operation: 'SetUserMFAPreference', drop: 'before' });
  await signIn.open();
  await signIn.signsInAs('totp-preferred');
  for (const name of ['Text message', 'Email'] as const) {
    await panel.switch(name).click();
    await expect(panel.row(name).getByRole('alert')).toBeVisible();
  }
  const names = (await controlsOf(panel.root)).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(4);
  expect([...new Set(names)]).toEqual(names);
});

test('the name of each control contains its visible text', async ({ signIn, panel }) => {
  await signIn.open();
  await signIn.signsInAs('fresh');
  await expect(panel.button('Set up authenticator app')).toBeVisible();
  const controls = await controlsOf(panel.root);
  expect(controls.length).toBeGreaterThan(2);
  expect(controls.filter(({ text, name }) => !name.toLowerCase().includes(text.toLowerCase()))).toEqual([]);
});

for (const width of [320, 1280]) {
  test(`the focus goes through the panel in the order in which it is seen (${width} px)`, async ({
    page,
    signIn,
    panel,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn.open();
    await signIn.signsInAs('all-on');
    await panel.showsOn('Authenticator app', 'Text message', 'Email', 'Passkey');
    const controls = panel.root.locator('button, input:checked');
    // Middles, because controls of one line differ in height.
    const places = await controls.evaluateAll((all) =>
      all
        .filter((control) => control.checkVisibility())
        .map((control) => {
          const { x, y, width: wide, height } = control.getBoundingClientRect();
          return {
            what: control.getAttribute('aria-label') ?? control.textContent,
            x: x + wide / 2,
            y: y + height / 2,
          };
        }),
    );
    expect(places.length).toBeGreaterThan(8);
    const backward = places.slice(1).filter((place, index) => {
      const before = places[index];
      if (!before) return false;
      const isSameLine = Math.abs(place.y - before.y) < 32;
      return isSameLine ? place.x < before.x : place.y < before.y;
    });
    expect(backward).toEqual([]);
  });
}

test('a phone on its side shows all of a dialog', async ({ page, signIn, panel }) => {
  await page.setViewportSize({ width: 640, height: 320 });
  await signIn.open();
  await signIn.signsInAs('fresh');
  await panel.button('Set up text message').click();
  await expect(panel.dialog.getByRole('textbox', { name: 'Phone number' })).toBeVisible();
  expect(await overflowOf(page)).toEqual([]);
  for (const button of await panel.dialog.getByRole('button').all()) {
    await button.scrollIntoViewIfNeeded();
    await expect(button).toBeInViewport({ ratio: 0.9 });
  }
});

test('a kit in another language than its page says so', async ({ page, signIn, panel }) => {
  await signIn.open();
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'fr'));
  await signIn.signsInAs('fresh');
  await expect(panel.root).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('region', { name: 'Passkeys' })).toHaveAttribute('lang', 'en');
  await panel.button('Set up text message').click();
  await expect(panel.dialog).toHaveAttribute('lang', 'en');
});
