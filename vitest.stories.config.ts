import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './browser.config.js';
import { alias, css } from './vite.config.js';
import { inBrowser } from './vitest.config.js';

const { browser, ...timeouts } = inBrowser('light');

// On its own, because starting Storybook takes seconds that no unit test should wait for.
export default defineConfig({
  plugins: [storybookTest({ configDir: '.storybook' })],
  resolve: { alias },
  css,
  test: {
    name: 'stories',
    // A page for all files of an instance: each story has its own emulator and query client, and setting a page up for each
    // file took longer than the stories themselves.
    isolate: false,
    setupFiles: ['./vitest.setup.ts'],
    ...timeouts,
    browser: {
      ...browser,
      instances: [
        { browser: 'chromium', name: 'light' },
        {
          browser: 'chromium',
          name: 'dark',
          provider: playwright({
            launchOptions,
            contextOptions: { colorScheme: 'dark', reducedMotion: 'reduce' },
          }),
        },
      ],
    },
  },
});
