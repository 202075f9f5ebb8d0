import { ConnectionDropped } from './errors.js';
import { aborted, type EmulatedFaults, type Fault, FaultList } from './faults.js';
import type { OutboxMessage } from './outbox.js';
import { createPool, type EmulatedPool } from './pool.js';
import type { LoggedRequest } from './request-log.js';
import { requesterOf } from './requester.js';
import { handleRequest, type ServerParts } from './server.js';
import { SessionStore } from './sign-in/sessions.js';
import { type IssuedTokens, type IssueTokensOptions, TokenService } from './tokens.js';
import { totpAt } from './totp.js';
import { type EmulatedUserInit, type EmulatedUsers, UserStore } from './users.js';

/** Options of {@link createCognitoEmulator}. */
export interface CognitoEmulatorOptions {
  /** The user pool's settings; the others have the defaults of `EmulatedPool`. */
  pool?: Partial<EmulatedPool>;
  /** The initial users. */
  users?: readonly EmulatedUserInit[];
  /**
   * Returns the time in epoch ms, for expiry and one-time codes. Default `Date.now`. A fault's latency is
   * real time.
   */
  clock?: () => number;
  /** Faults that are active from the start. */
  faults?: readonly Fault[];
}

/**
 * A user pool in memory, with the service's API for clients and direct access for tests, stories and demos.
 */
export interface CognitoEmulator {
  /**
   * Answers a request as `https://cognito-idp.{region}.amazonaws.com/` would. It ignores the host and path.
   *
   * Rejects with `ConnectionDropped` for a `drop` fault or a body that ends early, and with the reason of the request's signal if the
   * request is aborted while it waits. An HTTP server in front must destroy the socket in both cases.
   */
  readonly handle: (request: Request) => Promise<Response>;
  /**
   * `handle` with the signature of the global `fetch`, for a client that accepts one. Rejects as a browser's
   * does: with a `TypeError` when the connection is lost, and with the signal's reason when the request is
   * aborted.
   */
  readonly fetch: typeof globalThis.fetch;
  /** The pool's settings; they don't change. */
  readonly pool: EmulatedPool;
  /** Reads, adds and changes users, as an administrator could. */
  readonly users: EmulatedUsers;
  /** The text messages and emails sent so far, oldest first; the last 10,000. Each access returns a copy. */
  readonly outbox: readonly OutboxMessage[];
  /** Adds and removes faults. */
  readonly faults: EmulatedFaults;
  /** The requests so far, oldest first, without secrets and preflights; the last 10,000. Each access returns a copy. */
  readonly requests: readonly LoggedRequest[];
  /**
   * Returns the code that the user's authenticator app shows now. It's the app that was scanned last: an
   * unverified authenticator comes before the registered one. Throws if the user has none.
   */
  readonly totpCode: (username: string) => string;
  /** Issues tokens without a sign-in. Throws if there is no such user. */
  readonly issueTokens: (username: string, options?: IssueTokensOptions) => Promise<IssuedTokens>;
  /** Revokes all tokens of the user, as AdminUserGlobalSignOut does. Throws if there is no such user. */
  readonly revokeTokens: (username: string) => void;
}

/**
 * Creates an Amazon Cognito user pool in memory, in Node or in a browser.
 *
 * It behaves as public sources describe the service. `docs/emulator.md` lists what it implements, its
 * sources, and what it assumes where they say nothing.
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
  const services: ServerParts['services'] = {
    pool,
    users: store,
    tokens: new TokenService(pool, store, clock),
    sessions: new SessionStore(clock, pool.authSessionValidity),
    outbox,
    clock,
  };
  for (const user of options.users ?? []) users.add(user);
  for (const fault of options.faults ?? []) faults.add(fault);

  const parts = { services, faults, requests };

  return {
    handle: (request) => handleRequest(request, request.signal, parts),
    fetch: (input, init) => answerFetch(input, init, parts),
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
      services.tokens.issue(store.require(username), requesterOf(), tokenOptions),
    revokeTokens: (username) => services.tokens.revokeAll(store.require(username)),
  };
}

async function answerFetch(
  input: RequestInfo | URL,
  { signal, ...init }: RequestInit = {},
  parts: ServerParts,
): Promise<Response> {
  // Without the signal: in a simulated browser it may be of another realm than `Request`, which then refuses it.
  const request = new Request(input, init);
  const aborting = signal ?? request.signal;
  aborting.throwIfAborted();
  try {
    return await Promise.race([handleRequest(request, aborting, parts), aborted(aborting)]);
  } catch (error) {
    // Chromium's text for any failed connection; a browser gives no reason.
    if (error instanceof ConnectionDropped) throw new TypeError('Failed to fetch', { cause: error });
    throw error;
  }
}
