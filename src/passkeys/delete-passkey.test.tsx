import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { SensitiveChange } from '../account/confirm-identity.js';
import { virtualAuthenticator } from './test-support/passkey-authenticator.js';
import {
  createNicknames,
  ignoringSignals,
  type RenderedPasskeys,
  renderPasskeys,
} from './test-support/render-passkeys.js';

const authenticator = virtualAuthenticator();

const remove = 'DeleteWebAuthnCredential';
const laptop = { credentialId: 'bGFwdG9w', friendlyName: 'Laptop' };
const phone = { credentialId: 'cGhvbmU', friendlyName: 'Phone' };
const withFactor = {
  passkeys: [laptop],
  userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'],
  preferredMfaSetting: 'SMS_MFA',
};

const deletion = (page: RenderedPasskeys) => page.ready().deletion;
const isAt = (page: RenderedPasskeys, expected: object) =>
  vi.waitFor(() => expect(deletion(page)).toMatchObject(expected));
const ask = (page: RenderedPasskeys, id = laptop.credentialId) => {
  page.ready().actions.askToDelete(id);
  return isAt(page, { step: { name: 'question', passkey: { id } }, pending: null });
};
/** Deletes the laptop's passkey, with any result. */
const removeLaptop = async (page: RenderedPasskeys) => {
  await ask(page);
  await page.ready().actions.confirmDelete();
};

describe('deleting a passkey', () => {
  it('asks first, then deletes it, signals the browser, and reads the list', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    await ask(page);
    expect(page.ready().deletionPreview).toEqual({
      isLast: false,
      otherSignInMethods: 'some',
      blocked: null,
      turnsFactorOff: false,
      consequences: [],
    });
    expect(page.changes()).toEqual([]);
    await page.ready().actions.confirmDelete();
    await isAt(page, {
      step: { name: 'deleted', wasGone: false, passkey: { name: 'Laptop' } },
      facts: { isFactorOff: false },
    });
    expect(page.changes()).toEqual([remove]);
    expect(page.ready().passkeys.map(({ name }) => name)).toEqual(['Phone']);
    expect(authenticator.signalled()).toEqual([{ rpId: 'localhost', credentialId: laptop.credentialId }]);
    page.ready().actions.dismissDelete();
    await isAt(page, { step: { name: 'idle' } });
    expect(page.ready().deletionPreview).toBeNull();
  });

  it('removes a passkey that was created here from the authenticator', async () => {
    authenticator.signal().mockRestore();
    const page = await renderPasskeys();
    await page.create();
    await page.reaches('done');
    await ask(page, page.registered()[0]);
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'deleted' } });
    await vi.waitFor(async () => expect(await authenticator.held()).toEqual([]));
  });

  it('signals nothing for a passkey without a host', async () => {
    const page = await renderPasskeys({
      user: { passkeys: [laptop] },
      wrap: (client) => ({
        async call(operation, ...rest) {
          const output = await client.call(operation, ...rest);
          if ('Credentials' in output)
            output.Credentials?.forEach((each) => (each.RelyingPartyId = undefined));
          return output;
        },
      }),
    });
    await removeLaptop(page);
    await isAt(page, { step: { name: 'deleted' } });
    expect(authenticator.signalled()).toEqual([]);
  });

  it('notifies the other tabs, and updates the hint of the panel', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop] } });
    const key = ['cognito-account-kit/1', page.accountId, 'mfa', 'registered'];
    page.queryClient.setQueryData(key, { totp: true, passkey: true, otherFirstFactors: 'unknown' });
    const other = new BroadcastChannel(`cognito-account-kit:${page.accountId}`);
    onTestFinished(() => other.close());
    const told = vi.fn();
    other.addEventListener('message', ({ data }) => void told(data));
    await removeLaptop(page);
    await isAt(page, { step: { name: 'deleted' } });
    expect(page.queryClient.getQueryData(key)).toEqual({
      totp: true,
      passkey: false,
      otherFirstFactors: 'some',
    });
    await vi.waitFor(() => expect(told.mock.calls).toEqual([['changed']]));
  });

  it('happens once for a double click', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    await ask(page);
    const { actions } = page.ready();
    await Promise.all([actions.confirmDelete(), actions.confirmDelete()]);
    await isAt(page, { step: { name: 'deleted' } });
    expect(page.count(remove)).toBe(1);
  });

  it('does nothing without a question, or for an unlisted or kept passkey', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop] } });
    const { actions } = page.ready();
    await actions.confirmDelete();
    actions.askToDelete('another');
    await actions.confirmDelete();
    await ask(page);
    actions.dismissDelete();
    await isAt(page, { step: { name: 'idle' } });
    await actions.confirmDelete();
    expect(page.changes()).toEqual([]);
  });

  it('removes its nickname, without waiting for the store', async () => {
    const { store, names } = createNicknames({
      [laptop.credentialId]: 'Old laptop',
      [phone.credentialId]: 'Pixel',
    });
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] }, nicknames: store });
    await vi.waitFor(() => expect(page.ready().nicknames).toBe('ready'));
    await removeLaptop(page);
    await isAt(page, { step: { name: 'deleted', passkey: { name: 'Old laptop' } } });
    expect(names).toEqual({ [phone.credentialId]: 'Pixel' });
  });
});

