import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AccountKitProvider, MfaPanel, type NicknameStore, PasskeyList } from 'cognito-account-kit';
import { createCognitoClient } from 'cognito-account-kit/cognito';
import {
  AccountSettings,
  type AttributeSpec,
  DeleteAccountSection,
  DeviceList,
  PasswordSection,
  ProfileForm,
  SessionList,
} from 'cognito-account-kit/settings';
import { createCognitoEmulator } from 'cognito-account-kit/testing';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

// Parts of the kit with the emulator in the page, for tests of how they look among a host's sheets. The address says
// which: `?part=` a name of `parts`, `?theme=`, `?fault=` (an operation that fails), `?hang=` (one without an answer),
// and `?mfa=required`.
const query = new URLSearchParams(location.search);
const part = query.get('part') ?? 'instantly';
const theme = query.get('theme');
const fault = query.get('fault');
const hang = query.get('hang');

const emulator = createCognitoEmulator({
  pool: { userSessionTracking: 'ENABLED', rememberedDevices: 'always' },
  users: [
    {
      username: 'ada',
      password: 'Correct-Horse-1',
      totpSecret: true,
      attributes: {
        email: 'ada@example.com',
        email_verified: 'true',
        phone_number: '+12065550142',
        phone_number_verified: 'true',
        name: 'Ada Lovelace',
        birthdate: '1990-12-10',
        locale: 'en-GB',
        'custom:team': 'blue',
        'custom:news': 'true',
      },
      userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
      preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
      passkeys: part === 'passkeys' ? 2 : 0,
      sessions: [
        { deviceType: 'Safari 18.1 / iOS 18.1', lastActiveAt: Date.UTC(2025, 10, 28) },
        { deviceType: 'Firefox 140.0 / Linux', lastActiveAt: Date.UTC(2025, 10, 2) },
      ],
      devices: [{ deviceName: "Ada's work laptop", lastAuthenticatedAt: Date.UTC(2025, 10, 20) }],
    },
  ],
});
if (fault) emulator.faults.add({ operation: fault, error: 'TooManyRequestsException' });
if (hang) emulator.faults.add({ operation: hang, hang: true });
const { accessToken } = await emulator.issueTokens('ada');
const client = createCognitoClient({
  // Reserved for names that never resolve (RFC 6761): a request that missed the emulator would fail.
  endpoint: 'https://cognito.invalid/',
  fetch: emulator.fetch,
  getAccessToken: () => accessToken,
  // What has no answer has none until the test ends.
  timeout: 600_000,
});
const names = new Map<string, string>();
const nicknames: NicknameStore = {
  read: () => Object.fromEntries(names),
  write: (id, name) => {
    if (name === null) names.delete(id);
    else names.set(id, name);
  },
};

/** A field of each kind. */
const attributes: readonly AttributeSpec[] = [
  { name: 'name', isRequired: true },
  'birthdate',
  'website',
  'locale',
  {
    name: 'custom:team',
    label: 'Team',
    hint: 'Your team sees your name.',
    options: [
      { value: 'blue', label: 'Blue' },
      { value: 'green', label: 'Green' },
    ],
  },
  { name: 'custom:news', label: 'Send me news', hint: 'Once a month.', kind: 'boolean' },
  { name: 'custom:desk', label: 'Desk', hint: 'Your office manager assigns it.', isReadOnly: true },
];

const parts: Readonly<Record<string, ReactNode>> = {
  instantly: <MfaPanel />,
  'on-save': <MfaPanel apply="on-save" />,
  passkeys: <PasskeyList nicknames={nicknames} />,
  profile: <ProfileForm attributes={attributes} />,
  password: <PasswordSection />,
  sessions: <SessionList />,
  devices: <DeviceList />,
  deletion: <DeleteAccountSection consequences="Your notes go with it." />,
  settings: <AccountSettings profile={{ attributes }} deletion={{}} />,
};

createRoot(document.querySelector('#root') ?? document.body).render(
  <QueryClientProvider client={new QueryClient()}>
    <AccountKitProvider
      client={client}
      accountId="ada"
      userPool={{
        mfa: query.get('mfa') === 'required' ? 'required' : 'optional',
        factors: ['totp', 'sms', 'email', 'passkey'],
        rememberedDevices: 'always',
        passwordPolicy: {
          minimumLength: 8,
          requireLowercase: true,
          requireUppercase: true,
          requireNumbers: true,
        },
      }}
      theme={theme === 'light' || theme === 'dark' ? theme : 'auto'}
    >
      {parts[part]}
    </AccountKitProvider>
  </QueryClientProvider>,
);
