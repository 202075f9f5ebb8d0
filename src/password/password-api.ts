import type { CognitoClient } from '../cognito/index.js';

/** A change of the password. Held only while the form is on the page, and never cached. */
export interface PasswordChange {
  /** `null` for a user without a password, who sets the first one. */
  readonly current: string | null;
  readonly next: string;
}

/**
 * Changes the password. Not through the query client: its caches would keep both. Nothing can be read back: only a
 * sign-in proves a password.
 * @throws CognitoError
 */
export async function changePassword(
  client: CognitoClient,
  { current, next }: PasswordChange,
  signal: AbortSignal,
): Promise<void> {
  await client.call(
    'ChangePassword',
    { ...(current !== null && { PreviousPassword: current }), ProposedPassword: next },
    { signal },
  );
}
