import { existsSync } from 'node:fs';

/**
 * The Chromium that tests, stories and screenshots run in: `CHROMIUM_PATH`, else one that the machine has, else
 * (`undefined`) the build that `npx playwright install chromium` downloads. `scripts/browser.mjs` sees to it that one exists.
 */
const executablePath =
  process.env['CHROMIUM_PATH'] ??
  [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => existsSync(path));

export const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: [
    // Chromium's sandbox refuses to run as root, as CI containers do; the pages under test are our own.
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
