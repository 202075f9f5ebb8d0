import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserPath } from './browser-path.mjs';
import { runChild } from './child.mjs';
import { run, UserError } from './user-error.mjs';

const MINUTE = 60_000;

/**
 * Ensures that tests have a Chromium that starts: `CHROMIUM_PATH`, an installed one, Playwright's own, or
 * Debian's package. Installs the latter two if necessary. Needs the packages of the lockfile.
 *
 * @returns {Promise<string>} A description of the browser that tests will use.
 * @throws {UserError} If there is none.
 */
export async function ensureBrowser() {
  const attempts = [];
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    const problem = await whyItDoesNotStart();
    if (!problem) return given;
    throw new UserError(
      `CHROMIUM_PATH is "${given}", which does not start: ${problem}\nCorrect it, or unset it to have one found.`,
    );
  }
  for (const step of [undefined, downloadFromPlaywright, installFromDebian]) {
    const refusal = await step?.();
    const problem = refusal ?? (await whyItDoesNotStart());
    if (!problem) return browserPath() ?? "Playwright's own Chromium";
    attempts.push(problem);
  }
  throw new UserError(
    'No Chromium could be found or installed. Install one (on Debian and Ubuntu, as root: ' +
      '"apt-get install chromium"; elsewhere "npx playwright install chromium" or Google Chrome), ' +
      `or set CHROMIUM_PATH to one, and run the same command again.\n${attempts.map((why) => `- ${why}`).join('\n')}`,
  );
}

/**
 * Starts it: an existing file can still lack system libraries.
 *
 * @returns {Promise<string | undefined>}
 */
async function whyItDoesNotStart() {
  const executablePath = browserPath();
  if (executablePath && !existsSync(executablePath)) return 'there is no such file.';
  const { chromium } = await import('playwright-core');
  try {
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      timeout: MINUTE / 2,
    });
    await browser.close();
    return undefined;
  } catch (error) {
    return firstLine(error);
  }
}

function firstLine(error) {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0];
}

async function downloadFromPlaywright() {
  console.log('No Chromium on this machine: downloading the one of Playwright (about 150 MB).');
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright/package.json')));
  const { ok, why } = await runChild(process.execPath, [cli, 'install', 'chromium'], {
    label: 'playwright install chromium',
    timeLimit: 5 * MINUTE,
  });
  return ok ? undefined : `"npx playwright install chromium" failed: ${why}.`;
}

async function installFromDebian() {
  if (!existsSync('/etc/debian_version')) return 'This is not Debian or Ubuntu, so apt-get was not tried.';
  const asRoot = await howToBecomeRoot();
  if (!asRoot) return 'apt-get was not tried: it needs root, or sudo without a password.';
  const [command, ...prefix] = asRoot;
  console.log("Installing the Chromium of this system's packages (about 100 MB).");
  const apt = (...args) =>
    runChild(command, [...prefix, 'apt-get', ...args], {
      label: `apt-get ${args[0]}`,
      timeLimit: 10 * MINUTE,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  const install = (browser) => apt('install', '-y', '--no-install-recommends', browser, 'fonts-liberation');
  const update = await apt('update');
  if (!update.ok) return `"apt-get update" failed: ${update.why}.`;
  // Ubuntu has no package for just the headless shell.
  const result = (await install('chromium-headless-shell')).ok ? { ok: true } : await install('chromium');
  return result.ok ? undefined : `"apt-get install chromium" failed: ${result.why}.`;
}

/** @returns {Promise<readonly string[] | undefined>} The prefix of a command for root; `undefined` without access to root. */
async function howToBecomeRoot() {
  if (process.getuid?.() === 0) return ['env'];
  const sudo = await runChild('sudo', ['-n', 'true'], { quiet: true });
  return sudo.ok ? ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'] : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await run(async () => console.log(`Browser: ${await ensureBrowser()}`));
}
