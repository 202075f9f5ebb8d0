import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { type KitHookOptions, renderKitHook } from '../account/test-support/render-kit-hook.js';
import { useDevices } from './use-devices.js';

const keys = [
  'eu-central-1_11111111-1111-4111-8111-111111111111',
  'eu-central-1_22222222-2222-4222-8222-222222222222',
];

const remembered = {
  pool: { rememberedDevices: 'always' },
  userPool: { mfa: 'optional', factors: ['totp'], rememberedDevices: 'always' },
  user: { devices: keys.map((deviceKey, index) => ({ deviceKey, deviceName: `Laptop ${index}` })) },
} satisfies KitHookOptions;

async function renderDevices(options: KitHookOptions = remembered, currentDeviceKey = keys[1]) {
  const page = await renderKitHook(() => useDevices({ currentDeviceKey }), options);
  await page.until(({ status }) => expect(status).not.toBe('loading'));
  return page;
}

const ask = async (page: Awaited<ReturnType<typeof renderDevices>>, id = '') => {
  page.ready().actions.askToForget(id);
  await page.until(() => expect(page.ready().flow.step.name).toBe('question'));
};

const deviceOf = (page: Awaited<ReturnType<typeof renderDevices>>, key?: string) =>
  page.emulator.users.get('ada').devices.find(({ deviceKey }) => deviceKey === key);

describe('the list', () => {
  it('begins with the device of this page', async () => {
    const page = await renderDevices();
    expect(page.ready().devices.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      [keys[1], true],
      [keys[0], false],
    ]);
  });

  it('sends nothing where the app says that the pool remembers none', async () => {
    const page = await renderDevices({ ...remembered, userPool: { mfa: 'optional', factors: ['totp'] } });
    expect(page.current()).toEqual({ status: 'unavailable', reason: 'not-remembered' });
    expect(page.inputs('ListDevices')).toEqual([]);
  });

  it('fails where the pool remembers none although the app says so, and can be read again', async () => {
    const page = await renderDevices({ userPool: remembered.userPool });
    expect(page.current().status).toBe('failed');
  });
});

it('knows the device of this page as soon as the app does', async () => {
  const page = await renderKitHook(() => {
    const [key, setKey] = useState<string>();
    return { ...useDevices({ currentDeviceKey: key }), setKey };
  }, remembered);
  await page.until(({ status }) => expect(status).toBe('ready'));
  expect(page.ready().devices.some(({ isCurrent }) => isCurrent)).toBe(false);
  page.ready().setKey(keys[1]);
  await page.until(() => expect(page.ready().devices[0]).toMatchObject({ id: keys[1], isCurrent: true }));
});

describe('forgetting a device', () => {
  it('asks, sends one request, and takes it from the list that was read again', async () => {
    const page = await renderDevices();
    await ask(page, keys[0]);
    expect(page.inputs('ForgetDevice')).toEqual([]);
    expect(await page.ready().actions.confirm('forget')).toBeNull();
    await page.until(() => expect(page.ready().flow.step).toMatchObject({ name: 'ended', end: 'forget' }));
    expect(page.ready().devices.map(({ id }) => id)).toEqual([keys[1]]);
    expect(deviceOf(page, keys[0])).toBeUndefined();
  });

  it('is not told as done where the service did nothing', async () => {
    const page = await renderDevices();
    await ask(page, keys[0]);
    page.emulator.faults.add({ operation: 'ForgetDevice', ignore: true, times: 1 });
    expect(await page.ready().actions.confirm('forget')).toEqual({ kind: 'not-applied' });
    expect(await page.ready().actions.confirm('forget')).toBeNull();
  });

  it('whose answer is lost is looked up in the list', async () => {
    const page = await renderDevices();
    await ask(page, keys[0]);
    page.emulator.faults.add({ operation: 'ForgetDevice', drop: 'after', times: 1 });
    expect(await page.ready().actions.confirm('forget')).toBeNull();
  });

  it('that was forgotten elsewhere counts as done', async () => {
    const page = await renderDevices();
    await ask(page, keys[0]);
    page.emulator.users.set('ada', { devices: [] });
    expect(await page.ready().actions.confirm('forget')).toBeNull();
  });
});

it('a device that only has to ask for a code stays known to the service', async () => {
  const page = await renderDevices();
  await ask(page, keys[1]);
  expect(await page.ready().actions.confirm('ask-for-code')).toBeNull();
  expect(page.ready().devices.map(({ id }) => id)).toEqual([keys[0]]);
  expect(deviceOf(page, keys[1])).toMatchObject({ isRemembered: false });
  expect(page.inputs('ForgetDevice')).toEqual([]);
});
