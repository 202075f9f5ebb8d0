import { describe, expect, it, vi } from 'vitest';
import { adasPassword, type KitHookOptions, renderKitHook } from '../account/test-support/render-kit-hook.js';
import { type UseChangePasswordOptions, useChangePassword } from './use-change-password.js';

const next = 'Better-Horse-22';
const change = { current: adasPassword, next };

async function renderChange(options: KitHookOptions = {}, own: UseChangePasswordOptions = {}) {
  const page = await renderKitHook(() => useChangePassword(own), options);
  await page.until(({ status }) => expect(status).not.toBe('loading'));
  return page;
}

describe('a change', () => {
  it('sends one request, and keeps neither password anywhere', async () => {
    const page = await renderChange();
    expect(page.ready().hasPassword).toBe(true);
    expect(await page.ready().change(change)).toBeNull();
    await page.until(() => expect(page.ready().flow.step).toEqual({ name: 'done', isFirst: false }));
    expect(page.inputs('ChangePassword')).toHaveLength(1);
    expect([await page.canSignIn(next), await page.canSignIn(adasPassword)]).toEqual([true, false]);
    expect(page.everything()).not.toContain(adasPassword);
    expect(page.everything()).not.toContain(next);
    expect(JSON.stringify(page.errors)).not.toContain(next);
  });

  it('sends one request for a double click', async () => {
    const page = await renderChange();
    await Promise.all([page.ready().change(change), page.ready().change(change)]);
    expect(page.inputs('ChangePassword')).toHaveLength(1);
  });

  it('asks for no step-up: the current password proves who it is', async () => {
    const confirmIdentity = vi.fn(() => true);
    const page = await renderChange({ confirmIdentity });
    await page.ready().change(change);
    expect(confirmIdentity).not.toHaveBeenCalled();
  });

  it('leaves the session alive', async () => {
    const onSessionExpired = vi.fn();
    const page = await renderChange({ onSessionExpired });
    await page.ready().change(change);
    await page.queryClient.refetchQueries();
    expect(onSessionExpired).not.toHaveBeenCalled();
  });

  it('is unavailable to a federated user', async () => {
    const page = await renderChange({ user: { isExternalProvider: true } });
    expect(page.current()).toEqual({ status: 'unavailable', reason: 'federated' });
  });
});

describe('a refused change', () => {
  it('with a wrong current password does not end the session', async () => {
    const onSessionExpired = vi.fn();
    const page = await renderChange({ onSessionExpired });
    expect(await page.ready().change({ current: 'Wrong-Horse-1', next })).toEqual({ kind: 'wrong-password' });
    expect(onSessionExpired).not.toHaveBeenCalled();
    expect(await page.ready().change(change)).toBeNull();
  });

  it.each([
    ['password-refused', { error: 'InvalidPasswordException' }],
    ['password-refused', { error: 'InvalidParameterException' }],
    ['used-before', { error: 'PasswordHistoryPolicyViolationException' }],
    ['limit-exceeded', { error: 'LimitExceededException', message: 'Attempt limit exceeded, try later.' }],
    ['busy', { error: 'TooManyRequestsException' }],
    ['blocked', { error: 'ForbiddenException' }],
  ] as const)('says %s', async (kind, fault) => {
    const page = await renderChange();
    page.emulator.faults.add({ operation: 'ChangePassword', times: 1, ...fault });
    expect(await page.ready().change(change)).toMatchObject({ kind });
    expect(await page.ready().change(change)).toBeNull();
  });

  it.each([
    ['wrong-password', { current: `${adasPassword} `, next }],
    ['password-refused', { current: `${adasPassword} `, next: `${next} x` }],
    ['password-refused', change],
  ])('by the pattern of a password says %s', async (kind, submission) => {
    const page = await renderChange();
    page.emulator.faults.add({ operation: 'ChangePassword', error: 'InvalidParameterException', times: 1 });
    expect(await page.ready().change(submission)).toEqual({ kind });
  });

  it('by the pool itself says that the password is refused', async () => {
    const page = await renderChange();
    expect(await page.ready().change({ ...change, next: 'short' })).toEqual({ kind: 'password-refused' });
  });
});

