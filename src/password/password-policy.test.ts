import { expect, it } from 'vitest';
import type { PasswordPolicy } from '../account/user-pool-policy.js';
import { passwordRules, requirementsOf, unmetRequirements } from './password-policy.js';

const flags = ['requireLowercase', 'requireUppercase', 'requireNumbers', 'requireSymbols'] as const;
const names = ['lowercase', 'uppercase', 'number', 'symbol'] as const;
const parts = ['a', 'B', '7', '!'] as const;

/** Every combination of four. */
const combinations = Array.from({ length: 16 }, (_, bits) =>
  [0, 1, 2, 3].filter((bit) => (bits & (1 << bit)) !== 0),
);

const policies = combinations.map<PasswordPolicy>((chosen) => ({
  minimumLength: 8,
  ...(Object.fromEntries(chosen.map((index) => [flags[index], true])) as object),
}));

it('finds in every password exactly the missing requirements of every policy', () => {
  for (const [index, policy] of policies.entries()) {
    const required = combinations[index] ?? [];
    expect(requirementsOf(policy)).toEqual(['length', ...required.map((one) => names[one])]);
    for (const present of combinations) {
      for (const length of [7, 8]) {
        // Letters of other scripts fill up: they are allowed, and count for nothing.
        const password = present
          .map((one) => parts[one])
          .join('')
          .padEnd(length, 'ж');
        expect(unmetRequirements(policy, password)).toEqual([
          ...(length < 8 ? ['length'] : []),
          ...required.filter((one) => !present.includes(one)).map((one) => names[one]),
        ]);
      }
    }
  }
});

it.each('^$*.[]{}()?"!@#%&/\\,><\':;|_~`=+-'.split(''))('counts %s as a symbol', (symbol) => {
  expect(unmetRequirements({ minimumLength: 1, requireSymbols: true }, symbol)).toEqual([]);
});

it('counts a space inside as a symbol, and one around the password as none', () => {
  const policy = { minimumLength: 1, requireSymbols: true };
  expect(unmetRequirements(policy, 'correct horse')).toEqual([]);
  expect(unmetRequirements(policy, ' horse ')).toEqual(['symbol']);
});

it.each(['é', '€', ' ', '١'])('counts %s as neither letter, number nor symbol', (other) => {
  const policy = { minimumLength: 1, requireLowercase: true, requireNumbers: true, requireSymbols: true };
  expect(unmetRequirements(policy, other)).toEqual(['lowercase', 'number', 'symbol']);
});

it('claims nothing where the app states no policy', () => {
  expect(requirementsOf(undefined)).toEqual([]);
  expect(unmetRequirements(undefined, '')).toEqual([]);
  expect(passwordRules(undefined)).toBeUndefined();
});

it('tells password managers the policy', () => {
  expect(passwordRules({ minimumLength: 12, requireLowercase: true, requireNumbers: true })).toBe(
    'minlength: 12; maxlength: 256; required: lower; required: digit;',
  );
});
