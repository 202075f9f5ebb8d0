import {
  confirmSignIn,
  confirmUserAttribute,
  deleteUserAttributes,
  deleteWebAuthnCredential,
  fetchAuthSession,
  fetchMFAPreference,
  fetchUserAttributes,
  listWebAuthnCredentials,
  sendUserAttributeVerificationCode,
  setUpTOTP,
  signIn,
  signOut,
  updateMFAPreference,
  updatePassword,
  updateUserAttribute,
  verifyTOTPSetup,
} from '@aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from '@aws-amplify/auth/cognito';
import { Amplify, ConsoleLogger } from '@aws-amplify/core';
import { afterEach, assert, beforeEach, describe, expect, it } from 'vitest';
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
