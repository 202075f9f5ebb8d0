import { describe, expect, it, vi } from 'vitest';
import { type KitHookOptions, renderKitHook } from '../account/test-support/render-kit-hook.js';
import type { CognitoEmulator } from '../testing/index.js';
import { type UseProfileOptions, useProfile } from './use-profile.js';

const profile = { name: 'Ada Lovelace', nickname: 'Ace', 'custom:team': 'blue' };
const secret = { email: 'ada@example.com', address: '12 St James’s Square' };
const attributes: UseProfileOptions['attributes'] = [
  'name',
  'nickname',
  { name: 'custom:team', label: 'Team' },
];

async function renderProfile(options: KitHookOptions = {}, own: UseProfileOptions = { attributes }) {
  const page = await renderKitHook(() => useProfile(own), {
    user: { attributes: { ...profile, ...secret } },
    ...options,
  });
  await page.until(({ status }) => expect(status).not.toBe('loading'));
  return page;
}

const stored = (emulator: CognitoEmulator) => emulator.users.get('ada').attributes;

describe('a profile', () => {
  it('has the named attributes, and the cache holds no others', async () => {
    const page = await renderProfile();
    expect(page.ready().values).toEqual(profile);
    expect(page.everything()).not.toContain('Square');
    expect(page.everything()).not.toContain('ada@example.com');
  });

  it('has an empty text for an attribute without a value, or that the app client may not read', async () => {
    const page = await renderProfile({ user: { attributes: secret } });
    expect(page.ready().values).toEqual({ name: '', nickname: '', 'custom:team': '' });
  });

  it('is read-only for a user of an external provider, and sends nothing', async () => {
    const page = await renderProfile({ user: { isExternalProvider: true, attributes: profile } });
    expect(page.ready()).toMatchObject({ isFederated: true, values: profile });
    expect(page.ready().attributes.every(({ isReadOnly }) => isReadOnly)).toBe(true);
    expect(await page.ready().save({ name: 'Mallory' })).toBeNull();
    expect(page.inputs('UpdateUserAttributes')).toEqual([]);
  });

  it('that could not be read says so, and can be read again', async () => {
    const page = await renderProfile({
      prepare: (emulator) => {
        emulator.faults.add({ operation: 'GetUser', drop: 'before', times: 1 });
        return Promise.resolve();
      },
    });
    const failed = page.current();
    if (failed.status !== 'failed') throw new Error(`It is ${failed.status}.`);
    expect(failed.failure).toMatchObject({ kind: 'unreachable' });
    failed.retry();
    await page.until(({ status }) => expect(status).toBe('ready'));
  });

  it('stays where a later read fails', async () => {
    const page = await renderProfile();
    page.emulator.faults.add({ operation: 'GetUser', error: 'ForbiddenException', times: 1 });
    await page.queryClient.invalidateQueries();
    await page.until(() => expect(page.ready().refreshFailure).toMatchObject({ kind: 'blocked' }));
    expect(page.ready().values).toEqual(profile);
  });
});

describe('a save', () => {
  it('sends what differs in one request, and reads it back', async () => {
    const page = await renderProfile();
    expect(await page.ready().save({ name: ' Ada King ', nickname: '', 'custom:team': 'blue' })).toBeNull();
    expect(page.inputs('UpdateUserAttributes')).toEqual([
      {
        UserAttributes: [
          { Name: 'name', Value: 'Ada King' },
          { Name: 'nickname', Value: '' },
        ],
      },
    ]);
    await page.until(() => {
      expect(page.ready().values).toEqual({ ...profile, name: 'Ada King', nickname: '' });
      expect(page.ready().flow.facts).toEqual({ isSaved: true });
    });
    expect(stored(page.emulator)).toEqual({ ...secret, name: 'Ada King', 'custom:team': 'blue' });
  });

  it('sends nothing where nothing differs', async () => {
    const page = await renderProfile();
    expect(await page.ready().save({ name: 'Ada Lovelace ' })).toBeNull();
    expect(page.inputs('UpdateUserAttributes')).toEqual([]);
    expect(page.ready().flow.facts.isSaved).toBe(false);
  });

  it('sends one request for a double click', async () => {
    const page = await renderProfile();
    await Promise.all([page.ready().save({ name: 'A' }), page.ready().save({ name: 'A' })]);
    expect(page.inputs('UpdateUserAttributes')).toHaveLength(1);
  });

  it('writes all or nothing', async () => {
    const page = await renderProfile({ pool: { writeAttributes: ['name'] } });
    expect(await page.ready().save({ name: 'Ada King', nickname: 'Countess' })).toEqual({
      kind: 'not-writable',
      attributes: [],
      reference: expect.any(String) as string,
    });
    expect(stored(page.emulator)).toMatchObject(profile);
    expect(page.ready().values).toEqual(profile);
    expect(await page.ready().save({ name: 'Ada King' })).toBeNull();
  });

  it('of an attribute that may not be written does not end the session', async () => {
    const onSessionExpired = vi.fn();
    const page = await renderProfile({ onSessionExpired, pool: { writeAttributes: ['name'] } });
    expect(await page.ready().save({ nickname: 'Countess' })).toMatchObject({ attributes: ['nickname'] });
    expect(onSessionExpired).not.toHaveBeenCalled();
  });

  it('with the name of an unknown attribute names it', async () => {
    const page = await renderProfile();
    const message =
      'Attributes did not conform to the schema: custom:team: Attribute does not exist in the schema.';
    page.emulator.faults.add({
      operation: 'UpdateUserAttributes',
      error: 'InvalidParameterException',
      message,
      times: 1,
    });
    expect(await page.ready().save({ name: 'A', 'custom:team': 'green' })).toMatchObject({
      kind: 'not-in-schema',
      attributes: ['custom:team'],
    });
    expect(page.everything()).not.toContain('did not conform');
  });

  it('leaves nothing behind after unmounting, and writes nothing to the page', async () => {
    const page = await renderProfile();
    page.emulator.faults.add({ operation: 'UpdateUserAttributes', hang: true });
    const saved = page.ready().save({ name: 'A' });
    await page.unmount();
    expect(await saved).toBeNull();
  });
});

