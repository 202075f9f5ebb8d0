import {
  type DefaultOptions,
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { AccountKitProvider } from '../account/account-kit-provider.js';
import { userMfaQuery } from '../account/queries.js';
import { createCognitoClient } from '../cognito/index.js';
import { PasskeyList } from '../passkeys/list/passkey-list.js';
import { passkeysQuery } from '../passkeys/passkey-api.js';
import { ada, optionalPool } from '../preference/test-support/render-preference.js';
import { createCognitoEmulator } from '../testing/index.js';
import { MfaPanel } from './mfa-panel.js';

const users = [
  { ...ada, totpSecret: null },
  { username: 'grace', attributes: { phone_number: '+14155550777', phone_number_verified: 'true' } },
];

/** Two accounts of one app, at one query client. */
async function createApp(queryClient: QueryClient) {
  const emulator = createCognitoEmulator({ users });
  const clientOf = async (username: string) => {
    const { accessToken } = await emulator.issueTokens(username);
    return createCognitoClient({
      endpoint: 'https://cognito.test/',
      fetch: emulator.fetch,
      getAccessToken: () => accessToken,
    });
  };
  const clients = { ada: await clientOf('ada'), grace: await clientOf('grace') };
  const id = crypto.randomUUID();
  const App = ({ user }: { readonly user: 'ada' | 'grace' }) => (
    <QueryClientProvider client={queryClient}>
      <AccountKitProvider client={clients[user]} accountId={`${user}-${id}`} userPool={optionalPool}>
        <MfaPanel />
        <PasskeyList />
      </AccountKitProvider>
    </QueryClientProvider>
  );
  const source = { client: clients.ada, accountId: `ada-${id}` };
  return { emulator, App, source };
}

const email = () => page.getByRole('switch', { name: 'Email' });

const hostileDefaults: Readonly<Record<string, NonNullable<DefaultOptions['queries']>>> = {
  throwOnError: { throwOnError: true },
  suspense: { ...({ suspense: true } as object) },
  placeholderData: { placeholderData: keepPreviousData },
  initialData: { ...({ initialData: { of: 'another query' } } as object) },
  enabled: { enabled: false },
  select: { ...({ select: () => 'selected' } as object) },
  notifyOnChangeProps: { notifyOnChangeProps: [] },
  structuralSharing: { structuralSharing: false },
  queryKeyHashFn: { queryKeyHashFn: (key) => `own:${JSON.stringify(key)}` },
  persister: { persister: () => Promise.resolve({ from: 'a storage' }) },
  networkMode: { networkMode: 'offlineFirst' },
  staleTime: { staleTime: Number.POSITIVE_INFINITY },
  gcTime: { gcTime: 0 },
  retry: { retry: 5, retryDelay: 60_000, retryOnMount: false },
  refetch: {
    refetchOnMount: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
    refetchInterval: 50,
  },
};

describe("an app's defaults for queries", () => {
  it.each(Object.keys(hostileDefaults))('do not change the panel: %s', async (name) => {
    const queries = hostileDefaults[name] ?? {};
    const queryClient = new QueryClient({ defaultOptions: { queries } });
    const { emulator, App, source } = await createApp(queryClient);
    const screen = await render(<App user="ada" />);
    await expect.element(email()).not.toBeChecked();
    await email().click();
    await expect.element(page.getByText('Email is on.')).toBeVisible();
    await expect.element(page.getByText('No passkeys yet')).toBeVisible();

    // A failed read in the background is told, and tried again by the user.
    emulator.faults.add({ operation: 'GetUser', error: 'ForbiddenException' });
    await queryClient.invalidateQueries({ queryKey: userMfaQuery(source).queryKey });
    await expect.element(page.getByText(/may be out of date/).first()).toBeVisible();
    await expect.element(email()).toBeChecked();
    emulator.faults.clear();

    // The next account never sees the data of this one.
    emulator.faults.add({ operation: 'GetUser', latency: 300, times: 1 });
    await screen.rerender(<App user="grace" />);
    expect(document.body.textContent).not.toContain('example.com');
    await expect.element(page.getByText(/•0777/)).toBeVisible();
    expect(document.body.textContent).not.toContain('example.com');
  });
});

describe('a cache that the app restored', () => {
  it.each([
    ['text', 'garbage'],
    ['null', null],
    ['an older shape', { active: ['sms'], preferred: 'sms' }],
    ['an unknown factor', { active: ['carrier-pigeon'], preferred: null, unknown: { active: [] } }],
  ])('is replaced by a read where it holds %s', async (_, data) => {
    const queryClient = new QueryClient();
    const { App, source } = await createApp(queryClient);
    queryClient.setQueryData([...userMfaQuery(source).queryKey], data);
    queryClient.setQueryData([...passkeysQuery(source).queryKey], data);
    await render(<App user="ada" />);
    await expect.element(email()).not.toBeChecked();
    await email().click();
    await expect.element(page.getByText('Email is on.')).toBeVisible();
    await expect.element(page.getByText('No passkeys yet')).toBeVisible();
  });
});