describe('the last passkey while the factor is on', () => {
  it('is deleted after the factor was turned off', async () => {
    const page = await renderPasskeys({ user: withFactor });
    await ask(page);
    await vi.waitFor(() =>
      expect(page.ready().deletionPreview).toEqual({
        isLast: true,
        otherSignInMethods: 'some',
        blocked: null,
        turnsFactorOff: true,
        consequences: [],
      }),
    );
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'deleted' }, facts: { isFactorOff: true } });
    expect(page.changes()).toEqual(['SetUserMFAPreference', remove]);
    expect(page.emulator.users.get('ada')).toMatchObject({
      userMFASettingList: ['SMS_MFA'],
      preferredMfaSetting: 'SMS_MFA',
      passkeys: [],
    });
    expect(page.ready().options.isFactorOn).toBe(false);
  });

  it('leaves the factor on while there is another passkey', async () => {
    const page = await renderPasskeys({ user: { ...withFactor, passkeys: [laptop, phone] } });
    await removeLaptop(page);
    await isAt(page, { step: { name: 'deleted' }, facts: { isFactorOff: false } });
    expect(page.changes()).toEqual([remove]);
    expect(page.emulator.users.get('ada').userMFASettingList).toEqual(['SMS_MFA', 'WEB_AUTHN_MFA']);
  });

  it('is not deleted where the factor could not be turned off', async () => {
    const page = await renderPasskeys({ user: withFactor });
    page.emulator.faults.add({ operation: 'SetUserMFAPreference', ignore: true });
    await removeLaptop(page);
    await isAt(page, {
      step: { name: 'question' },
      pending: null,
      failure: { kind: 'not-applied' },
      facts: { isFactorOff: false },
    });
    expect(page.count(remove)).toBe(0);
  });

  it('reports a factor that is off with a passkey that is not deleted; a retry deletes it', async () => {
    const page = await renderPasskeys({ user: withFactor });
    page.emulator.faults.add({ operation: remove, error: 'TooManyRequestsException', times: 1 });
    await removeLaptop(page);
    await isAt(page, {
      step: { name: 'question' },
      pending: null,
      failure: { kind: 'busy' },
      facts: { isFactorOff: true },
    });
    expect(page.emulator.users.get('ada').userMFASettingList).toEqual(['SMS_MFA']);
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'deleted' }, facts: { isFactorOff: true } });
    expect(page.count('SetUserMFAPreference')).toBe(1);
  });
});

