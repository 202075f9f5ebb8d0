import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createNicknames, type RenderedPasskeys, renderPasskeys } from './test-support/render-passkeys.js';

const laptop = { credentialId: 'bGFwdG9w', friendlyName: 'Laptop', createdAt: Date.UTC(2025, 0, 1) };
const phone = { credentialId: 'cGhvbmU', friendlyName: 'Phone', createdAt: Date.UTC(2024, 11, 1) };
const names = (page: RenderedPasskeys) => page.ready().passkeys.map(({ name }) => name);
const named = (page: RenderedPasskeys, expected: readonly (string | null)[]) =>
  vi.waitFor(() => expect(names(page)).toEqual(expected));

describe('the list', () => {
  it('shows what the service says, the oldest first, with the options', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    expect(page.ready()).toMatchObject({
      status: 'ready',
      passkeys: [
        { id: 'cGhvbmU', name: 'Phone', isNicknamed: false, createdAt: Date.UTC(2024, 11, 1) },
        { id: 'bGFwdG9w', name: 'Laptop', serviceName: 'Laptop', relyingPartyId: 'localhost' },
      ],
      limit: 20,
      isFull: false,
      nicknames: 'none',
      canCreateHere: { ok: true },
      registration: { step: { name: 'intro' }, pending: null, failure: null },
      deletion: { step: { name: 'idle' }, pending: null, failure: null },
      deletionPreview: null,
      renamings: {},
      disabledFactor: null,
      isUnfinished: false,
      isConfirming: false,
      refreshFailure: null,
    });
    expect(page.count('ListWebAuthnCredentials')).toBe(1);
    // Registered factors are the list's to tell.
    expect(page.count('GetUserAuthFactors')).toBe(0);
  });

  it('is empty for a user without passkeys', async () => {
    const page = await renderPasskeys();
    expect(page.ready().passkeys).toEqual([]);
  });

  it('is read to its last page', async () => {
    const page = await renderPasskeys({
      user: { passkeys: 5 },
      // Pages of two.
      wrap: (client) => ({
        call: (operation, input, options) =>
          client.call(operation, { ...input, ...('MaxResults' in input && { MaxResults: 2 }) }, options),
      }),
    });
    expect(page.ready().passkeys).toHaveLength(5);
    expect(page.count('ListWebAuthnCredentials')).toBe(3);
  });

  it('is cached with the rest of the account, as the service gave it', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop] } });
    const cached = page.queryClient.getQueryCache().getAll();
    expect(cached.map(({ queryKey }) => queryKey)).toEqual([
      ['cognito-account-kit/1', page.accountId, 'mfa', 'user'],
      ['cognito-account-kit/1', page.accountId, 'mfa', 'passkeys'],
    ]);
    expect(cached[1]?.state.data).toEqual([
      {
        id: 'bGFwdG9w',
        serviceName: 'Laptop',
        createdAt: Date.UTC(2025, 0, 1),
        kind: 'device',
        relyingPartyId: 'localhost',
      },
    ]);
  });

  it('follows an invalidation of the whole account', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop] } });
    page.emulator.users.set('ada', { passkeys: [laptop, phone] });
    await page.queryClient.invalidateQueries({ queryKey: ['cognito-account-kit/1', page.accountId, 'mfa'] });
    await named(page, ['Phone', 'Laptop']);
  });

  it('follows another page of the same user', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop] } });
    page.emulator.users.set('ada', { passkeys: [laptop, phone] });
    const other = new BroadcastChannel(`cognito-account-kit:${page.accountId}`);
    onTestFinished(() => other.close());
    other.postMessage('changed');
    await named(page, ['Phone', 'Laptop']);
  });

  it('comes with the options of the current state', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop] } });
    expect(page.ready().options).toMatchObject({ needsAnotherFactor: true, signInByPasskey: 'possible' });
    page.emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'] });
    await page.queryClient.invalidateQueries({ queryKey: ['cognito-account-kit/1', page.accountId, 'mfa'] });
    await vi.waitFor(() =>
      expect(page.ready().options).toMatchObject({
        canTurnOn: true,
        signInByPasskey: 'lost-while-factor-off',
      }),
    );
  });

  it('is not requested for a federated user', async () => {
    const page = await renderPasskeys({ user: { isExternalProvider: true }, untilReady: false });
    await vi.waitFor(() => expect(page.current()).toEqual({ status: 'unavailable', reason: 'federated' }));
    expect(page.count('ListWebAuthnCredentials')).toBe(0);
    expect(page.errors).toEqual([]);
  });
});

