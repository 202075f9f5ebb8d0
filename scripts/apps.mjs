// npm run test:apps [-- <app>…]: packs the package, installs it into each app of e2e/apps as a user would, builds the app
// and drives it. The security page of each app is the one in README.md. An app with tests of its own runs those of
// e2e/simulated-dom instead.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.mjs';
import { runChild } from './child.mjs';
import { installWhatIsMissing } from './setup.mjs';
import { run, UserError } from './user-error.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'e2e/apps');
// Outside of the project: an app must not find the packages of the project itself.
const copies = join(tmpdir(), 'cognito-account-kit-apps');

const allApps = readdirSync(sources, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** @throws {UserError} */
async function exec(label, command, args, options) {
  const { ok, why } = await runChild(command, args, options);
  if (!ok) throw new UserError(`${label}: ${why}; see its output above.`);
}

const npm = (app, ...args) =>
  exec(`${app}: npm ${args.join(' ')}`, 'npm', args, {
    cwd: join(copies, app),
    env: { NEXT_TELEMETRY_DISABLED: '1' },
  });

/** Whether an app has a script. */
const has = (app, script) =>
  script in JSON.parse(readFileSync(join(sources, app, 'package.json'), 'utf8')).scripts;

/** Writes the pages that README.md shows. How an app signs in is its own, and so are its routes. */
function writePages(app) {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  for (const [, title, code] of readme.matchAll(/^```tsx title=(\S+)\n(.*?)^```/gms)) {
    if (title.startsWith('app/') && app !== 'next') continue;
    mkdirSync(join(copies, app, dirname(title)), { recursive: true });
    writeFileSync(join(copies, app, title), code);
  }
}

/** Writes the tests of e2e/simulated-dom, in JavaScript: a test runner may understand nothing else. */
async function writeTests(app) {
  // Only now: it needs what was just installed.
  const { default: ts } = await import('typescript');
  const tests = join(root, 'e2e/simulated-dom');
  const compilerOptions = {
    jsx: ts.JsxEmit.ReactJSX,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
  };
  for (const name of readdirSync(tests, { recursive: true }).filter((file) => file.endsWith('.tsx'))) {
    const { outputText } = ts.transpileModule(readFileSync(join(tests, name), 'utf8'), { compilerOptions });
    const target = join(copies, app, name.replace(/tsx$/, 'js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
}

await run(async () => {
  await installWhatIsMissing();
  await ensureBrowser();
  process.chdir(root);
  const given = process.argv.slice(2);
  const unknown = given.filter((name) => !allApps.includes(name));
  if (unknown.length > 0)
    throw new UserError(`No such app: ${unknown.join(', ')}. There are ${allApps.join(', ')}.`);
  const apps = given.length > 0 ? given : allApps;

  rmSync(copies, { recursive: true, force: true });
  mkdirSync(copies, { recursive: true });
  await exec('The build', process.execPath, ['scripts/build.mjs']);
  await exec('npm pack', 'npm', ['pack', '--silent', '--pack-destination', copies]);
  const tarball = readdirSync(copies).find((name) => name.endsWith('.tgz'));

  for (const app of apps) {
    console.log(`\n── ${app} ${'─'.repeat(60 - app.length)}`);
    cpSync(join(sources, app), join(copies, app), { recursive: true });
    const hasTests = has(app, 'test');
    if (hasTests) await writeTests(app);
    else writePages(app);
    await npm(app, 'ci', '--no-audit', '--no-fund');
    await npm(app, 'install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', `../${tarball}`);
    await npm(app, 'run', hasTests ? 'test' : 'build');
  }
  const served = apps.filter((app) => has(app, 'serve'));
  if (served.length > 0) {
    await exec(
      'The browser',
      process.execPath,
      [
        'node_modules/@playwright/test/cli.js',
        'test',
        '--config',
        'playwright.apps.config.ts',
        ...served.map((app) => `--project=${app}`),
      ],
      { env: { APPS: copies } },
    );
  }
});
