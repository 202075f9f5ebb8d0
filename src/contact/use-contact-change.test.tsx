import { describe, expect, it, vi } from 'vitest';
import { atOnce, newValue, type RenderedContact, renderContact } from './test-support/render-contact.js';

const email = { email: 'ada@example.com', email_verified: 'true' };
const phone = { phone_number: '+15550101234', phone_number_verified: 'true' };
const unverified = { phone_number: '+15550101234', phone_number_verified: 'false' };

const textMessageOn = { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' } as const;
const off = { SMSMfaSettings: { Enabled: false, PreferredMfa: false } };
const onAndPreferred = { SMSMfaSettings: { Enabled: true, PreferredMfa: true } };

const [update, ask, verify, set] = [
  'UpdateUserAttributes',
  'GetUserAttributeVerificationCode',
  'VerifyUserAttribute',
  'SetUserMFAPreference',
];

const pools = [
  ['before the update', {}],
  ['after the update', atOnce],
] as const;

const attributesOf = (page: RenderedContact) => page.emulator.users.get('ada').attributes;
const mfaOf = (page: RenderedContact) => {
  const { userMFASettingList, preferredMfaSetting } = page.emulator.users.get('ada');
  return { userMFASettingList, preferredMfaSetting };
};

describe('when it is rendered', () => {
  it('it sends no request that could send a message or change something', async () => {
    const page = await renderContact({ purpose: 'factor' });
    await page.queryClient.refetchQueries();
    await page.unmount();
    expect(page.writes()).toEqual([]);
  });

  it('it is unavailable for a user of an external identity provider', async () => {
    const page = await renderContact({ user: { isExternalProvider: true } });
    expect(page.current()).toEqual({ status: 'unavailable', reason: 'federated' });
  });

  it('it is unavailable for a factor that the user pool does not offer', async () => {
    const page = await renderContact({ purpose: 'factor', userPool: { factors: ['totp'] } });
    expect(page.current()).toEqual({ status: 'unavailable', reason: 'not-offered' });
  });
});

describe.each(pools)('in a user pool that verifies %s', (_, pool) => {
  it.each(['phone', 'email'] as const)('adds a first %s and turns its factor on', async (contact) => {
    const page = await renderContact({ contact, purpose: 'factor', pool, user: { attributes: {} } });
    expect(page.ready().options).toMatchObject({ current: null, turnOn: { canPrefer: true } });
    expect(await page.actions().send(` ${newValue[contact]} `)).toBeNull();
    await page.reaches({ step: 'code', value: newValue[contact], codesSent: 1 });
    expect(page.destinations()).toEqual([newValue[contact]]);
    expect(await page.actions().confirm(page.code(), { prefer: true, withPasskey: false })).toBeNull();
    await page.reaches({ step: 'done', factor: { kind: 'as-before' }, currentValue: 'verified' });
    expect(page.calls()).toEqual([
      'GetUser',
      // The step-up may take minutes.
      'GetUser',
      update,
      'GetUser',
      verify,
      'GetUser',
      'GetUser',
      set,
      'GetUser',
    ]);
    const name = contact === 'phone' ? 'SMS_MFA' : 'EMAIL_OTP';
    expect(mfaOf(page)).toEqual({ userMFASettingList: [name], preferredMfaSetting: name });
    expect(page.ready().signIn).toEqual({
      kind: 'asked-for',
      factor: contact === 'phone' ? 'sms' : 'email',
    });
    // A first value is a way to the account as well.
    expect(page.confirmations).toEqual([{ kind: 'add-contact', contact }]);
  });

  it('adds a contact without touching its factor, where it is for the contact alone', async () => {
    const page = await renderContact({ pool, user: { attributes: email } });
    await page.actions().send(newValue.phone);
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(page.writes()).toEqual([update, verify]);
    expect(attributesOf(page)).toMatchObject({ phone_number: newValue.phone, phone_number_verified: 'true' });
  });

  it('verifies the current value, without changing it', async () => {
    const page = await renderContact({ pool, purpose: 'factor', user: { attributes: unverified } });
    expect(await page.actions().sendToCurrent()).toBeNull();
    await page.reaches({ step: 'code', value: null, destination: '+•••••••1234', isPending: false });
    await page.actions().confirm(page.code(), { prefer: false, withPasskey: false });
    await page.reaches({ step: 'done' });
    expect(page.writes()).toEqual([ask, verify, set]);
    expect(mfaOf(page)).toEqual({ userMFASettingList: ['SMS_MFA'], preferredMfaSetting: null });
  });

  it('verifies the current, unverified value where the user types it again', async () => {
    const page = await renderContact({ pool, user: { attributes: unverified } });
    await page.actions().send(phone.phone_number);
    await page.reaches({ step: 'code', value: phone.phone_number, isPending: false });
    expect(page.writes()).toEqual([ask]);
  });

  it('sends nothing for the current, verified value', async () => {
    const page = await renderContact({ pool, contact: 'email' });
    expect(await page.actions().send('ADA@example.com')).toEqual({ kind: 'unchanged' });
    await page.reaches({ step: 'enter', value: 'ADA@example.com', failure: { kind: 'unchanged' } });
    expect(page.writes()).toEqual([]);
    expect(page.confirmations).toEqual([]);
  });

  it('needs no code for a verified contact whose factor is to be turned on', async () => {
    const page = await renderContact({ pool, purpose: 'factor' });
    await page.actions().sendToCurrent();
    await page.reaches({ step: 'verified', failure: null });
    await page.actions().turnOn({ prefer: true, withPasskey: false });
    await page.reaches({ step: 'done' });
    expect(page.writes()).toEqual([set]);
    expect(page.inputs(set)).toEqual([onAndPreferred]);
  });

  it('keeps the choices for another try to turn the factor on, and accepts new ones', async () => {
    const page = await renderContact({ pool, purpose: 'factor', user: { attributes: unverified } });
    page.emulator.faults.add({ operation: set, ignore: true, times: 2 });
    await page.actions().sendToCurrent();
    await page.actions().confirm(page.code(), { prefer: true, withPasskey: false });
    await page.reaches({ step: 'verified', failure: { kind: 'not-applied' } });
    expect(page.actions().leave()).toBe(true);
    await page.actions().turnOn();
    await page.reaches({ step: 'verified', choices: { prefer: true, withPasskey: false } });
    await page.actions().turnOn({ prefer: false, withPasskey: false });
    await page.reaches({ step: 'done' });
    const on = { SMSMfaSettings: { Enabled: true, PreferredMfa: false } };
    expect(page.inputs(set)).toEqual([onAndPreferred, onAndPreferred, on]);
  });

  it('corrects a mistyped value from the code, and sends the next code to the new one', async () => {
    const page = await renderContact({ pool, user: { attributes: email } });
    await page.actions().send('+14155550100');
    await page.reaches({ step: 'code' });
    page.actions().edit();
    await page.reaches({ step: 'enter', value: '+14155550100', failure: null });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', value: newValue.phone, codesSent: 2 });
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(page.destinations()).toEqual(['+14155550100', newValue.phone]);
    expect(attributesOf(page)['phone_number']).toBe(newValue.phone);
  });
});

describe('changing a contact whose factor is on', () => {
  it('leaves the factor on where the user pool keeps the old value until the new one is verified', async () => {
    const page = await renderContact({ user: textMessageOn, userPool: { verifiesBeforeUpdate: ['sms'] } });
    expect(page.ready().options.change).toEqual({ ok: true, factor: 'untouched', consequences: [] });
    await page.actions().send(newValue.phone);
    await page.reaches({
      step: 'code',
      isPending: true,
      currentValue: 'verified',
      factor: { kind: 'as-before' },
    });
    expect(mfaOf(page)).toEqual(textMessageOn);
    expect(attributesOf(page)).toMatchObject(phone);
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(page.writes()).toEqual([update, verify]);
    expect(attributesOf(page)).toMatchObject({ phone_number: newValue.phone, phone_number_verified: 'true' });
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('turns the factor off before, where the app states nothing, and on and preferred again after', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    expect(page.ready().options.change).toEqual({
      ok: true,
      factor: 'paused',
      consequences: [{ kind: 'preference-cleared', factor: 'sms' }, { kind: 'no-factor-left' }],
    });
    await page.actions().send(newValue.phone);
    await page.reaches({
      step: 'code',
      isPending: false,
      currentValue: 'replaced',
      factor: { kind: 'paused', was: { prefer: true, withPasskey: false }, isCertain: true },
    });
    expect(page.ready().canRestore).toBe(false);
    expect(mfaOf(page)).toEqual({ userMFASettingList: [], preferredMfaSetting: null });
    expect(page.writes()).toEqual([set, update]);
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done', factor: { kind: 'as-before' } });
    expect(page.writes()).toEqual([set, update, verify, set]);
    expect(page.inputs(set)).toEqual([off, onAndPreferred]);
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('turns the passkey factor on again, which was turned off with it', async () => {
    const on = { userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'], preferredMfaSetting: null, passkeys: 1 };
    const page = await renderContact({ pool: atOnce, user: on });
    expect(page.ready().options.change).toMatchObject({ consequences: [{ kind: 'passkey-turned-off' }, {}] });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', factor: { was: { prefer: false, withPasskey: true } } });
    expect(mfaOf(page).userMFASettingList).toEqual([]);
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(mfaOf(page).userMFASettingList).toEqual(['SMS_MFA', 'WEB_AUTHN_MFA']);
  });

  it('turns all of it on again where the change is for the factor, for any choices', async () => {
    const on = {
      userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'],
      preferredMfaSetting: 'SMS_MFA',
      passkeys: 1,
    };
    const page = await renderContact({ pool: atOnce, user: on, purpose: 'factor' });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code' });
    await page.actions().confirm(page.code(), { prefer: false, withPasskey: false });
    await page.reaches({ step: 'done' });
    expect(mfaOf(page)).toEqual({
      userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'],
      preferredMfaSetting: 'SMS_MFA',
    });
  });

  it('turns the factor on again without a passkey that was deleted meanwhile', async () => {
    const on = {
      userMFASettingList: ['SMS_MFA', 'WEB_AUTHN_MFA'],
      preferredMfaSetting: 'SMS_MFA',
      passkeys: 1,
    };
    const page = await renderContact({ pool: atOnce, user: on });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code' });
    page.emulator.users.set('ada', { passkeys: 0 });
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('does not take the preference from a factor that became preferred meanwhile', async () => {
    const page = await renderContact({
      pool: atOnce,
      user: { ...textMessageOn, userMFASettingList: ['SMS_MFA', 'EMAIL_OTP'] },
    });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code' });
    page.emulator.users.set('ada', { preferredMfaSetting: 'EMAIL_OTP' });
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(mfaOf(page)).toEqual({
      userMFASettingList: ['EMAIL_OTP', 'SMS_MFA'],
      preferredMfaSetting: 'EMAIL_OTP',
    });
  });

  it('turns the factor off at once where the user pool does not do what the app stated', async () => {
    const page = await renderContact({
      pool: atOnce,
      user: textMessageOn,
      userPool: { verifiesBeforeUpdate: ['sms', 'email'] },
    });
    await page.actions().send(newValue.phone);
    await page.reaches({
      step: 'code',
      isPending: false,
      currentValue: 'replaced',
      factor: { kind: 'paused' },
    });
    expect(page.writes()).toEqual([update, set]);
    expect(mfaOf(page).userMFASettingList).toEqual([]);
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it.each(['the code', 'a second code'])(
    'does so with %s, where it could not be read before',
    async (which) => {
      const page = await renderContact({
        pool: atOnce,
        user: textMessageOn,
        userPool: { verifiesBeforeUpdate: ['sms'] },
      });
      // The reads around the step-up succeed, the one after the update fails.
      page.emulator.faults.add({ operation: 'GetUser', drop: 'before', after: 2, times: 1 });
      await page.actions().send(newValue.phone);
      await page.reaches({ step: 'code', isPending: true, factor: { kind: 'as-before' } });
      if (which === 'the code') await page.actions().confirm('0');
      else {
        page.actions().edit();
        await page.actions().send(newValue.phone);
      }
      await page.reaches({ step: 'code', currentValue: 'replaced', factor: { kind: 'paused' } });
      await page.actions().confirm(page.code());
      await page.reaches({ step: 'done' });
      expect(mfaOf(page)).toEqual(textMessageOn);
    },
  );

  it('says that the factor has an unverified destination where it cannot be turned off', async () => {
    const page = await renderContact({
      pool: { ...atOnce, mfa: 'ON' },
      user: textMessageOn,
      userPool: { mfa: 'required', verifiesBeforeUpdate: ['sms'] },
    });
    await page.actions().send(newValue.phone);
    await page.reaches({
      step: 'code',
      currentValue: 'replaced',
      factor: { kind: 'unverified-destination' },
    });
    expect(page.writes()).toEqual([update]);
    expect(page.actions().leave()).toBe(false);
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done', factor: { kind: 'as-before' } });
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('changes nothing where the factor is the last one of a user pool that requires one', async () => {
    const page = await renderContact({
      pool: { ...atOnce, mfa: 'ON' },
      user: textMessageOn,
      userPool: { mfa: 'required' },
    });
    const impossible = { ok: false, reason: 'last-factor-required' };
    expect(page.ready().options).toMatchObject({ change: impossible, removal: impossible });
    expect(await page.actions().send(newValue.phone)).toEqual({ kind: 'last-factor-required' });
    expect(page.writes()).toEqual([]);
    expect(page.confirmations).toEqual([]);
  });

  it('changes an unverified value even then, because its codes may not arrive', async () => {
    const page = await renderContact({
      pool: { ...atOnce, mfa: 'ON' },
      user: { ...textMessageOn, attributes: unverified },
      userPool: { mfa: 'required' },
    });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', factor: { kind: 'unverified-destination' } });
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('leaves a factor with an unverified contact on while a new value waits', async () => {
    const page = await renderContact({
      user: { ...textMessageOn, attributes: unverified },
      userPool: { verifiesBeforeUpdate: ['sms'] },
    });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', isPending: true, factor: { kind: 'unverified-destination' } });
    expect(page.writes()).toEqual([update]);
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done', factor: { kind: 'as-before' } });
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('leaves a factor on whose contact is being verified', async () => {
    const page = await renderContact({ user: { ...textMessageOn, attributes: unverified } });
    await page.actions().sendToCurrent();
    await page.reaches({
      step: 'code',
      currentValue: 'unverified',
      factor: { kind: 'unverified-destination' },
    });
    await page.actions().confirm('0');
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(page.writes()).toEqual([ask, verify, verify]);
  });

  it('leaves a factor off for good that the user pool no longer offers', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn, userPool: { factors: ['totp'] } });
    expect(page.ready().options.change).toMatchObject({ ok: true, factor: 'turned-off' });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', factor: { kind: 'as-before' } });
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(page.inputs(set)).toEqual([off]);
  });

  it.each([
    ['AliasExistsException', 'taken'],
    ['InvalidParameterException', 'not-valid'],
    ['UserLambdaValidationException', 'refused-by-app'],
    ['TooManyRequestsException', 'busy'],
  ])('turns the factor on again at once where the new value is refused with %s', async (error, kind) => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    page.emulator.faults.add({ operation: update, error, times: 1 });
    expect(await page.actions().send(newValue.phone)).toMatchObject({ kind });
    await page.reaches({ step: 'enter', value: newValue.phone, factor: { kind: 'as-before' } });
    expect(mfaOf(page)).toEqual(textMessageOn);
    expect(page.actions().leave()).toBe(true);
    // Another try turns it off again: now the new value may replace the old one.
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', currentValue: 'replaced', factor: { kind: 'paused' } });
    expect(page.writes()).toEqual([set, update, set, set, update]);
  });

  it('does not turn it on where the old value, which is kept, is not verified either', async () => {
    const page = await renderContact({ user: { ...textMessageOn, attributes: unverified } });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', isPending: true, factor: { kind: 'paused' } });
    expect(page.calls().slice(page.calls().indexOf(update))).toEqual([update, 'GetUser']);
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('does not turn it on where the outcome is unknown: the new value may still arrive', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    page.emulator.faults.add({ operation: update, drop: 'before', times: 1 });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', failure: { kind: 'send-unclear' }, factor: { kind: 'paused' } });
    expect(page.writes()).toEqual([set, update]);
  });

  it('turns the factor on again with the old value on request, where that failed at first', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    page.emulator.faults.add({ operation: update, error: 'UserLambdaValidationException' });
    page.emulator.faults.add({ operation: set, ignore: true, after: 1, times: 1 });
    expect(await page.actions().send(newValue.phone)).toMatchObject({ kind: 'refused-by-app' });
    await page.reaches({ step: 'enter', value: newValue.phone, currentValue: 'verified' });
    expect(page.ready()).toMatchObject({ canRestore: true, flow: { facts: { factor: { kind: 'paused' } } } });
    expect(page.actions().leave()).toBe(false);
    await page.reaches({ isLeaving: true });
    await page.actions().restore();
    await page.reaches({ step: 'restored', isLeaving: false, factor: { kind: 'as-before' } });
    expect(page.actions().leave()).toBe(true);
    expect(mfaOf(page)).toEqual(textMessageOn);
    expect(attributesOf(page)).toMatchObject(phone);
  });

  it('turns it on again before the code in a user pool that keeps the old value, although the app did not state that', async () => {
    const page = await renderContact({ user: textMessageOn });
    await page.actions().send(newValue.phone);
    await page.reaches({
      step: 'code',
      isPending: true,
      currentValue: 'verified',
      factor: { kind: 'as-before' },
    });
    expect(page.writes()).toEqual([set, update, set]);
    expect(page.inputs(set)).toEqual([off, onAndPreferred]);
    expect(mfaOf(page)).toEqual(textMessageOn);
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(page.writes()).toEqual([set, update, set, verify]);
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('turns it on again with the old value while the new one waits, where that failed at first', async () => {
    const page = await renderContact({ user: textMessageOn });
    page.emulator.faults.add({ operation: set, ignore: true, after: 1, times: 1 });
    await page.actions().send(newValue.phone);
    await page.reaches({
      step: 'code',
      isPending: true,
      currentValue: 'verified',
      factor: { kind: 'paused' },
    });
    await page.actions().restore();
    await page.reaches({ step: 'restored' });
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('says why it could not be turned on again, and stays at its step', async () => {
    const page = await renderContact({ user: textMessageOn });
    page.emulator.faults.add({ operation: set, error: 'ForbiddenException', after: 1 });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', factor: { kind: 'paused' } });
    await page.actions().restore();
    await page.reaches({ step: 'code', failure: { kind: 'blocked' }, factor: { kind: 'paused' } });
    page.emulator.faults.clear();
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('turns the factor on again when the user types the old value again', async () => {
    const page = await renderContact({ user: textMessageOn });
    page.emulator.faults.add({ operation: set, ignore: true, after: 1, times: 1 });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', factor: { kind: 'paused' } });
    page.actions().edit();
    await page.actions().send(phone.phone_number);
    await page.reaches({ step: 'done' });
    expect(page.writes()).toEqual([set, update, set, set]);
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('sends nothing where the factor could not be turned off', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    page.emulator.faults.add({ operation: set, ignore: true });
    expect(await page.actions().send(newValue.phone)).toEqual({ kind: 'not-applied' });
    await page.reaches({ step: 'enter', factor: { kind: 'as-before' } });
    expect(page.writes()).toEqual([set]);
    expect(attributesOf(page)).toMatchObject(phone);
  });

  it('says that the factor may be off where the answer was lost, and is certain after the next read', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    page.emulator.faults.add({ operation: set, drop: 'after', times: 1 });
    // The reads around the step-up and before the write succeed, the one after it fails.
    const silence = page.emulator.faults.add({ operation: 'GetUser', drop: 'before', after: 3 });
    expect(await page.actions().send(newValue.phone)).toEqual({ kind: 'unreachable', outcome: 'unknown' });
    await page.reaches({ step: 'enter', factor: { kind: 'paused', isCertain: false } });
    silence();
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', factor: { kind: 'paused', isCertain: true } });
    expect(page.writes()).toEqual([set, update]);
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'done' });
    expect(mfaOf(page)).toEqual(textMessageOn);
  });

  it('tries again to turn it on, without verifying twice', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code' });
    page.emulator.faults.add({ operation: set, ignore: true, times: 1 });
    await page.actions().confirm(page.code());
    await page.reaches({ step: 'verified', failure: { kind: 'not-applied' }, factor: { kind: 'paused' } });
    expect(page.actions().leave()).toBe(false);
    await page.actions().turnOn();
    await page.reaches({ step: 'done', isLeaving: false });
    expect(page.writes()).toEqual([set, update, verify, set, set]);
    expect(mfaOf(page)).toEqual(textMessageOn);
  });
});

describe("the app's own step-up", () => {
  it('is asked before a verified contact is changed, once for a flow, and before anything is sent', async () => {
    const page = await renderContact({ contact: 'email' });
    await page.actions().send('first@example.org');
    expect(page.confirmations).toEqual([{ kind: 'change-contact', contact: 'email' }]);
    await page.reaches({ step: 'code' });
    page.actions().edit();
    await page.actions().send('second@example.org');
    expect(page.confirmations).toHaveLength(1);
  });

  it('is not asked to verify what is there', async () => {
    const page = await renderContact({ user: { attributes: unverified } });
    await page.actions().sendToCurrent();
    expect(page.confirmations).toEqual([]);
  });

  it('is asked before another value replaces an unverified one', async () => {
    const page = await renderContact({ user: { attributes: unverified } });
    await page.actions().send(newValue.phone);
    expect(page.confirmations).toEqual([{ kind: 'change-contact', contact: 'phone' }]);
  });

  it('is asked before a first value is added next to an authenticator, and nothing is added without it', async () => {
    const page = await renderContact({
      purpose: 'factor',
      confirmIdentity: () => false,
      user: { userMFASettingList: ['SOFTWARE_TOKEN_MFA'], totpSecret: null, attributes: email },
    });
    expect(await page.actions().send(newValue.phone)).toBeNull();
    expect(page.confirmations).toEqual([{ kind: 'add-contact', contact: 'phone' }]);
    await page.reaches({ step: 'enter', value: newValue.phone, failure: null });
    expect(page.writes()).toEqual([]);
  });

  it('is not asked again to correct a first value that nothing depends on', async () => {
    const page = await renderContact({ pool: atOnce, user: { attributes: email } });
    await page.actions().send('+14155550100');
    await page.reaches({ step: 'code' });
    page.actions().edit();
    await page.actions().send(newValue.phone);
    expect(page.confirmations).toEqual([{ kind: 'add-contact', contact: 'phone' }]);
  });

  it('is not asked again where the value to change was removed meanwhile', async () => {
    const page = await renderContact();
    await page.actions().send('+14155550100');
    await page.reaches({ step: 'code' });
    page.actions().edit();
    page.emulator.users.set('ada', { attributes: { phone_number: undefined } });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', value: newValue.phone });
    expect(page.confirmations).toEqual([{ kind: 'change-contact', contact: 'phone' }]);
  });

  it('is asked again where the added value was verified meanwhile and would be replaced', async () => {
    const page = await renderContact({ pool: atOnce, user: { attributes: email } });
    await page.actions().send('+14155550100');
    await page.reaches({ step: 'code' });
    page.emulator.users.set('ada', { attributes: { phone_number_verified: 'true' } });
    page.actions().edit();
    await page.actions().send(newValue.phone);
    expect(page.confirmations.at(-1)).toEqual({ kind: 'change-contact', contact: 'phone' });
  });

  it('leads back to the field when the user declines, with nothing sent and no failure', async () => {
    const page = await renderContact({ user: textMessageOn, confirmIdentity: () => false });
    expect(await page.actions().send(newValue.phone)).toBeNull();
    await page.reaches({ step: 'enter', value: newValue.phone, failure: null, isConfirming: false });
    expect(page.writes()).toEqual([]);
    await page.actions().send(newValue.phone);
    expect(page.confirmations).toHaveLength(2);
  });

  it('may take minutes: where the change does more by then, the user sees that, and decides again', async () => {
    const page = await renderContact({
      pool: atOnce,
      confirmIdentity: () => {
        page.emulator.users.set('ada', textMessageOn);
        return true;
      },
    });
    expect(await page.actions().send(newValue.phone)).toEqual({ kind: 'changed-elsewhere' });
    await page.reaches({ step: 'enter', value: newValue.phone, failure: { kind: 'changed-elsewhere' } });
    expect(page.writes()).toEqual([]);
    expect(page.ready().options.change).toMatchObject({ factor: 'paused' });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', factor: { kind: 'paused', was: { prefer: true } } });
    expect(page.writes()).toEqual([set, update]);
    expect(page.confirmations).toHaveLength(1);
  });

  it('has no time limit, and the user can leave meanwhile', async () => {
    let answer: (isConfirmed: boolean) => void = () => undefined;
    const asked = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    const page = await renderContact({ confirmIdentity: () => asked });
    const sent = page.actions().send(newValue.phone);
    await page.reaches({ step: 'enter', pending: 'send', isConfirming: true });
    expect(page.actions().leave()).toBe(true);
    await page.unmount();
    answer(true);
    expect(await sent).toBeNull();
    expect(page.writes()).toEqual([]);
  });
});

describe('leaving', () => {
  it('is free as long as nothing was sent', async () => {
    const page = await renderContact();
    expect(page.actions().leave()).toBe(true);
    await page.actions().send('not a number');
    expect(page.actions().leave()).toBe(true);
  });

  it('asks while a code is awaited, and the user can stay', async () => {
    const page = await renderContact({ user: { attributes: email } });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code' });
    expect(page.actions().leave()).toBe(false);
    await page.reaches({ isLeaving: true });
    page.actions().stay();
    await page.reaches({ step: 'code', isLeaving: false });
  });

  it('turns the factor on again where the user leaves while it is being turned off', async () => {
    const page = await renderContact({ pool: atOnce, user: textMessageOn });
    page.emulator.faults.add({ operation: set, latency: 50, times: 1 });
    const sent = page.actions().send(newValue.phone);
    await vi.waitFor(() => expect(page.writes()).toEqual([set]));
    await page.unmount();
    await sent;
    expect(page.inputs(set)).toEqual([off, onAndPreferred]);
    expect(page.writes()).not.toContain(update);
    expect(mfaOf(page)).toEqual(textMessageOn);
  });
});
