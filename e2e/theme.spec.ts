import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { openKitPage } from './support/kit-page.js';
import { kitStylesheets } from './support/stylesheet.js';

/** Whether the panel, and a dialog of it, are light or dark. */
async function themesOf(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Replace authenticator app' }).click();
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('section.cak-root, dialog.cak-root')];
    return parts.map((part) => {
      const canvas = document.createElement('canvas').getContext('2d');
      if (canvas === null) throw new Error('No canvas.');
      canvas.fillStyle = getComputedStyle(part).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      return (canvas.getImageData(0, 0, 1, 1).data[0] ?? 0) > 127 ? 'light' : 'dark';
    });
  });
}

const cases = [
  { name: 'a page that says nothing', head: '', system: 'dark', theme: 'light' },
  { name: 'a light-only page', head: 'html { color-scheme: light }', system: 'dark', theme: 'light' },
  { name: 'a dark-only page', head: 'html { color-scheme: dark }', system: 'light', theme: 'dark' },
  { name: 'a page with both', head: 'html { color-scheme: light dark }', system: 'dark', theme: 'dark' },
  { name: 'a page with both', head: 'html { color-scheme: light dark }', system: 'light', theme: 'light' },
  {
    name: 'a dark part of a light page',
    head: '#root { color-scheme: dark }',
    system: 'light',
    theme: 'dark',
  },
] as const;

for (const form of ['unlayered', 'layered'] as const) {
  for (const { name, head, system, theme } of cases) {
    test(`the kit is ${theme} in ${name} on a ${system} system (${form})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: system });
      const sheet = (await kitStylesheets())[form];
      await openKitPage(page, { sheet, head: `<style>${head}</style>` });
      expect(await themesOf(page)).toEqual([theme, theme]);
    });
  }
}

for (const theme of ['light', 'dark'] as const) {
  test(`the provider's theme makes the kit ${theme} in any page`, async ({ page }) => {
    const other = theme === 'dark' ? 'light' : 'dark';
    await page.emulateMedia({ colorScheme: other });
    const { unlayered } = await kitStylesheets();
    await openKitPage(page, {
      query: `theme=${theme}`,
      sheet: unlayered,
      head: `<style>html { color-scheme: ${other} }</style>`,
    });
    expect(await themesOf(page)).toEqual([theme, theme]);
  });
}

test('with forced colours, the text of every button differs from its background', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const { unlayered } = await kitStylesheets();
  const same = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('button.cak-button')]
        .filter((button) => getComputedStyle(button).color === getComputedStyle(button).backgroundColor)
        .map((button) => button.textContent),
    );
  await openKitPage(page, { query: 'part=on-save', sheet: unlayered });
  await page.getByRole('switch', { name: 'Email' }).click();
  await page.getByRole('button', { name: 'Save changes' }).waitFor();
  expect(await same()).toEqual([]);
  await page.getByRole('switch', { name: 'Text message' }).click();
  await page.getByRole('switch', { name: 'Email' }).click();
  await page.getByRole('switch', { name: 'Authenticator app' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await same()).toEqual([]);
});
