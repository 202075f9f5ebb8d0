import { decodeDate } from '../account/decode-date.js';
import { CognitoError, type ListUserSessionsOutput } from '../cognito/index.js';
import { withoutInvisible } from '../core/text.js';
import type { Session } from './session.js';

/** In characters. The service keeps what a client said of itself, up to 1,024. */
const longestName = 60;

/**
 * Decodes one page of sessions. An entry without an id is left out: it could be neither identified nor revoked.
 * @throws CognitoError `InvalidResponse` when the output is not an answer of ListUserSessions.
 */
export function decodeSessions({ Sessions }: ListUserSessionsOutput, now = Date.now()): Session[] {
  // An answer without a list does not come from Cognito, and "no other sessions" would be a lie.
  if (!Array.isArray(Sessions))
    throw new CognitoError({ operation: 'ListUserSessions', code: 'InvalidResponse' });
  return Sessions.flatMap((entry) => {
    const { SessionId, SessionType, IsCurrentSession, DeviceType, LastIPAddress, LastLocation } = entry;
    if (!SessionId) return [];
    const place = [LastLocation?.City, LastLocation?.Country].map(known).filter((part) => part !== null);
    return [
      {
        id: SessionId,
        kind: SessionType === 'SSO' ? 'browser' : 'app',
        isCurrent: IsCurrentSession === true,
        isRevoked: false,
        device: decodeDevice(DeviceType),
        place: place.length > 0 ? place.join(', ') : null,
        address: known(LastIPAddress),
        clientId: entry.ClientId || null,
        signedInAt: decodeDate(entry.CreateDate, { now }),
        lastActiveAt: decodeDate(entry.LastActiveDate, { now }),
        browserSessionId: entry.OriginSessionId || null,
      },
    ];
  });
}

/** Whether data has the shape of a list of sessions. */
export function isSessionList(data: unknown): data is readonly Session[] | null {
  const isSession = (entry: unknown) =>
    typeof entry === 'object' &&
    entry !== null &&
    'id' in entry &&
    'isCurrent' in entry &&
    'isRevoked' in entry;
  return data === null || (Array.isArray(data) && data.every(isSession));
}

/** "Chrome 125 / macOS 15.0" → Chrome, macOS. The version of neither helps a user to recognise a device. */
function decodeDevice(text: string | undefined): Session['device'] {
  const [name, system] = (known(text) ?? '').split(' / ').map((part) =>
    part
      .replace(/[\s/]+v?\d[\d._]*$/, '')
      .trim()
      .slice(0, longestName),
  );
  return name && /\p{L}/u.test(name) ? { name, system: system || null } : null;
}

/** A text of the service; `null` where it is empty or says that it does not know. */
function known(text: string | null | undefined): string | null {
  const visible = withoutInvisible(text ?? '').trim();
  return visible === '' || visible.toLowerCase() === 'unknown' ? null : visible;
}
