/* global document, Image */
// Tools for all pictures: the built demo, a browser, a signed-in user, and joining pictures side by side.
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { browserPath } from '../browser-path.mjs';
import { UserError } from '../user-error.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The margin around a picture in CSS pixels: room for the border. */
const MARGIN = 12;

/**
 * @typedef {object} Visit
 * @property {string} account The signed-in user.
 * @property {Record<string, string>} [query] How the demo looks and behaves.
 * @property {number} [width] The window's width. Default: a desktop's.
 * @property {(post: (path: string, body: object) => Promise<void>) => Promise<void>} [prepare] Changes the
 * emulator first.
 */

/**
 * @typedef {object} Visitor
 * @property {import('playwright').Page} page
 * @property {() => Promise<object>} phone The content of the user's phone: `PhoneContent` of the demo.
 */

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

/** Opens a studio. Close it, or its server and browser keep running. */
export async function openStudio() {
  const demo = await startDemo();
  const executablePath = browserPath();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});

  return {
    /**
     * Signs a user in, with their own page and emulator.
     *
     * @param {Visit} visit
     * @returns {Promise<Visitor>}
     */
    async visit({ account, query = {}, width = 1280, prepare }) {
      const page = await browser.newPage({
        viewport: { width, height: 1000 },
        deviceScaleFactor: 2,
        reducedMotion: 'reduce',
        // Contains the styles that show only a dialog.
        bypassCSP: true,
      });
      const sandbox = randomUUID();
      await prepare?.(async (path, data) => {
        await page.request.post(`${demo.address}/emulator/${sandbox}/${path}`, { data });
      });
      const url = new URL(demo.address);
      for (const [name, value] of Object.entries({ sandbox, ...query })) url.searchParams.set(name, value);
      await page.goto(url.href);
      const phone = async () => {
        const shown = await page.request.get(`${demo.address}/emulator/${sandbox}/phone?username=${account}`);
        return shown.json();
      };
      await signIn(page, account, phone);
      return { page, phone };
    },

    /**
     * Joins pictures side by side, each with the given width in pixels; fills the space below one with its
     * corner's colour.
     */
    async sideBySide(pictures, width) {
      const page = await browser.newPage({
        viewport: { width: pictures.length * width, height: 900 },
        deviceScaleFactor: 2,
      });
      const images = pictures.map((picture) => `<p><img src="${dataUrl(picture)}"></p>`);
      await page.setContent(
        `<style>body, p { margin: 0 } div { display: flex } img { display: block; width: ${width}px }</style>` +
          `<div>${images.join('')}</div>`,
      );
      await page.locator('img').evaluateAll((shown) => {
        for (const image of shown) {
          const context = document.createElement('canvas').getContext('2d');
          context.drawImage(image, 0, 0);
          const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
          image.parentElement.style.background = `rgb(${red} ${green} ${blue})`;
        }
      });
      const picture = await page.locator('div').screenshot();
      await page.close();
      return picture;
    },

    /** The same as WebP, at half the size. */
    async webp(picture) {
      const page = await browser.newPage();
      const address = await page.evaluate(async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        canvas.getContext('2d').drawImage(image, 0, 0);
        return canvas.toDataURL('image/webp', 0.9);
      }, dataUrl(picture));
      await page.close();
      return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
    },

    async close() {
      await browser.close();
      demo.stop();
    },
  };
}

function dataUrl(picture) {
  return `data:image/png;base64,${picture.toString('base64')}`;
}

/** Signs in, including the challenge: it reads the code from the demo phone's URL. */
async function signIn(page, account, phone) {
  await page.getByLabel('Username').fill(account);
  await page.getByLabel('Password').fill('Correct-Horse-1');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const code = page.getByLabel('Code');
  await code.or(page.getByRole('heading', { name: 'Account settings' })).waitFor();
  if (!(await code.isVisible())) return;
  await code.fill((await phone()).authenticator.code);
  await page.getByRole('button', { name: 'Verify' }).click();
}

/** Returns the panel once it has loaded. */
export async function panelOf({ page }) {
  const panel = page.getByRole('region', { name: 'Two-step verification' });
  await panel.locator('[aria-busy]').waitFor({ state: 'detached' });
  await panel
    .getByText(/next sign-in|managed by your sign-in provider/i)
    .first()
    .waitFor();
  await panel.locator('.cak-skeleton').first().waitFor({ state: 'detached' });
  return panel;
}

/** Takes a part of the page, with a margin. */
export async function take(part) {
  const page = part.page();
  await page.mouse.move(0, 0);
  const box = await part.boundingBox();
  return page.screenshot({
    clip: {
      x: Math.max(box.x - MARGIN, 0),
      y: Math.max(box.y - MARGIN, 0),
      width: Math.min(box.width + 2 * MARGIN, page.viewportSize().width),
      height: box.height + 2 * MARGIN,
    },
    fullPage: true,
  });
}
