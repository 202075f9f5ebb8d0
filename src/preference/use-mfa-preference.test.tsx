import { describe, expect, it, vi } from 'vitest';
import {
  ada,
  changeWhile,
  factor,
  isReady,
  optionalPool,
  renderPreference,
  twoOn,
} from './test-support/render-preference.js';

describe('reading', () => {
  it('asks GetUser once, and GetUserAuthFactors once where an offered factor is off', async () => {
    const page = await renderPreference();
    await isReady(page);
    await vi.waitFor(() => expect(factor(page, 'totp')?.availability).toEqual({ kind: 'off', lock: null }));
    expect([page.count('GetUser'), page.count('GetUserAuthFactors')]).toEqual([1, 1]);
  });

  it('does not ask GetUserAuthFactors where it could tell nothing', async () => {
    const page = await renderPreference({
      user: twoOn,
      pool: { mfa: 'ON' },
      userPool: { mfa: 'required', factors: ['totp', 'sms', 'email'] },
    });
    await isReady(page);
    expect([page.count('GetUser'), page.count('GetUserAuthFactors')]).toEqual([1, 0]);
  });

  it('warns a user without a password, and foretells the sign-in that is left', async () => {
    const page = await renderPreference({
      user: { password: null, passkeys: 1, attributes: ada.attributes, userMFASettingList: [] },
    });
    await isReady(page);
    await vi.waitFor(() => expect(page.ready().view.signIn).toEqual({ kind: 'passwordless' }));
    const { actions } = page.ready();
    actions.setFactor('email', true);
    await vi.waitFor(() =>
      expect(page.ready().confirmation?.consequences).toEqual([
        { kind: 'sign-in-lost' },
        { kind: 'passkey-sign-in-lost', canTurnOnPasskey: true },
      ]),
    );
    expect(page.writes()).toEqual([]);
    actions.confirmWithPasskey();
    await vi.waitFor(() => expect(page.ready().view.signIn).toEqual({ kind: 'passkey-only' }));
    expect(page.ready().view.risks).toEqual([]);
    actions.setFactor('passkey', false);
    await vi.waitFor(() =>
      expect(page.ready().confirmation?.consequences[0]).toEqual({ kind: 'sign-in-lost' }),
    );
  });

  it('warns of a passkey that signs in although the pool offers it as no factor (R8)', async () => {
    const page = await renderPreference({
      user: { passkeys: 1, attributes: ada.attributes, userMFASettingList: [] },
      userPool: { mfa: 'optional', factors: ['sms', 'email'] },
    });
    await isReady(page);
    await vi.waitFor(() => expect(page.count('GetUserAuthFactors')).toBe(1));
    page.ready().actions.setFactor('email', true);
    await vi.waitFor(() =>
      expect(page.ready().confirmation?.consequences).toEqual([
        { kind: 'passkey-sign-in-lost', canTurnOnPasskey: false },
      ]),
    );
    expect(page.writes()).toEqual([]);
  });

  it('says that an external identity provider decides, and asks no more (R11)', async () => {
    const page = await renderPreference({ user: { isExternalProvider: true } });
    await vi.waitFor(() => expect(page.current()).toEqual({ status: 'unavailable', reason: 'federated' }));
    expect(page.count('GetUserAuthFactors')).toBe(0);
  });

  it('fails with a way to try again, and recovers', async () => {
    const page = await renderPreference();
    page.emulator.faults.add({ operation: 'GetUser', error: 'ForbiddenException' });
    await page.queryClient.resetQueries();
    await vi.waitFor(() =>
      expect(page.current()).toMatchObject({ status: 'failed', failure: { kind: 'blocked' } }),
    );
    page.emulator.faults.clear();
    const failed = page.current();
    if (failed.status === 'failed') failed.retry();
    await isReady(page);
  });
});

describe('reading again', () => {
  it('keeps what was known when a refresh fails, says so, and recovers on demand', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({ operation: 'GetUser', error: 'ForbiddenException' });
    page.ready().actions.refresh();
    await vi.waitFor(() => expect(page.ready().refreshFailure).toMatchObject({ kind: 'blocked' }));
    expect(factor(page, 'totp')?.availability.kind).toBe('on');
    page.emulator.faults.clear();
    page.ready().actions.refresh();
    await vi.waitFor(() => expect(page.ready().refreshFailure).toBeNull());
  });
});

