import { describe, expect, it } from 'vitest';
import type { EmulatedPool } from '../pool.js';
import { type CreationOptions, type Deviation, makePasskey } from '../test-support/authenticator.js';
import { send, signedIn } from '../test-support/signed-in.js';
import type { EmulatedUserInit } from '../users.js';

/** An emulator with ada, who can start a registration and complete it. */
async function registering(user: Partial<EmulatedUserInit> = {}, pool: Partial<EmulatedPool> = {}) {
  const page = await signedIn(user, pool);
  const start = async () => {
    const { body } = await page.call('StartWebAuthnRegistration');
    return body['CredentialCreationOptions'] as CreationOptions & Record<string, unknown>;
  };
  const complete = (Credential: unknown) => page.call('CompleteWebAuthnRegistration', { Credential });
  const register = async (deviation?: Deviation) => complete(await makePasskey(await start(), deviation));
  const list = async (input: object = {}) => {
    const { body } = await page.call('ListWebAuthnCredentials', input);
    return body as { Credentials: Record<string, unknown>[]; NextToken?: string };
  };
  return { ...page, start, complete, register, list };
}

const refused = (name: string, message: string | RegExp = '') => ({
  status: 400,
  body: { __type: name, message: expect.stringMatching(message) as string },
});

describe('StartWebAuthnRegistration', () => {
  it('returns creation options in the form of the API reference', async () => {
    const { start } = await registering(
      { passkeys: [{ credentialId: 'b2xk' }] },
      { webAuthnRelyingPartyId: 'example.com', webAuthnUserVerification: 'required' },
    );
    expect(await start()).toEqual({
      rp: { id: 'example.com', name: 'example.com' },
      user: { id: expect.stringMatching(/^[\w-]+$/) as string, name: 'ada', displayName: 'ada' },
      challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      timeout: 60_000,
      excludeCredentials: [{ type: 'public-key', id: 'b2xk' }],
      authenticatorSelection: {
        requireResidentKey: true,
        residentKey: 'required',
        userVerification: 'required',
      },
    });
  });

  it.each([
    {
      pool: 'has passkeys off',
      settings: { allowedFirstAuthFactors: ['PASSWORD'] as const },
      name: 'WebAuthnNotEnabledException',
    },
    {
      pool: 'has neither relying party nor domain',
      settings: { webAuthnRelyingPartyId: null },
      name: 'WebAuthnConfigurationMissingException',
    },
  ])('is refused, and so is its completion, by a pool that $pool', async ({ settings, name }) => {
    const { call, complete } = await registering({}, settings);
    expect(await call('StartWebAuthnRegistration')).toEqual(refused(name));
    expect(await complete({})).toEqual(refused(name));
  });

  it('is refused to a user with 20 passkeys, until one is deleted', async () => {
    const { call, list } = await registering({ passkeys: 20 });
    expect(await call('StartWebAuthnRegistration')).toEqual(refused('LimitExceededException'));
    const [first] = (await list()).Credentials;
    await call('DeleteWebAuthnCredential', { CredentialId: first?.['CredentialId'] });
    expect(await call('StartWebAuthnRegistration')).toMatchObject({ status: 200 });
  });
});

