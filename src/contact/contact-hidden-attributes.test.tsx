import { describe, expect, it } from 'vitest';
import type { CognitoOperation } from '../cognito/index.js';
import { atOnce, newValue, renderContact } from './test-support/render-contact.js';

const [update, verify] = ['UpdateUserAttributes', 'VerifyUserAttribute'];
const textMessageOn = { userMFASettingList: ['SMS_MFA'], preferredMfaSetting: 'SMS_MFA' } as const;
const unverified = { attributes: { phone_number: '+15550101234', phone_number_verified: 'false' } };

interface Attribute {
  readonly Name: string;
}

/** An app client that may not read these attributes (R17). */
const hiding =
  (...names: string[]) =>
  (operation: CognitoOperation, output: object): object => {
    if (operation !== 'GetUser') return output;
    const { UserAttributes } = output as { UserAttributes: readonly Attribute[] };
    return { ...output, UserAttributes: UserAttributes.filter(({ Name }) => !names.includes(Name)) };
  };

const flagHidden = { rewrite: hiding('phone_number_verified') };
const numberHidden = { rewrite: hiding('phone_number', 'phone_number_verified') };
const choices = { prefer: false, withPasskey: false };

describe('where the app client may read the number, and not whether it is verified', () => {
  it('a right code is right, and the factor is turned on', async () => {
    const page = await renderContact({ ...flagHidden, user: unverified, purpose: 'factor' });
    expect(page.ready().options.current).toMatchObject({ isVerified: null });
    await page.actions().sendToCurrent();
    await page.reaches({ step: 'code' });
    expect(await page.actions().confirm(page.code(), choices)).toBeNull();
    await page.reaches({ step: 'done', failure: null });
    expect(page.emulator.users.get('ada')).toMatchObject({ userMFASettingList: ['SMS_MFA'] });
    // From then on this page knows it.
    expect(page.ready().options.current).toMatchObject({ isVerified: true });
  });

  it('a new number takes the place of the old one, and is verified', async () => {
    const page = await renderContact(flagHidden);
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', isPending: true });
    expect(await page.actions().confirm(page.code())).toBeNull();
    await page.reaches({ step: 'done', currentValue: 'verified' });
    expect(page.ready().options.current).toMatchObject({ isVerified: true });
  });

  it('a wrong code is wrong', async () => {
    const page = await renderContact({ ...flagHidden, user: unverified });
    await page.actions().sendToCurrent();
    await page.reaches({ step: 'code' });
    const wrong = page.code() === '000000' ? '000001' : '000000';
    expect(await page.actions().confirm(wrong)).toMatchObject({ kind: 'wrong-code' });
    await page.reaches({ step: 'code', wrongCodes: 1 });
  });

  it('a lost answer proves nothing', async () => {
    const page = await renderContact({ ...flagHidden, user: unverified });
    await page.actions().sendToCurrent();
    await page.reaches({ step: 'code' });
    page.emulator.faults.add({ operation: verify, drop: 'before' });
    expect(await page.actions().confirm(page.code())).toMatchObject({
      kind: 'unreachable',
      outcome: 'unknown',
    });
    await page.reaches({ step: 'code' });
  });

  it('a factor that is on is not said to send to an unverified number', async () => {
    const page = await renderContact({
      ...flagHidden,
      user: textMessageOn,
      userPool: { verifiesBeforeUpdate: ['sms'] },
    });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', isPending: true, factor: { kind: 'as-before' } });
    expect(page.writes()).toEqual([update]);
    expect(page.actions().leave()).toBe(false);
  });

  it('a factor is paused for a pool that replaces the number, and comes back with the code', async () => {
    const page = await renderContact({ ...flagHidden, user: textMessageOn, pool: atOnce });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', factor: { kind: 'paused' }, currentValue: 'replaced' });
    expect(page.ready().canRestore).toBe(false);
    expect(await page.actions().confirm(page.code())).toBeNull();
    await page.reaches({ step: 'done', factor: { kind: 'as-before' } });
    expect(page.emulator.users.get('ada')).toMatchObject(textMessageOn);
  });

  it('a factor is turned off as soon as a pool is found to replace the number, against what the app says', async () => {
    const page = await renderContact({
      ...flagHidden,
      user: textMessageOn,
      pool: atOnce,
      userPool: { verifiesBeforeUpdate: ['sms'] },
    });
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code', factor: { kind: 'paused' }, currentValue: 'replaced' });
    expect(page.emulator.users.get('ada').userMFASettingList).toEqual([]);
  });

  it('a paused factor comes back where the new number is refused, because the old one stays as it was', async () => {
    const page = await renderContact({ ...flagHidden, user: textMessageOn, pool: atOnce });
    page.emulator.faults.add({ operation: update, error: 'AliasExistsException' });
    expect(await page.actions().send(newValue.phone)).toMatchObject({ kind: 'taken' });
    await page.reaches({ step: 'enter', factor: { kind: 'as-before' } });
    expect(page.emulator.users.get('ada')).toMatchObject(textMessageOn);
  });
});

describe('where the app client may not read the number either', () => {
  it('a right code is right, and the factor is turned on', async () => {
    const page = await renderContact({ ...numberHidden, user: unverified, purpose: 'factor' });
    expect(page.ready().options.current).toBeNull();
    await page.actions().send(newValue.phone);
    await page.reaches({ step: 'code' });
    expect(await page.actions().confirm(page.code(), choices)).toBeNull();
    await page.reaches({ step: 'done', failure: null });
    expect(page.emulator.users.get('ada')).toMatchObject({ userMFASettingList: ['SMS_MFA'] });
    expect(page.ready().options.current).toEqual({ masked: '+•••••••0199', isVerified: true });
  });
});
