import type { JSHandle, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { hostPage } from './support/host-page.js';
import { openKitPage } from './support/kit-page.js';
import { kitStylesheets } from './support/stylesheet.js';

let sheet: string;
let layered: string;
test.beforeAll(async () => {
  ({ unlayered: sheet, layered } = await kitStylesheets());
});

/**
 * Stores every computed property and the position of every element and pseudo-element in the page, a line
 * each.
 */
function everyStyle(page: Page): Promise<JSHandle<string[]>> {
  return page.evaluateHandle(() =>
    [...document.querySelectorAll('*')].flatMap((element, index) => {
      const name = `${index} ${element.localName}`;
      const { x, y, width, height } = element.getBoundingClientRect();
      // The map includes custom properties; pseudo-elements have none.
      const own = [...element.computedStyleMap()].map(
        ([property, values]) => `${property}: ${[...values].map(String).join(' ')}`,
      );
      const pseudo = ['::before', '::after', '::marker'].flatMap((part) => {
        const style = getComputedStyle(element, part);
        return [...style].map((property) => `${part} ${property}: ${style.getPropertyValue(property)}`);
      });
      return [`at ${x} ${y} ${width} ${height}`, ...own, ...pseudo].map((line) => `${name} ${line}`);
    }),
  );
}

/** Returns the lines in which two readings differ, and the number of compared lines. */
async function differences(
  page: Page,
  before: JSHandle<string[]>,
): Promise<{ all: number; changed: string[] }> {
  const after = await everyStyle(page);
  return page.evaluate(
    ([old, now]) => {
      const [known, seen] = [new Set(old), new Set(now)];
      // Registered for the whole page under a name that nobody else reads, at its initial value outside of the kit.
      const registered = ' --_cak-size: 0px';
      const changed = [
        ...now.filter((line) => !known.has(line) && !line.endsWith(registered)),
        ...old.filter((line) => !seen.has(line)).map((line) => `no longer: ${line}`),
      ];
      return { all: old.length, changed };
    },
    [before, after] as const,
  );
}

/** Adds a sheet after all others, where it has the highest priority. */
async function adds(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const added = new CSSStyleSheet();
    added.replaceSync(text);
    document.adoptedStyleSheets.push(added);
  }, css);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a host page is unchanged by the stylesheet (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setContent(hostPage);
    const before = await everyStyle(page);
    await adds(page, sheet);
    const { all, changed } = await differences(page, before);
    expect(changed).toEqual([]);
    expect(all).toBeGreaterThan(10_000);
  });
}

test('the test detects a sheet that changes one property of one element', async ({ page }) => {
  await page.setContent(hostPage);
  const before = await everyStyle(page);
  await adds(page, '@layer x { small { tab-size: 5; } }');
  const { changed } = await differences(page, before);
  expect(changed).toContainEqual(expect.stringMatching(/ small tab-size: 5$/));
});

test('every selector starts with the prefix, and nothing else in the sheet affects the page', async ({
  page,
}) => {
  await page.setContent('<title>Empty</title>');
  const { selectors, others } = await page.evaluate((text) => {
    const parsed = new CSSStyleSheet();
    parsed.replaceSync(text);
    const found: { selectors: string[]; others: string[] } = { selectors: [], others: [] };
    const waiting: CSSRule[] = [...parsed.cssRules];
    for (let rule = waiting.pop(); rule; rule = waiting.pop()) {
      if (rule instanceof CSSStyleRule) {
        // Commas inside :where() and the like don't separate selectors.
        found.selectors.push(...rule.selectorText.split(/,(?![^(]*\))/).map((selector) => selector.trim()));
      } else if (rule instanceof CSSKeyframesRule) found.others.push(`@keyframes ${rule.name}`);
      else if (rule instanceof CSSLayerStatementRule)
        found.others.push(...rule.nameList.map((name) => `@layer ${name}`));
      else if (rule instanceof CSSLayerBlockRule) found.others.push(`@layer ${rule.name}`);
      else if (rule instanceof CSSPropertyRule) found.others.push(`@property ${rule.name}`);
      if (rule instanceof CSSGroupingRule) waiting.push(...rule.cssRules);
    }
    return found;
  }, sheet);
  expect(selectors.length).toBeGreaterThan(50);
  expect(selectors.filter((selector) => !selector.startsWith('.cak-'))).toEqual([]);
  expect(others.filter((name) => !/^@(layer cak\.|keyframes cak-|property --_cak-)/.test(name))).toEqual([]);
});

