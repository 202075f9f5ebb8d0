import { describe, expect, it } from 'vitest';
import { type RenderedContact, renderContact } from './test-support/render-contact.js';

const textMessageOn = { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' } as const;
const off = { SMSMfaSettings: { Enabled: false, PreferredMfa: false } };
const [remove, set] = ['DeleteUserAttributes', 'SetUserMFAPreference'];

const attributesOf = (page: RenderedContact) => page.emulator.users.get('ada').attributes;
const mfaOf = (page: RenderedContact) => {
  const { userMFASettingList, preferredMfaSetting } = page.emulator.users.get('ada');
  return { userMFASettingList, preferredMfaSetting };
};

async function askToRemove(page: RenderedContact) {
  page.actions().askToRemove();
  await page.reaches({ step: 'removal' });
}

describe('removing a contact', () => {
  it.each([
    ['phone', 'phone_number'],
    ['email', 'email'],
  ] as const)('removes the %s, once the user confirms', async (contact, name) => {
    const page = await renderContact({ contact });
    await askToRemove(page);
    expect(page.writes()).toEqual([]);
    await page.actions().remove();
    await page.reaches({ step: 'removed' });
    expect(page.inputs(remove)).toEqual([{ UserAttributeNames: [name] }]);
    expect(page.confirmations).toEqual([{ kind: 'remove-contact', contact }]);
    expect(attributesOf(page)).not.toHaveProperty(name);
    expect(page.ready().options).toMatchObject({ current: null, removal: null });
    expect(page.actions().leave()).toBe(true);
  });

  it('removes nothing when the user keeps it', async () => {
    const page = await renderContact();
    await askToRemove(page);
    page.actions().keep();
    await page.reaches({ step: 'enter' });
    await page.actions().remove();
    expect(page.calls()).toEqual([]);
  });

  it('goes back when the user declines the step-up', async () => {
    const page = await renderContact({ user: textMessageOn, confirmIdentity: () => false });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({ step: 'removal', failure: null });
    expect(page.writes()).toEqual([]);
  });

  it('does not turn off a factor that was turned on during the step-up before the user has seen that', async () => {
    const page = await renderContact({
      confirmIdentity: () => {
        page.emulator.users.set('ada', textMessageOn);
        return true;
      },
    });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({ step: 'removal', failure: { kind: 'changed-elsewhere' } });
    expect(page.writes()).toEqual([]);
    expect(page.ready().options.removal).toMatchObject({ factor: 'turned-off' });
    await page.actions().remove();
    await page.reaches({ step: 'removed' });
    expect(page.writes()).toEqual([set, remove]);
  });

  it('does not remove the last factor of a user who was shown another one', async () => {
    const page = await renderContact({ user: { userMFASettingList: ['SMS_MFA', 'EMAIL_OTP'] } });
    await askToRemove(page);
    expect(page.ready().options.removal).toMatchObject({ factor: 'turned-off', consequences: [] });
    page.emulator.users.set('ada', textMessageOn);
    await page.actions().remove();
    await page.reaches({ step: 'removal', failure: { kind: 'changed-elsewhere' } });
    expect(page.writes()).toEqual([]);
    expect(page.confirmations).toEqual([]);
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('removes only the number that was shown', async () => {
    const page = await renderContact();
    await askToRemove(page);
    page.emulator.users.set('ada', { attributes: { phone_number: '+15550109876' } });
    await page.actions().remove();
    await page.reaches({ step: 'removal', failure: { kind: 'changed-elsewhere' } });
    expect(page.writes()).toEqual([]);
  });

  it('asks for the step-up for an unverified number, too', async () => {
    const page = await renderContact({
      confirmIdentity: () => false,
      user: { attributes: { phone_number: '+15550101234', phone_number_verified: 'false' } },
    });
    await askToRemove(page);
    await page.actions().remove();
    expect(page.confirmations).toEqual([{ kind: 'remove-contact', contact: 'phone' }]);
    expect(page.writes()).toEqual([]);
  });

  it('turns its factor off first, and shows the consequences before', async () => {
    const page = await renderContact({
      user: {
        ...textMessageOn,
        attributes: { phone_number: '+15550101234', phone_number_verified: 'true' },
      },
    });
    expect(page.ready().options.removal).toEqual({
      ok: true,
      factor: 'turned-off',
      consequences: [
        { kind: 'preference-cleared', factor: 'sms' },
        { kind: 'no-factor-left' },
        { kind: 'password-reset-lost', channel: 'sms' },
      ],
    });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({ step: 'removed', factor: { kind: 'as-before' } });
    expect(page.writes()).toEqual([set, remove]);
    expect(page.inputs(set)).toEqual([off]);
    expect(mfaOf(page)).toEqual({ userMFASettingList: [], preferredMfaSetting: null });
  });

  it('turns off the passkey factor as well, which cannot be on alone', async () => {
    const page = await renderContact({
      user: { userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'], passkeys: 1 },
    });
    expect(page.ready().options.removal).toMatchObject({
      consequences: [{ kind: 'passkey-turned-off' }, { kind: 'no-factor-left' }],
    });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({ step: 'removed' });
    expect(page.inputs(set)).toEqual([{ ...off, WebAuthnMfaSettings: { Enabled: false } }]);
  });

  it('leaves the other factors on', async () => {
    const page = await renderContact({
      user: { userMFASettingList: ['SMS_MFA', 'EMAIL_OTP'], preferredMfaSetting: 'EMAIL_OTP' },
      userPool: { mfa: 'required' },
      pool: { mfa: 'ON' },
    });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({ step: 'removed' });
    expect(mfaOf(page)).toEqual({ userMFASettingList: ['EMAIL_OTP'], preferredMfaSetting: 'EMAIL_OTP' });
  });

  it('is refused where its factor is the last one of a user pool that requires one', async () => {
    const page = await renderContact({
      user: textMessageOn,
      userPool: { mfa: 'required' },
      pool: { mfa: 'ON' },
    });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({ step: 'removal', failure: { kind: 'last-factor-required' } });
    expect(page.writes()).toEqual([]);
  });
});

describe('a removal that fails', () => {
  const failing = async (error: string) => {
    const page = await renderContact({ user: textMessageOn });
    page.emulator.faults.add({ operation: remove, error });
    await askToRemove(page);
    await page.actions().remove();
    return page;
  };

  it.each([
    ['InvalidParameterException', 'required-by-pool'],
    ['TooManyRequestsException', 'busy'],
  ])('turns the factor on again at once where it is refused with %s', async (error, kind) => {
    const page = await failing(error);
    await page.reaches({ step: 'removal', failure: { kind }, factor: { kind: 'as-before' } });
    expect(page.writes()).toEqual([set, remove, set]);
    expect(mfaOf(page)).toEqual(textMessageOn);
    expect(page.actions().leave()).toBe(true);
  });

  it('leaves the factor off where the outcome is unknown, and lets the user turn it on again', async () => {
    // The service may still carry it out: the factor must not be on by then.
    const page = await failing('InternalErrorException');
    await page.reaches({
      step: 'removal',
      failure: { kind: 'busy' },
      currentValue: 'verified',
      factor: { kind: 'paused', was: { prefer: true, withPasskey: false }, isCertain: true },
    });
    expect(page.ready().canRestore).toBe(true);
    expect(page.actions().leave()).toBe(false);
    await page.actions().restore();
    await page.reaches({ step: 'restored' });
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('is tried again without a second step-up', async () => {
    const page = await failing('InternalErrorException');
    page.emulator.faults.clear();
    await page.actions().remove();
    await page.reaches({ step: 'removed', factor: { kind: 'as-before' } });
    expect(page.writes()).toEqual([set, remove, remove]);
    expect(page.confirmations).toHaveLength(1);
  });

  it('sends nothing more where the session ends with it, and says that the factor is off', async () => {
    const page = await renderContact({ user: textMessageOn });
    page.emulator.faults.add({
      operation: remove,
      error: 'NotAuthorizedException',
      message: 'Access Token has been revoked',
    });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({
      step: 'removal',
      failure: { kind: 'session-ended' },
      factor: { kind: 'paused' },
    });
    expect(page.calls().at(-1)).toBe(remove);
  });

  it('reports an attribute that every user of the pool must have', async () => {
    const page = await renderContact({ contact: 'email', pool: { requiredAttributes: ['email'] } });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({ step: 'removal', failure: { kind: 'required-by-pool' } });
    expect(attributesOf(page)['email']).toBe('ada@example.com');
  });

  it('reports an app that may not write it', async () => {
    const page = await renderContact({ pool: { writeAttributes: ['name'] } });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({ step: 'removal', failure: { kind: 'not-writable' } });
  });

  it('succeeds where only the answer was lost', async () => {
    const page = await renderContact();
    page.emulator.faults.add({ operation: remove, drop: 'after' });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({ step: 'removed' });
    expect(page.writes()).toEqual([remove]);
  });

  it('is reported where the service said yes and did not do it', async () => {
    const page = await renderContact();
    page.emulator.faults.add({ operation: remove, ignore: true });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({ step: 'removal', failure: { kind: 'not-applied' } });
  });

  it('turns the factor on again where the service said yes and did not do it', async () => {
    const page = await renderContact({ user: textMessageOn });
    page.emulator.faults.add({ operation: remove, ignore: true });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({
      step: 'removal',
      failure: { kind: 'not-applied' },
      factor: { kind: 'as-before' },
    });
    expect(page.writes()).toEqual([set, remove, set]);
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('does not say that nothing was changed while the factor is off', async () => {
    const page = await renderContact({ user: textMessageOn });
    page.emulator.faults.add({ operation: remove, ignore: true });
    page.emulator.faults.add({ operation: set, ignore: true, after: 1, times: 1 });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({ step: 'removal', failure: { kind: 'unexpected' }, factor: { kind: 'paused' } });
    expect(page.ready().canRestore).toBe(true);
    await page.actions().restore();
    await page.reaches({ step: 'restored' });
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('has an unknown outcome where the service said yes and cannot be read', async () => {
    const page = await renderContact();
    // The reads around the step-up succeed, the one after the removal fails.
    page.emulator.faults.add({ operation: 'GetUser', drop: 'before', after: 2, times: 1 });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({ step: 'removal', failure: { kind: 'unreachable', outcome: 'unknown' } });
    await page.actions().remove();
    await page.reaches({ step: 'removed' });
    expect(page.writes()).toEqual([remove]);
  });

  it('deletes nothing where the factor could not be turned off', async () => {
    const page = await renderContact({ user: textMessageOn });
    page.emulator.faults.add({ operation: set, error: 'ForbiddenException' });
    await askToRemove(page);
    await page.actions().remove();
    await page.reaches({
      step: 'removal',
      failure: { kind: 'blocked' },
      factor: { kind: 'as-before' },
    });
    expect(page.writes()).toEqual([set]);
  });

  it('succeeds without a request where it was removed elsewhere meanwhile', async () => {
    const page = await renderContact();
    await askToRemove(page);
    page.emulator.users.set('ada', { attributes: { phone_number: undefined } });
    await page.actions().remove();
    await page.reaches({ step: 'removed' });
    expect(page.writes()).toEqual([]);
  });
});
