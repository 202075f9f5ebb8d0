import { isTracked, newDevice, requireDevice } from '../devices.js';
import { maskDestination, type OutboxMessage, sendCode } from '../outbox.js';
import type { CodeFactor, EmulatedPool } from '../pool.js';
import type { Services } from '../services.js';
import type { IssuedTokens } from '../tokens.js';
import type { User } from '../users.js';
import { nextStep } from './next-step.js';
import type { Challenge } from './sessions.js';

type SignInServices = Pick<Services, 'pool' | 'tokens' | 'sessions' | 'outbox' | 'requester' | 'clock'>;

/** Answers a correct password: with tokens, or with the challenge that the user's MFA settings require. */
export async function afterPassword(
  user: User,
  services: SignInServices,
  deviceKey?: string,
): Promise<object> {
  const step = nextStep(user, services.pool, deviceKey);
  const open = (waitsFor: Challenge) => services.sessions.open(user.username, waitsFor, deviceKey);
  switch (step.kind) {
    case 'tokens':
      return completed(user, services, deviceKey);
    case 'device':
      return challenge('DEVICE_SRP_AUTH', open({ name: 'DEVICE_SRP_AUTH', deviceKey: step.deviceKey }), {
        DEVICE_KEY: step.deviceKey,
        USERNAME: user.username,
      });
    case 'challenge':
      return askFor(step.factor, user, services, deviceKey);
    case 'select':
      return challenge('SELECT_MFA_TYPE', open({ name: 'SELECT_MFA_TYPE', choices: step.factors }), {
        // A JSON array in a string; the MFA guide says MFAS_CAN_SELECT, clients read MFAS_CAN_CHOOSE.
        MFAS_CAN_CHOOSE: JSON.stringify(step.factors),
        USER_ID_FOR_SRP: user.username,
      });
    case 'setup':
      return challenge(
        'MFA_SETUP',
        open({
          name: 'MFA_SETUP',
          factors: step.factors,
          secret: null,
          isVerified: false,
        }),
        {
          MFAS_CAN_SETUP: JSON.stringify(step.factors),
          USER_ID_FOR_SRP: user.username,
        },
      );
  }
}

/** Asks the user for one factor; for a message factor, it sends the code first. */
export function askFor(
  factor: CodeFactor,
  user: User,
  services: SignInServices,
  deviceKey: string | undefined,
): object {
  if (factor === 'SOFTWARE_TOKEN_MFA') {
    const session = services.sessions.open(user.username, { name: factor }, deviceKey);
    return challenge(factor, session, {
      // The only place that shows the name: no operation returns it (Amplify Swift's live tests).
      ...(user.totpFriendlyDeviceName ? { FRIENDLY_DEVICE_NAME: user.totpFriendlyDeviceName } : {}),
      USER_ID_FOR_SRP: user.username,
    });
  }
  const message = sendSignInCode(factor, user, services);
  const session = services.sessions.open(user.username, { name: factor, code: message.code }, deviceKey);
  return challenge(factor, session, {
    CODE_DELIVERY_DELIVERY_MEDIUM: message.medium,
    CODE_DELIVERY_DESTINATION: maskDestination(message),
    USER_ID_FOR_SRP: user.username,
  });
}

/**
 * Ends a sign-in with tokens. Where the pool tracks devices and the sign-in named none, it gets the key of a new one, for
 * ConfirmDevice (AWS guide on devices).
 */
export async function completed(user: User, services: SignInServices, deviceKey?: string): Promise<object> {
  const { pool, requester } = services;
  if (!isTracked(user, pool)) return withTokens(await services.tokens.issue(user, requester), pool);
  const now = services.clock();
  const device =
    deviceKey === undefined
      ? newDevice(user, pool, now, requester.ipAddress)
      : requireDevice(user, deviceKey);
  device.lastAuthenticatedAt = now;
  device.lastIpUsed = requester.ipAddress;
  const tokens = await services.tokens.issue(user, requester, { deviceKey: device.deviceKey });
  const metadata = { DeviceKey: device.deviceKey, DeviceGroupKey: device.deviceGroupKey };
  return withTokens(tokens, pool, deviceKey === undefined ? { NewDeviceMetadata: metadata } : {});
}

/** The answer that ends a sign-in. */
export function withTokens(tokens: IssuedTokens, pool: EmulatedPool, more: object = {}): object {
  return {
    AuthenticationResult: { ...authenticationResult(tokens, pool), ...more },
    ChallengeParameters: {},
  };
}

/** `AuthenticationResult`, with a refresh token only if a new one was issued. */
export function authenticationResult(
  tokens: Omit<IssuedTokens, 'refreshToken'> & { readonly refreshToken?: string },
  pool: EmulatedPool,
): object {
  return {
    AccessToken: tokens.accessToken,
    ExpiresIn: pool.accessTokenValidity,
    IdToken: tokens.idToken,
    ...(tokens.refreshToken === undefined ? {} : { RefreshToken: tokens.refreshToken }),
    TokenType: 'Bearer',
  };
}

/** Sends a code to the current attribute, verified or not (MFA guide; Amplify Flutter's live tests). */
function sendSignInCode(
  factor: 'SMS_MFA' | 'EMAIL_OTP',
  user: User,
  services: SignInServices,
): OutboxMessage {
  const isSms = factor === 'SMS_MFA';
  return sendCode(
    {
      username: user.username,
      medium: isSms ? 'SMS' : 'EMAIL',
      destination: user.attributes[isSms ? 'phone_number' : 'email'] ?? '',
      // Assumed: eight digits by email, six by text message. A field that accepts only six fails here, not in
      // production.
      digits: isSms ? 6 : 8,
      purpose: 'sign-in',
    },
    services,
  );
}

/** Answers with a challenge. */
export function challenge(
  name: string,
  session: string,
  parameters: Readonly<Record<string, string>>,
): object {
  return { ChallengeName: name, Session: session, ChallengeParameters: parameters };
}
