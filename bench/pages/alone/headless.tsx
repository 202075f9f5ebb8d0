import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AccountKitProvider, useMfaPreference } from 'cognito-account-kit/headless';
import { createRoot } from 'react-dom/client';
import { accessToken, endpoint } from '../common/service.js';

const queryClient = new QueryClient();

function Panel() {
  const mfa = useMfaPreference();
  if (mfa.status !== 'ready') return <p>{mfa.status}</p>;
  return mfa.view.factors.map(({ factor, availability }) => (
    <button
      key={factor}
      type="button"
      role="switch"
      aria-checked={availability.kind === 'on'}
      onClick={() => mfa.actions.setFactor(factor, availability.kind !== 'on')}
    >
      {factor}
    </button>
  ));
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={queryClient}>
      <AccountKitProvider
        endpoint={endpoint}
        accountId="ada"
        getAccessToken={() => accessToken}
        userPool={{ mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] }}
      >
        <Panel />
      </AccountKitProvider>
    </QueryClientProvider>,
  );
}
