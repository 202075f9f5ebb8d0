import { type CognitoEmulator, createCognitoEmulator } from '../emulator.js';
import type { EmulatedPool } from '../pool.js';
import type { EmulatedUserInit } from '../users.js';

export const PASSWORD = 'Correct-Horse-1';
export const PHONE = { phone_number: '+4917012341234', phone_number_verified: 'true' };
export const EMAIL = { email: 'ada@example.com', email_verified: 'true' };

/** The part of an answer that a client reads: status and JSON, `{}` for no body. */
interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** Sends one request to the emulator as a client does, with `Request` and `Response`. */
export async function send(emulator: CognitoEmulator, operation: string, input: object): Promise<Answer> {
  const response = await emulator.handle(request(operation, input));
  return { status: response.status, body: JSON.parse((await response.text()) || '{}') as Answer['body'] };
}

/** Creates a client's request for an operation. */
export function request(operation: string, input: object | string, init: RequestInit = {}): Request {
  return new Request('https://cognito-idp.eu-central-1.amazonaws.com/', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: typeof input === 'string' ? input : JSON.stringify(input),
    ...init,
  });
}

/** A refusal by exception and text, as `send` returns it. */
export function refusal(name: string, message: string): Answer {
  return { status: 400, body: { __type: name, message } };
}

/** Creates an emulator with a stopped clock, one user, `ada`, and her access token. */
export async function signedIn(
  user: Partial<EmulatedUserInit> = {},
  pool: Partial<EmulatedPool> = {},
): Promise<{
  emulator: CognitoEmulator;
  accessToken: string;
  /** Advances the clock by seconds. */
  advance: (seconds: number) => void;
  /** Calls an operation with ada's access token. */
  call: (operation: string, input?: object) => Promise<Answer>;
  /** Starts a sign-in with ada's password, from a device if it has a key. */
  signIn: (password?: string, deviceKey?: string) => Promise<Answer>;
  /** Answers the challenge in an earlier answer. */
  respond: (challenge: Answer, responses: object) => Promise<Answer>;
}> {
  let now = Date.UTC(2026, 10, 22, 12);
  const emulator = createCognitoEmulator({
    pool,
    users: [{ username: 'ada', password: PASSWORD, ...user }],
    clock: () => now,
  });
  const { accessToken } = await emulator.issueTokens('ada');
  return {
    emulator,
    accessToken,
    advance: (seconds) => {
      now += seconds * 1000;
    },
    call: (operation, input = {}) => send(emulator, operation, { AccessToken: accessToken, ...input }),
    signIn: (password = PASSWORD, deviceKey?: string) =>
      send(emulator, 'InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: emulator.pool.clientId,
        AuthParameters: {
          USERNAME: 'ada',
          PASSWORD: password,
          ...(deviceKey !== undefined && { DEVICE_KEY: deviceKey }),
        },
      }),
    respond: ({ body }, responses) =>
      send(emulator, 'RespondToAuthChallenge', {
        ChallengeName: body['ChallengeName'],
        ClientId: emulator.pool.clientId,
        Session: body['Session'],
        ChallengeResponses: { USERNAME: 'ada', ...responses },
      }),
  };
}
