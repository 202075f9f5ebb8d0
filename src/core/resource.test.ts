import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { readFresh } from './resource.js';

const queryKey = ['user'];

describe('readFresh', () => {
  it('replaces what the cache holds', async () => {
    const queryClient = new QueryClient();
    queryClient.setQueryData(queryKey, 'old');
    expect(await readFresh(queryClient, queryKey, () => Promise.resolve('new'))).toBe('new');
    expect(queryClient.getQueryData(queryKey)).toBe('new');
  });

  it('stores no answer that a later read has overtaken', async () => {
    const queryClient = new QueryClient();
    let answer: (value: string) => void = () => undefined;
    const slow = readFresh(queryClient, queryKey, () => new Promise<string>((resolve) => (answer = resolve)));
    await readFresh(queryClient, queryKey, () => Promise.resolve('new'));
    answer('old');
    expect(await slow).toBe('old');
    expect(queryClient.getQueryData(queryKey)).toBe('new');
  });

  it('is not overwritten by a read in the background that started before', async () => {
    const queryClient = new QueryClient();
    let answer: (value: string) => void = () => undefined;
    const background = queryClient
      .fetchQuery({ queryKey, queryFn: () => new Promise<string>((resolve) => (answer = resolve)) })
      .catch(() => 'cancelled');
    await readFresh(queryClient, queryKey, () => Promise.resolve('new'));
    answer('old');
    await background;
    expect(queryClient.getQueryData(queryKey)).toBe('new');
  });
});
