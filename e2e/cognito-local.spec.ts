import { SignInPage } from './pages/sign-in.page.js';
import { type CognitoLocal, type LocalUser, startCognitoLocal } from './support/cognito-local.js';
import { test as base, expect } from './support/test.js';

// One service for the whole file: it takes longer to start than to test.
base.describe.configure({ mode: 'default' });

let local: CognitoLocal;
base.beforeAll(async () => {
  // Two servers share two cores with the browsers.
  base.setTimeout(90_000);
  local = await startCognitoLocal();
});
base.afterAll(() => local.stop());

const test = base.extend<{ user: LocalUser }>({
  signIn: async ({ page }, provide) => {
    await provide(new SignInPage(page, local));
  },
  user: async ({ signIn }, provide) => {
    const user = await local.addUser(`casey-${crypto.randomUUID()}@example.com`);
    await signIn.open();
    await provide(user);
  },
});

test('a user signs in and finds nothing on', async ({ signIn, panel, user }) => {
  expect(await signIn.signsInAs(user.username)).toBe('nothing');
  await expect(panel.switch('Text message')).toBeVisible();
  await panel.showsOn();
  expect(await panel.promise()).toBe('nothing');
  await expect(panel.alerts).toHaveCount(0);
});

test('text messages are turned on and off', async ({ signIn, panel, user }) => {
  await signIn.signsInAs(user.username);
  await panel.turns('Text message', 'on');
  expect(await user.preference()).toEqual({ on: ['SMS_MFA'], preferred: undefined });
  await panel.switch('Text message').click();
  await panel.answers('Turn off');
  await panel.says('Text message is off.');
  expect(await user.preference()).toEqual({ on: [], preferred: undefined });
});

test('a registered authenticator is asked for, turned off and brought back', async ({
  signIn,
  account,
  panel,
  user,
}) => {
  await user.registersAuthenticator();
  expect(await signIn.signsInAs(user.username)).toBe('Authenticator app');
  await panel.showsOn('Authenticator app');
  expect(await panel.promise()).toBe('Authenticator app');

  await panel.switch('Authenticator app').click();
  await panel.answers('Turn off');
  await panel.says('Authenticator app is off.');
  expect((await user.preference()).on).toEqual([]);
  // This service doesn't say that it's still registered, so only Undo turns it on again.
  await panel.undo.click();
  await panel.says('Undone. Authenticator app is on again.');
  await panel.showsOn('Authenticator app');
  expect((await user.preference()).on).toEqual(['SOFTWARE_TOKEN_MFA']);

  await panel.switch('Authenticator app').click();
  await panel.answers('Turn off');
  await panel.says('Authenticator app is off.');
  const promised = await panel.promise();
  await account.signsOut();
  expect(await signIn.signsInAs(user.username)).toEqual(promised);
});

test('the preference is moved and cleared', async ({ signIn, panel, user }) => {
  await user.registersAuthenticator();
  await signIn.signsInAs(user.username);
  await panel.turns('Text message', 'on');
  await panel.prefers('Authenticator app');
  expect((await user.preference()).preferred).toBe('SOFTWARE_TOKEN_MFA');
  await panel.prefers('Text message');
  expect((await user.preference()).preferred).toBe('SMS_MFA');
  await panel.prefers('Ask me each time');
  expect((await user.preference()).preferred).toBeUndefined();
  expect([...(await user.preference()).on].sort()).toEqual(['SMS_MFA', 'SOFTWARE_TOKEN_MFA']);
});

test('a change that the service silently ignores is reported as not applied', async ({
  signIn,
  panel,
  user,
}) => {
  await signIn.signsInAs(user.username);
  await panel.switch('Email').click();
  await expect(panel.row('Email').getByRole('alert')).toContainText("This change wasn't made.");
  await panel.showsOn();
});

test('a preference that the service dropped by itself disappears', async ({ signIn, panel, user }) => {
  await user.registersAuthenticator();
  await signIn.signsInAs(user.username);
  await panel.turns('Text message', 'on');
  await panel.prefers('Authenticator app');
  await panel.showsPreferred('Authenticator app');
  await panel.switch('Email').click();
  await expect(panel.row('Email').getByRole('alert')).toContainText('You see the current state.');
  expect((await user.preference()).preferred).toBeUndefined();
  await panel.showsPreferred(null);
  await expect(panel.radio('Ask me each time')).toBeChecked();
});

test('without GetUserAuthFactors, the row offers the set-up and everything else works', async ({
  signIn,
  account,
  panel,
  user,
}) => {
  await signIn.signsInAs(user.username);
  await expect(panel.button('Set up authenticator app')).toBeVisible();
  await expect(panel.alerts).toHaveCount(0);
  await expect(account.heading).toBeVisible();
});
