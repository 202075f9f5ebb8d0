import type {
  ContactFailure,
  DeleteAccountFailure,
  MfaFailure,
  PasskeyFailure,
  PasskeyRenaming,
  PasswordFailure,
  ProfileFailure,
  TotpSetupFailure,
} from 'cognito-account-kit/headless';

/** The documentation of a kind of failure. */
export interface FailureDoc {
  readonly what: string;
  /** The names of its sources: the service's exceptions, or the browser's errors. */
  readonly from?: readonly string[];
  readonly wayOn: string;
}

/** Every kind needs a row: the compiler reports missing ones. */
export type FailureDocs<Kind extends string> = Readonly<Record<Kind, FailureDoc>>;

type OwnKind<Failure extends { readonly kind: string }> = Exclude<Failure['kind'], MfaFailure['kind']>;

/** Failures of every hook. */
export const mfaFailures: FailureDocs<MfaFailure['kind']> = {
  unreachable: {
    what: 'No answer came, or `getAccessToken` got none. `outcome` says whether a change may have arrived anyway.',
    from: ['NetworkError', 'TimeoutError', 'TokenUnavailable'],
    wayOn: 'Try again. After an unknown outcome, the kit reads the current state first.',
  },
  busy: {
    what: 'The service, or a proxy in front of it, throttled the requests or failed, even after retries.',
    from: ['TooManyRequestsException', 'InternalErrorException', 'InvalidResponse'],
    wayOn: 'Try again.',
  },
  'limit-exceeded': {
    what: 'The user made too many attempts.',
    from: ['LimitExceededException'],
    wayOn: 'Only time helps.',
  },
  'session-ended': {
    what: 'The session has expired and could not be renewed, or was revoked, or there is no access token.',
    from: ['NotAuthorizedException', 'TokenUnavailable'],
    wayOn: '`onSessionExpired` of the provider.',
  },
  'scope-missing': {
    what: 'The token lacks `aws.cognito.signin.user.admin`, or is an ID token.',
    from: ['NotAuthorizedException'],
    wayOn: 'For the developer: allow the scope for the app client, and request it. Return the access token.',
  },
  'not-set-up': {
    what: 'The factor was refused because something is missing.',
    from: ['InvalidParameterException', 'SoftwareTokenMFANotFoundException'],
    wayOn: 'The set-up of that factor.',
  },
  'passkey-alone': {
    what: 'A passkey needs another factor.',
    from: ['InvalidParameterException'],
    wayOn: 'Turn on another one.',
  },
  blocked: {
    what: 'AWS WAF refused the request.',
    from: ['ForbiddenException'],
    wayOn: 'The support. `reference` is the id of the request.',
  },
  account: {
    what: 'The password must be reset, or the account is unconfirmed, deleted or disabled: `reason` says which.',
    from: [
      'PasswordResetRequiredException',
      'UserNotConfirmedException',
      'UserNotFoundException',
      'NotAuthorizedException',
    ],
    wayOn: '`onSessionExpired` of the provider: the sign-in resets the password, or confirms the account.',
  },
  'not-available': {
    what: 'The server does not know the operation, or the pool does not offer it.',
    from: [
      'UnknownOperationException',
      'OperationNotEnabledException',
      'InvalidUserPoolConfigurationException',
      'InvalidResponse',
    ],
    wayOn: 'For the developer: another endpoint, or the pool’s configuration. Or leave that part out.',
  },
  'not-applied': {
    what: 'The service accepted the change but did not apply it.',
    wayOn: 'None, because it would do so again: the page shows the current state.',
  },
  'changed-elsewhere': {
    what: 'Another tab or device made a conflicting change first.',
    wayOn: 'Review it: the page shows the current state.',
  },
  unexpected: {
    what: 'Anything else.',
    wayOn: 'Try again. `reference` is the id of the request, for support.',
  },
};

