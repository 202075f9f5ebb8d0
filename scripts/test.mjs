// `npm test` runs everything that must pass before a change lands; `npm run check` (--fast) runs what takes
// seconds.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { installWhatIsMissing } from './setup.mjs';
import { run } from './user-error.mjs';

const isFast = process.argv.includes('--fast');
const reports = '.cache/test-reports';
const node = process.execPath;
const bin = (name) => `node_modules/.bin/${name}`;
const vitest = (name, ...args) => ({
  name,
  command: [
    bin('vitest'),
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${reports}/${name}.json`,
  ],
  report: `${reports}/${name}.json`,
});

const steps = [
  { name: 'lockfile', command: [node, 'scripts/check-lockfile.mjs'], isFast: true },
  { name: 'format', command: [bin('biome'), 'check', '.'], hint: 'npm run format mends it.', isFast: true },
  { name: 'types', command: [node, 'node_modules/typescript7/bin/tsc', '-p', 'tsconfig.json'], isFast: true },
  {
    name: 'types-oldest',
    command: [node, 'node_modules/typescript7/bin/tsc', '-p', 'tsconfig.oldest-peers.json'],
    hint: 'It compiles with the newest types of React and the other peers, and not with those of the oldest supported versions.',
    isFast: true,
  },
  {
    name: 'borders',
    command: [bin('depcruise'), '--config', '.dependency-cruiser.mjs', 'src', 'demo', 'stories', 'e2e'],
    hint: 'Each rule says why it is there: .dependency-cruiser.mjs, and ARCHITECTURE.md on layers.',
    isFast: true,
  },
  {
    name: 'lint',
    command: [bin('eslint'), '.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint'],
  },
  {
    name: 'unused',
    command: [bin('knip')],
    hint: 'A file, export or package is used by nothing: use it or remove it.',
  },
  { ...vitest('unit', '--project', 'unit'), isFast: true },
  { ...vitest('simulated', '--project', 'jsdom', '--project', 'happy-dom'), isFast: true },
  vitest('browser', '--project', 'chromium', '--project', 'oldest-peers'),
  vitest('stories', '--config', 'vitest.stories.config.ts'),
  { name: 'build', command: [node, 'scripts/build.mjs'] },
  { name: 'publint', command: [bin('publint'), '--strict'] },
  { name: 'attw', command: [bin('attw'), '--pack', '.', '--profile', 'esm-only', '--format', 'ascii'] },
  {
    name: 'e2e',
    command: [bin('playwright'), 'test'],
    report: `${reports}/e2e.json`,
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/e2e.json` },
    hint: 'npx playwright show-trace <the trace named above> shows what happened.',
  },
];

function runStep({ command: [program, ...args], environment }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      // Browsers and dev servers would otherwise wait for a missing terminal.
      stdio: ['ignore', 'inherit', 'inherit'],
      // On Windows, node_modules/.bin contains shell scripts.
      shell: process.platform === 'win32',
      env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', ...environment },
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Returns how many tests a step ran, by Vitest's or Playwright's report. */
function countOf({ report }) {
  if (!report || !existsSync(report)) return { passed: 0, failed: 0 };
  const read = JSON.parse(readFileSync(report, 'utf8'));
  return read.stats
    ? { passed: read.stats.expected, failed: read.stats.unexpected + read.stats.flaky }
    : { passed: read.numPassedTests, failed: read.numFailedTests };
}

await run(async () => {
  await installWhatIsMissing();
  if (!isFast) await ensureBrowser();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  const chosen = isFast ? steps.filter((step) => step.isFast) : steps;
  const results = [];
  for (const [index, step] of chosen.entries()) {
    console.log(`\n── ${index + 1}/${chosen.length} ${step.name} ${'─'.repeat(60 - step.name.length)}`);
    const startedAt = performance.now();
    const code = await runStep(step);
    results.push({ step, code, seconds: (performance.now() - startedAt) / 1000, ...countOf(step) });
    if (code !== 0) console.error(`\n✗ ${step.name} failed.${step.hint ? ` ${step.hint}` : ''}`);
  }

  console.log('');
  for (const { step, code, seconds, passed, failed } of results) {
    const tests = passed + failed > 0 ? `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}` : '';
    console.log(
      `${code === 0 ? '✓' : '✗'} ${step.name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`,
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  // A check without tests counts as one.
  const checks = results.filter(({ step }) => !step.report);
  const passed = sum('passed') + checks.filter(({ code }) => code === 0).length;
  const failed = Math.max(
    sum('failed') + checks.filter(({ code }) => code !== 0).length,
    results.some(({ code }) => code !== 0) ? 1 : 0,
  );
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
