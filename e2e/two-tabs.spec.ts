import { expect, test } from './support/test.js';

test('a change in one tab shows in the other at once', async ({ signIn, panel, openTab }) => {
  const other = await openTab();
  for (const tab of [{ signIn, panel }, other]) {
    await tab.signIn.open();
    await tab.signIn.signsInAs('nothing-on');
    await tab.panel.showsOn();
  }
  await panel.turns('Text message', 'on');
  await other.panel.showsOn('Text message');
  expect(await other.panel.promise()).toBe('Text message');

  await other.panel.turns('Email', 'on');
  await panel.showsOn('Text message', 'Email');
});

test('a change to another account does not affect a tab', async ({ signIn, panel, openTab }) => {
  const other = await openTab();
  await other.signIn.open();
  await other.signIn.signsInAs('fresh');
  await expect(other.panel.row('Email')).toBeVisible();
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  const reads = other.wire.operations().length;
  await panel.turns('Text message', 'on');
  await panel.turns('Email', 'on');
  expect(other.wire.operations()).toHaveLength(reads);
});

test('without BroadcastChannel, a change shows when the user comes back to the tab', async ({
  context,
  signIn,
  panel,
  openTab,
}) => {
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
  const other = await openTab();
  for (const tab of [{ signIn, panel }, other]) {
    await tab.signIn.open();
    await tab.signIn.signsInAs('nothing-on');
    await tab.panel.showsOn();
  }
  await panel.turns('Text message', 'on');
  await other.panel.showsOn();
  await other.account.comesBackToTab();
  await other.panel.showsOn('Text message');
});

test('unsaved edits survive a change in another tab, and the panel reports it', async ({
  signIn,
  panel,
  openTab,
}) => {
  const other = await openTab();
  await signIn.open({ apply: 'on-save' });
  await signIn.signsInAs('nothing-on');
  await other.signIn.open();
  await other.signIn.signsInAs('nothing-on');

  await panel.switch('Email').click();
  await other.panel.turns('Text message', 'on');
  await panel.says('Changed in another window or on another device. Text message is on.');
  await panel.showsOn('Text message', 'Email');
  await expect(panel.root).toContainText('1 unsaved change');

  await panel.save.click();
  await panel.says('Email is on.');
  await other.panel.showsOn('Text message', 'Email');
});

test('an edit that no longer fits has no effect, and the panel says what changed', async ({
  signIn,
  panel,
  wire,
  openTab,
}) => {
  const other = await openTab();
  await signIn.open({ apply: 'on-save' });
  await signIn.signsInAs('two-on');
  await panel.radio('Text message').click();
  await expect(panel.root).toContainText('1 unsaved change');

  await other.signIn.open();
  await other.signIn.givesPassword('two-on');
  await other.signIn.asked();
  await other.signIn.chooses('Text message');
  await other.signIn.givesCode('two-on', 'Text message');
  await other.panel.turns('Text message', 'off');

  await panel.says('Changed in another window or on another device. Text message is off.');
  await panel.showsOn('Authenticator app');
  await panel.showsPreferred(null);
  await expect(panel.root).not.toContainText('unsaved');
  await expect(panel.save).toBeHidden();
  expect(wire.writes()).toEqual([]);
  expect(await panel.promise()).toBe('Authenticator app');
});

test('a sign-out in one tab ends the session in the other, with an explanation', async ({
  signIn,
  account,
  panel,
  openTab,
}) => {
  const other = await openTab();
  for (const tab of [{ signIn, panel }, other]) {
    await tab.signIn.open();
    await tab.signIn.signsInAs('nothing-on');
    await tab.panel.showsOn();
  }
  await account.signsOut();
  await other.panel.switch('Text message').click();
  await expect(other.signIn.alert).toContainText('Your session has ended.');
});
