// Takes the documentation's pictures from the built demo: `node scripts/pictures.mjs`, or with names for some
// of them: `node scripts/pictures.mjs panel saved authenticator`. They're for readers; no test compares them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUps, walkThrough } from './pictures/set-ups.mjs';
import { openStudio, panelOf, take } from './pictures/studio.mjs';
import { run, UserError } from './user-error.mjs';

const folder = fileURLToPath(new URL('../docs/pictures', import.meta.url));
/** Maximum size of a picture in bytes; a larger one slows the README down. */
const MAX_BYTES = 150 * 1024;
/** Widths of the panel and of a dialog when shown side by side, in pixels. */
const WIDTH = { panel: 600, step: 480 };

/**
 * @typedef {import('./pictures/studio.mjs').Visit & { act?: (panel: import('playwright').Locator) =>
 * Promise<void> }} State A picture of the panel. `act`: what the user does first.
 */

const switchOf = (panel, name) => panel.getByRole('switch', { name });

/** @type {State} */
const first = { account: 'totp-preferred' };

/** @type {Record<string, State>} */
const states = {
  'nothing-on': { account: 'nothing-on' },
  'all-on': { account: 'all-on' },
  'not-set-up': { account: 'fresh' },
  required: { account: 'required' },
  federated: { account: 'federated' },
  saved: {
    account: 'totp-preferred',
    act: async (panel) => {
      await switchOf(panel, 'Authenticator app').click();
      await panel.getByRole('button', { name: 'Undo' }).waitFor();
    },
  },
  'on-save': {
    account: 'totp-preferred',
    query: { apply: 'on-save' },
    act: async (panel) => {
      await switchOf(panel, 'Email').click();
      await panel.getByRole('radio', { name: 'Email' }).click();
      await panel.getByText('2 unsaved changes').waitFor();
    },
  },
  failed: {
    account: 'nothing-on',
    prepare: (post) =>
      post('optional/faults', { operation: 'SetUserMFAPreference', error: 'ForbiddenException' }),
    act: async (panel) => {
      await switchOf(panel, 'Text message').click();
      await panel.getByRole('alert').waitFor();
    },
  },
  confirmation: {
    account: 'nothing-on',
    // The dialog is in the middle of the window; a narrow window puts it over the panel.
    width: 720,
    act: async (panel) => {
      await switchOf(panel, 'Text message').click();
      await panel.getByRole('button', { name: 'Undo' }).waitFor();
      await switchOf(panel, 'Text message').click();
      await panel.page().getByRole('dialog').waitFor();
    },
  },
  narrow: { account: 'totp-preferred', width: 320 },
  'right-to-left': { account: 'totp-preferred', query: { dir: 'rtl' } },
};

/** Takes the panel in a state. */
async function pictureOf(studio, { act, ...visit }) {
  const visitor = await studio.visit(visit);
  const panel = await panelOf(visitor);
  await act?.(panel);
  const picture = await take(panel);
  await visitor.page.close();
  return picture;
}

function keep(file, picture) {
  if (picture.length > MAX_BYTES) throw new UserError(`${file} has ${picture.length} bytes.`);
  writeFileSync(join(folder, file), picture);
  console.log(`docs/pictures/${file}  ${Math.round(picture.length / 1024)} kB`);
}

/** Takes both themes side by side. */
async function keepPanel(studio) {
  const light = await pictureOf(studio, { ...first, query: { theme: 'light' } });
  const dark = await pictureOf(studio, { ...first, query: { theme: 'dark' } });
  keep('panel.webp', await studio.webp(await studio.sideBySide([light, dark], WIDTH.panel)));
}

/** Takes each step of a set-up, in both themes side by side. */
async function keepSetUp(studio, name) {
  const light = await walkThrough(studio, setUps[name], 'light');
  const dark = await walkThrough(studio, setUps[name], 'dark');
  for (const [step, picture] of light) {
    const both = await studio.sideBySide([picture, dark.get(step)], WIDTH.step);
    keep(`set-ups/${name}-${step}.webp`, await studio.webp(both));
  }
}

/** Takes one step of each set-up, for the README. */
async function keepSomeSteps(studio) {
  const steps = [
    (await walkThrough(studio, setUps.authenticator, 'light')).get('key'),
    (await walkThrough(studio, setUps.phone, 'dark')).get('code'),
    (await walkThrough(studio, setUps.passkey, 'light')).get('explained'),
  ];
  keep('set-ups.webp', await studio.webp(await studio.sideBySide(steps, WIDTH.step)));
}

/** The pictures by name. */
const pictures = {
  panel: keepPanel,
  'set-ups': keepSomeSteps,
  ...Object.fromEntries(
    Object.entries(states).map(([name, state]) => [
      name,
      async (studio) => keep(`${name}.webp`, await studio.webp(await pictureOf(studio, state))),
    ]),
  ),
  ...Object.fromEntries(Object.keys(setUps).map((name) => [name, (studio) => keepSetUp(studio, name)])),
};

await run(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !(name in pictures));
  if (unknown) throw new UserError(`There is no picture "${unknown}": ${Object.keys(pictures).join(', ')}.`);
  mkdirSync(join(folder, 'set-ups'), { recursive: true });
  const studio = await openStudio();
  try {
    for (const name of names.length > 0 ? names : Object.keys(pictures)) await pictures[name](studio);
  } finally {
    await studio.close();
  }
});