describe('a change whose answer is lost', () => {
  it('says that it may have been made, where the old password is refused afterwards', async () => {
    const page = await renderChange();
    page.emulator.faults.add({ operation: 'ChangePassword', drop: 'after', times: 1 });
    expect(await page.ready().change(change)).toMatchObject({ kind: 'unreachable', outcome: 'unknown' });
    expect(await page.ready().change(change)).toEqual({ kind: 'maybe-changed' });
  });

  it.each([
    ['an error of the service', { error: 'InternalErrorException', thrown: 'after' }],
    ['the page of a proxy', { garbage: 'truncated' }],
  ] as const)('by %s is unknown as well, and no wrong password is claimed', async (_, fault) => {
    const page = await renderChange();
    page.emulator.faults.add({ operation: 'ChangePassword', times: 1, ...fault });
    expect(await page.ready().change(change)).toEqual({ kind: 'unreachable', outcome: 'unknown' });
    expect(await page.ready().change(change)).toEqual({ kind: 'maybe-changed' });
  });

  it('can be made again where it never arrived', async () => {
    const page = await renderChange();
    page.emulator.faults.add({ operation: 'ChangePassword', drop: 'before', times: 1 });
    await page.ready().change(change);
    expect(await page.ready().change(change)).toBeNull();
  });
});

describe('a user without a password', () => {
  const passwordless = {
    hasPassword: false,
    user: { attributes: { email: 'ada@example.com', email_verified: 'true' } },
  };

  it('sets the first one after the step-up, and has one from then on', async () => {
    const confirmIdentity = vi.fn(() => true);
    const page = await renderChange({ ...passwordless, confirmIdentity }, { hasPassword: false });
    expect(await page.ready().change({ current: null, next })).toBeNull();
    expect(confirmIdentity).toHaveBeenCalledExactlyOnceWith({ kind: 'set-password' });
    expect(await page.canSignIn(next)).toBe(true);
    await page.until(() => expect(page.ready().flow.step).toEqual({ name: 'done', isFirst: true }));
  });

  it('sends nothing where the step-up is declined', async () => {
    const page = await renderChange(
      { ...passwordless, confirmIdentity: () => false },
      { hasPassword: false },
    );
    expect(await page.ready().change({ current: null, next })).toBeNull();
    expect(page.ready().flow.step.name).toBe('form');
    expect(page.inputs('ChangePassword')).toEqual([]);
  });

  it('who has one after all is asked for it', async () => {
    const page = await renderChange({}, { hasPassword: false });
    expect(await page.ready().change({ current: null, next })).toEqual({ kind: 'password-exists' });
    await page.until(() => expect(page.ready().hasPassword).toBe(true));
    expect(await page.ready().change(change)).toBeNull();
  });
});

describe('checkPassword', () => {
  it('keeps a leaked password from being sent, until the user insists', async () => {
    const page = await renderChange({}, { checkPassword: (password) => Promise.resolve(password === next) });
    expect(await page.ready().change(change)).toEqual({ kind: 'leaked' });
    expect(page.inputs('ChangePassword')).toEqual([]);
    expect(await page.ready().change({ ...change, despiteLeak: true })).toBeNull();
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('no network');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no network'))],
    ['answers with anything but true', () => 'yes' as never],
  ])('that %s keeps nobody from a new password', async (_, checkPassword) => {
    const page = await renderChange({}, { checkPassword });
    expect(await page.ready().change(change)).toBeNull();
  });

  it('that never answers keeps nobody waiting for long', async () => {
    const page = await renderChange({}, { checkPassword: () => new Promise<boolean>(() => undefined) });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const done = page.ready().change(change);
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect(await done).toBeNull();
  });
});
