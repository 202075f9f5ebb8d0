import type { JSHandle, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { type Host, hostSheets } from './hosts/hosts.js';
import { type State, states } from './hosts/states.js';
import { type KitPage, openKitPage } from './support/kit-page.js';
import { kitStylesheets } from './support/stylesheet.js';

/** The host’s colour scheme and its rendering of type, which the kit takes over. */
const ofTheHost =
  /^(color-scheme|-webkit-font-smoothing|-webkit-tap-highlight-color|-webkit-text-size-adjust|text-size-adjust|text-rendering|font-synthesis.*|font-(feature|variation)-settings|tab-size|font-kerning)$/;

/**
 * Returns each computed property of each element of the kit, and of what it generates, a line each. Of an open dialog
 * alone: the other states show what is behind it.
 */
function looksOf(page: Page): Promise<JSHandle<Map<string, string>>> {
  return page.evaluateHandle((ignored) => {
    const lines = new Map<string, string>();
    const dialog = document.querySelector('dialog[open]');
    // The system draws the options of a select.
    const elements = dialog
      ? [dialog, ...dialog.querySelectorAll(':not(option)')]
      : [...document.querySelectorAll('.cak-root, .cak-root :not(option)')];
    elements.forEach((element, index) => {
      const name = `${index} ${element.localName}.${(element.getAttribute('class') ?? '').replaceAll(' ', '.')}`;
      const isShape = element.parentElement?.closest('svg') !== null;
      const { content: before } = getComputedStyle(element, '::before');
      const { display, listStyleType } = getComputedStyle(element);
      const { content: after } = getComputedStyle(element, '::after');
      const parts = [
        '',
        ...(before === 'none' || before === 'normal' ? [] : ['::before']),
        ...(after === 'none' || after === 'normal' ? [] : ['::after']),
        ...(display === 'list-item' && listStyleType !== 'none' ? ['::marker'] : []),
        ...(element.matches('dialog') ? ['::backdrop'] : []),
      ];
      for (const part of parts) {
        const style = getComputedStyle(element, part || null);
        for (const property of style) {
          if (property.startsWith('--') || ignored.test(property)) continue;
          // A shape has no box and no text.
          if (isShape && !/^(fill|stroke|display|opacity|visibility|transform$)/.test(property)) continue;
          if (property === 'outline-width' && style.outlineStyle === 'none') continue;
          lines.set(`${name}${part} ${property}`, style.getPropertyValue(property));
        }
      }
    });
    return lines;
  }, ofTheHost);
}

/** Opens a page with the kit in that state. */
async function openState(
  page: Page,
  { act, ...part }: State,
  kit: Omit<KitPage, keyof State>,
): Promise<void> {
  const { width = 640 } = part;
  await page.setViewportSize({ width: width + 360, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const type = '<style>:root { --cak-type-family: sans-serif; --cak-type-size: 16px; }</style>';
  await openKitPage(page, { ...part, ...kit, head: `${type}${kit.head ?? ''}` });
  await act(page);
  // An alert shows its text a moment after it has opened.
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
  // A host's layout moves parts of the kit, and none of them should come under the pointer.
  await page.mouse.move(width + 355, 795);
}

/** Returns how the kit looks different with the host's sheet before or after the kit's. */
async function differences(
  page: Page,
  plain: JSHandle<Map<string, string>>,
  host: Host,
  order: 'before' | 'after',
): Promise<string[]> {
  const style = await page.evaluateHandle(
    ([css, className, place]) => {
      const kit = document.getElementById('kit');
      const root = document.getElementById('root');
      if (kit === null || root === null) throw new Error('The page is not ours.');
      const added = document.createElement('style');
      added.textContent = css;
      kit[place](added);
      root.className = className;
      return added;
    },
    [host.sheet, host.className ?? '', order] as const,
  );
  const looks = await looksOf(page);
  const changed = await page.evaluate(
    ([before, after]) =>
      [...new Set([...before.keys(), ...after.keys()])]
        .filter((key) => before.get(key) !== after.get(key))
        .map((key) => `${key}: ${before.get(key)} -> ${after.get(key)}`),
    [plain, looks] as const,
  );
  await looks.dispose();
  await style.evaluate((added) => added.remove());
  return changed;
}

// A test reads every property of every element, in some twenty pages.
test.describe.configure({ timeout: 300_000 });

for (const [name, state] of Object.entries(states)) {
  test(`the kit looks the same in every host: ${name}`, async ({ page }) => {
    const { unlayered } = await kitStylesheets();
    await openState(page, state, { sheet: unlayered });
    const plain = await looksOf(page);
    for (const [host, sheet] of Object.entries(await hostSheets())) {
      for (const order of ['before', 'after'] as const) {
        const changed = await differences(page, plain, sheet, order);
        expect.soft(changed.slice(0, 40), `${host}, ${order} ours: ${changed.length} properties`).toEqual([]);
      }
    }
  });

  test(`the layered sheet in a host with layers looks like the default one on a plain page: ${name}`, async ({
    page,
  }) => {
    const { layered, unlayered } = await kitStylesheets();
    const linesOf = async () =>
      JSON.parse(await (await looksOf(page)).evaluate((lines) => JSON.stringify([...lines]))) as [
        string,
        string,
      ][];
    await openState(page, state, { sheet: unlayered });
    const expected = new Map(await linesOf());
    const { 'Tailwind 4': tailwind } = await hostSheets();
    await openState(page, state, {
      sheet: layered,
      head: `<style>@layer theme, base, cak, components, utilities;</style><style>${tailwind?.sheet}</style>`,
    });
    const lines = await linesOf();
    expect(lines.filter(([key, value]) => expected.get(key) !== value).slice(0, 40)).toEqual([]);
    expect(lines).toHaveLength(expected.size);
  });
}
