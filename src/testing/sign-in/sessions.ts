import { ServiceError } from '../errors.js';
import type { CodeFactor, MfaFactor } from '../pool.js';
import { randomToken } from '../random.js';

/** What an open sign-in waits for. */
export type Challenge =
  | { readonly name: 'SMS_MFA' | 'EMAIL_OTP'; readonly code: string }
  | { readonly name: 'SOFTWARE_TOKEN_MFA' }
  | { readonly name: 'SELECT_MFA_TYPE'; readonly choices: readonly CodeFactor[] }
  | { readonly name: 'SELECT_CHALLENGE' }
  | { readonly name: 'DEVICE_SRP_AUTH'; readonly deviceKey: string }
  /** The device must sign `secretBlock` with the key that its secret leads to. */
  | {
      readonly name: 'DEVICE_PASSWORD_VERIFIER';
      readonly deviceKey: string;
      readonly secretBlock: string;
      readonly key: ArrayBuffer;
    }
  /** A passkey must sign `challenge`, base64url without padding. */
  | { readonly name: 'WEB_AUTHN'; readonly challenge: string }
  | MfaSetup;

/** The challenge of that name. */
export type ChallengeOf<Name extends Challenge['name']> = Extract<Challenge, { name: Name }>;

/** The user must set up a factor before the sign-in continues; an authenticator app has these steps. */
export interface MfaSetup {
  readonly name: 'MFA_SETUP';
  readonly factors: readonly MfaFactor[];
  /** The secret from AssociateSoftwareToken; it ends with the session. */
  readonly secret: string | null;
  /** Whether VerifySoftwareToken has accepted a code for it. */
  readonly isVerified: boolean;
}

/** An open sign-in: a challenge without an answer. */
export interface Session {
  readonly username: string;
  readonly challenge: Challenge;
  /** The device that the sign-in has named. */
  readonly deviceKey: string | undefined;
  readonly expiresAt: number;
  failures: number;
}

/**
 * Assumed: a challenge allows this many wrong codes; the MFA guide says that a lockout starts after the
 * fifth.
 */
const MAX_FAILURES = 5;

/** The open sign-ins, by the opaque string that the client holds. */
export class SessionStore {
  readonly #sessions = new Map<string, Session>();
  readonly #clock: () => number;
  readonly #lifetimeMs: number;

  /** `lifetime` in minutes, like `AuthSessionValidity`. */
  constructor(clock: () => number, lifetime: number) {
    this.#clock = clock;
    this.#lifetimeMs = lifetime * 60_000;
  }

  open(username: string, challenge: Challenge, deviceKey?: string): string {
    const id = randomToken(96);
    const expiresAt = this.#clock() + this.#lifetimeMs;
    this.#sessions.set(id, { username, challenge, deviceKey, expiresAt, failures: 0 });
    return id;
  }

  /**
   * Returns the open sign-in for `id`. Throws NotAuthorizedException if it's over, unknown, or not
   * `username`'s.
   */
  get(id: string, username?: string): Session {
    const session = this.#sessions.get(id);
    const isOthers = username !== undefined && session?.username !== username;
    if (!session || isOthers || session.expiresAt <= this.#clock()) {
      // One text for all three: it must not reveal whether the session exists.
      throw new ServiceError('NotAuthorizedException', 'Invalid session for the user, session is expired.');
    }
    return session;
  }

  /** Counts a wrong code; the session ends after too many. */
  fail(id: string): void {
    const session = this.#sessions.get(id);
    if (session && ++session.failures >= MAX_FAILURES) this.#sessions.delete(id);
  }

  /** Ends an answered session: none works twice. */
  close(id: string): void {
    this.#sessions.delete(id);
  }
}