describe('a change since the user was asked', () => {
  it('stops a deletion that would now turn the factor off, until the user confirms again', async () => {
    const page = await renderPasskeys({ user: { ...withFactor, passkeys: [laptop, phone] } });
    await ask(page);
    page.emulator.users.set('ada', { passkeys: [laptop] });
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'question' }, pending: null, failure: { kind: 'changed-elsewhere' } });
    expect(page.ready().deletionPreview).toMatchObject({ isLast: true, turnsFactorOff: true });
    expect(page.changes()).toEqual([]);
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'deleted' }, facts: { isFactorOff: true } });
  });

  it('stops a deletion of the last one where the factor was turned on elsewhere', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop], userMFASettingList: ['SMS_MFA'] } });
    await ask(page);
    page.emulator.users.set('ada', { userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'] });
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'question' }, pending: null, failure: { kind: 'changed-elsewhere' } });
    expect(page.changes()).toEqual([]);
  });

  it('does not stop a deletion that does less than the preview said', async () => {
    const page = await renderPasskeys({ user: withFactor });
    await ask(page);
    page.emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'] });
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'deleted' }, facts: { isFactorOff: false } });
    expect(page.changes()).toEqual([remove]);
  });

  it('sends nothing for a passkey that is gone, and reports that', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    await ask(page);
    page.emulator.users.set('ada', { passkeys: [phone] });
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'deleted', wasGone: true } });
    expect(page.changes()).toEqual([]);
    expect(authenticator.signalled()).toHaveLength(1);
  });

  it('sends nothing while the list cannot be read', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    await ask(page);
    page.emulator.faults.add({
      operation: 'ListWebAuthnCredentials',
      error: 'TooManyRequestsException',
      times: 1,
    });
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'question' }, pending: null, failure: { kind: 'busy' } });
    expect(page.changes()).toEqual([]);
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'deleted' } });
  });
});

describe('a failing deletion', () => {
  it('reports a passkey that was deleted at the same moment as gone', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    const letGo = page.hold(remove);
    const removed = removeLaptop(page);
    await isAt(page, { pending: 'delete', facts: { hasSent: true } });
    page.emulator.users.set('ada', { passkeys: [phone] });
    letGo();
    await removed;
    await isAt(page, { step: { name: 'deleted', wasGone: true } });
    expect(page.ready().passkeys).toHaveLength(1);
  });

  it('finds the passkey deleted in the list when only the answer was lost', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    page.emulator.faults.add({ operation: remove, drop: 'after' });
    await removeLaptop(page);
    await isAt(page, { step: { name: 'deleted', wasGone: false } });
    expect(page.count(remove)).toBe(1);
  });

  it.each([
    { fault: { drop: 'before' }, failure: { kind: 'unreachable', outcome: 'not-applied' } },
    { fault: { error: 'InternalErrorException' }, failure: { kind: 'busy' } },
    { fault: { error: 'LimitExceededException' }, failure: { kind: 'limit-exceeded' } },
    { fault: { error: 'ForbiddenException' }, failure: { kind: 'blocked' } },
    { fault: { error: 'PasswordResetRequiredException' }, failure: { kind: 'account' } },
    { fault: { error: 'InvalidParameterException' }, failure: { kind: 'unexpected' } },
    { fault: { error: 'OperationNotEnabledException' }, failure: { kind: 'not-available' } },
  ] as const)('interprets $fault, and never retries automatically', async ({ fault, failure }) => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    page.emulator.faults.add({ operation: remove, ...fault });
    await removeLaptop(page);
    await isAt(page, { step: { name: 'question' }, pending: null, failure, isConfirming: false });
    expect(page.count(remove)).toBe(1);
    expect(page.ready().passkeys).toHaveLength(2);
    expect(authenticator.signalled()).toEqual([]);
  });

  it('reports an unknown result where the list cannot be read either', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    page.emulator.faults.add({ operation: remove, drop: 'after' });
    // The first read is the check before.
    page.emulator.faults.add({ operation: 'ListWebAuthnCredentials', drop: 'before', after: 1, times: 1 });
    await removeLaptop(page);
    await isAt(page, {
      step: { name: 'question' },
      pending: null,
      failure: { kind: 'unreachable', outcome: 'unknown' },
    });
    // By then, the list shows that it is gone.
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'deleted', wasGone: true } });
  });

  it('is not undone by a read that started before it', async () => {
    let answerLate = () => {};
    let isLate = false;
    const page = await renderPasskeys({
      user: { passkeys: [laptop, phone] },
      wrap: (client) => ({
        async call(operation, ...rest) {
          const waits = isLate && operation === 'ListWebAuthnCredentials';
          if (waits) isLate = false;
          const output = await client.call(operation, ...rest);
          if (waits) await new Promise<void>((resolve) => (answerLate = resolve));
          return output;
        },
      }),
    });
    isLate = true;
    void page.queryClient.refetchQueries();
    await vi.waitFor(() => expect(page.count('ListWebAuthnCredentials')).toBe(2));
    await removeLaptop(page);
    await isAt(page, { step: { name: 'deleted' } });
    answerLate();
    await vi.waitFor(() => expect(page.queryClient.isFetching()).toBe(0));
    expect(page.ready().passkeys).toHaveLength(1);
  });

  it('is deleted once a later read of the list shows it, where the first one failed', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    page.emulator.faults.add({
      operation: 'ListWebAuthnCredentials',
      error: 'TooManyRequestsException',
      after: 1,
      times: 1,
    });
    await removeLaptop(page);
    await isAt(page, { step: { name: 'deleted', wasGone: false } });
    expect(page.ready().passkeys).toHaveLength(1);
  });
});

