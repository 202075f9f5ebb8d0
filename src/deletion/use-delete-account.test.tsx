import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { useAccountKit } from '../account/account-kit-provider.js';
import { type KitHookOptions, renderKitHook } from '../account/test-support/render-kit-hook.js';
import { useMfaState } from '../account/use-mfa-state.js';
import { factorOffMarker } from '../preference/unfinished-markers.js';
import type { BeforeDelete } from './delete-account.js';
import { useDeleteAccount } from './use-delete-account.js';

/** A page with the state of the user in its cache, and the deletion. */
async function renderDeletion(options: KitHookOptions = {}, onBeforeDelete?: BeforeDelete) {
  const page = await renderKitHook(() => {
    const { accountId } = useAccountKit();
    const { state } = useMfaState();
    const deletion = useDeleteAccount({ onBeforeDelete });
    return state ? { status: 'ready' as const, accountId, ...deletion } : { status: 'loading' as const };
  }, options);
  await page.until(({ status }) => expect(status).toBe('ready'));
  return page;
}

const lost = (drop: 'before' | 'after') => ({ operation: 'DeleteUser', drop, times: 1 }) as const;

describe('a deletion', () => {
  it('ends the user, forgets everything, and tells the app once', async () => {
    const onSessionExpired = vi.fn();
    const onAccountDeleted = vi.fn();
    const page = await renderDeletion({ onSessionExpired, onAccountDeleted });
    const { accountId } = page.ready();
    const marker = factorOffMarker(accountId, 'sms');
    marker.set(true);
    expect(await page.ready().deleteAccount()).toBeNull();
    expect(page.emulator.users.list()).toEqual([]);
    expect(onAccountDeleted).toHaveBeenCalledOnce();
    expect(onSessionExpired).not.toHaveBeenCalled();
    expect(marker.read()).toBe(false);
    expect(Object.keys(sessionStorage).filter((key) => key.includes(accountId))).toEqual([]);
    const kept = page.queryClient
      .getQueryCache()
      .findAll({ predicate: ({ state }) => state.data !== undefined });
    expect(kept).toEqual([]);
  });

  it('calls onSessionExpired where the app has no onAccountDeleted', async () => {
    const onSessionExpired = vi.fn();
    const page = await renderDeletion({ onSessionExpired });
    await page.ready().deleteAccount();
    expect(onSessionExpired).toHaveBeenCalledExactlyOnceWith('deleted');
  });

  it('waits for the step-up, and sends nothing where it is declined', async () => {
    const onBeforeDelete = vi.fn(() => undefined);
    const confirmIdentity = vi.fn(() => false);
    const page = await renderDeletion({ confirmIdentity }, onBeforeDelete);
    expect(await page.ready().deleteAccount()).toBeNull();
    expect(confirmIdentity).toHaveBeenCalledExactlyOnceWith({ kind: 'delete-account' });
    expect(onBeforeDelete).not.toHaveBeenCalled();
    expect(page.inputs('DeleteUser')).toEqual([]);
    expect(page.ready().flow.step.name).toBe('question');
  });

  it('sends one request for a double click', async () => {
    const page = await renderDeletion();
    const { deleteAccount } = page.ready();
    await Promise.all([deleteAccount(), deleteAccount()]);
    expect(page.inputs('DeleteUser')).toHaveLength(1);
  });
});

