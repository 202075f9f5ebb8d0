import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AccountKitProvider, MfaPanel } from 'cognito-account-kit';
import 'cognito-account-kit/styles.css';

const queryClient = new QueryClient();

/** What authenticator apps show beside the codes. */
const authenticator = { issuer: 'Alder' };

/** What an app knows of its signed-in user, whatever signed them in. */
interface Session {
  readonly sub: string;
  readonly accessToken: () => Promise<string>;
  readonly refresh: () => Promise<string>;
}

export function AccountPage({ session }: { readonly session: Session }) {
  return (
    <QueryClientProvider client={queryClient}>
      <AccountKitProvider
        region="eu-central-1"
        accountId={session.sub}
        getAccessToken={({ forceRefresh }) => (forceRefresh ? session.refresh() : session.accessToken())}
        userPool={{ mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] }}
        onSessionExpired={() => location.assign('/sign-in')}
      >
        <MfaPanel authenticator={authenticator} />
      </AccountKitProvider>
    </QueryClientProvider>
  );
}
