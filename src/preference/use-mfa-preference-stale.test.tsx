import { describe, expect, it, vi } from 'vitest';
import {
  ada,
  factor,
  isReady,
  optionalPool,
  type RenderedPreference,
  renderPreference,
  twoOn,
} from './test-support/render-preference.js';

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

describe('a question that is open while another device changes something', () => {
  it('is asked again where the change would now do more than it said', async () => {
    const page = await renderPreference({
      user: {
        ...twoOn,
        passkeys: 1,
        userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'WEB_AUTHN_MFA'],
      },
      apply: 'on-save',
    });
    await isReady(page);
    const { actions } = page.ready();
    actions.setFactor('passkey', false);
    actions.setFactor('totp', false);
    actions.save();
    const asked = () => page.ready().confirmation?.consequences.map(({ kind }) => kind);
    await vi.waitFor(() => expect(asked()).toContain('passkey-sign-in-lost'));
    expect(asked()).not.toContain('no-factor-left');
    page.emulator.users.set('ada', { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA'] });
    await page.queryClient.refetchQueries();
    actions.confirm();
    await vi.waitFor(() => expect(asked()).toContain('no-factor-left'));
    expect(page.writes()).toEqual([]);
    actions.confirm();
    await vi.waitFor(() => expect(page.emulator.users.get('ada').userMFASettingList).toEqual([]));
  });
});
