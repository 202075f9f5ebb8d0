import { defineConfig } from 'vitest/config';
import { alias } from './vite.config.js';
import { inNode } from './vitest.config.js';

/** The unit tests that mutants of the rules, the data and the core can fail; see stryker.config.js. */
export default defineConfig({
  resolve: { alias },
  test: {
    ...inNode,
    include: ['src/{core,account,preference,totp,contact,passkeys}/*.test.ts'],
    // All cases and random ones: too slow to repeat for each mutant. What they run has tests of its own.
    exclude: ['src/preference/rules.test.ts', 'src/**/*.fuzz.test.ts'],
  },
});
