import { afterEach, beforeEach, expect, vi } from 'vitest';
// What a user sees decides what a test can click.
import './src/styles.css';

// What is written to the console is a fault that nobody has looked at: React's warnings first of all.
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const written = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  vi.restoreAllMocks();
  expect(written, 'nothing was written to console.error or console.warn').toEqual([]);
});
