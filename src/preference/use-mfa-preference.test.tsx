import { describe, expect, it, vi } from 'vitest';
import {
  ada,
  optionalPool,
  type RenderedPreference,
  renderPreference,
} from './test-support/render-preference.js';

type Act = Parameters<RenderedPreference['change']>[0];

const isReady = (page: RenderedPreference) => vi.waitFor(() => page.ready());
const factor = (page: RenderedPreference, name: string) =>
  page.ready().view.factors.find((view) => view.factor === name);

/** Makes one change, and more of them while it is on its way. */
async function changeWhile(page: RenderedPreference, first: Act, meanwhile: Act) {
  page.emulator.faults.add({ operation: 'SetUserMFAPreference', latency: 200 });
  const settled = page.change(first);
  await vi.waitFor(() => expect(page.count('SetUserMFAPreference')).toBe(1), { interval: 5 });
  meanwhile(page.ready().actions);
  await settled;
}

const twoOn = {
  userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
  preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
};

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
      userPool: { mfa: 'optional', factors: ['totp', 'sms', 'email'] },
    });
    await isReady(page);
    expect([page.count('GetUser'), page.count('GetUserAuthFactors')]).toEqual([1, 0]);
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
    await vi.waitFor(() => expect(page.ready().notice).toEqual({ kind: 'undone' }));
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

