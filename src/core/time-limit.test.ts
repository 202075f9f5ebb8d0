import { expect, it } from 'vitest';
import { withTimeLimit } from './time-limit.js';

it('rejects once the limit has passed', async () => {
  const never = new Promise<string>(() => undefined);
  await expect(withTimeLimit(never, 1, () => new Error('too late'))).rejects.toThrow('too late');
});

it('settles like the promise before that', async () => {
  const late = () => new Error('too late');
  expect(await withTimeLimit(Promise.resolve('value'), 1_000, late)).toBe('value');
  await expect(withTimeLimit(Promise.reject(new Error('refused')), 1_000, late)).rejects.toThrow('refused');
});