describe('CompleteWebAuthnRegistration', () => {
  it.each(['none', 'packed'] as const)('registers a passkey with attestation "%s"', async (attestation) => {
    const { emulator, start, complete, list } = await registering({ passkeys: 1 });
    const credential = await makePasskey(await start(), { attestation });
    expect(await complete(credential)).toEqual({ status: 200, body: {} });
    expect((await list()).Credentials.at(-1)).toEqual({
      CredentialId: credential.id,
      FriendlyCredentialName: 'Passkey 2',
      RelyingPartyId: 'localhost',
      AuthenticatorAttachment: 'platform',
      AuthenticatorTransports: ['internal', 'hybrid'],
      CreatedAt: Date.UTC(2026, 10, 22, 12) / 1000,
    });
    expect(emulator.users.get('ada').passkeys.map(({ credentialId }) => credentialId)).toContain(
      credential.id,
    );
  });

  it('makes the passkey usable as a factor', async () => {
    const { call, register } = await registering({ totpSecret: true });
    const turnOn = () =>
      call('SetUserMFAPreference', {
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
        WebAuthnMfaSettings: { Enabled: true },
      });
    expect(await turnOn()).toMatchObject({ status: 400 });
    await register();
    expect(await turnOn()).toEqual({ status: 200, body: {} });
    expect((await call('GetUserAuthFactors')).body['ConfiguredUserAuthFactors']).toContain('WEB_AUTHN');
  });

  it('makes it a factor only if the authenticator verified its user (assumed)', async () => {
    const { emulator, call, register } = await registering({ totpSecret: true });
    const turnOn = () =>
      call('SetUserMFAPreference', {
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
        WebAuthnMfaSettings: { Enabled: true },
      });
    await register({ isUserVerified: false });
    expect(await turnOn()).toEqual(
      refused('InvalidParameterException', '^User does not have applicable WebAuthn credentials'),
    );
    await register();
    expect(await turnOn()).toEqual({ status: 200, body: {} });
    expect(emulator.users.get('ada').passkeys.map(({ isUserVerified }) => isUserVerified)).toEqual([
      false,
      true,
    ]);
  });

  it('never reuses a name, even of a deleted passkey', async () => {
    const { emulator, call, register, list } = await registering({ passkeys: 1 });
    const names = async () => (await list()).Credentials.map((passkey) => passkey['FriendlyCredentialName']);
    await register();
    const [first] = (await list()).Credentials;
    await call('DeleteWebAuthnCredential', { CredentialId: first?.['CredentialId'] });
    await register();
    expect(await names()).toEqual(['Passkey 2', 'Passkey 3']);

    emulator.users.set('ada', { passkeys: emulator.users.get('ada').passkeys.slice(1) });
    await register();
    expect(await names()).toEqual(['Passkey 3', 'Passkey 4']);
  });

  it('does not count a refused registration', async () => {
    const { register, list } = await registering();
    await register({ origin: 'https://evil.example' });
    await register();
    expect((await list()).Credentials).toMatchObject([{ FriendlyCredentialName: 'Passkey 1' }]);
  });

  it.each<{ when: string; deviation: Deviation; name: string; message?: string }>([
    {
      when: 'that answers another challenge',
      deviation: { challenge: 'AAAA' },
      name: 'WebAuthnChallengeNotFoundException',
    },
    {
      when: 'of a page on another host',
      deviation: { origin: 'https://evil.example' },
      name: 'WebAuthnOriginNotAllowedException',
      message: 'made on https://evil.example',
    },
    {
      when: 'of a page whose host only ends like the relying party',
      deviation: { origin: 'https://notlocalhost' },
      name: 'WebAuthnOriginNotAllowedException',
    },
    {
      when: 'of an app, which has no web origin',
      deviation: { origin: 'android:apk-key-hash:abc' },
      name: 'WebAuthnOriginNotAllowedException',
    },
    {
      when: 'that is bound to another relying party',
      deviation: { relyingPartyId: 'evil.example' },
      name: 'WebAuthnRelyingPartyMismatchException',
    },
    {
      when: 'whose attestation is signed wrongly',
      deviation: { attestation: 'packed', isSignatureForged: true },
      name: 'WebAuthnCredentialNotSupportedException',
      message: 'attestation does not verify',
    },
    {
      when: 'whose key uses an algorithm that was not offered',
      deviation: { algorithm: -35 },
      name: 'WebAuthnCredentialNotSupportedException',
      message: 'public key alg "-35"',
    },
    {
      when: 'that is the answer to a sign-in',
      deviation: { type: 'webauthn.get' },
      name: 'WebAuthnCredentialNotSupportedException',
      message: 'webauthn.get',
    },
  ])('refuses a credential $when', async ({ deviation, name, message }) => {
    const { register, list } = await registering();
    expect(await register(deviation)).toEqual(refused(name, message));
    expect(await list()).toEqual({ Credentials: [] });
  });

  it('accepts pages of the relying party and its subdomains, but no insecure ones', async () => {
    const { register } = await registering({}, { webAuthnRelyingPartyId: 'example.com' });
    expect(await register({ origin: 'https://example.com' })).toMatchObject({ status: 200 });
    expect(await register({ origin: 'https://account.example.com:8443' })).toMatchObject({ status: 200 });
    expect(await register({ origin: 'http://example.com' })).toEqual(
      refused('WebAuthnOriginNotAllowedException'),
    );
  });

  it('requires user verification if the pool does', async () => {
    const lenient = await registering();
    expect(await lenient.register({ isUserVerified: false })).toMatchObject({ status: 200 });
    const strict = await registering({}, { webAuthnUserVerification: 'required' });
    expect(await strict.register({ isUserVerified: false })).toEqual(
      refused('WebAuthnCredentialNotSupportedException', 'User verification was required'),
    );
  });

  it.each([
    {},
    { response: {} },
    { response: { clientDataJSON: '', attestationObject: '' } },
    { response: { clientDataJSON: 'e30', attestationObject: 'e30', transports: [1] } },
  ])('refuses %j, which is not a credential', async (credential) => {
    const { start, complete } = await registering();
    await start();
    expect(await complete(credential)).toEqual(refused('WebAuthnCredentialNotSupportedException'));
  });

  it('refuses a request without a credential, by the API model', async () => {
    const { complete } = await registering();
    expect(await complete(undefined)).toEqual(
      refused(
        'InvalidParameterException',
        "^1 validation error detected: Value null at 'credential' failed to satisfy constraint: Member must not be null$",
      ),
    );
  });

  it('accepts a challenge once, for 60 seconds, and only the latest (assumed)', async () => {
    const { start, complete, advance } = await registering();
    const notFound = refused('WebAuthnChallengeNotFoundException');
    expect(await complete({})).toEqual(notFound);

    const used = await start();
    await complete(await makePasskey(used));
    expect(await complete(await makePasskey(used))).toEqual(notFound);

    const expired = await start();
    advance(60);
    expect(await complete(await makePasskey(expired))).toEqual(notFound);

    const replaced = await start();
    const latest = await start();
    expect(await complete(await makePasskey(replaced))).toEqual(notFound);
    expect(await complete(await makePasskey(latest))).toMatchObject({ status: 200 });
  });

  it('accepts no second answer to a challenge while it verifies the first', async () => {
    const { start, complete } = await registering();
    const options = await start();
    const [first, second] = [await makePasskey(options), await makePasskey(options)];
    const answers = await Promise.all([complete(first), complete(second)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 400]);
  });

  it('registers no 21st passkey if the 20th is registered in between', async () => {
    const { emulator, start, complete } = await registering({ passkeys: 19 });
    const credential = await makePasskey(await start());
    emulator.users.set('ada', { passkeys: 20 });
    expect(await complete(credential)).toEqual(refused('LimitExceededException'));
  });

  it('refuses a token from another app client', async () => {
    const { emulator, start } = await registering();
    const Credential = await makePasskey(await start());
    const { accessToken } = await emulator.issueTokens('ada', { clientId: 'other-client' });
    expect(
      await send(emulator, 'CompleteWebAuthnRegistration', { AccessToken: accessToken, Credential }),
    ).toEqual(refused('WebAuthnClientMismatchException'));
  });

  it('registers no credential twice, not even for another user', async () => {
    const { emulator, register } = await registering();
    const credentialId = new Uint8Array(16).fill(7);
    await register({ credentialId });
    expect(await register({ credentialId })).toEqual(refused('WebAuthnCredentialNotSupportedException'));

    emulator.users.add({ username: 'eve' });
    const { accessToken: AccessToken } = await emulator.issueTokens('eve');
    const { body } = await send(emulator, 'StartWebAuthnRegistration', { AccessToken });
    const Credential = await makePasskey(body['CredentialCreationOptions'] as CreationOptions, {
      credentialId,
    });
    expect(await send(emulator, 'CompleteWebAuthnRegistration', { AccessToken, Credential })).toMatchObject({
      status: 400,
    });
  });

  it('keeps the credential out of the request log', async () => {
    const { emulator, register } = await registering();
    await register();
    expect(emulator.requests.at(-1)).toMatchObject({ operation: 'CompleteWebAuthnRegistration', input: {} });
    expect(JSON.stringify(emulator.requests)).not.toContain('attestationObject');
  });
});

