import { describe, expect, it } from 'vitest';
import type { EmulatedPool } from '../pool.js';
import { PASSWORD, refusal, request, send, signedIn } from '../test-support/signed-in.js';
import type { EmulatedUserInit } from '../users.js';

const DONE = { status: 200, body: {} };
const REVOKED = refusal('NotAuthorizedException', 'Access Token has been revoked');
const UNKNOWN = refusal('ResourceNotFoundException', 'Session does not exist.');
const NOT_ENABLED = refusal(
  'OperationNotEnabledException',
  'User session tracking is not enabled for this user pool.',
);
const SSO = { sessionId: 'sso0000000000000000000000000', sessionType: 'SSO' } as const;
const CHROME =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36';

interface Listed {
  SessionId: string;
  ClientId?: string;
  DeviceType: string;
  LastActiveDate: number;
  IsCurrentSession: boolean;
}

/** A pool that tracks sessions, with ada signed in once. */
async function tracked(pool: Partial<EmulatedPool> = {}, user: Partial<EmulatedUserInit> = {}) {
  const page = await signedIn(user, { userSessionTracking: 'ENABLED', ...pool });
  const { emulator, call } = page;
  return {
    ...page,
    list: async (NextToken?: string) => {
      const { body } = await call('ListUserSessions', { NextToken });
      return { sessions: body['Sessions'] as Listed[], next: body['NextToken'] as string | undefined };
    },
    revoke: (SessionId: string, RevokeAssociatedSessions?: 'NONE' | 'LINKED') =>
      call('RevokeUserSession', { SessionId, RevokeAssociatedSessions }),
    /** Signs in elsewhere, with a session as described. */
    elsewhere: async (sessionId: string, originSessionId: string | null = null) => {
      const tokens = await emulator.issueTokens('ada', { session: { sessionId, originSessionId } });
      return { ...tokens, use: () => send(emulator, 'GetUser', { AccessToken: tokens.accessToken }) };
    },
    renew: (RefreshToken: string) =>
      send(emulator, 'GetTokensFromRefreshToken', { RefreshToken, ClientId: emulator.pool.clientId }),
  };
}

