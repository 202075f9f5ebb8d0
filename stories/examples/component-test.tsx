import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AccountKitProvider, MfaPanel } from 'cognito-account-kit';
import { createCognitoClient } from 'cognito-account-kit/cognito';
import { createCognitoEmulator } from 'cognito-account-kit/testing';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

test('turns text messages on', async () => {
  const emulator = createCognitoEmulator({
    users: [{ username: 'ada', attributes: { phone_number: '+15550101234', phone_number_verified: 'true' } }],
  });
  const { accessToken } = await emulator.issueTokens('ada');
  const client = createCognitoClient({
    region: 'eu-central-1',
    fetch: emulator.fetch,
    getAccessToken: () => accessToken,
  });

  const screen = await render(
    <QueryClientProvider client={new QueryClient()}>
      <AccountKitProvider client={client} accountId="ada" userPool={{ mfa: 'optional', factors: ['sms'] }}>
        <MfaPanel />
      </AccountKitProvider>
    </QueryClientProvider>,
  );
  await screen.getByRole('switch', { name: 'Text message' }).click();

  await expect.element(screen.getByRole('status')).toHaveTextContent('Text message is on.');
  expect(emulator.users.get('ada').userMFASettingList).toEqual(['SMS_MFA']);
});
