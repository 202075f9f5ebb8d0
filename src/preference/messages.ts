import type { Factor, PreferableFactor } from '../account/factor.js';
import type { MfaFailure, MissingPart } from '../account/failure.js';
import type { RecoveryChannel } from '../account/user-pool-policy.js';
import type { MessageIntl } from '../messages/message-intl.js';
import type { BoundMessages, MessageCatalogue } from '../messages/messages.js';
import type { Consequence, Risk } from './consequences.js';
import type { LockReason } from './factor-availability.js';
import type { PlanProblem } from './plan-change.js';
import type { SignInPreview } from './sign-in-preview.js';

/** A name inside a sentence. */
interface Named {
  readonly name: string;
}

const passkeyAlone = 'A passkey cannot be your only method. Turn on another one first.';

/** Every word that the MFA surfaces show, in English. Keys that name a kind are the model's own. */
export const mfaMessages = {
  heading: 'Two-step verification',
  intro: 'Confirm that it is you with a second step when you sign in.',
  loading: 'Loading your sign-in methods',
  loadingSetUp: 'Loading…',
  notLoaded: 'This could not be loaded. Check your connection, then reload the page.',
  reload: 'Reload page',

  factor: {
    totp: {
      name: 'Authenticator app',
      about: 'Codes from an app on your phone or computer',
      setUp: 'Set up authenticator app',
      manage: 'Replace authenticator app',
    },
    sms: {
      name: 'Text message',
      about: 'Codes sent to your phone',
      setUp: 'Set up text message',
      manage: 'Change phone number',
    },
    email: {
      name: 'Email',
      about: 'Codes sent to your inbox',
      setUp: 'Set up email',
      manage: 'Change email address',
    },
    passkey: {
      name: 'Passkey',
      about: 'Your fingerprint, face, or screen lock',
      setUp: 'Set up passkey',
      manage: 'Manage passkeys',
    },
  } satisfies Record<Factor, Record<'name' | 'about' | 'setUp' | 'manage', string>>,
  /** Seen on the button of a row; its accessible name is the factor's own `setUp`. */
  setUp: 'Set up',
  /** Seen on the button of a factor that is set up; its accessible name is the factor's own `manage`. */
  manage: { totp: 'Replace', sms: 'Change', email: 'Change', passkey: 'Manage' } satisfies Record<
    Factor,
    string
  >,
  /** What a flow left half done; `finish` leads back to the replacement. */
  unfinished: {
    replacement:
      'You started to replace your authenticator app and did not finish. Codes from it may no longer work.',
    finish: 'Finish replacing',
    leftOff: ({ name }: Named) =>
      `${name} was turned off for a change that was not finished. It is still off.`,
  },
  unknownFactor: 'This method is on. It cannot be changed here.',
  preferredBadge: 'Preferred',
  unsavedBadge: 'Not saved',

  missing: {
    authenticator: 'An authenticator app needs to be set up first.',
    'phone-number': 'A phone number needs to be added first.',
    'phone-verification': 'Your phone number needs to be verified first.',
    'email-address': 'An email address needs to be added first.',
    'email-verification': 'Your email address needs to be verified first.',
    passkey: 'A passkey needs to be created first.',
  } satisfies Record<MissingPart, string>,

  lock: {
    'last-factor-required':
      'Your account requires a sign-in code. To turn this off, turn on another way to get codes first.',
    'needs-another-factor': passkeyAlone,
  } satisfies Record<LockReason, string>,

  preferred: {
    legend: 'Preferred method',
    hint: 'Asked for first when you sign in.',
    askEachTime: 'Ask me each time',
    resetRisk: 'You could not reset a forgotten password.',
    locked: ({ name }: Named) => `Your preferred method is ${name}. It cannot be changed here.`,
  },

  signIn: {
    next: ({ clause }: { clause: string }) => `Next sign-in: ${clause}.`,
    afterSaving: ({ clause }: { clause: string }) => `After saving: ${clause}.`,
    /** Follows the sentence where the passkey counts for both steps. */
    orPasskey: 'Or use your passkey.',
    askedFor: {
      totp: 'password, then a code from your authenticator app',
      sms: 'password, then a code by text message',
      email: 'password, then a code by email',
    } satisfies Record<PreferableFactor, string>,
    choice: {
      totp: 'authenticator app',
      sms: 'text message',
      email: 'email',
    } satisfies Record<PreferableFactor, string>,
    clause: {
      'password-only': 'password only',
      'never-asked': "password only, because two-step verification isn't used here",
      'asked-to-choose': ({ choices }: { choices: readonly string[] }, intl: MessageIntl) =>
        `password, then choose between ${intl.list(choices)}`,
      'asked-to-set-up': "password, then a code, or you'll set up a method",
      unknown: ({ names }: { names: readonly string[] }, intl: MessageIntl) =>
        `what you're asked for also depends on ${intl.list(names)}, which can't be changed here`,
      federated: "your sign-in provider decides what you're asked for",
    } satisfies Record<Exclude<SignInPreview['kind'], 'asked-for'>, unknown>,
    unless: {
      'unusual-sign-in': 'password, and a code only when a sign-in looks unusual',
      'remembered-device': ({ clause }: { clause: string }) =>
        `${clause}, unless you're on a remembered device`,
    },
  },

  /** The risks of a preference as it stands, and of one that is about to be saved. */
  risk: {
    'password-reset-blocked': {
      sms: 'While text message is preferred, password reset codes cannot be sent to your phone, and there is nowhere else to send them. Choose another preferred method to keep password reset working.',
      email:
        'While email is preferred, password reset codes cannot be sent to your inbox, and there is nowhere else to send them. Choose another preferred method to keep password reset working.',
    } satisfies Record<RecoveryChannel, string>,
    'passkey-sign-in-lost': 'While Passkey is off here, you cannot sign in with your passkey.',
    turnOnPasskey: 'Turn it on to keep signing in that way.',
  } satisfies Record<Risk['kind'] | 'turnOnPasskey', unknown>,

  /** What a change brings about; `before` it is made, and `after`. */
  consequence: {
    'preference-cleared': {
      before: ({ name }: Named) => `${name} will no longer be your preferred method.`,
      after: ({ name }: Named) => `${name} is no longer your preferred method.`,
    },
    'passkey-turned-off': {
      before: 'Passkey will be turned off too, because it cannot be your only method.',
      after: 'Passkey was turned off too, because it cannot be your only method.',
    },
    'no-factor-left': {
      before: 'Only your password will protect your account. Anyone who learns it could sign in as you.',
      after: 'Only your password protects your account now.',
    },
  } satisfies Record<Exclude<Consequence, Risk>['kind'], unknown>,

  confirmation: {
    title: {
      'no-factor-left': 'Turn off two-step verification?',
      'passkey-turned-off': 'Turn off Passkey as well?',
      'passkey-sign-in-lost': 'Keep signing in with your passkey?',
      'password-reset-blocked': 'Continue without password reset?',
      'preference-cleared': 'Turn off your preferred method?',
    } satisfies Record<Consequence['kind'], string>,
    confirm: {
      'no-factor-left': 'Turn off',
      'passkey-turned-off': 'Turn off both',
      'passkey-sign-in-lost': 'Continue without passkey',
      'password-reset-blocked': 'Continue',
      'preference-cleared': 'Turn off',
    } satisfies Record<Consequence['kind'], string>,
    withPasskey: 'Turn on Passkey too',
    cancel: 'Cancel',
  },

  status: {
    saving: 'Saving…',
    on: ({ name }: Named) => `${name} is on.`,
    off: ({ name }: Named) => `${name} is off.`,
    preferred: ({ name }: Named) => `${name} is now your preferred method.`,
    askedEachTime: 'You will be asked to choose each time.',
    undone: 'Your last change was undone.',
    changedElsewhere: ({ changes }: { changes: string }) =>
      `Your settings were changed in another window or on another device. ${changes}`.trimEnd(),
    undo: 'Undo',
    dismiss: 'Dismiss',
  },

  save: {
    save: 'Save changes',
    discard: 'Discard changes',
    unsaved: ({ count }: { count: number }, intl: MessageIntl) =>
      intl.plural(count, { one: '# unsaved change', other: '# unsaved changes' }),
    problem: {
      federated: 'Your sign-in is managed by the provider that you sign in with.',
      'preferred-inactive': ({ name }: Named) =>
        `${name} is your preferred method, but it is off. Turn it on, or choose another.`,
      'preferred-unknown': 'Your preferred method cannot be changed here.',
      'passkey-alone': passkeyAlone,
      'last-factor-required': 'Your account requires a sign-in code. Turn on at least one way to get codes.',
      'cannot-turn-on': ({ name }: Named) => `${name} cannot be turned on yet. It needs to be set up first.`,
    } satisfies Record<PlanProblem['kind'], unknown>,
  },

  failure: {
    unreachable: {
      read: 'We could not reach the service. Check your connection, then try again.',
      'not-applied': 'We could not reach the service. Nothing was changed.',
      unknown: 'We lost the connection, so we do not know whether this was changed.',
    },
    busy: 'The service is busy. Try again in a moment.',
    'limit-exceeded': 'There were too many attempts. Wait a while before you try again.',
    'session-ended': 'Your session has ended. Sign in again to continue.',
    'scope-missing': 'This app does not have permission to manage these settings. Contact its support team.',
    'not-set-up': ({ missing }: { missing: string }) => `This could not be turned on. ${missing}`,
    'passkey-alone': passkeyAlone,
    blocked: 'The request was blocked for security reasons. If this keeps happening, contact support.',
    account: {
      'password-reset-required': 'Your password needs to be reset before this can be changed.',
      'not-confirmed': 'Your account needs to be confirmed before this can be changed.',
      'not-found': 'We could not find your account. It may have been deleted.',
      disabled: 'Your account has been disabled. Contact support.',
    },
    'not-available': 'This is not available here.',
    // The service may have changed something else.
    'not-applied': 'The service accepted this change but did not make it. This page shows the current state.',
    'changed-elsewhere':
      'Your settings were changed somewhere else, and this no longer fits. It was not changed.',
    unexpected: 'Something went wrong. Try again in a moment.',
    reference: ({ reference }: { reference: string }) => `Reference: ${reference}`,
  } satisfies Record<MfaFailure['kind'] | 'reference', unknown>,

  tryAgain: 'Try again',
  signInAgain: 'Sign in again',
  /** Where the app has no way to open its sign-in from here. */
  signInHint: 'Sign out, then sign in again.',

  notice: {
    loadFailed: 'Your sign-in methods could not be loaded',
    outdated: 'This may be out of date',
    offline: 'You are offline. Nothing can be changed until you are connected again.',
    federatedTitle: 'Managed by your sign-in provider',
    federated:
      'You sign in through another provider, which decides whether a second step is needed. To change it, go to your account there.',
    emptyTitle: 'Nothing to manage here',
    empty: 'A second step is not used when you sign in here.',
  },
} satisfies MessageCatalogue;

/** The shape of the MFA messages; an app replaces any of them through the provider's `messages.mfa`. */
export type MfaMessages = typeof mfaMessages;

/** The MFA messages in the app's words and locale. */
export type BoundMfaMessages = BoundMessages<MfaMessages>;