describe('ListUserSessions', () => {
  it('lists a session for each sign-in, and says which one is the caller’s (API reference)', async () => {
    const { emulator, list, signIn, advance } = await tracked();
    advance(60);
    await signIn();
    const { sessions, next } = await list();
    expect(next).toBeUndefined();
    expect(sessions.map(({ IsCurrentSession }) => IsCurrentSession)).toEqual([true, false]);
    const start = Date.UTC(2026, 10, 22, 12) / 1000;
    expect(sessions[1]).toEqual({
      SessionId: expect.stringMatching(/^tkn[a-z0-9]{25}$/) as string,
      SessionType: 'TOKEN',
      ClientId: emulator.pool.clientId,
      CreateDate: start + 60,
      LastActiveDate: start + 60,
      DeviceType: expect.any(String) as string,
      LastIPAddress: '127.0.0.1',
      LastLocation: { City: null, Country: 'unknown' },
      IsCurrentSession: false,
    });
  });

  it('writes dates in seconds as numbers in exponent form (API reference; boto3 #2516)', async () => {
    const { emulator, accessToken, advance } = await tracked();
    advance(0.117);
    await emulator.issueTokens('ada');
    const answer = await emulator.handle(request('ListUserSessions', { AccessToken: accessToken }));
    expect(await answer.text()).toContain('"CreateDate":1.795348800117E9');
  });

  it('reads browser and system from the user agent, and the address that a server in front tells', async () => {
    const { emulator, list } = await tracked();
    const signInFrom = (headers: Record<string, string>) => {
      const input = {
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: emulator.pool.clientId,
        AuthParameters: { USERNAME: 'ada', PASSWORD },
      };
      const target = { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' };
      return emulator.handle(request('InitiateAuth', input, { headers: { ...target, ...headers } }));
    };
    await signInFrom({ 'user-agent': CHROME, 'x-forwarded-for': '203.0.113.7, 10.0.0.1' });
    await signInFrom({ 'user-agent': 'aws-sdk-js/3.0.0' });
    const { sessions } = await list();
    expect(sessions.slice(1)).toMatchObject([
      { DeviceType: 'Chrome 125 / macOS 10.15.7', LastIPAddress: '203.0.113.7' },
      { DeviceType: 'unknown', LastIPAddress: '127.0.0.1' },
    ]);
  });

  it.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari 18 / iOS 18.1',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140 / Linux'],
    [`${CHROME} Edg/126.0.1`, 'Edge 126 / macOS 10.15.7'],
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36',
      'Chrome 131 / Android 15',
    ],
  ])('shortens "%s" to "%s"', async (userAgent, deviceType) => {
    const { emulator, list, renew } = await tracked();
    const { refreshToken } = await emulator.issueTokens('ada');
    const { headers } = request('GetTokensFromRefreshToken', {});
    headers.set('user-agent', userAgent);
    const input = { RefreshToken: refreshToken, ClientId: emulator.pool.clientId };
    await emulator.handle(request('GetTokensFromRefreshToken', input, { headers }));
    expect((await list()).sessions[1]?.DeviceType).toBe(deviceType);
    await renew(refreshToken);
    // Each renewal overwrites it, as where an app's server renews the tokens.
    expect((await list()).sessions[1]?.DeviceType).not.toBe(deviceType);
  });

  it('dates the last activity by renewals, not by other calls (API reference)', async () => {
    const { emulator, list, renew, elsewhere, advance } = await tracked();
    const other = await elsewhere('tkn-other');
    advance(600);
    await other.use();
    const start = Date.UTC(2026, 10, 22, 12) / 1000;
    expect((await list()).sessions[1]?.LastActiveDate).toBe(start);
    await renew(other.refreshToken);
    expect((await list()).sessions[1]?.LastActiveDate).toBe(start + 600);
    expect(emulator.users.get('ada').sessions[1]?.createdAt).toBe(start * 1000);
  });

  it('lists sessions of other app clients, and no ended or expired ones', async () => {
    const { emulator, list, revoke, elsewhere, advance } = await tracked({
      accessTokenValidity: 86_400,
      refreshTokenValidity: 3600,
    });
    await elsewhere('tkn-revoked');
    await revoke('tkn-revoked');
    advance(3599);
    await emulator.issueTokens('ada', { clientId: 'other-client' });
    expect((await list()).sessions.map(({ ClientId }) => ClientId)).toEqual([
      'emulator-client',
      'other-client',
    ]);
    advance(1);
    expect((await list()).sessions.map(({ ClientId }) => ClientId)).toEqual(['other-client']);
  });

  it('lists by page, where the last session of a page may have ended meanwhile', async () => {
    const sessions = Array.from({ length: 5 }, (_, index) => ({ sessionId: `tkn${index}` }));
    const { list, revoke } = await tracked({ listUserSessionsPageSize: 2 }, { sessions });
    const ids = (page: { sessions: Listed[] }) => page.sessions.map(({ SessionId }) => SessionId);
    const first = await list();
    expect(ids(first)).toEqual(['tkn0', 'tkn1']);
    await revoke('tkn1');
    const second = await list(first.next);
    expect(ids(second)).toEqual(['tkn2', 'tkn3']);
    const third = await list(second.next);
    expect(ids(third)).toHaveLength(2);
    expect(third.next).toBeUndefined();
  });

  it('refuses an unknown token of a page (assumed)', async () => {
    const { call } = await tracked();
    expect(await call('ListUserSessions', { NextToken: 'nonsense' })).toEqual(
      refusal('InvalidParameterException', 'Invalid pagination token.'),
    );
  });

  it('shows a sign-in and a revocation later, where the pool is set so (API reference: eventually consistent)', async () => {
    const { list, revoke, elsewhere, advance } = await tracked({ listUserSessionsDelay: 5 });
    const other = await elsewhere('tkn-other');
    advance(4);
    expect((await list()).sessions).toEqual([]);
    advance(1);
    expect((await list()).sessions).toHaveLength(2);
    expect(await revoke('tkn-other')).toEqual(DONE);
    expect(await other.use()).toEqual(REVOKED);
    advance(4);
    expect((await list()).sessions).toHaveLength(2);
    advance(1);
    expect((await list()).sessions).toHaveLength(1);
  });

  it('shows the sessions that a user was given, with what was said of them', async () => {
    const { list, emulator } = await tracked(
      {},
      {
        sessions: [
          {
            ...SSO,
            createdAt: 1_000_500,
            deviceType: 'Firefox 140 / Linux',
            lastIpAddress: '203.0.113.7',
            lastLocation: { city: 'Graz', country: 'Austria' },
          },
          { originSessionId: SSO.sessionId },
        ],
      },
    );
    const { sessions } = await list();
    expect(sessions[0]).toEqual({
      SessionId: SSO.sessionId,
      SessionType: 'SSO',
      CreateDate: 1000.5,
      LastActiveDate: 1000.5,
      DeviceType: 'Firefox 140 / Linux',
      LastIPAddress: '203.0.113.7',
      LastLocation: { City: 'Graz', Country: 'Austria' },
      IsCurrentSession: false,
    });
    expect(sessions[1]).toMatchObject({ SessionType: 'TOKEN', OriginSessionId: SSO.sessionId });
    emulator.users.set('ada', { sessions: [] });
    expect((await list()).sessions.map(({ IsCurrentSession }) => IsCurrentSession)).toEqual([true]);
  });
});

