import { expect, test } from './support/test.js';

const SESSION_OVER = 'Your session has ended. Sign in again to go on.';

test('an expired token is renewed once, and the user notices nothing', async ({
  signIn,
  panel,
  wire,
  emulator,
}) => {
  await signIn.open();
  await wire.signsInWith(await emulator.tokens('nothing-on', { expiresIn: -60 }));
  await signIn.signsInAs('nothing-on');
  await panel.turns('Text message', 'on');
  await expect(panel.alerts).toHaveCount(0);
  // The password, then one renewal; later requests use the new token.
  expect(wire.operations().filter((name) => name === 'InitiateAuth')).toHaveLength(2);
  expect(wire.operations().at(0)).toBe('InitiateAuth');
  expect(wire.operations().at(-1)).not.toBe('InitiateAuth');
});

test('an expired token that cannot be renewed leads to the sign-in', async ({
  signIn,
  panel,
  wire,
  emulator,
}) => {
  await signIn.open();
  await wire.signsInWith(await emulator.tokens('nothing-on', { expiresIn: -60 }));
  await emulator.revokes('nothing-on');
  await signIn.givesPassword('nothing-on');
  await expect(signIn.alert).toHaveText(SESSION_OVER);
  await expect(signIn.password).toBeFocused();
  // The renewal returned no new token, so no request was repeated.
  expect(wire.operations().filter((name) => name === 'InitiateAuth')).toHaveLength(2);
  expect(wire.operations().at(-1)).toBe('InitiateAuth');

  await signIn.signsInAs('nothing-on');
  await panel.showsOn();
});

test('a session that was ended elsewhere leads to the sign-in, with the reason', async ({
  signIn,
  panel,
  wire,
  emulator,
}) => {
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await panel.showsOn();
  await emulator.revokes('nothing-on');
  await panel.switch('Text message').click();
  await expect(signIn.alert).toHaveText(SESSION_OVER);
  // Revoked is not expired: the kit requests no new token.
  expect(wire.operations().filter((name) => name === 'InitiateAuth')).toHaveLength(1);
  expect((await emulator.user('nothing-on')).userMFASettingList).toEqual([]);
});

for (const [what, error, message] of [
  ['deleted', 'UserNotFoundException', 'User does not exist.'],
  ['disabled', 'NotAuthorizedException', 'User is disabled.'],
] as const) {
  test(`an account that was ${what} leads to the sign-in`, async ({ signIn, panel, wire, emulator }) => {
    await signIn.open();
    await signIn.signsInAs('nothing-on');
    await panel.showsOn();
    await emulator.fails({ operation: 'SetUserMFAPreference', error, message });
    await panel.switch('Text message').click();
    await expect(signIn.alert).toHaveText(SESSION_OVER);
    expect(wire.writes()).toHaveLength(1);
  });
}

test('a token without the scope is explained, and the user stays signed in', async ({
  signIn,
  account,
  panel,
  wire,
  emulator,
}) => {
  await signIn.open();
  await wire.signsInWith(await emulator.tokens('nothing-on', { scope: 'openid email' }));
  await signIn.signsInAs('nothing-on');
  await expect(panel.alerts).toContainText("This app isn't allowed to change these settings.");
  await expect(panel.alerts).not.toContainText('aws.cognito');
  await expect(panel.tryAgain).toHaveCount(0);
  await expect(account.heading).toBeVisible();
});

test('an unknown NotAuthorizedException does not sign the user out', async ({
  signIn,
  account,
  panel,
  emulator,
}) => {
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await emulator.fails({
    operation: 'SetUserMFAPreference',
    error: 'NotAuthorizedException',
    message: 'Something that nobody has seen yet',
    times: 1,
  });
  await panel.switch('Text message').click();
  await expect(panel.row('Text message').getByRole('alert')).toContainText('Something went wrong.');
  await expect(panel.root).not.toContainText('nobody has seen');
  await expect(account.heading).toBeVisible();
});

test('the next user of the same page sees none of the previous user’s data', async ({
  signIn,
  account,
  panel,
  wire,
}) => {
  await signIn.open();
  await signIn.signsInAs('totp-preferred');
  await panel.turns('Email', 'on');
  await account.signsOut();
  const held = await wire.holds('GetUser');
  await signIn.givesPassword('nothing-on');
  await held.arrived;
  await expect(panel.root.getByRole('switch')).toHaveCount(0);
  held.release();
  await panel.showsOn();
});
