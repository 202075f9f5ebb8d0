import { type CognitoEmulator, createCognitoEmulator, type EmulatedPool } from '../../src/testing/index.js';
import type { EmulatedPoolName } from '../config/demo-config.js';
import { usersOf } from './accounts.js';

/** The pools of one sandbox. */
export type Sandbox = Readonly<Record<EmulatedPoolName, CognitoEmulator>>;

/** The pools' settings; the others have the emulator's defaults. */
export const poolSettings: Readonly<
  Record<EmulatedPoolName, Partial<EmulatedPool> & Pick<EmulatedPool, 'clientId' | 'mfa'>>
> = {
  // 15 minutes for each challenge, so that users of the demo don't time out while they look around.
  optional: {
    id: 'eu-central-1_AlderDemo',
    clientId: 'alder-demo',
    mfa: 'OPTIONAL',
    userSessionTracking: 'ENABLED',
    authSessionValidity: 15,
  },
  required: {
    id: 'eu-central-1_AlderStrict',
    clientId: 'alder-demo-strict',
    mfa: 'ON',
    userSessionTracking: 'ENABLED',
    authSessionValidity: 15,
  },
  remembering: {
    id: 'eu-central-1_AlderDevices',
    clientId: 'alder-demo-devices',
    mfa: 'OPTIONAL',
    rememberedDevices: 'opt-in',
    userSessionTracking: 'ENABLED',
    authSessionValidity: 15,
  },
};

/**
 * Emulators by sandbox: each has the same accounts and its own state, so that tests can run in parallel. The
 * first request creates a sandbox; beyond `limit`, the least recently used one is dropped.
 */
export class Sandboxes {
  readonly #sandboxes = new Map<string, Sandbox>();
  readonly #limit: number;

  constructor(limit = 200) {
    this.#limit = limit;
  }

  get(id: string): Sandbox {
    const sandbox = this.#sandboxes.get(id) ?? createSandbox();
    // A Map keeps insertion order: reinserting the used one makes it the last to be dropped.
    this.#sandboxes.delete(id);
    this.#sandboxes.set(id, sandbox);
    const [oldest] = this.#sandboxes.keys();
    if (this.#sandboxes.size > this.#limit && oldest !== undefined) this.#sandboxes.delete(oldest);
    return sandbox;
  }

  /** The next request finds all accounts as they were at first. */
  reset(id: string): void {
    this.#sandboxes.delete(id);
  }
}

function createSandbox(): Sandbox {
  const create = (name: EmulatedPoolName) =>
    createCognitoEmulator({ pool: poolSettings[name], users: usersOf(name) });
  return {
    optional: create('optional'),
    required: create('required'),
    remembering: create('remembering'),
  };
}

/** Returns a user's pool; `undefined` for none. */
export function poolOfUser(sandbox: Sandbox, username: string): CognitoEmulator | undefined {
  return Object.values(sandbox).find((pool) => pool.users.list().some((user) => user.username === username));
}
