// Serves the built demo under its Content-Security-Policy, for the end-to-end tests: `node
// scripts/serve-demo.mjs --port 4173`. The environment configures the rest, as for `npm start`.
import { parseArgs } from 'node:util';
import { run } from './user-error.mjs';

await run(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const { loadDemo, serveBuilt } = await import('./demo-servers.mjs');
  const demo = await loadDemo({ ...process.env, ...(values.port ? { PORT: values.port } : {}) });
  const { address } = await serveBuilt(demo);
  console.log(`The built demo runs at ${address}`);
});
