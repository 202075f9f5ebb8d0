import { describe, expect, it, vi } from 'vitest';
import { renderPreference } from '../preference/test-support/render-preference.js';
import { replacementMarker } from '../preference/unfinished-markers.js';
import { renderTotpSetup } from './test-support/render-totp-setup.js';

const registered = { totpSecret: true, userMFASettingList: ['SOFTWARE_TOKEN_MFA'] } as const;

const storedKeys = () =>
  Object.keys(sessionStorage)
    .filter((key) => key.includes('unfinished-replacement'))
    .sort();

describe('an unfinished replacement', () => {
  it('is marked while the old authenticator may be cut off, until the new one is verified', async () => {
    const page = await renderTotpSetup(registered);
    const before = storedKeys();
    await page.ready().actions.start();
    await vi.waitFor(() => expect(page.ready().isReplacementUnfinished).toBe(true));
    const added = storedKeys().filter((key) => !before.includes(key));
    expect(added).toHaveLength(1);
    expect(sessionStorage.getItem(added[0] ?? '')).toBe('1');
    await page
      .ready()
      .actions.confirm(
        { code: page.emulator.totpCode('ada'), deviceName: '' },
        { prefer: false, withPasskey: false },
      );
    await vi.waitFor(() => expect(page.ready().isReplacementUnfinished).toBe(false));
    expect(storedKeys()).toEqual(before);
  });

  it('is marked when the answer to the start is lost', async () => {
    const page = await renderTotpSetup(registered);
    page.emulator.faults.add({ operation: 'AssociateSoftwareToken', drop: 'after' });
    await page.ready().actions.start();
    await vi.waitFor(() => expect(page.ready().isReplacementUnfinished).toBe(true));
  });

  it('is marked before the answer with the new key, because the user may leave the page', async () => {
    const page = await renderTotpSetup(registered);
    page.emulator.faults.add({ operation: 'AssociateSoftwareToken', latency: 300 });
    const before = storedKeys().length;
    const started = page.ready().actions.start();
    await vi.waitFor(() => expect(page.count('AssociateSoftwareToken')).toBe(1));
    await page.unmount();
    expect(storedKeys()).toHaveLength(before + 1);
    await started;
    expect(storedKeys()).toHaveLength(before + 1);
  });

  it('stays marked when a later start is refused', async () => {
    const page = await renderTotpSetup(registered);
    page.emulator.faults.add({ operation: 'AssociateSoftwareToken', drop: 'after' });
    await page.ready().actions.start();
    page.emulator.faults.clear();
    page.emulator.faults.add({ operation: 'AssociateSoftwareToken', error: 'ForbiddenException' });
    await page.ready().actions.start();
    await vi.waitFor(() => expect(page.ready().isReplacementUnfinished).toBe(true));
  });

  it('is not marked for a first authenticator, nor for a refused start', async () => {
    const before = storedKeys();
    const first = await renderTotpSetup();
    await first.ready().actions.start();
    const refused = await renderTotpSetup(registered);
    refused.emulator.faults.add({ operation: 'AssociateSoftwareToken', error: 'ForbiddenException' });
    await refused.ready().actions.start();
    expect(storedKeys()).toEqual(before);
  });

  it('is reported by the preference of the same account while the factor is on', async () => {
    const accountId = crypto.randomUUID();
    sessionStorage.setItem(`cognito-account-kit:unfinished-replacement:${accountId}`, '1');
    const page = await renderPreference({
      accountId,
      user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] },
    });
    await vi.waitFor(() => expect(page.ready().unfinished).toEqual(['totp']));
    await page.change(({ setFactor }) => setFactor('totp', false));
    expect(page.ready().unfinished).toEqual([]);
    const other = await renderPreference({ user: registered });
    await vi.waitFor(() => expect(other.ready().unfinished).toEqual([]));
  });

  it('is remembered until the page is unloaded if the browser blocks its storage', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    const accountId = crypto.randomUUID();
    expect(replacementMarker(accountId).read()).toBe(false);
    replacementMarker(accountId).set(true);
    expect(replacementMarker(accountId).read()).toBe(true);
  });
});

describe('a factor that an unfinished change left off', () => {
  it('is reported until it is on again or the user dismisses it', async () => {
    const accountId = crypto.randomUUID();
    for (const factor of ['sms', 'email']) {
      sessionStorage.setItem(`cognito-account-kit:unfinished-${factor}-paused:${accountId}`, '1');
    }
    const page = await renderPreference({ accountId, user: registered });
    await vi.waitFor(() => expect(page.ready().unfinished).toEqual(['sms', 'email']));
    await page.change(({ setFactor }) => setFactor('sms', true));
    await vi.waitFor(() => expect(page.ready().unfinished).toEqual(['email']));
    // The user turned it off, so no change left it off.
    await page.change(({ setFactor }) => setFactor('sms', false));
    expect(page.ready().unfinished).toEqual(['email']);
    page.ready().actions.dismissUnfinished('email');
    await vi.waitFor(() => expect(page.ready().unfinished).toEqual([]));
    expect(storedKeys().filter((key) => key.includes(accountId))).toEqual([]);
  });
});
