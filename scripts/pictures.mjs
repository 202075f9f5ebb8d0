// Takes the pictures of the documentation from the built demo: `node scripts/pictures.mjs`. They are for people to look at; no
// test compares them. Each shows the panel alone, with an account and the emulator of the demo.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { browserPath } from './browser-path.mjs';
import { run, UserError } from './user-error.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/pictures');
/** A picture that is heavier slows the README down more than it tells. */
const HEAVIEST = 150 * 1024;
/** Around the panel, in CSS pixels: room for its border. */
const MARGIN = 12;
const WIDTH = 600;

/**
 * @typedef {object} Picture
 * @property {string} account Who is signed in.
 * @property {Record<string, string>} [query] How the demo looks and behaves.
 * @property {number} [width] Of the window, where it is not a desktop's.
 * @property {(post: (path: string, body: object) => Promise<void>) => Promise<void>} [prepare] Changes the emulator first.
 * @property {(panel: import('playwright').Locator) => Promise<void>} [act] What the user has done.
 */

const switchOf = (panel, name) => panel.getByRole('switch', { name });

/** @type {Picture} */
const first = { account: 'totp-preferred' };

/** @type {Record<string, Picture>} */
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
    // The dialog stands in the middle of the window; in a narrower one, that is over the panel.
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

/** Starts the built demo on a free port. */
function startDemo() {
  const child = spawn(process.execPath, ['scripts/serve-demo.mjs', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const address = /runs at (http:\S+?)\/?\s/.exec(`${chunk}\n`)?.[1];
      if (address) resolve({ address, stop: () => child.kill() });
    });
    child.on('exit', () => reject(new UserError('The demo did not start: see above.')));
  });
}

/** Signs in past the challenge: a code is read from where the demo's phone reads it. */
async function signIn(page, address, sandbox, account) {
  await page.getByLabel('Username').fill(account);
  await page.getByLabel('Password').fill('Correct-Horse-1');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const code = page.getByLabel('Code');
  await code.or(page.getByRole('heading', { name: 'Account settings' })).waitFor();
  if (!(await code.isVisible())) return;
  const phone = await page.request.get(`${address}/emulator/${sandbox}/phone?username=${account}`);
  await code.fill((await phone.json()).authenticator.code);
  await page.getByRole('button', { name: 'Verify' }).click();
}

/** Puts the demo into a state and takes the panel, with a margin. */
async function take(browser, address, { account, query = {}, width = 1280, prepare, act }) {
  const page = await browser.newPage({
    viewport: { width, height: 1000 },
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
  });
  const sandbox = randomUUID();
  await prepare?.(async (path, data) => {
    await page.request.post(`${address}/emulator/${sandbox}/${path}`, { data });
  });
  const url = new URL(address);
  for (const [name, value] of Object.entries({ sandbox, ...query })) url.searchParams.set(name, value);
  await page.goto(url.href);
  await signIn(page, address, sandbox, account);
  const panel = page.getByRole('region', { name: 'Multi-factor authentication' });
  await panel.locator('[aria-busy]').waitFor({ state: 'detached' });
  await panel
    .getByText(/next time you sign in|sign in through another provider/i)
    .first()
    .waitFor();
  await panel.locator('.cak-skeleton').first().waitFor({ state: 'detached' });
  await act?.(panel);
  await page.mouse.move(0, 0);
  const box = await panel.boundingBox();
  const clip = {
    x: Math.max(box.x - MARGIN, 0),
    y: box.y - MARGIN,
    width: Math.min(box.width + 2 * MARGIN, width),
    height: box.height + 2 * MARGIN,
  };
  const picture = await page.screenshot({ clip, fullPage: true });
  await page.close();
  return picture;
}

/** Two pictures beside each other. */
async function beside(browser, pictures) {
  const page = await browser.newPage({ viewport: { width: 2 * WIDTH, height: 900 } });
  const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`);
  await page.setContent(
    `<style>body { margin: 0 } div { display: flex } img { width: ${WIDTH}px }</style><div>${images.join('')}</div>`,
  );
  const picture = await page.locator('div').screenshot();
  await page.close();
  return picture;
}

function keep(name, picture) {
  if (picture.length > HEAVIEST) throw new UserError(`${name}.png has ${picture.length} bytes.`);
  writeFileSync(join(folder, `${name}.png`), picture);
  console.log(`docs/pictures/${name}.png  ${Math.round(picture.length / 1024)} kB`);
}

await run(async () => {
  mkdirSync(folder, { recursive: true });
  const demo = await startDemo();
  const executablePath = browserPath();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const light = await take(browser, demo.address, { ...first, query: { theme: 'light' } });
    const dark = await take(browser, demo.address, { ...first, query: { theme: 'dark' } });
    keep('panel', await beside(browser, [light, dark]));
    for (const [name, picture] of Object.entries(states)) {
      keep(name, await take(browser, demo.address, picture));
    }
  } finally {
    await browser.close();
    demo.stop();
  }
});