describe('a list that cannot be read', () => {
  const failed = (page: RenderedPasskeys, failure: object) =>
    vi.waitFor(() => expect(page.current()).toMatchObject({ status: 'failed', failure }));
  const failing = (operation: string, error: string) => (page: Pick<RenderedPasskeys, 'emulator'>) =>
    page.emulator.faults.add({ operation, error });

  it.each([
    ['ListWebAuthnCredentials', 'TooManyRequestsException', 'busy'],
    ['ListWebAuthnCredentials', 'InternalErrorException', 'busy'],
    ['ListWebAuthnCredentials', 'LimitExceededException', 'limit-exceeded'],
    ['ListWebAuthnCredentials', 'ForbiddenException', 'blocked'],
    ['ListWebAuthnCredentials', 'PasswordResetRequiredException', 'account'],
    ['ListWebAuthnCredentials', 'InvalidParameterException', 'unexpected'],
    ['ListWebAuthnCredentials', 'OperationNotEnabledException', 'not-available'],
    ['GetUser', 'TooManyRequestsException', 'busy'],
  ])('says why: %s, %s; and a retry reads it', async (operation, error, kind) => {
    const first = await renderPasskeys({ user: { passkeys: [laptop] } });
    await first.unmount();
    const remove = failing(operation, error)(first);
    const page = await renderPasskeys({ account: first, untilReady: false });
    await failed(page, { kind });
    remove();
    const result = page.current();
    if (result.status === 'failed') result.retry();
    await vi.waitFor(() => expect(page.current().status).toBe('ready'));
    expect(names(page)).toEqual(['Laptop']);
  });

  it('still shows the old list when a refresh fails, and reports that', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop] } });
    page.emulator.faults.add({ operation: 'ListWebAuthnCredentials', error: 'ForbiddenException' });
    await page.queryClient.refetchQueries();
    await vi.waitFor(() => expect(page.ready().refreshFailure).toMatchObject({ kind: 'blocked' }));
    expect(names(page)).toEqual(['Laptop']);
    page.emulator.faults.clear();
    await page.queryClient.refetchQueries();
    await vi.waitFor(() => expect(page.ready().refreshFailure).toBeNull());
  });
});