describe('ListWebAuthnCredentials', () => {
  it('lists passkeys as described, and omits an unknown attachment', async () => {
    const { list } = await registering({
      passkeys: [
        {
          credentialId: 'a2V5',
          friendlyName: 'Ada’s key',
          relyingPartyId: 'example.com',
          attachment: null,
          transports: ['usb'],
          createdAt: 1_500,
        },
      ],
    });
    expect(await list()).toEqual({
      Credentials: [
        {
          CredentialId: 'a2V5',
          FriendlyCredentialName: 'Ada’s key',
          RelyingPartyId: 'example.com',
          AuthenticatorTransports: ['usb'],
          CreatedAt: 1.5,
        },
      ],
    });
  });

  it('loses no passkey between pages when another is deleted in between', async () => {
    const { call, list } = await registering({ passkeys: 5 });
    const all = (await list()).Credentials;
    expect(all).toHaveLength(5);
    const first = await list({ MaxResults: 2 });
    await call('DeleteWebAuthnCredential', { CredentialId: all[0]?.['CredentialId'] });
    const second = await list({ MaxResults: 2, NextToken: first.NextToken });
    const third = await list({ MaxResults: 2, NextToken: second.NextToken });
    expect([...first.Credentials, ...second.Credentials, ...third.Credentials]).toEqual(all);
    expect(third).not.toHaveProperty('NextToken');
  });

  it('has no further page after a full last one', async () => {
    const { list } = await registering({ passkeys: 20 });
    expect(await list()).not.toHaveProperty('NextToken');
  });

  it('refuses a page that is too large, and a token that it did not issue', async () => {
    const { call } = await registering({ passkeys: 1 });
    expect(await call('ListWebAuthnCredentials', { MaxResults: 21 })).toEqual(
      refused(
        'InvalidParameterException',
        "^1 validation error detected: Value '21' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 20$",
      ),
    );
    expect(await call('ListWebAuthnCredentials', { NextToken: 'x' })).toEqual(
      refused('InvalidParameterException'),
    );
    expect(await call('ListWebAuthnCredentials', { MaxResults: '5' })).toEqual(
      refused('SerializationException'),
    );
  });
});

