// npm run test:browsers: runs the core of the end-to-end tests in Firefox, where there is one.
import { existsSync } from 'node:fs';
import { runChild } from './child.mjs';
import { installWhatIsMissing } from './setup.mjs';
import { run, UserError } from './user-error.mjs';

const ON_MACHINES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

await run(async () => {
  const given = process.env.FIREFOX_PATH;
  if (given && !existsSync(given)) throw new UserError(`FIREFOX_PATH is "${given}", which does not exist.`);
  const firefox = given || ON_MACHINES.find((path) => existsSync(path));
  if (!firefox) {
    console.log(
      'No Firefox on this machine, so nothing was tested. Install one (on Debian: "apt-get install firefox-esr") or set FIREFOX_PATH.',
    );
    return;
  }
  await installWhatIsMissing();
  const { ok, why } = await runChild(
    process.execPath,
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      '--config',
      'playwright.browsers.config.ts',
      ...process.argv.slice(2),
    ],
    { env: { FIREFOX_PATH: firefox } },
  );
  if (!ok) throw new UserError(`The tests in Firefox: ${why}; see their output above.`);
});
