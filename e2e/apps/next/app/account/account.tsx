'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AccountKitProvider } from 'cognito-account-kit';
import 'cognito-account-kit/styles.css';
import { useState } from 'react';
import { AccountPage } from '../../account-page';
import { getAccessToken } from '../../session';

export function Account() {
  const [queryClient] = useState(() => new QueryClient());
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