describe("the app's own step-up", () => {
  it('is asked about this change before anything is sent, and the state says so', async () => {
    const asked: SensitiveChange[] = [];
    let answer: (isConfirmed: boolean) => void = () => {};
    const page = await renderPasskeys({
      user: withFactor,
      confirmIdentity: (change) => {
        asked.push(change);
        return new Promise((resolve) => (answer = resolve));
      },
    });
    const removed = removeLaptop(page);
    await vi.waitFor(() => expect(page.ready().isConfirming).toBe(true));
    expect(deletion(page)).toMatchObject({ step: { name: 'question' }, isConfirming: true });
    expect(asked).toEqual([{ kind: 'delete-passkey', turnsOff: ['passkey'] }]);
    expect(page.changes()).toEqual([]);
    page.ready().actions.dismissDelete();
    expect(deletion(page)).toMatchObject({ isConfirming: true });
    answer(true);
    await removed;
    await isAt(page, { step: { name: 'deleted' } });
    expect(page.ready().isConfirming).toBe(false);
    // Turning the factor off is a part of what was confirmed.
    expect(asked).toHaveLength(1);
  });

  it('sends nothing and shows no failure when the user declines', async () => {
    const page = await renderPasskeys({ user: withFactor, confirmIdentity: () => false });
    await removeLaptop(page);
    await isAt(page, { step: { name: 'question' }, pending: null, isConfirming: false, failure: null });
    expect(page.changes()).toEqual([]);
  });

  it('is told that no factor is turned off with a passkey that is not the last one', async () => {
    const confirmIdentity = vi.fn(() => true);
    const page = await renderPasskeys({
      user: { ...withFactor, passkeys: [laptop, phone] },
      confirmIdentity,
    });
    await removeLaptop(page);
    await isAt(page, { step: { name: 'deleted' } });
    expect(confirmIdentity.mock.calls).toEqual([[{ kind: 'delete-passkey', turnsOff: [] }]]);
  });

  it('sends nothing if it is passed after the user has left', async () => {
    let answer: (isConfirmed: boolean) => void = () => {};
    const page = await renderPasskeys({
      user: withFactor,
      confirmIdentity: () => new Promise((resolve) => (answer = resolve)),
      wrap: ignoringSignals,
    });
    const removed = removeLaptop(page);
    await vi.waitFor(() => expect(page.ready().isConfirming).toBe(true));
    await page.unmount();
    const requests = page.emulator.requests.length;
    answer(true);
    await removed;
    expect(page.emulator.requests).toHaveLength(requests);
  });
});

