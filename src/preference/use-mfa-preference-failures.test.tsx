import { describe, expect, it, vi } from 'vitest';
import { changeWhile, factor, isReady, renderPreference, twoOn } from './test-support/render-preference.js';

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
