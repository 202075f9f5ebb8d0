import { fromBase64 } from '../base64url.js';
import { findDevice, requireDevice } from '../devices.js';
import { ServiceError } from '../errors.js';
import { requiredParameter } from '../input.js';
import { randomBytes } from '../random.js';
import type { Services } from '../services.js';
import { challenge, completed } from './advance.js';
import type { ChallengeAnswer } from './answer-challenge.js';
import type { ChallengeOf } from './sessions.js';
import { isSignedBy, startSrp } from './srp.js';

/** DEVICE_SRP_AUTH: the client's public value. The service's follows, to be answered with a signature. */
export async function answerDeviceSrp(
  { deviceKey }: ChallengeOf<'DEVICE_SRP_AUTH'>,
  { user, sessionId, responses }: ChallengeAnswer,
  { sessions }: Services,
): Promise<object> {
  const { verifier } = requireDevice(user, requiredParameter(responses, 'DEVICE_KEY'));
  const clientValue = requiredParameter(responses, 'SRP_A');
  const exchange =
    verifier && responses['DEVICE_KEY'] === deviceKey ? await startSrp(clientValue, verifier) : null;
  if (!verifier || !exchange) throw notThisDevice();
  sessions.close(sessionId);
  const secretBlock = btoa(String.fromCharCode(...randomBytes(256)));
  const session = sessions.open(
    user.username,
    { name: 'DEVICE_PASSWORD_VERIFIER', deviceKey, secretBlock, key: exchange.key },
    deviceKey,
  );
  return challenge('DEVICE_PASSWORD_VERIFIER', session, {
    DEVICE_KEY: deviceKey,
    SALT: verifier.salt,
    SECRET_BLOCK: secretBlock,
    SRP_B: exchange.publicValue,
    USERNAME: user.username,
  });
}

/** DEVICE_PASSWORD_VERIFIER: a signature that only the device's secret can make. It takes the place of the second step. */
export async function answerDevicePassword(
  { deviceKey, secretBlock, key }: ChallengeOf<'DEVICE_PASSWORD_VERIFIER'>,
  { user, sessionId, responses }: ChallengeAnswer,
  services: Services,
): Promise<object> {
  const signature = requiredParameter(responses, 'PASSWORD_CLAIM_SIGNATURE');
  const timestamp = requiredParameter(responses, 'TIMESTAMP');
  const isBlock = requiredParameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK') === secretBlock;
  const isKey = requiredParameter(responses, 'DEVICE_KEY') === deviceKey;
  services.sessions.close(sessionId);
  // The device may have been forgotten since the challenge.
  const device = findDevice(user, deviceKey);
  const signed = [device?.deviceGroupKey ?? '', deviceKey, fromBase64(secretBlock), timestamp];
  if (!device || !isBlock || !isKey || !(await isSignedBy(key, signature, signed))) throw notThisDevice();
  return completed(user, services, deviceKey);
}

/** Assumed: name and text, which are those for a wrong password. */
function notThisDevice(): ServiceError {
  return new ServiceError('NotAuthorizedException', 'Incorrect username or password.');
}
