import type { Asked, Method } from './support/asked.js';
import { expect, test } from './support/test.js';

const USER = 'fresh';
const PASSWORD = 'Correct-Horse-1';

test('by keyboard alone, a new user sets up every factor, signs in with each, changes them all and turns them off', async ({
  page,
  signIn,
  account,
  panel,
  emulator,
  keyboard,
  authenticator,
}) => {
  // Some two hundred steps, with a dozen sign-ins.
  test.setTimeout(240_000);
  const { dialog } = panel;
  const inDialog = (name: string) => dialog.getByRole('button', { name, exact: true });
  const field = (name: string) => dialog.getByRole('textbox', { name, exact: true });
  const prefer = dialog.getByRole('checkbox', { name: 'Make it my preferred method' });

  /** Waits until a dialog's step has the focus. */
  const shows = (title: string) => expect(dialog.page().getByRole('dialog', { name: title })).toBeFocused();
  /** Ends a dialog; the focus returns to the panel, even if the dialog's button is gone. */
  const closes = async () => {
    await keyboard.presses(inDialog('Done'));
    await expect(dialog).toBeHidden();
    await expect(panel.root.locator(':focus')).toHaveCount(1);
  };
  /** Scans the new key with the app, and enters its code. */
  const scansAndConfirms = async () => {
    await keyboard.presses(inDialog('Continue'));
    await expect(field('Code from the app')).toBeVisible();
    await keyboard.enters(field('Code from the app'), await emulator.appCode(USER));
  };
  /** Enters the password; resolves with the next challenge. */
  const begins = async () => {
    await keyboard.enters(signIn.username, USER);
    await keyboard.enters(signIn.password, PASSWORD);
    return signIn.asked();
  };
  const codeFor = (method: Method) =>
    method === 'Authenticator app'
      ? emulator.appCode(USER)
      : emulator.sentCode(USER, method === 'Text message' ? 'SMS' : 'EMAIL');
  /** Signs out and in again as the panel predicted; resolves with that prediction. */
  const signsInAgain = async (): Promise<Asked> => {
    const promised = await panel.promise();
    await keyboard.presses(page.getByRole('button', { name: 'Sign out', exact: true }));
    const asked = await begins();
    expect(asked).toEqual(promised);
    if (asked !== 'nothing') {
      if (typeof asked !== 'string') throw new Error('This user is never asked to choose.');
      await keyboard.enters(signIn.code, await codeFor(asked));
    }
    await expect(account.heading).toBeFocused();
    return asked;
  };

  await test.step('signs in for the first time', async () => {
    await signIn.open();
    expect(await begins()).toBe('nothing');
    await panel.showsOn();
  });

  await test.step('sets up an authenticator app and signs in with it', async () => {
    await keyboard.presses(panel.button('Set up authenticator app'));
    await shows('Set up authenticator app');
    await scansAndConfirms();
    await shows('Authenticator app is on');
    await closes();
    await panel.showsPreferred('Authenticator app');
    expect(await signsInAgain()).toBe('Authenticator app');
  });

  await test.step('verifies the email address and turns email on', async () => {
    await keyboard.presses(panel.button('Set up email'));
    await shows('Set up email');
    await keyboard.presses(inDialog('Send code'));
    await shows('Enter the code');
    await keyboard.enters(field('Code'), await emulator.sentCode(USER, 'EMAIL'));
    await shows('Email is on');
    await closes();
  });

  await test.step('adds a phone number, prefers text messages and signs in with one', async () => {
    await keyboard.presses(panel.button('Set up text message'));
    await shows('Set up text message');
    await keyboard.enters(field('Phone number'), '+49 170 1234567');
    await shows('Enter the code');
    await keyboard.presses(prefer, 'Space');
    await keyboard.enters(field('Code'), await emulator.sentCode(USER, 'SMS'));
    await shows('Text message is on');
    await closes();
    await panel.showsPreferred('Text message');
    expect(await signsInAgain()).toBe('Text message');
  });

  await test.step('prefers email and signs in with it', async () => {
    await keyboard.chooses(panel.radio('Email'), panel.preferred);
    await panel.says('Email is now preferred.');
    expect(await signsInAgain()).toBe('Email');
  });

  await test.step('creates a passkey and signs in with only that', async () => {
    await keyboard.presses(panel.button('Set up passkey'));
    await shows('Set up passkey');
    await keyboard.presses(inDialog('Create passkey'));
    await shows('Passkey is on');
    await closes();
    await panel.showsOn('Authenticator app', 'Text message', 'Email', 'Passkey');
    await keyboard.presses(page.getByRole('button', { name: 'Sign out', exact: true }));
    await keyboard.reaches(signIn.username);
    await page.keyboard.type(USER);
    await keyboard.presses(signIn.passkey);
    await expect(account.heading).toBeFocused();
    expect(await authenticator.passkeys()).toMatchObject([{ relyingPartyId: 'localhost', signCount: 2 }]);
  });

  await test.step('replaces the authenticator app, prefers it and signs in with the new one', async () => {
    const { totpSecret: before } = await emulator.user(USER);
    await keyboard.presses(panel.button('Replace authenticator app'));
    await shows('Replace authenticator app');
    await scansAndConfirms();
    await shows('Authenticator app replaced');
    await closes();
    expect((await emulator.user(USER)).totpSecret).not.toBe(before);
    await keyboard.chooses(panel.radio('Authenticator app'), panel.preferred);
    await panel.says('Authenticator app is now preferred.');
    expect(await signsInAgain()).toBe('Authenticator app');
  });

  await test.step('changes the phone number while text messages are preferred', async () => {
    await keyboard.chooses(panel.radio('Text message'), panel.preferred);
    await panel.says('Text message is now preferred.');
    await keyboard.presses(panel.button('Change phone number'));
    await shows('Change phone number');
    await keyboard.enters(field('New phone number'), '+1 206 555 0142');
    await shows('Enter the code');
    await keyboard.enters(field('Code'), await emulator.sentCode(USER, 'SMS'));
    await shows('Phone number verified');
    await closes();
    await panel.showsPreferred('Text message');
    expect(await emulator.user(USER)).toMatchObject({
      attributes: { phone_number: '+12065550142', phone_number_verified: 'true' },
      preferredMfaSetting: 'SMS_MFA',
    });
    expect(await signsInAgain()).toBe('Text message');
  });

  await test.step('deletes the passkey', async () => {
    await keyboard.presses(panel.button('Manage passkeys'));
    await shows('Passkeys');
    await keyboard.presses(inDialog('Delete passkey Passkey 1'));
    await keyboard.presses(inDialog('Delete'));
    await expect(
      dialog.getByRole('status').filter({ hasText: 'The passkey “Passkey 1” was deleted.' }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await panel.showsOn('Authenticator app', 'Text message', 'Email');
    expect(await emulator.user(USER)).toMatchObject({ passkeys: [] });
  });

  await test.step('turns everything off and signs in with only the password', async () => {
    for (const name of ['Email', 'Authenticator app'] as const) {
      await keyboard.presses(panel.switch(name), 'Space');
      await panel.says(`${name} is off.`);
    }
    await keyboard.presses(panel.switch('Text message'), 'Space');
    await keyboard.presses(inDialog('Turn off'));
    await panel.says('Text message is off.');
    await panel.showsOn();
    expect(await signsInAgain()).toBe('nothing');
    expect(await emulator.user(USER)).toMatchObject({ userMFASettingList: [], preferredMfaSetting: null });
  });
});
