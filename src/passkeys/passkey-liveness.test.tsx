import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SensitiveChange } from '../account/confirm-identity.js';
import { virtualAuthenticator } from './test-support/passkey-authenticator.js';
import { type RenderedPasskeys, renderPasskeys } from './test-support/render-passkeys.js';

virtualAuthenticator();

const laptop = { credentialId: 'bGFwdG9w', friendlyName: 'Laptop' };
const withFactor = {
  passkeys: [laptop],
  userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'],
  preferredMfaSetting: 'SMS_MFA',
};
const withSms = { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' };

const unhandled = vi.fn((event: PromiseRejectionEvent) => event.preventDefault());
beforeEach(() => {
  unhandled.mockClear();
  addEventListener('unhandledrejection', unhandled);
});
afterEach(() => removeEventListener('unhandledrejection', unhandled));

const ends = {
  'the app clears its query client': (page: RenderedPasskeys) => {
    page.queryClient.clear();
    return Promise.resolve();
  },
  'the app resets its queries': (page: RenderedPasskeys) => {
    void page.queryClient.resetQueries();
    return Promise.resolve();
  },
  'the component unmounts': (page: RenderedPasskeys) => page.unmount(),
};
const endNames = Object.keys(ends) as (keyof typeof ends)[];

async function askToDelete(page: RenderedPasskeys) {
  page.ready().actions.askToDelete(laptop.credentialId);
  await vi.waitFor(() => expect(page.ready().deletion.step.name).toBe('question'));
}

/** Nothing is pending, except what waits for the user. */
async function expectSettled(page: RenderedPasskeys, action: Promise<void>, end: string) {
  await action;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(unhandled).not.toHaveBeenCalled();
  if (end === 'the component unmounts') return;
  await vi.waitFor(() => {
    const { registration, deletion, isConfirming } = page.ready();
    expect([registration.pending, deletion.pending, isConfirming]).toEqual([null, null, false]);
  });
}

describe.each(endNames)('when %s', (end) => {
  it.each([
    'StartWebAuthnRegistration',
    'CompleteWebAuthnRegistration',
    'ListWebAuthnCredentials',
    'SetUserMFAPreference',
  ])('during %s, a registration leaves nothing pending', async (operation) => {
    const page = await renderPasskeys({ user: withSms });
    const letGo = page.hold(operation);
    const before = page.held();
    const action = page.create(true);
    await vi.waitFor(() => expect(page.held()).toBe(before - 1));
    await ends[end](page);
    letGo();
    await expectSettled(page, action, end);
  });

  it.each([
    'GetUserAuthFactors',
    'ListWebAuthnCredentials',
    'GetUser',
    'SetUserMFAPreference',
    'DeleteWebAuthnCredential',
  ])('during %s, a deletion leaves nothing pending', async (operation) => {
    const page = await renderPasskeys({ user: withFactor });
    const letGo = page.hold(operation);
    const before = page.held();
    await askToDelete(page);
    const action = page.ready().actions.confirmDelete();
    await vi.waitFor(() => expect(page.held()).toBe(before - 1));
    await ends[end](page);
    letGo();
    await expectSettled(page, action, end);
  });

  it('during the step-up, the actions go on or end, and leave nothing pending', async () => {
    const answers: (() => void)[] = [];
    const page = await renderPasskeys({
      user: withFactor,
      confirmIdentity: () => new Promise((resolve) => void answers.push(() => resolve(true))),
    });
    await askToDelete(page);
    const action = page.ready().actions.confirmDelete();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    await ends[end](page);
    answers.shift()?.();
    await expectSettled(page, action, end);
  });
});

describe('two step-ups', () => {
  const waiting = () => {
    const asked: SensitiveChange['kind'][] = [];
    const answers: ((isConfirmed: boolean) => void)[] = [];
    return {
      asked,
      answer: (isConfirmed: boolean) => answers.shift()?.(isConfirmed),
      confirmIdentity: ({ kind }: SensitiveChange) => {
        asked.push(kind);
        return new Promise<boolean>((resolve) => void answers.push(resolve));
      },
    };
  };
  const start = async () => {
    const app = waiting();
    const page = await renderPasskeys({
      user: { passkeys: [laptop, { credentialId: 'cGhvbmU' }] },
      confirmIdentity: app.confirmIdentity,
    });
    await askToDelete(page);
    const deleting = page.ready().actions.confirmDelete();
    await vi.waitFor(() => expect(app.asked).toEqual(['delete-passkey']));
    const creating = page.create();
    await page.reaches('intro: create');
    expect(app.asked).toEqual(['delete-passkey']);
    return { app, page, deleting, creating };
  };

  it.each([true, false])('open one after the other, with either first answer: %s', async (isConfirmed) => {
    const { app, page, deleting, creating } = await start();
    app.answer(isConfirmed);
    await vi.waitFor(() => expect(app.asked).toEqual(['delete-passkey', 'create-passkey']));
    app.answer(true);
    await Promise.all([deleting, creating]);
    await page.reaches('done');
    expect(page.registered()).toHaveLength(isConfirmed ? 2 : 3);
  });

  it('do not open for an action that the user cancelled while it waited', async () => {
    const { app, page, deleting, creating } = await start();
    page.ready().actions.cancel();
    await creating;
    await page.reaches('intro');
    app.answer(true);
    await deleting;
    expect(app.asked).toEqual(['delete-passkey']);
  });
});
