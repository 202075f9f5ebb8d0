import { describe, expect, it, vi } from 'vitest';
import { ada, renderPreference } from '../preference/test-support/render-preference.js';
import { createCognitoEmulator } from '../testing/index.js';
import type { SensitiveChange } from './sensitive-change.js';

/** A step-up of the app that waits for the test's answer. */
function stepUp() {
  const asked: SensitiveChange[] = [];
  const answers: ((isConfirmed: boolean) => void)[] = [];
  return {
    asked,
    answer: (isConfirmed: boolean) => answers.shift()?.(isConfirmed),
    confirmIdentity: (change: SensitiveChange) => {
      asked.push(change);
      return new Promise<boolean>((resolve) => void answers.push(resolve));
    },
  };
}

const twoOn = {
  userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'],
  preferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
};

async function open(app: ReturnType<typeof stepUp>, options: Parameters<typeof renderPreference>[0] = {}) {
  const page = await renderPreference({
    user: twoOn,
    confirmIdentity: app.confirmIdentity,
    ...options,
  });
  // While it is being asked what is registered, a change waits for the answer, and the step-up with it.
  await vi.waitFor(() =>
    expect(page.ready().view.factors.some(({ standing }) => standing.kind === 'checking')).toBe(false),
  );
  return page;
}

const isOn = (page: Awaited<ReturnType<typeof open>>, factor: string) =>
  page.ready().view.factors.find((row) => row.factor === factor)?.standing.kind === 'on';

describe("the app's step-up", () => {
  it('comes before a factor is turned off, which then is', async () => {
    const app = stepUp();
    const page = await open(app);
    page.ready().actions.setFactor('sms', false);
    expect(app.asked).toEqual([{ kind: 'turn-off', factors: ['sms'] }]);
    expect(page.writes()).toEqual([]);
    expect(isOn(page, 'sms')).toBe(true);
    await page.change(() => app.answer(true));
    expect(page.writes()).toEqual([{ SMSMfaSettings: { Enabled: false, PreferredMfa: false } }]);
  });

  it('leaves everything as it was when the user has changed their mind', async () => {
    const app = stepUp();
    const page = await open(app);
    page.ready().actions.setFactor('sms', false);
    app.answer(false);
    // The next change finds no trace of it.
    await page.change(({ prefer }) => prefer('sms'));
    expect(isOn(page, 'sms')).toBe(true);
    expect(page.writes()).toEqual([
      {
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
        SMSMfaSettings: { Enabled: true, PreferredMfa: true },
      },
    ]);
  });

  it('is not asked for what weakens nothing', async () => {
    const app = stepUp();
    const page = await open(app);
    await page.change(({ setFactor }) => setFactor('email', true));
    await page.change(({ prefer }) => prefer(null));
    expect(app.asked).toEqual([]);
  });

  it('is asked once for a click that is doubled', async () => {
    const app = stepUp();
    const page = await open(app);
    page.ready().actions.setFactor('sms', false);
    page.ready().actions.setFactor('sms', false);
    expect(app.asked).toHaveLength(1);
    await page.change(() => app.answer(true));
    expect(page.count('SetUserMFAPreference')).toBe(1);
  });

  it('comes after the question whether the last factor is really meant to go', async () => {
    const app = stepUp();
    const page = await open(app, { user: { userMFASettingList: ['SMS_MFA'] } });
    page.ready().actions.setFactor('sms', false);
    await vi.waitFor(() => expect(page.ready().confirmation).not.toBeNull());
    expect(app.asked).toEqual([]);
    page.ready().actions.confirm();
    expect(app.asked).toEqual([{ kind: 'turn-off', factors: ['sms'] }]);
    await page.change(() => app.answer(true));
    expect(isOn(page, 'sms')).toBe(false);
  });

  it('comes before an undo that turns off what was just turned on', async () => {
    const app = stepUp();
    const page = await open(app);
    await page.change(({ setFactor }) => setFactor('email', true));
    page.ready().actions.undo();
    expect(app.asked).toEqual([{ kind: 'turn-off', factors: ['email'] }]);
    await page.change(() => app.answer(true));
    expect(isOn(page, 'email')).toBe(false);
  });

  it('comes once for all that is saved together', async () => {
    const app = stepUp();
    const page = await open(app, { apply: 'on-save' });
    page.ready().actions.setFactor('sms', false);
    page.ready().actions.setFactor('email', true);
    await vi.waitFor(() => expect(page.ready().isDirty).toBe(true));
    page.ready().actions.save();
    expect(app.asked).toEqual([{ kind: 'turn-off', factors: ['sms'] }]);
    app.answer(false);
    await vi.waitFor(() => {
      page.ready().actions.save();
      expect(app.asked).toHaveLength(2);
    });
    expect(page.ready().isDirty).toBe(true);
    expect(page.writes()).toEqual([]);
    await page.change(() => app.answer(true));
    expect(page.writes()).toHaveLength(1);
  });
});

