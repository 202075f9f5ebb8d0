import { expect, it } from 'vitest';
import {
  clearQueries,
  confirm,
  device,
  enter,
  fault,
  focus,
  leave,
  prefer,
  retry,
  save,
  settle,
  stepUp,
  toggle,
  wait,
} from './test-support/fuzz/commands.js';
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

it('asks for no second step-up where the page was left, with its provider, while one is open', async () => {
  const broken = await play(
    {
      mfa: 'required',
      offered: ['totp', 'sms', 'email', 'passkey'],
      apply: 'instantly',
      on: ['sms', 'email', 'passkey'],
      preferred: null,
      hasAuthenticator: false,
      hasPasskey: true,
      phone: 'verified',
      email: 'verified',
    },
    [stepUp('asks'), toggle('A', 'passkey'), leave('A'), enter('A'), toggle('A', 'sms')],
  );
  expect(broken).toBeNull();
});

it.each([
  ['alone', [toggle('A', 'totp')], 'totp'],
  ['with another', [toggle('A', 'email'), toggle('A', 'totp')], 'email'],
] as const)(
  'turns no method off that failed to turn off, %s, and was preferred since',
  async (_with, toggles, retried) => {
    const broken = await play(
      {
        mfa: 'optional',
        offered: ['totp', 'sms', 'email', 'passkey'],
        apply: 'instantly',
        on: ['totp', 'sms'],
        preferred: null,
        hasAuthenticator: true,
        hasPasskey: false,
        phone: 'verified',
        email: 'verified',
      },
      [
        fault('SetUserMFAPreference', { ignore: true }, 1),
        ...toggles,
        settle(),
        prefer('A', 'totp'),
        retry('A', retried),
      ],
    );
    expect(broken).toBeNull();
  },
);

it.each([
  ['began before the write', [fault('GetUser', { hang: true }, 5), focus()]],
  ['began after it', [fault('GetUser', { hang: true }, 5), wait(5_000), focus()]],
])('claims no doubt where another read, which %s, was answered in place of its own', async (_when, rest) => {
  const broken = await play(
    {
      mfa: 'optional',
      offered: ['totp', 'sms', 'email', 'passkey'],
      apply: 'instantly',
      on: [],
      preferred: null,
      hasAuthenticator: false,
      hasPasskey: false,
      phone: 'verified',
      email: 'verified',
    },
    [toggle('A', 'email'), ...rest],
  );
  expect(broken).toBeNull();
});

it('asks no more about a method that the user has turned on since', async () => {
  const broken = await play(
    {
      mfa: 'optional',
      offered: ['totp', 'sms', 'email', 'passkey'],
      apply: 'instantly',
      on: ['totp'],
      preferred: null,
      hasAuthenticator: true,
      hasPasskey: false,
      phone: 'verified',
      email: 'verified',
    },
    [
      toggle('A', 'totp'),
      device([], null),
      clearQueries('A', 'resetQueries'),
      settle(),
      toggle('A', 'totp'),
      confirm('A'),
    ],
  );
  expect(broken).toBeNull();
});
