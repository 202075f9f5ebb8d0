import { expect, test } from './support/test.js';

const WRITE = 'SetUserMFAPreference';

test.beforeEach(async ({ signIn, panel }) => {
  await signIn.open();
  await signIn.signsInAs('nothing-on');
  await panel.showsOn();
});

test.describe('a slow service', () => {
  test('shows the target state at once, says that it is saving, and ignores another click', async ({
    panel,
    wire,
  }) => {
    const held = await wire.holds(WRITE);
    const toggle = panel.switch('Text message');
    await toggle.click();
    await held.arrived;
    await expect(toggle).toBeChecked();
    await expect(toggle).toHaveAttribute('aria-disabled', 'true');
    await expect(toggle).toBeFocused();
    await panel.says('Saving…');
    await toggle.press('Space');
    await expect(toggle).toBeChecked();
    held.release();
    await panel.says('Text message is on.');
    await expect(toggle).not.toHaveAttribute('aria-disabled');
    await expect(toggle).toBeFocused();
    expect(wire.writes()).toHaveLength(1);
  });

  test('allows changes to other rows meanwhile, one write after the other', async ({
    panel,
    wire,
    emulator,
  }) => {
    const held = await wire.holds(WRITE);
    await panel.switch('Text message').click();
    await held.arrived;
    await panel.switch('Email').click();
    await panel.showsOn('Text message', 'Email');
    expect(wire.writes()).toHaveLength(1);
    held.release();
    await panel.says('Email is on.');
    await panel.showsOn('Text message', 'Email');
    expect(wire.writes()).toEqual([
      { SMSMfaSettings: { Enabled: true, PreferredMfa: false } },
      { EmailMfaSettings: { Enabled: true, PreferredMfa: false } },
    ]);
    const { userMFASettingList } = await emulator.user('nothing-on');
    expect([...userMFASettingList].sort()).toEqual(['EMAIL_OTP', 'SMS_MFA']);
  });

  test('shows the heading and a skeleton during the first read', async ({ signIn, account, panel, wire }) => {
    await account.signsOut();
    const held = await wire.holds('GetUser');
    await signIn.givesPassword('nothing-on');
    await held.arrived;
    await expect(panel.root).toHaveAttribute('aria-busy', 'true');
    await expect(panel.status).toHaveText('Loading your sign-in methods');
    held.release();
    await panel.showsOn();
    await expect(panel.root).not.toHaveAttribute('aria-busy');
  });
});

test.describe('a busy service', () => {
  test('that throttles once gets a retry, and the user notices nothing', async ({
    panel,
    wire,
    emulator,
  }) => {
    await emulator.fails({ operation: WRITE, error: 'TooManyRequestsException', times: 1 });
    await panel.turns('Text message', 'on');
    await expect(panel.alerts).toHaveCount(0);
    expect(wire.writes()).toHaveLength(2);
  });

  for (const error of ['TooManyRequestsException', 'InternalErrorException']) {
    test(`that answers ${error} for ever ends the retries, and the user can try again`, async ({
      panel,
      wire,
      emulator,
    }) => {
      await emulator.fails({ operation: WRITE, error });
      await panel.switch('Text message').click();
      await expect(panel.row('Text message').getByRole('alert')).toContainText('busy right now');
      await panel.showsOn();
      expect(wire.writes()).toHaveLength(3);

      await emulator.heals();
      await panel.tryAgain.click();
      await panel.says('Text message is on.');
      await expect(panel.alerts).toHaveCount(0);
      await panel.showsOn('Text message');
    });
  }
});

