import { expect, it } from 'vitest';
import { PASSWORD, refusal, request, send, signedIn } from '../test-support/signed-in.js';

const GONE = refusal('UserNotFoundException', 'User does not exist.');

it('DeleteUser removes the user without a password, and answers without a body (API model: no output)', async () => {
  const { emulator, accessToken } = await signedIn();
  const response = await emulator.handle(request('DeleteUser', { AccessToken: accessToken }));
  expect([response.status, await response.text()]).toEqual([200, '']);
  expect(emulator.users.list()).toEqual([]);
});

it('leaves nothing that a deleted user can do: sign in, use a token, renew one (aws-sdk-android #366)', async () => {
  const { emulator, call, signIn } = await signedIn();
  const { refreshToken: RefreshToken } = await emulator.issueTokens('ada');
  await call('DeleteUser');
  expect(await signIn()).toEqual(refusal('NotAuthorizedException', 'Incorrect username or password.'));
  expect(await call('GetUser')).toEqual(GONE);
  expect(await call('DeleteUser')).toEqual(GONE);
  const { clientId: ClientId } = emulator.pool;
  expect(await send(emulator, 'GetTokensFromRefreshToken', { RefreshToken, ClientId })).toEqual(GONE);
});

it('frees the name for somebody else, whom the old tokens don’t show', async () => {
  const { emulator, call, signIn } = await signedIn();
  const { sub } = emulator.users.get('ada');
  await call('DeleteUser');
  emulator.users.add({ username: 'ada', password: PASSWORD });
  expect(emulator.users.get('ada').sub).not.toBe(sub);
  expect(await call('GetUser')).toEqual(GONE);
  expect((await signIn()).body).toHaveProperty('AuthenticationResult');
});

it('SetUserSettings succeeds and changes nothing ("no longer supported", API reference)', async () => {
  const { emulator, call } = await signedIn({ attributes: { phone_number: '+4917012341234' } });
  const MFAOptions = [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }];
  expect(await call('SetUserSettings', { MFAOptions })).toEqual({ status: 200, body: {} });
  expect(emulator.users.get('ada').userMFASettingList).toEqual([]);
  expect(await call('SetUserSettings')).toMatchObject({ body: { __type: 'InvalidParameterException' } });
});
