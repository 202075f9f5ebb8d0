import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withTimeLimit } from './outside-world.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const late = () => new Error('too late');

it('rejects once the limit has passed, and not before', async () => {
  const onEnd = vi.fn();
  withTimeLimit(new Promise<string>(() => undefined), 1_000, late).catch(onEnd);
  await vi.advanceTimersByTimeAsync(999);
  expect(onEnd).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(onEnd).toHaveBeenCalledExactlyOnceWith(late());
});

it('settles like the promise before that, and stops its clock', async () => {
  expect(await withTimeLimit(Promise.resolve('value'), 1_000, late)).toBe('value');
  await expect(withTimeLimit(Promise.reject(new Error('refused')), 1_000, late)).rejects.toThrow('refused');
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});
