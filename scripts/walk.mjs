/* global window, requestAnimationFrame */
// npm run walk: prints which source files of the kit run from a click to the pixels that show its result.
// It clicks in a real browser, on a page with the emulator in it, and asks the browser which functions ran.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { browserPath } from './browser-path.mjs';
import { installWhatIsMissing } from './setup.mjs';
import { run } from './user-error.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const leftOut = `Counted: each file of src/ with a function that ran between the click and the result, src/ui included.
Not counted: files that were only loaded, the emulator (src/testing), the catalogues of words (messages.ts of a
feature), style sheets and packages. A file of types never runs.
Lines: of all of these files together, comments included, so that a merge of two files shows as what it is.`;

const contacts = { email: 'ada@example.com', phone_number: '+15550101234' };
const verified = { ...contacts, email_verified: 'true', phone_number_verified: 'true' };

/**
 * @typedef {object} Walk
 * @property {number} aim How many files a reader should have to visit at most.
 * @property {object} user What the user has before: `EmulatedUserInit` of the emulator.
 * @property {(page: import('playwright').Page) => import('playwright').Locator} start What the user clicks first.
 * @property {(page: import('playwright').Page) => Promise<void>} finish All else that the user does, until the result shows.
 */

/** @type {Record<string, Walk>} */
const walks = {
  'A click on the switch of a factor': {
    aim: 15,
    user: { totpSecret: true, attributes: verified },
    start: (page) => page.getByRole('switch', { name: 'Authenticator app' }),
    finish: (page) => page.getByRole('status').getByText('Authenticator app is on.').waitFor(),
  },
  'Set up authenticator app': {
    aim: 20,
    user: {},
    start: (page) => button(page, 'Set up authenticator app'),
    async finish(page) {
      await button(page, 'Continue').click();
      const code = page.getByRole('textbox', { name: 'Code from the app' });
      await code.waitFor();
      await code.fill(await page.evaluate(() => window.emulator.totpCode('ada')));
      await code.press('Enter');
      await heading(page, 'Authenticator app is on').waitFor();
    },
  },
  'Set up text message': {
    aim: 20,
    user: {},
    start: (page) => button(page, 'Set up text message'),
    async finish(page) {
      await page.getByRole('textbox', { name: 'Phone number' }).fill('+1 206 555 0142');
      await givesSentCode(page);
      await heading(page, 'Text message is on').waitFor();
    },
  },
  'Set up email': {
    aim: 20,
    user: { attributes: { email: contacts.email } },
    start: (page) => button(page, 'Set up email'),
    async finish(page) {
      await givesSentCode(page);
      await heading(page, 'Email is on').waitFor();
    },
  },
  'Set up passkey': {
    aim: 20,
    user: { totpSecret: true, userMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
    start: (page) => button(page, 'Set up passkey'),
    async finish(page) {
      await button(page, 'Create passkey').click();
      await heading(page, 'Passkey is on').waitFor();
    },
  },
};

const button = (page, name) => page.getByRole('button', { name, exact: true });
const heading = (page, name) => page.getByRole('dialog').getByRole('heading', { name });

async function givesSentCode(page) {
  await button(page, 'Send code').click();
  const code = page.getByRole('textbox', { name: 'Code', exact: true });
  await code.waitFor();
  await code.fill(await page.evaluate(() => window.emulator.outbox.at(-1).code));
  await code.press('Enter');
}

/** Goes one walk, on a page of its own; resolves with the files that ran, in order of their names. */
async function filesOf({ user, start, finish }, browser, address) {
  const page = await browser.newPage();
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  await devTools.send('Profiler.enable');
  await devTools.send('Profiler.startPreciseCoverage', { callCount: true });
  await page.goto(`${address}scripts/walk/index.html?user=${encodeURIComponent(JSON.stringify(user))}`);
  await start(page).waitFor();
  await page.waitForLoadState('networkidle');
  // Each call resets the counts: this one drops what ran before the click.
  await devTools.send('Profiler.takePreciseCoverage');
  await start(page).click();
  await finish(page);
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  const { result } = await devTools.send('Profiler.takePreciseCoverage');
  await page.close();
  return [...new Set(result.filter(hasRun).map(({ url }) => new URL(url).pathname.slice(1)))].sort();
}

/** Whether a script is a counted file of the kit and one of its functions ran, not just its top level, as on loading. */
function hasRun({ url, functions }) {
  const isCounted =
    /^https?:\/\/[^/]+\/src\/(?!testing\/|(?!messages\/).*\/messages\.ts)[^?]+\.tsx?(\?|$)/.test(url);
  const isTopLevel = ({ functionName, ranges }) => functionName === '' && ranges[0].startOffset === 0;
  return isCounted && functions.some((fn) => fn.ranges[0].count > 0 && !isTopLevel(fn));
}

const linesOf = (file) => readFileSync(`${root}${file}`, 'utf8').split('\n').length - 1;

function print(name, aim, files) {
  const verdict = files.length <= aim ? 'met' : `${files.length - aim} too many`;
  console.log(`\n${name}: ${files.length} files (aim: at most ${aim}, ${verdict})`);
  for (const [room, inRoom] of byRoom(files))
    console.log(`  ${room} (${inRoom.length}): ${inRoom.join(' ')}`);
}

/** Each folder right under src/, with the paths in it. */
function byRoom(files) {
  const rooms = new Map();
  for (const file of files) {
    const [, room, path] = /^src\/(?:([^/]+)\/)?(.+)$/.exec(file);
    rooms.set(room ?? 'src', [...(rooms.get(room ?? 'src') ?? []), path]);
  }
  return rooms;
}

await run(async () => {
  await installWhatIsMissing();
  await ensureBrowser();
  process.chdir(root);
  // Only now: these need what was just installed.
  const { createServer } = await import('vite');
  const { chromium } = await import('playwright');
  const server = await createServer({
    logLevel: 'error',
    cacheDir: '.cache/walk',
    optimizeDeps: { entries: ['scripts/walk/index.html'] },
    // Without hot reloading, a module runs as it was written; a file that changes meanwhile reloads nothing.
    server: { host: 'localhost', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const executablePath = browserPath();
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath && { executablePath }),
  });
  try {
    const counts = {};
    for (const [name, walk] of Object.entries(walks)) {
      const files = await filesOf(walk, browser, server.resolvedUrls.local[0]);
      print(name, walk.aim, files);
      const inUi = files.filter((file) => file.startsWith('src/ui/')).length;
      const lines = files.map(linesOf);
      const [longest] = [...lines].sort((a, b) => b - a);
      const total = lines.reduce((sum, each) => sum + each, 0);
      counts[name] = {
        files: files.length,
        'of them in src/ui': inUi,
        aim: walk.aim,
        lines: total,
        'in the longest': longest,
      };
    }
    console.log(`\n${leftOut}\n`);
    console.table(counts);
  } finally {
    await browser.close();
    await server.close();
  }
});
