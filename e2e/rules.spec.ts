import { expect, test } from './support/test.js';

test.describe('requests', () => {
  test('a change names only the factor that changes, with both flags', async ({ signIn, panel, wire }) => {
    await signIn.open();
    await signIn.signsInAs('totp-preferred');
    await panel.turns('Email', 'on');
    await panel.turns('Text message', 'off');
    expect(wire.writes()).toEqual([
      { EmailMfaSettings: { Enabled: true, PreferredMfa: false } },
      { SMSMfaSettings: { Enabled: false, PreferredMfa: false } },
    ]);
  });

  test('moving the preference names the factor that loses it and the one that gets it', async ({
    signIn,
    panel,
    wire,
  }) => {
    await signIn.open();
    await signIn.signsInAs('totp-preferred');
    await panel.prefers('Text message');
    await panel.prefers('Ask me each time');
    expect(wire.writes()).toEqual([
      {
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
        SMSMfaSettings: { Enabled: true, PreferredMfa: true },
      },
      { SMSMfaSettings: { Enabled: true, PreferredMfa: false } },
    ]);
  });

  test('a change to another factor does not name the preferred one', async ({ signIn, panel, emulator }) => {
    await signIn.open();
    await signIn.signsInAs('totp-preferred');
    await panel.turns('Email', 'on');
    const { userMFASettingList, preferredMfaSetting } = await emulator.user('totp-preferred');
    expect([...userMFASettingList].sort()).toEqual(['EMAIL_OTP', 'SMS_MFA', 'SOFTWARE_TOKEN_MFA']);
    expect(preferredMfaSetting).toBe('SOFTWARE_TOKEN_MFA');
    await panel.showsPreferred('Authenticator app');
  });

  test('a passkey is turned on together with a factor that is on, which keeps its preference', async ({
    signIn,
    panel,
    wire,
    emulator,
  }) => {
    await emulator.changes('totp-preferred', { passkeys: 1 });
    await signIn.open();
    await signIn.signsInAs('totp-preferred');
    await panel.turns('Passkey', 'on');
    expect(wire.writes()).toEqual([
      {
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
        WebAuthnMfaSettings: { Enabled: true },
      },
    ]);
    await panel.showsPreferred('Authenticator app');
  });

  test('opening the panel takes one read, and turning a factor on one write and one read', async ({
    page,
    signIn,
    panel,
    wire,
  }) => {
    // A state that is older than two seconds is read again before the write.
    await page.clock.setFixedTime(new Date());
    await signIn.open();
    await signIn.signsInAs('totp-preferred');
    await panel.showsOn('Authenticator app', 'Text message');
    await panel.turns('Email', 'on');
    const operations = wire.operations().filter((name) => /^(GetUser|SetUserMFAPreference)$/.test(name));
    // The second is the profile's: the panel's state is cached without personal data.
    expect(operations).toEqual(['GetUser', 'GetUser', 'SetUserMFAPreference', 'GetUser']);
  });

  test('opening the panel never associates an authenticator', async ({ signIn, panel, wire }) => {
    await signIn.open();
    await signIn.signsInAs('fresh');
    await expect(panel.row('Authenticator app').getByRole('button')).toHaveText('Set up');
    expect(wire.operations()).not.toContain('AssociateSoftwareToken');
  });
});

