import { browserPath } from './scripts/browser-path.mjs';

/**
 * The Chromium that tests, stories and screenshots run in: `CHROMIUM_PATH`, else one that the machine has, else
 * (`undefined`) the build that `npx playwright install chromium` downloads. `scripts/browser.mjs` sees to it that one exists.
 */
const executablePath = browserPath();

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