describe('changing, instantly', () => {
  it('sends only what changes, with both flags, and reads back (R1)', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    await page.change(({ setFactor }) => setFactor('email', true));
    expect(page.writes()).toEqual([{ EmailMfaSettings: { Enabled: true, PreferredMfa: false } }]);
    expect(page.count('GetUser')).toBe(2);
    expect(factor(page, 'email')?.availability.kind).toBe('on');
    expect(page.emulator.users.get('ada').preferredMfaSetting).toBe('SOFTWARE_TOKEN_MFA');
  });

  it('moves the preference by naming both factors', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    await page.change(({ prefer }) => prefer('sms'));
    expect(page.writes()).toEqual([
      {
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
        SMSMfaSettings: { Enabled: true, PreferredMfa: true },
      },
    ]);
    expect(page.emulator.users.get('ada').preferredMfaSetting).toBe('SMS_MFA');
  });

  it('names a companion when it turns a passkey on (R4)', async () => {
    const page = await renderPreference({ user: { ...twoOn, passkeys: 1 } });
    await isReady(page);
    await vi.waitFor(() => expect(factor(page, 'passkey')?.availability.kind).toBe('off'));
    await page.change(({ setFactor }) => setFactor('passkey', true));
    expect(page.writes()).toEqual([
      {
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
        WebAuthnMfaSettings: { Enabled: true },
      },
    ]);
    expect(factor(page, 'passkey')?.availability.kind).toBe('on');
  });

  it('commits once for a change and once for its answer', async () => {
    const page = await renderPreference({
      user: twoOn,
      userPool: { mfa: 'optional', factors: ['totp', 'sms', 'email'] },
    });
    await isReady(page);
    const before = page.commits();
    await page.change(({ setFactor }) => setFactor('email', true));
    expect(page.commits()).toBe(before + 2);
  });

  it('serialises rapid changes, so that none is lost and the last wins', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    await changeWhile(
      page,
      ({ setFactor }) => setFactor('email', true),
      (actions) => {
        actions.prefer('sms');
        actions.setFactor('email', false);
        actions.prefer(null);
        actions.prefer('totp');
        actions.prefer('sms');
      },
    );
    const user = page.emulator.users.get('ada');
    expect(user.userMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA', 'SMS_MFA']);
    expect(user.preferredMfaSetting).toBe('SMS_MFA');
    expect(page.count('SetUserMFAPreference')).toBe(2);
  });

  it('sends a change that was taken back while it was on its way', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    await changeWhile(
      page,
      ({ setFactor }) => setFactor('email', true),
      ({ setFactor }) => setFactor('email', false),
    );
    expect(page.emulator.users.get('ada').userMFASettingList).not.toContain('EMAIL_OTP');
    expect(page.count('SetUserMFAPreference')).toBe(2);
  });

  it('sends nothing for a change that was taken back before it was sent', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    await page.change(({ setFactor }) => {
      setFactor('email', true);
      setFactor('email', false);
    });
    expect(page.writes()).toEqual([]);
  });

  it('tells of all that was saved in one go, and takes all of it back', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    await changeWhile(
      page,
      ({ setFactor }) => setFactor('totp', false),
      ({ setFactor }) => setFactor('email', true),
    );
    expect(page.ready().notice).toMatchObject({
      changes: { totp: false, email: true },
      consequences: [{ kind: 'preference-cleared', factor: 'totp' }],
    });
    page.emulator.faults.clear();
    await page.change(({ undo }) => undo());
    const user = page.emulator.users.get('ada');
    expect(user.userMFASettingList.toSorted()).toEqual(['SMS_MFA', 'SOFTWARE_TOKEN_MFA']);
    expect(user.preferredMfaSetting).toBe('SOFTWARE_TOKEN_MFA');
  });

  it('asks before the last factor goes, and sends nothing until then', async () => {
    const page = await renderPreference({ user: { userMFASettingList: ['SMS_MFA'] } });
    await isReady(page);
    page.ready().actions.setFactor('sms', false);
    await vi.waitFor(() =>
      expect(page.ready().confirmation?.consequences).toEqual([{ kind: 'no-factor-left' }]),
    );
    expect(page.writes()).toEqual([]);
    page.ready().actions.cancel();
    await vi.waitFor(() => expect(page.ready().confirmation).toBeNull());
    expect(factor(page, 'sms')?.availability.kind).toBe('on');
    page.ready().actions.setFactor('sms', false);
    await vi.waitFor(() => expect(page.ready().confirmation).not.toBeNull());
    await page.change(({ confirm }) => confirm());
    expect(page.emulator.users.get('ada').userMFASettingList).toEqual([]);
  });

  it('takes a change back in one write, with the preference that went with it', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    await page.change(({ setFactor }) => setFactor('totp', false));
    expect(page.ready().notice).toMatchObject({
      kind: 'saved',
      canUndo: true,
      consequences: [{ kind: 'preference-cleared', factor: 'totp' }],
    });
    expect(factor(page, 'totp')?.availability).toEqual({ kind: 'off', lock: null });
    page.ready().actions.undo();
    await vi.waitFor(() =>
      expect(page.ready().notice).toEqual({ kind: 'undone', changes: { totp: true, preferred: 'totp' } }),
    );
    expect(page.emulator.users.get('ada').preferredMfaSetting).toBe('SOFTWARE_TOKEN_MFA');
    expect(page.count('SetUserMFAPreference')).toBe(2);
  });

  it('leaves an unknown factor and an unknown preference alone (R12)', async () => {
    const page = await renderPreference({
      user: { userMFASettingList: ['PUSH_MFA', 'SMS_MFA'], preferredMfaSetting: 'PUSH_MFA' },
    });
    await isReady(page);
    expect(page.ready().view.preferred).toMatchObject({ lockedBy: 'PUSH_MFA', value: null });
    await page.change(({ setFactor }) => setFactor('email', true));
    page.ready().actions.prefer('sms');
    expect(page.writes()).toEqual([{ EmailMfaSettings: { Enabled: true, PreferredMfa: false } }]);
    const user = page.emulator.users.get('ada');
    expect(user.preferredMfaSetting).toBe('PUSH_MFA');
    expect(user.userMFASettingList).toContain('PUSH_MFA');
  });
});