describe('failing', () => {
  it('goes back to what the service has, with the failure at the factor, and tries again on demand', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({
      operation: 'SetUserMFAPreference',
      error: 'LimitExceededException',
      times: 1,
    });
    page.ready().actions.setFactor('email', true);
    await vi.waitFor(() => expect(factor(page, 'email')?.failure).toMatchObject({ kind: 'limit-exceeded' }));
    expect(factor(page, 'email')?.availability.kind).toBe('off');
    expect(factor(page, 'sms')?.failure).toBeNull();
    page.ready().actions.retry('email');
    await vi.waitFor(() =>
      expect(factor(page, 'email')).toMatchObject({ failure: null, availability: { kind: 'on' } }),
    );
  });

  it('does not call a change done that the service did not carry out (R10)', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', ignore: true });
    page.ready().actions.setFactor('email', true);
    await vi.waitFor(() => expect(factor(page, 'email')?.failure).toEqual({ kind: 'not-applied' }));
    expect(page.ready().notice).toBeNull();
  });

  it('finds out that a change arrived whose answer was lost', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', drop: 'after', times: 1 });
    await page.change(({ setFactor }) => setFactor('email', true));
    expect(page.ready().notice).toMatchObject({ kind: 'saved', changes: { email: true } });
    expect(page.count('SetUserMFAPreference')).toBe(1);
  });

  it('finds out that a change did not arrive', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', drop: 'before', times: 1 });
    page.ready().actions.setFactor('email', true);
    await vi.waitFor(() =>
      expect(factor(page, 'email')?.failure).toEqual({ kind: 'unreachable', outcome: 'not-applied' }),
    );
  });

  it('says that it does not know when the connection is gone altogether, and reads before it sends again', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', drop: 'after', times: 1 });
    page.emulator.faults.add({ operation: 'GetUser', drop: 'before' });
    page.ready().actions.setFactor('email', true);
    await vi.waitFor(
      () => expect(factor(page, 'email')?.failure).toEqual({ kind: 'unreachable', outcome: 'unknown' }),
      { timeout: 10_000 },
    );
    page.emulator.faults.clear();
    page.ready().actions.retry('email');
    await vi.waitFor(() =>
      expect(factor(page, 'email')).toMatchObject({ failure: null, availability: { kind: 'on' } }),
    );
    expect(page.ready().notice).toMatchObject({ kind: 'saved', changes: { email: true }, canUndo: false });
    expect(page.count('SetUserMFAPreference')).toBe(1);
  });

  it('keeps a later change of another factor when an earlier one is refused', async () => {
    const page = await renderPreference({
      user: { ...twoOn, totpSecret: null, userMFASettingList: ['SMS_MFA'], preferredMfaSetting: null },
    });
    await isReady(page);
    await changeWhile(
      page,
      ({ setFactor }) => setFactor('totp', true),
      ({ setFactor }) => setFactor('email', true),
    );
    expect(factor(page, 'totp')?.failure).toMatchObject({ kind: 'not-set-up', factor: 'totp' });
    expect(factor(page, 'email')).toMatchObject({ failure: null, availability: { kind: 'on' } });
  });

  it('fails only the factor that is not set up, of all that was sent with it', async () => {
    const page = await renderPreference({
      user: { totpSecret: null, userMFASettingList: ['SMS_MFA'] },
    });
    await isReady(page);
    await page.change(({ setFactor }) => {
      setFactor('totp', true);
      setFactor('email', true);
    });
    expect(factor(page, 'totp')?.failure).toMatchObject({ kind: 'not-set-up', factor: 'totp' });
    expect(factor(page, 'email')).toMatchObject({ failure: null, availability: { kind: 'on' } });
  });

  it('asks before a second try that would by now take the last factor', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', error: 'ForbiddenException', times: 1 });
    await page.change(({ setFactor }) => setFactor('sms', false));
    expect(factor(page, 'sms')?.failure).toMatchObject({ kind: 'blocked' });
    await page.change(({ setFactor }) => setFactor('totp', false));
    page.ready().actions.retry('sms');
    await vi.waitFor(() =>
      expect(page.ready().confirmation?.consequences).toEqual([{ kind: 'no-factor-left' }]),
    );
    expect(page.emulator.users.get('ada').userMFASettingList).toEqual(['SMS_MFA']);
  });

  it('is not misled when the app cancels its queries while a change is read back', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({ operation: 'GetUser', latency: 200 });
    const settled = page.change(({ setFactor }) => setFactor('email', true));
    await vi.waitFor(() => expect(page.count('GetUser')).toBe(2), { interval: 5 });
    await page.queryClient.cancelQueries();
    await settled;
    expect(factor(page, 'email')).toMatchObject({ failure: null, availability: { kind: 'on' } });
  });

  it('says that it does not know when a change was accepted and cannot be read back', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({ operation: 'GetUser', error: 'ForbiddenException' });
    await page.change(({ setFactor }) => setFactor('email', true));
    expect(factor(page, 'email')?.failure).toEqual({ kind: 'unreachable', outcome: 'unknown' });
  });

  it('tells the app once that the session has ended, and each error without a secret in it', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.revokeTokens('ada');
    page.ready().actions.setFactor('email', true);
    await vi.waitFor(() => expect(factor(page, 'email')?.failure).toMatchObject({ kind: 'session-ended' }));
    expect(page.sessionEnds()).toBe(1);
    expect(page.errors.map((error) => error.operation)).toEqual(['SetUserMFAPreference']);
    expect(
      JSON.stringify(page.errors.map((error) => [error.message, error.stack, error.detail])),
    ).not.toMatch(/eyJ/);
  });

  it('renews an expired token once and goes on', async () => {
    let asked = 0;
    const page = await renderPreference({
      user: twoOn,
      getAccessToken: async (emulator) => {
        asked += 1;
        return (await emulator.issueTokens('ada', { expiresIn: asked === 1 ? -60 : 3600 })).accessToken;
      },
    });
    await isReady(page);
    expect(page.sessionEnds()).toBe(0);
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

/** Makes what this page knows too old to plan a write on. */
function age({ queryClient }: RenderedPreference) {
  for (const { queryKey, state } of queryClient.getQueryCache().findAll()) {
    queryClient.setQueryData(queryKey, state.data, { updatedAt: Date.now() - 10_000 });
  }
}

describe('a state that is no longer true', () => {
  const required = { ...optionalPool, mfa: 'required' } as const;

  it('turns off no factor that is by now the last one of a pool that requires one', async () => {
    const page = await renderPreference({
      pool: { mfa: 'ON' },
      user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] },
      userPool: required,
    });
    await isReady(page);
    age(page);
    page.emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'] });
    await page.change(({ setFactor }) => setFactor('sms', false));
    expect(page.writes()).toEqual([]);
    expect(page.emulator.users.get('ada').userMFASettingList).toEqual(['SMS_MFA']);
    expect(factor(page, 'sms')?.failure).toEqual({ kind: 'changed-elsewhere' });
  });

  it('plans no change on the state before a change of unknown outcome', async () => {
    const page = await renderPreference({
      pool: { mfa: 'ON' },
      user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] },
      userPool: required,
    });
    await isReady(page);
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', drop: 'after', times: 1 });
    page.emulator.faults.add({ operation: 'GetUser', error: 'ForbiddenException', times: 1 });
    await page.change(({ setFactor }) => setFactor('totp', false));
    expect(factor(page, 'totp')?.failure).toEqual({ kind: 'unreachable', outcome: 'unknown' });
    await page.change(({ setFactor }) => setFactor('sms', false));
    expect(page.emulator.users.get('ada').userMFASettingList).toEqual(['SMS_MFA']);
    expect(factor(page, 'sms')?.failure).toEqual({ kind: 'changed-elsewhere' });
  });

  it('names no companion of a passkey by flags that have changed elsewhere', async () => {
    const page = await renderPreference({
      user: { ...twoOn, passkeys: 1, userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] },
    });
    await isReady(page);
    await vi.waitFor(() => expect(factor(page, 'passkey')?.availability.kind).toBe('off'));
    age(page);
    page.emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' });
    await page.change(({ setFactor }) => setFactor('passkey', true));
    const { userMFASettingList, preferredMfaSetting } = page.emulator.users.get('ada');
    expect(userMFASettingList.toSorted()).toEqual(['SMS_MFA', 'WEB_AUTHN_MFA']);
    expect(preferredMfaSetting).toBe('SMS_MFA');
    expect(page.ready().notice).toMatchObject({
      kind: 'saved',
      elsewhere: { totp: false, preferred: 'sms' },
    });
  });

  it('turns text message on for no number that was replaced elsewhere by an unverified one', async () => {
    const page = await renderPreference({ user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] } });
    await isReady(page);
    age(page);
    page.emulator.users.set('ada', {
      attributes: { phone_number: '+15550109999', phone_number_verified: 'false' },
    });
    await page.change(({ setFactor }) => setFactor('sms', true));
    expect(page.writes()).toEqual([]);
    expect(factor(page, 'sms')).toMatchObject({
      availability: { kind: 'not-set-up', missing: 'phone-verification' },
      failure: { kind: 'changed-elsewhere' },
    });
  });

  it('asks again where by now the change would turn off the last factor', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    age(page);
    page.emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: null });
    page.ready().actions.setFactor('sms', false);
    await vi.waitFor(() =>
      expect(page.ready().confirmation?.consequences).toEqual([{ kind: 'no-factor-left' }]),
    );
    expect(page.writes()).toEqual([]);
  });

  it('needs one read, one write and one read for a change', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    age(page);
    const before = page.count('GetUser');
    await page.change(({ setFactor }) => setFactor('email', true));
    expect([page.count('GetUser') - before, page.count('SetUserMFAPreference')]).toEqual([2, 1]);
  });

  it('tells what another device changed between the write and the read after it', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({ operation: 'GetUser', latency: 200 });
    const settled = page.change(({ setFactor }) => setFactor('email', true));
    await vi.waitFor(() => expect(page.count('SetUserMFAPreference')).toBe(1), { interval: 5 });
    page.emulator.users.set('ada', { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] });
    await settled;
    expect(page.ready().notice).toMatchObject({
      kind: 'saved',
      changes: { email: true },
      elsewhere: { sms: false },
      canUndo: false,
    });
    page.emulator.faults.clear();
    page.ready().actions.undo();
    await page.change(({ prefer }) => prefer(null));
    // Undo would have turned text message on again, which the other device had turned off.
    expect(page.emulator.users.get('ada').userMFASettingList.toSorted()).toEqual([
      'EMAIL_OTP',
      'SOFTWARE_TOKEN_MFA',
    ]);
  });

  it('does not call "Ask me each time" saved while another device prefers a factor', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({ operation: 'GetUser', latency: 200 });
    const settled = page.change(({ prefer }) => prefer(null));
    await vi.waitFor(() => expect(page.count('SetUserMFAPreference')).toBe(1), { interval: 5 });
    page.emulator.users.set('ada', { preferredMfaSetting: 'SMS_MFA' });
    await settled;
    expect(page.ready().view.preferred).toMatchObject({ value: 'sms', failure: { kind: 'not-applied' } });
  });
});

