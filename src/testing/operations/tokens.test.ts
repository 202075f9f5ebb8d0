import { describe, expect, it } from 'vitest';
import { refusal, send, signedIn } from '../test-support/signed-in.js';

async function tokens() {
  const { emulator, advance } = await signedIn();
  const issued = await emulator.issueTokens('ada');
  const ClientId = emulator.pool.clientId;
  return {
    emulator,
    advance,
    issued,
    renew: (RefreshToken: string, input: object = {}) =>
      send(emulator, 'GetTokensFromRefreshToken', { RefreshToken, ClientId, ...input }),
    revoke: (Token: string) => send(emulator, 'RevokeToken', { Token, ClientId }),
    getUser: (AccessToken: unknown) => send(emulator, 'GetUser', { AccessToken }),
  };
}

describe('GetTokensFromRefreshToken', () => {
  it('renews access and ID token, and returns no new refresh token', async () => {
    const { issued, renew, getUser, advance } = await tokens();
    advance(3600);
    const { body } = await renew(issued.refreshToken);
    expect(body).toEqual({
      AuthenticationResult: {
        AccessToken: expect.any(String) as string,
        IdToken: expect.any(String) as string,
        ExpiresIn: 3600,
        TokenType: 'Bearer',
      },
    });
    const { AccessToken } = body['AuthenticationResult'] as { AccessToken: string };
    expect(await getUser(AccessToken)).toMatchObject({ status: 200 });
  });

  it('refuses an unknown, revoked or expired token, and another client', async () => {
    const { issued, renew, revoke, advance, emulator } = await tokens();
    expect(await renew('nonsense')).toEqual(refusal('NotAuthorizedException', 'Invalid Refresh Token.'));
    expect(await renew(issued.refreshToken, { ClientId: 'other-client' })).toMatchObject({
      body: { __type: 'ResourceNotFoundException' },
    });
    await revoke(issued.refreshToken);
    expect(await renew(issued.refreshToken)).toEqual(
      refusal('NotAuthorizedException', 'Refresh Token has been revoked'),
    );
    const { refreshToken } = await emulator.issueTokens('ada');
    advance(30 * 24 * 3600);
    expect(await renew(refreshToken)).toEqual(refusal('NotAuthorizedException', 'Refresh Token has expired'));
  });

  it('keeps the refresh token out of the request log', async () => {
    const { emulator, issued, renew, revoke } = await tokens();
    await renew(issued.refreshToken);
    await revoke(issued.refreshToken);
    const { clientId: ClientId } = emulator.pool;
    expect(emulator.requests.map(({ input }) => input)).toEqual([{ ClientId }, { ClientId }]);
  });
});

describe('RevokeToken', () => {
  it('revokes the tokens of one sign-in only', async () => {
    const { emulator, issued, revoke, getUser } = await tokens();
    const elsewhere = await emulator.issueTokens('ada');
    expect(await revoke(issued.refreshToken)).toEqual({ status: 200, body: {} });
    expect(await getUser(issued.accessToken)).toEqual(
      refusal('NotAuthorizedException', 'Access Token has been revoked'),
    );
    expect(await getUser(elsewhere.accessToken)).toMatchObject({ status: 200 });
  });

  it('ignores an unknown token (assumed)', async () => {
    const { revoke } = await tokens();
    expect(await revoke('nonsense')).toEqual({ status: 200, body: {} });
  });

  it('refuses another client', async () => {
    const { emulator, issued, getUser } = await tokens();
    const input = { Token: issued.refreshToken, ClientId: 'other-client' };
    expect(await send(emulator, 'RevokeToken', input)).toMatchObject({
      body: { __type: 'ResourceNotFoundException' },
    });
    expect(await getUser(issued.accessToken)).toMatchObject({ status: 200 });
  });

  it('revokes no access token', async () => {
    const { issued, revoke, getUser } = await tokens();
    expect(await revoke(issued.accessToken)).toMatchObject({
      body: { __type: 'UnsupportedTokenTypeException' },
    });
    expect(await getUser(issued.accessToken)).toMatchObject({ status: 200 });
  });
});