describe('onBeforeDelete', () => {
  it('comes before the request', async () => {
    const requests: number[] = [];
    const page = await renderDeletion({}, () => {
      requests.push(page.inputs('DeleteUser').length);
      return undefined;
    });
    await page.ready().deleteAccount();
    expect(requests).toEqual([0]);
    expect(page.inputs('DeleteUser')).toHaveLength(1);
  });

  it.each([
    [
      'scope-missing',
      { error: 'NotAuthorizedException', message: 'Access Token does not have required scopes' },
    ],
    ['unreachable', { drop: 'before' }],
  ] as const)('is not called where the deletion would fail: %s', async (kind, fault) => {
    const onBeforeDelete = vi.fn(() => undefined);
    const page = await renderDeletion({}, onBeforeDelete);
    page.emulator.faults.add({ ...fault, times: 1 });
    const failure = await page.ready().deleteAccount();
    expect(failure).toMatchObject({ kind, ...(kind === 'unreachable' && { outcome: 'not-applied' }) });
    expect(onBeforeDelete).not.toHaveBeenCalled();
    expect(page.inputs('DeleteUser')).toEqual([]);
  });

  it('stops the deletion with its reason', async () => {
    const page = await renderDeletion({}, () => Promise.resolve('Pay your last invoice first.'));
    const failure = { kind: 'stopped', reason: 'Pay your last invoice first.' };
    expect(await page.ready().deleteAccount()).toEqual(failure);
    expect(page.inputs('DeleteUser')).toEqual([]);
  });

  it('stops the deletion by an error, which the page reports', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    onTestFinished(() => void vi.unstubAllGlobals());
    const page = await renderDeletion({}, () => Promise.reject(new Error('503')));
    expect(await page.ready().deleteAccount()).toEqual({ kind: 'stopped', reason: null });
    expect(reported).toHaveBeenCalledOnce();
    expect(page.inputs('DeleteUser')).toEqual([]);
  });

  it('is not called again after it has succeeded', async () => {
    const onBeforeDelete = vi.fn(() => undefined);
    const page = await renderDeletion({}, onBeforeDelete);
    page.emulator.faults.add({ operation: 'DeleteUser', error: 'TooManyRequestsException', times: 1 });
    expect(await page.ready().deleteAccount()).toMatchObject({ kind: 'busy' });
    expect(await page.ready().deleteAccount()).toBeNull();
    expect(onBeforeDelete).toHaveBeenCalledOnce();
    expect(page.ready().flow.step.name).toBe('deleted');
  });
});

describe('a deletion whose answer is lost', () => {
  it('counts as done where the user does not exist any more', async () => {
    const onAccountDeleted = vi.fn();
    const onSessionExpired = vi.fn();
    const page = await renderDeletion({ onAccountDeleted, onSessionExpired });
    page.emulator.faults.add(lost('after'));
    expect(await page.ready().deleteAccount()).toBeNull();
    expect(onAccountDeleted).toHaveBeenCalledOnce();
    expect(onSessionExpired).not.toHaveBeenCalled();
  });

  it('counts as not done where the user still exists, and is not repeated by itself', async () => {
    const page = await renderDeletion();
    page.emulator.faults.add(lost('before'));
    expect(await page.ready().deleteAccount()).toMatchObject({ kind: 'unreachable' });
    expect(page.ready().flow.step.name).toBe('question');
    expect(page.emulator.users.list()).toHaveLength(1);
    expect(await page.ready().deleteAccount()).toBeNull();
  });

  it.each([
    ['a lost answer', { drop: 'after' }],
    ['an error of the service', { error: 'InternalErrorException', thrown: 'after' }],
  ] as const)('is unknown after %s where the user cannot be read either', async (_, fault) => {
    const page = await renderDeletion();
    page.emulator.faults.add({ operation: 'DeleteUser', times: 1, ...fault });
    page.emulator.faults.add({ operation: 'GetUser', drop: 'before', times: 1 });
    expect(await page.ready().deleteAccount()).toMatchObject({ kind: 'unreachable', outcome: 'unknown' });
    expect(await page.ready().deleteAccount()).toBeNull();
  });
});

describe('a deletion that the service does not carry out', () => {
  it('although it said yes is told', async () => {
    const page = await renderDeletion();
    page.emulator.faults.add({ operation: 'DeleteUser', ignore: true, times: 1 });
    expect(await page.ready().deleteAccount()).toEqual({ kind: 'not-applied' });
    expect(page.emulator.users.list()).toHaveLength(1);
  });

  it('because the session is over is told, without a word of a deletion', async () => {
    const onAccountDeleted = vi.fn();
    const page = await renderDeletion({ onAccountDeleted });
    page.emulator.revokeTokens('ada');
    expect(await page.ready().deleteAccount()).toMatchObject({ kind: 'session-ended' });
    expect(onAccountDeleted).not.toHaveBeenCalled();
  });
});