describe('the last passkey of a user', () => {
  const list = 'ListWebAuthnCredentials';
  const ways = 'GetUserAuthFactors';
  // Codes by email are the other way in, for whom has a verified address.
  const passwordless = {
    hasPassword: false,
    pool: { allowedFirstAuthFactors: ['EMAIL_OTP', 'WEB_AUTHN', 'PASSWORD'] },
  } as const;
  const unverified = { email: 'ada@example.com', email_verified: 'false' };
  const onlyPasskey = { passkeys: [laptop], attributes: unverified };
  const knows = (page: RenderedPasskeys, expected: object) =>
    vi.waitFor(() => expect(page.ready().deletionPreview).toMatchObject(expected));

  it('is never deleted where it is the only way in, nor is the step-up asked for it', async () => {
    const confirmIdentity = vi.fn(() => true);
    const page = await renderPasskeys({ ...passwordless, user: onlyPasskey, confirmIdentity });
    expect(page.count(ways)).toBe(0);
    await ask(page);
    await knows(page, { otherSignInMethods: 'none', blocked: 'only-way-in' });
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'question' }, pending: null, failure: null });
    expect(page.changes()).toEqual([]);
    expect(confirmIdentity).not.toHaveBeenCalled();
  });

  it('can be deleted once the service says that there is another way', async () => {
    const page = await renderPasskeys({ ...passwordless, user: onlyPasskey });
    await ask(page);
    await knows(page, { blocked: 'only-way-in' });
    page.emulator.users.set('ada', { attributes: { ...unverified, email_verified: 'true' } });
    // Asks again, and deletes nothing yet: the user has not seen the answer.
    await page.ready().actions.confirmDelete();
    await knows(page, { otherSignInMethods: 'some', blocked: null });
    expect(page.changes()).toEqual([]);
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'deleted' } });
  });

  it('is held back, before anything is sent, where the other way was lost since the question', async () => {
    const page = await renderPasskeys({ ...passwordless, user: withFactor });
    await ask(page);
    await knows(page, { otherSignInMethods: 'some' });
    page.emulator.users.set('ada', { attributes: unverified });
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'question' }, pending: null, failure: null, isConfirming: false });
    await knows(page, { blocked: 'only-way-in' });
    expect(page.changes()).toEqual([]);
  });

  it('is held back where it has become the last one since the question', async () => {
    const page = await renderPasskeys({
      ...passwordless,
      user: { ...onlyPasskey, passkeys: [laptop, phone] },
    });
    await ask(page);
    await knows(page, { isLast: false, otherSignInMethods: 'some', blocked: null });
    expect(page.count(ways)).toBe(0);
    page.emulator.users.set('ada', { passkeys: [laptop] });
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'question' }, pending: null, failure: null });
    await knows(page, { isLast: true, blocked: 'only-way-in' });
    expect(page.changes()).toEqual([]);
  });

  it('can be deleted where the service does not say, as the preview warns', async () => {
    const page = await renderPasskeys({ ...passwordless, user: onlyPasskey });
    page.emulator.faults.add({ operation: ways, error: 'TooManyRequestsException' });
    await ask(page);
    await knows(page, { otherSignInMethods: 'unknown', blocked: null });
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'deleted' } });
  });

  it('stays held back where only the second answer is missing', async () => {
    const page = await renderPasskeys({ ...passwordless, user: onlyPasskey });
    await ask(page);
    await knows(page, { blocked: 'only-way-in' });
    page.emulator.faults.add({ operation: ways, drop: 'before' });
    await page.ready().actions.confirmDelete();
    await knows(page, { otherSignInMethods: 'none', blocked: 'only-way-in' });
    expect(page.changes()).toEqual([]);
  });

  it.each([
    { user: { passkeys: [laptop] }, step: 'deleted', otherSignInMethods: 'some' },
    { user: onlyPasskey, step: 'question', otherSignInMethods: 'none' },
  ])(
    'waits for the answer if the user clicks first: $otherSignInMethods',
    async ({ user, step, otherSignInMethods }) => {
      const page = await renderPasskeys({ ...passwordless, user });
      const letGo = page.hold(ways);
      await ask(page);
      expect(page.ready().deletionPreview).toMatchObject({ otherSignInMethods: 'checking', blocked: null });
      const { confirmDelete } = page.ready().actions;
      const both = Promise.all([confirmDelete(), confirmDelete()]);
      expect(page.count(list)).toBe(1);
      letGo();
      await both;
      await isAt(page, { step: { name: step, otherSignInMethods }, pending: null });
      expect(page.count(remove)).toBe(step === 'deleted' ? 1 : 0);
    },
  );

  it.each(['is kept', 'makes way for a question about another'])(
    'is not deleted when the answer comes, where it %s meanwhile',
    async (what) => {
      const page = await renderPasskeys({ user: { passkeys: [laptop] } });
      const letGo = page.hold(ways);
      await ask(page);
      const confirmed = page.ready().actions.confirmDelete();
      if (what === 'is kept') {
        page.ready().actions.dismissDelete();
      } else {
        page.emulator.users.set('ada', { passkeys: [laptop, phone] });
        await page.queryClient.refetchQueries();
        await vi.waitFor(() => expect(page.ready().passkeys).toHaveLength(2));
        await ask(page, phone.credentialId);
      }
      letGo();
      await confirmed;
      expect(page.changes()).toEqual([]);
      expect(['idle', 'question']).toContain(deletion(page).step.name);
    },
  );
});