describe('a save whose answer is lost', () => {
  it('is applied where the service has it', async () => {
    const page = await renderProfile();
    page.emulator.faults.add({ operation: 'UpdateUserAttributes', drop: 'after', times: 1 });
    expect(await page.ready().save({ name: 'A' })).toBeNull();
  });

  it('was not made where the service does not have it', async () => {
    const page = await renderProfile();
    page.emulator.faults.add({ operation: 'UpdateUserAttributes', drop: 'before', times: 1 });
    expect(await page.ready().save({ name: 'A' })).toEqual({ kind: 'unreachable', outcome: 'not-applied' });
  });

  it('is unknown where nothing can be read', async () => {
    const page = await renderProfile();
    page.emulator.faults.add({ operation: 'UpdateUserAttributes', drop: 'after', times: 1 });
    page.emulator.faults.add({ operation: 'GetUser', drop: 'before', times: 1 });
    expect(await page.ready().save({ name: 'A' })).toEqual({ kind: 'unreachable', outcome: 'unknown' });
  });

  it('is unknown where the service said yes and nothing can be read', async () => {
    const page = await renderProfile();
    page.emulator.faults.add({ operation: 'GetUser', error: 'ForbiddenException', times: 1 });
    expect(await page.ready().save({ name: 'A' })).toEqual({ kind: 'unreachable', outcome: 'unknown' });
  });

  it('was not made where the service says yes and does nothing', async () => {
    const page = await renderProfile();
    page.emulator.faults.add({ operation: 'UpdateUserAttributes', ignore: true, times: 1 });
    expect(await page.ready().save({ name: 'A' })).toEqual({ kind: 'not-applied' });
  });

  it('is not read back once the session has ended', async () => {
    const onSessionExpired = vi.fn();
    const page = await renderProfile({ onSessionExpired });
    const reads = page.inputs('GetUser').length;
    page.emulator.revokeTokens('ada');
    expect(await page.ready().save({ name: 'A' })).toMatchObject({ kind: 'session-ended' });
    expect(page.inputs('GetUser')).toHaveLength(reads);
    expect(onSessionExpired).toHaveBeenCalledOnce();
  });
});

describe("an app's query client", () => {
  it.each([
    ['throwOnError', { throwOnError: true }],
    ['enabled', { enabled: false }],
    ['select', { ...({ select: () => 'selected' } as object) }],
    ['initialData', { ...({ initialData: { of: 'another query' } } as object) }],
    ['queryKeyHashFn', { queryKeyHashFn: (key: readonly unknown[]) => `own:${JSON.stringify(key)}` }],
    ['staleTime', { staleTime: Number.POSITIVE_INFINITY }],
    ['structuralSharing', { structuralSharing: false }],
    ['networkMode', { networkMode: 'offlineFirst' as const }],
  ])('with a default of its own for %s changes nothing', async (_, queries) => {
    const page = await renderProfile({ queryDefaults: queries });
    expect(page.ready().values).toEqual(profile);
    expect(await page.ready().save({ name: 'A' })).toBeNull();
    await page.until(() => expect(page.ready().values['name']).toBe('A'));
  });

  it('that is emptied during a save leaves nothing saving', async () => {
    const page = await renderProfile();
    page.emulator.faults.add({ operation: 'UpdateUserAttributes', latency: 50, times: 1 });
    const saved = page.ready().save({ name: 'A' });
    page.queryClient.clear();
    expect(await saved).toBeNull();
    expect(stored(page.emulator)['name']).toBe('A');
    await page.until(() => expect(page.ready().flow.pending).toBeNull());
  });
});
