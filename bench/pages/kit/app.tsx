import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AccountKitProvider, MfaPanel } from 'cognito-account-kit';
import 'cognito-account-kit/styles.css';
import { accessToken, endpoint } from '../common/service.js';

const queryClient = new QueryClient();

/** The kit as its README drops it into a page. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <AccountKitProvider
        endpoint={endpoint}
        accountId="ada"
        getAccessToken={() => accessToken}
        userPool={{ mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] }}
      >
        <MfaPanel />
      </AccountKitProvider>
    </QueryClientProvider>
  );
}