describe('a factor that an unfinished deletion disabled', () => {
  const isDisabled = (page: RenderedPasskeys, expected: object | null) =>
    vi.waitFor(() =>
      expected === null
        ? expect(page.ready().disabledFactor).toBeNull()
        : expect(page.ready().disabledFactor).toMatchObject(expected),
    );
  /** The factor goes off, the passkey stays, and the user lets it be. */
  const disableFactor = async () => {
    const page = await renderPasskeys({ user: withFactor });
    page.emulator.faults.add({ operation: remove, error: 'TooManyRequestsException', times: 1 });
    await removeLaptop(page);
    await isAt(page, { step: { name: 'question' }, pending: null, facts: { isFactorOff: true } });
    expect(page.ready().isUnfinished).toBe(true);
    expect(page.ready().disabledFactor).toBeNull();
    page.ready().actions.dismissDelete();
    await isAt(page, { step: { name: 'idle' } });
    await isDisabled(page, { isTurningOn: false, failure: null });
    expect(page.ready().isUnfinished).toBe(false);
    return page;
  };
  const factors = (page: RenderedPasskeys) => page.emulator.users.get('ada').userMFASettingList;

  it('is turned on again on a click', async () => {
    const page = await disableFactor();
    await page.ready().actions.turnFactorOn();
    await isDisabled(page, null);
    expect(factors(page)).toEqual(['SMS_MFA', 'WEB_AUTHN_MFA']);
    expect(page.ready().options.isFactorOn).toBe(true);
  });

  it('reports why that failed, and can be retried', async () => {
    const page = await disableFactor();
    page.emulator.faults.add({
      operation: 'SetUserMFAPreference',
      error: 'TooManyRequestsException',
      times: 1,
    });
    const { turnFactorOn } = page.ready().actions;
    await Promise.all([turnFactorOn(), turnFactorOn()]);
    await isDisabled(page, { isTurningOn: false, failure: { kind: 'busy' } });
    expect(page.count('SetUserMFAPreference')).toBe(2);
    await turnFactorOn();
    await isDisabled(page, null);
  });

  it('changes nothing where the state could not be read', async () => {
    const page = await disableFactor();
    page.emulator.faults.add({ operation: 'GetUser', drop: 'before', times: 1 });
    await page.ready().actions.turnFactorOn();
    await isDisabled(page, { failure: { kind: 'unreachable', outcome: 'not-applied' } });
  });

  it('is no longer shown once the user leaves it off', async () => {
    const page = await disableFactor();
    page.ready().actions.dismissDisabledFactor();
    await isDisabled(page, null);
    await page.ready().actions.turnFactorOn();
    expect(factors(page)).toEqual(['SMS_MFA']);
  });

  it('is no longer shown once it is on again, even when it is turned off later', async () => {
    const page = await disableFactor();
    const refetch = () =>
      page.queryClient.invalidateQueries({ queryKey: ['cognito-account-kit/1', page.accountId, 'mfa'] });
    page.emulator.users.set('ada', { userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'] });
    await refetch();
    await isDisabled(page, null);
    page.emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'] });
    await refetch();
    await vi.waitFor(() => expect(page.ready().options.isFactorOn).toBe(false));
    expect(page.ready().disabledFactor).toBeNull();
  });

  it('is no longer shown once the passkey is deleted after all', async () => {
    const page = await disableFactor();
    await removeLaptop(page);
    await isAt(page, { step: { name: 'deleted' } });
    expect(page.ready().disabledFactor).toBeNull();
  });

  it('is also shown when the user asks about another passkey instead', async () => {
    const page = await renderPasskeys({ user: withFactor });
    page.emulator.faults.add({ operation: remove, error: 'TooManyRequestsException', times: 1 });
    await removeLaptop(page);
    await isAt(page, { step: { name: 'question' }, pending: null, facts: { isFactorOff: true } });
    await ask(page);
    await isDisabled(page, { isTurningOn: false });
  });

  it('prevents a deletion while it is being turned on', async () => {
    const page = await disableFactor();
    await ask(page);
    const letGo = page.hold('SetUserMFAPreference');
    const turnedOn = page.ready().actions.turnFactorOn();
    await isDisabled(page, { isTurningOn: true });
    await page.ready().actions.confirmDelete();
    expect(deletion(page)).toMatchObject({ step: { name: 'question' } });
    letGo();
    await turnedOn;
    expect(page.count(remove)).toBe(1);
  });
});

describe('before the first write', () => {
  it.each(['ListWebAuthnCredentials', 'GetUser'])(
    'nothing has changed, though %s was lost',
    async (operation) => {
      const page = await renderPasskeys({ user: withFactor });
      await ask(page);
      page.emulator.faults.add({ operation, drop: 'after', times: 1 });
      await page.ready().actions.confirmDelete();
      await isAt(page, {
        step: { name: 'question' },
        pending: null,
        failure: { kind: 'unreachable', outcome: 'not-applied' },
      });
      expect(page.changes()).toEqual([]);
    },
  );

  it('the doubt of a lost answer remains, however the retry fails', async () => {
    const page = await renderPasskeys({ user: { passkeys: [laptop, phone] } });
    page.emulator.faults.add({ operation: remove, drop: 'after' });
    page.emulator.faults.add({ operation: 'ListWebAuthnCredentials', drop: 'before', after: 1, times: 2 });
    await removeLaptop(page);
    await isAt(page, {
      step: { name: 'question' },
      pending: null,
      failure: { kind: 'unreachable', outcome: 'unknown' },
    });
    await page.ready().actions.confirmDelete();
    await isAt(page, {
      step: { name: 'question' },
      pending: null,
      failure: { kind: 'unreachable', outcome: 'unknown' },
    });
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'deleted', wasGone: true } });
  });
});

