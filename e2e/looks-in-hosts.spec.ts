import type { Browser, JSHandle, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { type Host, hostSheets } from './hosts/hosts.js';
import { type KitPage, openKitPage } from './support/kit-page.js';
import { kitStylesheets } from './support/stylesheet.js';

/** The states in which the kit is compared: together they show each of its parts. */
const states: Readonly<Record<string, { query: string; act: (page: Page) => Promise<unknown> }>> = {
  'panel after a change': {
    query: 'part=instantly',
    async act(page) {
      await page.getByRole('switch', { name: 'Email' }).click();
      await page.getByText('Email is on.').waitFor();
      await page.keyboard.press('Tab');
    },
  },
  'panel after a failure': {
    query: 'part=instantly&mfa=required&fault=SetUserMFAPreference',
    async act(page) {
      await page.getByRole('switch', { name: 'Email' }).click();
      await page.getByRole('alert').filter({ hasText: /./ }).waitFor();
      // The status line keeps its place for a moment after "Saving…".
      await expect(page.locator('.cak-mfa-status')).toHaveCSS('block-size', '0px');
    },
  },
  'panel that could not load': {
    query: 'part=instantly&fault=GetUser',
    act: (page) => page.getByRole('button', { name: 'Try again' }).waitFor(),
  },
  'panel with edits': {
    query: 'part=on-save',
    async act(page) {
      await page.getByRole('switch', { name: 'Email' }).click();
      await page.getByRole('radio', { name: 'Email' }).click();
      await page.getByRole('button', { name: 'Save changes' }).focus();
    },
  },
  confirmation: {
    query: 'part=instantly',
    async act(page) {
      await page.getByRole('switch', { name: 'Text message' }).click();
      await page.getByText('Text message is off.').waitFor();
      await page.getByRole('switch', { name: 'Authenticator app' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'authenticator set-up': {
    query: 'part=instantly',
    async act(page) {
      await page.getByRole('button', { name: 'Replace authenticator app' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      const code = page.getByRole('textbox', { name: 'Code from the app' });
      await code.fill('12');
      await code.press('Enter');
      await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
    },
  },
  'question before leaving': {
    query: 'part=instantly',
    async act(page) {
      await page.getByRole('button', { name: 'Replace authenticator app' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('textbox', { name: 'Code from the app' }).fill('12');
      await page.getByRole('button', { name: 'Close' }).click();
      await page.getByText('Leave without finishing?').waitFor();
      await expect(page.getByText('Code from the app')).toBeHidden();
    },
  },
  'phone number': {
    query: 'part=instantly',
    async act(page) {
      await page
        .getByRole('button', { name: /phone number/i })
        .first()
        .click();
      await page.getByRole('button', { name: 'Remove' }).or(page.getByRole('combobox')).first().waitFor();
      await page.getByRole('textbox', { name: /phone number/i }).fill('12');
      await page.getByRole('button', { name: 'Send code' }).click();
      await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
    },
  },
  'passkey list': {
    query: 'part=passkeys',
    async act(page) {
      await page
        .getByRole('button', { name: /^Rename/ })
        .first()
        .click();
      await page.getByRole('textbox', { name: 'Name' }).waitFor();
    },
  },
  'deletion of a passkey': {
    query: 'part=passkeys',
    async act(page) {
      await page
        .getByRole('button', { name: /^Delete/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
};

/** The host’s colour scheme and its rendering of type, which the kit takes over. */
const ofTheHost =
  /^(color-scheme|-webkit-font-smoothing|-webkit-tap-highlight-color|-webkit-text-size-adjust|text-size-adjust|text-rendering|font-synthesis.*|font-(feature|variation)-settings|tab-size|font-kerning)$/;

/** Returns each computed property of each element of the kit, and of what it generates, a line each. */
function looksOf(page: Page): Promise<JSHandle<Map<string, string>>> {
  return page.evaluateHandle((ignored) => {
    const lines = new Map<string, string>();
    // The system draws the options of a select.
    const elements = document.querySelectorAll('.cak-root, .cak-root :not(option)');
    [...elements].forEach((element, index) => {
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
          // The page places the part of the kit.
          if (index === 0 && part === '' && /^(margin|min-|max-)/.test(property)) continue;
          if (property === 'outline-width' && style.outlineStyle === 'none') continue;
          lines.set(`${name}${part} ${property}`, style.getPropertyValue(property));
        }
      }
    });
    return lines;
  }, ofTheHost);
}

let hosts: Readonly<Record<string, Host>>;
const opened = new Map<string, { page: Page; plain: JSHandle<Map<string, string>> }>();

/** Opens a page with the kit in that state. */
async function openState(browser: Browser, state: string, kit: Omit<KitPage, 'query'>): Promise<Page> {
  const known = states[state];
  if (known === undefined) throw new Error(`There is no state ${state}.`);
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' });
  const type = '<style>:root { --cak-type-family: sans-serif; --cak-type-size: 16px; }</style>';
  await openKitPage(page, { ...kit, query: known.query, head: `${type}${kit.head ?? ''}` });
  await known.act(page);
  // A host's layout moves parts of the kit, and none of them should come under the pointer.
  await page.mouse.move(995, 795);
  return page;
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  hosts = await hostSheets();
  const { unlayered } = await kitStylesheets();
  for (const state of Object.keys(states)) {
    const page = await openState(browser, state, { sheet: unlayered });
    opened.set(state, { page, plain: await looksOf(page) });
  }
});

test.afterAll(async () => {
  for (const { page } of opened.values()) await page.close();
});

/** Returns how the kit looks different with the host's sheet before or after the kit's. */
async function differences(state: string, host: Host, order: 'before' | 'after'): Promise<string[]> {
  const known = opened.get(state);
  if (known === undefined) throw new Error(`${state} was not opened.`);
  const { page, plain } = known;
  await page.evaluate(
    ([css, className, place]) => {
      const style = document.getElementById(place);
      const root = document.getElementById('root');
      if (style === null || root === null) throw new Error('The page is not ours.');
      style.textContent = css;
      root.className = className;
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
  await page.evaluate((place) => {
    const style = document.getElementById(place);
    if (style) style.textContent = '';
  }, order);
  return changed;
}

const names = [
  'Tailwind 3',
  'Tailwind 4',
  'a .prose article',
  'Bootstrap’s reboot',
  'Bootstrap',
  'normalize.css',
  'create-next-app',
  'Vite’s template',
  'button { all: unset }',
  'the demo',
  'rules for every element',
];

for (const name of names) {
  for (const order of ['before', 'after'] as const) {
    test(`the kit looks the same with ${name} ${order} its own sheet`, async () => {
      const host = hosts[name];
      if (host === undefined) throw new Error(`There is no host ${name}.`);
      for (const state of Object.keys(states)) {
        const changed = await differences(state, host, order);
        expect.soft(changed.slice(0, 40), `${state}: ${changed.length} properties`).toEqual([]);
      }
    });
  }
}

for (const state of Object.keys(states)) {
  test(`the layered sheet in a host with layers looks like the default one on a plain page: ${state}`, async ({
    browser,
  }) => {
    const { layered } = await kitStylesheets();
    const page = await openState(browser, state, {
      sheet: layered,
      head: `<style>@layer theme, base, cak, components, utilities;</style><style>${hosts['Tailwind 4']?.sheet}</style>`,
    });
    const linesOf = async (looks: JSHandle<Map<string, string>>) =>
      JSON.parse(await looks.evaluate((lines) => JSON.stringify([...lines]))) as [string, string][];
    const plain = opened.get(state)?.plain;
    if (plain === undefined) throw new Error(`${state} was not opened.`);
    const expected = new Map(await linesOf(plain));
    const lines = await linesOf(await looksOf(page));
    await page.close();
    expect(lines.filter(([key, value]) => expected.get(key) !== value).slice(0, 40)).toEqual([]);
    expect(lines).toHaveLength(expected.size);
  });
}
