import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AccountKitProvider, MfaPanel } from 'cognito-account-kit';
import 'cognito-account-kit/styles.css';

const queryClient = new QueryClient();

/** What authenticator apps show with the codes. */
const authenticator = { issuer: 'Alder' };

/** The app's signed-in user, from any sign-in library. */
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