/** The failures that only `useTotpSetup` has. */
export const totpFailures: FailureDocs<OwnKind<TotpSetupFailure>> = {
  'wrong-code': {
    what: 'The code is not from the app, or has expired. The key stays.',
    from: [
      'EnableSoftwareTokenMFAException',
      'CodeMismatchException',
      'ExpiredCodeException',
      'Status: ERROR',
    ],
    wayOn: 'Enter the next code. After two wrong codes, the phone’s clock is the likely cause.',
  },
  'set-up-elsewhere': {
    what: 'Another set-up of the same account ran at the same time.',
    from: ['ConcurrentModificationException'],
    wayOn: 'Continue again.',
  },
  'key-lost': {
    what: 'The service no longer has the key that the app scanned.',
    from: ['SoftwareTokenMFANotFoundException'],
    wayOn: 'Continue, for a new key.',
  },
  'not-offered': {
    what: 'The user pool offers no authenticator apps, although `userPool` says so.',
    from: ['SoftwareTokenMFANotFoundException', 'InvalidUserPoolConfigurationException'],
    wayOn: 'For the developer: correct `userPool`.',
  },
};

/** Additional failures of `useContactChange`. */
export const contactFailures: FailureDocs<OwnKind<ContactFailure>> = {
  'not-valid': {
    what: 'It is not a number in E.164 form, or not an address. The kit does not send obviously invalid values.',
    from: ['InvalidParameterException'],
    wayOn: 'Correct it.',
  },
  unchanged: {
    what: 'It is the user’s current, verified value. Nothing was sent.',
    wayOn: 'Enter another one, or keep it.',
  },
  taken: {
    what: 'Another account has it.',
    from: ['AliasExistsException', 'UsernameExistsException'],
    wayOn: 'Another one.',
  },
  'not-delivered': {
    what: 'The service could not send the message.',
    from: ['CodeDeliveryFailureException'],
    wayOn: 'Correct it, or try later.',
  },
  'cannot-send': {
    what: 'The user pool is not set up to send such messages.',
    from: [
      'InvalidEmailRoleAccessPolicyException',
      'InvalidSmsRoleAccessPolicyException',
      'InvalidSmsRoleTrustRelationshipException',
      'InvalidParameterException',
    ],
    wayOn: 'For the developer: correct the pool’s configuration of email and text messages.',
  },
  'send-unclear': {
    what: 'No answer came, so a code may or may not be on its way.',
    from: ['NetworkError', 'TimeoutError', 'InternalErrorException'],
    wayOn: 'Wait for it, then request another one.',
  },
  'wrong-code': {
    what: 'It was not the latest code.',
    from: ['CodeMismatchException', 'InvalidParameterException'],
    wayOn: 'Enter the latest one.',
  },
  'code-expired': {
    what: 'The code is too old, or already used.',
    from: ['ExpiredCodeException'],
    wayOn: 'Request another one.',
  },
  'too-many-codes': {
    what: 'The user reached the limit of five codes per hour.',
    from: ['LimitExceededException'],
    wayOn: 'The latest one still works. For another, only time helps.',
  },
  'too-many-tries': {
    what: 'The user reached the limit of fifteen verification attempts per hour.',
    from: ['LimitExceededException'],
    wayOn: 'Only time helps.',
  },
  'refused-by-app': {
    what: 'A Lambda function of the user pool refused it, or failed.',
    from: ['UserLambdaValidationException', 'UnexpectedLambdaException', 'InvalidLambdaResponseException'],
    wayOn: 'Enter another one, or contact the app’s support.',
  },
  'not-writable': {
    what: 'The app client may not write the attribute.',
    from: ['NotAuthorizedException'],
    wayOn: 'For the developer: give the app client write permission.',
  },
  'not-changeable': {
    what: 'The user pool’s schema has the attribute as immutable.',
    from: ['InvalidParameterException'],
    wayOn: 'Contact the app’s support.',
  },
  'account-incomplete': {
    what: 'The user pool’s schema requires another attribute, which the user does not have.',
    from: ['InvalidParameterException'],
    wayOn: 'For the developer: give every user the required attributes.',
  },
  'required-by-pool': {
    what: 'The user pool requires it, so it cannot be removed.',
    from: ['InvalidParameterException'],
    wayOn: 'Change it instead.',
  },
  'last-factor-required': {
    what: 'The change would turn off the last factor in a pool that requires one. Nothing was sent.',
    wayOn: 'Turn on another method first.',
  },
};