describe('DeleteWebAuthnCredential', () => {
  it('deletes one passkey, seeded or registered, and leaves the others', async () => {
    const { emulator, call, register, list } = await registering({ passkeys: 1 });
    await register();
    for (const { CredentialId } of (await list()).Credentials) {
      expect(await call('DeleteWebAuthnCredential', { CredentialId })).toEqual({ status: 200, body: {} });
      const left = (await list()).Credentials.map((credential) => credential['CredentialId']);
      expect(left).not.toContain(CredentialId);
    }
    expect(emulator.users.get('ada').passkeys).toEqual([]);
  });

  it('leaves the passkey factor on when the last passkey is deleted, so that it can be turned off (assumed)', async () => {
    const { call, list } = await registering({
      passkeys: 1,
      totpSecret: true,
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'],
    });
    const [only] = (await list()).Credentials;
    await call('DeleteWebAuthnCredential', { CredentialId: only?.['CredentialId'] });
    const factors = async () => (await call('GetUser')).body['UserMFASettingList'];
    expect(await factors()).toEqual(['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA']);
    await call('SetUserMFAPreference', { WebAuthnMfaSettings: { Enabled: false } });
    expect(await factors()).toEqual(['SOFTWARE_TOKEN_MFA']);
  });

  it('cannot delete another user’s passkeys', async () => {
    const { emulator, call } = await registering();
    emulator.users.add({ username: 'eve', passkeys: [{ credentialId: 'ZXZl' }] });
    expect(await call('DeleteWebAuthnCredential', { CredentialId: 'ZXZl' })).toEqual(
      refused('ResourceNotFoundException'),
    );
    expect(emulator.users.get('eve').passkeys).toHaveLength(1);
  });
});