describe('an app that has cleared its cache', () => {
  it('because the session ended, can call every action, and learns that it ended', async () => {
    const page = await renderPasskeys({ user: withFactor });
    await ask(page);
    const { actions } = page.ready();
    page.emulator.faults.add({ error: 'NotAuthorizedException', message: 'Access Token has been revoked' });
    page.queryClient.clear();
    await actions.confirmDelete();
    await actions.turnOn();
    await actions.turnFactorOn();
    await actions.create({ turnOn: true });
    await actions.retry();
    await actions.confirmDelete();
    actions.askToDelete(laptop.credentialId);
    actions.dismissDelete();
    expect(page.changes()).toEqual(['StartWebAuthnRegistration']);
    await vi.waitFor(() =>
      expect(page.current()).toMatchObject({ status: 'failed', failure: { kind: 'session-ended' } }),
    );
  });

  it('deletes nothing that the preview did not show, and does so once it did', async () => {
    const page = await renderPasskeys({ user: withFactor });
    await ask(page);
    page.queryClient.clear();
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'question' }, pending: null, failure: { kind: 'changed-elsewhere' } });
    expect(page.changes()).toEqual([]);
    await page.ready().actions.confirmDelete();
    await isAt(page, { step: { name: 'deleted' }, facts: { isFactorOff: true } });
  });
});

describe('leaving, even where the client ignores the signal,', () => {
  it('in the middle sends nothing more', async () => {
    const page = await renderPasskeys({ user: withFactor, wrap: ignoringSignals });
    const letGo = page.hold('SetUserMFAPreference');
    const removed = removeLaptop(page);
    await isAt(page, { pending: 'delete', facts: { hasSent: true, isFactorOff: false } });
    await page.unmount();
    letGo();
    await removed;
    await vi.waitFor(() => expect(page.changes()).toEqual(['SetUserMFAPreference']));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(page.changes()).toEqual(['SetUserMFAPreference']);
    expect(page.errors).toEqual([]);
  });

  it('between the check and the first write writes nothing', async () => {
    const page = await renderPasskeys({ user: withFactor, wrap: ignoringSignals });
    const letGo = page.hold('ListWebAuthnCredentials');
    const removed = removeLaptop(page);
    await isAt(page, { pending: 'delete', isConfirming: false, facts: { hasSent: false } });
    await page.unmount();
    letGo();
    await removed;
    expect(page.changes()).toEqual([]);
  });
});
