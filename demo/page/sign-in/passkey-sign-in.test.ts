import { createCognitoClient } from 'cognito-account-kit/cognito';
import { createSoftwareAuthenticator } from 'cognito-account-kit/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningDemo, runDemo } from '../../test-support/running-demo.js';
import { signInWithPasskey } from './passkey-sign-in.js';

/** The browser functions that the page uses; the authenticator accepts the service's JSON directly. */
const browsers = { prototype: {}, parseRequestOptionsFromJSON: (options: object) => options };

describe('the sign-in with a passkey', () => {
  let demo: RunningDemo;
  const credentials = {} as CredentialsContainer;

  beforeEach(async () => {
    demo = await runDemo();
    vi.stubGlobal('PublicKeyCredential', browsers);
    vi.stubGlobal('navigator', { credentials });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    return demo.stop();
  });

  const start = (username = 'nothing-on') => signInWithPasskey(demo.pool('optional'), username);

  /** Registers a passkey for the user, and gives the browser its authenticator. */
  const register = async (username = 'nothing-on') => {
    const authenticator = createSoftwareAuthenticator();
    const tokens = (await demo.control(`users/${username}/tokens`, {})) as { accessToken: string };
    const client = createCognitoClient({
      endpoint: demo.pool('optional').endpoint,
      getAccessToken: () => tokens.accessToken,
    });
    const { CredentialCreationOptions } = await client.call('StartWebAuthnRegistration', {});
    const made = await authenticator.create({
      // The wire allows a document of any shape; the service promises this one.
      publicKey: CredentialCreationOptions as unknown as PublicKeyCredentialCreationOptionsJSON,
    });
    const Credential = JSON.parse(JSON.stringify(made)) as Record<string, string>;
    await client.call('CompleteWebAuthnRegistration', { Credential });
    authenticator.install(credentials);
  };

  it('returns tokens', async () => {
    await register();
    expect(await start()).toMatchObject({
      kind: 'done',
      username: 'nothing-on',
      tokens: { accessToken: expect.any(String) as string },
    });
  });

  it.each(['nothing-on', 'nobody'])('reports that %s has no passkey', async (username) => {
    await expect(start(username)).rejects.toMatchObject({ problem: 'no-passkey' });
  });

  it('reports that the password comes first when another factor is on', async () => {
    await register();
    await demo.control('users/nothing-on', { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] });
    await expect(start()).rejects.toMatchObject({ problem: 'passkey-needs-password' });
    await demo.control('users/nothing-on', { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] });
    expect(await start()).toHaveProperty('kind', 'done');
  });

  it.each([
    ['NotAllowedError', 'passkey-not-used'],
    ['SecurityError', 'passkey-of-other-address'],
    ['UnknownError', 'unknown'],
  ])('maps the browser’s %s to %s', async (name, problem) => {
    await register();
    credentials.get = () => Promise.reject(new DOMException('', name));
    await expect(start()).rejects.toMatchObject({ problem });
  });

  it('reports a browser without passkeys, or without the JSON methods', async () => {
    await register();
    vi.stubGlobal('PublicKeyCredential', { prototype: {} });
    await expect(start()).rejects.toMatchObject({ problem: 'no-webauthn' });
    vi.stubGlobal('PublicKeyCredential', undefined);
    await expect(start()).rejects.toMatchObject({ problem: 'no-webauthn' });
  });

  it.each([
    ['InitiateAuth', 'InvalidParameterException', '', 'passkeys-off'],
    ['InitiateAuth', 'TooManyRequestsException', '', 'busy'],
    ['RespondToAuthChallenge', 'NotAuthorizedException', 'Invalid session for the user.', 'session-over'],
    ['RespondToAuthChallenge', 'NotAuthorizedException', '', 'wrong-passkey'],
    [
      'RespondToAuthChallenge',
      'NotAuthorizedException',
      'Password Challenge is Required to SignIn',
      'passkey-needs-password',
    ],
  ])('maps %s: %s "%s" to %s', async (operation, error, message, problem) => {
    await register();
    await demo.control('optional/faults', { operation, error, message });
    await expect(start()).rejects.toMatchObject({ problem });
  });
});
