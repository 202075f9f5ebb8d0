// npm run mutation: changes the rules, the data and the core one at a time, and expects a unit test to notice.
// For some files alone: npm run mutation -- --mutate src/preference/plan-change.ts,src/account/failure.ts
import { existsSync, readdirSync } from 'node:fs';

/** The files of a folder that have their unit test next to them. What only a browser runs has none (`*.test.tsx`). */
const testedIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith('messages.'))
    .map((name) => `${folder}/${name.replace('.test.ts', '.ts')}`)
    .filter((path) => existsSync(path));

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  mutate: [
    ...['core', 'account', 'preference', 'totp', 'contact', 'passkeys'].flatMap((room) =>
      testedIn(`src/${room}`),
    ),
    // Without a test of their own: the tests of the files that use them run them.
    'src/core/tab-sync.ts',
    'src/account/user-pool-policy.ts',
  ],
  thresholds: { high: 98, low: 96, break: 96 },
  concurrency: 2,
  tempDirName: '.cache/stryker/sandbox',
  ignorePatterns: [
    '/*',
    '!/src',
    '!/scripts',
    '!/README.md',
    '!/package.json',
    '!/tsconfig.json',
    '!/*.config.ts',
  ],
  reporters: ['clear-text', 'progress-append-only', 'html'],
  htmlReporter: { fileName: '.cache/stryker/report.html' },
  clearTextReporter: { reportTests: false },
};
