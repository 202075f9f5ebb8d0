import type { Input } from './input.js';
import type { OutboxMessage } from './outbox.js';
import type { EmulatedPool } from './pool.js';
import type { Requester } from './requester.js';
import type { SessionStore } from './sign-in/sessions.js';
import type { TokenService } from './tokens.js';
import type { UserStore } from './users.js';

/** Dependencies of the operations. Each operation picks the ones that it needs. */
export interface Services {
  readonly pool: EmulatedPool;
  readonly users: UserStore;
  readonly tokens: TokenService;
  readonly sessions: SessionStore;
  readonly outbox: OutboxMessage[];
  /** Who sent the request. */
  readonly requester: Requester;
  /** Epoch ms. */
  readonly clock: () => number;
}

/**
 * An operation of the service: takes the request's JSON, and returns the answer's JSON, or nothing for an answer
 * without a body. Throws a `ServiceError`.
 */
export type Operation = (input: Input, services: Services) => Promise<object | undefined>;
