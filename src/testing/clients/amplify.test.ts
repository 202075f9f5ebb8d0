import {
  confirmSignIn,
  confirmUserAttribute,
  deleteUser,
  deleteUserAttributes,
  deleteWebAuthnCredential,
  fetchAuthSession,
  fetchDevices,
  fetchMFAPreference,
  fetchUserAttributes,
  forgetDevice,
  listWebAuthnCredentials,
  rememberDevice,
  sendUserAttributeVerificationCode,
  setUpTOTP,
  signIn,
  signOut,
  updateMFAPreference,
  updatePassword,
  updateUserAttribute,
  updateUserAttributes,
  verifyTOTPSetup,
} from '@aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from '@aws-amplify/auth/cognito';
import { Amplify, ConsoleLogger } from '@aws-amplify/core';
import { afterEach, assert, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CognitoEmulator, createCognitoEmulator } from '../emulator.js';
import type { EmulatedPool } from '../pool.js';
import { serve } from '../test-support/http-server.js';
import { EMAIL, PASSWORD, PHONE } from '../test-support/signed-in.js';
import { totpAt } from '../totp.js';

// Amplify warns about custom endpoints, which this test needs.
ConsoleLogger.LOG_LEVEL = 'ERROR';

let emulator: CognitoEmulator;
let close: () => Promise<void>;
let offset: number;

async function start(pool: Partial<EmulatedPool> = {}): Promise<void> {
  offset = 0;
  emulator = createCognitoEmulator({
    pool,
    users: [{ username: 'ada', password: PASSWORD, attributes: { ...PHONE, ...EMAIL } }],
    // Amplify compares expiry with the real time, so the clock may be only slightly ahead of it.
    clock: () => Date.now() + offset,
  });
  const server = await serve(emulator);
  close = server.close;
  const auth = {
    Cognito: {
      userPoolId: emulator.pool.id,
      userPoolClientId: emulator.pool.clientId,
      userPoolEndpoint: server.url,
    },
  };
  cognitoUserPoolsTokenProvider.setAuthConfig(auth);
  Amplify.configure({ Auth: auth }, { Auth: { tokenProvider: cognitoUserPoolsTokenProvider } });
}

const signInAsAda = () =>
  signIn({ username: 'ada', password: PASSWORD, options: { authFlowType: 'USER_PASSWORD_AUTH' } });

const lastCode = () => emulator.outbox.at(-1)?.code ?? '';

const DONE = { isSignedIn: true, nextStep: { signInStep: 'DONE' } };

