import { createCognitoClient } from 'cognito-account-kit/cognito';
import type { DemoPool } from '../../config/demo-config.js';
import type { KeptDevice } from '../kept-device.js';
import { startExchange, type VerifierParameters, verifierOf } from './device-srp.js';
import { SignInError } from './sign-in-error.js';
import {
  givePassword,
  type NewDevice,
  post,
  type ServiceAnswer,
  type SignInStep,
  signIn,
  stepOf,
} from './sign-in-service.js';

/** Signs in with the password, from a device that may answer in place of the second step. @throws SignInError */
export async function signInFromDevice(
  pool: DemoPool,
  username: string,
  password: string,
  device: KeptDevice,
): Promise<SignInStep> {
  try {
    const answer = await givePassword(pool, username, password, device.key);
    const isAsked = answer.ChallengeName === 'DEVICE_SRP_AUTH';
    return stepOf(isAsked ? await answerAsDevice(pool, answer, device) : answer, username);
  } catch (error) {
    // It was forgotten on an account page, and the service refuses its key: this browser counts as a new one.
    if (error instanceof SignInError && error.problem === 'unknown-device')
      return signIn(pool, username, password);
    throw error;
  }
}

async function answerAsDevice(
  pool: DemoPool,
  { ChallengeParameters, Session }: ServiceAnswer,
  device: KeptDevice,
): Promise<ServiceAnswer> {
  const exchange = startExchange(device);
  const respond = (ChallengeName: string, session: string | undefined, responses: object) =>
    post(pool, 'RespondToAuthChallenge', 'challenge', {
      ChallengeName,
      ClientId: pool.clientId,
      Session: session,
      ChallengeResponses: {
        USERNAME: ChallengeParameters?.['USERNAME'],
        DEVICE_KEY: device.key,
        ...responses,
      },
    });
  const next = await respond('DEVICE_SRP_AUTH', Session, { SRP_A: exchange.SRP_A });
  const parameters = next.ChallengeParameters as VerifierParameters & ServiceAnswer['ChallengeParameters'];
  return respond('DEVICE_PASSWORD_VERIFIER', next.Session, await exchange.answer(parameters));
}

/**
 * Makes the service know the device of a sign-in. Until then its tokens can't be renewed (API reference of GetTokensFromRefreshToken).
 * @param name - what the user sees in the list of devices
 * @throws CognitoError
 */
export async function confirmDevice(
  pool: DemoPool,
  accessToken: string,
  { DeviceKey, DeviceGroupKey }: NewDevice,
  name: string,
): Promise<KeptDevice> {
  const secret = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(40))));
  const device = { key: DeviceKey, groupKey: DeviceGroupKey, secret };
  await clientOf(pool, accessToken).call('ConfirmDevice', {
    DeviceKey,
    DeviceName: name,
    DeviceSecretVerifierConfig: await verifierOf(device),
  });
  return device;
}

/** No code is asked for on this device from now on. @throws CognitoError */
export async function rememberDevice(
  pool: DemoPool,
  accessToken: string,
  { key }: KeptDevice,
): Promise<void> {
  await clientOf(pool, accessToken).call('UpdateDeviceStatus', {
    DeviceKey: key,
    DeviceRememberedStatus: 'remembered',
  });
}

function clientOf({ endpoint }: DemoPool, accessToken: string) {
  return createCognitoClient({ endpoint, getAccessToken: () => accessToken });
}
