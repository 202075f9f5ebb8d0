// Plain Node without dependencies: this runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runChild } from './child.mjs';
import { run, UserError } from './user-error.mjs';

const OLDEST_NODE = [20, 19];
const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs the lockfile's packages if any are missing or different. If none are, it finishes in milliseconds.
 *
 * @throws {UserError} If Node is too old, or the installation fails.
 */
export async function installWhatIsMissing() {
  assertNodeVersion(process.versions.node);
  if (!whyToInstall()) return;
  console.log(`Installing packages (${whyToInstall()}). The first time takes about a minute.`);
  const { ok, why } = await npm(['ci', '--no-audit', '--no-fund'], 'npm ci');
  if (!ok) {
    throw new UserError(
      `"npm ci" could not install the packages: ${why}; see its output above.\n` +
        'Most often the registry cannot be reached: "npm ping" tells. Then run the same command again.',
    );
  }
}

/**
 * @param {string} version As `process.versions.node`.
 * @throws {UserError} If the version is older than the project supports.
 */
export function assertNodeVersion(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new UserError(
    `This project needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${version}. ` +
      'Install a newer one (https://nodejs.org) and run the same command again.',
  );
}

/** @returns {string | undefined} Why packages must be installed; `undefined` if none must. */
function whyToInstall() {
  // npm writes this file last, so an interrupted installation has none.
  const installed = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return 'none are there yet';
  return differenceOf(readPackages(`${root}package-lock.json`), readPackages(installed));
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Compares a lockfile with the installed packages. By content, because file times mean nothing after a
 * checkout.
 *
 * @param {Record<string, { version?: string, integrity?: string, optional?: boolean, link?: boolean }>}
 * wanted
 * @param {Record<string, { version?: string, integrity?: string }>} installed
 * @returns {string | undefined} A clause that names the first difference.
 */
export function differenceOf(wanted, installed) {
  for (const [folder, { version, integrity, optional, link }] of Object.entries(wanted)) {
    if (folder === '' || link) continue;
    const name = folder.replace(/^.*node_modules\//, '');
    const found = installed[folder];
    // npm omits optional packages for other platforms.
    if (!found && optional) continue;
    if (!found) return `${name} is missing`;
    if (found.version !== version) return `${name} is ${found.version}, not ${version}`;
    if (integrity && found.integrity !== integrity) return `${name} is another ${version} than it was`;
  }
  return undefined;
}

/** The npm that started this script, or the one in the path. */
function npm(args, label) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return runChild(process.execPath, [cli, ...args], { label });
  return runChild('npm', args, { label });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(installWhatIsMissing);
