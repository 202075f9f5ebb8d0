import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AccountKitProvider, MfaPanel } from 'cognito-account-kit';
import { createCognitoClient } from 'cognito-account-kit/cognito';
import { createCognitoEmulator } from 'cognito-account-kit/testing';
import { afterEach, expect, test } from 'vitest';

afterEach(cleanup);
// A dialog loads when it is opened, on a busy machine not within the second that Testing Library waits.
configure({ asyncUtilTimeout: 10_000 });

test('a user adds a phone number and turns text messages on', async () => {
  // A user pool in memory, and its user.
  const emulator = createCognitoEmulator({ users: [{ username: 'ada' }] });
  const { accessToken } = await emulator.issueTokens('ada');
  const client = createCognitoClient({
    endpoint: 'https://cognito.test/',
    fetch: emulator.fetch,
    getAccessToken: () => accessToken,
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <AccountKitProvider
        client={client}
        accountId="ada"
        userPool={{ mfa: 'optional', factors: ['totp', 'sms', 'email', 'passkey'] }}
      >
        <MfaPanel phone={{ defaultCountry: 'DE' }} />
      </AccountKitProvider>
    </QueryClientProvider>,
  );
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'Set up text message' }));
  await user.type(await screen.findByRole('textbox', { name: 'Phone number' }), '0170 12341234');
  await user.click(screen.getByRole('button', { name: 'Send code' }));

  // The code that the pool has sent.
  const code = await screen.findByRole('textbox', { name: 'Code' });
  await user.type(code, `${emulator.outbox.at(-1)?.code}{Enter}`);
  await screen.findByRole('heading', { name: 'Text message is on' });
  expect(emulator.users.get('ada')).toMatchObject({
    attributes: { phone_number: '+4917012341234', phone_number_verified: 'true' },
    userMFASettingList: ['SMS_MFA'],
  });
});
