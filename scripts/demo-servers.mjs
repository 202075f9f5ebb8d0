// Shared by `npm start` and the server of the end-to-end tests. Needs the packages of the lockfile.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { build, createRunnableDevEnvironment, createServer, preview, resolveConfig } from 'vite';
import { UserError } from './user-error.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist-demo');

/** @typedef {import('../demo/server/demo.js').Demo} Demo */

/**
 * @param {Record<string, string | undefined>} environment
 * @returns {Promise<Demo>}
 * @throws {UserError} If a variable is invalid.
 */
export async function loadDemo(environment) {
  const { NODE_ENV } = process.env;
  const { createDemo } = await importServerPart();
  // It sets "development", which would make a build use React's development version.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  try {
    return createDemo(environment);
  } catch (error) {
    if (error instanceof Error && error.name === 'InvalidVariable') throw new UserError(error.message);
    throw error;
  }
}

/**
 * Vite runs the server's TypeScript; Node 20 can't. Its `runnerImport` would close after the import, but the
 * emulator loads the library that verifies passkeys with the first passkey.
 *
 * @returns {Promise<typeof import('../demo/server/demo.js')>}
 */
async function importServerPart() {
  const config = await resolveConfig(
    {
      root,
      configFile: false,
      envDir: false,
      logLevel: 'error',
      environments: {
        demo: {
          consumer: 'server',
          dev: { moduleRunnerTransform: true },
          resolve: { external: true, mainFields: [], conditions: ['node'] },
        },
      },
    },
    'serve',
  );
  const environment = createRunnableDevEnvironment('demo', config, { hot: false });
  await environment.init();
  return environment.runner.import(join(root, 'demo/server/demo.ts'));
}

/**
 * Serves the demo from its sources, with hot reload.
 *
 * @param {Demo} demo
 */
export async function serveSources(demo) {
  const server = await createServer({
    ...viteConfig(),
    plugins: [
      { name: 'demo-server', configureServer: ({ middlewares }) => void middlewares.use(demo.middleware) },
    ],
    server: {
      ...listenOptions(demo),
      // The kit's sources are outside the demo's folder.
      fs: { allow: [root] },
    },
  });
  await listen(() => server.listen(), demo);
  return started(server);
}

/**
 * Builds the demo if it's older than its sources, and serves it under its Content-Security-Policy.
 *
 * @param {Demo} demo
 */
export async function serveBuilt(demo) {
  if (isStale()) await build({ ...viteConfig(), build: { outDir: built, emptyOutDir: true } });
  const server = await listen(
    () =>
      preview({
        ...viteConfig(),
        plugins: [
          {
            name: 'demo-server',
            configurePreviewServer: ({ middlewares }) => void middlewares.use(demo.middleware),
          },
        ],
        build: { outDir: built },
        preview: {
          ...listenOptions(demo),
          headers: {
            'content-security-policy': demo.contentSecurityPolicy,
            'x-content-type-options': 'nosniff',
          },
        },
      }),
    demo,
  );
  return started(server);
}

/** The root's configuration (React, the kit's public names), with the demo as the page. */
function viteConfig() {
  return {
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'demo'),
    cacheDir: join(root, 'node_modules/.vite-demo'),
    publicDir: false,
    clearScreen: false,
    logLevel: 'warn',
  };
}

/** @param {Demo} demo */
function listenOptions({ host, port }) {
  const isLocal = ['127.0.0.1', 'localhost', '::1'].includes(host);
  return {
    host,
    // Without a given port, Vite tries the next free one.
    port: port ?? 5173,
    strictPort: port !== undefined,
    // The emulator answers preflights itself, as the service does.
    cors: false,
    // A server that is open to other machines accepts any host name.
    ...(isLocal ? {} : { allowedHosts: true }),
  };
}

/** @param {() => Promise<unknown>} start */
async function listen(start, { host, port }) {
  try {
    return await start();
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    if (/already in use|EADDRINUSE/.test(text)) {
      throw new UserError(
        `Port ${port} is in use by another program. Choose another one, as in PORT=8080 npm start.`,
      );
    }
    if (/EADDRNOTAVAIL|ENOTFOUND/.test(text)) {
      throw new UserError(`HOST is "${host}", which is no address of this machine.`);
    }
    if (/EACCES/.test(text)) {
      throw new UserError(`Port ${port} may not be used by this user. Choose one above 1023.`);
    }
    throw error;
  }
}

/** Closes the server when the process gets a signal, or when the npm that started it has ended. */
function started(server) {
  const stop = () => server.close().finally(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  if (process.env.npm_lifecycle_event) {
    // npm forwards a signal to its shell, which doesn't: this process would stay, and keep its port.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      void stop();
    }, 500);
    watch.unref();
  }
  const { address, family, port } = server.httpServer.address();
  // Use a name for this machine: passkeys don't work at an IP address.
  const isHere = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address);
  const shown = isHere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return { address: `http://${shown}:${port}/` };
}

/** Whether a source is newer than the build. */
function isStale() {
  const page = join(built, 'index.html');
  if (!existsSync(page)) return true;
  const builtAt = statSync(page).mtimeMs;
  const isNewer = (path) => statSync(path).mtimeMs > builtAt;
  return (
    ['vite.config.ts', 'package-lock.json'].some((file) => isNewer(join(root, file))) ||
    ['src', 'demo'].some((folder) =>
      readdirSync(join(root, folder), { recursive: true }).some((file) => isNewer(join(root, folder, file))),
    )
  );
}
