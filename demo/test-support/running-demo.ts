import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DemoPool, EmulatedPoolName } from '../config/demo-config.js';
import { toMiddleware } from '../server/middleware.js';
import { emulatorRoutes, type Routes } from '../server/routes.js';
import { poolSettings } from '../server/sandboxes.js';

/** The demo's server over real HTTP, with one sandbox per test. */
export interface RunningDemo {
  readonly address: string;
  pool(name: EmulatedPoolName): DemoPool;
  /** Calls a control route of the sandbox: `POST` if there is a body. */
  control(path: string, body?: object): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts it on a free port; a test of the server alone can pass other routes. */
export async function runDemo(routes: Routes = emulatorRoutes()): Promise<RunningDemo> {
  const middleware = toMiddleware(routes);
  const server = createServer((request, response) => {
    middleware(request, response, () => response.writeHead(404).end('not the demo'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    pool: (name) => ({
      endpoint: `${address}/emulator/test/${name}/`,
      clientId: poolSettings[name].clientId,
      policy: { mfa: 'optional', factors: [] },
    }),
    async control(path, body) {
      const response = await fetch(
        `${address}/emulator/test/${path}`,
        body ? { method: 'POST', body: JSON.stringify(body) } : {},
      );
      return (await response.json()) as unknown;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
