import { expect, it } from 'vitest';
import { createCognitoEmulator } from '../testing/index.js';
import { deviceKeyOf } from './device-key.js';

it('reads the key of the device that signed in', async () => {
  const emulator = createCognitoEmulator({
    pool: { rememberedDevices: 'always' },
    users: [{ username: 'ada', password: 'Correct-Horse-1', devices: [{ deviceName: 'Firefox' }] }],
  });
  const deviceKey = emulator.users.get('ada').devices[0]?.deviceKey ?? '';
  const { accessToken } = await emulator.issueTokens('ada', { deviceKey });
  expect(deviceKeyOf(accessToken)).toBe(deviceKey);
  expect(deviceKeyOf((await emulator.issueTokens('ada')).accessToken)).toBeNull();
});

it.each([undefined, null, '', 'opaque', 'a.b.c', `a.${btoa('null')}.c`, `a.${btoa('{"device_key":7}')}.c`])(
  'finds none in %j',
  (token) => {
    expect(deviceKeyOf(token)).toBeNull();
  },
);
