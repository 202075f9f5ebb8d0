import type { EmulatedUserPatch, Fault, IssueTokensOptions } from '../../src/testing/index.js';
import type { DemoConfig, DemoPool, EmulatedPoolName } from '../config/demo-config.js';
import { accounts, PASSWORD } from './accounts.js';
import { deviceRoute } from './device.js';
import { phoneOf } from './phone.js';
import { poolOfUser, poolSettings, type Sandbox, Sandboxes } from './sandboxes.js';
import { sessionRoute } from './session.js';

/** Answers a request; `undefined` if the path isn't the demo's. */
export type Routes = (request: Request) => Promise<Response | undefined>;

/** The routes for an external user pool: only the configuration. */
export function userPoolRoutes(pool: DemoPool): Routes {
  return (request) =>
    Promise.resolve(pathOf(request) === '/config.json' ? json({ kind: 'user-pool', pool }) : undefined);
}

/**
 * The routes for the emulator, under `/emulator/<sandbox>/` but for the first:
 *
 * - `GET /config.json?sandbox=`: `DemoConfig`
 * - `POST <pool>/`: the service itself
 * - `GET phone?username=`: `PhoneContent`
 * - `POST`, `GET`, `DELETE session`: what keeps a user signed in past a reload (`demo/server/session.ts`)
 * - `POST`, `GET device?username=`: the device that isn't asked for a code (`demo/server/device.ts`)
 * - `DELETE` of the sandbox: all accounts are as at first
 *
 * The others are for tests; they trust their input:
 *
 * - `POST`, `DELETE <pool>/faults`: adds a `Fault`; removes all
 * - `GET <pool>/requests`: the `LoggedRequest`s so far
 * - `GET`, `POST users/<name>`: `EmulatedUserState`; `POST` first applies an `EmulatedUserPatch`
 * - `POST users/<name>/revoke`: revokes all tokens of the user
 * - `POST users/<name>/tokens`: `IssuedTokens` for `IssueTokensOptions`
 */
export function emulatorRoutes(sandboxes = new Sandboxes()): Routes {
  return async (request) => {
    const path = pathOf(request);
    if (path === '/config.json') return json(emulatorConfig(new URL(request.url)));
    if (!path.startsWith('/emulator/')) return undefined;
    const [id = '', ...rest] = path.split('/').slice(2).map(decodeURIComponent);
    if (request.method === 'DELETE' && rest.join('') === '') {
      sandboxes.reset(id);
      return json({});
    }
    const answer = await sandboxRoute(request, sandboxes.get(id), rest);
    return answer ?? problem(404, `The demo has no ${request.method} ${path}.`);
  };
}

function sandboxRoute(
  request: Request,
  sandbox: Sandbox,
  [place = '', name = '', action]: readonly string[],
): Promise<Response | undefined> | Response | undefined {
  if (place === 'phone') return phoneRoute(request, sandbox);
  if (place === 'session') return sessionRoute(request, sandbox);
  if (place === 'device') return deviceRoute(request);
  if (place === 'users') return userRoute(request, sandbox, name, action);
  return isPoolName(place) ? poolRoute(request, sandbox, place, name) : undefined;
}

function phoneRoute(request: Request, sandbox: Sandbox): Response {
  const username = new URL(request.url).searchParams.get('username') ?? '';
  return json(phoneOf(poolOfUser(sandbox, username), username, Date.now()));
}

async function poolRoute(
  request: Request,
  sandbox: Sandbox,
  poolName: EmulatedPoolName,
  action: string,
): Promise<Response | undefined> {
  const pool = sandbox[poolName];
  switch (`${request.method} ${action}`) {
    case 'POST ':
    case 'OPTIONS ':
      return pool.handle(request);
    case 'POST faults':
      pool.faults.add(await body<Fault>(request));
      return json({});
    case 'DELETE faults':
      pool.faults.clear();
      return json({});
    case 'GET requests':
      return json(pool.requests);
    default:
      return undefined;
  }
}

async function userRoute(
  request: Request,
  sandbox: Sandbox,
  username: string,
  action = '',
): Promise<Response | undefined> {
  const pool = poolOfUser(sandbox, username);
  if (!pool) return problem(404, `The emulator has no user "${username}".`);
  switch (`${request.method} ${action}`) {
    case 'GET ':
      return json(pool.users.get(username));
    case 'POST ':
      pool.users.set(username, await body<EmulatedUserPatch>(request));
      return json(pool.users.get(username));
    case 'POST revoke':
      pool.revokeTokens(username);
      return json({});
    case 'POST tokens':
      return json(await pool.issueTokens(username, await body<IssueTokensOptions>(request)));
    default:
      return undefined;
  }
}

function emulatorConfig(url: URL): DemoConfig {
  const root = `/emulator/${encodeURIComponent(url.searchParams.get('sandbox') || 'demo')}/`;
  const pool = (name: EmulatedPoolName): DemoPool => ({
    endpoint: `${root}${name}/`,
    clientId: poolSettings[name].clientId,
    policy: {
      mfa: poolSettings[name].mfa === 'ON' ? 'required' : 'optional',
      ...(poolSettings[name].rememberedDevices === 'opt-in' && { rememberedDevices: 'opt-in' }),
      factors: ['totp', 'sms', 'email', 'passkey'],
      // The emulator's defaults for a pool.
      verifiesBeforeUpdate: ['sms', 'email'],
      passwordPolicy: {
        minimumLength: 8,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSymbols: true,
      },
    },
  });
  return {
    kind: 'emulator',
    pools: { optional: pool('optional'), required: pool('required'), remembering: pool('remembering') },
    accounts: accounts.map(({ username, person, pool: home, shows }) => ({
      username,
      person,
      pool: home,
      shows,
    })),
    password: PASSWORD,
    phone: `${root}phone`,
    session: `${root}session`,
    device: `${root}device`,
    reset: root,
  };
}

function isPoolName(name: string): name is EmulatedPoolName {
  return Object.hasOwn(poolSettings, name);
}

function pathOf(request: Request): string {
  return new URL(request.url).pathname;
}

/** Reads the request's JSON; an empty body is an empty object. */
async function body<T extends object>(request: Request): Promise<T> {
  return JSON.parse((await request.text()) || '{}') as T;
}

/** Never cached: each answer is the current state. */
function json(content: object): Response {
  return Response.json(content, { headers: { 'cache-control': 'no-store' } });
}

function problem(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
