import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './browser.config.js';

/** Another port for each of two checkouts that test at the same time: a server that runs is used as it is. */
const PORT = process.env['E2E_PORT'] ?? '4173';

/** End-to-end tests: the built demo under its Content-Security-Policy, in a real browser, over HTTP. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  // They have configurations of their own.
  testIgnore: ['apps.spec.ts', 'firefox/**'],
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A test that passes on the second try is a fault that nobody has looked at yet.
  retries: 0,
  workers: 2,
  // Most tests take a second or two. Where browsers and servers share two busy cores, some have taken ten times as long.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    // Where nobody asked for the report, it would go to the terminal.
    ...(process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['json'] as const] : []),
  ],
  use: {
    ...devices['Desktop Chrome'],
    // By name: no IP address can be the relying party of a passkey.
    baseURL: `http://localhost:${PORT}`,
    actionTimeout: 20_000,
    // Each test records its trace until it has passed. Filming the page as well doubles the time of all.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions,
  },
  webServer: {
    command: `node scripts/serve-demo.mjs --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: !process.env['CI'],
    // The first start builds the demo.
    timeout: 120_000,
  },
});
