import { decodeJwt, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createCognitoEmulator } from './emulator.js';
import { EMAIL, refusal, send, signedIn } from './test-support/signed-in.js';

const notAuthorized = (message: string) => refusal('NotAuthorizedException', message);

describe('access tokens', () => {
  it('carry the claims of an API sign-in', async () => {
    const { emulator, accessToken } = await signedIn();
    const now = Date.UTC(2026, 10, 22, 12) / 1000;
    expect(decodeJwt(accessToken)).toMatchObject({
      sub: emulator.users.get('ada').sub,
      iss: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Emulator',
      client_id: 'emulator-client',
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      username: 'ada',
      iat: now,
      exp: now + 3600,
      jti: expect.any(String) as string,
      origin_jti: expect.any(String) as string,
    });
  });

  it('expire by the clock of the emulator', async () => {
    const { call, advance } = await signedIn();
    advance(3599);
    expect(await call('GetUser')).toMatchObject({ status: 200 });
    advance(1);
    expect(await call('GetUser')).toEqual(notAuthorized('Access Token has expired'));
  });

  it('can be issued expired, or without the scope (amplify-js #1906)', async () => {
    const { emulator } = await signedIn();
    const getUser = async (options: { expiresIn?: number; scope?: string }) => {
      const { accessToken } = await emulator.issueTokens('ada', options);
      return send(emulator, 'GetUser', { AccessToken: accessToken });
    };
    expect(await getUser({ expiresIn: -60 })).toEqual(notAuthorized('Access Token has expired'));
    expect(await getUser({ scope: 'openid profile email' })).toEqual(
      notAuthorized('Access Token does not have required scopes'),
    );
    expect(await getUser({ scope: 'openid aws.cognito.signin.user.admin' })).toMatchObject({ status: 200 });
  });

  it('stop working when they are revoked, which the JWT does not show (aws-jwt-verify #170)', async () => {
    const { emulator, call } = await signedIn();
    emulator.revokeTokens('ada');
    expect(await call('GetUser')).toEqual(notAuthorized('Access Token has been revoked'));
    const { accessToken } = await emulator.issueTokens('ada');
    expect(await send(emulator, 'GetUser', { AccessToken: accessToken })).toMatchObject({ status: 200 });
  });

  it('are refused once the user is removed', async () => {
    const { emulator, call } = await signedIn();
    emulator.users.remove('ada');
    expect(await call('GetUser')).toEqual(refusal('UserNotFoundException', 'User does not exist.'));
  });

  it('are not ID tokens (moto #8027)', async () => {
    const { emulator } = await signedIn({ attributes: EMAIL });
    const { idToken } = await emulator.issueTokens('ada');
    expect(decodeJwt(idToken)).toMatchObject({
      token_use: 'id',
      aud: 'emulator-client',
      'cognito:username': 'ada',
      email_verified: true,
    });
    expect(await send(emulator, 'GetUser', { AccessToken: idToken })).toEqual(
      notAuthorized('Invalid Access Token'),
    );
  });

  it.each(['nonsense', 'a.b.c', 'e30.e30.', 'e30'])('are not "%s"', async (AccessToken) => {
    const { emulator } = await signedIn();
    expect(await send(emulator, 'GetUser', { AccessToken })).toEqual(notAuthorized('Invalid Access Token'));
  });

  it('are refused when another key signed them, or another pool issued them', async () => {
    const { emulator, accessToken } = await signedIn();
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT(decodeJwt(accessToken))
      .setProtectedHeader({ alg: 'RS256' })
      .sign(privateKey);
    const foreign = await createCognitoEmulator({ users: [{ username: 'ada' }] }).issueTokens('ada');
    const wrong = notAuthorized('Could not verify signature for Access Token');
    expect(await send(emulator, 'GetUser', { AccessToken: forged })).toEqual(wrong);
    expect(await send(emulator, 'GetUser', { AccessToken: foreign.accessToken })).toEqual(wrong);
  });

  it('are omitted from the message about the API model', async () => {
    const { emulator } = await signedIn();
    const refused = await send(emulator, 'GetUser', { AccessToken: 'not a token' });
    expect(refused).toEqual(
      refusal(
        'InvalidParameterException',
        "1 validation error detected: Value at 'accessToken' failed to satisfy constraint: Member must satisfy regular expression pattern: [A-Za-z0-9-_=.]+",
      ),
    );
  });
});
