import { expect, test } from '@playwright/test';
import { ConnectionDropped, createCognitoEmulator } from 'cognito-account-kit/testing';

test('a preferred factor is asked for first', async ({ page }) => {
  const emulator = createCognitoEmulator({
    users: [
      {
        username: 'ada',
        password: 'Correct-Horse-1',
        totpSecret: true,
        attributes: { phone_number: '+15550101234', phone_number_verified: 'true' },
        userMFASettingList: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
      },
    ],
  });
  await page.route('https://cognito-idp.*.amazonaws.com/', async (route) => {
    const request = route.request();
    try {
      const response = await emulator.handle(
        new Request(request.url(), {
          method: request.method(),
          headers: request.headers(),
          body: request.postData(),
        }),
      );
      await route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      });
    } catch (error) {
      if (!(error instanceof ConnectionDropped)) throw error;
      await route.abort('connectionreset');
    }
  });

  // Sign in and open the app's account page here, as a user would.
  await page.goto('/account');
  await page.getByRole('radio', { name: 'Authenticator app' }).check();

  await expect(page.getByRole('status')).toContainText('Authenticator app is now preferred.');
  expect(emulator.users.get('ada').preferredMfaSetting).toBe('SOFTWARE_TOKEN_MFA');
});
