import type {
  ContactFailure,
  MfaFailure,
  PasskeyFailure,
  PasskeyRenaming,
  TotpSetupFailure,
} from 'cognito-account-kit/headless';

/** What a kind of failure means. */
export interface FailureDoc {
  readonly what: string;
  /** The names that it comes from: of the service's exceptions, or of the browser's errors. */
  readonly from?: readonly string[];
  readonly wayOn: string;
}

/** Every kind has its row: the compiler misses what is left out. */
export type FailureDocs<Kind extends string> = Readonly<Record<Kind, FailureDoc>>;

type OwnKind<Failure extends { readonly kind: string }> = Exclude<Failure['kind'], MfaFailure['kind']>;

/** What every hook can tell of. */
export const mfaFailures: FailureDocs<MfaFailure['kind']> = {
  unreachable: {
    what: 'No answer came. `outcome` says whether a change may have arrived all the same.',
    from: ['NetworkError', 'TimeoutError'],
    wayOn: 'Try again. After an unknown outcome, what holds is read first.',
  },
  busy: {
    what: 'The service is throttled or has a fault, and stayed so while the client asked again.',
    from: ['TooManyRequestsException', 'InternalErrorException'],
    wayOn: 'Try again.',
  },
  'limit-exceeded': {
    what: 'Too many attempts of this user.',
    from: ['LimitExceededException'],
    wayOn: 'Only time helps.',
  },
  'session-ended': {
    what: 'The sign-in has expired and was not renewed, or was revoked.',
    from: ['NotAuthorizedException'],
    wayOn: '`onSessionExpired` of the provider.',
  },
  'scope-missing': {
    what: 'The token lacks `aws.cognito.signin.user.admin`.',
    from: ['NotAuthorizedException'],
    wayOn: 'For the developer: allow the scope for the app client, and request it.',
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
    wayOn: 'Try again. `reference` is the id of the request, for the support desk.',
  },
  account: {
    what: 'The password has to be reset, or the account is not confirmed, or gone: `reason` says which.',
    from: ['PasswordResetRequiredException', 'UserNotConfirmedException', 'UserNotFoundException'],
    wayOn: 'Outside of the kit.',
  },
  'not-applied': {
    what: 'The service said yes, and did nothing.',
    wayOn: 'Try again.',
  },
  'changed-elsewhere': {
    what: 'Another tab or device was faster, and the two do not fit together.',
    wayOn: 'Look again: what is shown is up to date.',
  },
  unexpected: {
    what: 'Anything else.',
    wayOn: 'Try again. `reference` is the id of the request, for the support desk.',
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
    wayOn: 'The next code. From the second on, the clock of the phone is the likely cause.',
  },
  'set-up-elsewhere': {
    what: 'Another set-up of the same account ran at the same moment.',
    from: ['ConcurrentModificationException'],
    wayOn: 'Continue again.',
  },
  'key-lost': {
    what: 'The service no longer knows the key that the app was given.',
    from: ['SoftwareTokenMFANotFoundException'],
    wayOn: 'Continue, for a new key.',
  },
  'not-offered': {
    what: 'The user pool offers no authenticator apps, although `userPool` says so.',
    from: ['SoftwareTokenMFANotFoundException', 'InvalidUserPoolConfigurationException'],
    wayOn: 'For the developer: correct `userPool`.',
  },
};

/** What `useContactChange` can tell of beside those. */
export const contactFailures: FailureDocs<OwnKind<ContactFailure>> = {
  'not-valid': {
    what: 'It is no number in E.164 form, or no address. What could be neither is not sent.',
    from: ['InvalidParameterException'],
    wayOn: 'Correct it.',
  },
  unchanged: {
    what: 'It is the one that the user has, and verified. Nothing was sent.',
    wayOn: 'Another one, or none.',
  },
  taken: {
    what: 'Another account has it.',
    from: ['AliasExistsException', 'UsernameExistsException'],
    wayOn: 'Another one.',
  },
  'not-delivered': {
    what: 'The service could not send the message.',
    from: [
      'CodeDeliveryFailureException',
      'InvalidEmailRoleAccessPolicyException',
      'InvalidSmsRoleAccessPolicyException',
      'InvalidSmsRoleTrustRelationshipException',
    ],
    wayOn: 'Correct it, or try later. The last three are faults of the pool’s set-up.',
  },
  'send-unclear': {
    what: 'No answer came, so a code may be on its way, or not.',
    from: ['NetworkError', 'TimeoutError', 'InternalErrorException'],
    wayOn: 'Wait for it; then have another one sent.',
  },
  'wrong-code': {
    what: 'It was not the code that was sent last.',
    from: ['CodeMismatchException', 'InvalidParameterException'],
    wayOn: 'Enter the newest one.',
  },
  'code-expired': {
    what: 'The code is too old, or was used already.',
    from: ['ExpiredCodeException'],
    wayOn: 'Have another one sent.',
  },
  'too-many-codes': {
    what: 'Five codes an hour were sent to this user.',
    from: ['LimitExceededException'],
    wayOn: 'The newest one still works. For another, only time helps.',
  },
  'too-many-tries': {
    what: 'Fifteen codes an hour were looked at for this user.',
    from: ['LimitExceededException'],
    wayOn: 'Only time helps.',
  },
  'refused-by-app': {
    what: 'A Lambda function of the user pool refused it, or failed.',
    from: ['UserLambdaValidationException', 'UnexpectedLambdaException', 'InvalidLambdaResponseException'],
    wayOn: 'Another one, or the app’s support.',
  },
  'not-writable': {
    what: 'The app client may not write the attribute.',
    from: ['NotAuthorizedException'],
    wayOn: 'For the developer: give the app client write permission.',
  },
  'required-by-pool': {
    what: 'The user pool wants every user to have one, so it cannot be removed.',
    from: ['InvalidParameterException'],
    wayOn: 'Change it instead.',
  },
  'last-factor-required': {
    what: 'Its factor would have to be turned off, but is the last one in a pool that requires one. Nothing was sent.',
    wayOn: 'Turn on another method first.',
  },
};

