import type { DemoPool } from '../config/demo-config.js';
import { accounts, PASSWORD } from './accounts.js';
import { addressOf, userPoolOf } from './environment.js';
import { type Middleware, toMiddleware } from './middleware.js';
import { emulatorRoutes, userPoolRoutes } from './routes.js';

/** The configuration of a server for the demo. */
export interface Demo {
  readonly middleware: Middleware;
  /** The Content-Security-Policy of the built page. */
  readonly contentSecurityPolicy: string;
  readonly host: string;
  /** `undefined` leaves the choice to the server. */
  readonly port: number | undefined;
  /** Lines for the terminal: the accounts, or the pool. */
  readonly notes: readonly string[];
}

/**
 * Creates the demo from the environment: with the emulator, or with an external user pool.
 * @throws InvalidVariable
 */
export function createDemo(environment: Readonly<Record<string, string | undefined>>): Demo {
  const pool = userPoolOf(environment);
  return {
    ...addressOf(environment),
    middleware: toMiddleware(pool ? userPoolRoutes(pool) : emulatorRoutes()),
    contentSecurityPolicy: contentSecurityPolicy(pool),
    notes: pool ? poolNotes(pool) : accountNotes(),
  };
}

/** The strictest policy that works. It also proves that the kit needs no inline style or script. */
function contentSecurityPolicy(pool: DemoPool | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${pool ? ` ${new URL(pool.endpoint).origin}` : ''}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function accountNotes(): string[] {
  const width = Math.max(...accounts.map(({ username }) => username.length));
  return [
    `Sign in with one of these accounts. The password of all is ${PASSWORD}`,
    '',
    ...accounts.map(({ username, shows }) => `  ${username.padEnd(width)}   ${shows}`),
    '',
    'The user pool is an emulator inside this process; nothing leaves this machine.',
  ];
}

function poolNotes({ endpoint, clientId, policy }: DemoPool): string[] {
  return [
    'Sign in with an account of your user pool:',
    '',
    `  service      ${endpoint}`,
    `  app client   ${clientId}`,
    `  MFA          ${policy.mfa}, with ${policy.factors.join(', ')}`,
  ];
}