describe('a pool that does not track sessions, as by default', () => {
  it('refuses both operations (assumed), and ends no session for a further sign-in', async () => {
    const { call, revoke } = await tracked({ userSessionTracking: 'DISABLED', tokenSessionMaxPerUser: 1 });
    expect(await call('ListUserSessions')).toEqual(NOT_ENABLED);
    expect(await revoke('tkn-other')).toEqual(NOT_ENABLED);
    const { call: other, signIn } = await signedIn({}, { tokenSessionMaxPerUser: 1 });
    await signIn();
    expect(await other('GetUser')).toMatchObject({ status: 200 });
  });

  it('has an empty list, if it is set so', async () => {
    const { list, revoke, elsewhere } = await tracked({
      userSessionTracking: 'DISABLED',
      withoutUserSessionTracking: 'empty-list',
    });
    await elsewhere('tkn-other');
    expect(await list()).toEqual({ sessions: [], next: undefined });
    expect(await revoke('tkn-other')).toEqual(UNKNOWN);
  });
});

describe('the limit of sessions', () => {
  it('ends the least recently used one at the next sign-in (API reference, MaxPerUser)', async () => {
    const { renew, elsewhere, advance } = await tracked({ tokenSessionMaxPerUser: 3 });
    advance(1);
    const [used, unused] = [await elsewhere('tkn-used'), await elsewhere('tkn-unused')];
    advance(1);
    await renew(used.refreshToken);
    const fourth = await elsewhere('tkn-fourth');
    // The first sign-in, ada's own, is gone by now.
    await elsewhere('tkn-fifth');
    expect(await used.use()).toMatchObject({ status: 200 });
    expect(await unused.use()).toEqual(REVOKED);
    expect(await renew(unused.refreshToken)).toEqual(
      refusal('NotAuthorizedException', 'Refresh Token has been revoked'),
    );
    expect(await fourth.use()).toMatchObject({ status: 200 });
  });

  it('counts no SSO sessions', async () => {
    const { list, call } = await tracked({ tokenSessionMaxPerUser: 1 }, { sessions: [SSO] });
    expect(await call('GetUser')).toMatchObject({ status: 200 });
    expect((await list()).sessions).toHaveLength(2);
  });
});

