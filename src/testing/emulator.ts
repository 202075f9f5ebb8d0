import { ConnectionDropped } from './errors.js';
import { aborted, type EmulatedFaults, type Fault, FaultList } from './faults.js';
import type { OutboxMessage } from './outbox.js';
import { createPool, type EmulatedPool } from './pool.js';
import type { LoggedRequest } from './request-log.js';
import { handleRequest } from './server.js';
import type { Services } from './services.js';
import { SessionStore } from './sign-in/sessions.js';
import { type IssuedTokens, type IssueTokensOptions, TokenService } from './tokens.js';
import { totpAt } from './totp.js';
import { type EmulatedUserInit, type EmulatedUsers, UserStore } from './users.js';

/** What an emulator starts with. */
export interface CognitoEmulatorOptions {
  /** The user pool; what is left out has the defaults of `EmulatedPool`. */
  pool?: Partial<EmulatedPool>;
  /** The users that are there from the start. */
  users?: readonly EmulatedUserInit[];
  /** The time in epoch ms, for expiry and one-time codes. Default `Date.now`. A fault's latency is real time. */
  clock?: () => number;
  /** What goes wrong from the start. */
  faults?: readonly Fault[];
}

/** A user pool in memory: the service's wire in front, a view for tests, stories and demos behind. */
export interface CognitoEmulator {
  /**
   * Answers a request as `https://cognito-idp.{region}.amazonaws.com/` would; the host and path are not looked at.
   *
   * Rejects with `ConnectionDropped` where a fault says `drop`, and with the reason of the request's own signal where
   * it is aborted while it waits. An HTTP server in front destroys the socket in both cases.
   */
  readonly handle: (request: Request) => Promise<Response>;
  /**
   * `handle` in the form of the global `fetch`, for a client that takes one. Rejects as a browser's does: with a
   * `TypeError` when the connection is lost, with the signal's reason when the request is aborted.
   */
  readonly fetch: typeof globalThis.fetch;
  /** The pool's settings, which do not change. */
  readonly pool: EmulatedPool;
  /** The users: to read, to add, and to change as an administrator could. */
  readonly users: EmulatedUsers;
  /** The text messages and emails sent so far, the oldest first. A copy at each access. */
  readonly outbox: readonly OutboxMessage[];
  /** What is to go wrong. */
  readonly faults: EmulatedFaults;
  /** The requests so far, the oldest first, without secrets; preflights are not counted. A copy at each access. */
  readonly requests: readonly LoggedRequest[];
  /**
   * What the user's authenticator app shows now: the app that was scanned last, so of an authenticator that waits to
   * be verified if there is one. Throws if the user has none.
   */
  readonly totpCode: (username: string) => string;
  /** Tokens without a sign-in. Throws if there is no such user. */
  readonly issueTokens: (username: string, options?: IssueTokensOptions) => Promise<IssuedTokens>;
  /** Revokes all tokens of the user, as AdminUserGlobalSignOut does. Throws if there is no such user. */
  readonly revokeTokens: (username: string) => void;
}

/**
 * Creates an Amazon Cognito user pool that runs in memory, in Node and in a browser alike.
 *
 * It behaves as far as public sources tell how the service behaves; `docs/emulator.md` lists what it carries out,
 * from which sources, and what it assumes where they are silent.
 *
 * ```ts
 * const emulator = createCognitoEmulator({
 *   users: [{ username: 'ada', password: 'Correct-Horse-1', totpSecret: true }],
 * });
 * const { accessToken } = await emulator.issueTokens('ada');
 * ```
 */
export function createCognitoEmulator(options: CognitoEmulatorOptions = {}): CognitoEmulator {
  const clock = options.clock ?? Date.now;
  const pool = createPool(options.pool);
  const store = new UserStore(pool, clock);
  const users = store.outside();
  const outbox: OutboxMessage[] = [];
  const requests: LoggedRequest[] = [];
  const faults = new FaultList();
  const services: Services = {
    pool,
    users: store,
    tokens: new TokenService(pool, store, clock),
    sessions: new SessionStore(clock, pool.authSessionValidity),
    outbox,
    clock,
  };
  for (const user of options.users ?? []) users.add(user);
  for (const fault of options.faults ?? []) faults.add(fault);

  const handle = (request: Request) => handleRequest(request, { services, faults, requests });

  return {
    handle,
    fetch: (input, init) => asFetch(handle, new Request(input, init)),
    pool,
    users,
    get outbox() {
      return [...outbox];
    },
    faults: { add: (fault) => faults.add(fault), clear: () => faults.clear() },
    get requests() {
      return [...requests];
    },
    totpCode: (username) => {
      const user = store.require(username);
      const secret = user.pendingTotpSecret ?? user.totpSecret;
      if (secret === null)
        throw new Error(`The emulated user "${username}" has no authenticator app set up.`);
      return totpAt(secret, clock());
    },
    issueTokens: async (username, tokenOptions) =>
      services.tokens.issue(store.require(username), tokenOptions),
    revokeTokens: (username) => services.tokens.revokeAll(store.require(username).username),
  };
}

async function asFetch(handle: CognitoEmulator['handle'], request: Request): Promise<Response> {
  try {
    return await Promise.race([handle(request), aborted(request.signal)]);
  } catch (error) {
    // What a browser says of any failed connection, in the words of Chromium; it gives no reason.
    if (error instanceof ConnectionDropped) throw new TypeError('Failed to fetch', { cause: error });
    throw error;
  }
}