test.describe('a change that is refused', () => {
  const refusals = [
    ['ForbiddenException', 'This was blocked for security reasons.', 'leads to support'],
    ['LimitExceededException', 'Too many attempts.', 'cannot'],
    ['PasswordResetRequiredException', 'Reset your password before', 'cannot'],
    ['UserNotConfirmedException', 'Confirm your account before', 'cannot'],
    ['ResourceNotFoundException', 'Something went wrong.', 'can try again'],
    ['SomethingNewException', 'Something went wrong.', 'can try again'],
  ] as const;
  for (const [error, sentence, wayOn] of refusals) {
    test(`with ${error} is explained in its row, reverted, and ${wayOn}`, async ({
      panel,
      wire,
      emulator,
    }) => {
      await emulator.fails({ operation: WRITE, error, message: 'Raw words of the service' });
      await panel.switch('Text message').click();
      const alert = panel.row('Text message').getByRole('alert');
      await expect(alert).toContainText(sentence);
      // A reference number for support, if the user can do nothing else.
      await expect(alert.getByText(/^Reference: [0-9a-f-]{36}$/)).toHaveCount(wayOn === 'cannot' ? 0 : 1);
      await expect(panel.root).not.toContainText('Raw words');
      await expect(panel.switch('Text message')).toHaveAccessibleDescription(new RegExp(sentence));
      await expect(panel.tryAgain).toHaveCount(wayOn === 'can try again' ? 1 : 0);
      await panel.showsOn();
      await expect(panel.switch('Text message')).toBeFocused();
      // Trying again helps with none of these.
      expect(wire.writes()).toHaveLength(1);
    });
  }

  const missing = [
    [
      'Authenticator app',
      'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
      'Set up an authenticator app first.',
    ],
    ['Text message', 'User does not have a phone_number set to turn on SMS MFA', 'Add a phone number first.'],
  ] as const;
  for (const [row, message, sentence] of missing) {
    test(`because something is missing names it: ${row}`, async ({ panel, emulator }) => {
      await emulator.fails({ operation: WRITE, error: 'InvalidParameterException', message });
      await panel.switch(row).click();
      await expect(panel.row(row).getByRole('alert')).toContainText(
        `This couldn't be turned on. ${sentence}`,
      );
    });
  }

  test('does not affect other changes', async ({ panel, emulator }) => {
    await emulator.fails({ operation: WRITE, error: 'ForbiddenException', times: 1 });
    await panel.switch('Text message').click();
    await expect(panel.row('Text message').getByRole('alert')).toBeVisible();
    await panel.turns('Email', 'on');
    await panel.showsOn('Email');
  });
});

test.describe('an answer that makes no sense', () => {
  for (const garbage of ['html', 'empty', 'json'] as const) {
    test(`to a change (${garbage}): the panel shows the state that it reads back`, async ({
      panel,
      emulator,
    }) => {
      await emulator.fails({ operation: WRITE, garbage, times: 1 });
      await panel.switch('Text message').click();
      await expect(panel.row('Text message').getByRole('alert')).toBeVisible();
      await panel.showsOn();
      expect((await emulator.user('nothing-on')).userMFASettingList).toEqual([]);
      // An empty answer is a success of the service, which then did nothing: there is no promise that it would do better.
      await (garbage === 'empty' ? panel.switch('Text message') : panel.tryAgain).click();
      await panel.says('Text message is on.');
      await expect(panel.alerts).toHaveCount(0);
    });

    test(`to the first read (${garbage}): the user can try again`, async ({
      signIn,
      account,
      panel,
      emulator,
    }) => {
      await account.signsOut();
      await emulator.fails({ operation: 'GetUser', garbage });
      await signIn.givesPassword('nothing-on');
      await expect(panel.alerts).toContainText("We couldn't load your sign-in methods");
      await emulator.heals();
      await panel.tryAgain.click();
      await panel.showsOn();
    });
  }

  test('to an applied change (cut in half): it counts as saved', async ({ panel, emulator }) => {
    await emulator.fails({ operation: WRITE, garbage: 'truncated', times: 1 });
    await panel.turns('Text message', 'on');
    await expect(panel.alerts).toHaveCount(0);
    expect((await emulator.user('nothing-on')).userMFASettingList).toEqual(['SMS_MFA']);
  });

  test('to GetUserAuthFactors does not affect the panel', async ({ signIn, account, panel, emulator }) => {
    await account.signsOut();
    await emulator.fails({ operation: 'GetUserAuthFactors', garbage: 'html', status: 500 });
    await signIn.givesPassword('nothing-on');
    await panel.turns('Text message', 'on');
    await expect(panel.alerts).toHaveCount(0);
    await expect(panel.button('Set up authenticator app')).toBeVisible();
  });
});

