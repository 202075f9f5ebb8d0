import { type Input, isObject } from './input.js';

/** A request that reached the emulator. */
export interface LoggedRequest {
  readonly operation: string;
  /** The request's JSON, without tokens, sessions, passwords, codes and secrets. */
  readonly input: Input;
  /** Epoch ms by the emulator's clock. */
  readonly at: number;
}

/**
 * Members that would let a reader of the log act as the user. The list is explicit: a pattern such as /token/
 * would also remove `SoftwareTokenMfaSettings`, which tests need most.
 */
const SECRETS = new Set([
  'AccessToken',
  'RefreshToken',
  'Token',
  'FeedbackToken',
  'Session',
  'Password',
  'PreviousPassword',
  'ProposedPassword',
  'Code',
  'UserCode',
  'ConfirmationCode',
  'SecretHash',
  'ClientSecret',
  'Credential',
  'PasswordVerifier',
  'Salt',
  'PASSWORD',
  'NEW_PASSWORD',
  'REFRESH_TOKEN',
  'SECRET_HASH',
  'SMS_MFA_CODE',
  'SMS_OTP_CODE',
  'EMAIL_OTP_CODE',
  'SOFTWARE_TOKEN_MFA_CODE',
  'PASSWORD_CLAIM_SIGNATURE',
  'PASSWORD_CLAIM_SECRET_BLOCK',
  'CREDENTIAL',
]);

/** Copies a request's JSON without its secrets. */
export function withoutSecrets(input: Input): Input {
  return Object.fromEntries(
    Object.entries(input)
      .filter(([name]) => !SECRETS.has(name))
      .map(([name, value]) => [name, isObject(value) ? withoutSecrets(value) : value]),
  );
}

/** How many requests and messages the emulator remembers: a server may run for days. */
const longestLog = 10_000;

/** Appends an entry, and forgets the oldest where there are too many. */
export function pushBounded<T>(log: T[], entry: T): void {
  log.push(entry);
  if (log.length > longestLog) log.shift();
}
