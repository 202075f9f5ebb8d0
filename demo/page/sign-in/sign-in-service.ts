import type { DemoPool } from '../../config/demo-config.js';
import { problemOf, SignInError, type SignInStage } from './sign-in-error.js';

// The kit doesn't sign users in; an app does. This is the demo's sign-in, with the service's names.

/** A challenge that is answered with a code. */
export type CodeChallenge = 'SOFTWARE_TOKEN_MFA' | 'SMS_MFA' | 'EMAIL_OTP';

/** The service's next challenge, or the end of the sign-in. */
export type SignInStep =
  | CompletedSignIn
  | (OpenSignIn & {
      readonly kind: 'code';
      readonly challenge: CodeChallenge;
      /** The destination of the code, masked by the service; absent for an authenticator app. */
      readonly destination: string | undefined;
    })
  | (OpenSignIn & { readonly kind: 'select'; readonly choices: readonly CodeChallenge[] })
  | { readonly kind: 'set-up' };

/** The end of a sign-in. */
export interface CompletedSignIn {
  readonly kind: 'done';
  readonly username: string;
  readonly tokens: Tokens;
  /** Where the pool tracks devices and the sign-in named none. */
  readonly newDevice: NewDevice | undefined;
}

/** `NewDeviceMetadata`: how the service will know this device, once that is confirmed. */
export interface NewDevice {
  readonly DeviceKey: string;
  readonly DeviceGroupKey: string;
}

/** Connects the steps of one sign-in. */
export interface OpenSignIn {
  readonly username: string;
  readonly session: string;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** The device that the tokens belong to. Without it, they can't be renewed. */
  readonly deviceKey?: string | undefined;
}

/** The answers to a challenge, without the username, by the names of RespondToAuthChallenge. */
const answerNames = {
  SOFTWARE_TOKEN_MFA: 'SOFTWARE_TOKEN_MFA_CODE',
  SMS_MFA: 'SMS_MFA_CODE',
  EMAIL_OTP: 'EMAIL_OTP_CODE',
  SELECT_MFA_TYPE: 'ANSWER',
} as const;

/** The output of InitiateAuth and RespondToAuthChallenge. */
export interface ServiceAnswer {
  AuthenticationResult?: { AccessToken: string; RefreshToken?: string; NewDeviceMetadata?: NewDevice };
  ChallengeName?: string;
  ChallengeParameters?: Readonly<Record<string, string | undefined>>;
  Session?: string;
}

/** Starts a sign-in. @throws SignInError */
export async function signIn(pool: DemoPool, username: string, password: string): Promise<SignInStep> {
  return stepOf(await givePassword(pool, username, password), username);
}

/** The service's answer to the password, which may come from a device that it knows. @throws SignInError */
export function givePassword(
  pool: DemoPool,
  username: string,
  password: string,
  deviceKey?: string,
): Promise<ServiceAnswer> {
  return post(pool, 'InitiateAuth', 'password', {
    AuthFlow: 'USER_PASSWORD_AUTH',
    ClientId: pool.clientId,
    AuthParameters: { USERNAME: username, PASSWORD: password, DEVICE_KEY: deviceKey },
  });
}

/** Answers a challenge with a code, or with the chosen factor. @throws SignInError */
export async function respond(
  pool: DemoPool,
  { username, session }: OpenSignIn,
  challenge: keyof typeof answerNames,
  answer: string,
): Promise<SignInStep> {
  const next = await post(pool, 'RespondToAuthChallenge', 'challenge', {
    ChallengeName: challenge,
    ClientId: pool.clientId,
    Session: session,
    ChallengeResponses: { USERNAME: username, [answerNames[challenge]]: answer },
  });
  return stepOf(next, username);
}

/** Returns a new access token. @throws SignInError */
export async function refresh(
  pool: DemoPool,
  { refreshToken, deviceKey }: Pick<Tokens, 'refreshToken' | 'deviceKey'>,
): Promise<string> {
  const answer = await post(pool, 'InitiateAuth', 'refresh', {
    AuthFlow: 'REFRESH_TOKEN_AUTH',
    ClientId: pool.clientId,
    AuthParameters: { REFRESH_TOKEN: refreshToken, DEVICE_KEY: deviceKey },
  });
  if (!answer.AuthenticationResult) throw new SignInError('unknown');
  return answer.AuthenticationResult.AccessToken;
}

/** Reads the next challenge from an answer. @throws SignInError for an unknown challenge. */
export function stepOf(answer: ServiceAnswer, typed: string): SignInStep {
  const {
    AuthenticationResult: result,
    ChallengeName: challenge,
    ChallengeParameters: parameters = {},
  } = answer;
  // After a sign-in with an alias, the service expects the username from here on.
  const open = { username: parameters['USER_ID_FOR_SRP'] ?? typed, session: answer.Session ?? '' };
  if (result) {
    const tokens = { accessToken: result.AccessToken, refreshToken: result.RefreshToken ?? '' };
    return { kind: 'done', username: typed, tokens, newDevice: result.NewDeviceMetadata };
  }
  switch (challenge) {
    case 'SOFTWARE_TOKEN_MFA':
    case 'SMS_MFA':
    case 'EMAIL_OTP':
      return { kind: 'code', challenge, destination: parameters['CODE_DELIVERY_DESTINATION'], ...open };
    case 'SELECT_MFA_TYPE':
      return { kind: 'select', choices: choicesOf(parameters['MFAS_CAN_CHOOSE']), ...open };
    case 'MFA_SETUP':
      return { kind: 'set-up' };
    default:
      throw new SignInError(challenge === undefined ? 'unknown' : 'unsupported');
  }
}

/** The list is JSON in a string. It omits factors that this page can't ask for. */
function choicesOf(list = '[]'): CodeChallenge[] {
  const names = JSON.parse(list) as string[];
  return (['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP'] as const).filter((known) => names.includes(known));
}

/** Calls an operation. @throws SignInError */
export async function post(
  pool: DemoPool,
  operation: 'InitiateAuth' | 'RespondToAuthChallenge',
  step: SignInStage,
  input: object,
): Promise<ServiceAnswer> {
  const { ok, body } = await send(pool.endpoint, operation, input);
  if (ok) return body;
  const { __type: type = '', message = '' } = body as { __type?: string; message?: string };
  throw new SignInError(problemOf(type.replace(/^.*#/, ''), message, step));
}

async function send(
  endpoint: string,
  operation: string,
  input: object,
): Promise<{ ok: boolean; body: object }> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify(input),
      cache: 'no-store',
      signal: AbortSignal.timeout(15_000),
    });
    text = await response.text();
  } catch {
    // Offline, blocked, interrupted or too slow: the browser doesn't say which.
    throw new SignInError('unreachable');
  }
  return { ok: response.ok, body: parseObject(text) };
}

function parseObject(text: string): object {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    // Falls through: a proxy's page isn't an answer of the service either.
  }
  throw new SignInError('unknown');
}
