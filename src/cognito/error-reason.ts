/** Why the service refused an operation, where the exception's name is ambiguous. */
export type CognitoErrorReason =
  /** NotAuthorizedException: the access token has expired. */
  | 'token-expired'
  /** NotAuthorizedException: the user signed out everywhere, or an administrator signed them out. */
  | 'token-revoked'
  /** NotAuthorizedException: not an access token, or from another user pool. */
  | 'token-invalid'
  /** NotAuthorizedException: `getAccessToken` returned an ID token. */
  | 'id-token'
  /** NotAuthorizedException: the access token lacks `aws.cognito.signin.user.admin`. */
  | 'scope-missing'
  /** NotAuthorizedException or TokenUnavailable: an administrator disabled the user. */
  | 'user-disabled'
  /**
   * TokenUnavailable: nobody is signed in, says `getAccessToken` or the app's own client. Also a
   * NotAuthorizedException that such a client passes on without the service's text.
   */
  | 'signed-out'
  /** TokenUnavailable: `getAccessToken` could not reach the identity provider, or gave no answer in time. */
  | 'provider-unreachable'
  /** TokenUnavailable: the identity provider failed or throttled `getAccessToken`. */
  | 'provider-busy'
  /** The server does not know the operation. */
  | 'operation-unknown'
  /** NotAuthorizedException: the current password was wrong; the session is still valid. */
  | 'wrong-password'
  /** NotAuthorizedException or LimitExceededException: the user made too many attempts. */
  | 'attempts-exceeded'
  /** NotAuthorizedException: the app client may not write the attribute. */
  | 'attribute-not-writable'
  /** InvalidParameterException: the pool's schema lets nobody change the attribute. */
  | 'attribute-immutable'
  /** InvalidParameterException: the pool's schema requires an attribute that the user has not. */
  | 'attribute-required'
  /** InvalidParameterException: the pool's schema has no such attribute. */
  | 'attribute-not-in-schema'
  /** InvalidParameterException: the pool cannot send text messages. */
  | 'sms-not-configured'
  /** InvalidParameterException or SoftwareTokenMFANotFoundException: no verified authenticator app. */
  | 'totp-not-set-up'
  /** InvalidParameterException: the user has no phone number. */
  | 'phone-missing'
  /** InvalidParameterException: the user has no email address. */
  | 'email-missing'
  /** InvalidParameterException: the passkey factor was turned on without another one in the same request. */
  | 'companion-missing'
  /** InvalidParameterException: the user has no passkey. */
  | 'passkey-missing';

/**
 * The texts of the overloaded exceptions. They aren't a contract: each was observed (the test cases cite the
 * sources) and is matched loosely. An unknown text gives no reason rather than a wrong one.
 */
const TEXTS = new Map<string, readonly (readonly [text: RegExp, reason: CognitoErrorReason])[]>([
  [
    'NotAuthorizedException',
    [
      // "token", because "Invalid session for the user, session is expired" is about a sign-in, not the
      // token.
      [/token.+expired/i, 'token-expired'],
      [/been revoked/i, 'token-revoked'],
      [/user is disabled/i, 'user-disabled'],
      [/required scope/i, 'scope-missing'],
      [/invalid (access )?token|verify signature/i, 'token-invalid'],
      [/incorrect username or password/i, 'wrong-password'],
      [/attempts exceeded/i, 'attempts-exceeded'],
      [/unauthorized attribute/i, 'attribute-not-writable'],
    ],
  ],
  // Names of Amplify, for an app's own client that is built on it.
  ['UserUnAuthenticatedException', [[/^/, 'signed-out']]],
  ['TokenRevokedException', [[/^/, 'signed-out']]],
  ['RefreshTokenReuseException', [[/^/, 'signed-out']]],
  // The same name covers the hourly limit on attempts and the limit on passkeys.
  ['LimitExceededException', [[/attempt/i, 'attempts-exceeded']]],
  // The other text of this name, "has not been enabled by the userPool", is about the pool: no reason.
  ['SoftwareTokenMFANotFoundException', [[/for the user/i, 'totp-not-set-up']]],
  [
    'InvalidParameterException',
    [
      [/config .*SOFTWARE_TOKEN|has not .*software token/i, 'totp-not-set-up'],
      [/phone_number set|config .*SMS/i, 'phone-missing'],
      // No text for a missing address is known; these follow those for a missing number.
      [/email set|config .*EMAIL/i, 'email-missing'],
      [/additional MFA/i, 'companion-missing'],
      [/applicable WebAuthn/i, 'passkey-missing'],
      [/cannot be updated/i, 'attribute-immutable'],
      [/attribute is required|attributes given, .+ is missing/i, 'attribute-required'],
      [/not exist in the schema|^type for attribute/i, 'attribute-not-in-schema'],
      [/not have SMS configuration/i, 'sms-not-configured'],
    ],
  ],
]);

/** Names of AWS's services and of emulators (cognito-local, moto) for an operation that they don't know. */
export const UNKNOWN_OPERATION =
  /^(Unsupported(Operation)?|UnknownOperation|UnknownAction|InvalidAction|NotImplemented)(Exception|Error)?$/;

/** Longest text, in characters, that is looked into: the known ones are short, and a long one takes seconds. */
const LONGEST_TEXT = 1_000;

/**
 * Derives the reason from an exception's name and text. No other code reads the texts of the service.
 * @param name - `''` if the answer names no exception
 * @param status - the HTTP status. It counts only where no name tells more: servers disagree on it.
 */
export function reasonOf(name: string, text: string, status = 0): CognitoErrorReason | undefined {
  const start = text.slice(0, LONGEST_TEXT);
  const known = TEXTS.get(name)?.find(([pattern]) => pattern.test(start))?.[1];
  if (known) return known;
  if (UNKNOWN_OPERATION.test(name)) return 'operation-unknown';
  // Cognito never answers 401, so it is from a backend in between, which knows of no session.
  if (status === 401 && (!name || name === 'NotAuthorizedException')) return 'signed-out';
  // No such route, no such method, not implemented.
  return !name && [404, 405, 501].includes(status) ? 'operation-unknown' : undefined;
}

/** The standard attributes of every pool, and custom ones: nothing else of a text may get out. */
const ATTRIBUTE =
  /(?:^|[\s.{])(address|birthdate|email|family_name|gender|given_name|locale|middle_name|name|nickname|phone_number|picture|preferred_username|profile|website|zoneinfo|custom:[\w-]+)(?:\.\w+)?[:}]/g;

/**
 * The attributes that an exception is about, one a line: "user.email: Attribute cannot be updated." Empty where the text names none.
 * It may name one that was not sent.
 */
export function attributesIn(name: string, text: string): readonly string[] {
  if (name !== 'InvalidParameterException') return [];
  return [...text.slice(0, LONGEST_TEXT).matchAll(ATTRIBUTE)].flatMap(([, attribute]) => attribute ?? []);
}
