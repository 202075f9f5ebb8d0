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
      testMatch: [
        'firefox/titles.spec.ts',
        '{content-security,contact,on-save,rules,session,step-up,totp-setup,two-tabs}.spec.ts',
      ],
      // What needs Chromium: emulated colours and motion, and the virtual authenticator.
      grepInvert: /axe|forced colours|without a pointer|passkey|the page keeps/,
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