describe('a change of unknown outcome', () => {
  const inDoubt = { kind: 'unreachable', outcome: 'unknown' } as const;

  async function renderInDoubt(wasApplied: boolean, options: Parameters<typeof renderPreference>[0] = {}) {
    const page = await renderPreference({ user: twoOn, ...options });
    await isReady(page);
    page.emulator.faults.add({
      operation: 'SetUserMFAPreference',
      drop: wasApplied ? 'after' : 'before',
      times: 1,
    });
    page.emulator.faults.add({ operation: 'GetUser', error: 'ForbiddenException' });
    await page.change(({ setFactor, save }) => {
      setFactor('email', true);
      if (options.apply === 'on-save') save();
    });
    expect(factor(page, 'email')?.failure).toEqual(inDoubt);
    return page;
  }

  it('stays unknown after an edit of something else', async () => {
    const page = await renderInDoubt(true);
    await page.change(({ prefer }) => prefer('sms'));
    expect(factor(page, 'email')?.failure).toEqual(inDoubt);
  });

  it('stays unknown after the edits are discarded', async () => {
    const page = await renderInDoubt(true, { apply: 'on-save' });
    page.ready().actions.discard();
    await vi.waitFor(() => expect(page.ready().isDirty).toBe(false));
    expect(page.ready().refreshFailure).toEqual(inDoubt);
  });

  it('stays unknown where the second try cannot read either', async () => {
    const page = await renderInDoubt(true);
    await page.change(({ retry }) => retry('email'));
    expect(factor(page, 'email')?.failure).toEqual(inDoubt);
  });

  it('is known as soon as any read has settled it, and was made', async () => {
    const page = await renderInDoubt(true);
    page.emulator.faults.clear();
    page.ready().actions.refresh();
    await vi.waitFor(() =>
      expect(factor(page, 'email')).toMatchObject({ failure: null, availability: { kind: 'on' } }),
    );
    expect(page.ready().refreshFailure).toBeNull();
  });

  it('is known after the host has reset its queries', async () => {
    const page = await renderInDoubt(true);
    page.emulator.faults.clear();
    await page.queryClient.resetQueries();
    await vi.waitFor(() =>
      expect(factor(page, 'email')).toMatchObject({ failure: null, availability: { kind: 'on' } }),
    );
    expect(page.ready().refreshFailure).toBeNull();
  });

  it('is known as soon as any read has settled it, and was not made', async () => {
    const page = await renderInDoubt(false);
    page.emulator.faults.clear();
    page.ready().actions.refresh();
    await vi.waitFor(() =>
      expect(factor(page, 'email')).toMatchObject({
        failure: { kind: 'unreachable', outcome: 'not-applied' },
        availability: { kind: 'off' },
      }),
    );
  });
});

