// npm run bench [rounds]: compares the kit with its alternatives, prints the tables and writes them into bench/README.md.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../scripts/browser.mjs';
import { runChild } from '../scripts/child.mjs';
import { differenceOf, installWhatIsMissing } from '../scripts/setup.mjs';
import { run, UserError } from '../scripts/user-error.mjs';

const FEWEST_ROUNDS = 7;
const bench = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));

await run(async () => {
  const rounds = roundsOf(process.argv[2] ?? '15');
  await installWhatIsMissing();
  await installWhatIsCompared();
  await ensureBrowser();
  process.chdir(root);
  const built = await runChild(process.execPath, ['scripts/build.mjs']);
  if (!built.ok) throw new UserError(`The kit could not be built: ${built.why}; the reason stands above.`);

  // Only now: these need what was just installed and built.
  const { measure } = await import('./measure/measure.mjs');
  const { reportOf, writeReport } = await import('./report.mjs');
  const report = reportOf(await measure(rounds));
  console.log(`\n${report}\n`);
  writeReport(report);
  console.log('Written into bench/README.md.');
});

function roundsOf(text) {
  const rounds = Number(text);
  if (Number.isInteger(rounds) && rounds >= FEWEST_ROUNDS) return rounds;
  throw new UserError(
    `"${text}" is no number of rounds. Give ${FEWEST_ROUNDS} or more: fewer make no median.`,
  );
}

/** The packages that only the comparison needs; the same care as for the project's own. */
async function installWhatIsCompared() {
  const read = (file) => JSON.parse(readFileSync(`${bench}${file}`, 'utf8')).packages;
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(`${bench}${installed}`) && !differenceOf(read('package-lock.json'), read(installed))) return;
  console.log("Installing the benchmark's own packages.");
  const { ok, why } = await runChild('npm', ['ci', '--no-audit', '--no-fund', '--prefix', bench], {
    label: 'npm ci',
  });
  if (!ok) throw new UserError(`"npm ci" could not install the benchmark's packages: ${why}.`);
}
