import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createCognitoClient } from './client.js';
import { CognitoError } from './errors.js';
import { toCognitoError } from './foreign-error.js';
import type { CognitoInput, CognitoOperation } from './operations.js';
import { redact } from './redact.js';
import { toFailure } from './test-support/failure-of.js';
import { answer, fakeFetch, type SentRequest, type Turn } from './test-support/fake-fetch.js';

const token =
  'eyJraWQiOiJhYmMiLCJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg';
const opaqueToken = 'short-Token';
const refreshToken = 'refresh-Secret';

/** Inputs with their secrets. */
const calls: { [O in CognitoOperation]?: { input: CognitoInput<O>; secrets: string[] } } = {
  ChangePassword: {
    input: { PreviousPassword: 'Old "Horse" 1', ProposedPassword: 'NewHorse$^.*' },
    secrets: ['Old "Horse" 1', 'Old \\"Horse\\" 1', 'NewHorse$^.*'],
  },
  VerifySoftwareToken: { input: { UserCode: '918273' }, secrets: ['918273'] },
  VerifyUserAttribute: { input: { AttributeName: 'email', Code: 'kq7' }, secrets: ['kq7'] },
  UpdateUserAttributes: {
    input: {
      UserAttributes: [{ Name: 'email', Value: 'ann@example.com' }],
      ClientMetadata: { proof: 'Metadata-Secret' },
    },
    secrets: ['ann@example.com', 'Metadata-Secret'],
  },
  CompleteWebAuthnRegistration: {
    input: { Credential: { response: { list: [{ deep: 'Deep-Attestation' }] } } },
    secrets: ['Deep-Attestation'],
  },
  ConfirmDevice: {
    input: { DeviceKey: 'key', DeviceSecretVerifierConfig: { PasswordVerifier: 'Verifier1', Salt: 'Salt1' } },
    secrets: ['Verifier1', 'Salt1'],
  },
};

const names = [
  'NotAuthorizedException',
  'InvalidParameterException',
  'InvalidPasswordException',
  'InternalErrorException',
  'MadeUpException',
];

const echo = ({ init: { body } }: SentRequest, accessToken: string, secrets: readonly string[]) =>
  `1 validation error detected: Value '${secrets.join("', '")}' of ${accessToken} in ${body as string}`;

/** Servers and networks that leak everything they received, each in another place. */
const leaks: [where: string, (accessToken: string, secrets: string[]) => Turn][] = [
  ...names.flatMap((name): typeof leaks => [
    [
      `the message of ${name}`,
      (accessToken, secrets) => (request) =>
        answer({ __type: name, message: echo(request, accessToken, secrets) }, { status: 400 }),
    ],
    [
      `the message and other members of ${name}, status 500`,
      (accessToken, secrets) => (request) =>
        answer(
          {
            __type: name,
            Message: echo(request, accessToken, secrets),
            reasonCode: accessToken,
            request: request.body,
          },
          { status: 500 },
        ),
    ],
    [
      `the message header of ${name}`,
      (accessToken, secrets) => () =>
        answer('', {
          status: 400,
          headers: {
            'x-amzn-errortype': `${name}:`,
            'x-amzn-errormessage': encodeURI(`${accessToken} ${secrets.join(' ')}`).replaceAll('%20', ' '),
          },
        }),
    ],
  ]),
  ['the name', (accessToken) => () => answer({ __type: accessToken, message: accessToken }, { status: 400 })],
  [
    'the name, as a secret',
    (_, secrets) => () => answer({ __type: secrets[0], code: secrets[0] }, { status: 400 }),
  ],
  [
    'the name in a namespace',
    (_, secrets) => () => answer({ __type: `aws#${secrets[0] ?? ''}` }, { status: 400 }),
  ],
  [
    'the request id',
    (accessToken, secrets) => () =>
      answer(
        { __type: 'InvalidParameterException' },
        {
          status: 400,
          headers: {
            'x-amzn-requestid': /^[\w-]+$/.test(secrets[0] ?? '') ? (secrets[0] ?? '') : accessToken,
          },
        },
      ),
  ],
  [
    'a page',
    (accessToken, secrets) => (request) => answer(echo(request, accessToken, secrets), { status: 502 }),
  ],
  [
    'a page with status 200',
    (accessToken, secrets) => (request) => answer(echo(request, accessToken, secrets)),
  ],
  [
    'what fetch throws',
    (accessToken, secrets) => (request) => {
      throw Object.assign(new TypeError(echo(request, accessToken, secrets), { cause: request }), {
        request,
      });
    },
  ],
  [
    'what the body throws',
    (accessToken, secrets) => (request) =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.error(new Error(echo(request, accessToken, secrets))),
        }),
      ),
  ],
];

