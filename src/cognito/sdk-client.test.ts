import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CognitoIdentityProviderClient,
  GetUserCommand,
  ListWebAuthnCredentialsCommand,
  SetUserMFAPreferenceCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CognitoClient, createCognitoClient } from './client.js';
import { toCognitoError } from './foreign-error.js';
import type { CognitoInput, CognitoOperation, CognitoOutput } from './operations.js';

type Senders = {
  [O in CognitoOperation]?: (
    input: CognitoInput<O>,
    options: { abortSignal?: AbortSignal },
  ) => Promise<CognitoOutput<O>>;
};

/** The AWS SDK's client behind our interface, as an app that already uses the SDK would write it. */
function adapt(sdk: CognitoIdentityProviderClient, AccessToken: string): CognitoClient {
  const senders: Senders = {
    GetUser: (_, options) => sdk.send(new GetUserCommand({ AccessToken }), options),
    ListWebAuthnCredentials: (input, options) =>
      sdk.send(new ListWebAuthnCredentialsCommand({ ...input, AccessToken }), options),
    SetUserMFAPreference: (input, options) =>
      sdk.send(new SetUserMFAPreferenceCommand({ ...input, AccessToken }), options),
  };
  return {
    call: (operation, input, options) => {
      const send = senders[operation];
      if (!send) throw new Error(`${operation} is not offered.`);
      return send(input, options?.signal ? { abortSignal: options.signal } : {});
    },
  };
}

interface Reply {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

let server: Server;
let endpoint: string;
let reply: Reply;
let received: { target: string | undefined; authorization: string | undefined; body: unknown }[];

beforeEach(async () => {
  received = [];
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      const { 'x-amz-target': target, authorization } = request.headers;
      received.push({ target: target?.toString(), authorization, body: JSON.parse(text) });
      response.writeHead(reply.status, { 'content-type': 'application/x-amz-json-1.1', ...reply.headers });
      response.end(reply.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const clients: [string, () => CognitoClient][] = [
  ['our client', () => createCognitoClient({ endpoint, getAccessToken: () => 'token-1', maxAttempts: 1 })],
  [
    'the AWS SDK',
    () =>
      adapt(
        new CognitoIdentityProviderClient({ region: 'eu-central-1', endpoint, maxAttempts: 1 }),
        'token-1',
      ),
  ],
];

/** The error of a call, as the kit sees it. */
async function toFailure(client: CognitoClient, operation: 'GetUser' | 'SetUserMFAPreference') {
  const thrown: unknown = await client.call(operation, {}).then(
    () => expect.unreachable('the call must fail'),
    (error: unknown) => error,
  );
  return toCognitoError(thrown, operation);
}

describe.each(clients)('%s', (_, makeClient) => {
  it('sends the operation unsigned, and returns what Cognito answers', async () => {
    reply = {
      status: 200,
      body: JSON.stringify({
        Username: 'ann',
        UserAttributes: [{ Name: 'email', Value: 'ann@example.com' }],
        UserMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'],
        PreferredMfaSetting: 'SMS_MFA',
      }),
    };
    const user = await makeClient().call('GetUser', {});
    expect(user).toMatchObject({
      Username: 'ann',
      UserAttributes: [{ Name: 'email', Value: 'ann@example.com' }],
      UserMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'],
      PreferredMfaSetting: 'SMS_MFA',
    });
    expect(received).toEqual([
      {
        target: 'AWSCognitoIdentityProviderService.GetUser',
        authorization: undefined,
        body: { AccessToken: 'token-1' },
      },
    ]);
  });

  it('sends the same input', async () => {
    reply = { status: 200, body: '{}' };
    const input = { EmailMfaSettings: { Enabled: true, PreferredMfa: true } };
    await makeClient().call('SetUserMFAPreference', input);
    expect(received[0]?.body).toEqual({ ...input, AccessToken: 'token-1' });
  });

  it('returns the same Dates', async () => {
    reply = {
      status: 200,
      body: JSON.stringify({
        Credentials: [
          {
            CredentialId: 'abc',
            FriendlyCredentialName: 'Laptop',
            RelyingPartyId: 'example.com',
            AuthenticatorTransports: ['internal'],
            CreatedAt: 1_700_000_000.5,
          },
        ],
      }),
    };
    const { Credentials } = await makeClient().call('ListWebAuthnCredentials', { MaxResults: 20 });
    expect(Credentials?.[0]?.CreatedAt).toEqual(new Date(1_700_000_000_500));
  });

  it.each<[string, Reply, object]>([
    [
      'a revoked token',
      {
        status: 400,
        headers: { 'x-amzn-requestid': '7d1b6f4c-0000-4000-8000-000000000001' },
        body: '{"__type":"NotAuthorizedException","message":"Access Token has been revoked"}',
      },
      {
        code: 'NotAuthorizedException',
        reason: 'token-revoked',
        outcome: 'not-applied',
        retryable: false,
        requestId: '7d1b6f4c-0000-4000-8000-000000000001',
      },
    ],
    [
      'an overloaded parameter error',
      {
        status: 400,
        body: '{"__type":"InvalidParameterException","message":"User has not verified software token mfa"}',
      },
      { code: 'InvalidParameterException', reason: 'totp-not-set-up', outcome: 'not-applied' },
    ],
    [
      'throttling',
      { status: 400, body: '{"__type":"TooManyRequestsException","message":"Rate exceeded"}' },
      { code: 'TooManyRequestsException', retryable: true, outcome: 'not-applied' },
    ],
    [
      'a fault of the service',
      { status: 500, body: '{"__type":"InternalErrorException","message":"Oops"}' },
      { code: 'InternalErrorException', retryable: true, outcome: 'unknown' },
    ],
    [
      'an exception that neither knows',
      { status: 400, body: '{"__type":"com.amazonaws.cognitoidentityprovider#BrandNewException"}' },
      { code: 'BrandNewException', retryable: false, outcome: 'not-applied' },
    ],
    [
      'an operation that an emulator does not know',
      { status: 500, body: '{"__type":"CognitoLocal#Unsupported","message":"GetUser"}' },
      { code: 'Unsupported', retryable: false, outcome: 'unknown' },
    ],
    [
      'a page of a proxy',
      { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' },
      { code: 'InvalidResponse', outcome: 'unknown' },
    ],
    [
      'a page with status 200',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' },
      { code: 'InvalidResponse', outcome: 'unknown' },
    ],
    [
      'an answer without a name',
      { status: 400, body: '{}' },
      { code: 'InvalidResponse', outcome: 'unknown' },
    ],
  ])('fails the same way after %s', async (_, given, expected) => {
    reply = given;
    for (const operation of ['GetUser', 'SetUserMFAPreference'] as const) {
      expect(await toFailure(makeClient(), operation)).toMatchObject({ operation, ...expected });
    }
  });

  it('rejects at once when the caller aborts', async () => {
    const call = makeClient().call('GetUser', {}, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    expect(received).toEqual([]);
  });

  it('fails the same way when the connection is refused', async () => {
    const client = makeClient();
    await new Promise((resolve) => server.close(resolve));
    expect(await toFailure(client, 'GetUser')).toMatchObject({ code: 'NetworkError', outcome: 'unknown' });
  });
});