describe('RevokeUserSession', () => {
  it('ends another session: its tokens are refused, and it is no longer listed (API reference)', async () => {
    const { list, revoke, elsewhere, renew, call } = await tracked();
    const other = await elsewhere('tkn-other');
    expect(await revoke('tkn-other')).toEqual(DONE);
    expect(await other.use()).toEqual(REVOKED);
    expect(await renew(other.refreshToken)).toMatchObject({ status: 400 });
    expect((await list()).sessions).toHaveLength(1);
    expect(await call('GetUser')).toMatchObject({ status: 200 });
  });

  it('refuses the caller’s own session by a name that does not mean signed out (assumed)', async () => {
    const { list, revoke, call } = await tracked();
    const [own] = (await list()).sessions;
    expect(await revoke(own?.SessionId ?? '')).toEqual(
      refusal('NotAuthorizedException', 'The current session cannot be revoked.'),
    );
    expect(await call('GetUser')).toMatchObject({ status: 200 });
  });

  it('does not know an ended session, or another user’s (assumed)', async () => {
    const { emulator, revoke, elsewhere } = await tracked();
    await elsewhere('tkn-other');
    await revoke('tkn-other');
    expect(await revoke('tkn-other')).toEqual(UNKNOWN);
    emulator.users.add({ username: 'eve', sessions: [{ sessionId: 'tkn-eve' }] });
    expect(await revoke('tkn-eve')).toEqual(UNKNOWN);
    expect(emulator.users.get('eve').sessions).toHaveLength(1);
  });

  it('leaves what belongs to the session, unless it is LINKED (API reference)', async () => {
    const { emulator, revoke, elsewhere } = await tracked({}, { sessions: [SSO] });
    const ids = () => emulator.users.get('ada').sessions.map(({ sessionId }) => sessionId);
    await elsewhere('tkn-first', SSO.sessionId);
    const second = await elsewhere('tkn-second', SSO.sessionId);
    await revoke('tkn-first', 'NONE');
    expect(ids()).toContain(SSO.sessionId);
    await revoke('tkn-second', 'LINKED');
    expect(ids()).not.toContain(SSO.sessionId);
    expect(await second.use()).toEqual(REVOKED);
  });

  it('ends the sessions that came through an SSO session only with LINKED (API reference)', async () => {
    const { revoke, elsewhere, emulator, call } = await tracked(
      {},
      { sessions: [SSO, { ...SSO, sessionId: 'sso-two' }] },
    );
    const child = await elsewhere('tkn-child', SSO.sessionId);
    const cousin = await elsewhere('tkn-cousin', 'sso-two');
    await revoke('sso-two');
    await revoke(SSO.sessionId, 'LINKED');
    expect(await child.use()).toEqual(REVOKED);
    expect(await cousin.use()).toMatchObject({ status: 200 });
    expect(await call('GetUser')).toMatchObject({ status: 200 });
    expect(emulator.users.get('ada').sessions.every(({ sessionType }) => sessionType === 'TOKEN')).toBe(true);
  });

  it('refuses other values of the API model', async () => {
    const { call } = await tracked();
    expect(await call('RevokeUserSession', { RevokeAssociatedSessions: 'ALL' })).toMatchObject({
      body: { message: expect.stringContaining('2 validation errors detected') as string },
    });
  });
});

describe('other ways to end sessions', () => {
  it('GlobalSignOut ends all but SSO sessions, whose cookie lives on (API reference; the list: assumed)', async () => {
    const { emulator, call, elsewhere } = await tracked({}, { sessions: [SSO, {}] });
    const other = await elsewhere('tkn-other');
    await call('GlobalSignOut');
    expect(await other.use()).toEqual(REVOKED);
    expect(emulator.users.get('ada').sessions).toMatchObject([SSO]);
  });

  it.each([
    ['NONE', 1],
    ['LINKED', 0],
  ])('RevokeToken with %s leaves %i SSO sessions (API reference)', async (RevokeAssociatedSessions, left) => {
    const { emulator, elsewhere } = await tracked({}, { sessions: [SSO] });
    const { refreshToken: Token } = await elsewhere('tkn-other', SSO.sessionId);
    const { clientId: ClientId } = emulator.pool;
    await send(emulator, 'RevokeToken', { Token, ClientId, RevokeAssociatedSessions });
    const { sessions } = emulator.users.get('ada');
    expect(sessions.filter(({ sessionType }) => sessionType === 'SSO')).toHaveLength(left);
    expect(sessions.filter(({ sessionType }) => sessionType === 'TOKEN')).toHaveLength(1);
  });

  it('ChangePassword ends none', async () => {
    const { call, elsewhere } = await tracked();
    const other = await elsewhere('tkn-other');
    await call('ChangePassword', { PreviousPassword: PASSWORD, ProposedPassword: 'Battery-Staple-2' });
    expect(await other.use()).toMatchObject({ status: 200 });
  });
});