/** Additional failures of `usePasskeys`. */
export const passkeyFailures: FailureDocs<
  OwnKind<PasskeyFailure> | Extract<PasskeyRenaming, { status: 'failed' }>['failure']['kind']
> = {
  cancelled: {
    what: 'The user closed the browser’s dialog, or did not answer in time. Browsers do not say which.',
    from: ['NotAllowedError', 'AbortError'],
    wayOn: 'Create it again at any time.',
  },
  'exists-here': {
    what: 'The chosen device or password manager already has a passkey for this account.',
    from: ['InvalidStateError'],
    wayOn: 'Use that one, or choose another place.',
  },
  'no-web-authn': {
    what: 'This browser does not support passkeys. The list still works.',
    wayOn: 'Another browser.',
  },
  'insecure-origin': {
    what: 'The page was not loaded over HTTPS. The list still works.',
    wayOn: 'The same page over HTTPS.',
  },
  'wrong-origin': {
    what: "This page can't create passkeys for this pool. `relyingPartyId` is their host, if it is known and another one.",
    from: ['SecurityError', 'WebAuthnOriginNotAllowedException'],
    wayOn:
      'The page at that host. For the developer: the pool’s relying party must be the page’s host or a parent of it.',
  },
  'wrong-relying-party': {
    what: 'The device or password manager created the passkey for another host.',
    from: ['WebAuthnRelyingPartyMismatchException'],
    wayOn: 'Another device or password manager.',
  },
  'cannot-be-factor': {
    what: 'The service finds no passkey for a second step. The likely cause: it was created without a fingerprint, face, PIN or screen lock.',
    from: ['InvalidParameterException'],
    wayOn: 'Try again, or create one with it. The passkey stays saved.',
  },
  'not-capable': {
    what: 'No available device creates the kind of passkey that the pool requires.',
    from: ['ConstraintError', 'NotSupportedError'],
    wayOn: 'A screen lock, a phone, or a security key.',
  },
  'device-failed': {
    what: 'The device or password manager failed to create the passkey.',
    from: ['UnknownError', 'NotReadableError', 'OperationError'],
    wayOn: 'Try again, or choose another one.',
  },
  'limit-reached': {
    what: 'The user has 20 passkeys, the maximum.',
    from: ['LimitExceededException'],
    wayOn: 'Delete one.',
  },
  'challenge-expired': {
    what: 'It took too long, or another registration started meanwhile.',
    from: ['WebAuthnChallengeNotFoundException'],
    wayOn: 'Create it again.',
  },
  'client-mismatch': {
    what: 'The second half of the registration used a token of another app client.',
    from: ['WebAuthnClientMismatchException'],
    wayOn: 'Reload the page, and create it again.',
  },
  'credential-not-supported': {
    what: 'The pool does not accept passkeys of this device or password manager.',
    from: ['WebAuthnCredentialNotSupportedException'],
    wayOn: 'Another one.',
  },
  'not-enabled': {
    what: 'Passkeys are off in the user pool.',
    from: ['WebAuthnNotEnabledException'],
    wayOn: 'For the developer: turn them on, or don’t offer them.',
  },
  'not-configured': {
    what: 'The user pool has neither a relying party nor a domain.',
    from: ['WebAuthnConfigurationMissingException'],
    wayOn: 'For the developer: set the pool’s relying party.',
  },
  'nickname-not-saved': {
    what: 'The app’s nickname store threw or rejected. `reportError` received the error.',
    wayOn: 'Save the name again.',
  },
};