describe('what was refused or not known', () => {
  it('says why an authenticator that is on could not be turned off', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({
      operation: 'SetUserMFAPreference',
      error: 'InvalidParameterException',
      message: 'User has not set up software token mfa',
      times: 1,
    });
    await page.change(({ setFactor }) => setFactor('totp', false));
    expect(factor(page, 'totp')?.failure).toMatchObject({ kind: 'not-set-up', factor: 'totp' });
  });

  it('tells of a refresh that failed after an older failure of a factor', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({
      operation: 'SetUserMFAPreference',
      error: 'LimitExceededException',
      times: 1,
    });
    await page.change(({ setFactor }) => setFactor('email', true));
    page.emulator.faults.add({ operation: 'GetUser', error: 'ForbiddenException' });
    page.ready().actions.refresh();
    await vi.waitFor(() => expect(page.ready().refreshFailure).toMatchObject({ kind: 'blocked' }));
    expect(factor(page, 'email')?.failure).toMatchObject({ kind: 'limit-exceeded' });
  });

  it('keeps the failure of a preference in view when the choice itself has gone', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({
      operation: 'SetUserMFAPreference',
      error: 'LimitExceededException',
      times: 1,
    });
    await page.change(({ prefer }) => prefer('sms'));
    page.emulator.users.set('ada', { userMFASettingList: ['SOFTWARE_TOKEN_MFA'] });
    page.ready().actions.refresh();
    await vi.waitFor(() => expect(factor(page, 'sms')?.availability.kind).toBe('off'));
    expect(page.ready().view.preferred?.failure).toMatchObject({ kind: 'limit-exceeded' });
  });
});

