import { createCognitoClient, type GetAccessToken } from 'cognito-account-kit/cognito';
import type { DemoPool } from '../config/demo-config.js';
import { SignInError } from './sign-in/sign-in-error.js';
import { refresh, type Tokens } from './sign-in/sign-in-service.js';

/** A signed-in user. The tokens live in this closure and nowhere else: a reload signs out. */
export interface Session {
  readonly username: string;
  /** The user's `sub`. */
  readonly accountId: string;
  readonly pool: DemoPool;
  readonly getAccessToken: GetAccessToken;
  /** Revokes the tokens where the service can be reached; always resolves, so that nobody is trapped. */
  signOut(): Promise<void>;
}

/** How long the service may take to revoke before the page goes on without it. */
const PATIENCE_MS = 3_000;

export function createSession(
  pool: DemoPool,
  username: string,
  { accessToken, refreshToken }: Tokens,
): Session {
  let current = accessToken;
  const getAccessToken: GetAccessToken = async ({ forceRefresh }) => {
    if (forceRefresh) current = await renewed();
    return current;
  };
  const renewed = async () => {
    try {
      return await refresh(pool, refreshToken);
    } catch (error) {
      // The expired token, offered again, tells the kit that the session is over. A service that cannot be reached does
      // not end it: then the error goes on, and the user can try again.
      if (error instanceof SignInError && error.problem === 'session-over') return current;
      throw error;
    }
  };
  return {
    username,
    accountId: subjectOf(accessToken) ?? username,
    pool,
    getAccessToken,
    async signOut() {
      const client = createCognitoClient({ endpoint: pool.endpoint, getAccessToken });
      try {
        await client.call('GlobalSignOut', {}, { signal: AbortSignal.timeout(PATIENCE_MS) });
      } catch {
        // Already revoked, expired, offline, or an emulator without the operation: signed out here all the same.
      }
    },
  };
}

/** The `sub` claim. Read, not verified: the service verifies the token each time that it is used. */
function subjectOf(token: string): string | undefined {
  const payload = token.split('.')[1] ?? '';
  try {
    const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { sub?: string };
    return claims.sub;
  } catch {
    return undefined;
  }
}
