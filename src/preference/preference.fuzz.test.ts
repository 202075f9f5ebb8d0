import { expect, it } from 'vitest';
import { fuzz } from './test-support/fuzz/fuzz.js';

// The long run is `npm run fuzz -- <steps>`.
it('keeps its rules in sequences of changes, faults and other devices', { timeout: 120_000 }, async () => {
  const { counterExample } = await fuzz({ steps: 2_000, seed: Number(process.env['FUZZ_SEED'] ?? 1) });
  expect(counterExample).toBeNull();
});
