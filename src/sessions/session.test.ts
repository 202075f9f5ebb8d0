import { describe, expect, it } from 'vitest';
import { otherSessions, revocationScope, type Session } from './session.js';

const session = (id: string, init: Partial<Session> = {}): Session => ({
  id,
  kind: 'app',
  isCurrent: false,
  isRevoked: false,
  device: null,
  place: null,
  address: null,
  clientId: null,
  signedInAt: null,
  lastActiveAt: null,
  browserSessionId: null,
  ...init,
});

const browser = (id: string) => session(id, { kind: 'browser' });

/** Every way in which this page and another session can have come through two browser sessions, or through none. */
const parents = [null, 'sso1', 'sso2'];
const cases = parents.flatMap((own) => parents.map((other) => ({ own, other })));

describe('revocationScope', () => {
  it.each(cases)(
    'never ends this page (it came through $own, the other through $other)',
    ({ own, other }) => {
      const current = session('tkn0', { isCurrent: true, browserSessionId: own });
      const sessions = [
        current,
        session('tkn1', { browserSessionId: other }),
        browser('sso1'),
        browser('sso2'),
      ];
      expect(revocationScope(current, sessions)).toBeNull();
      for (const target of sessions.slice(1)) {
        const scope = revocationScope(target, sessions);
        /** What the service ends with it. */
        const ended = [
          ...(scope === null ? [] : [target.id]),
          ...(scope === 'linked' && target.kind === 'app' ? [target.browserSessionId] : []),
          ...(scope === 'linked' && target.kind === 'browser'
            ? sessions.filter(({ browserSessionId }) => browserSessionId === target.id).map(({ id }) => id)
            : []),
        ];
        expect(ended).not.toContain('tkn0');
        if (own !== null) expect(ended).not.toContain(own);
        // Everything else ends, with what would sign it in again.
        if (target.id !== own && (own === null || target.browserSessionId !== own))
          expect(scope).toBe('linked');
      }
    },
  );

  it('ends an app alone that came through the same browser as this page', () => {
    const current = session('tkn0', { isCurrent: true, browserSessionId: 'sso1' });
    const other = session('tkn1', { browserSessionId: 'sso1' });
    expect(revocationScope(other, [current, other])).toBe('alone');
  });

  it('ends none while the service marks no session as the current one: any could be', () => {
    const sessions = [browser('sso1'), session('tkn1')];
    for (const one of sessions) expect(revocationScope(one, sessions)).toBeNull();
  });
});

it('otherSessions leaves out what was signed out here', () => {
  const sessions = [
    session('tkn0', { isCurrent: true }),
    session('tkn1', { isRevoked: true }),
    session('tkn2'),
  ];
  expect(otherSessions(sessions).map(({ id }) => id)).toEqual(['tkn2']);
});

it('otherSessions leaves out this page and the browser behind it', () => {
  const current = session('tkn0', { isCurrent: true, browserSessionId: 'sso1' });
  const sessions = [current, browser('sso1'), browser('sso2'), session('tkn1')];
  expect(otherSessions(sessions).map(({ id }) => id)).toEqual(['sso2', 'tkn1']);
});