describe('nicknames', () => {
  const user = { passkeys: [laptop, phone] };

  it('override the names of the service', async () => {
    const { store } = createNicknames({ cGhvbmU: 'Pixel', gone: 'Another' });
    const page = await renderPasskeys({ user, nicknames: store });
    await named(page, ['Pixel', 'Laptop']);
    expect(page.ready().nicknames).toBe('ready');
    expect(page.ready().passkeys).toMatchObject([
      { isNicknamed: true, serviceName: 'Phone' },
      { isNicknamed: false },
    ]);
  });

  it('may come from a synchronous store', async () => {
    const page = await renderPasskeys({
      user,
      nicknames: { read: () => ({ cGhvbmU: 'Pixel' }), write() {} },
    });
    await named(page, ['Pixel', 'Laptop']);
  });

  it('are cached on their own: the list holds only what the service said', async () => {
    const { store } = createNicknames({ cGhvbmU: 'Pixel' });
    const page = await renderPasskeys({ user, nicknames: store });
    await named(page, ['Pixel', 'Laptop']);
    const key = ['cognito-account-kit/1', page.accountId, 'mfa'];
    expect(page.queryClient.getQueryData([...key, 'nicknames'])).toEqual({ cGhvbmU: 'Pixel' });
    const list = JSON.stringify(page.queryClient.getQueryData([...key, 'passkeys']));
    expect(list).not.toContain('Pixel');
    expect(list).toContain('Laptop');
  });

  it('are saved, changed and removed', async () => {
    const { store, names: kept, calls } = createNicknames({ cGhvbmU: 'Pixel' });
    const page = await renderPasskeys({ user, nicknames: store });
    await named(page, ['Pixel', 'Laptop']);
    const { rename } = page.ready().actions;
    expect(await rename('bGFwdG9w', '  Work laptop ')).toBe(true);
    await named(page, ['Pixel', 'Work laptop']);
    expect(await rename('bGFwdG9w', 'Home')).toBe(true);
    expect(await rename('cGhvbmU', '   ')).toBe(true);
    await named(page, ['Phone', 'Home']);
    expect(kept).toEqual({ bGFwdG9w: 'Home' });
    expect(calls.filter((call) => Array.isArray(call) && call[0] === 'write')).toEqual([
      ['write', 'bGFwdG9w', 'Work laptop'],
      ['write', 'bGFwdG9w', 'Home'],
      ['write', 'cGhvbmU', null],
    ]);
    // Cognito has no operation for it.
    expect(page.changes()).toEqual([]);
  });

  it('reach the other lists of the page, and the other tabs', async () => {
    const { store, calls } = createNicknames();
    const page = await renderPasskeys({ user, nicknames: store });
    const other = new BroadcastChannel(`cognito-account-kit:${page.accountId}`);
    onTestFinished(() => other.close());
    const told = vi.fn();
    other.addEventListener('message', ({ data }) => void told(data));
    await vi.waitFor(() => expect(page.ready().nicknames).toBe('ready'));
    const reads = calls.filter((call) => Array.isArray(call) && call[0] === 'read').length;
    await page.ready().actions.rename('cGhvbmU', 'Pixel');
    await vi.waitFor(() => expect(told.mock.calls).toEqual([['changed']]));
    // The names are read again, for every list on the page.
    await vi.waitFor(() =>
      expect(calls.filter((call) => Array.isArray(call) && call[0] === 'read')).toHaveLength(reads + 1),
    );
  });

  it.each([
    { store: 'rejects', read: () => Promise.reject(new Error('The store is down.')) },
    {
      store: 'throws',
      read: () => {
        throw new Error('The store is down.');
      },
    },
  ])('leave the list unchanged when the store $store, and report it to the app', async ({ read }) => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    onTestFinished(() => void vi.unstubAllGlobals());
    const page = await renderPasskeys({ user, nicknames: { read, write() {} } });
    await vi.waitFor(() => expect(page.ready().nicknames).toBe('failed'));
    expect(names(page)).toEqual(['Phone', 'Laptop']);
    expect(reported).toHaveBeenCalledWith(new Error('The store is down.'));
  });

  it('may be undefined in a JavaScript store', async () => {
    const page = await renderPasskeys({ user, nicknames: { read: () => undefined as never, write() {} } });
    await vi.waitFor(() => expect(page.ready().nicknames).toBe('ready'));
    expect(names(page)).toEqual(['Phone', 'Laptop']);
  });

  it('that the store rejects are reported until the user has seen it', async () => {
    vi.stubGlobal('reportError', vi.fn());
    onTestFinished(() => void vi.unstubAllGlobals());
    const { store } = createNicknames({ cGhvbmU: 'Pixel' });
    const write = vi.fn(() => Promise.reject(new Error('Full.')));
    const page = await renderPasskeys({ user, nicknames: { read: () => store.read(), write } });
    await named(page, ['Pixel', 'Laptop']);
    expect(await page.ready().actions.rename('cGhvbmU', 'Phone of Ada')).toBe(false);
    await vi.waitFor(() =>
      expect(page.ready().renamings).toEqual({
        cGhvbmU: { status: 'failed', failure: { kind: 'nickname-not-saved' } },
      }),
    );
    expect(names(page)).toEqual(['Pixel', 'Laptop']);
    page.ready().actions.dismissRename('cGhvbmU');
    await vi.waitFor(() => expect(page.ready().renamings).toEqual({}));
  });

  describe('that change while another is being saved', () => {
    /** A store that saves each name when the test lets it. */
    const slowly = async (kept: Record<string, string> = {}) => {
      const { store, names: stored } = createNicknames(kept);
      const begun: string[] = [];
      const gates: ((failure?: Error) => void)[] = [];
      const write = async (id: string, nickname: string | null) => {
        begun.push(`${id}: ${String(nickname)}`);
        await new Promise<void>((resolve, reject) => {
          gates.push((failure) => (failure ? reject(failure) : resolve()));
        });
        await store.write(id, nickname);
      };
      const page = await renderPasskeys({ user, nicknames: { read: () => store.read(), write } });
      await vi.waitFor(() => expect(page.ready().nicknames).toBe('ready'));
      const goOn = async (failure?: Error) => {
        await vi.waitFor(() => expect(gates.length).toBeGreaterThan(0));
        gates.shift()?.(failure);
      };
      return { page, stored, begun, goOn, rename: page.ready().actions.rename };
    };

    it('wait for their turn, and the state shows each', async () => {
      const { page, stored, begun, goOn, rename } = await slowly();
      const first = rename('cGhvbmU', 'Pixel');
      const second = rename('bGFwdG9w', 'Home');
      await vi.waitFor(() =>
        expect(page.ready().renamings).toEqual({
          cGhvbmU: { status: 'saving' },
          bGFwdG9w: { status: 'saving' },
        }),
      );
      expect(begun).toEqual(['cGhvbmU: Pixel']);
      await goOn();
      expect(await first).toBe(true);
      await vi.waitFor(() => expect(page.ready().renamings).toEqual({ bGFwdG9w: { status: 'saving' } }));
      await goOn();
      expect(await second).toBe(true);
      await named(page, ['Pixel', 'Home']);
      expect(stored).toEqual({ cGhvbmU: 'Pixel', bGFwdG9w: 'Home' });
    });

    it('of the same passkey are saved as the last one says', async () => {
      const { page, stored, begun, goOn, rename } = await slowly();
      const first = rename('cGhvbmU', 'Pixel');
      await vi.waitFor(() => expect(begun).toHaveLength(1));
      const renamed = [first, rename('cGhvbmU', 'Pix'), rename('cGhvbmU', 'Phone of Ada')];
      await goOn();
      await vi.waitFor(() => expect(begun).toEqual(['cGhvbmU: Pixel', 'cGhvbmU: Phone of Ada']));
      expect(page.ready().renamings).toEqual({ cGhvbmU: { status: 'saving' } });
      await goOn();
      expect(await Promise.all(renamed)).toEqual([true, true, true]);
      await vi.waitFor(() => expect(page.ready().renamings).toEqual({}));
      expect(stored).toEqual({ cGhvbmU: 'Phone of Ada' });
    });

    it('are saved although the one before was not, which is still shown', async () => {
      vi.stubGlobal('reportError', vi.fn());
      onTestFinished(() => void vi.unstubAllGlobals());
      const { page, goOn, rename } = await slowly();
      const first = rename('cGhvbmU', 'Pixel');
      const second = rename('bGFwdG9w', 'Home');
      await goOn(new Error('Full.'));
      expect(await first).toBe(false);
      await goOn();
      expect(await second).toBe(true);
      await vi.waitFor(() =>
        expect(page.ready().renamings).toEqual({
          cGhvbmU: { status: 'failed', failure: { kind: 'nickname-not-saved' } },
        }),
      );
      await named(page, ['Phone', 'Home']);
    });

    it('are abandoned once the list unmounts', async () => {
      const { page, begun, goOn, rename } = await slowly();
      const first = rename('cGhvbmU', 'Pixel');
      const second = rename('bGFwdG9w', 'Home');
      await vi.waitFor(() => expect(begun).toHaveLength(1));
      await page.unmount();
      await goOn();
      expect(await first).toBe(true);
      expect(await second).toBe(false);
      expect(begun).toEqual(['cGhvbmU: Pixel']);
    });
  });

  it('from before a change do not return with a slow read', async () => {
    const { store, names: kept } = createNicknames();
    const answers: ((names: Record<string, string>) => void)[] = [];
    const read = () => new Promise<Record<string, string>>((resolve) => answers.push(resolve));
    const page = await renderPasskeys({
      user,
      nicknames: { read, write: (...args) => store.write(...args) },
    });
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(0));
    const earlier = answers.splice(0);
    await page.ready().actions.rename('cGhvbmU', 'Pixel');
    await named(page, ['Pixel', 'Laptop']);
    for (const answer of earlier) answer({});
    // The store is read again, since the running read began before the change.
    await vi.waitFor(() => expect(answers.length).toBeGreaterThan(0));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(names(page)).toEqual(['Pixel', 'Laptop']);
    for (const answer of answers) answer({ ...kept });
    await vi.waitFor(() => expect(page.ready().nicknames).toBe('ready'));
    expect(names(page)).toEqual(['Pixel', 'Laptop']);
  });

  it('cannot change without a store', async () => {
    const page = await renderPasskeys({ user });
    expect(await page.ready().actions.rename('cGhvbmU', 'Pixel')).toBe(false);
    expect(page.ready().renamings).toEqual({});
  });
});