test.describe('messages to the user', () => {
  test('turning off the preferred factor says that none is preferred, and promotes none', async ({
    signIn,
    panel,
    wire,
  }) => {
    await signIn.open();
    await signIn.signsInAs('all-on');
    await panel.turns('Authenticator app', 'off');
    await panel.says('Authenticator app is no longer preferred.');
    await panel.showsPreferred(null);
    await expect(panel.radio('Ask me each time')).toBeChecked();
    expect(wire.writes()).toEqual([{ SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false } }]);
  });

  test('turning off the last factor asks first, and cancelling sends nothing', async ({
    signIn,
    panel,
    wire,
    emulator,
  }) => {
    await emulator.changes('totp-preferred', {
      userMFASettingList: ['SMS_MFA'],
      preferredMfaSetting: null,
    });
    await signIn.open();
    await signIn.signsInAs('totp-preferred');

    await panel.switch('Text message').click();
    await expect(panel.dialog).toHaveAccessibleName('Turn off two-step verification?');
    await expect(panel.dialog).toHaveAccessibleDescription(/Only your password will protect your account/);
    await panel.answers('Cancel');
    await panel.showsOn('Text message');

    await panel.switch('Text message').click();
    await panel.dialog.press('Escape');
    await expect(panel.dialog).toBeHidden();
    await panel.showsOn('Text message');
    expect(wire.writes()).toEqual([]);

    await panel.switch('Text message').click();
    await panel.answers('Turn off');
    await panel.says('Text message is off. Only your password protects your account now.');
    await panel.showsOn();
    expect(wire.writes()).toEqual([{ SMSMfaSettings: { Enabled: false, PreferredMfa: false } }]);
  });

  test('Undo turns the last factor on again', async ({ signIn, panel, emulator }) => {
    await signIn.open();
    await signIn.signsInAs('nothing-on');
    await panel.turns('Text message', 'on');
    await panel.switch('Text message').click();
    await panel.answers('Turn off');
    await panel.says('Text message is off.');
    await panel.undo.click();
    await panel.says('Undone. Text message is on again.');
    await expect(panel.undo).toBeHidden();
    await panel.showsOn('Text message');
    expect((await emulator.user('nothing-on')).userMFASettingList).toEqual(['SMS_MFA']);
  });

  test('turning off the last other factor asks first, and turns the passkey off in the same write', async ({
    signIn,
    panel,
    wire,
    emulator,
  }) => {
    await emulator.changes('all-on', {
      userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'],
      preferredMfaSetting: null,
    });
    await signIn.open();
    await signIn.signsInAs('all-on');
    await panel.switch('Text message').click();
    await expect(panel.dialog).toContainText('Your passkey turns off too');
    await panel.dialog.getByRole('button', { name: /^Turn off/ }).click();
    await panel.says('Your passkey is off too');
    await panel.showsOn();
    expect(wire.writes()).toEqual([
      { SMSMfaSettings: { Enabled: false, PreferredMfa: false }, WebAuthnMfaSettings: { Enabled: false } },
    ]);
  });

  test('if MFA is required, the last factor stays on and its switch says why', async ({
    signIn,
    panel,
    wire,
  }) => {
    await signIn.open();
    await signIn.signsInAs('required');
    const only = panel.switch('Authenticator app');
    await expect(only).toHaveAttribute('aria-disabled', 'true');
    await expect(only).toHaveAccessibleDescription(/Turn on another method/);
    await only.focus();
    await expect(only).toBeFocused();
    await only.press('Space');
    await only.press('Enter');
    await only.click({ force: true });
    await panel.showsOn('Authenticator app');
    expect(wire.writes()).toEqual([]);

    await panel.turns('Text message', 'on');
    await expect(only).not.toHaveAttribute('aria-disabled');
  });

  test('a factor that is not set up or verified says what it is for, and has no switch', async ({
    signIn,
    panel,
  }) => {
    await signIn.open();
    await signIn.signsInAs('fresh');
    await expect(panel.row('Authenticator app')).toContainText('Works offline');
    await expect(panel.row('Text message')).toContainText('Codes sent to your phone');
    await expect(panel.row('Email')).toContainText('Verify your email address first.');
    await expect(panel.row('Passkey')).toContainText('Fingerprint, face or PIN');
    await expect(panel.root.getByRole('switch')).toHaveCount(0);
  });

  test('preferring the only channel for password resets shows a warning', async ({
    signIn,
    panel,
    emulator,
  }) => {
    await emulator.changes('two-on', { attributes: { email_verified: 'false' } });
    await signIn.open();
    await signIn.signsInAs('two-on');
    await expect(panel.radio('Text message')).toHaveAccessibleDescription(
      "You couldn't reset your password.",
    );
    await panel.prefers('Text message');
    await expect(panel.root).toContainText("You can't reset your password while text message is preferred");
    await panel.prefers('Authenticator app');
    await expect(panel.root).not.toContainText("You can't reset your password while");
  });

  test('a passkey user who turns on another factor can keep passkey sign-in, in one write', async ({
    signIn,
    panel,
    wire,
    emulator,
  }) => {
    await emulator.changes('nothing-on', { passkeys: 1 });
    await signIn.open();
    await signIn.signsInAs('nothing-on');
    await expect(panel.switch('Passkey')).toBeVisible();
    await panel.switch('Text message').click();
    await expect(panel.dialog).toHaveAccessibleName('Keep passkey sign-in?');
    await panel.answers('Turn on passkey');
    await panel.says('Text message is on.');
    await panel.showsOn('Text message', 'Passkey');
    expect(wire.writes()).toEqual([
      { SMSMfaSettings: { Enabled: true, PreferredMfa: false }, WebAuthnMfaSettings: { Enabled: true } },
    ]);
  });

  test('a passkey user who clicks before the passkeys are known is asked once they are', async ({
    signIn,
    panel,
    wire,
    emulator,
    page,
  }) => {
    await emulator.changes('nothing-on', { passkeys: 1 });
    await signIn.open();
    const held = await wire.holds('GetUserAuthFactors');
    await signIn.signsInAs('nothing-on');
    await held.arrived;
    await panel.root.getByRole('switch', { name: 'Text message' }).click();
    held.release();
    await expect(page.getByRole('dialog')).toContainText("Your passkey can't sign you in");
    expect(wire.writes()).toEqual([]);
  });

  test('a user of another identity provider gets an explanation instead of switches', async ({
    signIn,
    panel,
    wire,
  }) => {
    await signIn.open();
    await signIn.signsInAs('federated');
    await expect(panel.root).toContainText('Managed by your sign-in provider');
    await expect(panel.root.getByRole('switch')).toHaveCount(0);
    expect(wire.writes()).toEqual([]);
  });

  test('an unknown factor is shown by its name and survives a change', async ({
    signIn,
    panel,
    emulator,
  }) => {
    await emulator.changes('nothing-on', { userMFASettingList: ['SMS_MFA', 'PAGER_MFA'] });
    await signIn.open();
    await signIn.signsInAs('nothing-on');
    await expect(panel.root).toContainText('PAGER_MFA');
    await panel.turns('Email', 'on');
    const { userMFASettingList } = await emulator.user('nothing-on');
    expect([...userMFASettingList].sort()).toEqual(['EMAIL_OTP', 'PAGER_MFA', 'SMS_MFA']);
  });

  test('numbers and addresses are masked', async ({ signIn, panel }) => {
    await signIn.open();
    await signIn.signsInAs('nothing-on');
    await expect(panel.row('Text message')).toContainText(/•+0142/);
    await expect(panel.root).not.toContainText('206555');
    await expect(panel.row('Email')).toContainText(/n•+@example\.com/);
    await expect(panel.root).not.toContainText('nothing-on');
  });
});
