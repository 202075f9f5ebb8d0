import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './browser.config.js';
import { alias, css, oldestPeers } from './vite.config.js';

/** How a real browser runs tests; the stories use the same (vitest.stories.config.ts). */
export const inBrowser = (name: string) => ({
  // The first click in a cold browser on a busy two-core machine has taken 12 s.
  testTimeout: 30_000,
  hookTimeout: 30_000,
  browser: {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions }),
    instances: [{ browser: 'chromium' as const, name }],
  },
});

/** Packages of test-support files alone: found during a run, one would make the page load again. */
const optimizeDeps = { include: ['dom-accessibility-api'] };

/** How unit tests run: in Node, with no browser. */
export const inNode = {
  environment: 'node' as const,
  // A test over all cases takes a second on a quiet machine and has taken more than five on a busy one.
  testTimeout: 60_000,
};

export default defineConfig({
  resolve: { alias },
  css,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,scripts,demo}/**/*.test.ts'],
          ...inNode,
        },
      },
      // Where apps test: simulated browsers, which lack some of what the kit uses.
      ...(['jsdom', 'happy-dom'] as const).map((environment) => ({
        extends: true as const,
        plugins: [react()],
        test: {
          name: environment,
          include: ['e2e/simulated-dom/**/*.test.tsx'],
          setupFiles: ['./vitest.setup.ts'],
          ...inNode,
          environment,
        },
      })),
      {
        extends: true,
        plugins: [react()],
        optimizeDeps,
        test: {
          name: 'browser',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['./vitest.setup.ts'],
          ...inBrowser('chromium'),
        },
      },
      {
        extends: true,
        plugins: [react()],
        resolve: { alias: oldestPeers },
        optimizeDeps,
        // An optimizer's cache of its own: the other one holds the newest versions.
        cacheDir: 'node_modules/.vite-oldest-peers',
        test: {
          name: 'browser-oldest-peers',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['./vitest.setup.ts'],
          ...inBrowser('oldest-peers'),
        },
      },
    ],
  },
});
