import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './browser.config.js';

/** Where scripts/apps.mjs has built the apps. */
const builtApps = process.env['APPS'] ?? '';

/** The apps that are pages, by their port. */
const ports = { vite: 4311, 'react-18': 4312, next: 4313, 'react-router': 4314 };

const apps = Object.entries(ports)
  .map(([name, port]) => ({ name, folder: join(builtApps, name), url: `http://localhost:${port}` }))
  .filter(({ folder }) => existsSync(folder));

/** Apps of other people, with the packed package in them: `npm run test:apps`. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: 'apps.spec.ts',
  forbidOnly: Boolean(process.env['CI']),
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions,
  },
  projects: apps.map(({ name, url }) => ({ name, use: { baseURL: url } })),
  webServer: apps.map(({ folder, url }) => ({
    command: 'npm run serve',
    cwd: folder,
    url,
    timeout: 60_000,
  })),
});
