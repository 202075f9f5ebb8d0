import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { CognitoOperation } from '../cognito/operations.js';
import { createCognitoEmulator } from './emulator.js';
import { pushBounded } from './request-log.js';
import { serve } from './test-support/http-server.js';
import { request, send, signedIn } from './test-support/signed-in.js';

describe('the wire', () => {
  it('answers a preflight for the headers that the SDK and Amplify send', async () => {
    const response = await createCognitoEmulator().handle(
      new Request('https://cognito.example/', { method: 'OPTIONS' }),
    );
    expect(response.ok).toBe(true);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toContain('POST');
    const allowed = response.headers.get('access-control-allow-headers')?.split(', ');
    expect(allowed).toEqual(
      expect.arrayContaining([
        'content-type',
        'cache-control',
        'x-amz-target',
        'x-amz-user-agent',
        'amz-sdk-invocation-id',
        'amz-sdk-request',
      ]),
    );
  });

  it('lets any page read the request ID, the error and the date of every answer (amplify-js #1165)', async () => {
    const { emulator, accessToken } = await signedIn();
    for (const token of [accessToken, 'a.b.c']) {
      const { headers } = await emulator.handle(request('GetUser', { AccessToken: token }));
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toBe(
        'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
      );
      expect(headers.get('date')).toBe('Sun, 22 Nov 2026 12:00:00 GMT');
      expect(headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get('content-type')).toBe('application/x-amz-json-1.1');
    }
  });

  it('names an error in the body and, with a trailing colon, in a header (amplify-js #1580)', async () => {
    const { emulator } = await signedIn();
    const response = await emulator.handle(request('GetUser', { AccessToken: 'a.b.c' }));
    expect(response.status).toBe(400);
    expect(response.headers.get('x-amzn-errortype')).toBe('NotAuthorizedException:');
    expect(response.headers.get('x-amzn-errormessage')).toBe('Invalid Access Token');
    expect(await response.json()).toEqual({
      __type: 'NotAuthorizedException',
      message: 'Invalid Access Token',
    });
  });

  it('carries out each operation that an access token authorises', async () => {
    const operations: Record<CognitoOperation, true> = {
      AssociateSoftwareToken: true,
      ChangePassword: true,
      CompleteWebAuthnRegistration: true,
      ConfirmDevice: true,
      DeleteUser: true,
      DeleteUserAttributes: true,
      DeleteWebAuthnCredential: true,
      ForgetDevice: true,
      GetDevice: true,
      GetUser: true,
      GetUserAttributeVerificationCode: true,
      GetUserAuthFactors: true,
      GlobalSignOut: true,
      ListDevices: true,
      ListUserSessions: true,
      ListWebAuthnCredentials: true,
      RevokeUserSession: true,
      SetUserMFAPreference: true,
      SetUserSettings: true,
      StartWebAuthnRegistration: true,
      UpdateDeviceStatus: true,
      UpdateUserAttributes: true,
      VerifySoftwareToken: true,
      VerifyUserAttribute: true,
    };
    for (const operation of Object.keys(operations)) {
      const { body } = await send(createCognitoEmulator(), operation, { AccessToken: 'none' });
      expect([operation, body['__type']]).not.toContain('UnknownOperationException');
    }
  });

  it.each(['SignUp', 'ListUsers', 'NoSuchOperation'])(
    'refuses %s with a 400 that is not worth a retry, and names what it can',
    async (operation) => {
      const { status, body } = await send(createCognitoEmulator(), operation, {});
      expect(status).toBe(400);
      expect(body['__type']).toBe('UnknownOperationException');
      expect(body['message']).toContain(`does not carry out ${operation}`);
      expect(body['message']).toContain('SetUserMFAPreference');
    },
  );

  it('refuses a GET, and a POST for another service', async () => {
    const emulator = createCognitoEmulator();
    const get = await emulator.handle(new Request('https://cognito.example/'));
    const other = await emulator.handle(
      new Request('https://cognito.example/', {
        method: 'POST',
        headers: { 'x-amz-target': 'DynamoDB_20120810.GetItem' },
        body: '{}',
      }),
    );
    for (const response of [get, other]) {
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ __type: 'UnknownOperationException' });
    }
  });

  it.each(['', '[]', '{"AccessToken":', 'null'])(
    'refuses the body %j, which is not a JSON object',
    async (body) => {
      const response = await createCognitoEmulator().handle(request('GetUser', body));
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ __type: 'SerializationException' });
    },
  );

  it('makes a message fit for a header even if it echoes invalid characters', async () => {
    const { call } = await signedIn();
    expect(await call('VerifySoftwareToken', { UserCode: '１２３\n４５６' })).toMatchObject({
      body: { message: expect.stringContaining('１２３\n４５６') as string },
    });
  });
});

describe('as a server', () => {
  it('refuses input that is nested too deeply', async () => {
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const lists = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    for (const body of [deep, lists]) {
      const response = await createCognitoEmulator().handle(request('GetUser', body));
      expect(await response.json()).toMatchObject({ __type: 'SerializationException' });
    }
  });

  it('survives a client that hangs up in the middle of a body, and a TRACE', async () => {
    const emulator = createCognitoEmulator();
    const server = await serve(emulator);
    const { port } = new URL(server.url);
    const sendRaw = (text: string) =>
      new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(text, () => setTimeout(() => socket.destroy(), 20));
        });
        socket.on('close', () => resolve());
        socket.on('error', () => undefined);
      });
    await sendRaw('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"Access');
    await sendRaw('TRACE / HTTP/1.1\r\nhost: x\r\n\r\n');
    const response = await fetch(server.url, { method: 'POST', body: '{}' });
    expect(response.status).toBe(400);
    await server.close();
  });

  it('reports a body that ends early as a lost connection', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
    const broken = new Request('https://cognito.example/', init);
    await expect(createCognitoEmulator().handle(broken)).rejects.toMatchObject({ name: 'ConnectionDropped' });
  });

  it('remembers the last requests, and not all of them for ever', () => {
    const log: number[] = [];
    for (let entry = 0; entry < 10_005; entry += 1) pushBounded(log, entry);
    expect(log).toHaveLength(10_000);
    expect(log.at(0)).toBe(5);
    expect(log.at(-1)).toBe(10_004);
  });
});
