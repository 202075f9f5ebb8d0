import { type CognitoEmulator, createCognitoEmulator, type EmulatedPool } from '../../src/testing/index.js';
import type { EmulatedPoolName } from '../config/demo-config.js';
import { usersOf } from './accounts.js';

/** The pools of one sandbox. */
export type Sandbox = Readonly<Record<EmulatedPoolName, CognitoEmulator>>;

/** The settings of the pools; what is not said is the emulator's default. */
export const poolSettings: Readonly<
  Record<EmulatedPoolName, Partial<EmulatedPool> & Pick<EmulatedPool, 'clientId' | 'mfa'>>
> = {
  // A quarter of an hour for each challenge, so that whoever looks around in the demo is not timed out.
  optional: {
    id: 'eu-central-1_AlderDemo',
    clientId: 'alder-demo',
    mfa: 'OPTIONAL',
    authSessionValidity: 15,
  },
  required: {
    id: 'eu-central-1_AlderStrict',
    clientId: 'alder-demo-strict',
    mfa: 'ON',
    authSessionValidity: 15,
  },
};

/**
 * Emulators by sandbox: each has the same accounts and a state of its own, so that tests can run side by side.
 * A sandbox comes into being when it is first asked for; beyond `limit`, the one that was not used for longest goes.
 */
export class Sandboxes {
  readonly #sandboxes = new Map<string, Sandbox>();
  readonly #limit: number;

  constructor(limit = 200) {
    this.#limit = limit;
  }

  get(id: string): Sandbox {
    const sandbox = this.#sandboxes.get(id) ?? createSandbox();
    // A Map keeps the order in which keys were set: set anew, the one in use is the last to go.
    this.#sandboxes.delete(id);
    this.#sandboxes.set(id, sandbox);
    const [oldest] = this.#sandboxes.keys();
    if (this.#sandboxes.size > this.#limit && oldest !== undefined) this.#sandboxes.delete(oldest);
    return sandbox;
  }
}

function createSandbox(): Sandbox {
  const create = (name: EmulatedPoolName) =>
    createCognitoEmulator({ pool: poolSettings[name], users: usersOf(name) });
  return { optional: create('optional'), required: create('required') };
}

/** The pool in which a user lives, `undefined` if in none. */
export function poolOfUser(sandbox: Sandbox, username: string): CognitoEmulator | undefined {
  return Object.values(sandbox).find((pool) => pool.users.list().some((user) => user.username === username));
}
