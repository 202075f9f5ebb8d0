import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCognitoClient } from './client.js';
import { toFailure } from './test-support/failure-of.js';
import { answer, fakeFetch, refusal, type Turn } from './test-support/fake-fetch.js';
import { operations, sampleInputs } from './test-support/sample-inputs.js';

function clientWith(...turns: Turn[]) {
  const { fetch, sent } = fakeFetch(...turns);
  const client = createCognitoClient({ region: 'eu-central-1', getAccessToken: () => 'the-token', fetch });
  return { client, sent };
}

describe('a request', () => {
  it.each(operations)('for %s contains the operation, its input and the access token', async (operation) => {
    const { client, sent } = clientWith(answer({}));
    await client.call(operation, sampleInputs[operation]);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe('https://cognito-idp.eu-central-1.amazonaws.com/');
    expect(sent[0]?.init.method).toBe('POST');
    expect(sent[0]?.init.headers).toEqual({
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    });
    expect(sent[0]?.body).toEqual({ ...sampleInputs[operation], AccessToken: 'the-token' });
  });

  it('is not cached, carries no cookie and no referrer, and follows no redirect with the token', async () => {
    const { client, sent } = clientWith(answer({ Username: 'ann' }));
    await client.call('GetUser', {});
    expect(sent[0]?.init).toMatchObject({
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  });

  it('goes to a custom endpoint if there is one', async () => {
    const { fetch, sent } = fakeFetch(answer({ Username: 'ann' }));
    const client = createCognitoClient({
      endpoint: 'http://localhost:9229',
      getAccessToken: () => 'the-token',
      fetch,
    });
    await client.call('GetUser', {});
    expect(sent[0]?.url).toBe('http://localhost:9229');
  });

  it('calls fetch without a this, as browsers require', async () => {
    const receivers: unknown[] = [];
    function fetch(this: unknown) {
      receivers.push(this);
      return Promise.resolve(answer({ Username: 'ann' }));
    }
    const client = createCognitoClient({ region: 'eu-central-1', getAccessToken: () => 'the-token', fetch });
    await client.call('GetUser', {});
    expect(receivers).toEqual([undefined]);
  });

  it('looks up the global fetch at the time of the call', async () => {
    const client = createCognitoClient({ region: 'eu-central-1', getAccessToken: () => 'the-token' });
    const { fetch, sent } = fakeFetch(answer({ Username: 'ann' }));
    const original = globalThis.fetch;
    globalThis.fetch = fetch;
    try {
      await client.call('GetUser', {});
    } finally {
      globalThis.fetch = original;
    }
    expect(sent).toHaveLength(1);
  });

  it('sends null and false, and omits undefined members', async () => {
    const { client, sent } = clientWith(answer({}));
    await client.call('SetUserMFAPreference', {
      SMSMfaSettings: { Enabled: false, PreferredMfa: undefined },
      EmailMfaSettings: undefined,
    });
    expect(sent[0]?.init.body).toBe('{"SMSMfaSettings":{"Enabled":false},"AccessToken":"the-token"}');
  });

  it('is refused for an invalid region, before the token is read', () => {
    expect(() =>
      createCognitoClient({
        region: 'evil.example/',
        getAccessToken: () => expect.unreachable('no token may be read'),
      }),
    ).toThrow('"evil.example/" is not an AWS region');
  });
});

describe('an answer', () => {
  it('is returned unchanged, with unknown members and values', async () => {
    const user = {
      Username: 'ann',
      UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
      UserMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA', 'CARRIER_PIGEON_MFA'],
      PreferredMfaSetting: '',
      Extra: 1,
    };
    const { client } = clientWith(answer(user));
    expect(await client.call('GetUser', {})).toEqual(user);
  });

  it.each(['{}', '', '\n'])('of %j is a success for an operation without an output', async (body) => {
    const { client } = clientWith(answer(body));
    expect(await client.call('SetUserMFAPreference', {})).toEqual({});
  });

  it('to a read is invalid when it is empty, rather than an empty list of factors', async () => {
    const { client } = clientWith(answer(''));
    expect(await toFailure(client.call('GetUser', {}))).toMatchObject({ code: 'InvalidResponse' });
  });

  it('converts the epoch seconds of devices to Dates', async () => {
    const { client } = clientWith(
      answer({
        Device: {
          DeviceKey: 'key',
          DeviceCreateDate: 1_700_000_000,
          DeviceLastModifiedDate: 1_700_000_000.25,
          DeviceLastAuthenticatedDate: -62_135_596_800,
          DeviceAttributes: [{ Name: 'device_name', Value: '1700000000' }],
        },
      }),
    );
    expect(await client.call('GetDevice', { DeviceKey: 'key' })).toEqual({
      Device: {
        DeviceKey: 'key',
        DeviceCreateDate: new Date('2023-11-14T22:13:20.000Z'),
        DeviceLastModifiedDate: new Date('2023-11-14T22:13:20.250Z'),
        DeviceLastAuthenticatedDate: new Date('0001-01-01T00:00:00.000Z'),
        DeviceAttributes: [{ Name: 'device_name', Value: '1700000000' }],
      },
    });
  });

  it('converts the epoch seconds of passkeys and sessions to Dates', async () => {
    const { client } = clientWith(
      answer({ Credentials: [{ CredentialId: 'abc', CreatedAt: 1_700_000_000 }] }),
      answer({ Sessions: [{ CreateDate: 1_700_000_000, LastActiveDate: 1_700_000_001 }] }),
    );
    expect(await client.call('ListWebAuthnCredentials', {})).toEqual({
      Credentials: [{ CredentialId: 'abc', CreatedAt: new Date(1_700_000_000_000) }],
    });
    expect(await client.call('ListUserSessions', {})).toEqual({
      Sessions: [{ CreateDate: new Date(1_700_000_000_000), LastActiveDate: new Date(1_700_000_001_000) }],
    });
  });

  it('leaves numbers in a passkey document unchanged, even under the name of a date', async () => {
    const document = { CredentialCreationOptions: { timeout: 60_000, CreatedAt: 5, CreateDate: 6 } };
    const { client } = clientWith(answer(document));
    expect(await client.call('StartWebAuthnRegistration', {})).toEqual(document);
  });
});

describe('a refusal', () => {
  const requestId = '7d1b6f4c-0000-4000-8000-000000000001';

  it.each<[form: string, Response]>([
    [
      'a bare __type',
      answer({ __type: 'UserNotFoundException', message: 'User does not exist.' }, { status: 400 }),
    ],
    [
      'a namespaced __type',
      answer(
        { __type: 'com.amazonaws.cognitoidentityprovider#UserNotFoundException', Message: 'No.' },
        { status: 404 },
      ),
    ],
    ['a code', answer({ code: 'UserNotFoundException' }, { status: 400 })],
    [
      'the header alone, with its trailing colon, and an empty body',
      answer('', { status: 400, headers: { 'x-amzn-errortype': 'UserNotFoundException:' } }),
    ],
    [
      'the header with a documentation address',
      answer('<html>', {
        status: 400,
        headers: { 'x-amzn-errortype': 'UserNotFoundException:http://internal.amazon.com/coral/' },
      }),
    ],
    [
      'a __type that contradicts code and header',
      answer(
        { __type: 'UserNotFoundException', code: 'ResourceNotFoundException' },
        { status: 400, headers: { 'x-amzn-errortype': 'ForbiddenException:' } },
      ),
    ],
    [
      'a __type that is no name, and a header',
      answer({ __type: 7 }, { status: 400, headers: { 'x-amzn-errortype': 'UserNotFoundException' } }),
    ],
    [
      'another content type',
      answer('{"__type":"UserNotFoundException"}', {
        status: 400,
        headers: { 'content-type': 'text/plain' },
      }),
    ],
    ['status 200', answer({ __type: 'UserNotFoundException' })],
    ['status 500', answer({ __type: 'UserNotFoundException' }, { status: 500 })],
  ])('is read from %s', async (_, response) => {
    const { client, sent } = clientWith(response);
    const error = await toFailure(client.call('GetUser', {}));
    expect(error).toMatchObject({
      code: 'UserNotFoundException',
      operation: 'GetUser',
      retryable: false,
    });
    expect(sent).toHaveLength(1);
  });

  it.each(['Message', 'message'])('gets its reason and detail from %s', async (member) => {
    const { client } = clientWith(
      answer(
        {
          __type: 'InvalidParameterException',
          [member]: 'User has not verified software token mfa',
        },
        { status: 400, headers: { 'x-amzn-requestid': requestId } },
      ),
    );
    expect(await toFailure(client.call('SetUserMFAPreference', {}))).toMatchObject({
      code: 'InvalidParameterException',
      reason: 'totp-not-set-up',
      detail: 'User has not verified software token mfa',
      outcome: 'not-applied',
      requestId,
    });
  });

  it('gets its reason from the header when the body is empty', async () => {
    const { client } = clientWith(
      answer('', {
        status: 400,
        headers: {
          'x-amzn-errortype': 'NotAuthorizedException:',
          'x-amzn-errormessage': 'Access Token has been revoked',
        },
      }),
    );
    expect(await toFailure(client.call('GetUser', {}))).toMatchObject({
      code: 'NotAuthorizedException',
      reason: 'token-revoked',
    });
  });

  it.each([
    ['an empty body', 400, ''],
    ['a page', 403, '<!doctype html><title>Blocked</title>'],
    ['half an object', 400, '{"__type":"UserNotFou'],
    ['an object without a name', 400, '{"error":"nope"}'],
    ['a list', 400, '["UserNotFoundException"]'],
    ['null', 400, 'null'],
    ['status 200 and a page', 200, '<!doctype html><title>Sign in to the Wi-Fi</title>'],
    ['status 200 and a list', 200, '[]'],
    ['status 200 and a string', 200, '"{}"'],
    ['status 200 and null', 200, 'null'],
    ['status 200 and half an object', 200, '{"Username":"a'],
  ])('of %s (status %i) is an invalid response of unknown outcome', async (_, status, body) => {
    const { client, sent } = clientWith(answer(body, { status, headers: { 'x-amzn-requestid': requestId } }));
    expect(await toFailure(client.call('SetUserMFAPreference', {}))).toMatchObject({
      code: 'InvalidResponse',
      outcome: 'unknown',
      retryable: false,
      detail: undefined,
      requestId,
    });
    expect(sent).toHaveLength(1);
  });

  it('is judged by its name, not by its status', async () => {
    for (const status of [400, 403, 429, 500]) {
      const { client } = clientWith(refusal('LimitExceededException', 'Attempt limit exceeded', status));
      expect(await toFailure(client.call('GetUser', {}))).toMatchObject({
        code: 'LimitExceededException',
        reason: 'attempts-exceeded',
        retryable: false,
      });
    }
  });
});

describe('a request without an answer', () => {
  it('is a NetworkError of unknown outcome', async () => {
    const { client } = clientWith(new TypeError('Failed to fetch'));
    expect(await toFailure(client.call('ChangePassword', { ProposedPassword: 'x' }))).toMatchObject({
      code: 'NetworkError',
      outcome: 'unknown',
      retryable: true,
    });
  });

  describe('in a browser that says that it is offline', () => {
    beforeEach(() => vi.stubGlobal('navigator', { onLine: false }));
    afterEach(() => vi.unstubAllGlobals());

    it('never left, so nothing was changed', async () => {
      const { client } = clientWith(new TypeError('Failed to fetch'));
      expect(await toFailure(client.call('VerifySoftwareToken', { UserCode: '123456' }))).toMatchObject({
        code: 'NetworkError',
        outcome: 'not-applied',
        retryable: true,
      });
    });

    it('says nothing of an earlier attempt that may have been applied', async () => {
      vi.stubGlobal('navigator', { onLine: true });
      const { client, sent } = clientWith(() => {
        vi.stubGlobal('navigator', { onLine: false });
        return refusal('InternalErrorException', 'Something went wrong.', 500);
      }, new TypeError('Failed to fetch'));
      expect(await toFailure(client.call('SetUserMFAPreference', {}))).toMatchObject({
        code: 'InternalErrorException',
        outcome: 'unknown',
      });
      expect(sent).toHaveLength(2);
    });
  });

  it('is a NetworkError too when the answer breaks off', async () => {
    const broken = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"Userna'));
        controller.error(new TypeError('terminated'));
      },
    });
    const { client } = clientWith(new Response(broken));
    expect(await toFailure(client.call('DeleteUser', {}))).toMatchObject({ code: 'NetworkError' });
  });
});
