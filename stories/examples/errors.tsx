import { AccountKitProvider, MfaPanel } from 'cognito-account-kit';
import { type CognitoError, createCognitoClient } from 'cognito-account-kit/cognito';

declare const log: (event: string, details: Record<string, unknown>) => void;
declare const getAccessToken: () => Promise<string>;

// Outside the component, so that the client and the panel's state survive renders.
const client = createCognitoClient({
  region: 'eu-central-1',
  getAccessToken,
  timeout: 5_000,
  maxAttempts: 2,
});

/** Contains no token, code or other secret, so it's safe to log. */
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
