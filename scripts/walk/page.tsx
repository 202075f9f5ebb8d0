import 'cognito-account-kit/styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AccountKitProvider, MfaPanel } from 'cognito-account-kit';
import { createCognitoClient } from 'cognito-account-kit/cognito';
import { createCognitoEmulator } from 'cognito-account-kit/testing';
import { createRoot } from 'react-dom/client';

// The panel of one user of an emulated user pool. `?user=` says what the user has, as JSON of `EmulatedUserInit`.
const user = JSON.parse(new URLSearchParams(location.search).get('user') ?? '{}') as object;
const emulator = createCognitoEmulator({ users: [{ username: 'ada', ...user }] });
const { accessToken } = await emulator.issueTokens('ada');
const client = createCognitoClient({
  // Reserved for names that never resolve (RFC 6761): a request that missed the emulator would fail.
  endpoint: 'https://cognito.invalid/',
  fetch: emulator.fetch,
  getAccessToken: () => accessToken,
});
// The script reads the codes there that the user's phone would show.
Object.assign(window, { emulator });

createRoot(document.body.querySelector('main') ?? document.body).render(
  <QueryClientProvider client={new QueryClient()}>
    <AccountKitProvider
      client={client}
      accountId="ada"
      userPool={{ mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] }}
      onSessionExpired={() => undefined}
    >
      <MfaPanel />
    </AccountKitProvider>
  </QueryClientProvider>,
);
