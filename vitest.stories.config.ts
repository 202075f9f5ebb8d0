import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { inBrowser } from './vitest.config.js';

// On its own, because starting Storybook takes seconds that no unit test should wait for.
export default defineConfig({
  plugins: [storybookTest({ configDir: '.storybook' })],
  test: { name: 'stories', ...inBrowser('stories') },
});
