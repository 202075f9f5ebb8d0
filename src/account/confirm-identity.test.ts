import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createIdentityCheck, identityIsConfirmed } from './confirm-identity.js';

const change = { kind: 'replace-authenticator' } as const;

afterEach(() => vi.unstubAllGlobals());

describe('identityIsConfirmed', () => {
  it('returns a plain boolean if the step-up answers at once', () => {
    expect(identityIsConfirmed(undefined, change)).toBe(true);
    expect(identityIsConfirmed(() => true, change)).toBe(true);
    expect(identityIsConfirmed(() => false, change)).toBe(false);
  });

  it('allows changes if the app has no step-up', async () => {
    expect(await identityIsConfirmed(undefined, change)).toBe(true);
  });

  it('passes the change to the app and returns its answer', async () => {
    const asked = vi.fn(() => true);
    expect(await identityIsConfirmed(asked, change)).toBe(true);
    expect(asked).toHaveBeenCalledWith(change);
    expect(await identityIsConfirmed(() => Promise.resolve(false), change)).toBe(false);
  });

  it('refuses the change and reports the error if the step-up fails', async () => {
    const thrown = new Error('The step-up is out of order.');
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    expect(await identityIsConfirmed(() => Promise.reject(thrown), change)).toBe(false);
    expect(report).toHaveBeenCalledWith(thrown);
  });

  it('accepts only true as confirmation', async () => {
    const answer: unknown = 'false';
    expect(await identityIsConfirmed(() => answer as boolean, change)).toBe(false);
  });
});

describe('createIdentityCheck', () => {
  /** A step-up that waits for the test's answers. */
  const waiting = () => {
    const asked: ((isConfirmed: boolean) => void)[] = [];
    const check = createIdentityCheck(
      new QueryClient(),
      'ada',
      () => () => new Promise((resolve) => void asked.push(resolve)),
    );
    return { asked, check };
  };

  it('opens one step-up after the other, each with its own answer', async () => {
    const { asked, check } = waiting();
    const answers = [check(change), check(change), check(change)];
    expect(asked).toHaveLength(1);
    asked[0]?.(true);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    asked[1]?.(false);
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    asked[2]?.(true);
    for (const [index, isConfirmed] of [true, false, true].entries())
      expect(await answers[index]).toBe(isConfirmed);
  });

  it('asks in turn for all providers of an account on a page, and for other accounts and pages at once', async () => {
    const asked: string[] = [];
    const answers: ((isConfirmed: boolean) => void)[] = [];
    const checkOf = (queryClient: QueryClient, accountId: string, name: string) =>
      createIdentityCheck(queryClient, accountId, () => () => {
        asked.push(name);
        return new Promise((resolve) => void answers.push(resolve));
      });
    const page = new QueryClient();
    void checkOf(page, 'ada', 'first')(change);
    void checkOf(page, 'ada', 'second')(change);
    void checkOf(page, 'grace', 'other account')(change);
    void checkOf(new QueryClient(), 'ada', 'other page')(change);
    expect(asked).toEqual(['first', 'other account', 'other page']);
    answers[0]?.(false);
    await vi.waitFor(() => expect(asked).toContain('second'));
  });

  it('refuses a change that was given up while it waited, without a question', async () => {
    const { asked, check } = waiting();
    const first = check(change);
    const controller = new AbortController();
    const second = check(change, controller.signal);
    controller.abort();
    asked[0]?.(true);
    expect(await Promise.all([first, second])).toEqual([true, false]);
    expect(asked).toHaveLength(1);
  });

  it('answers at once where nothing is open and the app answers at once', async () => {
    const { asked, check } = waiting();
    expect(createIdentityCheck(new QueryClient(), 'ada', () => undefined)(change)).toBe(true);
    const answer = check(change);
    asked[0]?.(true);
    await answer;
    void check(change);
    expect(asked).toHaveLength(2);
  });
});
