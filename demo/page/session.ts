import { createCognitoClient, type GetAccessToken } from 'cognito-account-kit/cognito';
import type { DemoPool } from '../config/demo-config.js';
import { SignInError } from './sign-in/sign-in-error.js';
import { refresh, type Tokens } from './sign-in/sign-in-service.js';

/** A signed-in user. Only this closure holds the tokens. */
export interface Session {
  readonly username: string;
  /** The user's `sub`. */
  readonly accountId: string;
  readonly pool: DemoPool;
  /** The device that the session belongs to; `undefined` where the pool tracks none. */
  readonly deviceKey: string | undefined;
  readonly getAccessToken: GetAccessToken;
  /**
   * Revokes the tokens if the service is reachable. Always resolves, so that the user can always sign out.
   */
  signOut(): Promise<void>;
}

/** How long, in milliseconds, the page waits for the service to revoke the tokens. */
const PATIENCE_MS = 3_000;

export function createSession(
  pool: DemoPool,
  username: string,
  { accessToken, refreshToken, deviceKey }: Tokens,
): Session {
  let current = accessToken;
  const getAccessToken: GetAccessToken = async ({ forceRefresh }) => {
    if (forceRefresh) current = await renewed();
    return current;
  };
  const renewed = async () => {
    try {
      return await refresh(pool, { refreshToken, deviceKey });
    } catch (error) {
      // Returning the expired token tells the kit that the session is over. An unreachable service doesn't
      // end it: then rethrow the error, and the user can try again.
      if (error instanceof SignInError && error.problem === 'session-over') return current;
      throw error;
    }
  };
  return {
    username,
    accountId: subjectOf(accessToken) ?? username,
    pool,
    deviceKey,
    getAccessToken,
    async signOut() {
      const client = createCognitoClient({ endpoint: pool.endpoint, getAccessToken });
      try {
        await client.call('GlobalSignOut', {}, { signal: AbortSignal.timeout(PATIENCE_MS) });
      } catch {
        // Already revoked, expired, offline, or an emulator without the operation: sign out here anyway.
      }
    },
  };
}

/** Reads the `sub` claim without verifying it: the service verifies the token at each use. */
function subjectOf(token: string): string | undefined {
  const payload = token.split('.')[1] ?? '';
  try {
    const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { sub?: string };
    return claims.sub;
  } catch {
    return undefined;
  }
}
