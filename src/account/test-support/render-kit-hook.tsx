import { type DefaultOptions, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useEffect } from 'react';
import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { type CognitoError, createCognitoClient } from '../../cognito/index.js';
import {
  type CognitoEmulator,
  createCognitoEmulator,
  type EmulatedPool,
  type EmulatedUserInit,
} from '../../testing/index.js';
import { send } from '../../testing/test-support/signed-in.js';
import { AccountKitProvider, type SessionEnd } from '../account-kit-provider.js';
import type { ConfirmIdentity } from '../confirm-identity.js';
import type { MfaPolicy } from '../user-pool-policy.js';

/** The password of the only user, `ada`. */
export const adasPassword = 'Correct-Horse-1';

export interface KitHookOptions {
  /** Differences from Ada, who has nothing but a password. */
  readonly user?: Partial<EmulatedUserInit>;
  /** @default true */
  readonly hasPassword?: boolean;
  readonly pool?: Partial<EmulatedPool>;
  readonly userPool?: MfaPolicy;
  readonly confirmIdentity?: ConfirmIdentity;
  readonly onSessionExpired?: (reason: SessionEnd) => void;
  readonly onAccountDeleted?: () => void;
  /** The app's own defaults for queries. */
  readonly queryDefaults?: DefaultOptions['queries'];
  /** Prepares the pool after the user has signed in on this page. */
  readonly prepare?: (emulator: CognitoEmulator) => Promise<void>;
}

/** What a hook returned and sent, as an app sees it. */
export interface RenderedKitHook<Result extends { readonly status: string }> {
  readonly emulator: CognitoEmulator;
  readonly queryClient: QueryClient;
  readonly errors: readonly CognitoError[];
  readonly current: () => Result;
  /** The last result, which must be ready. */
  readonly ready: () => Extract<Result, { readonly status: 'ready' }>;
  /** Everything that the hook returned and the cache held so far, as JSON. */
  readonly everything: () => string;
  readonly unmount: () => Promise<void>;
  /** The inputs of the requests of this operation so far, without the token. */
  readonly inputs: (operation: string) => readonly unknown[];
  /** Waits until the hook's last result is as expected. */
  readonly until: (assert: (result: Result) => void) => Promise<void>;
  /** Whether Ada can sign in with this password. */
  readonly canSignIn: (password: string) => Promise<boolean>;
}

/** Renders a hook in strict mode, in an app whose only user is Ada. */
export async function renderKitHook<Result extends { readonly status: string }>(
  useHook: () => Result,
  options: KitHookOptions = {},
): Promise<RenderedKitHook<Result>> {
  const { user, pool, userPool = { mfa: 'optional', factors: ['totp', 'sms', 'email'] } } = options;
  const emulator = createCognitoEmulator({
    users: [{ username: 'ada', ...(options.hasPassword !== false && { password: adasPassword }), ...user }],
    ...(pool && { pool }),
  });
  const { accessToken } = await emulator.issueTokens('ada');
  await options.prepare?.(emulator);
  const queryClient = new QueryClient({ defaultOptions: { queries: { ...options.queryDefaults } } });
  const client = createCognitoClient({
    endpoint: 'https://cognito.test/',
    fetch: emulator.fetch,
    getAccessToken: () => accessToken,
    maxAttempts: 1,
  });
  const errors: CognitoError[] = [];
  const results: Result[] = [];
  const cached: unknown[] = [];
  queryClient.getQueryCache().subscribe(({ query }) => cached.push(query.state.data));
  function Probe() {
    const result = useHook();
    useEffect(() => void results.push(result));
    return null;
  }
  const { unmount } = await render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <AccountKitProvider
          client={client}
          accountId={crypto.randomUUID()}
          userPool={userPool}
          confirmIdentity={options.confirmIdentity}
          onSessionExpired={options.onSessionExpired}
          onAccountDeleted={options.onAccountDeleted}
          onError={(error) => void errors.push(error)}
        >
          <Probe />
        </AccountKitProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  const current = () => {
    const result = results.at(-1);
    if (result === undefined) throw new Error('The hook has not rendered yet.');
    return result;
  };
  return {
    emulator,
    queryClient,
    errors,
    current,
    ready() {
      const result = current();
      if (result.status !== 'ready') throw new Error(`The hook is ${result.status}.`);
      return result as Extract<Result, { readonly status: 'ready' }>;
    },
    everything: () => JSON.stringify([results, cached]),
    unmount,
    inputs: (name) =>
      emulator.requests.filter(({ operation }) => operation === name).map(({ input }) => input),
    until: (assert) => vi.waitFor(() => assert(current())),
    async canSignIn(password) {
      const { status } = await send(emulator, 'InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: 'emulator-client',
        AuthParameters: { USERNAME: 'ada', PASSWORD: password },
      });
      return status === 200;
    },
  };
}
