import { AccountKitProvider, MfaPanel } from 'cognito-account-kit';
import { type CognitoError, createCognitoClient } from 'cognito-account-kit/cognito';

declare const log: (event: string, details: Record<string, unknown>) => void;
declare const getAccessToken: () => Promise<string>;

// Outside of the component: a client that keeps its identity keeps the panel's state.
const client = createCognitoClient({
  region: 'eu-central-1',
  getAccessToken,
  timeout: 5_000,
  maxAttempts: 2,
});

/** Holds no token, code or other secret, so it may be logged as it is. */
function report({ code, reason, operation, requestId, outcome }: CognitoError) {
  log('cognito-failed', { code, reason, operation, requestId, outcome });
}

export function Account({ sub }: { readonly sub: string }) {
  return (
    <AccountKitProvider
      client={client}
      accountId={sub}
      userPool={{ mfa: 'required', factors: ['totp', 'sms'] }}
      onError={report}
      onSessionExpired={() => location.assign('/sign-in')}
    >
      <MfaPanel />
    </AccountKitProvider>
  );
}
