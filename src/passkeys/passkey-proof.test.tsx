import { describe, expect, it, vi } from 'vitest';
import type { CognitoClient } from '../cognito/index.js';
import { virtualAuthenticator } from './test-support/passkey-authenticator.js';
import { type RenderedPasskeys, renderPasskeys } from './test-support/render-passkeys.js';

const authenticator = virtualAuthenticator();

const complete = 'CompleteWebAuthnRegistration';
const remove = 'DeleteWebAuthnCredential';
const list = 'ListWebAuthnCredentials';
const laptop = { credentialId: 'bGFwdG9w', friendlyName: 'Laptop' };
const phone = { credentialId: 'cGhvbmU', friendlyName: 'Phone' };
const withSms = { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' };
const unknown = { kind: 'unreachable', outcome: 'unknown' };

const registration = (page: RenderedPasskeys) => page.ready().registration;
const deletion = (page: RenderedPasskeys) => page.ready().deletion;
const refetch = (page: RenderedPasskeys) =>
  page.queryClient.invalidateQueries({ queryKey: ['cognito-account-kit/1', page.accountId, 'mfa'] });

async function deleteLaptop(page: RenderedPasskeys) {
  page.ready().actions.askToDelete(laptop.credentialId);
  await vi.waitFor(() => expect(deletion(page).step.name).toBe('question'));
  await page.ready().actions.confirmDelete();
}

/** A service whose list leads in circles and never shows these passkeys. */
function withEndlessList(isHidden: (id: string) => boolean, isOn: () => boolean) {
  return (client: CognitoClient): CognitoClient => ({
    async call(operation, ...rest) {
      const output = await client.call(operation, ...rest);
      if ('Credentials' in output && isOn())
        return {
          ...output,
          Credentials: output.Credentials?.filter(({ CredentialId = '' }) => !isHidden(CredentialId)),
          NextToken: 'circle',
        };
      return output;
    },
  });
}

describe('a passkey that the service accepted', () => {
  it('is not saved while the list does not show it, and is never signalled as unknown', async () => {
    const page = await renderPasskeys({ user: withSms });
    page.emulator.faults.add({ operation: complete, ignore: true, times: 1 });
    await page.create(true);
    await page.reaches('pending-credential');
    expect(registration(page)).toMatchObject({ failure: { kind: 'not-applied' } });
    expect(page.registered()).toEqual([]);
    expect(page.count('SetUserMFAPreference')).toBe(0);
    page.ready().actions.startOver();
    await page.reaches('intro');
    expect(authenticator.signalled()).toEqual([]);
  });

  it('is perhaps saved where the list cannot be read, until a later read shows it', async () => {
    const page = await renderPasskeys();
    page.emulator.faults.add({ operation: list, drop: 'before' });
    await page.create();
    await page.reaches('pending-credential');
    expect(registration(page)).toMatchObject({ failure: unknown });
    page.emulator.faults.clear();
    await refetch(page);
    await page.reaches('done');
    expect(page.registered()).toEqual(await authenticator.held());
  });

  it('waits for a click before the factor is turned on, where a later read shows it', async () => {
    const page = await renderPasskeys({ user: withSms });
    page.emulator.faults.add({ operation: list, drop: 'before' });
    await page.create(true);
    await page.reaches('pending-credential');
    page.emulator.faults.clear();
    await refetch(page);
    await page.reaches('saved-credential');
    expect(registration(page)).toMatchObject({ failure: { kind: 'unreachable', outcome: 'not-applied' } });
    expect(page.count('SetUserMFAPreference')).toBe(0);
    await page.ready().actions.retry();
    await page.reaches('done');
    expect(registration(page)).toMatchObject({ step: { isTurnedOn: true } });
  });

  it('is perhaps saved where an incomplete list does not show it', async () => {
    let isEndless = false;
    const page = await renderPasskeys({
      wrap: withEndlessList(
        () => true,
        () => isEndless,
      ),
    });
    isEndless = true;
    await page.create();
    await page.reaches('pending-credential');
    expect(registration(page)).toMatchObject({ failure: unknown });
  });

  it('is saved where it is on a later page of the list', async () => {
    const page = await renderPasskeys({
      user: { passkeys: 4 },
      // Pages of two.
      wrap: (client) => ({
        call: (operation, input, options) =>
          client.call(operation, { ...input, ...('MaxResults' in input && { MaxResults: 2 }) }, options),
      }),
    });
    await page.create();
    await page.reaches('done');
    expect(page.ready().passkeys).toHaveLength(5);
  });
});

describe('a deletion that the service accepted', () => {
  it('is not said to be done while the list still shows the passkey', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    page.emulator.faults.add({ operation: remove, ignore: true, times: 1 });
    await deleteLaptop(page);
    await vi.waitFor(() =>
      expect(deletion(page)).toMatchObject({
        step: { name: 'question' },
        pending: null,
        failure: { kind: 'not-applied' },
      }),
    );
    expect(authenticator.signalled()).toEqual([]);
    expect(page.ready().passkeys).toHaveLength(2);
    await page.ready().actions.confirmDelete();
    await vi.waitFor(() => expect(deletion(page).step).toMatchObject({ name: 'deleted', wasGone: false }));
  });

  it('is not said to be done either where the service says that the listed passkey does not exist', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    page.emulator.faults.add({ operation: remove, error: 'ResourceNotFoundException' });
    await deleteLaptop(page);
    await vi.waitFor(() => expect(deletion(page)).toMatchObject({ failure: { kind: 'not-applied' } }));
  });

  it('is perhaps done where the list cannot be read, until a later read shows that it is', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    // The first read is the check before.
    page.emulator.faults.add({ operation: list, drop: 'before', after: 1 });
    await deleteLaptop(page);
    await vi.waitFor(() => expect(deletion(page)).toMatchObject({ pending: null, failure: unknown }));
    page.emulator.faults.clear();
    await refetch(page);
    await vi.waitFor(() => expect(deletion(page).step).toMatchObject({ name: 'deleted', wasGone: false }));
    expect(page.count(remove)).toBe(1);
  });

  it('is perhaps done where an incomplete list does not show the passkey', async () => {
    let isEndless = false;
    const hidesLaptop = (id: string) => id === laptop.credentialId;
    const page = await renderPasskeys({
      user: { passkeys: [laptop, phone] },
      wrap: withEndlessList(hidesLaptop, () => isEndless),
    });
    const letGo = page.hold(remove);
    const deleting = deleteLaptop(page);
    await vi.waitFor(() => expect(deletion(page).facts.hasSent).toBe(true));
    isEndless = true;
    letGo();
    await deleting;
    await vi.waitFor(() => expect(deletion(page)).toMatchObject({ pending: null, failure: unknown }));
    expect(authenticator.signalled()).toEqual([]);
  });
});
