import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AccountKitProvider } from 'cognito-account-kit';
import 'cognito-account-kit/styles.css';
import { AccountPage } from './account-page';
import { getAccessToken } from './session';

const queryClient = new QueryClient();

export function Account() {
  return (
    <QueryClientProvider client={queryClient}>
      <AccountKitProvider
        region="eu-central-1"
        accountId="ada"
        getAccessToken={getAccessToken}
        userPool={{ mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] }}
      >
        <AccountPage deleteOurData={async () => undefined} />
      </AccountKitProvider>
    </QueryClientProvider>
  );
}
