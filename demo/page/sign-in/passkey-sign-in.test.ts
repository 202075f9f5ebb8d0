import { createCognitoClient } from 'cognito-account-kit/cognito';
import { createSoftwareAuthenticator } from 'cognito-account-kit/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RunningDemo, runDemo } from '../../test-support/running-demo.js';
import { signInWithPasskey } from './passkey-sign-in.js';

/** As much of the browser as the page uses; the authenticator takes the service's JSON as it is. */
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

  /** Gives the user a passkey, and the browser the authenticator that holds it. */
  const register = async (username = 'nothing-on') => {
    const authenticator = createSoftwareAuthenticator();
    const tokens = (await demo.control(`users/${username}/tokens`, {})) as { accessToken: string };
    const client = createCognitoClient({
      endpoint: demo.pool('optional').endpoint,
      getAccessToken: () => tokens.accessToken,
    });
    const { CredentialCreationOptions } = await client.call('StartWebAuthnRegistration', {});
    const made = await authenticator.create({
      // To the wire it is a document of any shape; that it is this one is the service's promise.
      publicKey: CredentialCreationOptions as unknown as PublicKeyCredentialCreationOptionsJSON,
    });
    const Credential = JSON.parse(JSON.stringify(made)) as Record<string, string>;
    await client.call('CompleteWebAuthnRegistration', { Credential });
    authenticator.install(credentials);
  };

  it('ends in tokens', async () => {
    await register();
    expect(await start()).toMatchObject({
      kind: 'done',
      username: 'nothing-on',
      tokens: { accessToken: expect.any(String) as string },
    });
  });

  it.each(['nothing-on', 'nobody'])('says that there is no passkey for %s', async (username) => {
    await expect(start(username)).rejects.toMatchObject({ problem: 'no-passkey' });
  });

  it('says that the password comes first where another factor is on', async () => {
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
  ])('takes the browser’s %s for %s', async (name, problem) => {
    await register();
    credentials.get = () => Promise.reject(new DOMException('', name));
    await expect(start()).rejects.toMatchObject({ problem });
  });

  it('says so where the browser has no passkeys, or none of the JSON methods', async () => {
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
  ])('takes %s: %s "%s" for %s', async (operation, error, message, problem) => {
    await register();
    await demo.control('optional/faults', { operation, error, message });
    await expect(start()).rejects.toMatchObject({ problem });
  });
});