/** What `usePasskeys` can tell of beside those. */
export const passkeyFailures: FailureDocs<
  OwnKind<PasskeyFailure> | Extract<PasskeyRenaming, { status: 'failed' }>['failure']['kind']
> = {
  cancelled: {
    what: 'The user closed the browser’s dialog, or did not answer in time. Browsers do not tell the two apart.',
    from: ['NotAllowedError', 'AbortError'],
    wayOn: 'Create it again, whenever they like.',
  },
  'exists-here': {
    what: 'The chosen device or password manager holds a passkey for this account already.',
    from: ['InvalidStateError'],
    wayOn: 'Use that one, or choose another place.',
  },
  'no-web-authn': {
    what: 'This browser has no passkeys. The list works all the same.',
    wayOn: 'Another browser.',
  },
  'insecure-origin': {
    what: 'The page did not come over HTTPS. The list works all the same.',
    wayOn: 'The same page over HTTPS.',
  },
  'wrong-origin': {
    what: 'This page is not where passkeys of this pool can be made. `relyingPartyId` is their host, where that is another one and known.',
    from: ['SecurityError', 'WebAuthnOriginNotAllowedException'],
    wayOn:
      'The page at that host. For the developer: the pool’s relying party must be the page’s host or a parent of it.',
  },
  'wrong-relying-party': {
    what: 'Whatever made the passkey made it for another host.',
    from: ['WebAuthnRelyingPartyMismatchException'],
    wayOn: 'Another device or password manager.',
  },
  'cannot-be-factor': {
    what: 'The service finds no passkey that could be a second step. The likely cause: it was made without a fingerprint, face, PIN or screen lock.',
    from: ['InvalidParameterException'],
    wayOn: 'Try again, or create one that has it. The passkey stays saved.',
  },
  'not-capable': {
    what: 'Nothing within reach makes passkeys of the kind that the pool asks for.',
    from: ['ConstraintError', 'NotSupportedError'],
    wayOn: 'A screen lock, a phone, or a security key.',
  },
  'device-failed': {
    what: 'The device or password manager failed while it made the passkey.',
    from: ['UnknownError', 'NotReadableError', 'OperationError'],
    wayOn: 'Try again, or choose another one.',
  },
  'limit-reached': {
    what: 'The user has 20 passkeys, which is as many as there can be.',
    from: ['LimitExceededException'],
    wayOn: 'Delete one.',
  },
  'challenge-expired': {
    what: 'It took too long, or another registration began meanwhile.',
    from: ['WebAuthnChallengeNotFoundException'],
    wayOn: 'Create it again.',
  },
  'client-mismatch': {
    what: 'The token came from another app client in the second half of the registration.',
    from: ['WebAuthnClientMismatchException'],
    wayOn: 'Reload the page, and create it again.',
  },
  'credential-not-supported': {
    what: 'The pool does not take passkeys of this device or password manager.',
    from: ['WebAuthnCredentialNotSupportedException'],
    wayOn: 'Another one.',
  },
  'not-enabled': {
    what: 'Passkeys are off in the user pool.',
    from: ['WebAuthnNotEnabledException'],
    wayOn: 'For the developer: turn them on, or leave them out.',
  },
  'not-configured': {
    what: 'The user pool has neither a relying party nor a domain.',
    from: ['WebAuthnConfigurationMissingException'],
    wayOn: 'For the developer: set the pool’s relying party.',
  },
  'nickname-not-saved': {
    what: 'The app’s own store of names threw or rejected. `reportError` was told.',
    wayOn: 'Save the name again.',
  },
};
