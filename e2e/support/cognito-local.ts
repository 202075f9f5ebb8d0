/**
 * cognito-local 5.3.0 as a second check of the wire: a third-party emulator, with AWS's own client.
 *
 * Known differences from Amazon Cognito (each was observed by running it):
 *
 * | behaviour | Amazon Cognito | cognito-local |
 * |---|---|---|
 * | a change that names no preferred text message or authenticator | keeps the preference | **wipes it** |
 * | email and passkey in SetUserMFAPreference | supported | accepted, and **silently ignored** |
 * | VerifySoftwareToken | does not turn the factor on | turns it on |
 * | two factors on, one preferred, at sign-in | asks for the preferred one | asks to choose |
 * | text message at sign-in, when turned on by SetUserMFAPreference | sends a code | 500 |
 * | GetUserAuthFactors, GlobalSignOut | supported | 500, name `CognitoLocal#Unsupported` |
 * | text message without a phone number | refused | accepted |
 * | tokens | signature, expiry and revocation checked | only decoded |
 * | error headers | `x-amzn-errortype`, `x-amzn-requestid` | none |
 *
 * So its tests cover what both agree on, and how the kit handles the rest.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  GetUserCommand,
  InitiateAuthCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { Secret, TOTP } from 'otpauth';
import type { Phone } from './phone.js';
import { startServer } from './process.js';

const PASSWORD = 'Correct-Horse-1';

/** A user pool of cognito-local with the demo. */
export interface CognitoLocal extends Phone {
  /** Adds a user by email address: address and number verified, nothing on, the demo accounts' password. */
  addUser(username: string): Promise<LocalUser>;
  stop(): Promise<void>;
}

/** A user, as AWS's client sees them. */
export interface LocalUser {
  readonly username: string;
  /** Registers an authenticator, which cognito-local turns on at once. */
  registersAuthenticator(): Promise<void>;
  /** Returns GetUser's active factors and preference. */
  preference(): Promise<{ readonly on: readonly string[]; readonly preferred: string | undefined }>;
}

/** Starts cognito-local with a pool in its own folder, and the demo for that pool, on free ports. */
export async function startCognitoLocal(): Promise<CognitoLocal> {
  const folder = await mkdtemp(join(tmpdir(), 'cognito-local-'));
  const service = await startServer({
    script: [createRequire(import.meta.url).resolve('cognito-local/lib/bin/start.js')],
    environment: { PORT: '0', HOST: '127.0.0.1' },
    cwd: folder,
    ready: /running on (http:\/\/127\.0\.0\.1:\d+)/,
  });
  const client = new CognitoIdentityProviderClient({
    region: 'local',
    endpoint: service.found,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { poolId, clientId } = await createPool(client);
  const demo = await startServer({
    script: ['scripts/serve-demo.mjs', '--port', '0'],
    environment: { COGNITO_ENDPOINT: service.found, COGNITO_CLIENT_ID: clientId },
    ready: /runs at (http:\/\/\S+)/,
  });
  const secrets = new Map<string, string>();
  const codeOf = (username: string) =>
    TOTP.generate({ secret: Secret.fromBase32(secrets.get(username) ?? '') });
  return {
    address: demo.found,
    appCode: (username) => Promise.resolve(codeOf(username)),
    sentCode: () => Promise.reject(new Error('cognito-local writes its messages to its log alone.')),
    async addUser(username) {
      await createUser(client, poolId, username);
      const AccessToken = await accessTokenOf(client, clientId, username);
      return {
        username,
        async registersAuthenticator() {
          const { SecretCode } = await client.send(new AssociateSoftwareTokenCommand({ AccessToken }));
          secrets.set(username, SecretCode ?? '');
          await client.send(new VerifySoftwareTokenCommand({ AccessToken, UserCode: codeOf(username) }));
        },
        async preference() {
          const user = await client.send(new GetUserCommand({ AccessToken }));
          return { on: user.UserMFASettingList ?? [], preferred: user.PreferredMfaSetting };
        },
      };
    },
    async stop() {
      client.destroy();
      await Promise.all([demo.stop(), service.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createPool(client: CognitoIdentityProviderClient) {
  const { UserPool: pool } = await client.send(
    new CreateUserPoolCommand({ PoolName: 'local', MfaConfiguration: 'OPTIONAL' }),
  );
  const { UserPoolClient: app } = await client.send(
    new CreateUserPoolClientCommand({ UserPoolId: pool?.Id, ClientName: 'demo' }),
  );
  if (!pool?.Id || !app?.ClientId) throw new Error('cognito-local created no pool or no app client.');
  return { poolId: pool.Id, clientId: app.ClientId };
}

async function createUser(client: CognitoIdentityProviderClient, poolId: string, username: string) {
  await client.send(
    new AdminCreateUserCommand({
      UserPoolId: poolId,
      Username: username,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: username },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'phone_number', Value: '+12065550142' },
        { Name: 'phone_number_verified', Value: 'true' },
      ],
    }),
  );
  await client.send(
    new AdminSetUserPasswordCommand({
      UserPoolId: poolId,
      Username: username,
      Password: PASSWORD,
      Permanent: true,
    }),
  );
}

async function accessTokenOf(client: CognitoIdentityProviderClient, clientId: string, username: string) {
  const { AuthenticationResult: result } = await client.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME: username, PASSWORD },
    }),
  );
  return result?.AccessToken;
}
