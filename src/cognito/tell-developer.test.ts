import { build, type Rolldown } from 'vite';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { answer, fakeFetch, refusal, type Turn } from './test-support/fake-fetch.js';

let written: MockInstance<typeof console.error>;

beforeEach(() => {
  // Each test is a page of its own, on which nothing was told yet.
  vi.resetModules();
  vi.stubEnv('NODE_ENV', 'development');
  written = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const said = () => written.mock.calls.map(([text]) => String(text));

async function call(getAccessToken: () => unknown, ...turns: Turn[]) {
  const { createCognitoClient } = await import('./client.js');
  const client = createCognitoClient({
    region: 'eu-central-1',
    getAccessToken: getAccessToken as () => string,
    fetch: fakeFetch(...turns).fetch,
  });
  return client.call('GetUser', {}).catch((error: unknown) => error);
}

describe('a developer in development', () => {
  it('is told once what getAccessToken threw, and its cause', async () => {
    const thrown = new TypeError("Cannot read properties of undefined (reading 'tokens')", {
      cause: new Error('The store is empty.'),
    });
    const getAccessToken = () => {
      throw thrown;
    };
    await call(getAccessToken);
    await call(getAccessToken);
    expect(said()).toEqual([
      'cognito-account-kit: getAccessToken threw TypeError: ' +
        "Cannot read properties of undefined (reading 'tokens'), caused by Error: The store is empty.. " +
        'The session goes on, and the user can try again. If nobody is signed in, return null.',
    ]);
  });

  it('is told that an error counts as the end of the session', async () => {
    await call(() => Promise.reject(new Error('Nobody is signed in.')));
    expect(said()).toHaveLength(1);
    expect(said()[0]).toContain('The session has ended.');
  });

  it('is told of a value that is no string', async () => {
    await call(() => ({ accessToken: 'secret-token' }));
    expect(said()).toEqual([
      'cognito-account-kit: getAccessToken returned a value of type object, not the access token as a string.',
    ]);
  });

  it('is never shown a token, a code or a request', async () => {
    const token = 'eyJraWQiOiJhYmMifQ.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl';
    await call(() =>
      Promise.reject(
        Object.assign(new Error(`refresh_token=${token}&code=123456`), { config: { data: token } }),
      ),
    );
    expect(said()).toHaveLength(1);
    expect(said().join()).not.toMatch(/eyJ|c2ln|123456/);
  });

  it('is told nothing where nothing is wrong', async () => {
    await call(() => 'token', answer({ Username: 'ada' }));
    await call(() => null);
    await call(() => 'token', refusal('NotAuthorizedException', 'Access Token has been revoked'));
    await call(() => Promise.reject(new DOMException('Aborted.', 'AbortError')));
    expect(said()).toEqual([]);
  });
});

describe('outside of development', () => {
  it.each(['production', 'test', undefined])('(%s) nothing is told', async (mode) => {
    vi.stubEnv('NODE_ENV', mode);
    await call(() => Promise.reject(new Error('Oops')));
    expect(said()).toEqual([]);
  });

  it('nothing is told where there is no process, and nothing breaks', async () => {
    vi.stubGlobal('process', undefined);
    const { tellDeveloper } = await import('./tell-developer.js');
    expect(() => tellDeveloper(() => ['a', 'b'])).not.toThrow();
    vi.unstubAllGlobals();
    expect(said()).toEqual([]);
  });

  it('a bundler leaves none of the texts in a production build', async () => {
    const { output } = (await build({
      configFile: false,
      logLevel: 'error',
      mode: 'production',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        minify: true,
        lib: { entry: ['src/account/reporting-client.ts', 'src/cognito/index.ts'], formats: ['es'] },
      },
    }).then((builds) => [builds].flat()[0])) as Rolldown.RolldownOutput;
    const code = output.map((file) => ('code' in file ? file.code : '')).join('');
    expect(code).toContain('TokenUnavailable');
    expect(code).not.toMatch(/getAccessToken threw|does not fit what|of type|cognito-account-kit:/);
  });
});
