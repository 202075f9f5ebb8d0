import { defineConfig } from '@playwright/test';
import base from './playwright.config.js';

/** Another than that of the tests in Chromium, which may run at the same time. */
const PORT = 4174;

const firefox = {
  browserName: 'firefox' as const,
  defaultBrowserType: 'firefox' as const,
  // An unchanged Firefox, through WebDriver BiDi. Playwright's own is a patched one that has to be downloaded.
  channel: 'moz-firefox',
  viewport: { width: 1280, height: 720 },
};
const executablePath = process.env['FIREFOX_PATH'] ?? '';

/** The core of the end-to-end tests in Firefox: `npm run test:browsers`. */
export default defineConfig({
  ...base,
  testIgnore: 'apps.spec.ts',
  // Each start of Firefox takes seconds.
  workers: 1,
  use: { ...base.use, baseURL: `http://localhost:${PORT}` },
  webServer: {
    command: `node scripts/serve-demo.mjs --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
  projects: [
    {
      name: 'firefox',
      testMatch: ['firefox/titles.spec.ts', '{content-security,contact,totp-setup}.spec.ts'],
      // What only Chromium does: emulated colours and motion, focus on Enter once Tab has left the page, the body of a request for
      // `Wire.writes`, and a failed module without a line of the browser's own on the console.
      grepInvert: /axe|forced colours|without a pointer|the page keeps|a new user|fails to load/,
      use: { ...firefox, launchOptions: { executablePath } },
    },
    {
      name: 'firefox without site data',
      testMatch: 'firefox/site-data-blocked.spec.ts',
      use: {
        ...firefox,
        launchOptions: {
          executablePath,
          // "Block all cookies": channels, storage and databases throw.
          firefoxUserPrefs: { 'network.cookie.cookieBehavior': 2 },
        },
      },
    },
  ],
});
