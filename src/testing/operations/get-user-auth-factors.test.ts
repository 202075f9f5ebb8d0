import { describe, expect, it } from 'vitest';
import { EMAIL, PHONE, signedIn } from '../test-support/signed-in.js';

const factorsOf = async ({ call }: Awaited<ReturnType<typeof signedIn>>) =>
  (await call('GetUserAuthFactors')).body['ConfiguredUserAuthFactors'];

describe('GetUserAuthFactors', () => {
  it('lists only the password of a user who has nothing else', async () => {
    expect(await factorsOf(await signedIn())).toEqual(['PASSWORD']);
  });

  it('lists SOFTWARE_TOKEN for an authenticator that is registered but off (sample of the API reference)', async () => {
    const user = await signedIn({ totpSecret: true });
    const { body } = await user.call('GetUserAuthFactors');
    expect(body).toEqual({ Username: 'ada', ConfiguredUserAuthFactors: ['PASSWORD', 'SOFTWARE_TOKEN'] });
  });

  it('does not list an authenticator that is being replaced (assumed)', async () => {
    const user = await signedIn({ totpSecret: true });
    await user.call('AssociateSoftwareToken');
    expect(await factorsOf(user)).toEqual(['PASSWORD']);
  });

  it('lists the user’s first factors that the pool allows', async () => {
    const user = await signedIn(
      { attributes: { ...EMAIL, ...PHONE, phone_number_verified: 'false' }, passkeys: 1 },
      { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] },
    );
    expect(await factorsOf(user)).toEqual(['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN']);
  });

  it('returns the same MFA settings as GetUser', async () => {
    const { call } = await signedIn({
      attributes: PHONE,
      userMFASettingList: ['SMS_MFA'],
      preferredMfaSetting: 'SMS_MFA',
    });
    expect((await call('GetUserAuthFactors')).body).toMatchObject({
      UserMFASettingList: ['SMS_MFA'],
      PreferredMfaSetting: 'SMS_MFA',
    });
  });
});
