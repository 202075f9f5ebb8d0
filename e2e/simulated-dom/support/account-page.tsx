import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AccountKitProvider } from 'cognito-account-kit';
import { createCognitoClient } from 'cognito-account-kit/cognito';
import { createCognitoEmulator } from 'cognito-account-kit/testing';
import type { ReactNode } from 'react';

// A busy machine loads a dialog in more than the second that Testing Library waits.
configure({ asyncUtilTimeout: 20_000 });

/** Renders a part of an app for one signed-in user of an emulated pool, as an app's own test does. */
export async function renderForAda(part: ReactNode, userMFASettingList: readonly string[] = []) {
  const emulator = createCognitoEmulator({
    users: [
      {
        username: 'ada',
        password: 'Correct-Horse-1',
        attributes: { email: 'ada@example.com', email_verified: 'true' },
        userMFASettingList: [...userMFASettingList],
      },
    ],
  });
  const { accessToken } = await emulator.issueTokens('ada');
  const client = createCognitoClient({
    endpoint: 'https://cognito.test/',
    fetch: emulator.fetch,
    getAccessToken: () => accessToken,
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <AccountKitProvider
        client={client}
        accountId={crypto.randomUUID()}
        userPool={{ mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] }}
      >
        {part}
      </AccountKitProvider>
    </QueryClientProvider>,
  );
  return {
    emulator,
    user: userEvent.setup(),
    ada: () => emulator.users.get('ada'),
    /** The code that the service sent last. */
    sentCode: () => emulator.outbox.at(-1)?.code ?? '',
  };
}