describe('a user who leaves the page and comes back', () => {
  it('sees that a change is still being saved, and then its result', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({ operation: 'GetUser', latency: 300, times: 1 });
    page.ready().actions.setFactor('email', true);
    await vi.waitFor(() => expect(page.count('GetUser')).toBe(2), { interval: 5 });
    await page.leave();
    await page.comeBack();
    expect(page.ready().isSaving).toBe(true);
    await vi.waitFor(() => expect(page.ready().isSaving).toBe(false));
    expect(factor(page, 'email')?.availability.kind).toBe('on');
  });

  it('sees that it is not known what became of a change, as soon as that is so', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.emulator.faults.add({ operation: 'GetUser', latency: 100 });
    page.emulator.faults.add({ operation: 'GetUser', error: 'ForbiddenException', times: 1 });
    page.ready().actions.setFactor('email', true);
    await vi.waitFor(() => expect(page.count('GetUser')).toBe(2), { interval: 5 });
    await page.leave();
    await page.comeBack();
    await vi.waitFor(() => expect(page.ready().isSaving).toBe(false));
    expect(page.ready().refreshFailure).toEqual({ kind: 'unreachable', outcome: 'unknown' });
  });

  it('is never asked by two step-ups at once', async () => {
    const answers: ((isConfirmed: boolean) => void)[] = [];
    const page = await renderPreference({
      user: twoOn,
      confirmIdentity: () => new Promise((resolve) => void answers.push(resolve)),
    });
    await isReady(page);
    page.ready().actions.setFactor('sms', false);
    await page.leave();
    await page.comeBack();
    page.ready().actions.setFactor('totp', false);
    page.ready().actions.confirm();
    expect(answers).toHaveLength(1);
    answers[0]?.(true);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(page.emulator.users.get('ada').userMFASettingList).toContain('SOFTWARE_TOKEN_MFA');
  });

  it('sees what another tab has changed meanwhile', async () => {
    const accountId = crypto.randomUUID();
    const page = await renderPreference({ user: twoOn, accountId });
    await isReady(page);
    await page.leave();
    page.emulator.users.set('ada', { preferredMfaSetting: 'SMS_MFA' });
    const otherTab = new BroadcastChannel(`cognito-account-kit:${accountId}`);
    otherTab.postMessage('changed');
    await vi.waitFor(() =>
      expect(page.queryClient.getQueryCache().getAll()[0]?.state.isInvalidated).toBe(true),
    );
    otherTab.close();
    await page.comeBack();
    await vi.waitFor(() => expect(page.ready().view.preferred?.value).toBe('sms'));
  });
});

