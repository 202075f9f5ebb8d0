import { describe, expect, it } from 'vitest';
import { EMAIL, PHONE, signedIn } from '../test-support/signed-in.js';

describe('GetUser', () => {
  it('returns the attributes as strings, with sub, and both MFA members', async () => {
    const { emulator, call } = await signedIn({
      attributes: { ...PHONE, ...EMAIL },
      totpSecret: true,
      userMFASettingList: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
      preferredMfaSetting: 'SMS_MFA',
    });
    expect(await call('GetUser')).toEqual({
      status: 200,
      body: {
        Username: 'ada',
        UserAttributes: [
          { Name: 'sub', Value: emulator.users.get('ada').sub },
          { Name: 'phone_number', Value: '+4917012341234' },
          { Name: 'phone_number_verified', Value: 'true' },
          { Name: 'email', Value: 'ada@example.com' },
          { Name: 'email_verified', Value: 'true' },
        ],
        UserMFASettingList: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
        PreferredMfaSetting: 'SMS_MFA',
      },
    });
  });

  it('omits both MFA members when nothing is on', async () => {
    const { call } = await signedIn();
    const { body } = await call('GetUser');
    expect(Object.keys(body)).toEqual(['Username', 'UserAttributes']);
  });

  it('names the passkey factor WEB_AUTHN_MFA, which the API reference omits', async () => {
    const { call } = await signedIn({ totpSecret: true, passkeys: 1 });
    await call('SetUserMFAPreference', {
      SoftwareTokenMfaSettings: { Enabled: true },
      WebAuthnMfaSettings: { Enabled: true },
    });
    const { body } = await call('GetUser');
    expect(body['UserMFASettingList']).toEqual(['SOFTWARE_TOKEN_MFA', 'WEB_AUTHN_MFA']);
  });

  it('returns the identities of a federated user as JSON in a string', async () => {
    const { emulator } = await signedIn();
    emulator.users.add({ username: 'Google_1234', isExternalProvider: true });
    const { accessToken } = await emulator.issueTokens('Google_1234');
    const response = await emulator.fetch('https://cognito.example/', {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser' },
      body: JSON.stringify({ AccessToken: accessToken }),
    });
    const { UserAttributes } = (await response.json()) as {
      UserAttributes: { Name: string; Value: string }[];
    };
    const identities = UserAttributes.find(({ Name }) => Name === 'identities');
    expect(JSON.parse(identities?.Value ?? '')).toMatchObject([{ providerName: 'Google', userId: '1234' }]);
  });

  it('does not reveal whether an authenticator is registered but off', async () => {
    const withTotp = await signedIn({ totpSecret: true });
    const without = await signedIn();
    const members = async ({ call }: typeof without) => Object.keys((await call('GetUser')).body);
    expect(await members(withTotp)).toEqual(await members(without));
  });
});
