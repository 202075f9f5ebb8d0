import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { AccountKitProvider } from '../../account/account-kit-provider.js';
import type { ConfirmIdentity } from '../../account/confirm-identity.js';
import { type CognitoClient, createCognitoClient } from '../../cognito/index.js';
import { ada, optionalPool } from '../../preference/test-support/render-preference.js';
import { type CognitoEmulator, createCognitoEmulator, type EmulatedUserInit } from '../../testing/index.js';

/** An app around the kit's parts, with one signed-in user. */
export interface Host {
  readonly emulator: CognitoEmulator;
  /** Holds back the next request of an operation, before the service sees it. The returned function releases it. */
  readonly hold: (operation: string) => () => void;
  readonly App: (props: { readonly children: ReactNode }) => ReactNode;
}

interface Options {
  readonly user?: Partial<EmulatedUserInit>;
  readonly confirmIdentity?: ConfirmIdentity;
}

/** Creates the app for a user who has a verified phone number and email address, and no authenticator app. */
export async function createHost({ user, confirmIdentity }: Options = {}): Promise<Host> {
  const emulator = createCognitoEmulator({ users: [{ ...ada, totpSecret: null, ...user }] });
  const { accessToken } = await emulator.issueTokens('ada');
  const cognito = createCognitoClient({
    endpoint: 'https://cognito.test/',
    fetch: emulator.fetch,
    getAccessToken: () => accessToken,
    maxAttempts: 1,
  });
  const held = new Map<string, Promise<void>>();
  const client: CognitoClient = {
    async call(operation, ...rest) {
      const gate = held.get(operation);
      held.delete(operation);
      await gate;
      return cognito.call(operation, ...rest);
    },
  };
  const queryClient = new QueryClient();
  const accountId = crypto.randomUUID();
  function App({ children }: Parameters<Host['App']>[0]) {
    return (
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <AccountKitProvider
            client={client}
            accountId={accountId}
            userPool={optionalPool}
            confirmIdentity={confirmIdentity}
          >
            {children}
          </AccountKitProvider>
        </QueryClientProvider>
      </StrictMode>
    );
  }
  const hold = (operation: string) => {
    let letGo = () => {};
    held.set(operation, new Promise((resolve) => (letGo = resolve)));
    return letGo;
  };
  return { emulator, hold, App };
}
