import type { Input } from './input.js';
import type { OutboxMessage } from './outbox.js';
import type { EmulatedPool } from './pool.js';
import type { SessionStore } from './sign-in/sessions.js';
import type { TokenService } from './tokens.js';
import type { UserStore } from './users.js';

/** What operations work with. Each names, with `Pick`, the few that it needs. */
export interface Services {
  readonly pool: EmulatedPool;
  readonly users: UserStore;
  readonly tokens: TokenService;
  readonly sessions: SessionStore;
  readonly outbox: OutboxMessage[];
  /** Epoch ms. */
  readonly clock: () => number;
}

/** An operation of the service: the request's JSON in, the answer's JSON out, or a `ServiceError` thrown. */
export type Operation = (input: Input, services: Services) => Promise<object>;