describe('changing on save', () => {
  it('collects edits and sends them in one write', async () => {
    const page = await renderPreference({ user: twoOn, apply: 'on-save' });
    await isReady(page);
    page.ready().actions.setFactor('email', true);
    page.ready().actions.prefer('email');
    await vi.waitFor(() => expect(page.ready().isDirty).toBe(true));
    expect(page.writes()).toEqual([]);
    await page.change(({ save }) => save());
    expect(page.writes()).toEqual([
      {
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
        EmailMfaSettings: { Enabled: true, PreferredMfa: true },
      },
    ]);
  });

  it('keeps the edits when saving fails', async () => {
    const page = await renderPreference({ user: twoOn, apply: 'on-save' });
    await isReady(page);
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', error: 'ForbiddenException', times: 1 });
    page.ready().actions.setFactor('email', true);
    page.ready().actions.prefer('email');
    page.ready().actions.save();
    await vi.waitFor(() => expect(factor(page, 'email')?.failure).toMatchObject({ kind: 'blocked' }));
    expect(factor(page, 'email')).toMatchObject({ availability: { kind: 'on' }, isChanged: true });
    // One write failed, and one message says so.
    expect(page.ready().view.preferred).toMatchObject({ value: 'email', failure: null });
    await page.change(({ save }) => save());
    expect(factor(page, 'email')?.failure).toBeNull();
  });

  it('keeps the edits that fit when the state changes elsewhere, and says what changed (R13)', async () => {
    const page = await renderPreference({ user: twoOn, apply: 'on-save' });
    await isReady(page);
    page.ready().actions.setFactor('email', true);
    page.ready().actions.prefer('sms');
    await vi.waitFor(() => expect(page.ready().isDirty).toBe(true));
    page.emulator.users.set('ada', { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] });
    await page.queryClient.invalidateQueries();
    await vi.waitFor(() =>
      expect(page.ready().notice).toEqual({ kind: 'changed-elsewhere', changes: { sms: false } }),
    );
    expect(factor(page, 'email')).toMatchObject({ availability: { kind: 'on' }, isChanged: true });
    expect(page.ready().view.preferred?.value).toBe('totp');
    await page.change(({ save }) => save());
    expect(page.writes()).toEqual([{ EmailMfaSettings: { Enabled: true, PreferredMfa: false } }]);
  });

  it('does not call a change from elsewhere what another flow on this page has saved', async () => {
    const page = await renderPreference({ apply: 'on-save' });
    await isReady(page);
    page.ready().actions.setFactor('email', true);
    await vi.waitFor(() => expect(page.ready().isDirty).toBe(true));
    await page.saveBeside({ totp: true, preferred: 'totp' });
    await vi.waitFor(() => expect(factor(page, 'totp')?.availability.kind).toBe('on'));
    expect(page.ready().notice).toBeNull();
    // What really comes from elsewhere is told all the same.
    page.emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: null });
    await page.queryClient.invalidateQueries();
    await vi.waitFor(() => expect(page.ready().notice?.kind).toBe('changed-elsewhere'));
  });

  it('offers no undo that would send other edits along', async () => {
    const page = await renderPreference({ user: twoOn, apply: 'on-save' });
    await isReady(page);
    page.ready().actions.setFactor('email', true);
    await changeWhile(
      page,
      ({ save }) => save(),
      ({ setFactor }) => setFactor('sms', false),
    );
    expect(page.ready().notice).toMatchObject({ kind: 'saved', canUndo: false });
    page.ready().actions.undo();
    expect(page.count('SetUserMFAPreference')).toBe(1);
    expect(factor(page, 'sms')).toMatchObject({ isChanged: true });
  });

  it('forgets the edits when they are discarded', async () => {
    const page = await renderPreference({ user: twoOn, apply: 'on-save' });
    await isReady(page);
    page.ready().actions.setFactor('email', true);
    await vi.waitFor(() => expect(page.ready().isDirty).toBe(true));
    page.ready().actions.discard();
    await vi.waitFor(() => expect(page.ready().isDirty).toBe(false));
    expect(page.writes()).toEqual([]);
  });
});

