import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { discardInvalid, readFresh } from './resource.js';

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

  it('stores the answers that come in the order of their reads', async () => {
    const queryClient = new QueryClient();
    const answers: ((value: string) => void)[] = [];
    const read = () => new Promise<string>((resolve) => answers.push(resolve));
    const first = readFresh(queryClient, queryKey, read);
    const second = readFresh(queryClient, queryKey, read);
    answers[0]?.('first');
    await first;
    expect(queryClient.getQueryData(queryKey)).toBe('first');
    answers[1]?.('second');
    await second;
    expect(queryClient.getQueryData(queryKey)).toBe('second');
  });

  it('counts the reads of each key and each cache by themselves', async () => {
    const [ours, theirs] = [new QueryClient(), new QueryClient()];
    const answers: ((value: string) => void)[] = [];
    const read = () => new Promise<string>((resolve) => answers.push(resolve));
    const slow = readFresh(ours, queryKey, read);
    await readFresh(ours, ['passkeys'], () => Promise.resolve('passkeys'));
    await readFresh(ours, ['passkeys'], () => Promise.resolve('passkeys'));
    await readFresh(theirs, queryKey, () => Promise.resolve('theirs'));
    await readFresh(theirs, queryKey, () => Promise.resolve('theirs'));
    answers[0]?.('ours');
    await slow;
    expect(ours.getQueryData(queryKey)).toBe('ours');
  });

  it('leaves the reads of longer keys alone', async () => {
    const queryClient = new QueryClient();
    let answer: (value: string) => void = () => undefined;
    const details = queryClient.fetchQuery({
      queryKey: [...queryKey, 'details'],
      queryFn: () => new Promise<string>((resolve) => (answer = resolve)),
    });
    await readFresh(queryClient, queryKey, () => Promise.resolve('new'));
    answer('details');
    expect(await details).toBe('details');
  });
});

describe('discardInvalid', () => {
  const isText = (data: unknown) => typeof data === 'string';

  it('removes data of another shape, and only that of this key', () => {
    const queryClient = new QueryClient();
    const details = [...queryKey, 'details'];
    queryClient.setQueryData(queryKey, { version: 1 });
    queryClient.setQueryData(details, { version: 1 });
    discardInvalid(queryClient, queryKey, isText);
    expect(queryClient.getQueryData(queryKey)).toBeUndefined();
    expect(queryClient.getQueryData(details)).toEqual({ version: 1 });
  });

  it('keeps valid data', () => {
    const queryClient = new QueryClient();
    queryClient.setQueryData(queryKey, 'valid');
    discardInvalid(queryClient, queryKey, isText);
    expect(queryClient.getQueryData(queryKey)).toBe('valid');
  });

  it('leaves a first read alone that has no data yet', async () => {
    const queryClient = new QueryClient();
    let answer: (value: string) => void = () => undefined;
    const queryFn = () => new Promise<string>((resolve) => (answer = resolve));
    const first = queryClient.fetchQuery({ queryKey, queryFn });
    discardInvalid(queryClient, queryKey, isText);
    answer('first');
    await first;
    expect(queryClient.getQueryData(queryKey)).toBe('first');
  });
});
