import { expect, test } from './support/test.js';

test.beforeEach(async ({ signIn }) => {
  await signIn.open({ apply: 'on-save' });
});

test('edits are collected and sent as one write', async ({ signIn, account, panel, wire }) => {
  await signIn.signsInAs('nothing-on');
  await expect(panel.save).toBeHidden();

  await panel.switch('Text message').click();
  await panel.switch('Email').click();
  await panel.radio('Email').click();
  await expect(panel.root).toContainText('3 unsaved changes');
  await expect(panel.root).toContainText('After saving: password, then a code by email.');
  expect(wire.writes()).toEqual([]);

  await panel.save.click();
  await panel.says('Text message is on. Email is on. Email is now preferred.');
  await expect(panel.root).not.toContainText('unsaved');
  expect(wire.writes()).toEqual([
    {
      SMSMfaSettings: { Enabled: true, PreferredMfa: false },
      EmailMfaSettings: { Enabled: true, PreferredMfa: true },
    },
  ]);

  const promised = await panel.promise();
  await account.signsOut();
  expect(await signIn.signsInAs('nothing-on')).toEqual(promised);
});

test('discarding drops the edits and sends nothing', async ({ signIn, panel, wire }) => {
  await signIn.signsInAs('totp-preferred');
  await panel.switch('Email').click();
  await panel.radio('Email').click();
  await panel.discard.click();
  await panel.showsOn('Authenticator app', 'Text message');
  await panel.showsPreferred('Authenticator app');
  await expect(panel.save).toBeHidden();
  expect(wire.writes()).toEqual([]);
});

test('an edit that the user reverts leaves nothing to save', async ({ signIn, panel }) => {
  await signIn.signsInAs('totp-preferred');
  await panel.switch('Email').click();
  await expect(panel.root).toContainText('1 unsaved change');
  await panel.switch('Email').click();
  await expect(panel.root).not.toContainText('unsaved');
});

test('a failed save keeps the edits, and the next attempt sends them', async ({
  signIn,
  panel,
  wire,
  emulator,
}) => {
  await signIn.signsInAs('nothing-on');
  await emulator.fails({ operation: 'SetUserMFAPreference', error: 'ForbiddenException', times: 1 });
  await panel.switch('Text message').click();
  await panel.switch('Email').click();
  await panel.save.click();
  await expect(panel.row('Text message')).toContainText('blocked for security reasons');
  await panel.showsOn('Text message', 'Email');
  await expect(panel.root).toContainText('2 unsaved changes');

  await panel.save.click();
  await panel.says('Text message is on. Email is on.');
  await expect(panel.alerts).toHaveCount(0);
  const [first, second] = wire.writes();
  expect(second).toEqual(first);
});

test('saving asks first if it turns off the last factor', async ({ signIn, panel, wire, emulator }) => {
  await emulator.changes('two-on', { userMFASettingList: ['SMS_MFA'] });
  await signIn.signsInAs('two-on');
  await panel.switch('Text message').click();
  await panel.save.click();
  await panel.answers('Cancel');
  await expect(panel.root).toContainText('1 unsaved change');
  expect(wire.writes()).toEqual([]);
  await panel.save.click();
  await panel.answers('Turn off');
  await panel.says('Text message is off.');
});

test('unsaved edits survive a background refresh', async ({ signIn, account, panel, wire }) => {
  await signIn.signsInAs('nothing-on');
  await panel.switch('Email').click();
  const readsBefore = wire.operations().filter((name) => name === 'GetUser').length;
  await account.comesBackToTab();
  await expect
    .poll(() => wire.operations().filter((name) => name === 'GetUser').length)
    .toBeGreaterThan(readsBefore);
  await expect(panel.root).toContainText('1 unsaved change');
  await panel.showsOn('Email');
});
