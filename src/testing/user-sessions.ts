import type { Requester } from './requester.js';

/** A session as ListUserSessions returns it; it doesn't say which one is the caller's. */
export interface EmulatedSession {
  /** 28 lower-case letters and digits, the first three `tkn` or `sso`. */
  readonly sessionId: string;
  /** A sign-in through an app client (`TOKEN`), or the cookie of managed login (`SSO`). */
  readonly sessionType: 'TOKEN' | 'SSO';
  /** `null` for none. */
  readonly clientId: string | null;
  /** `CreateDate`, in epoch ms by the emulator's clock. */
  readonly createdAt: number;
  /** `LastActiveDate` in epoch ms: the latest renewal of the tokens, not the latest use of them. */
  readonly lastActiveAt: number;
  /** Browser and system in the form of the API reference's sample, `Chrome 125 / macOS 15.0`, or `unknown`. */
  readonly deviceType: string;
  readonly lastIpAddress: string;
  /** `LastLocation`. The country is an English name, or `unknown`. */
  readonly lastLocation: { readonly city: string | null; readonly country: string };
  /** The SSO session that a TOKEN session came through; `null` for a sign-in by the API. */
  readonly originSessionId: string | null;
}

/** A session as operations use it. An ended one stays for the list, which may show it for a while. */
export interface UserSession extends EmulatedSession {
  lastActiveAt: number;
  deviceType: string;
  lastIpAddress: string;
  /** Nobody holds tokens of it: it was given to the user directly. */
  readonly isSeeded: boolean;
  /** Epoch ms at which the refresh token expires. */
  readonly expiresAt: number;
  /** Epoch ms; `null` while it lasts. */
  endedAt: number | null;
}

/** Starts the session of a sign-in, which lasts as long as its refresh token. */
export function startSession(
  sessions: UserSession[],
  { now, expiresAt, clientId, requester, details = {} }: SessionStart,
): UserSession {
  const session = {
    ...describedSession({ now, clientId, requester }, details),
    isSeeded: false,
    expiresAt,
    endedAt: null,
  };
  sessions.push(session);
  return session;
}

interface SessionStart {
  /** Epoch ms. */
  readonly now: number;
  readonly expiresAt: number;
  readonly clientId: string;
  readonly requester: Requester;
  /** Takes precedence over the rest. */
  readonly details?: Partial<EmulatedSession> | undefined;
}

/** Creates sessions whose tokens nobody holds. They last until they are revoked. */
export function seedSessions(
  init: readonly Partial<EmulatedSession>[],
  defaults: Pick<SessionStart, 'now' | 'clientId' | 'requester'>,
): UserSession[] {
  return init.map((details) => ({
    ...describedSession(defaults, details),
    isSeeded: true,
    expiresAt: Number.POSITIVE_INFINITY,
    endedAt: null,
  }));
}

function describedSession(
  { now, clientId, requester }: Pick<SessionStart, 'now' | 'clientId' | 'requester'>,
  details: Partial<EmulatedSession>,
): EmulatedSession {
  const sessionType = details.sessionType ?? 'TOKEN';
  return {
    sessionId: newSessionId(sessionType),
    sessionType,
    clientId: sessionType === 'TOKEN' ? clientId : null,
    createdAt: now,
    lastActiveAt: details.createdAt ?? now,
    deviceType: deviceTypeOf(requester.userAgent),
    lastIpAddress: requester.ipAddress,
    lastLocation: { city: null, country: 'unknown' },
    originSessionId: null,
    ...details,
  };
}

/** Notes a renewal of the tokens: each overwrites where the session was last active. */
export function renewSession(session: UserSession, now: number, { userAgent, ipAddress }: Requester): void {
  session.lastActiveAt = now;
  session.deviceType = deviceTypeOf(userAgent);
  session.lastIpAddress = ipAddress;
}

/** Makes room for another sign-in: ends the least recently used TOKEN sessions above the limit. */
export function evictSessions(sessions: readonly UserSession[], maxPerUser: number, now: number): void {
  const tokens = sessions.filter(
    (session) => session.sessionType === 'TOKEN' && session.endedAt === null && session.expiresAt > now,
  );
  const oldestFirst = tokens.sort((one, other) => one.lastActiveAt - other.lastActiveAt);
  for (const session of oldestFirst.slice(0, Math.max(0, tokens.length + 1 - maxPerUser))) {
    endSession(session, now);
  }
}

/** Ends a session; its tokens are refused from now on. */
export function endSession(session: UserSession, now: number): void {
  session.endedAt ??= now;
}

/**
 * What belongs to a session: its SSO session to a TOKEN session, and the TOKEN sessions that came through it to an SSO session
 * (API reference). Assumed: the caller's own is among these.
 */
export function linkedSessions(session: UserSession, all: readonly UserSession[]): UserSession[] {
  return all.filter((other) =>
    session.sessionType === 'TOKEN'
      ? other.sessionId === session.originSessionId
      : other.originSessionId === session.sessionId,
  );
}

/**
 * Whether ListUserSessions shows the session: active ones. It is eventually consistent, so a sign-in or a
 * revocation may show some seconds later.
 */
export function isListed(session: UserSession, now: number, delayMs: number): boolean {
  const hasShown = session.isSeeded || session.createdAt + delayMs <= now;
  const hasGone = session.endedAt !== null && session.endedAt + delayMs <= now;
  return hasShown && !hasGone && session.expiresAt > now;
}

/** Returns the public view of a session. */
export function publicSession(session: UserSession): EmulatedSession {
  const { sessionId, sessionType, clientId, createdAt, lastActiveAt, deviceType } = session;
  const { lastIpAddress, lastLocation, originSessionId } = session;
  return {
    sessionId,
    sessionType,
    clientId,
    createdAt,
    lastActiveAt,
    deviceType,
    lastIpAddress,
    lastLocation,
    originSessionId,
  };
}

const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

function newSessionId(type: EmulatedSession['sessionType']): string {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(25)), (byte) =>
    LETTERS_AND_DIGITS.charAt(byte % LETTERS_AND_DIGITS.length),
  );
  return (type === 'TOKEN' ? 'tkn' : 'sso') + random.join('');
}

// The order counts: Edge and Opera also claim to be Chrome, and Chrome to be Safari.
const BROWSERS = [
  [/Edg\w*\/(\d+)/, 'Edge'],
  [/OPR\/(\d+)/, 'Opera'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari/, 'Safari'],
] as const;

const SYSTEMS = [
  [/(?:iPhone|CPU) OS ([\d_]+)/, 'iOS'],
  [/Mac OS X ([\d_.]+)/, 'macOS'],
  [/Android ([\d.]+)/, 'Android'],
  [/Windows NT ([\d.]+)/, 'Windows'],
  [/Linux()/, 'Linux'],
] as const;

/** Reads a user agent as the service does: `Chrome 125 / macOS 15.0`; `unknown` for anything but a browser. */
function deviceTypeOf(userAgent: string): string {
  const browser = firstOf(BROWSERS, userAgent);
  return browser ? [browser, firstOf(SYSTEMS, userAgent)].filter(Boolean).join(' / ') : 'unknown';
}

function firstOf(
  patterns: readonly (readonly [pattern: RegExp, name: string])[],
  text: string,
): string | undefined {
  for (const [pattern, name] of patterns) {
    const version = pattern.exec(text)?.[1];
    if (version !== undefined) return `${name} ${version.replaceAll('_', '.')}`.trim();
  }
  return undefined;
}
