import { expect, it } from 'vitest';
import { fuzz } from './test-support/fuzz/fuzz.js';

const steps = Number(process.env['FUZZ_STEPS'] ?? 2_000);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const ignored = (process.env['FUZZ_IGNORE'] ?? '').split(',');

it('keeps its rules in every sequence of changes, faults and other devices', {
  timeout: 600_000,
}, async () => {
  const started = performance.now();
  const report = await fuzz({ steps, seed, ignored });
  console.log(report.steps, 'steps', (performance.now() - started) / 1000, 's');
  if (report.counterExample) {
    const { rule, message, text } = report.counterExample;
    console.log(`${rule}\n${message}\n${text}`);
  }
  expect(report.counterExample).toBeNull();
});
