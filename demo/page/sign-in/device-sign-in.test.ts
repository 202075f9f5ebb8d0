import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PhoneContent } from '../../config/demo-config.js';
import { PASSWORD } from '../../server/accounts.js';
import { type RunningDemo, runDemo } from '../../test-support/running-demo.js';
import type { KeptDevice } from '../kept-device.js';
import { confirmDevice, rememberDevice, signInFromDevice } from './device-sign-in.js';
import { type CompletedSignIn, refresh, respond, type SignInStep, signIn } from './sign-in-service.js';

const USER = 'remembered';

describe('a sign-in from a device', () => {
  let demo: RunningDemo;
  beforeEach(async () => {
    demo = await runDemo();
  });
  afterEach(() => demo.stop());

  const pool = () => demo.pool('remembering');
  const completed = (step: SignInStep): CompletedSignIn => {
    if (step.kind !== 'done') throw new Error(`The sign-in asks for ${step.kind}.`);
    return step;
  };
  /** Signs in with a code, as on a new device. */
  const signInWithCode = async () => {
    const step = await signIn(pool(), USER, PASSWORD);
    if (step.kind !== 'code') throw new Error(`The sign-in asks for ${step.kind}.`);
    const { messages } = (await demo.control(`phone?username=${USER}`)) as PhoneContent;
    return completed(await respond(pool(), step, step.challenge, messages[0]?.code ?? ''));
  };
  const confirm = async () => {
    const { tokens, newDevice } = await signInWithCode();
    if (!newDevice) throw new Error('The service names no device.');
    const device = await confirmDevice(pool(), tokens.accessToken, newDevice, 'Chrome on Linux');
    return { tokens, device };
  };
  const remembered = async () => {
    const { tokens, device } = await confirm();
    await rememberDevice(pool(), tokens.accessToken, device);
    return device;
  };
  const signInFrom = (device: KeptDevice) => signInFromDevice(pool(), USER, PASSWORD, device);

  it('needs no code once the device is remembered', async () => {
    const device = await remembered();
    expect(completed(await signInFrom(device)).newDevice).toBeUndefined();
  });

  it('needs a code while the device is only known', async () => {
    const { device } = await confirm();
    expect(await signInFrom(device)).toMatchObject({ kind: 'code', challenge: 'SMS_MFA' });
  });

  it('needs a code after the device was forgotten', async () => {
    const device = await remembered();
    await demo.control(`users/${USER}`, { devices: [] });
    expect(await signInFrom(device)).toMatchObject({ kind: 'code', challenge: 'SMS_MFA' });
  });

  it('is refused without the secret of the device', async () => {
    const device = await remembered();
    await expect(signInFrom({ ...device, secret: 'a guess' })).rejects.toMatchObject({
      problem: 'session-over',
    });
  });

  it('is refused with a wrong password, and is sent once', async () => {
    const device = await remembered();
    await expect(signInFromDevice(pool(), USER, 'wrong', device)).rejects.toMatchObject({
      problem: 'wrong-password',
    });
    const requests = (await demo.control('remembering/requests')) as { operation: string }[];
    expect(requests.filter(({ operation }) => operation === 'InitiateAuth')).toHaveLength(2);
  });

  it('gives tokens that only its device renews', async () => {
    const { tokens, device } = await confirm();
    expect(await refresh(pool(), { ...tokens, deviceKey: device.key })).not.toBe(tokens.accessToken);
    await expect(refresh(pool(), tokens)).rejects.toMatchObject({ problem: 'session-over' });
  });
});
