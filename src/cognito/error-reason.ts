/** Why the service refused an operation, where the exception's name is ambiguous. */
export type CognitoErrorReason =
  /** NotAuthorizedException: the access token has expired. */
  | 'token-expired'
  /** NotAuthorizedException: the user signed out everywhere, or an administrator signed them out. */
  | 'token-revoked'
  /** NotAuthorizedException: not an access token, or from another user pool. */
  | 'token-invalid'
  /** NotAuthorizedException: the access token lacks `aws.cognito.signin.user.admin`. */
  | 'scope-missing'
  /** NotAuthorizedException: the current password was wrong; the session is still valid. */
  | 'wrong-password'
  /** NotAuthorizedException or LimitExceededException: the user made too many attempts. */
  | 'attempts-exceeded'
  /** NotAuthorizedException: the app client may not write the attribute. */
  | 'attribute-not-writable'
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
      [/required scope/i, 'scope-missing'],
      [/invalid (access )?token|verify signature/i, 'token-invalid'],
      [/incorrect username or password/i, 'wrong-password'],
      [/attempts exceeded/i, 'attempts-exceeded'],
      [/unauthorized attribute/i, 'attribute-not-writable'],
    ],
  ],
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
    ],
  ],
]);

/** Derives the reason from an exception's text. No other code reads these texts. */
export function reasonOf(name: string, text: string): CognitoErrorReason | undefined {
  return TEXTS.get(name)?.find(([pattern]) => pattern.test(text))?.[1];
}