describe('several pages', () => {
  it('shows in one tab what another changed, at once', async () => {
    const accountId = crypto.randomUUID();
    const here = await renderPreference({ user: twoOn, accountId });
    await isReady(here);
    // BroadcastChannel does not tell tabs of one browser from contexts of one page: a channel of its own is another tab.
    const otherTab = new BroadcastChannel(`cognito-account-kit:${accountId}`);
    here.emulator.users.set('ada', { preferredMfaSetting: 'SMS_MFA' });
    otherTab.postMessage('changed');
    await vi.waitFor(() => expect(here.ready().view.preferred?.value).toBe('sms'));
    const told = new Promise((resolve) => {
      otherTab.onmessage = (event) => resolve(event.data);
    });
    here.ready().actions.prefer('totp');
    expect(await told).toBe('changed');
    otherTab.close();
  });

  it('does not take an answer from before a message for the state after it', async () => {
    const accountId = crypto.randomUUID();
    const page = await renderPreference({ user: twoOn, accountId, readLatency: 300 });
    await vi.waitFor(() => expect(page.count('GetUser')).toBe(1), { interval: 5 });
    page.emulator.users.set('ada', { preferredMfaSetting: 'SMS_MFA' });
    const otherTab = new BroadcastChannel(`cognito-account-kit:${accountId}`);
    otherTab.postMessage('changed');
    await vi.waitFor(() => expect(page.count('GetUser')).toBe(2));
    await isReady(page);
    expect(page.ready().view.preferred?.value).toBe('sms');
    otherTab.close();
  });

  it("never shows one account's state to another", async () => {
    const page = await renderPreference({ user: twoOn, accountId: 'ada' });
    await isReady(page);
    const keys = page.queryClient
      .getQueryCache()
      .getAll()
      .map((query) => query.queryKey);
    expect(keys.every((key) => key.includes('ada'))).toBe(true);
    expect(
      JSON.stringify(
        page.queryClient
          .getQueryCache()
          .getAll()
          .map((query) => query.state),
      ),
    ).not.toMatch(/eyJ|\+15550101234/);
  });
});

describe('a pool that requires MFA', () => {
  it('locks the last factor, and unlocks it when another is on (R5)', async () => {
    const page = await renderPreference({
      pool: { mfa: 'ON' },
      user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] },
      userPool: { ...optionalPool, mfa: 'required' },
    });
    await isReady(page);
    expect(factor(page, 'totp')?.availability).toEqual({ kind: 'on', lock: 'last-factor-required' });
    page.ready().actions.setFactor('totp', false);
    await page.change(({ setFactor }) => setFactor('sms', true));
    expect(factor(page, 'totp')?.availability).toEqual({ kind: 'on', lock: null });
    expect(page.emulator.users.get('ada').userMFASettingList).toEqual(['SOFTWARE_TOKEN_MFA', 'SMS_MFA']);
  });
});
