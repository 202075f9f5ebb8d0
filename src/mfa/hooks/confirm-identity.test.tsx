import { describe, expect, it, vi } from 'vitest';
import type { SensitiveChange } from '../model/sensitive-change.js';
import { renderPreference } from './test-support/render-preference.js';

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