// Each fault stays until it's removed: Chromium would hide a single one, because it repeats a request when a
// used connection closes without an answer.
test.describe('a lost connection', () => {
  test('before the change arrived: the panel says that nothing changed, and sends it again on request', async ({
    panel,
    wire,
    emulator,
  }) => {
    await emulator.fails({ operation: WRITE, drop: 'before' });
    await panel.switch('Text message').click();
    await expect(panel.row('Text message').getByRole('alert')).toContainText(
      "We couldn't connect. Nothing was changed.",
    );
    await panel.showsOn();
    expect(wire.writes()).toHaveLength(1);
    await emulator.heals();
    await panel.tryAgain.click();
    await panel.says('Text message is on.');
    expect(wire.writes()).toHaveLength(2);
  });

  test('after the change arrived: the panel reads it back, and it counts as saved', async ({
    panel,
    wire,
    emulator,
  }) => {
    await emulator.fails({ operation: WRITE, drop: 'after' });
    await panel.turns('Text message', 'on');
    await expect(panel.alerts).toHaveCount(0);
    expect(wire.writes()).toHaveLength(1);
  });

  test('during the read-back too: the panel says that the result is unknown, and reads before it sends again', async ({
    panel,
    wire,
    emulator,
  }) => {
    await emulator.fails({ operation: WRITE, drop: 'after' });
    const held = await wire.holds(WRITE);
    await panel.switch('Text message').click();
    await held.arrived;
    // Not sooner: a state that is older than two seconds is read again before the write.
    await emulator.fails({ operation: 'GetUser', drop: 'before' });
    held.release();
    await expect(panel.row('Text message').getByRole('alert')).toContainText(
      "don't know if this was changed",
    );
    await emulator.heals();
    await panel.tryAgain.click();
    await panel.showsOn('Text message');
    await expect(panel.alerts).toHaveCount(0);
    expect(wire.writes()).toHaveLength(1);
  });

  test('a change that the service accepts but does not apply is reported as not applied', async ({
    panel,
    emulator,
  }) => {
    await emulator.fails({ operation: WRITE, ignore: true, times: 1 });
    await panel.switch('Text message').click();
    await expect(panel.row('Text message').getByRole('alert')).toContainText(
      "This change wasn't made. You see the current state.",
    );
    await panel.showsOn();
    await expect(panel.status).not.toContainText('is on');
  });

  test('offline, the panel says so, changes nothing, and continues once the network is back', async ({
    context,
    panel,
    emulator,
  }) => {
    await context.setOffline(true);
    await expect(panel.root).toContainText("You're offline.");
    await panel.switch('Text message').click();
    // The browser doesn't say whether the request was sent, so neither does the panel.
    await expect(panel.row('Text message').getByRole('alert')).toContainText(
      /couldn't connect|lost the connection/,
    );
    await panel.showsOn();

    await context.setOffline(false);
    await expect(panel.root).not.toContainText("You're offline.");
    await panel.tryAgain.click();
    await panel.says('Text message is on.');
    expect((await emulator.user('nothing-on')).userMFASettingList).toEqual(['SMS_MFA']);
  });

  test('coming back online loads what has changed meanwhile', async ({ page, context, panel, emulator }) => {
    await page.clock.install();
    await context.setOffline(true);
    await expect(panel.root).toContainText("You're offline.");
    await emulator.changes('nothing-on', { userMFASettingList: ['SMS_MFA'] });
    await page.clock.fastForward('01:00');
    await context.setOffline(false);
    await panel.showsOn('Text message');
  });

  test('a failed refresh keeps the cached state, and says that it may be outdated', async ({
    account,
    panel,
    emulator,
  }) => {
    await emulator.fails({ operation: 'GetUser', error: 'ForbiddenException' });
    await account.comesBackToTab();
    await expect(panel.root).toContainText('This may be out of date');
    await expect(panel.switch('Text message')).toBeVisible();
    await emulator.heals();
    await account.comesBackToTab();
    await expect(panel.root).not.toContainText('This may be out of date');
  });
});
