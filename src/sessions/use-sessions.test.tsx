import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KitHookOptions, renderKitHook } from '../account/test-support/render-kit-hook.js';
import { useGlobalSignOut } from './use-global-sign-out.js';
import { useSessions } from './use-sessions.js';

const tracked = {
  pool: { userSessionTracking: 'ENABLED' },
  user: {
    sessions: [{ deviceType: 'Firefox 140 / Linux' }, { deviceType: 'Safari 18 / iOS 18' }, {}],
  },
} satisfies KitHookOptions;

async function renderSessions(options: KitHookOptions = tracked) {
  const page = await renderKitHook(useSessions, options);
  await page.until(({ status }) => expect(status).not.toBe('loading'));
  return page;
}

const alive = (page: Awaited<ReturnType<typeof renderSessions>>) =>
  page.emulator.users.get('ada').sessions.length;

describe('the list', () => {
  it('begins with the session of this page, which cannot be signed out', async () => {
    const page = await renderSessions();
    const { sessions, others, actions } = page.ready();
    expect(sessions.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false, false]);
    expect(others).toHaveLength(3);
    actions.askToRevoke(sessions[0]?.id ?? '');
    expect(page.ready().revocation.step.name).toBe('idle');
  });

  it('follows all pages', async () => {
    const page = await renderSessions({ ...tracked, pool: { ...tracked.pool, listUserSessionsPageSize: 2 } });
    expect(page.ready().sessions).toHaveLength(4);
    expect(page.inputs('ListUserSessions')).toHaveLength(2);
  });

  it.each([
    ['refuses', 'refuse'],
    ['lists none', 'empty-list'],
  ] as const)('is unavailable where the pool tracks none, and %s', async (_, withoutUserSessionTracking) => {
    const page = await renderSessions({ pool: { withoutUserSessionTracking } });
    expect(page.current()).toEqual({ status: 'unavailable', reason: 'not-tracked' });
  });

  it('that cannot be read can be read again', async () => {
    const page = await renderKitHook(useSessions, {
      ...tracked,
      prepare: (emulator) => {
        emulator.faults.add({ operation: 'ListUserSessions', error: 'InternalErrorException', times: 1 });
        return Promise.resolve();
      },
    });
    await page.until(({ status }) => expect(status).toBe('failed'));
    const result = page.current();
    if (result.status === 'failed') result.retry();
    await page.until(({ status }) => expect(status).toBe('ready'));
  });
});

describe('signing out one session', () => {
  it('asks, steps up, revokes it with what is linked, and marks it until the list has lost it', async () => {
    const confirmIdentity = vi.fn(() => true);
    const page = await renderSessions({ ...tracked, confirmIdentity });
    const id = page.ready().others[0]?.id ?? '';
    page.ready().actions.askToRevoke(id);
    await page.until(() =>
      expect(page.ready().revocation.step).toMatchObject({ name: 'question', isAll: false }),
    );
    expect(page.inputs('RevokeUserSession')).toEqual([]);
    expect(await page.ready().actions.confirmRevoke()).toBeNull();
    expect(confirmIdentity).toHaveBeenCalledExactlyOnceWith({ kind: 'sign-out-sessions' });
    expect(page.inputs('RevokeUserSession')).toHaveLength(1);
    await page.until(() => expect(page.ready().revocation.step).toEqual({ name: 'revoked', count: 1 }));
    await page.until(() => expect(page.ready().others).toHaveLength(2));
    expect(alive(page)).toBe(3);
  });

  it('sends nothing where the step-up is declined', async () => {
    const page = await renderSessions({ ...tracked, confirmIdentity: () => false });
    page.ready().actions.askToRevokeOthers();
    await page.until(() => expect(page.ready().revocation.step.name).toBe('question'));
    expect(await page.ready().actions.confirmRevoke()).toBeNull();
    expect(page.inputs('RevokeUserSession')).toEqual([]);
  });

  it('that has ended meanwhile counts as done', async () => {
    const page = await renderSessions();
    page.ready().actions.askToRevoke(page.ready().others[0]?.id ?? '');
    await page.until(() => expect(page.ready().revocation.step.name).toBe('question'));
    page.emulator.faults.add({
      operation: 'RevokeUserSession',
      error: 'ResourceNotFoundException',
      times: 1,
    });
    expect(await page.ready().actions.confirmRevoke()).toBeNull();
  });

  it('whose answer is lost is looked up in the list', async () => {
    for (const drop of ['before', 'after'] as const) {
      const page = await renderSessions();
      page.ready().actions.askToRevoke(page.ready().others[0]?.id ?? '');
      await page.until(() => expect(page.ready().revocation.step.name).toBe('question'));
      page.emulator.faults.add({ operation: 'RevokeUserSession', drop, times: 1 });
      const failure = await page.ready().actions.confirmRevoke();
      if (drop === 'after') expect(failure).toBeNull();
      else expect(failure).toMatchObject({ kind: 'unreachable' });
      await page.unmount();
    }
  });
});

