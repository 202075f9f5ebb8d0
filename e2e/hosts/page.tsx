import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AccountKitProvider, MfaPanel, type NicknameStore, PasskeyList } from 'cognito-account-kit';
import { createCognitoClient } from 'cognito-account-kit/cognito';
import { createCognitoEmulator } from 'cognito-account-kit/testing';
import { createRoot } from 'react-dom/client';

// One part of the kit with the emulator in the page, for tests of how it looks among a host's sheets. The address
// says which: `?part=instantly|on-save|passkeys`, `?theme=`, `?fault=` (an operation that fails), and `?mfa=required`.
const query = new URLSearchParams(location.search);
const part = query.get('part') ?? 'instantly';
const theme = query.get('theme');
const fault = query.get('fault');

const emulator = createCognitoEmulator({
  users: [
    {
      username: 'ada',
      totpSecret: true,
      attributes: {
        email: 'ada@example.com',
        email_verified: 'true',
        phone_number: '+12065550142',
        phone_number_verified: 'true',
      },
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
      passkeys: part === 'passkeys' ? 2 : 0,
    },
  ],
});
if (fault) emulator.faults.add({ operation: fault, error: 'TooManyRequestsException' });
const { accessToken } = await emulator.issueTokens('ada');
const client = createCognitoClient({
  // Reserved for names that never resolve (RFC 6761): a request that missed the emulator would fail.
  endpoint: 'https://cognito.invalid/',
  fetch: emulator.fetch,
  getAccessToken: () => accessToken,
});
const names = new Map<string, string>();
const nicknames: NicknameStore = {
  read: () => Object.fromEntries(names),
  write: (id, name) => {
    if (name === null) names.delete(id);
    else names.set(id, name);
  },
};

createRoot(document.querySelector('#root') ?? document.body).render(
  <QueryClientProvider client={new QueryClient()}>
    <AccountKitProvider
      client={client}
      accountId="ada"
      userPool={{
        mfa: query.get('mfa') === 'required' ? 'required' : 'optional',
        factors: ['totp', 'sms', 'email', 'passkey'],
      }}
      theme={theme === 'light' || theme === 'dark' ? theme : 'auto'}
    >
      {part === 'passkeys' ? (
        <PasskeyList nicknames={nicknames} />
      ) : (
        <MfaPanel apply={part === 'on-save' ? 'on-save' : 'instantly'} />
      )}
    </AccountKitProvider>
  </QueryClientProvider>,
);
