import type { DemoConfig, DemoPool } from '../config/demo-config.js';

/** Asks the server which pool to use. `?sandbox=` in the address selects a state of the emulator. */
export async function loadConfig(): Promise<DemoConfig> {
  const query = new URLSearchParams();
  const sandbox = new URLSearchParams(location.search).get('sandbox');
  if (sandbox) query.set('sandbox', sandbox);
  const response = await fetch(`/config.json?${query.toString()}`);
  if (!response.ok) throw new Error(`The server of the demo answered ${response.status} to /config.json.`);
  return (await response.json()) as DemoConfig;
}

/** Returns a user's pool: the emulator has several. An unknown name uses the first. */
export function poolFor(config: DemoConfig, username: string): DemoPool {
  if (config.kind === 'user-pool') return config.pool;
  const account = config.accounts.find((candidate) => candidate.username === username);
  return config.pools[account?.pool ?? 'optional'];
}
