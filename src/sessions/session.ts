/** A session of the user: a sign-in that is still valid somewhere. */
export interface Session {
  readonly id: string;
  /**
   * `app`: the tokens of one sign-in. `browser`: a browser that managed login remembers, and from which apps sign in without a
   * password.
   */
  readonly kind: 'app' | 'browser';
  /** The session of this page. */
  readonly isCurrent: boolean;
  /** It was signed out on this page, and the service still lists it: its list takes seconds to follow. */
  readonly isRevoked: boolean;
  /** The browser or app, and the system, by what it said of itself: untrusted text. `null` where that is unknown. */
  readonly device: { readonly name: string; readonly system: string | null } | null;
  /** The city and the country, as the service guesses them from the address; `null` where it does not. */
  readonly place: string | null;
  readonly address: string | null;
  /** The app client, which has no name for users. */
  readonly clientId: string | null;
  /** Milliseconds since the epoch. */
  readonly signedInAt: number | null;
  /** The last sign-in or renewal of tokens, not the last use. Milliseconds since the epoch. */
  readonly lastActiveAt: number | null;
  /** The browser session that it came through. */
  readonly browserSessionId: string | null;
}

/** What ends with a session. `linked`: the browser session behind it, or the apps that signed in through it. */
export type RevocationScope = 'alone' | 'linked';

/**
 * What should end with a session. A browser session that lives on would sign its app in again without a question, so the linked
 * ones end as well, unless this page would be signed out with them.
 * @returns `null` where the session cannot be revoked: the current one, the browser session that this page came through, and each while
 * the list does not say which of them is the current one
 */
export function revocationScope(session: Session, sessions: readonly Session[]): RevocationScope | null {
  const current = sessions.find(({ isCurrent }) => isCurrent);
  if (current === undefined || session.isCurrent) return null;
  const ownBrowser = current.browserSessionId;
  if (ownBrowser === null) return 'linked';
  if (session.id === ownBrowser) return null;
  return session.browserSessionId === ownBrowser ? 'alone' : 'linked';
}

/** The sessions that "sign out all others" ends. */
export function otherSessions(sessions: readonly Session[]): readonly Session[] {
  return sessions.filter((session) => !session.isRevoked && revocationScope(session, sessions) !== null);
}
