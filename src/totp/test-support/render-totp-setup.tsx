import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useEffect } from 'react';
import { vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { AccountKitProvider } from '../../account/account-kit-provider.js';
import type { ConfirmIdentity } from '../../account/confirm-identity.js';
import { type CognitoError, createCognitoClient } from '../../cognito/index.js';
import { ada, optionalPool } from '../../preference/test-support/render-preference.js';
import { type CognitoEmulator, createCognitoEmulator, type EmulatedUserInit } from '../../testing/index.js';
import { type ReadyTotpSetup, type TotpSetupResult, useTotpSetup } from '../use-totp-setup.js';

/** What the hook returned and sent, as an app sees it. */
export interface RenderedTotpSetup {
  readonly emulator: CognitoEmulator;
  readonly queryClient: QueryClient;
  readonly errors: readonly CognitoError[];
  readonly current: () => TotpSetupResult;
  /** The last result, which must be ready. */
  readonly ready: () => ReadyTotpSetup;
  /** Every result of the hook so far, as JSON. */
  readonly everything: () => string;
  readonly unmount: () => Promise<void>;
  /** How many requests of this operation were sent. */
  readonly count: (operation: string) => number;
  /** The SetUserMFAPreference requests so far. */
  readonly writes: () => readonly unknown[];
}

/** Renders `useTotpSetup` in strict mode and waits until it is ready. */
export async function renderTotpSetup(
  user: Partial<EmulatedUserInit> = {},
  confirmIdentity?: ConfirmIdentity,
): Promise<RenderedTotpSetup> {
  const emulator = createCognitoEmulator({ users: [{ ...ada, totpSecret: null, ...user }] });
  const { accessToken } = await emulator.issueTokens('ada');
  const queryClient = new QueryClient();
  const client = createCognitoClient({
    endpoint: 'https://cognito.test/',
    fetch: emulator.fetch,
    getAccessToken: () => accessToken,
    maxAttempts: 1,
  });
  const errors: CognitoError[] = [];
  const results: TotpSetupResult[] = [{ status: 'loading' }];
  function Probe() {
    const result = useTotpSetup({ issuer: 'Alder' });
    useEffect(() => void results.push(result));
    return null;
  }
  const { unmount } = await render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <AccountKitProvider
          client={client}
          accountId={crypto.randomUUID()}
          userPool={optionalPool}
          confirmIdentity={confirmIdentity}
          onError={(error) => void errors.push(error)}
        >
          <Probe />
        </AccountKitProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  const current = () => results.at(-1) ?? { status: 'loading' as const };
  const ready = () => {
    const result = current();
    if (result.status !== 'ready') throw new Error(`The set-up is ${result.status}.`);
    return result;
  };
  const requestsOf = (name: string) => emulator.requests.filter(({ operation }) => operation === name);
  const page: RenderedTotpSetup = {
    emulator,
    queryClient,
    errors,
    current,
    ready,
    everything: () => JSON.stringify(results),
    unmount,
    count: (operation) => requestsOf(operation).length,
    writes: () => requestsOf('SetUserMFAPreference').map(({ input }) => input),
  };
  if (!user.isExternalProvider) await vi.waitFor(() => ready());
  return page;
}
