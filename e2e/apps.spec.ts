import { expect, type Page, test } from '@playwright/test';
import { type CognitoEmulator, createCognitoEmulator } from 'cognito-account-kit/testing';

// Drives the pages of README.md in each app. The kit's requests to Cognito are answered by the emulator.

let emulator: CognitoEmulator;
const problems: string[] = [];

const open = (page: Page, app: string) => page.goto(app === 'next' ? '/security' : '/');

test.beforeEach(async ({ page }) => {
  emulator = createCognitoEmulator({
    pool: { userSessionTracking: 'ENABLED' },
    users: [
      {
        username: 'ada',
        password: 'Correct-Horse-1',
        attributes: { phone_number: '+12065550142', phone_number_verified: 'true' },
      },
    ],
  });
  const { accessToken } = await emulator.issueTokens('ada');
  problems.length = 0;
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  await page.route('**/token', (route) => route.fulfill({ body: accessToken }));
  await page.route('https://cognito-idp.*.amazonaws.com/', async (route) => {
    const request = route.request();
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
  });
});

test.afterEach(() => {
  expect(problems).toEqual([]);
});

test('a factor is turned on, and its switch looks like one', async ({ page }, { project }) => {
  await open(page, project.name);
  const toggle = page.getByRole('switch', { name: 'Text message' });
  await expect(toggle).not.toBeChecked();
  const box = await toggle.boundingBox();
  expect(box?.width).toBeGreaterThan(box?.height ?? 0);
  await toggle.click();
  await expect(page.getByRole('status').getByText('Text message is on.')).toBeVisible();
  expect(emulator.users.get('ada').userMFASettingList).toEqual(['SMS_MFA']);
});

test('an authenticator is set up in a dialog that loads on demand', async ({ page }, { project }) => {
  await open(page, project.name);
  await page.getByRole('button', { name: 'Set up authenticator app' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  const code = dialog.getByRole('textbox', { name: 'Code from the app' });
  await code.waitFor();
  await code.fill(emulator.totpCode('ada'));
  await code.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Authenticator app is on' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('switch', { name: 'Authenticator app' })).toBeChecked();
});

test('the account page has its sections and their styles, and changes the password', async ({ page }, {
  project,
}) => {
  test.skip(!['next', 'vite'].includes(project.name), 'This app has only the security page.');
  await page.goto('/account');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(8);
  await expect(page.getByRole('list').first()).toHaveCSS('list-style-type', 'none');
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada Lovelace');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect(emulator.users.get('ada').attributes).toMatchObject({ name: 'Ada Lovelace' });
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByLabel('Current password', { exact: true }).fill('Correct-Horse-1');
  await page.getByLabel('New password', { exact: true }).fill('Better-Horse-22');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Password changed' })).toBeVisible();
});

test('a server renders the panel before its data is there', async ({ browser, baseURL }, { project }) => {
  test.skip(!['next', 'react-router'].includes(project.name), 'This app renders in the browser alone.');
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await open(page, project.name);
  const panel = page.getByRole('region', { name: 'Two-step verification' });
  await expect(panel).toHaveAttribute('aria-busy', 'true');
  await expect(panel.getByRole('status')).toHaveText('Loading your sign-in methods');
  await context.close();
});
