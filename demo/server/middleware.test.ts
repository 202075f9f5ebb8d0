import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningDemo, runDemo } from '../test-support/running-demo.js';

describe('toMiddleware', () => {
  let demo: RunningDemo;
  beforeEach(async () => {
    demo = await runDemo();
  });
  afterEach(() => demo.stop());

  const preflight = () => fetch(demo.pool('optional').endpoint, { method: 'OPTIONS' });
  const call = () =>
    fetch(demo.pool('optional').endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser' },
      body: '{}',
    });

  it('passes on status, headers and body', async () => {
    const response = await call();
    expect(response.status).toBe(400);
    expect(response.headers.get('x-amzn-errortype')).toBe('InvalidParameterException:');
    expect(await response.json()).toMatchObject({ __type: 'InvalidParameterException' });
  });

  it('lets the emulator answer the preflight of another origin', async () => {
    const response = await preflight();
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toContain('x-amz-target');
  });

  it('breaks the connection for a drop fault, and answers the next request', async () => {
    await demo.control('optional/faults', { drop: 'before', times: 1 });
    await expect(call()).rejects.toThrow(TypeError);
    expect((await call()).status).toBe(400);
  });

  it('aborts the request when the client disconnects', async () => {
    const abort = new AbortController();
    let reason: unknown;
    const waiting = await runDemo(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reason = signal.reason;
            reject(signal.reason as Error);
          });
          abort.abort();
        }),
    );
    await expect(fetch(waiting.address, { signal: abort.signal })).rejects.toThrow('aborted');
    await vi.waitFor(() => expect(reason).toMatchObject({ name: 'AbortError' }));
    await waiting.stop();
  });

  it('answers 500 and logs the reason when a route fails', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const failing = await runDemo(async (request) => {
      await request.text();
      throw new Error('a fault of the demo itself');
    });
    const response = await fetch(failing.address, { method: 'POST', body: '{}' });
    expect(response.status).toBe(500);
    expect(logged).toHaveBeenCalledWith(expect.objectContaining({ message: 'a fault of the demo itself' }));
    logged.mockRestore();
    await failing.stop();
  });

  it('passes other paths to the next middleware', async () => {
    const response = await fetch(`${demo.address}/page/main.tsx`);
    expect([response.status, await response.text()]).toEqual([404, 'not the demo']);
  });
});
