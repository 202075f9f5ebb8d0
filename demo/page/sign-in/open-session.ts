import type { DemoConfig, DemoPool } from '../../config/demo-config.js';
import { type KeptDevice, keepDevice, keptDevice } from '../kept-device.js';
import { keepSession } from '../kept-session.js';
import { createSession, type Session } from '../session.js';
import { confirmDevice, rememberDevice } from './device-sign-in.js';
import type { CompletedSignIn } from './sign-in-service.js';

/** Opens the session of a completed sign-in. Keeps it past a reload, and its device past a sign-out. */
export async function openSession(
  config: DemoConfig,
  pool: DemoPool,
  signIn: CompletedSignIn,
  remembersDevice: boolean,
): Promise<Session> {
  const device = await deviceOf(config, pool, signIn, remembersDevice);
  const tokens = { ...signIn.tokens, deviceKey: device?.key };
  void keepSession(config, signIn.username, tokens);
  return createSession(pool, signIn.username, tokens);
}

/** Never rejects: the user is signed in. Without a device they are asked for a code next time, and the session ends with its access token. */
async function deviceOf(
  config: DemoConfig,
  pool: DemoPool,
  { username, tokens: { accessToken }, newDevice }: CompletedSignIn,
  remembersDevice: boolean,
): Promise<KeptDevice | null> {
  try {
    const device = newDevice
      ? await confirmDevice(pool, accessToken, newDevice, navigator.userAgent)
      : await keptDevice(config, username);
    if (device && newDevice) await keepDevice(config, username, device);
    if (device && remembersDevice) await rememberDevice(pool, accessToken, device);
    return device;
  } catch {
    return null;
  }
}
