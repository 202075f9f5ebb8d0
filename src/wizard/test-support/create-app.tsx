import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { AccountKitProvider } from '../../account/account-kit-provider.js';
import { type CognitoClient, createCognitoClient } from '../../cognito/index.js';
import {
  type CognitoEmulator,
  createCognitoEmulator,
  type EmulatedPool,
  type EmulatedUserInit,
} from '../../testing/index.js';

export interface AppOptions {
  /** The users by name. */
  readonly users: Readonly<Record<string, Partial<EmulatedUserInit>>>;
  readonly pool?: Partial<EmulatedPool>;
}

/** An app with an emulated user pool. */
export interface App {
  readonly emulator: CognitoEmulator;
  /** The page of the app while `user` is signed in. */
  readonly Page: (props: { readonly user: string; readonly children: ReactNode }) => ReactNode;
}

/** Creates an app that keeps its cache when another user signs in, as most apps do. */
export async function createApp({ users, pool }: AppOptions): Promise<App> {
  const emulator = createCognitoEmulator({
    ...(pool && { pool }),
    users: Object.entries(users).map(([username, user]) => ({
      username,
      password: 'Correct-Horse-1',
      ...user,
    })),
  });
  const clients = new Map<string, CognitoClient>();
  for (const username of Object.keys(users)) {
    const { accessToken } = await emulator.issueTokens(username);
    const client = createCognitoClient({
      endpoint: 'https://cognito.test/',
      fetch: emulator.fetch,
      getAccessToken: () => accessToken,
      maxAttempts: 1,
    });
    clients.set(username, client);
  }
  const queryClient = new QueryClient();
  function Page({ user, children }: Parameters<App['Page']>[0]) {
    const client = clients.get(user);
    if (!client) throw new Error(`There is no user "${user}".`);
    return (
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <AccountKitProvider
            client={client}
            accountId={user}
            userPool={{ mfa: 'optional', factors: ['sms', 'totp'] }}
          >
            {children}
          </AccountKitProvider>
        </QueryClientProvider>
      </StrictMode>
    );
  }
  return { emulator, Page };
}