describe('a list that lags', () => {
  const lagging = {
    ...tracked,
    pool: { ...tracked.pool, listUserSessionsDelay: 30 },
  } satisfies KitHookOptions;
  const passTime = (seconds: number) => void vi.setSystemTime(Date.now() + seconds * 1_000);

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('without the session of this page offers to sign none out, because any could be', async () => {
    const page = await renderSessions(lagging);
    expect(page.ready().sessions).toHaveLength(3);
    expect(page.ready().others).toEqual([]);
    passTime(31);
    await page.queryClient.refetchQueries();
    await page.until(() => expect(page.ready().others).toHaveLength(3));
  });

  it('is read again until it has the session of this page', async () => {
    const page = await renderSessions(lagging);
    passTime(31);
    await vi.waitFor(() => expect(page.ready().others).toHaveLength(3), { timeout: 8_000 });
  });

  it('marks what was signed out here until it has lost it', async () => {
    const prepare = () => {
      passTime(31);
      return Promise.resolve();
    };
    const page = await renderSessions({ ...lagging, prepare });
    const [id = ''] = page.ready().others.map((session) => session.id);
    page.ready().actions.askToRevoke(id);
    await page.until(() => expect(page.ready().revocation.step.name).toBe('question'));
    await page.ready().actions.confirmRevoke();
    await page.queryClient.refetchQueries();
    const marked = () => page.ready().sessions.filter(({ isRevoked }) => isRevoked);
    await page.until(() => expect(marked().map((session) => session.id)).toEqual([id]));
    expect(page.ready().others).toHaveLength(2);
    passTime(31);
    await page.queryClient.refetchQueries();
    await page.until(() => expect(page.ready().sessions).toHaveLength(3));
    expect(marked()).toEqual([]);
  });
});

describe('signing out all others', () => {
  const start = async () => {
    const page = await renderSessions();
    page.ready().actions.askToRevokeOthers();
    await page.until(() =>
      expect(page.ready().revocation.step).toMatchObject({ name: 'question', isAll: true }),
    );
    return page;
  };

  it('revokes one after the other', async () => {
    const page = await start();
    expect(await page.ready().actions.confirmRevoke()).toBeNull();
    expect(page.inputs('RevokeUserSession')).toHaveLength(3);
    expect(alive(page)).toBe(1);
  });

  it('says how far it came, and goes on from there', async () => {
    const page = await start();
    page.emulator.faults.add({
      operation: 'RevokeUserSession',
      error: 'TooManyRequestsException',
      after: 1,
      times: 1,
    });
    expect(await page.ready().actions.confirmRevoke()).toMatchObject({ kind: 'busy' });
    await page.until(() => expect(page.ready().revocation.facts.revoked).toHaveLength(1));
    expect(alive(page)).toBe(3);
    expect(await page.ready().actions.confirmRevoke()).toBeNull();
    await page.until(() => expect(page.ready().revocation.step).toEqual({ name: 'revoked', count: 3 }));
    expect(alive(page)).toBe(1);
  });
});

describe('useGlobalSignOut', () => {
  const renderSignOut = (options: KitHookOptions) =>
    renderKitHook(() => ({ status: 'ready' as const, ...useGlobalSignOut() }), options);

  it('ends every session, and tells the app once that the user did it', async () => {
    const onSessionExpired = vi.fn();
    const page = await renderSignOut({ ...tracked, onSessionExpired });
    expect(await page.ready().signOut()).toBeNull();
    expect(page.emulator.users.get('ada').sessions).toEqual([]);
    expect(onSessionExpired).toHaveBeenCalledExactlyOnceWith('signed-out');
  });

  it('is not told as done where this session is over already: others may live on', async () => {
    const onSessionExpired = vi.fn();
    const page = await renderSignOut({ ...tracked, onSessionExpired });
    page.emulator.revokeTokens('ada');
    expect(await page.ready().signOut()).toMatchObject({ kind: 'session-ended' });
    expect(page.ready().flow.step.name).toBe('question');
    expect(onSessionExpired).toHaveBeenCalledExactlyOnceWith('expired');
  });

  it('is told once, however often it is asked for', async () => {
    const onSessionExpired = vi.fn();
    const page = await renderSignOut({ ...tracked, onSessionExpired });
    const { signOut } = page.ready();
    await Promise.all([signOut(), signOut()]);
    await signOut();
    expect(onSessionExpired).toHaveBeenCalledOnce();
    expect(page.inputs('GlobalSignOut')).toHaveLength(1);
  });

  it('whose answer is lost asks whether the token still works', async () => {
    const page = await renderSignOut({});
    page.emulator.faults.add({ operation: 'GlobalSignOut', drop: 'before', times: 1 });
    expect(await page.ready().signOut()).toMatchObject({ kind: 'unreachable' });
    page.emulator.faults.add({ operation: 'GlobalSignOut', drop: 'after', times: 1 });
    expect(await page.ready().signOut()).toBeNull();
  });

  it('is told where the service did nothing', async () => {
    const page = await renderSignOut({});
    page.emulator.faults.add({ operation: 'GlobalSignOut', error: 'InternalErrorException', times: 1 });
    expect(await page.ready().signOut()).toMatchObject({ kind: 'busy' });
    expect(await page.ready().signOut()).toBeNull();
  });
});