describe('aws-amplify/auth, over HTTP', () => {
  beforeEach(() => start());
  afterEach(async () => {
    await signOut({ global: true });
    await close();
  });

  it('signs in with a password and reads the attributes', async () => {
    expect(await signInAsAda()).toEqual(DONE);
    expect(await fetchUserAttributes()).toMatchObject({
      email: 'ada@example.com',
      phone_number_verified: 'true',
    });
    expect(await fetchMFAPreference()).toEqual({});
  });

  it('signs in by choice, with the password', async () => {
    emulator.users.set('ada', { passkeys: 1 });
    const { nextStep } = await signIn({ username: 'ada', options: { authFlowType: 'USER_AUTH' } });
    expect(nextStep).toEqual({
      signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
      availableChallenges: ['PASSWORD', 'WEB_AUTHN'],
    });
    const { nextStep: password } = await confirmSignIn({ challengeResponse: 'PASSWORD' });
    expect(password.signInStep).toBe('CONFIRM_SIGN_IN_WITH_PASSWORD');
    expect(await confirmSignIn({ challengeResponse: PASSWORD })).toEqual(DONE);
  });

  it('moves and clears the preference', async () => {
    await signInAsAda();
    await updateMFAPreference({ sms: 'PREFERRED', email: 'ENABLED' });
    expect(await fetchMFAPreference()).toEqual({ enabled: ['SMS', 'EMAIL'], preferred: 'SMS' });
    await updateMFAPreference({ email: 'PREFERRED' });
    expect(await fetchMFAPreference()).toEqual({ enabled: ['SMS', 'EMAIL'], preferred: 'EMAIL' });
    // ENABLED sends no PreferredMfa, so the factor loses its preference (amplify-android #2580).
    await updateMFAPreference({ email: 'ENABLED' });
    expect(await fetchMFAPreference()).toEqual({ enabled: ['SMS', 'EMAIL'] });
    await updateMFAPreference({ sms: 'DISABLED', email: 'DISABLED' });
    expect(await fetchMFAPreference()).toEqual({});
  });

  it('cannot set two preferred factors, or an authenticator that is not set up', async () => {
    await signInAsAda();
    await expect(updateMFAPreference({ sms: 'PREFERRED', email: 'PREFERRED' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    await expect(updateMFAPreference({ totp: 'PREFERRED' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA',
    });
  });

  it('completes the preferred text message', async () => {
    emulator.users.set('ada', {
      userMFASettingList: ['SMS_MFA', 'EMAIL_OTP'],
      preferredMfaSetting: 'SMS_MFA',
    });
    expect(await signInAsAda()).toMatchObject({
      nextStep: {
        signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
        codeDeliveryDetails: { deliveryMedium: 'SMS', destination: '+*******1234' },
      },
    });
    await expect(confirmSignIn({ challengeResponse: '000' })).rejects.toMatchObject({
      name: 'CodeMismatchException',
    });
    expect(await confirmSignIn({ challengeResponse: lastCode() })).toEqual(DONE);
  });

  it('selects a factor when none is preferred', async () => {
    emulator.users.set('ada', { userMFASettingList: ['SMS_MFA', 'EMAIL_OTP'] });
    expect(await signInAsAda()).toMatchObject({
      nextStep: { signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION', allowedMFATypes: ['SMS', 'EMAIL'] },
    });
    expect(await confirmSignIn({ challengeResponse: 'EMAIL' })).toMatchObject({
      nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE' },
    });
    expect(await confirmSignIn({ challengeResponse: lastCode() })).toEqual(DONE);
  });

  it('sets up an authenticator, prefers it, and is asked for its code at the next sign-in', async () => {
    await signInAsAda();
    const { sharedSecret } = await setUpTOTP();
    expect(sharedSecret).toBe(emulator.users.get('ada').pendingTotpSecret);
    await verifyTOTPSetup({ code: emulator.totpCode('ada'), options: { friendlyDeviceName: 'My phone' } });
    expect(await fetchMFAPreference()).toEqual({});
    await updateMFAPreference({ totp: 'PREFERRED' });
    expect(await fetchMFAPreference()).toEqual({ enabled: ['TOTP'], preferred: 'TOTP' });
    await signOut({ global: true });

    expect(await signInAsAda()).toMatchObject({
      nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' },
    });
    offset = 30_000;
    expect(await confirmSignIn({ challengeResponse: emulator.totpCode('ada') })).toEqual(DONE);
  });

  it('changes an address, verifies it, and deletes it', async () => {
    await signInAsAda();
    const change = () =>
      updateUserAttribute({ userAttribute: { attributeKey: 'email', value: 'ada@lovelace.example' } });
    expect(await change()).toMatchObject({
      isUpdated: false,
      nextStep: {
        updateAttributeStep: 'CONFIRM_ATTRIBUTE_WITH_CODE',
        codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'a***@l***' },
      },
    });
    await confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: lastCode() });
    expect(await fetchUserAttributes()).toMatchObject({ email: 'ada@lovelace.example' });
    await deleteUserAttributes({ userAttributeKeys: ['email'] });
    expect(await fetchUserAttributes()).not.toHaveProperty('email');
    expect(await sendUserAttributeVerificationCode({ userAttributeKey: 'phone_number' })).toMatchObject({
      destination: '+*******1234',
    });
  });

  it('reports a change that needs no code as done', async () => {
    await signInAsAda();
    expect(
      await updateUserAttribute({ userAttribute: { attributeKey: 'name', value: 'Ada' } }),
    ).toMatchObject({ isUpdated: true, nextStep: { updateAttributeStep: 'DONE' } });
  });

  it('changes the password', async () => {
    await signInAsAda();
    await updatePassword({ oldPassword: PASSWORD, newPassword: 'Battery-Staple-2' });
    await signOut();
    await expect(signInAsAda()).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('is told of a wrong password, and of one that breaks the policy, and stays signed in', async () => {
    await signInAsAda();
    await expect(
      updatePassword({ oldPassword: 'Wrong-Horse-1', newPassword: 'Battery-Staple-2' }),
    ).rejects.toMatchObject({ name: 'NotAuthorizedException', message: 'Incorrect username or password.' });
    await expect(updatePassword({ oldPassword: PASSWORD, newPassword: '123' })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    });
    expect(await fetchUserAttributes()).toMatchObject({ email: 'ada@example.com' });
  });

  it('writes a profile, all or nothing', async () => {
    await signInAsAda();
    await updateUserAttributes({ userAttributes: { name: 'Ada', 'custom:team': 'Engine' } });
    expect(await fetchUserAttributes()).toMatchObject({ name: 'Ada', 'custom:team': 'Engine' });
    await expect(
      updateUserAttributes({ userAttributes: { name: 'Augusta', birthdate: '1815' } }),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    expect(await fetchUserAttributes()).toMatchObject({ name: 'Ada' });
  });

  it('deletes the user, who can’t sign in any more', async () => {
    await signInAsAda();
    await deleteUser();
    expect(emulator.users.list()).toEqual([]);
    await expect(signInAsAda()).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('lists and deletes passkeys', async () => {
    emulator.users.set('ada', { passkeys: 2 });
    await signInAsAda();
    const { credentials } = await listWebAuthnCredentials();
    expect(credentials.map(({ friendlyCredentialName }) => friendlyCredentialName)).toEqual([
      'Passkey 1',
      'Passkey 2',
    ]);
    await deleteWebAuthnCredential({ credentialId: credentials[0]?.credentialId ?? '' });
    expect((await listWebAuthnCredentials()).credentials).toHaveLength(1);
  });

  it('renews its tokens', async () => {
    await signInAsAda();
    const { tokens } = await fetchAuthSession({ forceRefresh: true });
    expect(tokens?.accessToken.payload['username']).toBe('ada');
    expect(emulator.requests.at(-1)?.operation).toBe('GetTokensFromRefreshToken');
  });

  it('reports a lost connection as its NetworkError', async () => {
    await signInAsAda();
    const heal = emulator.faults.add({ drop: 'before' });
    await expect(updateMFAPreference({ sms: 'ENABLED' })).rejects.toMatchObject({ name: 'NetworkError' });
    heal();
  });
});

describe('aws-amplify/auth, in a pool that requires MFA', () => {
  beforeEach(() => start({ mfa: 'ON', factors: ['SOFTWARE_TOKEN_MFA'] }));
  afterEach(async () => {
    await signOut({ global: true });
    await close();
  });

  it('sets up an authenticator at the first sign-in', async () => {
    const { nextStep } = await signInAsAda();
    assert(nextStep.signInStep === 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP');
    const code = totpAt(nextStep.totpSetupDetails.sharedSecret, Date.now());
    expect(await confirmSignIn({ challengeResponse: code })).toEqual(DONE);
    expect(await fetchMFAPreference()).toEqual({ enabled: ['TOTP'] });
  });
});

describe('aws-amplify/auth, where devices are remembered', () => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  beforeEach(() => {
    // Amplify names the device by the browser, which Node 20 lacks. It keeps the device's secret past the sign-out.
    vi.stubGlobal('navigator', { userAgent: firefox });
    const stored = new Map<string, string>();
    cognitoUserPoolsTokenProvider.setKeyValueStorage({
      setItem: (key, value) => Promise.resolve(void stored.set(key, value)),
      getItem: (key) => Promise.resolve(stored.get(key) ?? null),
      removeItem: (key) => Promise.resolve(void stored.delete(key)),
      clear: () => {
        stored.clear();
        return Promise.resolve();
      },
    });
  });
  afterEach(async () => {
    await signOut();
    await close();
    vi.unstubAllGlobals();
  });

  const turnOnSms = () => emulator.users.set('ada', { userMFASettingList: ['SMS_MFA'] });
  const CODE = { nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' } };

  it('signs in from a remembered device without the second step, by device SRP', async () => {
    await start({ rememberedDevices: 'always' });
    turnOnSms();
    expect(await signInAsAda()).toMatchObject(CODE);
    expect(await confirmSignIn({ challengeResponse: lastCode() })).toEqual(DONE);
    const [device] = await fetchDevices();
    expect(device).toMatchObject({
      id: emulator.users.get('ada').devices[0]?.deviceKey,
      name: firefox,
      createDate: expect.any(Date) as Date,
    });
    await signOut();

    expect(await signInAsAda()).toEqual(DONE);
    expect(emulator.outbox).toHaveLength(1);
    expect(emulator.requests.map(({ input }) => input['ChallengeName'])).toContain(
      'DEVICE_PASSWORD_VERIFIER',
    );
    const { tokens } = await fetchAuthSession({ forceRefresh: true });
    expect(tokens?.accessToken.payload['device_key']).toBe(device?.id);
  });

  it('is asked again until the user remembers the device, and once more after forgetting it', async () => {
    await start({ rememberedDevices: 'opt-in' });
    turnOnSms();
    await signInAsAda();
    await confirmSignIn({ challengeResponse: lastCode() });
    expect(await fetchDevices()).toEqual([]);
    await signOut();

    expect(await signInAsAda()).toMatchObject(CODE);
    await confirmSignIn({ challengeResponse: lastCode() });
    await rememberDevice();
    expect(await fetchDevices()).toHaveLength(1);
    await signOut();

    expect(await signInAsAda()).toEqual(DONE);
    await forgetDevice();
    expect(await fetchDevices()).toEqual([]);
    await signOut();

    expect(await signInAsAda()).toMatchObject(CODE);
  });

  it('drops the key of a device that was forgotten elsewhere, and signs in without', async () => {
    await start({ rememberedDevices: 'always' });
    await signInAsAda();
    await signOut();
    turnOnSms();
    emulator.users.set('ada', { devices: [] });
    expect(await signInAsAda()).toMatchObject(CODE);
  });
});
