import { describe, expect, it, vi } from 'vitest';
import { atOnce, newValue, type RenderedContact, renderContact } from './test-support/render-contact.js';

const textMessageOn = { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' } as const;
const [update, set] = ['UpdateUserAttributes', 'SetUserMFAPreference'];

/** What the browser stores of the account past the page. */
const kept = ({ accountId }: RenderedContact) =>
  Object.entries(sessionStorage).filter(([key]) => key.includes(accountId));
const markerOf = ({ accountId }: RenderedContact) => [
  `cognito-account-kit:unfinished-sms-paused:${accountId}`,
  '1',
];

/** A change in which the factor is off and the new number waits for its code. */
async function paused() {
  const page = await renderContact({ pool: atOnce, user: textMessageOn });
  await page.actions().send(newValue.phone);
  await page.reaches({ step: 'code', factor: { kind: 'paused' } });
  return page;
}

/** The same account on a later page, with the factor as the change left it. */
const backAgain = ({ accountId, emulator }: RenderedContact) => {
  const { userMFASettingList } = emulator.users.get('ada');
  return renderContact({ accountId, user: { userMFASettingList } });
};

describe('a factor that an unfinished change has disabled', () => {
  it('is reported on a later visit, and only that it is so is stored', async () => {
    const page = await paused();
    expect(page.ready().isFactorDisabledByChange).toBe(false);
    await page.unmount();
    expect(kept(page)).toEqual([markerOf(page)]);
    const later = await backAgain(page);
    expect(later.disabledFactor().isDisabled).toBe(true);
    expect(later.ready().isFactorDisabledByChange).toBe(true);
    expect(later.writes()).toEqual([]);
  });

  it('is reported where the session ended in between', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    page.emulator.faults.add({
      operation: update,
      error: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
    });
    expect(await page.actions().send(newValue.phone)).toMatchObject({ kind: 'session-ended' });
    await page.reaches({ factor: { kind: 'paused' } });
    await page.unmount();
    expect((await backAgain(page)).disabledFactor().isDisabled).toBe(true);
  });

  it('is reported where the session ended before it could be read to be off', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    // The reads around the step-up and before the write succeed, the one after it fails.
    page.emulator.faults.add({
      operation: 'GetUser',
      error: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
      after: 3,
    });
    expect(await page.actions().send(newValue.phone)).toMatchObject({ kind: 'session-ended' });
    expect(page.writes()).toEqual([set]);
    await page.unmount();
    expect((await backAgain(page)).disabledFactor().isDisabled).toBe(true);
  });

  it('is marked before it is turned off, because the page may be gone by the answer', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    page.emulator.faults.add({ operation: set, latency: 100, times: 1 });
    const sent = page.actions().send(newValue.phone);
    await vi.waitFor(() => expect(page.writes()).toEqual([set]));
    expect(kept(page)).toEqual([markerOf(page)]);
    // It is still on, so there is nothing to report.
    expect(page.disabledFactor().isDisabled).toBe(false);
    await sent;
    expect(kept(page)).toEqual([markerOf(page)]);
  });

  it('is forgotten where the user leaves in that moment, and the factor is turned on again', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    page.emulator.faults.add({ operation: set, latency: 50, times: 1 });
    const sent = page.actions().send(newValue.phone);
    await vi.waitFor(() => expect(page.writes()).toEqual([set]));
    await page.unmount();
    await sent;
    expect(page.writes()).toEqual([set, set]);
    expect(kept(page)).toEqual([]);
  });

  it('is turned on again, and forgotten, where the user left and the answer was lost', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    page.emulator.faults.add({ operation: set, drop: 'after', latency: 50, times: 1 });
    // The reads around the step-up and before the write succeed, the one after it fails.
    page.emulator.faults.add({ operation: 'GetUser', drop: 'before', after: 3, times: 1 });
    const sent = page.actions().send(newValue.phone);
    await vi.waitFor(() => expect(page.writes()).toEqual([set]));
    await page.unmount();
    await sent;
    expect(page.emulator.users.get('ada')).toMatchObject(textMessageOn);
    expect(kept(page)).toEqual([]);
  });

  it('is not marked where it could not be turned off', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    page.emulator.faults.add({ operation: set, error: 'ForbiddenException' });
    await page.actions().send(newValue.phone);
    expect(kept(page)).toEqual([]);
  });

  it('is not marked where it is meant to stay off', async () => {
    const page = await renderContact({ user: textMessageOn });
    page.actions().askToRemove();
    await page.actions().remove();
    await page.reaches({ step: 'removed' });
    expect(kept(page)).toEqual([]);
    const gone = await renderContact({ pool: atOnce, user: textMessageOn, userPool: { factors: ['totp'] } });
    await gone.actions().send(newValue.phone);
    await gone.reaches({ step: 'code', factor: { kind: 'as-before' } });
    expect(kept(gone)).toEqual([]);
  });

  it('is forgotten once the change has turned it on again', async () => {
    const page = await paused();
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    // What the change itself does is in its flow.
    expect(page.everything()).not.toContain('"isFactorDisabledByChange":true');
    expect(kept(page)).toEqual([]);
    await page.unmount();
    expect(kept(page)).toEqual([]);
  });

  it('is forgotten once it is on, and stays forgotten when it is turned off on purpose', async () => {
    const page = await paused();
    await page.unmount();
    const later = await backAgain(page);
    later.emulator.users.set('ada', textMessageOn);
    await later.queryClient.refetchQueries();
    await vi.waitFor(() => expect(kept(page)).toEqual([]));
    later.emulator.users.set('ada', { userMFASettingList: [] });
    await later.queryClient.refetchQueries();
    expect(later.disabledFactor().isDisabled).toBe(false);
  });

  it('is forgotten when the user has seen it', async () => {
    const page = await paused();
    await page.unmount();
    const later = await backAgain(page);
    later.disabledFactor().dismiss();
    await vi.waitFor(() => expect(later.disabledFactor().isDisabled).toBe(false));
    expect(kept(page)).toEqual([]);
  });

  it('does not concern another account, or another factor', async () => {
    const page = await paused();
    await page.unmount();
    expect((await renderContact()).disabledFactor().isDisabled).toBe(false);
    const email = await renderContact({ contact: 'email', accountId: page.accountId });
    expect(email.disabledFactor().isDisabled).toBe(false);
  });
});
