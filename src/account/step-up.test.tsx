import { describe, expect, it, vi } from 'vitest';
import { ada, renderPreference } from '../preference/test-support/render-preference.js';
import { createCognitoEmulator } from '../testing/index.js';
import type { SensitiveChange } from './confirm-identity.js';

/** A step-up that waits for the test's answer. */
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
  // A change waits until the registered factors are read, and the step-up with it.
  await vi.waitFor(() =>
    expect(page.ready().view.factors.some(({ availability }) => availability.kind === 'checking')).toBe(
      false,
    ),
  );
  return page;
}

const isOn = (page: Awaited<ReturnType<typeof open>>, factor: string) =>
  page.ready().view.factors.find((row) => row.factor === factor)?.availability.kind === 'on';

describe("the app's step-up", () => {
  it('runs before a factor is turned off', async () => {
    const app = stepUp();
    const page = await open(app);
    page.ready().actions.setFactor('sms', false);
    expect(app.asked).toEqual([{ kind: 'turn-off', factors: ['sms'] }]);
    expect(page.writes()).toEqual([]);
    expect(isOn(page, 'sms')).toBe(true);
    await page.change(() => app.answer(true));
    expect(page.writes()).toEqual([{ SMSMfaSettings: { Enabled: false, PreferredMfa: false } }]);
  });

  it('leaves everything unchanged if the user declines', async () => {
    const app = stepUp();
    const page = await open(app);
    page.ready().actions.setFactor('sms', false);
    app.answer(false);
    // The next change must not be affected.
    await page.change(({ prefer }) => prefer('sms'));
    expect(isOn(page, 'sms')).toBe(true);
    expect(page.writes()).toEqual([
      {
        SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: false },
        SMSMfaSettings: { Enabled: true, PreferredMfa: true },
      },
    ]);
  });

  it('does not run for changes that weaken nothing', async () => {
    const app = stepUp();
    const page = await open(app);
    await page.change(({ setFactor }) => setFactor('email', true));
    await page.change(({ prefer }) => prefer(null));
    expect(app.asked).toEqual([]);
  });

  it('runs once for a double click', async () => {
    const app = stepUp();
    const page = await open(app);
    page.ready().actions.setFactor('sms', false);
    page.ready().actions.setFactor('sms', false);
    expect(app.asked).toHaveLength(1);
    await page.change(() => app.answer(true));
    expect(page.count('SetUserMFAPreference')).toBe(1);
  });

  it('runs after the confirmation to turn off the last factor', async () => {
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

  it('runs before an undo that turns a factor off', async () => {
    const app = stepUp();
    const page = await open(app);
    await page.change(({ setFactor }) => setFactor('email', true));
    page.ready().actions.undo();
    expect(app.asked).toEqual([{ kind: 'turn-off', factors: ['email'] }]);
    await page.change(() => app.answer(true));
    expect(isOn(page, 'email')).toBe(false);
  });

  it('runs once for all changes of one save', async () => {
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

describe('the confirmed changes', () => {
  const factors = (page: Awaited<ReturnType<typeof open>>) =>
    page
      .ready()
      .view.factors.filter(({ availability }) => availability.kind === 'on')
      .map(({ factor }) => factor);

  it.each([
    // Longer than the kit's wait: the first write is pending when the others start.
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
    // No factor would be left: the confirmation comes first, then the step-up.
    await vi.waitFor(() => expect(page.ready().confirmation).not.toBeNull(), { timeout: 5_000 });
    actions.confirm();
    expect(app.asked).toHaveLength(1);
    app.answer(false);
    await vi.waitFor(() => expect(page.ready().isSaving).toBe(false));
    expect(emulator.users.get('ada').userMFASettingList).toContain('SOFTWARE_TOKEN_MFA');
  });

  it('include edits made before the answer, and lose none', async () => {
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

  it('must be confirmed again if they grew while the step-up was open', async () => {
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

  it('do not include later edits of an on-save form', async () => {
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

  it('are void for an undo after another save', async () => {
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