/** Everything visible of an error in a log, a debugger, a report or a stack. */
function everythingOf(error: CognitoError): string {
  return [
    inspect(error, { depth: Infinity, showHidden: true, getters: true }),
    JSON.stringify(error),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
    String(error),
    error.stack,
    // Unescaped too: the forms above escape quotes, which would hide a secret that contains one.
    error.detail,
    inspect(error.cause),
  ].join('\n');
}

describe.each(Object.keys(calls) as CognitoOperation[])('an error of %s', (operation) => {
  const { input, secrets } = calls[operation] ?? { input: {}, secrets: [] };

  it.each(leaks)('contains no secret when the server leaks them in %s', async (_, leak) => {
    for (const accessToken of [token, opaqueToken]) {
      const { fetch, sent } = fakeFetch(leak(accessToken, secrets));
      const client = createCognitoClient({
        region: 'eu-central-1',
        getAccessToken: () => accessToken,
        fetch,
      });
      const seen = everythingOf(await toFailure(client.call(operation, input)));
      expect(sent).toHaveLength(1);
      for (const secret of [accessToken, ...accessToken.split('.'), ...secrets]) {
        expect(seen).not.toContain(secret);
        expect(seen).not.toContain(encodeURIComponent(secret));
      }
    }
  });

  it('contains nothing from what getAccessToken threw', async () => {
    const client = createCognitoClient({
      region: 'eu-central-1',
      getAccessToken: () => Promise.reject(new Error(`invalid_grant: ${refreshToken}`, { cause: token })),
      fetch: fakeFetch().fetch,
    });
    const seen = everythingOf(await toFailure(client.call(operation, input)));
    expect(seen).not.toContain(refreshToken);
    expect(seen).not.toContain(token);
  });
});

describe('an error converted from a foreign one', () => {
  it.each([
    ['a refusal', 'NotAuthorizedException', { $fault: 'client' }],
    ['another refusal', 'InvalidParameterException', { $fault: 'client' }],
    ['a network error', 'TypeError', {}],
    ['anything', token, {}],
    ['anything of the SDK', token, { $fault: 'client' }],
  ])('contains no text, member or cause of %s', (_, name, members) => {
    const thrown = Object.assign(new Error(`${token} ${opaqueToken}`, { cause: token }), {
      name,
      code: opaqueToken,
      $response: { body: token },
      $metadata: { requestId: token },
      ...members,
    });
    const seen = everythingOf(toCognitoError(thrown, 'ChangePassword'));
    expect(seen).not.toContain(token);
    expect(seen).not.toContain(opaqueToken);
  });
});

describe('the detail of an error', () => {
  const body = (members: object) => JSON.stringify({ AccessToken: 'token-1', ...members });

  it('keeps the server’s own text', () => {
    expect(redact('Attribute value for locale must not be null', body({}))).toBe(
      'Attribute value for locale must not be null',
    );
  });

  it('loses every string of the request, at any depth and in any letter case', () => {
    expect(redact("Value 'SECRET' at 'code'", body({ a: [{ b: 'secret' }] }))).toBe("Value '***' at 'code'");
  });

  it('loses the longer of two strings with the same start', () => {
    expect(redact('got horse-battery', body({ old: 'horse', new: 'horse-battery' }))).toBe('got ***');
  });

  it.each(['a.b*c', 'a\\d', 'a\nb', 'ünï-çødé', '\u{1f511}\u{1f40e}', '\ud800x', '$&', '[', '(?:'])(
    'takes %j for the text that it is, not for a pattern',
    (secret) => {
      expect(redact(`Value ${secret} is wrong`, body({ secret }))).toBe('Value *** is wrong');
    },
  );

  it('survives an empty string in the request', () => {
    expect(redact('No such attribute.', body({ Value: '' }))).toBe('No such attribute.');
  });

  it('loses tokens and keys that were not in the request', () => {
    expect(redact(`Old token ${token}, key JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP.`, body({}))).toBe(
      'Old token ***, key ***.',
    );
  });

  it('is truncated when the server sends a long text', () => {
    expect(redact('so it is '.repeat(1_000), body({ a: 'b' }))).toHaveLength(300);
  });
});

describe('an error of a failed call', () => {
  it('has no cause at all', () => {
    expect(new CognitoError({ operation: 'GetUser', code: 'NetworkError' })).not.toHaveProperty('cause');
  });
});