describe('an edit that no longer fits', () => {
  it('keeps its switch where the authenticator is gone, so that the user can take it back', async () => {
    const page = await renderPreference({ user: { ...twoOn, userMFASettingList: [] }, apply: 'on-save' });
    await isReady(page);
    await vi.waitFor(() => expect(factor(page, 'totp')?.availability.kind).toBe('off'));
    page.ready().actions.setFactor('totp', true);
    page.emulator.users.set('ada', { totpSecret: null });
    await page.queryClient.invalidateQueries();
    await vi.waitFor(() => expect(page.count('GetUserAuthFactors')).toBe(2));
    await vi.waitFor(() => expect(page.queryClient.isFetching()).toBe(0));
    expect(factor(page, 'totp')).toMatchObject({ availability: { kind: 'on' }, isChanged: true });
  });

  it('is told where its factor has no row any more', async () => {
    const page = await renderPreference({
      user: { userMFASettingList: ['SMS_MFA', 'EMAIL_OTP'] },
      userPool: { mfa: 'optional', factors: ['passkey'] },
    });
    await isReady(page);
    await page.change(({ setFactor }) => {
      setFactor('email', false);
      page.emulator.users.set('ada', { userMFASettingList: [] });
      void page.queryClient.invalidateQueries();
      setFactor('email', true);
    });
    expect(page.ready().view.factors.map((row) => row.factor)).toEqual(['passkey']);
    expect(page.ready().refreshFailure).toEqual({ kind: 'changed-elsewhere' });
  });

  it('is not told as saved where it was the state already, and is not any more', async () => {
    const page = await renderPreference({
      user: { userMFASettingList: ['EMAIL_OTP'], attributes: { ...ada.attributes, email_verified: 'false' } },
    });
    await isReady(page);
    await page.change(({ setFactor }) => {
      setFactor('sms', true);
      setFactor('email', false);
      setFactor('email', true);
      page.emulator.users.set('ada', { userMFASettingList: [] });
    });
    expect(page.ready().notice).toMatchObject({ kind: 'saved', changes: { sms: true } });
    expect(factor(page, 'email')?.failure).toEqual({ kind: 'changed-elsewhere' });
  });

  it('is no way back where the pool no longer offers the factor', async () => {
    const page = await renderPreference({
      user: twoOn,
      userPool: { mfa: 'optional', factors: ['totp'] },
    });
    await isReady(page);
    await page.change(({ setFactor }) => setFactor('sms', false));
    expect(page.ready().notice).toMatchObject({ kind: 'saved', canUndo: false });
  });
});

describe('a host that clears its query client', () => {
  it.each(['clear', 'resetQueries', 'removeQueries'] as const)(
    'by %s while a change is being saved leaves nothing "saving"',
    async (method) => {
      const page = await renderPreference({ user: twoOn });
      await isReady(page);
      page.emulator.faults.add({ operation: 'SetUserMFAPreference', latency: 100 });
      const settled = page.change(({ setFactor }) => setFactor('email', true));
      await vi.waitFor(() => expect(page.count('SetUserMFAPreference')).toBe(1), { interval: 5 });
      await page.queryClient[method]();
      await settled;
      expect(page.emulator.users.get('ada').userMFASettingList).toContain('EMAIL_OTP');
    },
  );

  it('just before a click reads first, and makes the change', async () => {
    const page = await renderPreference({ user: twoOn });
    await isReady(page);
    page.queryClient.clear();
    await page.change(({ setFactor }) => setFactor('email', true));
    expect(page.emulator.users.get('ada').userMFASettingList).toContain('EMAIL_OTP');
    expect(factor(page, 'email')?.availability.kind).toBe('on');
  });

  it('just before an edit does not get the edit back later', async () => {
    const page = await renderPreference({ user: twoOn, apply: 'on-save' });
    await isReady(page);
    const { actions } = page.ready();
    page.queryClient.clear();
    actions.setFactor('email', true);
    await page.queryClient.refetchQueries();
    actions.dismissNotice();
    await vi.waitFor(() => expect(page.count('GetUser')).toBe(2));
    await isReady(page);
    expect(page.ready().isDirty).toBe(false);
  });
});