test('any rule of the host overrides the layered sheet', async ({ page }) => {
  await page.setContent(`
    <style>p { color: rgb(1, 2, 3); }</style>
    <div class="cak-root"><p class="cak-intro">the host's</p><span class="cak-intro">the kit's</span></div>`);
  await adds(page, layered);
  await expect(page.getByText("the host's")).toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(page.getByText("the kit's")).not.toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('the default sheet overrides rules for elements and utilities, except those that are important', async ({
  page,
}) => {
  await page.setContent(`
    <style>
      p, .mt-4 { color: rgb(1, 2, 3); }
      .important { color: rgb(4, 5, 6) !important; }
      .page.page.page .cak-heading { color: rgb(7, 8, 9); }
    </style>
    <div class="page"><div class="cak-root" style="--cak-color-muted: rgb(9, 9, 9)">
      <p class="cak-intro mt-4">kit</p><p class="cak-intro important">important</p><h2 class="cak-heading">specific</h2>
    </div></div>`);
  await adds(page, sheet);
  await expect(page.getByText('kit')).toHaveCSS('color', 'rgb(9, 9, 9)');
  await expect(page.getByText('important')).toHaveCSS('color', 'rgb(4, 5, 6)');
  await expect(page.getByText('specific')).toHaveCSS('color', 'rgb(7, 8, 9)');
});

/** A host's rules for the kit's classes, in the panel and in a dialog, whose styles load with it. */
const ownRules = (end = '') => `
  .cak-row-name, .cak-sheet-title { color: rgb(1, 2, 3)${end}; }
  .cak-sheet-body { padding: 7px${end}; }`;

for (const { title, form, css, wins } of [
  { title: 'a rule of the host wins over the layered sheet', form: 'layered', css: ownRules(), wins: true },
  {
    title: 'a rule in a later layer of the host wins over the layered sheet',
    form: 'layered',
    css: `@layer base, cak, components; @layer components { ${ownRules()} }`,
    wins: true,
  },
  {
    title: 'a rule in an earlier layer of the host gives way to the layered sheet',
    form: 'layered',
    css: `@layer base, cak, components; @layer base { ${ownRules()} }`,
    wins: false,
  },
  {
    title: 'a rule of the host gives way to the default sheet',
    form: 'unlayered',
    css: ownRules(),
    wins: false,
  },
  {
    title: 'an important rule of the host wins over the default sheet',
    form: 'unlayered',
    css: ownRules('!important'),
    wins: true,
  },
] as const) {
  test(`${title}, in dialogs as well`, async ({ page }) => {
    const sheet = (await kitStylesheets())[form];
    await openKitPage(page, { sheet, head: `<style>${css}</style>` });
    await page.getByRole('button', { name: 'Replace authenticator app' }).click();
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    const color = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    const own = 'rgb(1, 2, 3)';
    expect([(await color('.cak-row-name')) === own, (await color('.cak-sheet-title')) === own]).toEqual([
      wins,
      wins,
    ]);
    const padding = page.locator('.cak-sheet-body').first();
    await (wins ? expect(padding) : expect(padding).not).toHaveCSS('padding-top', '7px');
  });
}

test('a class of the host places a panel with the default sheet', async ({ page }) => {
  await page.setContent(`
    <style>.place { margin: 7px; max-width: 300px; }</style>
    <section class="cak-root place">kit</section>`);
  await adds(page, sheet);
  await expect(page.getByText('kit')).toHaveCSS('margin', '7px');
  await expect(page.getByText('kit')).toHaveCSS('max-width', '300px');
});