describe('what the user agreed to', () => {
  const factors = (page: Awaited<ReturnType<typeof open>>) =>
    page
      .ready()
      .view.factors.filter(({ standing }) => standing.kind === 'on')
      .map(({ factor }) => factor);

  it.each([
    // Longer than the kit waits for it: the first write is on its way when the others are made.
    ['never comes', 60_000],
    ['comes late', 500],
  ])('holds for edits made before the answer on registered factors, which %s', async (_, latency) => {
    const app = stepUp();
    const emulator = createCognitoEmulator({
      users: [{ ...ada, userMFASettingList: ['SOFTWARE_TOKEN_MFA'] }],
    });
    emulator.faults.add({ operation: 'GetUserAuthFactors', latency });
    emulator.faults.add({ operation: 'SetUserMFAPreference', latency: 200 });
    const page = await renderPreference({ emulator, confirmIdentity: app.confirmIdentity });
    await vi.waitFor(() => page.ready());
    const { actions } = page.ready();
    actions.setFactor('email', true);
    if (latency > 2_000) {
      await vi.waitFor(() => expect(page.count('SetUserMFAPreference')).toBe(1), { timeout: 5_000 });
    }
    actions.setFactor('totp', false);
    actions.setFactor('email', false);
    // Nothing would be left: that is asked first, and then who asks.
    await vi.waitFor(() => expect(page.ready().confirmation).not.toBeNull(), { timeout: 5_000 });
    actions.confirm();
    expect(app.asked).toHaveLength(1);
    app.answer(false);
    await vi.waitFor(() => expect(page.ready().isSaving).toBe(false));
    expect(emulator.users.get('ada').userMFASettingList).toContain('SOFTWARE_TOKEN_MFA');
  });

  it('is asked for together where edits were made before that answer, and none is lost', async () => {
    const app = stepUp();
    const emulator = createCognitoEmulator({
      users: [{ ...ada, userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] }],
    });
    emulator.faults.add({ operation: 'GetUserAuthFactors', latency: 300 });
    const page = await renderPreference({ emulator, confirmIdentity: app.confirmIdentity });
    await vi.waitFor(() => page.ready());
    page.ready().actions.setFactor('email', true);
    page.ready().actions.setFactor('sms', false);
    await vi.waitFor(() => expect(app.asked).toEqual([{ kind: 'turn-off', factors: ['sms'] }]));
    await page.change(() => app.answer(true));
    expect(factors(page)).toEqual(['totp', 'email']);
  });

  it('is asked for anew when it has become more while the step-up was open', async () => {
    const app = stepUp();
    const page = await open(app);
    page.ready().actions.setFactor('sms', false);
    page.emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: null });
    await page.queryClient.invalidateQueries();
    await vi.waitFor(() => expect(factors(page)).toEqual(['sms']));
    app.answer(true);
    await vi.waitFor(() => expect(page.ready().confirmation).not.toBeNull());
    expect(page.writes()).toEqual([]);
  });

  it('does not stand for what was edited meanwhile, where all is saved together', async () => {
    const app = stepUp();
    const page = await open(app, { apply: 'on-save' });
    page.ready().actions.setFactor('sms', false);
    page.ready().actions.save();
    page.ready().actions.setFactor('email', true);
    page.ready().actions.setFactor('totp', false);
    app.answer(true);
    await vi.waitFor(() => expect(app.asked).toHaveLength(2));
    expect(app.asked[1]).toEqual({ kind: 'turn-off', factors: ['totp', 'sms'] });
    expect(page.writes()).toEqual([]);
    await page.change(() => app.answer(true));
    expect(factors(page)).toEqual(['email']);
  });

  it('is void for an undo when something else was saved meanwhile', async () => {
    const app = stepUp();
    const page = await open(app);
    await page.change(({ setFactor }) => setFactor('email', true));
    page.ready().actions.undo();
    await page.change(({ prefer }) => prefer('email'));
    const written = page.writes().length;
    app.answer(true);
    await page.change(({ prefer }) => prefer('sms'));
    expect(page.writes()).toHaveLength(written + 1);
    expect(factors(page)).toContain('email');
  });
});
