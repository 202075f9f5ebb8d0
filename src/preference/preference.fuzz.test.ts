import { expect, it } from 'vitest';
import { device, save, toggle } from './test-support/fuzz/commands.js';
import { fuzz, play } from './test-support/fuzz/fuzz.js';

// The long run is `npm run fuzz -- <steps>`.
it('keeps its rules in sequences of changes, faults and other devices', { timeout: 120_000 }, async () => {
  const { counterExample } = await fuzz({ steps: 2_000, seed: Number(process.env['FUZZ_SEED'] ?? 1) });
  expect(counterExample).toBeNull();
});

it('tells with what was saved that another device has turned off what the user turned off and on again', async () => {
  const broken = await play(
    {
      mfa: 'optional',
      offered: ['totp', 'sms', 'email', 'passkey'],
      apply: 'on-save',
      on: ['totp', 'passkey'],
      preferred: null,
      hasAuthenticator: true,
      hasPasskey: true,
      phone: 'verified',
      email: 'verified',
    },
    [toggle('A', 'passkey'), device([], null), toggle('A', 'sms'), toggle('A', 'passkey'), save('A')],
  );
  expect(broken).toBeNull();
});