/** Additional failures of `useChangePassword`. */
export const passwordFailures: FailureDocs<OwnKind<PasswordFailure>> = {
  'wrong-password': {
    what: 'The current password is wrong. The session goes on.',
    from: ['NotAuthorizedException'],
    wayOn: 'Enter it again.',
  },
  'password-exists': {
    what: 'A first password was to be set, and the user has one.',
    from: ['NotAuthorizedException'],
    wayOn: 'The form asks for the current one.',
  },
  'maybe-changed': {
    what: 'The current password is refused after an earlier answer was lost: that change may have been made.',
    from: ['NotAuthorizedException'],
    wayOn: 'Sign in with the new password to find out.',
  },
  'password-refused': {
    what: 'The new password does not meet the pool’s policy, or threat protection knows it as leaked.',
    from: ['InvalidPasswordException', 'InvalidParameterException'],
    wayOn: 'Another password.',
  },
  'used-before': {
    what: 'The pool keeps a history, and this password is in it. The current one counts.',
    from: ['PasswordHistoryPolicyViolationException'],
    wayOn: 'Another password.',
  },
  leaked: {
    what: 'The app’s `checkPassword` answered `true`. Nothing was sent.',
    wayOn: 'Another password, or this one with `despiteLeak`.',
  },
};

/** Additional failures of `useDeleteAccount`. */
export const deletionFailures: FailureDocs<OwnKind<DeleteAccountFailure>> = {
  stopped: {
    what: 'The app’s `onBeforeDelete` returned a reason, threw, or gave no answer within a minute. Nothing was sent.',
    wayOn: 'The dialog shows the reason, if there is one.',
  },
};

/** Additional failures of `useProfile`. */
export const profileFailures: FailureDocs<OwnKind<ProfileFailure>> = {
  'not-writable': {
    what: 'The app client may not write an attribute.',
    from: ['NotAuthorizedException'],
    wayOn: 'For the developer: give the app client write permission, or make the attribute `isReadOnly`.',
  },
  'not-changeable': {
    what: 'The user pool’s schema has an attribute as immutable.',
    from: ['InvalidParameterException'],
    wayOn: 'For the developer: make the attribute `isReadOnly`.',
  },
  'not-in-schema': {
    what: 'The user pool’s schema has no such attribute.',
    from: ['InvalidParameterException'],
    wayOn: 'For the developer: correct its name.',
  },
  'not-valid': {
    what: 'A value doesn’t fit the user pool’s schema.',
    from: ['InvalidParameterException'],
    wayOn: 'Correct it. For the developer: state `maxLength` or `check`.',
  },
  'required-by-pool': {
    what: 'A value was emptied that the user pool requires.',
    from: ['InvalidParameterException'],
    wayOn: 'Enter one. For the developer: make the attribute `isRequired`.',
  },
  taken: {
    what: 'Another account has this username.',
    from: ['AliasExistsException', 'UsernameExistsException'],
    wayOn: 'Another one.',
  },
  'account-incomplete': {
    what: 'The user pool’s schema requires another attribute, which the user does not have.',
    from: ['InvalidParameterException'],
    wayOn: 'For the developer: give every user the required attributes.',
  },
  'refused-by-app': {
    what: 'A Lambda function of the user pool refused the changes, or failed.',
    from: ['UserLambdaValidationException', 'UnexpectedLambdaException', 'InvalidLambdaResponseException'],
    wayOn: 'Other values, or the app’s support.',
  },
  'cannot-send': {
    what: 'The user pool could not send a message. No attribute of a profile needs one; documented all the same.',
    from: [
      'CodeDeliveryFailureException',
      'InvalidEmailRoleAccessPolicyException',
      'InvalidSmsRoleAccessPolicyException',
      'InvalidSmsRoleTrustRelationshipException',
    ],
    wayOn: 'For the developer: correct the pool’s configuration of email and text messages.',
  },
};
