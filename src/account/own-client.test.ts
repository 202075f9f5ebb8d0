import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CognitoClient, CognitoError } from '../cognito/index.js';
import { createReportingClient } from './reporting-client.js';

/** README's example of a client that calls a backend, as it stands there. */
async function clientOfReadme(): Promise<CognitoClient> {
  const [, code = ''] = /## Your own client.+?```ts\n(.+?)```/s.exec(readFileSync('README.md', 'utf8')) ?? [];
  const script = ts.transpile(code, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 });
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(script)}`);
  return (module as { client: CognitoClient }).client;
}

/** Sends one request to a backend that answers like this, and says what came of it. */
async function send(answer: (request: Request) => Response) {
  const seen: Request[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const request = new Request(new URL(path, 'https://app.example/'), init);
    seen.push(request.clone());
    return Promise.resolve(answer(request));
  });
  const errors: CognitoError[] = [];
  let sessionEnds = 0;
  const client = createReportingClient(await clientOfReadme(), {
    onError: (error) => void errors.push(error),
    onSessionExpired: () => void (sessionEnds += 1),
    isCurrent: () => true,
    userPool: () => ({ mfa: 'optional', factors: ['totp'] }),
  });
  const input = { SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false } };
  await client.call('SetUserMFAPreference', input).catch(() => undefined);
  return { request: seen[0], input, error: errors[0], sessionEnds };
}

afterEach(() => vi.unstubAllGlobals());

describe("README's own client", () => {
  it('sends JSON that says so, and a header that no other site can send', async () => {
    const { request, input, error } = await send(() => new Response('{}'));
    expect(request?.url).toBe('https://app.example/api/cognito/SetUserMFAPreference');
    expect(request?.headers.get('content-type')).toBe('application/json');
    expect(request?.headers.get('x-requested-with')).toBe('cognito-account-kit');
    expect(await request?.json()).toEqual(input);
    expect(error).toBeUndefined();
  });

  it.each<[string, () => Response]>([
    ['401 and a page', () => new Response('<html>Sign in</html>', { status: 401 })],
    ['401 and nothing', () => new Response(null, { status: 401 })],
    [
      'NotAuthorizedException alone',
      () => Response.json({ name: 'NotAuthorizedException' }, { status: 400 }),
    ],
  ])('ends the session after %s', async (_, answer) => {
    const { error, sessionEnds } = await send(answer);
    expect(error).toMatchObject({ reason: 'signed-out', outcome: 'not-applied' });
    expect(sessionEnds).toBe(1);
  });

  it.each<[string, () => Response, object]>([
    [
      'an exception with its text',
      () =>
        Response.json(
          { name: 'InvalidParameterException', message: 'User has not verified software token mfa' },
          { status: 400 },
        ),
      { code: 'InvalidParameterException', reason: 'totp-not-set-up' },
    ],
    [
      '503 and a page',
      () => new Response('<html>', { status: 503 }),
      { code: 'InvalidResponse', retryable: true },
    ],
    ['404 and a page', () => new Response('<html>', { status: 404 }), { reason: 'operation-unknown' }],
    [
      'a lost connection',
      () => {
        throw new TypeError('Failed to fetch');
      },
      { code: 'NetworkError', outcome: 'unknown' },
    ],
  ])('passes on %s', async (_, answer, expected) => {
    const { error, sessionEnds } = await send(answer);
    expect(error).toMatchObject(expected);
    expect(sessionEnds).toBe(0);
  });
});
